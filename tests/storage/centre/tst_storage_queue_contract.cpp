// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every store of the queue's journal promises, asked of each of them.
#include "app/core/base/clock.h"
#include "app/core/queue/centre_queue.h"
#include "storage/centre/pg_queue_journal.h"
#include "tests/core/queue/memory_journal.h"
#include "tests/storage/centre/test_centre.h"
#include "tests/storage/centre/test_pc.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

#include <QLoggingCategory>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

const QDate kDay(2026, 11, 23);

/// A place where the journal is kept, and handles to it: one for each thread.
class Store
{
public:
    Store() = default;
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;
    virtual ~Store() = default;
    /// Of the thread that asks.
    [[nodiscard]] virtual std::unique_ptr<QueueJournal> handle() = 0;
    [[nodiscard]] virtual bool isDatabase() const { return true; }
};

class MemoryStore final : public Store
{
public:
    [[nodiscard]] std::unique_ptr<QueueJournal> handle() override
    {
        return std::make_unique<Guarded>(*this);
    }
    [[nodiscard]] bool isDatabase() const override { return false; }

private:
    /// The journal of the tests of the core, taken by one thread at a time.
    class Guarded final : public QueueJournal
    {
    public:
        explicit Guarded(MemoryStore &store) : m_store(store) {}
        [[nodiscard]] QVector<QueueEvent> eventsSince(QDate day, qint64 seq) const override
        {
            const QMutexLocker lock(&m_store.m_mutex);
            return m_store.m_journal.eventsSince(day, seq);
        }
        QVector<QueueEvent> append(
            QDate day, qint64 seenSeq,
            const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide) override
        {
            const QMutexLocker lock(&m_store.m_mutex);
            return m_store.m_journal.append(day, seenSeq, decide);
        }

    private:
        MemoryStore &m_store;
    };
    QMutex m_mutex;
    MemoryJournal m_journal;
};

/// A further connection to a data folder, with its own journal.
class FolderJournal final : public QueueJournal
{
public:
    FolderJournal(const QString &folder, const DatabaseKey &key)
        : m_station(Station::openAgain(folder, key))
    {}
    [[nodiscard]] QVector<QueueEvent> eventsSince(QDate day, qint64 seq) const override
    {
        return m_station->journal().eventsSince(day, seq);
    }
    QVector<QueueEvent>
    append(QDate day, qint64 seenSeq,
           const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide) override
    {
        return m_station->journal().append(day, seenSeq, decide);
    }

private:
    std::unique_ptr<Station> m_station;
};

class SqliteStore final : public Store
{
public:
    SqliteStore()
        : m_station(Station::create(m_dir.filePath(u"data"_s), sampleSetup(), {&m_vault, {}}))
    {}
    [[nodiscard]] std::unique_ptr<QueueJournal> handle() override
    {
        return std::make_unique<FolderJournal>(m_station->folder().path(), m_station->key());
    }

private:
    QTemporaryDir m_dir;
    MemoryVault m_vault;
    std::unique_ptr<Station> m_station;
};

class PostgresStore final : public Store
{
public:
    explicit PostgresStore(TestCentre &centre) : m_centre(centre) { m_centre.empty(); }
    [[nodiscard]] std::unique_ptr<QueueJournal> handle() override
    {
        return std::make_unique<PgQueueJournal>(m_centre.station(m_next++ % 4 + 1));
    }

private:
    TestCentre &m_centre;
    std::atomic<int> m_next = 0;
};

/// A station of the centre; its handles are programs of one PC.
class SharedStore final : public Store
{
public:
    explicit SharedStore(TestCentre &centre) : m_pc(centre, 1) { centre.empty(); }
    [[nodiscard]] std::unique_ptr<QueueJournal> handle() override { return m_pc.program(); }

private:
    TestPc m_pc;
};

