// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The audit chain: every kind of meddling is noticed, named and placed.
#include "storage/audit_chain.h"
#include "storage/audit_store.h"
#include "storage/audit_tamper.h"
#include "tests/storage/scratch.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chainHolds();
    void aRowIsHashedAsItAlwaysWas();
    void rowsAreNeitherChangedNorDeleted();
    void meddlingIsNamed_data();
    void meddlingIsNamed();
    void aChainWrittenAnewIsNotTheConfirmedOne();
    void aCutBehindTheConfirmedHeadIsSeen();
    void anyRandomChangeIsFound();
    void whatIsAppendedMeanwhileIsNoFault();
    void aWalkCanBeStopped();
    void theSelfTestFindsAllFive();
    void theSelfTestTellsABrokenOriginal();
    void rolledBackEntryLeavesNoGap();
    void aLongChainIsWalkedQuickly();
};

namespace {

AuditEntry entry(int number)
{
    Actor by{StaffId(QUuid::createUuid()), u"Trần Thị Thu"_s, 3, u"C01"_s};
    return {noon().addSecs(number),
            by,
            u"dossier.accepted"_s,
            u"H24.123-261123-%1"_s.arg(number, 4, 10, QLatin1Char('0')),
            {{u"copies"_s, number}}};
}

void fill(Database &db, int count)
{
    ChainedAuditLog log(db);
    for (int i = 1; i <= count; ++i)
        log.append(entry(i));
}

void dropTriggers(Database &db)
{
    db.runScript("DROP TRIGGER audit_stays; DROP TRIGGER audit_remains;");
}

/// Everything from `seq` on with right hashes again, as somebody with the key can make it.
void rehash(Database &db, qint64 seq)
{
    QVector<AuditRow> rows;
    QSqlQuery query = db.exec(u"SELECT "_s + kAuditColumns + u" FROM audit ORDER BY seq"_s);
    while (query.next())
        rows.append(auditRowOf(query));
    QByteArray previous = auditBeginning();
    for (AuditRow &row : rows) {
        if (row.seq >= seq) {
            row.previous = previous;
            row.hash = auditHash(row, row.seq);
            db.run(u"UPDATE audit SET previous = ?, hash = ? WHERE seq = ?"_s,
                   {row.previous, row.hash, row.seq});
        }
        previous = row.hash;
    }
}

void rehashOnly(Database &db, qint64 seq)
{
    QSqlQuery query = db.exec(u"SELECT "_s + kAuditColumns + u" FROM audit WHERE seq = ?"_s, {seq});
    QVERIFY(query.next());
    const AuditRow row = auditRowOf(query);
    query.finish();
    db.run(u"UPDATE audit SET hash = ? WHERE seq = ?"_s, {auditHash(row, seq), seq});
}

QString told(const ChainedAuditLog::Check &check)
{
    if (!check.firstWrong)
        return check.ok ? u"ok"_s : u"?"_s;
    return toCode(check.firstWrong->kind) + u' ' + QString::number(check.firstWrong->seq) +
           (check.firstWrong->againstProvince ? u" province"_s : u""_s);
}

} // namespace

void TestStorageAudit::chainHolds()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    const ChainedAuditLog log(*db);
    QVERIFY(log.verify().ok);
    QCOMPARE(log.verify().entries, 0);
    QVERIFY(log.head().isNull());
    fill(*db, 25);
    QVERIFY(log.verify().ok);
    QCOMPARE(log.verify().entries, 25);
    QCOMPARE(log.head().seq, 25);
    QCOMPARE(log.at(25).hash, log.head().hash);
    QVERIFY(log.at(26).isNull());
    QCOMPARE(db->value(u"SELECT count(DISTINCT hash) FROM audit"_s).toInt(), 25);
}

void TestStorageAudit::aRowIsHashedAsItAlwaysWas()
{
    AuditRow row;
    row.previous = auditBeginning();
    row.at = 1764000000123;
    for (const QString &text : {u"plain"_s, u"Đặng \"Đức\" \\ /"_s, u"tab\tline\nbell\u0007"_s,
                                u"\U0001F600\u007f"_s, u""_s}) {
        row.texts = {text, text, u"3"_s, text, text, text, u"{\"a\":1}"_s};
        QJsonArray array{qint64(7), row.at};
        for (const QString &each : row.texts)
            array.append(each);
        QCOMPARE(auditHash(row, 7),
                 QCryptographicHash::hash(row.previous +
                                              QJsonDocument(array).toJson(QJsonDocument::Compact),
                                          QCryptographicHash::Sha256));
    }
}

