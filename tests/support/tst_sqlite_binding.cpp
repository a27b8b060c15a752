// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The link line every program shares: Qt's SQLite driver must use the private, encrypting library,
// and a program that cannot find it must not start, because the system's SQLite would take the key,
// say nothing and write a plain file.
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QVersionNumber>

using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int exitCode = -1;
    QStringList lines;
    QString errors;
};

Outcome runProbe(const QString &program, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, {});
    process.waitForFinished();
    Outcome outcome;
    outcome.exitCode = process.exitCode();
    outcome.lines =
        QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    outcome.errors = QString::fromUtf8(process.readAllStandardError());
    return outcome;
}

QString testsFolder()
{
    return QCoreApplication::applicationDirPath();
}

QString privateLibrary()
{
    return QDir(testsFolder()).absoluteFilePath(u"../lib/motcua/libsqlite3.so.0"_s);
}

// The folder the dynamic linker takes the system's SQLite from.
QString systemLibraryFolder()
{
    const QStringList folders{u"/usr/lib/x86_64-linux-gnu"_s, u"/usr/lib/aarch64-linux-gnu"_s,
                              u"/usr/lib64"_s, u"/usr/lib"_s};
    for (const QString &folder : folders) {
        if (QFile::exists(folder + "/libsqlite3.so.0"_L1))
            return folder;
    }
    return {};
}

} // namespace

class TestSqliteBinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void driverUsesThePrivateLibrary();
    void exactlyOneCopyIsMapped();
    void libraryPathOfTheEnvironmentDoesNotWin();
    void refusesToStartWithoutThePrivateLibrary();
};

void TestSqliteBinding::driverUsesThePrivateLibrary()
{
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    db.setDatabaseName(u":memory:"_s);
    QVERIFY(db.open());
    QSqlQuery query(db);
    QVERIFY(query.exec(u"SELECT sqlite3mc_version(), sqlite_version()"_s));
    QVERIFY(query.next());
    QVERIFY2(query.value(0).toString().contains("Multiple Ciphers"_L1),
             qPrintable(query.value(0).toString()));
    // Below this one the WAL-reset fault can corrupt a database.
    const auto version = QVersionNumber::fromString(query.value(1).toString());
    QVERIFY(version >= QVersionNumber(3, 51, 3));
}

void TestSqliteBinding::exactlyOneCopyIsMapped()
{
    const Outcome outcome =
        runProbe(testsFolder() + "/sqlite-probe"_L1, QProcessEnvironment::systemEnvironment());
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.lines.size(), 2);
    QCOMPARE(QFileInfo(outcome.lines.at(1)).canonicalFilePath(),
             QFileInfo(privateLibrary()).canonicalFilePath());
}

void TestSqliteBinding::libraryPathOfTheEnvironmentDoesNotWin()
{
    QVERIFY2(!systemLibraryFolder().isEmpty(), "the system's SQLite is needed to test against");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_LIBRARY_PATH"_s, systemLibraryFolder());
    const Outcome outcome = runProbe(testsFolder() + "/sqlite-probe"_L1, environment);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(QFileInfo(outcome.lines.value(1)).canonicalFilePath(),
             QFileInfo(privateLibrary()).canonicalFilePath());
}

void TestSqliteBinding::refusesToStartWithoutThePrivateLibrary()
{
    const QTemporaryDir elsewhere;
    QVERIFY(QDir(elsewhere.path()).mkpath(u"bin"_s) &&
            QDir(elsewhere.path()).mkpath(u"lib/motcua"_s));
    const QString program = elsewhere.filePath(u"bin/sqlite-probe"_s);
    QVERIFY(QFile::copy(testsFolder() + "/sqlite-probe"_L1, program));

    // With the library in its place the moved program works: what fails below is its absence alone.
    const QString library = elsewhere.filePath(u"lib/motcua/libsqlite3.so.0"_s);
    QVERIFY(QFile::copy(privateLibrary(), library));
    QCOMPARE(runProbe(program, QProcessEnvironment::systemEnvironment()).exitCode, 0);

    QVERIFY(QFile::remove(library));
    const Outcome outcome = runProbe(program, QProcessEnvironment::systemEnvironment());
    QCOMPARE(outcome.exitCode, 127);
    QVERIFY2(outcome.errors.contains("sqlite3_key_v2"_L1), qPrintable(outcome.errors));
    QVERIFY(outcome.lines.isEmpty());
}

QTEST_GUILESS_MAIN(TestSqliteBinding)
#include "tst_sqlite_binding.moc"
