// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Schema steps: from nothing, from each earlier version, from a later one, and one that breaks in the middle.
#include "storage/migrations.h"
#include "tests/storage/scratch.h"

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freshThenCurrent();
    void everyEarlierVersionIsBroughtUp();
    void brokenStepLeavesNoTrace();
    void newerIsLeftAlone();
    void newerThatAllowsUsIsCurrent();
    void stepsAreDescribed();
    void schemaIsTheGoldenOne();
};

namespace {

QVector<SchemaStep> firstSteps(int count)
{
    QVector<SchemaStep> steps = builtInSteps();
    steps.resize(count);
    return steps;
}

QString schemaOf(const Database &db)
{
    QStringList parts;
    QSqlQuery rows =
        db.exec(u"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
                "ORDER BY type DESC, name"_s);
    while (rows.next())
        parts.append(rows.value(0).toString().simplified());
    return parts.join(u'\n') + u'\n';
}

} // namespace

void TestStorageMigrations::freshThenCurrent()
{
    const ScratchDatabase scratch;
    {
        Database db(scratch.file, scratch.key);
        QCOMPARE(db.schemaVersion(), 0);
        QCOMPARE(db.migrate(), OpenOutcome::Fresh);
        QCOMPARE(db.schemaVersion(), int(builtInSteps().size()));
        QCOMPARE(db.migrate(), OpenOutcome::Current);
    }
    Database db(scratch.file, scratch.key);
    QCOMPARE(db.migrate(), OpenOutcome::Current);
    QCOMPARE(db.value(u"SELECT count(*) FROM schema_step"_s).toInt(), int(builtInSteps().size()));
}

void TestStorageMigrations::everyEarlierVersionIsBroughtUp()
{
    const ScratchDatabase reference;
    const QString wanted = schemaOf(*reference.open());
    for (int from = 1; from < builtInSteps().size(); ++from) {
        const ScratchDatabase scratch;
        Database db(scratch.file, scratch.key);
        QCOMPARE(applySteps(db, firstSteps(from)), OpenOutcome::Fresh);
        db.run(u"INSERT INTO setting (name, value) VALUES ('kept', 'yes')"_s);
        QCOMPARE(db.migrate(), OpenOutcome::Upgraded);
        QCOMPARE(schemaOf(db), wanted);
        QCOMPARE(db.value(u"SELECT value FROM setting WHERE name = 'kept'"_s).toString(), u"yes"_s);
    }
}

void TestStorageMigrations::brokenStepLeavesNoTrace()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    const QString before = schemaOf(*db);
    QVector<SchemaStep> steps = builtInSteps();
    SchemaStep broken;
    broken.number = int(steps.size()) + 1;
    broken.name = "9999_broken";
    broken.oldestProgram = broken.number;
    broken.sql = "CREATE TABLE half (a INTEGER);\nINSERT INTO half VALUES (1);\nINSERT INTO "
                 "no_such_table VALUES (1);";
    steps.append(broken);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SQLite 1 in .*"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"schema step failed.*"_s));
    QCOMPARE(failureOf([&] { applySteps(*db, steps); }), QByteArray("upgrade_failed"));
    QVERIFY(!db->inTransaction());
    QCOMPARE(schemaOf(*db), before);
    QCOMPARE(db->migrate(), OpenOutcome::Current);
}

void TestStorageMigrations::newerIsLeftAlone()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    const QString before = schemaOf(*db);
    const int next = int(builtInSteps().size()) + 1;
    db->run(
        u"INSERT INTO schema_step (number, name, oldest_program, applied_at) VALUES (?, 'later', ?, 0)"_s,
        {next, next});
    db->runScript("PRAGMA user_version = " + QByteArray::number(next));
    QCOMPARE(db->migrate(), OpenOutcome::Newer);
    QCOMPARE(schemaOf(*db), before);
}

void TestStorageMigrations::newerThatAllowsUsIsCurrent()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    const int known = int(builtInSteps().size());
    db->run(
        u"INSERT INTO schema_step (number, name, oldest_program, applied_at) VALUES (?, 'an index', ?, 0)"_s,
        {known + 1, known});
    db->runScript("PRAGMA user_version = " + QByteArray::number(known + 1));
    QCOMPARE(db->migrate(), OpenOutcome::NewerCompatible);
}

void TestStorageMigrations::stepsAreDescribed()
{
    const QVector<SchemaStep> steps = builtInSteps();
    QVERIFY(steps.size() >= 4);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const SchemaStep &step = steps.at(i);
        QCOMPARE(step.number, int(i) + 1);
        QVERIFY(step.oldestProgram >= 1 && step.oldestProgram <= step.number);
        // A head of prose before the first statement.
        const QByteArray head = step.sql.left(step.sql.indexOf("CREATE"));
        QVERIFY2(head.size() > 200, step.name.constData());
        QVERIFY(head.contains("-- oldest-program:"));
    }
}

void TestStorageMigrations::schemaIsTheGoldenOne()
{
    const ScratchDatabase scratch;
    const QString found = u"-- SPDX-FileCopyrightText: 2026 Một Cửa contributors\n"
                          "-- SPDX-License-Identifier: GPL-3.0-or-later\n"_s +
                          schemaOf(*scratch.open());
    const QString file =
        qEnvironmentVariable("MOTCUA_SOURCE_DIR") + "/tests/storage/data/schema.golden.sql"_L1;
    if (qEnvironmentVariableIsSet("MOTCUA_WRITE_GOLDEN"))
        QVERIFY(writeFile(file, found.toUtf8()));
    QCOMPARE(found, QString::fromUtf8(readFile(file)));
}

QTEST_GUILESS_MAIN(TestStorageMigrations)
#include "tst_storage_migrations.moc"