QueueEvent issued(int number, const QString &series = u"A"_s)
{
    QueueEvent event;
    event.id = EventId(QUuid::createUuid());
    event.ticket = TicketId(QUuid::createUuid());
    event.kind = QueueEvent::Kind::Issued;
    event.at = noon();
    event.by = {StaffId(QUuid::createUuid()), u"Lò Thị \\'Ánh\"; --"_s, 2, u"C01"_s};
    event.reason = u"elderly"_s;
    event.number = {series, number};
    event.priorityReason = u"elderly"_s;
    event.procedureCode = u"1.004884"_s;
    event.procedureName = u"Khai sinh\nlưu động"_s;
    return event;
}

QVector<QueueEvent> put(QueueJournal &journal, QDate day, const QVector<QueueEvent> &events,
                        qint64 seen = 0)
{
    return journal.append(day, seen, [&events](const auto &) { return events; });
}

QVector<EventId> idsOf(const QVector<QueueEvent> &events)
{
    QVector<EventId> ids;
    for (const QueueEvent &event : events)
        ids.append(event.id);
    return ids;
}

} // namespace

class TestStorageQueueContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void initTestCase_data();
    void init();
    void cleanup();
    void eventsComeBackAsTheyWere();
    void decisionSeesWhatItHasNotSeen();
    void refusedDecisionAppendsNothing();
    void emptyDecisionAppendsNothing();
    void daysAreApart();
    void oneNumberIsIssuedOnce();
    void oneStepIsTakenBackOnce();
    void placesGrowWithoutGaps();
    void twoThreadsNeverMeet();
    void twoCountersNeverCallTheSame();

private:
    TestCentre m_centre;
    std::unique_ptr<Store> m_store;
};

void TestStorageQueueContract::initTestCase()
{
    QLoggingCategory::setFilterRules(
        u"motcua.storage.warning=false"_s); // refusals are what is asked for
    QVERIFY2(m_centre.start(4), qPrintable(m_centre.error()));
    m_centre.believeClocks();
}

void TestStorageQueueContract::initTestCase_data()
{
    QTest::addColumn<QString>("store");
    for (const char *store : {"memory", "sqlite", "postgres", "shared"})
        QTest::newRow(store) << QString::fromLatin1(store);
}

void TestStorageQueueContract::init()
{
    QFETCH_GLOBAL(QString, store);
    if (store == "memory"_L1)
        m_store = std::make_unique<MemoryStore>();
    else if (store == "sqlite"_L1)
        m_store = std::make_unique<SqliteStore>();
    else if (store == "postgres"_L1)
        m_store = std::make_unique<PostgresStore>(m_centre);
    else
        m_store = std::make_unique<SharedStore>(m_centre);
}

void TestStorageQueueContract::cleanup()
{
    m_store.reset();
}

void TestStorageQueueContract::eventsComeBackAsTheyWere()
{
    const auto journal = m_store->handle();
    const auto other = m_store->handle();
    const QueueEvent first = issued(1);
    QueueEvent undo = issued(0);
    undo.kind = QueueEvent::Kind::Undone;
    undo.ticket = first.ticket;
    undo.undoes = first.id;
    undo.by = {};
    const QVector<QueueEvent> answer = put(*journal, kDay, {first, undo});
    QCOMPARE(answer.size(), 2);
    const QVector<QueueEvent> found = other->eventsSince(kDay, 0);
    QCOMPARE(found.size(), 2);
    for (int i = 0; i < 2; ++i) {
        const QueueEvent &said = i == 0 ? first : undo;
        QCOMPARE(found.at(i).seq, answer.at(i).seq);
        QCOMPARE(found.at(i).id, said.id);
        QCOMPARE(found.at(i).day, kDay);
        QCOMPARE(found.at(i).ticket, said.ticket);
        QCOMPARE(found.at(i).kind, said.kind);
        QCOMPARE(found.at(i).at, said.at);
        QCOMPARE(found.at(i).by.staff, said.by.staff);
        QCOMPARE(found.at(i).by.name, said.by.name);
        QCOMPARE(found.at(i).by.counter, said.by.counter);
        QCOMPARE(found.at(i).by.station, said.by.station);
        QCOMPARE(found.at(i).reason, said.reason);
        QCOMPARE(found.at(i).number.text(), said.number.text());
        QCOMPARE(found.at(i).priorityReason, said.priorityReason);
        QCOMPARE(found.at(i).procedureCode, said.procedureCode);
        QCOMPARE(found.at(i).procedureName, said.procedureName);
        QCOMPARE(found.at(i).undoes, said.undoes);
    }
    QCOMPARE(other->eventsSince(kDay, found.at(0).seq).size(), 1);
}

