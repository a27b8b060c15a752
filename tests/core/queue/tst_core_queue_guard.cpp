// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A clock that leaps, numbers that leap, events nobody of us makes: the queue goes on and is right afterwards.
#include "app/core/access/clock_watch.h"
#include "app/core/queue/announcer.h"
#include "app/core/queue/number_blocks.h"
#include "tests/core/queue/memory_journal.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

using test::at;

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kDayMs = 24 * 60 * kMinuteMs;

struct World
{
    SimulatedClock clock{test::morning()};
    test::CountingIds ids;
    test::MemoryJournal journal;
    CentreQueue queue{journal, clock, ids};
    QString issue(int number = 0)
    {
        CentreQueue::IssueRequest request{u"A"_s, {}, {}, {}};
        request.number = number;
        return queue.issue(request, at(0)).number.text();
    }
};

class Witness final : public ClockWitness
{
public:
    TimeFacts known;
    [[nodiscard]] TimeFacts facts() const override { return known; }
    void trust(const QDateTime &) override {}
    void answerFor(const AuditEntry &, const QDateTime &) override {}
};

} // namespace

class TestQueueGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clockThatLeptAheadIsLeft();
    void clockSetBackOverMidnight();
    void doubtfulClockGivesNoNumber();
    void numberThatLeapsMovesNobody();
    void aFullRowAndTheHighestNumberMoveNobody();
    void laterEventsMeanNothingHere();
    void announcerOutlivesAnyNumber_data();
    void announcerOutlivesAnyNumber();
};

// Ahead for a look, then set right: what is printed then is called by who has the right day.
void TestQueueGuard::clockThatLeptAheadIsLeft()
{
    World w;
    QCOMPARE(w.issue(), u"A001"_s);
    w.clock.advance(kDayMs);
    QVERIFY(w.queue.refresh().tickets().isEmpty());
    w.clock.advance(-kDayMs + kMinuteMs);
    QCOMPARE(w.issue(), u"A002"_s);
    QCOMPARE(w.journal.all.last().day, test::morning().date());
    CentreQueue counter(w.journal, w.clock, w.ids);
    QCOMPARE(counter.refresh().inState(TicketState::Waiting).size(), 2);
}

void TestQueueGuard::clockSetBackOverMidnight()
{
    World w;
    w.clock.advance(test::morning().msecsTo(centreTime(test::morning().date().addDays(1), {0, 2})));
    const QDate day = test::morning().date().addDays(1);
    QCOMPARE(w.issue(), u"A001"_s);
    w.clock.advance(-4 * kMinuteMs); // 23:58 again: the new day has begun all the same
    QCOMPARE(w.issue(), u"A002"_s);
    QCOMPARE(w.journal.all.last().day, day);
    w.clock.advance(-30 * kMinuteMs); // 23:28: that was no small mistake
    QCOMPARE(w.issue(), u"A001"_s);
    QCOMPARE(w.journal.all.last().day, day.addDays(-1));
}

void TestQueueGuard::doubtfulClockGivesNoNumber()
{
    World w;
    Witness witness;
    ClockWatch watch(witness, w.clock);
    w.queue.setClockWatch(&watch);
    QCOMPARE(w.issue(), u"A001"_s);
    witness.known.latest =
        w.clock.now().addSecs(3600); // something was recorded in what is now the future
    QByteArray name;
    try {
        (void)w.issue();
    } catch (const Failure &failure) {
        name = failure.name();
    }
    QCOMPARE(name, QByteArray("clock_doubtful"));
    QCOMPARE(w.journal.all.size(), 1);
    // In a centre the server looks at the clock itself.
    w.journal.shared.kind = QueueLink::Kind::Shared;
    QCOMPARE(w.issue(), u"A002"_s);
}

