// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the connections of one process share: the writer's turn, the mark of damage, the thread each belongs to, and
// a file that is no longer the one that was opened.
#include "storage/file_state.h"
#include "storage/keyed_connection.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/storage/storage_process.h"

#include <QElapsedTimer>
#include <QThread>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

/// Holds SQLite's writer lock by a handle that does not queue with the others, as another process does.
struct KeyedHold
{
    explicit KeyedHold(const ScratchDatabase &scratch)
    {
        held = sqlite3_open(QFile::encodeName(scratch.file).constData(), &handle) == SQLITE_OK &&
               unlockHandle(handle, scratch.key) == SQLITE_OK &&
               sqlite3_exec(handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    ~KeyedHold() { sqlite3_close(handle); }
    sqlite3 *handle = nullptr;
    bool held = false;
};

} // namespace

class TestStorageFileState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneStateForOneFile();
    void threadsWriteInTurnAndNeverRefuseEachOther();
    void nestedAndGivenUpTransactionsLetTheLockGo();
    void aStatementAloneQueuesToo();
    void markTurnsEveryConnectionReadOnly();
    void markOfAnotherProcessIsSeen();
    void markThatCannotBeWrittenHoldsHere();
    void damageMetWhileReadingIsMarked();
    void swappedFileIsNotWritten();
    void connectionOnAnotherThreadEndsTheProgram();
};

void TestStorageFileState::oneStateForOneFile()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    const QTemporaryDir other;
    const QString link = other.filePath(u"link"_s);
    QVERIFY(QFile::link(scratch.dir.path(), link));
    QCOMPARE(FileState::of(scratch.file).get(), &db->fileState());
    QCOMPARE(FileState::of(link + "/motcua.db"_L1).get(), &db->fileState());
    QVERIFY(FileState::of(scratch.dir.filePath(u"other.db"_s)).get() != &db->fileState());
}

// With SQLite's lock alone a thread that sleeps between its tries can be passed by the others for as long as it waits.
void TestStorageFileState::threadsWriteInTurnAndNeverRefuseEachOther()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    constexpr int kThreads = 6;
    constexpr int kWrites = 60;
    QAtomicInt refused = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int t = 0; t < kThreads; ++t) {
        threads.emplace_back(QThread::create([&scratch, &refused, t] {
            Database own(scratch.file, scratch.key);
            for (int i = 0; i < kWrites; ++i) {
                try {
                    Transaction outer(own);
                    own.run(u"INSERT INTO setting (name, value) VALUES (?, '')"_s,
                            {u"%1/%2"_s.arg(t).arg(i)});
                    Transaction inner(own);
                    inner.commit();
                    outer.commit();
                } catch (const Failure &) {
                    refused.ref();
                }
            }
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60000));
    QCOMPARE(refused.loadAcquire(), 0);
    QCOMPARE(db->value(u"SELECT count(*) FROM setting"_s).toInt(), kThreads * kWrites);
}

void TestStorageFileState::nestedAndGivenUpTransactionsLetTheLockGo()
{
    const ScratchDatabase scratch;
    const auto first = scratch.open();
    const auto second = scratch.open();
    second->runScript("PRAGMA busy_timeout = 50");
    {
        const Transaction outer(*first);
        const Transaction inner(*first);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(failureOf([&] { const Transaction other(*second); }), QByteArray("not_saved"));
        QVERIFY2(timer.elapsed() < 3000, "the connection's own busy timeout counts");
    }
    QVERIFY(!first->inTransaction());
    {
        Transaction other(*second); // given up above: free again
        other.commit();
    }
    // Another process holds SQLite's lock: BEGIN fails, and our own lock must not stay behind.
    {
        const KeyedHold hold(scratch);
        QVERIFY(hold.held);
        QCOMPARE(failureOf([&] { const Transaction other(*second); }), QByteArray("not_saved"));
        QVERIFY(!second->inTransaction());
    }
    Transaction again(*first);
    again.commit();
}

void TestStorageFileState::aStatementAloneQueuesToo()
{
    const ScratchDatabase scratch;
    const auto first = scratch.open();
    const auto second = scratch.open();
    second->runScript("PRAGMA busy_timeout = 50");
    const QString sql = u"INSERT INTO setting (name, value) VALUES ('alone', '')"_s;
    {
        const Transaction holding(*first);
        QCOMPARE(failureOf([&] { second->run(sql); }), QByteArray("not_saved"));
        // Reading never waits.
        QCOMPARE(second->value(u"SELECT count(*) FROM setting"_s).toInt(), 0);
    }
    QCOMPARE(second->run(sql), 1);
}

void TestStorageFileState::markTurnsEveryConnectionReadOnly()
{
    const ScratchDatabase scratch;
    const auto first = scratch.open();
    const auto second = scratch.open();
    const QString sql = u"INSERT INTO setting (name, value) VALUES (?, '1')"_s;
    first->run(sql, {u"before"_s});
    const DataFolder folder(scratch.dir.path());
    folder.markDamaged(u"quick_check"_s);
    for (const auto *db : {&first, &second}) {
        QVERIFY((*db)->isReadOnly());
        QCOMPARE(failureOf([&] { const Transaction transaction(**db); }),
                 QByteArray("store_read_only"));
        QCOMPARE(failureOf([&] { (*db)->run(sql, {u"after"_s}); }), QByteArray("store_read_only"));
        QCOMPARE(failureOf([&] { (void)(*db)->exec(sql, {u"after"_s}); }),
                 QByteArray("store_read_only"));
        QCOMPARE(failureOf([&] { (*db)->runScript("DELETE FROM setting"); }),
                 QByteArray("store_read_only"));
        QCOMPARE((*db)->value(u"SELECT value FROM setting WHERE name = 'before'"_s).toInt(), 1);
    }
    // The first finding stays, and nothing of anybody stands in the mark.
    folder.markDamaged(u"read_error"_s);
    QCOMPARE(folder.damage()->finding, u"quick_check"_s);
    QVERIFY(folder.damage()->at.isValid());
    QCOMPARE(first->migrate(), OpenOutcome::Damaged);

    folder.clearDamage();
    QVERIFY(!folder.damage());
    first->run(sql, {u"after"_s});
    Transaction transaction(*second);
    transaction.commit();
}

void TestStorageFileState::markOfAnotherProcessIsSeen()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    QVERIFY(!db->isReadOnly());
    // What another process writes, as it is on disk; unreadable text is a mark as well.
    QVERIFY(writeFile(scratch.dir.filePath(u"damaged.json"_s), "{ torn"));
    QCOMPARE(failureOf([&] { const Transaction transaction(*db); }), QByteArray("store_read_only"));
    QCOMPARE(db->fileState().damage()->finding, u"unknown"_s);
    QVERIFY(QFile::remove(scratch.dir.filePath(u"damaged.json"_s)));
    QVERIFY(writeFile(scratch.dir.filePath(u"damaged.json"_s), {}));
    QCOMPARE(failureOf([&] { db->run(u"INSERT INTO setting (name, value) VALUES ('a', 'b')"_s); }),
             QByteArray("store_read_only"));
    QVERIFY(QFile::remove(scratch.dir.filePath(u"damaged.json"_s)));
    db->run(u"INSERT INTO setting (name, value) VALUES ('a', 'b')"_s);
}