void TestStorageQueueContract::decisionSeesWhatItHasNotSeen()
{
    const auto one = m_store->handle();
    const auto two = m_store->handle();
    const QVector<QueueEvent> before = put(*one, kDay, {issued(1)});
    const QVector<QueueEvent> between = put(*two, kDay, {issued(2), issued(3)});
    QCOMPARE(between.size(), 3); // its own, behind the one it had not seen
    const QVector<QueueEvent> mine{issued(4)};
    QVector<QueueEvent> unseen;
    const QVector<QueueEvent> answer =
        one->append(kDay, before.last().seq, [&](const QVector<QueueEvent> &fresh) {
            unseen = fresh;
            return mine;
        });
    QCOMPARE(idsOf(unseen), idsOf(between.mid(1)));
    QCOMPARE(idsOf(answer), idsOf(between.mid(1) + mine));
    for (qsizetype i = 1; i < answer.size(); ++i)
        QVERIFY(answer.at(i - 1).seq < answer.at(i).seq);
    QCOMPARE(idsOf(two->eventsSince(kDay, 0)), idsOf(before + answer));
}

void TestStorageQueueContract::refusedDecisionAppendsNothing()
{
    const auto journal = m_store->handle();
    QCOMPARE(failureOf([&] {
                 journal->append(kDay, 0, [](const QVector<QueueEvent> &) -> QVector<QueueEvent> {
                     throw Failure("no", {}, {});
                 });
             }),
             QByteArray("no"));
    QVERIFY(journal->eventsSince(kDay, 0).isEmpty());
    // The lock is free again, for others and for itself.
    put(*m_store->handle(), kDay, {issued(1)});
    QCOMPARE(put(*journal, kDay, {issued(2)}).size(), 2);
}

void TestStorageQueueContract::emptyDecisionAppendsNothing()
{
    const auto journal = m_store->handle();
    put(*m_store->handle(), kDay, {issued(1)});
    QCOMPARE(put(*journal, kDay, {}).size(), 1);
    QCOMPARE(journal->eventsSince(kDay, 0).size(), 1);
    QCOMPARE(put(*m_store->handle(), kDay, {issued(2)}).size(), 2);
}

void TestStorageQueueContract::daysAreApart()
{
    const auto journal = m_store->handle();
    put(*journal, kDay, {issued(1)});
    const qint64 last = put(*journal, kDay.addDays(1), {issued(1)}).constLast().seq;
    QCOMPARE(journal->eventsSince(kDay, 0).size(), 1);
    QCOMPARE(journal->eventsSince(kDay.addDays(1), 0).size(), 1);
    // A gesture of the next day that was late, and one of the day before that came after it.
    put(*journal, kDay, {issued(2)}, last);
    QCOMPARE(journal->eventsSince(kDay, 0).size(), 2);
    QCOMPARE(journal->eventsSince(kDay.addDays(1), last).size(), 0);
}

void TestStorageQueueContract::oneNumberIsIssuedOnce()
{
    if (!m_store->isDatabase())
        QSKIP("the last guard is the database's");
    const auto journal = m_store->handle();
    put(*journal, kDay, {issued(1)});
    QCOMPARE(failureOf([&] {
                 put(*journal, kDay, {issued(2), issued(1)});
             }),
             QByteArray("not_saved"));
    QCOMPARE(journal->eventsSince(kDay, 0).size(), 1);
    QCOMPARE(put(*journal, kDay, {issued(2), issued(1, u"B"_s)}).size(), 3);
}

