// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Schema steps: from nothing, from each earlier version, from a later one, and one that breaks in the middle.
#include "storage/file_state.h"
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
    void interruptedStepIsRepeated();
    void damagedIsNotUpgraded();
    void newerAndDamagedIsNewer();
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
    Rows rows =
        db.exec(u"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
                "ORDER BY type DESC, name"_s);
    while (rows.next())
        parts.append(rows.value(0).toString().simplified());
    return parts.join(u'\n') + u'\n';
}

QStringList tablesOf(const Database &db)
{
    QStringList names;
    Rows rows = db.exec(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                        "'sqlite_%' ORDER BY rowid"_s);
    while (rows.next())
        names.append(rows.value(0).toString());
    return names;
}

// A value for each column as its type, its length check and its list of words ask for; what may be NULL stays so.
void fillEveryTable(const Database &db)
{
    db.runScript("PRAGMA foreign_keys = OFF");
    const QStringList tables = tablesOf(db);
    for (const QString &table : tables) {
        if (db.value(u"SELECT count(*) FROM "_s + table).toInt() > 0)
            continue; // a step gave it its rows, and there may be no more of them
        QStringList names;
        QStringList places;
        QVariantList values;
        QHash<QString, QString> refers; // a text that stands for another row is that row's
        Rows keys = db.exec(u"SELECT \"from\", \"to\" FROM pragma_foreign_key_list(?)"_s, {table});
        while (keys.next())
            refers.insert(keys.value(0).toString(), keys.value(1).toString());
        keys.reset();
        Rows columns = db.exec(u"SELECT name, type, \"notnull\", pk, dflt_value FROM "
                               "pragma_table_info(?)"_s,
                               {table});
        while (columns.next()) {
            const bool needed = columns.value(2).toInt() != 0 || columns.value(3).toInt() != 0;
            if (!needed || !columns.value(4).isNull())
                continue;
            names.append(columns.value(0).toString());
            places.append(u"?"_s);
            const QString type = columns.value(1).toString();
            if (type == "INTEGER"_L1)
                values.append(1);
            else if (type == "BLOB"_L1)
                values.append(QByteArray(32, 'b'));
            else
                values.append(u"Tên %1"_s.arg(refers.value(names.last(), names.last())));
        }
        columns.reset();
        if (table != "schema_step"_L1)
            db.run(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, names.join(u", "_s),
                                                            places.join(u", "_s)),
                   values);
    }
    db.runScript("PRAGMA foreign_keys = ON");
}

/// Every column's values of every table, of those that `only` has.
QMap<QString, QByteArray> contentOf(const Database &db,
                                    const QMap<QString, QByteArray> *only = nullptr)
{
    QMap<QString, QByteArray> content;
    const QStringList tables = tablesOf(db);
    for (const QString &table : tables) {
        QStringList names;
        Rows columns = db.exec(u"SELECT name FROM pragma_table_info(?)"_s, {table});
        while (columns.next())
            names.append(columns.value(0).toString());
        columns.reset();
        for (const QString &name : std::as_const(names)) {
            const QString key = table + u'.' + name;
            if (only == nullptr || only->contains(key))
                content.insert(
                    key, db.value(u"SELECT group_concat(quote(%1)) FROM %2"_s.arg(name, table))
                             .toByteArray());
        }
    }
    return content;
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

// With a row in each table of each step, so that a step that loses or refuses what is there is noticed.
void TestStorageMigrations::everyEarlierVersionIsBroughtUp()
{
    const ScratchDatabase reference;
    const QString wanted = schemaOf(*reference.open());
    for (int from = 1; from < builtInSteps().size(); ++from) {
        const ScratchDatabase scratch;
        Database db(scratch.file, scratch.key);
        QCOMPARE(applySteps(db, firstSteps(from)), OpenOutcome::Fresh);
        fillEveryTable(db);
        const QMap<QString, QByteArray> before = contentOf(db);
        QVERIFY(before.size() >= 5 * from);
        QCOMPARE(db.migrate(), OpenOutcome::Upgraded);
        QCOMPARE(schemaOf(db), wanted);
        const QMap<QString, QByteArray> after = contentOf(db, &before);
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            if (!it.key().startsWith("schema_step"_L1))
                QVERIFY2(after.value(it.key()) == it.value(), qPrintable(it.key()));
        }
        QCOMPARE(db.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
        QVERIFY(db.row(u"PRAGMA foreign_key_check"_s).isEmpty());
    }
}

// The power goes between BEGIN and COMMIT of a step: the whole step is repeated at the next opening.
void TestStorageMigrations::interruptedStepIsRepeated()
{
    for (int step = 1; step <= builtInSteps().size(); ++step) {
        const ScratchDatabase scratch;
        {
            Database db(scratch.file, scratch.key);
            applySteps(db, firstSteps(step - 1));
            Transaction transaction(db);
            db.runScript(builtInSteps().at(step - 1).sql);
            db.runScript("PRAGMA user_version = " + QByteArray::number(step));
            // never committed
        }
        Database db(scratch.file, scratch.key);
        QCOMPARE(db.schemaVersion(), step - 1);
        QCOMPARE(db.migrate(), step == 1 ? OpenOutcome::Fresh : OpenOutcome::Upgraded);
        QCOMPARE(db.schemaVersion(), int(builtInSteps().size()));
    }
}

void TestStorageMigrations::damagedIsNotUpgraded()
{
    const ScratchDatabase scratch;
    {
        Database db(scratch.file, scratch.key);
        applySteps(db, firstSteps(4));
        for (int i = 0; i < 300; ++i)
            db.run(u"INSERT INTO setting (name, value) VALUES (?, ?)"_s,
                   {QString::number(i), QString(300, u'x')});
    }
    QVERIFY(flipBit(scratch.file, QFileInfo(scratch.file).size() - 1500));
    Database db(scratch.file, scratch.key);
    QCOMPARE(db.migrate(), OpenOutcome::Damaged);
    QCOMPARE(db.schemaVersion(), 4);
    QVERIFY(db.isReadOnly());
    QCOMPARE(db.migrate(), OpenOutcome::Damaged);
    QVERIFY(db.value(u"SELECT count(*) FROM schema_step"_s).toInt() == 4);
}

// A damaged one of a later program that does not let us: that comes first, since nothing may be read wrongly.
void TestStorageMigrations::newerAndDamagedIsNewer()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    db->run(u"INSERT INTO schema_step VALUES (99, 'later', 99, 0)"_s);
    db->runScript("PRAGMA user_version = 99");
    db->fileState().markDamaged(u"quick_check"_s);
    QCOMPARE(db->migrate(), OpenOutcome::Newer);
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