void TestStorageFileState::markThatCannotBeWrittenHoldsHere()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    // A folder stands where the mark should: as unwritable as a full disk, also for root.
    QVERIFY(QDir().mkpath(scratch.dir.filePath(u"damaged.json/x"_s)));
    db->fileState().markDamaged(u"quick_check"_s);
    QVERIFY(QDir(scratch.dir.filePath(u"damaged.json"_s)).removeRecursively());
    QCOMPARE(failureOf([&] { const Transaction transaction(*db); }), QByteArray("store_read_only"));
    QCOMPARE(db->fileState().damage()->finding, u"quick_check"_s);
}

void TestStorageFileState::damageMetWhileReadingIsMarked()
{
    const ScratchDatabase scratch;
    {
        const auto db = scratch.open();
        for (int i = 0; i < 200; ++i)
            db->run(u"INSERT INTO setting (name, value) VALUES (?, ?)"_s,
                    {QString::number(i), QString(300, u'x')});
    }
    QVERIFY(flipBit(scratch.file, QFileInfo(scratch.file).size() - 1500));
    const auto db = std::make_unique<Database>(scratch.file, scratch.key);
    QVERIFY(!db->isReadOnly());
    QCOMPARE(failureOf([&] { (void)db->value(u"SELECT sum(length(value)) FROM setting"_s); }),
             QByteArray("database_damaged"));
    QVERIFY(db->isReadOnly());
    QCOMPARE(DataFolder(scratch.dir.path()).damage()->finding, u"read_error"_s);
    // What is whole can still be read.
    QCOMPARE(db->value(u"SELECT count(*) FROM schema_step"_s).toInt(), db->schemaVersion());
}

void TestStorageFileState::swappedFileIsNotWritten()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    QVERIFY(QFile::rename(scratch.file, scratch.file + ".away"_L1));
    QVERIFY(QFile::copy(scratch.file + ".away"_L1, scratch.file));
    const QByteArray before = readFile(scratch.file);
    QCOMPARE(failureOf([&] { const Transaction transaction(*db); }),
             QByteArray("data_file_replaced"));
    QVERIFY2(!db->isReadOnly(), "the file itself is whole");
    QVERIFY(QFile::remove(scratch.file));
    QCOMPARE(failureOf([&] { const Transaction transaction(*db); }),
             QByteArray("data_file_replaced"));
    QVERIFY(QFile::rename(scratch.file + ".away"_L1, scratch.file));
    // Swapped between BEGIN and COMMIT.
    {
        Transaction transaction(*db);
        db->run(u"INSERT INTO setting (name, value) VALUES ('late', '')"_s);
        QVERIFY(QFile::rename(scratch.file, scratch.file + ".away"_L1));
        QCOMPARE(failureOf([&] { transaction.commit(); }), QByteArray("data_file_replaced"));
    }
    QVERIFY(QFile::rename(scratch.file + ".away"_L1, scratch.file));
    QVERIFY(!db->value(u"SELECT 1 FROM setting WHERE name = 'late'"_s).isValid());
    Transaction transaction(*db);
    transaction.commit();
}

void TestStorageFileState::connectionOnAnotherThreadEndsTheProgram()
{
    const QTemporaryDir dir;
    MemoryVault vault;
    const auto station = Station::create(dir.filePath(u"data"_s), sampleSetup(), {&vault, {}});
    StorageWorker worker(*station, {u"stray"_s, u"1"_s});
    QVERIFY(!worker.waitForEnd()); // SIGABRT, not an exit code
    QVERIFY(worker.said(u"read"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestStorageFileState)
#include "tst_storage_file_state.moc"
