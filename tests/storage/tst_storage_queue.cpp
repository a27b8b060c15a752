// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Several programs on one data folder: no number twice, no ticket called twice, one program a role.
#include "app/core/base/clock.h"
#include "app/core/queue/centre_queue.h"
#include "storage/queue_past.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/storage/storage_process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSemaphore>
#include <QThread>

#include <fcntl.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eventsComeBackAsTheyWere();
    void refusedDecisionAppendsNothing();
    void newsIsToldOnce();
    void daysAreApart();
    void pastDaysAreFound();
    void oneNumberIsIssuedOnce();
    void threeProcessesNeverMeet();
    void twoThreadsNeverMeet();
    void roleOfAKilledProcessIsFree();
    void whoAsksForATurnGetsIt();
    void programThatStandsStillHoldsUpNobody();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    MemoryVault m_vault;
    std::unique_ptr<Station> m_station;
};

namespace {

QueueEvent issued(int number)
{
    QueueEvent event;
    event.id = EventId(QUuid::createUuid());
    event.ticket = TicketId(QUuid::createUuid());
    event.kind = QueueEvent::Kind::Issued;
    event.at = noon();
    event.by = {StaffId(QUuid::createUuid()), u"Thu"_s, 2, u"C01"_s};
    event.reason = u"elderly"_s;
    event.number = {u"A"_s, number};
    event.priorityReason = u"elderly"_s;
    event.procedureCode = u"1.004884"_s;
    event.procedureName = u"Khai sinh"_s;
    return event;
}

const QDate kDay(2026, 11, 23);

} // namespace

void TestStorageQueue::init()
{
    m_station.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_station = Station::create(m_dir->filePath(u"data"_s), sampleSetup(), {&m_vault, {}});
}

void TestStorageQueue::eventsComeBackAsTheyWere()
{
    const QueueEvent first = issued(1);
    QueueEvent undo = issued(0);
    undo.kind = QueueEvent::Kind::Undone;
    undo.ticket = first.ticket;
    undo.undoes = first.id;
    const QVector<QueueEvent> answer =
        m_station->journal().append(kDay, 0, [&](const QVector<QueueEvent> &unseen) {
            return unseen.isEmpty() ? QVector<QueueEvent>{first, undo} : QVector<QueueEvent>();
        });
    QCOMPARE(answer.size(), 2);
    const QVector<QueueEvent> found = m_station->journal().eventsSince(kDay, 0);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).seq, answer.at(0).seq);
    QCOMPARE(found.at(0).id, first.id);
    QCOMPARE(found.at(0).day, kDay);
    QCOMPARE(found.at(0).ticket, first.ticket);
    QCOMPARE(found.at(0).at, first.at);
    QCOMPARE(found.at(0).by.staff, first.by.staff);
    QCOMPARE(found.at(0).by.counter, 2);
    QCOMPARE(found.at(0).number.text(), u"A001"_s);
    QCOMPARE(found.at(0).procedureName, first.procedureName);
    QVERIFY(found.at(0).undoes.isNull());
    QCOMPARE(found.at(1).kind, QueueEvent::Kind::Undone);
    QCOMPARE(found.at(1).undoes, first.id);
    QCOMPARE(m_station->journal().eventsSince(kDay, found.at(0).seq).size(), 1);
}

void TestStorageQueue::refusedDecisionAppendsNothing()
{
    QCOMPARE(failureOf([&] {
                 m_station->journal().append(
                     kDay, 0, [](const QVector<QueueEvent> &) -> QVector<QueueEvent> {
                         throw Failure("no", {}, {});
                     });
             }),
             QByteArray("no"));
    QVERIFY(!m_station->database().inTransaction());
    QVERIFY(m_station->journal().eventsSince(kDay, 0).isEmpty());
}

void TestStorageQueue::newsIsToldOnce()
{
    const auto add = [](QueueJournal &journal, int number) {
        journal.append(kDay, 0, [number](const QVector<QueueEvent> &) {
            return QVector<QueueEvent>{issued(number)};
        });
    };
    QueueJournal &journal = m_station->journal();
    (void)journal.hasNews(); // whatever was before
    QVERIFY(!journal.hasNews());
    add(journal, 1); // its own
    QVERIFY(journal.hasNews());
    QVERIFY(!journal.hasNews());
    const std::unique_ptr<Station> other =
        Station::openAgain(m_dir->filePath(u"data"_s), m_station->key());
    add(other->journal(), 2); // another connection's, as another program's
    QVERIFY(journal.hasNews());
    QVERIFY(!journal.hasNews());
    // A decision that adds nothing is no news to anybody.
    other->journal().append(kDay, 0,
                            [](const QVector<QueueEvent> &) { return QVector<QueueEvent>(); });
    QVERIFY(!journal.hasNews());
}

void TestStorageQueue::daysAreApart()
{
    m_station->journal().append(kDay, 0,
                                [](const auto &) { return QVector<QueueEvent>{issued(1)}; });
    m_station->journal().append(kDay.addDays(1), 0,
                                [](const auto &) { return QVector<QueueEvent>{issued(1)}; });
    QCOMPARE(m_station->journal().eventsSince(kDay, 0).size(), 1);
    QCOMPARE(m_station->journal().eventsSince(kDay.addDays(1), 0).size(), 1);
}

