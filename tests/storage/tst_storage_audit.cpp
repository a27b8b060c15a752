// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The audit chain: every kind of meddling is noticed, named and placed.
#include "tests/storage/audit_rows.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
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
    void whatIsAppendedMeanwhileIsNoFault();
    void aWalkCanBeStopped();
    void rolledBackEntryLeavesNoGap();
};

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

QTEST_GUILESS_MAIN(TestStorageAudit)
#include "tst_storage_audit.moc"
