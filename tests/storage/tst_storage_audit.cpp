// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The audit chain: every kind of meddling is noticed.
#include "storage/audit_store.h"
#include "tests/storage/scratch.h"

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chainHolds();
    void rowsAreNeitherChangedNorDeleted();
    void meddlingIsNoticed_data();
    void meddlingIsNoticed();
    void rolledBackEntryLeavesNoGap();
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

} // namespace

void TestStorageAudit::chainHolds()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    const ChainedAuditLog log(*db);
    QVERIFY(log.verify().ok);
    QCOMPARE(log.verify().entries, 0);
    fill(*db, 25);
    QVERIFY(log.verify().ok);
    QCOMPARE(log.verify().entries, 25);
    QCOMPARE(db->value(u"SELECT count(DISTINCT hash) FROM audit"_s).toInt(), 25);
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

void TestStorageAudit::meddlingIsNoticed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("subject") << QByteArray("UPDATE audit SET subject = 'other' WHERE seq = 4");
    QTest::newRow("time") << QByteArray("UPDATE audit SET at = at + 1 WHERE seq = 4");
    QTest::newRow("who") << QByteArray("UPDATE audit SET name = 'X' WHERE seq = 1");
    QTest::newRow("detail") << QByteArray("UPDATE audit SET detail = '{}' WHERE seq = 8");
    QTest::newRow("counter") << QByteArray("UPDATE audit SET counter = 1 WHERE seq = 8");
    QTest::newRow("hash") << QByteArray("UPDATE audit SET hash = zeroblob(32) WHERE seq = 8");
    QTest::newRow("gap") << QByteArray("DELETE FROM audit WHERE seq = 4");
    QTest::newRow("first") << QByteArray("DELETE FROM audit WHERE seq = 1");
    QTest::newRow("last") << QByteArray("DELETE FROM audit WHERE seq = 8");
    QTest::newRow("all") << QByteArray("DELETE FROM audit");
    QTest::newRow("swapped") << QByteArray(
        "UPDATE audit SET seq = CASE seq WHEN 2 THEN -3 WHEN 3 THEN -2 ELSE seq END;"
        "UPDATE audit SET seq = -seq WHERE seq < 0");
}

void TestStorageAudit::meddlingIsNoticed()
{
    QFETCH(const QByteArray, sql);
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    fill(*db, 8);
    QVERIFY(ChainedAuditLog(*db).verify().ok);
    db->runScript("DROP TRIGGER audit_stays; DROP TRIGGER audit_remains;" + sql);
    QVERIFY(!ChainedAuditLog(*db).verify().ok);
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