void TestStorageQueue::pastDaysAreFound()
{
    const auto add = [this](QDate day, int number) {
        (void)m_station->journal().append(
            day, 0, [number](const auto &) { return QVector<QueueEvent>{issued(number)}; });
    };
    add(kDay, 1);
    add(kDay.addDays(-400), 2);
    add(kDay.addDays(-3), 3);
    add(kDay.addDays(-3), 4);
    add(kDay.addDays(1), 5);
    const SqlQueuePast past(m_station->database());
    QCOMPARE(past.daysBefore(kDay, 9), (QVector<QDate>{kDay.addDays(-3), kDay.addDays(-400)}));
    QCOMPARE(past.daysBefore(kDay, 1), QVector<QDate>{kDay.addDays(-3)});
    QVERIFY(past.daysBefore(kDay.addDays(-400), 9).isEmpty());
    QCOMPARE(past.stateOf(kDay.addDays(-3)).tickets().size(), 2);
    QCOMPARE(past.stateOf(kDay.addDays(-2)).lastSeq(), qint64(0));
}

void TestStorageQueue::oneNumberIsIssuedOnce()
{
    m_station->journal().append(kDay, 0,
                                [](const auto &) { return QVector<QueueEvent>{issued(1)}; });
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SQLite .*"_s));
    QCOMPARE(failureOf([&] {
                 m_station->journal().append(kDay, 0, [](const auto &) {
                     return QVector<QueueEvent>{issued(2), issued(1)};
                 });
             }),
             QByteArray("not_saved"));
    QCOMPARE(m_station->journal().eventsSince(kDay, 0).size(), 1);
}

void TestStorageQueue::threeProcessesNeverMeet()
{
    constexpr int kEach = 25;
    std::vector<std::unique_ptr<StorageWorker>> workers;
    for (int counter = 1; counter <= 3; ++counter) {
        workers.push_back(std::make_unique<StorageWorker>(
            *m_station,
            QStringList{u"tickets"_s, QString::number(counter), QString::number(kEach)}));
    }
    QStringList issuedNumbers;
    QStringList calledNumbers;
    for (const auto &worker : workers) {
        QVERIFY(worker->waitForEnd());
        QCOMPARE(worker->said(u"issued"_s).size(), kEach);
        issuedNumbers += worker->said(u"issued"_s);
        calledNumbers += worker->said(u"called"_s);
    }
    issuedNumbers.sort();
    calledNumbers.sort();
    QCOMPARE(issuedNumbers.size(), 3 * kEach);
    QCOMPARE(issuedNumbers.constFirst(), u"A001"_s);
    QCOMPARE(issuedNumbers.constLast(), u"A075"_s);
    QCOMPARE(issuedNumbers.removeDuplicates(), 0);
    QCOMPARE(calledNumbers, issuedNumbers); // everybody once
}

void TestStorageQueue::twoThreadsNeverMeet()
{
    constexpr int kEach = 40;
    QStringList numbers[2];
    std::vector<std::unique_ptr<QThread>> threads;
    for (auto &mine : numbers) {
        threads.emplace_back(
            QThread::create([&mine, folder = m_station->folder().path(), key = m_station->key()] {
                const auto station = Station::openAgain(folder, key);
                const SystemClock clock;
                RandomIdSource ids(clock);
                CentreQueue queue(station->journal(), clock, ids);
                for (int i = 0; i < kEach; ++i)
                    mine.append(queue.issue({u"B"_s, {}, {}, {}}, {}).number.text());
            }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60000));
    QStringList all = numbers[0] + numbers[1];
    QCOMPARE(all.size(), 2 * kEach);
    QCOMPARE(all.removeDuplicates(), 0);
}

void TestStorageQueue::roleOfAKilledProcessIsFree()
{
    StorageWorker worker(*m_station, {u"hold"_s, u"1"_s});
    QVERIFY(worker.waitForLines(1));
    const StationRole kiosk{StationRole::Kind::Kiosk, 1};
    QCOMPARE(failureOf([&] { (void)m_station->folder().claim(kiosk); }), QByteArray("role_taken"));
    worker.kill();
    QVERIFY(m_station->folder().claim(kiosk) != nullptr);
}

// A program that commits and begins again at once leaves SQLite's other writers a gap of microseconds.
void TestStorageQueue::whoAsksForATurnGetsIt()
{
    constexpr int kAtOnce = 20;
    StorageWorker bulk(*m_station, {u"bulk"_s, QString::number(kAtOnce)});
    QVERIFY(bulk.waitForLines(1));
    Database &db = m_station->database();
    const auto accepted = [&] { return db.value(u"SELECT count(*) FROM dossier"_s).toInt(); };
    for (int i = 0; i < 10; ++i) {
        const auto turn = m_station->folder().askForTurn();
        QVERIFY(turn);
        const int before = accepted();
        const Transaction transaction(db);
        // What was going on when we asked, and one that had looked just before.
        QVERIFY2(accepted() - before <= 2 * kAtOnce,
                 qPrintable(QString::number(accepted() - before)));
    }
    bulk.kill();
}

// Stopped (SIGSTOP, a debugger) just while it draws its number: the others go on without turns.
void TestStorageQueue::programThatStandsStillHoldsUpNobody()
{
    const auto append = [this](int number) {
        (void)m_station->journal().append(
            kDay, 0, [number](const auto &) { return QVector<QueueEvent>{issued(number)}; });
    };
    append(1);
    const QString file = m_dir->filePath(u"data/locks/queue.turns"_s);
    const int other = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(other >= 0);
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_len = 1;
    QCOMPARE(::fcntl(other, F_OFD_SETLK, &lock), 0);
    // Whatever becomes of the test, it ends.
    QSemaphore done;
    std::thread release([other, &done] {
        (void)done.tryAcquire(1, 5000);
        ::close(other);
    });
    QElapsedTimer taken;
    taken.start();
    append(2);
    const qint64 ms = taken.elapsed();
    done.release();
    release.join();
    QVERIFY2(ms < 2000, qPrintable(QString::number(ms)));
    QCOMPARE(m_station->journal().eventsSince(kDay, 0).size(), 2);
}

QTEST_GUILESS_MAIN(TestStorageQueue)
#include "tst_storage_queue.moc"