void TestQueueGuard::numberThatLeapsMovesNobody()
{
    World w;
    w.journal.shared.kind = QueueLink::Kind::Shared;
    QCOMPARE(w.issue(), u"A001"_s);
    QCOMPARE(w.issue(2000), u"A2000"_s); // the last of the common row, from wherever it came
    QCOMPARE(w.issue(), u"A002"_s);
    QCOMPARE(w.issue(3), u"A003"_s);
    QCOMPARE(w.issue(), u"A004"_s);
}

// More numbers than any day has, and the last one there is in somebody's journal: still each number once.
void TestQueueGuard::aFullRowAndTheHighestNumberMoveNobody()
{
    World w;
    w.journal.shared.kind = QueueLink::Kind::Shared;
    for (int number = 1; number <= NumberBlock::common().last; ++number)
        QCOMPARE(w.issue(), TicketNumber({u"A"_s, number}).text());
    QCOMPARE(w.issue(), TicketNumber({u"A"_s, NumberBlock::beyond().first}).text());
    const int last = NumberBlock::beyond().last;
    QCOMPARE(w.issue(last), TicketNumber({u"A"_s, last}).text());
    for (int i = 1; i <= 3; ++i)
        QCOMPARE(w.issue(), TicketNumber({u"A"_s, NumberBlock::beyond().first + i}).text());
}

void TestQueueGuard::laterEventsMeanNothingHere()
{
    World w;
    QCOMPARE(w.issue(), u"A001"_s);
    QueueEvent later = w.journal.all.first();
    setKind(later, u"swapped"_s);
    setDetails(later, {{u"dossiers"_s, 0}, {u"with"_s, u"A009"_s}});
    later.id = w.ids.make<EventId>();
    later.at = w.clock.now().addYears(1);
    w.journal.append(later.day, 0, [&](const auto &) { return QVector<QueueEvent>{later}; });
    later.ticket = {};
    later.id = w.ids.make<EventId>();
    w.journal.append(later.day, 0, [&](const auto &) { return QVector<QueueEvent>{later}; });
    QCOMPARE(kindCode(later), u"swapped"_s);
    QCOMPARE(detailsOf(later), (QJsonObject{{u"dossiers"_s, 0}, {u"with"_s, u"A009"_s}}));
    const QueueState &state = w.queue.refresh();
    QCOMPARE(state.tickets().size(), 1);
    QCOMPARE(state.eventsOf(w.journal.all.first().ticket).size(), 1);
    QVERIFY(state.counters().isEmpty());
    QCOMPARE(state.latestMs(), w.journal.all.first().at.toMSecsSinceEpoch());
    QCOMPARE(w.issue(), u"A002"_s);
    // What a later program says of a kind that is known is kept beside.
    QueueEvent call = w.journal.all.first();
    setDetails(call, {{u"dossiers"_s, 3}, {u"mood"_s, 1}});
    QCOMPARE(call.dossiers, 3);
    QCOMPARE(detailsOf(call), (QJsonObject{{u"dossiers"_s, 3}, {u"mood"_s, 1}}));
}

void TestQueueGuard::announcerOutlivesAnyNumber_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("counter");
    QTest::newRow("counter too large") << 1 << 2'000'000'000;
    QTest::newRow("counter below nothing") << 1 << -7;
    QTest::newRow("number too large") << 2'000'000'000 << 1;
    QTest::newRow("number below nothing") << -12 << 1;
    QTest::newRow("the least there is") << std::numeric_limits<int>::min() << 1;
}

void TestQueueGuard::announcerOutlivesAnyNumber()
{
    QFETCH(int, number);
    QFETCH(int, counter);
    World w;
    for (const NumberStyle style : {NumberStyle::Number, NumberStyle::Digits})
        QVERIFY(!AnnouncementReader::announce({u"A"_s, number}, counter, style).spoken().isEmpty());
    Announcer announcer(nullptr, w.clock, {});
    announcer.update({});
    const HallCall call{{u"A"_s, number}, counter, w.clock.now(), false, w.ids.make<EventId>()};
    announcer.update({call});
    QCOMPARE(announcer.stage(), QVector<HallCall>{call});
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestQueueGuard)
#include "tst_core_queue_guard.moc"
