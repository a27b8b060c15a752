// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two sides that were apart gave one thing twice: the first one of the journal has it, and the list says so.
#include "app/core/queue/crossings.h"
#include "tests/core/queue/memory_journal.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

using test::at;
using test::counterOf;

namespace {

Actor fromIsland(int counter)
{
    Actor actor = at(counter);
    actor.station = u"C02"_s;
    return actor;
}

/// A centre and a station that goes on alone from what both knew.
struct Apart
{
    SimulatedClock clock{test::morning()};
    test::CountingIds ids;
    test::MemoryJournal server;
    test::MemoryJournal alone;
    CentreQueue centre{server, clock, ids};
    CentreQueue island{alone, clock, ids};
    qsizetype known = 0;

    void part()
    {
        alone.all = server.all;
        known = server.all.size();
    }
    /// The journal once the station is back.
    [[nodiscard]] QVector<QueueEvent> merged() const
    {
        QVector<QueueEvent> all = server.all;
        for (qsizetype i = known; i < alone.all.size(); ++i) {
            QueueEvent event = alone.all[i];
            event.seq = all.last().seq + 1;
            event.island = QueueEvent::Island{u"C02"_s, test::morning(), known};
            if (event.kind == QueueEvent::Kind::Issued)
                event.number.number += 2000;
            all.append(event);
        }
        return all;
    }
    [[nodiscard]] Ticket issue(CentreQueue &queue, CentreQueue::IssueRequest request = {})
    {
        clock.advance(1'000);
        request.series = u"A"_s;
        return queue.issue(request, at(0));
    }
    Ticket serve(CentreQueue &queue, const Actor &by, TicketId id)
    {
        clock.advance(1'000);
        (void)queue.callThis(counterOf(by.counter, {u"A"_s}), by, id, u"x"_s);
        return queue.arrived(id, by).ticket.value();
    }
};

QueueState stateOf(const QVector<QueueEvent> &events)
{
    QueueState state;
    for (const QueueEvent &event : events)
        state.apply(event);
    return state;
}

int atCounters(const QueueState &state, int counter)
{
    const QVector<Ticket> all = state.tickets();
    return int(std::count_if(all.cbegin(), all.cend(), [counter](const Ticket &ticket) {
        return ticket.isAtCounter() && ticket.counter == counter;
    }));
}

} // namespace

class TestQueueClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCitizenAtACounter();
    void calledWaitsOn();
    void finishedIsFinished();
    void anUndoOfAnIsland();
    void oneNumberForABooking();
    void onePlaceIsKeptOnce();
    void asManyNumbersAsTheCardMayHave();
};

void TestQueueClaims::oneCitizenAtACounter()
{
    Apart apart;
    const Ticket a1 = apart.issue(apart.centre);
    const Ticket a2 = apart.issue(apart.centre);
    apart.part();
    (void)apart.serve(apart.centre, at(1), a1.id);
    (void)apart.serve(apart.island, fromIsland(1), a2.id); // one counter on two computers
    const QueueState state = stateOf(apart.merged());
    QCOMPARE(atCounters(state, 1), 1);
    QCOMPARE(state.atCounter(1)->id, a1.id);
    const Ticket second = state.ticket(a2.id).value();
    QCOMPARE(second.state, TicketState::OnHold);
    QCOMPARE(second.holder, at(1).staff);
    QVERIFY(second.firstCalledAt.isValid());
    const auto crossings = crossingsOf(apart.merged());
    QCOMPARE(crossings.size(), 1);
    QCOMPARE(crossings[0].claim, Claim::On::Counter);
    QCOMPARE(crossingSentence(crossings[0]),
             u"A002: called at counter 1 at 07:30, while A001 was at the same counter. It is on "
             "hold at counter 1."_s);
}

void TestQueueClaims::calledWaitsOn()
{
    Apart apart;
    const Ticket a1 = apart.issue(apart.centre);
    const Ticket a2 = apart.issue(apart.centre);
    apart.part();
    (void)apart.serve(apart.centre, at(1), a1.id);
    (void)apart.island.callThis(counterOf(1, {u"A"_s}), fromIsland(1), a2.id, u"x"_s);
    const QueueState state = stateOf(apart.merged());
    QCOMPARE(state.ticket(a2.id)->state, TicketState::Waiting);
    QCOMPARE(state.recentCalls(9).size(), 1);
    QCOMPARE(crossingsOf(apart.merged()).size(), 1);
}

void TestQueueClaims::finishedIsFinished()
{
    Apart apart;
    const Ticket a1 = apart.issue(apart.centre);
    const Ticket a2 = apart.issue(apart.centre);
    const Ticket a3 = apart.issue(apart.centre);
    apart.part();
    (void)apart.serve(apart.centre, at(1), a1.id);
    (void)apart.serve(apart.island, fromIsland(1), a2.id);
    (void)apart.island.finish(a2.id, fromIsland(1));
    (void)apart.serve(apart.island, fromIsland(1), a3.id);
    const QueueState state = stateOf(apart.merged());
    QCOMPARE(state.ticket(a2.id)->state, TicketState::Finished);
    QCOMPARE(state.ticket(a2.id)->stays.last().counter, 1);
    QCOMPARE(state.ticket(a3.id)->state, TicketState::OnHold);
    QCOMPARE(state.atCounter(1)->id, a1.id);
    QCOMPARE(crossingsOf(apart.merged()).size(), 2);
}

void TestQueueClaims::anUndoOfAnIsland()
{
    Apart apart;
    const Ticket a1 = apart.issue(apart.centre);
    const Ticket a2 = apart.issue(apart.centre);
    (void)apart.serve(apart.centre, at(1), a1.id);
    const auto finished = apart.centre.finish(a1.id, at(1));
    apart.part();
    (void)apart.serve(apart.centre, at(1), a2.id);
    QCOMPARE(apart.island.undo(finished.event, at(1)).ticket->state, TicketState::Serving);
    const QueueState state = stateOf(apart.merged());
    QCOMPARE(atCounters(state, 1), 1);
    QCOMPARE(state.atCounter(1)->id, a2.id);
    QCOMPARE(state.ticket(a1.id)->state, TicketState::OnHold);
    QCOMPARE(crossingsOf(apart.merged()).size(), 1);
}

void TestQueueClaims::oneNumberForABooking()
{
    Apart apart;
    (void)apart.issue(apart.centre); // both know the day
    apart.part();
    const CentreQueue::IssueRequest booked{
        .series = u"A"_s, .bookingId = u"B1"_s, .bookedFor = test::morning().addSecs(60)};
    const Ticket here = apart.issue(apart.centre, booked);
    const Ticket there = apart.issue(apart.island, booked);
    const QueueState state = stateOf(apart.merged());
    QCOMPARE(state.ticket(here.id)->bookingId, u"B1"_s);
    const Ticket later = state.ticket(there.id).value();
    QVERIFY(later.bookingId.isEmpty());
    QVERIFY(!later.bookedFor.isValid());
    QCOMPARE(later.state, TicketState::Waiting); // the paper stays valid
    const auto crossings = crossingsOf(apart.merged());
    QCOMPARE(crossings.size(), 1);
    QCOMPARE(crossingSentence(crossings[0]),
             u"A002 and A2002 were issued for one appointment; A2002 waits without the "
             "appointment."_s);
}

void TestQueueClaims::onePlaceIsKeptOnce()
{
    Apart apart;
    const Ticket a1 = apart.issue(apart.centre);
    (void)apart.serve(apart.centre, at(1), a1.id);
    (void)apart.centre.finish(a1.id, at(1));
    const Ticket a2 = apart.issue(apart.centre);
    apart.part();
    const CentreQueue::IssueRequest back{.series = u"A"_s, .continues = a1.id};
    const Ticket here = apart.issue(apart.centre, back);
    const Ticket there = apart.issue(apart.island, back);
    const QueueState state = stateOf(apart.merged());
    QStringList line;
    const QVector<Ticket> waiting = state.inState(TicketState::Waiting);
    for (const Ticket &ticket : waiting)
        line << ticket.number.text();
    QCOMPARE(line, (QStringList{here.number.text(), a2.number.text(), u"A2003"_s}));
    QVERIFY(state.ticket(there.id)->carriedFrom.isNull());
    QCOMPARE(crossingsOf(apart.merged()).constFirst().claim, Claim::On::Place);
}

void TestQueueClaims::asManyNumbersAsTheCardMayHave()
{
    Apart apart;
    QueueRules rules;
    rules.numbersPerPerson = 1;
    apart.centre.setRules(rules);
    apart.island.setRules(rules);
    (void)apart.issue(apart.centre);
    apart.part();
    const CentreQueue::IssueRequest card{
        .series = u"A"_s, .priorityReason = u"elderly"_s, .personMark = u"m"_s};
    const Ticket here = apart.issue(apart.centre, card);
    const Ticket there = apart.issue(apart.island, card);
    const QueueState state = stateOf(apart.merged());
    QCOMPARE(state.ticket(here.id)->priorityReason, u"elderly"_s);
    QVERIFY(state.ticket(there.id)->priorityReason.isEmpty());
    QCOMPARE(state.ticket(there.id)->state, TicketState::Waiting);
    QCOMPARE(crossingsOf(apart.merged()).constFirst().claim, Claim::On::Person);
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestQueueClaims)
#include "tst_core_queue_claims.moc"
