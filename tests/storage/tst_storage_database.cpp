// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The encrypted connection: what it must refuse, what it must be set to, and that nothing readable is on disk.
#include "storage/durable_file.h"
#include "tests/storage/scratch.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pragmasAreAsDemanded();
    void nothingReadableIsOnDisk();
    void theCommandLineToolRefusesIt();
    void wrongKeyIsToldFromAnythingElse();
    void plainFileIsNotOpened();
    void flippedBitIsNoticed();
    void foldersInsteadOfFilesAreNamed();
    void transactionRollsBackUnlessCommitted();
    void innerTransactionGivenUpForbidsTheOuterCommit();
    void nullTextIsEmptyTextAndInvalidIsNull();
    void failingStatementIsLoggedOnceWithoutValues();
    void readOnlyFolderIsNotSaved();
    void secondWriterWaitsAndIsToldToTryAgain();
    void headIsReadWithoutDroppingLocks();
};

void TestStorageDatabase::pragmasAreAsDemanded()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    QCOMPARE(db->value(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
    QCOMPARE(db->value(u"PRAGMA synchronous"_s).toInt(), 2);
    QCOMPARE(db->value(u"PRAGMA foreign_keys"_s).toInt(), 1);
    QCOMPARE(db->value(u"PRAGMA busy_timeout"_s).toInt(), 5000);
    QCOMPARE(db->value(u"PRAGMA trusted_schema"_s).toInt(), 0);
    QCOMPARE(db->value(u"PRAGMA cell_size_check"_s).toInt(), 1);
    QCOMPARE(db->value(u"PRAGMA temp_store"_s).toInt(), 2);
    QCOMPARE(db->value(u"PRAGMA cipher"_s).toString(), u"aegis"_s);
    QVERIFY(db->value(u"SELECT sqlite3mc_version()"_s).toString().contains("Multiple Ciphers"_L1));
}

void TestStorageDatabase::nothingReadableIsOnDisk()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    db->run(u"INSERT INTO setting (name, value) VALUES ('who', ?)"_s, {u"NGUYEN VAN KIM"_s});
    // While open the row is in the write-ahead log.
    QVERIFY(QFile::exists(scratch.file + "-wal"_L1));
    for (const QString &name : {scratch.file, QString(scratch.file + "-wal"_L1)}) {
        const QByteArray bytes = readFile(name);
        QVERIFY(bytes.size() > 100);
        QVERIFY(!bytes.startsWith("SQLite format 3"));
        QVERIFY(!bytes.contains("NGUYEN VAN KIM"));
        QVERIFY(!bytes.contains("CREATE TABLE"));
    }
}

void TestStorageDatabase::theCommandLineToolRefusesIt()
{
    const QString tool = QStandardPaths::findExecutable(u"sqlite3"_s);
    QVERIFY2(!tool.isEmpty(), "scripts/setup installs sqlite3");
    const ScratchDatabase scratch;
    scratch.open().reset();
    QProcess process;
    process.start(tool, {u"-readonly"_s, scratch.file, u"SELECT name FROM sqlite_schema"_s});
    QVERIFY(process.waitForFinished());
    QVERIFY(process.exitCode() != 0);
    QVERIFY(process.readAllStandardOutput().isEmpty());
    QVERIFY(process.readAllStandardError().contains("not a database"));
}

void TestStorageDatabase::wrongKeyIsToldFromAnythingElse()
{
    const ScratchDatabase scratch;
    scratch.open().reset();
    const QByteArray before = readFile(scratch.file);
    QCOMPARE(failureOf([&] { Database(scratch.file, DatabaseKey::random()); }),
             QByteArray("wrong_key"));
    QCOMPARE(readFile(scratch.file), before);
    QCOMPARE(failureOf([&] { Database(scratch.file, scratch.key); }), QByteArray());
}

void TestStorageDatabase::plainFileIsNotOpened()
{
    const QString tool = QStandardPaths::findExecutable(u"sqlite3"_s);
    const ScratchDatabase scratch;
    QCOMPARE(
        QProcess::execute(tool, {scratch.file, u"CREATE TABLE a (b); INSERT INTO a VALUES (1)"_s}),
        0);
    const QByteArray before = readFile(scratch.file);
    QVERIFY(before.startsWith("SQLite format 3"));
    QCOMPARE(failureOf([&] { Database(scratch.file, scratch.key); }), QByteArray("not_encrypted"));
    QCOMPARE(readFile(scratch.file), before);
}

void TestStorageDatabase::flippedBitIsNoticed()
{
    const ScratchDatabase scratch;
    {
        const auto db = scratch.open();
        for (int i = 0; i < 200; ++i)
            db->run(u"INSERT INTO setting (name, value) VALUES (?, ?)"_s,
                    {QString::number(i), QString(300, u'x')});
    }
    // In the last page: content, not the schema that opening reads.
    QVERIFY(flipBit(scratch.file, QFileInfo(scratch.file).size() - 1500));
    const auto db = std::make_unique<Database>(scratch.file, scratch.key);
    const QByteArray name = failureOf([&] {
        Rows rows = db->exec(u"SELECT sum(length(value)) FROM setting"_s);
        if (!rows.next())
            throw Failure("no_row", {}, {});
    });
    QCOMPARE(name, QByteArray("database_damaged"));
}