void TestStorageQueueContract::oneStepIsTakenBackOnce()
{
    if (!m_store->isDatabase())
        QSKIP("the last guard is the database's");
    const auto journal = m_store->handle();
    const QueueEvent first = issued(1);
    QueueEvent undo = issued(0);
    undo.kind = QueueEvent::Kind::Undone;
    undo.ticket = first.ticket;
    undo.undoes = first.id;
    put(*journal, kDay, {first, undo});
    undo.id = EventId(QUuid::createUuid());
    QCOMPARE(failureOf([&] { put(*journal, kDay, {undo}); }), QByteArray("not_saved"));
    QCOMPARE(journal->eventsSince(kDay, 0).size(), 2);
}

void TestStorageQueueContract::placesGrowWithoutGaps()
{
    const auto journal = m_store->handle();
    QFETCH_GLOBAL(QString, store);
    const bool isCopy = store == "shared"_L1;
    qint64 last = put(*journal, kDay, {issued(1)}).constLast().seq;
    for (int number = 2; number < 20; ++number) {
        if (number % 3 == 0) {
            (void)failureOf([&] {
                journal->append(kDay, last, [](const auto &) -> QVector<QueueEvent> {
                    throw Failure("no", {}, {});
                });
            });
        }
        const QVector<QueueEvent> added = put(*journal, kDay, {issued(number)}, last);
        QCOMPARE(added.size(), 1);
        // A copy of the centre's journal has the order alone; the places are the centre's.
        if (isCopy)
            QVERIFY(added.last().seq > last);
        else
            QCOMPARE(added.last().seq, last + 1);
        last = added.last().seq;
    }
}

namespace {

void inThreads(int count, const std::function<void(int)> &work)
{
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < count; ++i) {
        threads.emplace_back(QThread::create(work, i));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60'000));
}

} // namespace

void TestStorageQueueContract::twoThreadsNeverMeet()
{
    constexpr int kEach = 40;
    std::array<QStringList, 2> numbers;
    inThreads(2, [&](int mine) {
        const auto journal = m_store->handle();
        const SystemClock clock;
        RandomIdSource ids(clock);
        CentreQueue queue(*journal, clock, ids);
        for (int i = 0; i < kEach; ++i)
            numbers.at(size_t(mine)).append(queue.issue({u"B"_s, {}, {}, {}}, {}).number.text());
    });
    QStringList all = numbers[0] + numbers[1];
    all.sort();
    QCOMPARE(all.size(), 2 * kEach);
    QCOMPARE(all.removeDuplicates(), 0);
    QCOMPARE(all.constLast(), u"B080"_s);
}

void TestStorageQueueContract::twoCountersNeverCallTheSame()
{
    constexpr int kTickets = 40;
    const SystemClock clock;
    {
        const auto journal = m_store->handle();
        RandomIdSource ids(clock);
        CentreQueue queue(*journal, clock, ids);
        for (int i = 0; i < kTickets; ++i)
            (void)queue.issue({u"A"_s, {}, {}, {}}, {});
    }
    std::array<QStringList, 2> called;
    inThreads(2, [&](int mine) {
        const auto journal = m_store->handle();
        RandomIdSource ids(clock);
        CentreQueue queue(*journal, clock, ids);
        const Counter counter = counterOf(mine + 1, {u"A"_s});
        for (;;) {
            const auto outcome = queue.callNext(counter, at(mine + 1));
            if (outcome.kind != CentreQueue::CallOutcome::Kind::Called)
                break;
            called.at(size_t(mine)).append(outcome.ticket->number.text());
            (void)queue.noShow(outcome.ticket->id, at(mine + 1));
        }
    });
    QStringList all = called[0] + called[1];
    QCOMPARE(all.size(), kTickets);
    QCOMPARE(all.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(TestStorageQueueContract)
#include "tst_storage_queue_contract.moc"