void TestStorageAudit::rowsAreNeitherChangedNorDeleted()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    fill(*db, 3);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SQLite .* in .UPDATE audit.*"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SQLite .* in .DELETE FROM audit.*"_s));
    QCOMPARE(failureOf([&] { db->run(u"UPDATE audit SET subject = 'x' WHERE seq = 2"_s); }),
             QByteArray("not_saved"));
    QCOMPARE(failureOf([&] { db->run(u"DELETE FROM audit WHERE seq = 2"_s); }),
             QByteArray("not_saved"));
    QCOMPARE(ChainedAuditLog(*db).verify().entries, 3);
}

void TestStorageAudit::meddlingIsNamed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("rehashed"); // this one row gets a right hash again
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *sql, const char *expected, int rehashed = 0) {
        QTest::newRow(name) << QByteArray(sql) << rehashed << QString::fromLatin1(expected);
    };
    row("subject", "UPDATE audit SET subject = 'other' WHERE seq = 4", "changed 4");
    row("time", "UPDATE audit SET at = at + 1 WHERE seq = 4", "changed 4");
    row("who", "UPDATE audit SET name = 'X' WHERE seq = 1", "changed 1");
    row("detail", "UPDATE audit SET detail = '{}' WHERE seq = 8", "changed 8");
    row("counter", "UPDATE audit SET counter = 1 WHERE seq = 8", "changed 8");
    row("hash", "UPDATE audit SET hash = zeroblob(32) WHERE seq = 8", "changed 8");
    row("hash within", "UPDATE audit SET hash = zeroblob(32) WHERE seq = 5", "changed 5");
    row("previous", "UPDATE audit SET previous = zeroblob(32) WHERE seq = 5", "changed 5");
    row("changed with a right hash", "UPDATE audit SET subject = 'other' WHERE seq = 4",
        "changed 4", 4);
    row("the last but one with a right hash", "UPDATE audit SET subject = 'x' WHERE seq = 7",
        "changed 7", 7);
    row("previous with a right hash", "UPDATE audit SET previous = zeroblob(32) WHERE seq = 5",
        "changed 5", 5);
    row("many changed", "UPDATE audit SET name = 'X' WHERE seq >= 3", "changed 3");
    row("removed", "DELETE FROM audit WHERE seq = 4", "removed 4");
    row("first removed", "DELETE FROM audit WHERE seq = 1", "removed 1");
    row("three removed", "DELETE FROM audit WHERE seq BETWEEN 3 AND 5", "removed 3");
    row("removed and moved down",
        "DELETE FROM audit WHERE seq = 4; UPDATE audit SET seq = 1 - seq WHERE seq > 4;"
        "UPDATE audit SET seq = -seq WHERE seq < 0;"
        "UPDATE sqlite_sequence SET seq = 7 WHERE name = 'audit'",
        "removed 4");
    row("last removed", "DELETE FROM audit WHERE seq = 8", "truncated 8");
    row("tail", "DELETE FROM audit WHERE seq >= 5", "truncated 5");
    row("all", "DELETE FROM audit", "truncated 1");
    row("tail and the count forgotten",
        "DELETE FROM audit WHERE seq >= 5; DELETE FROM sqlite_sequence WHERE name = 'audit'",
        "truncated 5");
    row("swapped",
        "UPDATE audit SET seq = CASE seq WHEN 2 THEN -3 WHEN 3 THEN -2 ELSE seq END;"
        "UPDATE audit SET seq = -seq WHERE seq < 0",
        "reordered 2");
    row("far ones swapped",
        "UPDATE audit SET seq = CASE seq WHEN 2 THEN -7 WHEN 7 THEN -2 ELSE seq END;"
        "UPDATE audit SET seq = -seq WHERE seq < 0",
        "reordered 2");
    row("one moved to the end",
        "UPDATE audit SET seq = -8 WHERE seq = 3; UPDATE audit SET seq = 1 - seq WHERE seq > 3;"
        "UPDATE audit SET seq = -seq WHERE seq < 0",
        "reordered 3");
    row("one moved to the front",
        "UPDATE audit SET seq = -100 WHERE seq = 6;"
        "UPDATE audit SET seq = -1 - seq WHERE seq BETWEEN 2 AND 5;"
        "UPDATE audit SET seq = -2 WHERE seq = -100; UPDATE audit SET seq = -seq WHERE seq < 0",
        "reordered 2");
    row("another number", "UPDATE audit SET seq = 1000 WHERE seq = 4", "reordered 4");
    row("a number below one", "UPDATE audit SET seq = -4 WHERE seq = 4", "reordered -4");
    const char *shift = "UPDATE audit SET seq = -(seq + 1) WHERE seq >= 4;"
                        "UPDATE audit SET seq = -seq WHERE seq < 0;";
    row("inserted with a right hash",
        QByteArray(QByteArray(shift) +
                   "INSERT INTO audit SELECT 4, at, staff, name, counter, station, action, 'x', "
                   "detail, previous, hash FROM audit WHERE seq = 5")
            .constData(),
        "inserted 4", 4);
    row("inserted carelessly",
        QByteArray(QByteArray(shift) +
                   "INSERT INTO audit SELECT 4, at, staff, name, counter, station, action, 'x', "
                   "detail, hash, previous FROM audit WHERE seq = 5")
            .constData(),
        "inserted 4");
    row("an earlier one repeated",
        QByteArray(QByteArray(shift) +
                   "INSERT INTO audit SELECT 4, at, staff, name, counter, station, action, "
                   "subject, detail, previous, hash FROM audit WHERE seq = 2")
            .constData(),
        "inserted 4");
    row("before the first",
        "INSERT INTO audit SELECT 0, at, staff, name, counter, station, action, 'x', detail, "
        "previous, hash FROM audit WHERE seq = 1",
        "inserted 0", 0);
}