void TestStorageDatabase::foldersInsteadOfFilesAreNamed()
{
    const ScratchDatabase scratch;
    QVERIFY(QDir().mkpath(scratch.file));
    QCOMPARE(failureOf([&] { Database(scratch.file, scratch.key); }),
             QByteArray("database_unreadable"));
}

void TestStorageDatabase::transactionRollsBackUnlessCommitted()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    const QString count = u"SELECT count(*) FROM setting"_s;
    const int before = db->value(count).toInt();
    {
        Transaction transaction(*db);
        db->run(u"INSERT INTO setting (name, value) VALUES ('a', '1')"_s);
        QVERIFY(db->inTransaction());
    }
    QVERIFY(!db->inTransaction());
    QCOMPARE(db->value(count).toInt(), before);
    {
        Transaction outer(*db);
        {
            Transaction inner(*db);
            db->run(u"INSERT INTO setting (name, value) VALUES ('a', '1')"_s);
            inner.commit();
        }
        QVERIFY(db->inTransaction());
        outer.commit();
    }
    QCOMPARE(db->value(count).toInt(), before + 1);
}

void TestStorageDatabase::innerTransactionGivenUpForbidsTheOuterCommit()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    {
        Transaction outer(*db);
        {
            Transaction inner(*db);
            db->run(u"INSERT INTO setting (name, value) VALUES ('half', '1')"_s);
        }
        QCOMPARE(failureOf([&] { outer.commit(); }), QByteArray("not_saved"));
    }
    QVERIFY(!db->value(u"SELECT value FROM setting WHERE name = 'half'"_s).isValid());
    // The next one starts clean.
    Transaction again(*db);
    db->run(u"INSERT INTO setting (name, value) VALUES ('whole', '1')"_s);
    again.commit();
    QVERIFY(db->value(u"SELECT value FROM setting WHERE name = 'whole'"_s).isValid());
}

void TestStorageDatabase::nullTextIsEmptyTextAndInvalidIsNull()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    QCOMPARE(db->value(u"SELECT typeof(?)"_s, {QString()}).toString(), u"text"_s);
    QCOMPARE(db->value(u"SELECT typeof(?)"_s, {QByteArray()}).toString(), u"blob"_s);
    QCOMPARE(db->value(u"SELECT typeof(?)"_s, {QVariant()}).toString(), u"null"_s);
    QCOMPARE(db->value(u"SELECT typeof(?)"_s, {qint64(1) << 40}).toString(), u"integer"_s);
}

void TestStorageDatabase::failingStatementIsLoggedOnceWithoutValues()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    const QString sql = u"INSERT INTO counter (number, name, series) VALUES (?, ?, 'x')"_s;
    db->run(sql, {1, u"Quầy"_s});
    static QStringList lines;
    lines.clear();
    const QtMessageHandler before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { lines.append(text); });
    for (int i = 0; i < 3; ++i) {
        if (failureOf([&] { db->run(sql, {1, u"SECRET NAME"_s}); }) != "not_saved")
            lines.append(u"wrong failure"_s);
    }
    qInstallMessageHandler(before);
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.first().contains("INSERT INTO counter"_L1));
    QVERIFY(!lines.first().contains("SECRET"_L1));
}

void TestStorageDatabase::readOnlyFolderIsNotSaved()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    QCOMPARE(failureOf([&] {
                 db->runScript("PRAGMA query_only = ON");
                 db->run(u"INSERT INTO setting (name, value) VALUES ('a', '1')"_s);
             }),
             QByteArray("not_saved"));
    db->runScript("PRAGMA query_only = OFF");
    QVERIFY(!db->value(u"SELECT value FROM setting WHERE name = 'a'"_s).isValid());
}

void TestStorageDatabase::secondWriterWaitsAndIsToldToTryAgain()
{
    const ScratchDatabase scratch;
    const auto first = scratch.open();
    const auto second = scratch.open();
    second->runScript("PRAGMA busy_timeout = 50");
    const Transaction holding(*first);
    QCOMPARE(failureOf([&] { const Transaction other(*second); }), QByteArray("not_saved"));
    QVERIFY(!second->inTransaction());
}

// Closing any descriptor of a file drops every POSIX lock this process has on it. If reading the head did that,
// another process closing the database would find nobody there and remove the log under our feet.
void TestStorageDatabase::headIsReadWithoutDroppingLocks()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    QProcess stat;
    stat.start(u"stat"_s, {u"-c"_s, u"%i"_s, scratch.file});
    QVERIFY(stat.waitForFinished());
    const QByteArray inode = ':' + stat.readAllStandardOutput().trimmed() + ' ';
    // The list is long and changes while it is read: the same line may come twice, or not at all.
    const auto locks = [&] {
        QSet<QByteArray> found;
        const QList<QByteArray> lines = readFile(u"/proc/locks"_s).split('\n');
        for (const QByteArray &line : lines) {
            if (line.contains(inode))
                found.insert(line.mid(line.indexOf(':') + 1));
        }
        return found;
    };
    QTRY_COMPARE(locks().size(), 1); // an open database in WAL mode holds a shared lock
    QCOMPARE(fileHead(scratch.file, 16).size(), 16);
    QTRY_COMPARE(locks().size(), 1);
}

QTEST_GUILESS_MAIN(TestStorageDatabase)
#include "tst_storage_database.moc"
