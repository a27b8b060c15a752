// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The audit chain under thousands of random changes, under the self-test, and when it is long.
#include "storage/audit_tamper.h"
#include "tests/storage/audit_rows.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageAuditTamper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyRandomChangeIsFound();
    void theSelfTestFindsAllFive();
    void theSelfTestTellsABrokenOriginal();
    void aLongChainIsWalkedQuickly();
};

void TestStorageAuditTamper::anyRandomChangeIsFound()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    constexpr int kRows = 30;
    fill(*db, kRows);
    dropTriggers(*db);
    QRandomGenerator random(20261123);
    const QStringList texts{u"staff"_s,  u"name"_s,    u"station"_s,
                            u"action"_s, u"subject"_s, u"detail"_s};
    for (int i = 0; i < 2000; ++i) {
        const qint64 seq = random.bounded(1, kRows + 1);
        const Transaction takenBack(*db);
        QString expected = u"changed %1"_s.arg(seq);
        switch (random.bounded(6)) {
        case 0:
            db->run(u"UPDATE audit SET at = at + ? WHERE seq = ?"_s,
                    {qint64(random.bounded(1, 1 << 30)) * (random.bounded(2) ? 1 : -1), seq});
            break;
        case 1:
            db->run(u"UPDATE audit SET counter = counter + ? WHERE seq = ?"_s,
                    {random.bounded(1, 100), seq});
            break;
        case 2: {
            const QString column = texts.at(random.bounded(int(texts.size())));
            QString text =
                db->value(u"SELECT %1 FROM audit WHERE seq = ?"_s.arg(column), {seq}).toString();
            const int at = random.bounded(int(text.size()) + 1);
            if (at < text.size() && random.bounded(2))
                text[at] = QChar(char16_t(text.at(at).unicode() ^ (1 << random.bounded(4))));
            else
                text.insert(at, QChar(u'a' + char16_t(random.bounded(26))));
            db->run(u"UPDATE audit SET %1 = ? WHERE seq = ?"_s.arg(column), {text, seq});
            break;
        }
        case 3:
        case 4: {
            const QString column = random.bounded(2) ? u"hash"_s : u"previous"_s;
            QByteArray hash =
                db->value(u"SELECT %1 FROM audit WHERE seq = ?"_s.arg(column), {seq}).toByteArray();
            hash[random.bounded(32)] = char(hash.at(0) ^ (1 << random.bounded(8)));
            if (hash ==
                db->value(u"SELECT %1 FROM audit WHERE seq = ?"_s.arg(column), {seq}).toByteArray())
                continue;
            db->run(u"UPDATE audit SET %1 = ? WHERE seq = ?"_s.arg(column), {hash, seq});
            break;
        }
        default: {
            const qint64 other = kRows + random.bounded(1, 1000);
            db->run(u"UPDATE audit SET seq = ? WHERE seq = ?"_s, {other, seq});
            expected = u"reordered %1"_s.arg(seq);
            break;
        }
        }
        QCOMPARE(told(ChainedAuditLog(*db).verify()), expected);
    }
    QVERIFY(ChainedAuditLog(*db).verify().ok);
}

void TestStorageAuditTamper::theSelfTestFindsAllFive()
{
    for (const int entries : {0, 3, 40}) {
        const ScratchDatabase scratch;
        const auto db = scratch.open();
        fill(*db, entries);
        const TamperSelfTest test = TamperSelfTest::run(*db);
        QCOMPARE(test.entries, entries);
        QVERIFY(test.allFound());
        QVERIFY(test.originalSound && test.originalUntouched);
        QVERIFY(ChainedAuditLog(*db).verify().ok);
    }
}

void TestStorageAuditTamper::theSelfTestTellsABrokenOriginal()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    fill(*db, 40);
    dropTriggers(*db);
    db->run(u"UPDATE audit SET subject = 'x' WHERE seq = 20"_s);
    const TamperSelfTest test = TamperSelfTest::run(*db);
    QVERIFY(!test.originalSound);
    QVERIFY(test.originalUntouched);
    QCOMPARE(test.entries, 19);
    QVERIFY(test.allFound());
}

void TestStorageAuditTamper::aLongChainIsWalkedQuickly()
{
    const int count = qEnvironmentVariableIntValue("MOTCUA_AUDIT_ENTRIES");
    const int entries = count > 0 ? count : 20000;
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    {
        Transaction together(*db);
        fill(*db, entries);
        together.commit();
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(ChainedAuditLog(*db).verify().ok);
    qInfo("%d entries walked in %lld ms", entries, timer.elapsed());
    // One wrong entry in the middle of many must not make the search for its story a long one.
    dropTriggers(*db);
    db->run(u"UPDATE audit SET subject = 'x' WHERE seq = ?"_s, {entries / 2});
    timer.start();
    QCOMPARE(told(ChainedAuditLog(*db).verify()), u"changed %1"_s.arg(entries / 2));
    qInfo("a changed entry named in %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 60000);
}

QTEST_GUILESS_MAIN(TestStorageAuditTamper)
#include "tst_storage_audit_tamper.moc"