void TestStorageAudit::meddlingIsNamed()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const int, rehashed);
    QFETCH(const QString, expected);
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    fill(*db, 8);
    QVERIFY(ChainedAuditLog(*db).verify().ok);
    dropTriggers(*db);
    db->runScript(sql);
    if (rehashed > 0)
        rehashOnly(*db, rehashed);
    const ChainedAuditLog::Check check = ChainedAuditLog(*db).verify();
    QVERIFY(!check.ok);
    QCOMPARE(told(check), expected);
    QCOMPARE(check.entries, db->value(u"SELECT count(*) FROM audit"_s).toInt());
}

void TestStorageAudit::aChainWrittenAnewIsNotTheConfirmedOne()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    ChainedAuditLog log(*db);
    fill(*db, 8);
    log.setAcknowledged(log.head());
    fill(*db, 4);
    QCOMPARE(log.verify().acknowledged, 8);
    QVERIFY(log.verify().ok);
    dropTriggers(*db);
    db->run(u"UPDATE audit SET subject = 'x' WHERE seq = 3"_s);
    rehash(*db, 3);
    QCOMPARE(told(log.verify()), u"changed 8 province"_s);
    // One taken out, and everything after it numbered and hashed anew.
    db->runScript("DELETE FROM audit WHERE seq = 2; UPDATE audit SET seq = 1 - seq WHERE seq > 2;"
                  "UPDATE audit SET seq = -seq WHERE seq < 0;"
                  "UPDATE sqlite_sequence SET seq = 11 WHERE name = 'audit'");
    rehash(*db, 2);
    QCOMPARE(told(log.verify()), u"changed 8 province"_s);
}

void TestStorageAudit::aCutBehindTheConfirmedHeadIsSeen()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    ChainedAuditLog log(*db);
    fill(*db, 8);
    log.setAcknowledged(log.head());
    dropTriggers(*db);
    db->runScript("DELETE FROM audit WHERE seq > 5;"
                  "UPDATE sqlite_sequence SET seq = 5 WHERE name = 'audit'");
    QCOMPARE(told(log.verify()), u"truncated 6 province"_s);
    // Written on as if nothing had been: another entry now has the confirmed number.
    fill(*db, 5);
    QCOMPARE(told(log.verify()), u"changed 8 province"_s);
}

void TestStorageAudit::anyRandomChangeIsFound()
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

void TestStorageAudit::whatIsAppendedMeanwhileIsNoFault()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    const auto other = scratch.open();
    {
        Transaction together(*db);
        fill(*db, 5000);
        together.commit();
    }
    bool asked = false;
    const auto check = ChainedAuditLog(*db).verify([&](qint64) {
        asked = true;
        fill(*other, 1);
        return true;
    });
    QVERIFY(asked);
    QVERIFY(check.ok);
    QCOMPARE(check.entries, 5000);
    QCOMPARE(ChainedAuditLog(*db).verify().entries, 5001);
}

void TestStorageAudit::aWalkCanBeStopped()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    {
        Transaction together(*db);
        fill(*db, 5000);
        together.commit();
    }
    const auto check = ChainedAuditLog(*db).verify([](qint64) { return false; });
    QVERIFY(check.cancelled);
    QVERIFY(!check.ok);
    QVERIFY(!check.firstWrong);
}

void TestStorageAudit::theSelfTestFindsAllFive()
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

void TestStorageAudit::theSelfTestTellsABrokenOriginal()
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

void TestStorageAudit::rolledBackEntryLeavesNoGap()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    fill(*db, 2);
    {
        const Transaction transaction(*db);
        fill(*db, 3);
    }
    fill(*db, 1);
    QVERIFY(ChainedAuditLog(*db).verify().ok);
    QCOMPARE(ChainedAuditLog(*db).verify().entries, 3);
}

void TestStorageAudit::aLongChainIsWalkedQuickly()
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

QTEST_GUILESS_MAIN(TestStorageAudit)
#include "tst_storage_audit.moc"
