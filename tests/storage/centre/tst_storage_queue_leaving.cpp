// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A station that leaves its centre in the middle of a day, goes on alone, and comes back; a server that moves.
#include "app/core/queue/centre_queue.h"
#include "app/core/queue/rules_change.h"
#include "storage/centre/joining.h"
#include "storage/centre/member_journal.h"
#include "storage/centre/shared_day_keys.h"
#include "storage/centre/shared_settings.h"
#include "storage/centre_membership_store.h"
#include "tests/core/queue/memory_journal.h"
#include "tests/storage/centre/test_pc.h"
#include "tests/support/link/shaping_proxy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

const QString kCentreId = u"centre-1"_s;

const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

/// The use cases over a journal that somebody else keeps.
class Desk
{
public:
    explicit Desk(QueueJournal &journal, const Clock &clock = systemClock())
        : m_clock(clock),
          m_ids(clock),
          m_journal(journal),
          m_queue(journal, clock, m_ids)
    {}
    [[nodiscard]] CentreQueue &queue() { return m_queue; }
    [[nodiscard]] QueueLink link() const { return m_journal.link(); }
    [[nodiscard]] bool isShared() const { return link().kind == QueueLink::Kind::Shared; }
    QString issue()
    {
        CentreQueue::IssueRequest request;
        request.series = u"A"_s;
        return m_queue.issue(request, at(0)).number.text();
    }
    QString call(int counter)
    {
        const auto called = m_queue.callNext(counterOf(counter, {u"A"_s}), at(counter));
        return called.ticket ? called.ticket->number.text() : QString();
    }
    [[nodiscard]] CentreQueue::StepOutcome::Kind finish(int counter)
    {
        const auto ticket = m_queue.refresh().atCounter(counter);
        if (!ticket)
            return CentreQueue::StepOutcome::Kind::NotAllowed;
        (void)m_queue.arrived(ticket->id, at(counter));
        return m_queue.finish(ticket->id, at(counter)).kind;
    }
    /// "A001 waiting"…, by number.
    [[nodiscard]] QStringList tickets()
    {
        QStringList all;
        const QVector<Ticket> known = m_queue.refresh().tickets();
        for (const Ticket &ticket : known)
            all.append(ticket.number.text() + (ticket.state == TicketState::Waiting ? u" waiting"_s
                                               : ticket.state == TicketState::Called
                                                   ? u" called"_s
                                                   : u" other"_s));
        all.sort();
        return all;
    }
    [[nodiscard]] QStringList ids() const
    {
        QStringList ids;
        const auto events = m_journal.eventsSince(toCentre(m_clock.now()).date(), 0);
        for (const QueueEvent &event : events)
            ids.append(event.id.toString());
        return ids;
    }

private:
    const Clock &m_clock;
    RandomIdSource m_ids;
    QueueJournal &m_journal;
    CentreQueue m_queue;
};

void settle(TestPc &pc)
{
    QueueMirror(pc.station().database(), pc.setting().station).settleAt(kCentreId);
}

/// What a station would have got; the test's server asks for no certificate.
CentreMembership membershipOf(const TestCentre &centre, int number)
{
    CentreMembership membership;
    membership.centreId = kCentreId;
    membership.name = u"Máy chủ thử"_s;
    membership.address = u"127.0.0.1"_s;
    membership.verifyName = u"127.0.0.1"_s;
    membership.databasePort = quint16(centre.port());
    membership.database = u"motcua"_s;
    membership.user = centre.station(number).user;
    membership.joinedAt = systemClock().now();
    return membership;
}

void leave(TestPc &pc)
{
    QueueMirror(pc.station().database(), pc.setting().station).leave(systemClock().now());
}

void change(SharedSettings &rules, const QString &value)
{
    AuditEntry entry;
    entry.at = systemClock().now();
    entry.by = at(1);
    entry.action = kRulesChanged;
    entry.subject = u"queue.rules"_s;
    rules.change(u"queue.rules"_s, value, entry);
}

/// A server that moves from one port to another.
class MovingWay final : public CentreWay
{
public:
    MovingWay(const CentreAddress &first, CentreAddress second)
        : m_address(std::make_shared<const CentreAddress>(first)),
          m_second(std::move(second))
    {}
    [[nodiscard]] std::shared_ptr<const CentreAddress> address() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_address;
    }
    bool renew(Database & /*db*/) override { return false; }
    bool search(Database & /*db*/, const Clock & /*clock*/,
                const std::function<bool()> &goOn) override
    {
        const std::lock_guard lock(m_mutex);
        ++searches;
        if (!goOn() || m_address->port == m_second.port)
            return false;
        m_address = std::make_shared<const CentreAddress>(m_second);
        return true;
    }
    std::atomic<int> searches = 0;

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const CentreAddress> m_address;
    CentreAddress m_second;
};

} // namespace

class TestStorageQueueLeaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void nothingUnsentIsLost();
    void theDayGoesOnInOwnNumbersAndTheNextInCommonOnes();
    void backOnTheSameDayBothKnowTheSame();
    void backOnAnotherDayWithNumbersOfItsOwn();
    void whoNeverReachedItGoesOnAsBefore();
    void openNumbersAreNotMixedWithTheCentres();
    void programFromBeforeJoiningGivesNoNumbers();
    void movedServerIsFoundAgain();
    void rulesAreOwnAfterLeaving();

private:
    TestCentre m_centre;
};

void TestStorageQueueLeaving::initTestCase()
{
    QVERIFY2(m_centre.start(4), qPrintable(m_centre.error()));
}

void TestStorageQueueLeaving::init()
{
    QVERIFY(m_centre.postgres().revive());
    m_centre.empty();
}

// The server is away, a citizen holds A2001, A001 is called; then somebody presses "Leave the centre".
void TestStorageQueueLeaving::nothingUnsentIsLost()
{
    TestPc pc(m_centre, 1);
    settle(pc);
    const auto program = pc.program();
    Desk running(*program);
    QCOMPARE(running.issue(), u"A001"_s);
    QVERIFY(m_centre.postgres().kill());
    QCOMPARE(running.issue(), u"A2001"_s);
    QCOMPARE(running.call(1), u"A001"_s);
    leave(pc);
    const QStringList known{u"A001 called"_s, u"A2001 waiting"_s};
    // The program that runs goes on, and so does the one that is started next.
    QCOMPARE(running.tickets(), known);
    QCOMPARE(running.link().kind, QueueLink::Kind::Alone);
    MemberJournal member(pc.station(), systemClock());
    Desk next(member.journal());
    QCOMPARE(next.tickets(), known);
    QCOMPARE(next.link().kind, QueueLink::Kind::Alone);
    QCOMPARE(next.issue(), u"A2002"_s);
    QCOMPARE(running.issue(), u"A2003"_s);
    QCOMPARE(next.call(2), u"A2001"_s);
    QTRY_COMPARE_WITH_TIMEOUT(running.tickets(), next.tickets(), kPatienceMs);
    // A server that comes back is nobody's business here any more.
    QVERIFY(m_centre.postgres().revive());
    QCOMPARE(running.issue(), u"A2004"_s);
    QCOMPARE(m_centre.eventIds().size(), 1);
}

void TestStorageQueueLeaving::theDayGoesOnInOwnNumbersAndTheNextInCommonOnes()
{
    SimulatedClock clock(systemClock().now(), SimulatedClock::Mode::Running);
    TestPc pc(m_centre, 1);
    pc.setClock(clock);
    settle(pc);
    const auto program = pc.program();
    Desk running(*program, clock);
    QCOMPARE(running.issue(), u"A001"_s);
    leave(pc);
    QCOMPARE(running.issue(), u"A2001"_s);
    const QDate day = toCentre(clock.now()).date();
    clock.advance(24 * 3600 * 1000);
    QCOMPARE(running.issue(), u"A001"_s);
    QCOMPARE(running.issue(), u"A002"_s);
    // What was done alone is the station's own now, for every reader.
    MemberJournal member(pc.station(), clock);
    QCOMPARE(&member.journal(), &pc.station().journal());
    QCOMPARE(member.journal().eventsSince(day, 0).size(), 2);
    Desk next(member.journal(), clock);
    QCOMPARE(next.issue(), u"A003"_s);
    QTRY_COMPARE_WITH_TIMEOUT(running.tickets(), next.tickets(), kPatienceMs);
    Rows waiting = pc.station().database().exec(u"SELECT n FROM queue_pending"_s);
    QVERIFY(!waiting.next());
}

void TestStorageQueueLeaving::backOnTheSameDayBothKnowTheSame()
{
    TestPc first(m_centre, 1);
    TestPc second(m_centre, 2);
    {
        Desk alone(first.station().journal());
        QCOMPARE(alone.issue(), u"A001"_s);
    }
    settle(first);
    settle(second);
    const auto others = second.program();
    Desk two(*others);
    {
        const auto program = first.program();
        Desk one(*program);
        QCOMPARE(one.issue(), u"A002"_s);
    }
    leave(first);
    {
        MemberJournal member(first.station(), systemClock());
        Desk alone(member.journal());
        QVERIFY(alone.issue().startsWith(u"A2"_s)); // A003 is what the others give
        QCOMPARE(alone.call(1), u"A001"_s);
    }
    QCOMPARE(two.issue(), u"A003"_s);
    QCOMPARE(two.call(2), u"A001"_s); // they cannot know
    settle(first);
    const auto again = first.program();
    Desk one(*again);
    QTRY_VERIFY_WITH_TIMEOUT(one.isShared() && two.isShared(), kPatienceMs);
    QCOMPARE(one.issue(), u"A004"_s);
    QTRY_COMPARE_WITH_TIMEOUT(one.ids(), m_centre.eventIds(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(two.ids(), m_centre.eventIds(), kPatienceMs);
    QCOMPARE(one.tickets(), two.tickets());
    QCOMPARE(one.tickets().size(), 5);
    QCOMPARE(m_centre.postgres().query(
                 u"SELECT count(*) - count(DISTINCT (day, series, number)) FROM queue.event WHERE "
                 "kind = 'issued'"_s),
             QByteArray("0"));
}

// Days later: the copy goes on where it was, and this PC's own morning becomes the centre's when nobody there has one.
void TestStorageQueueLeaving::backOnAnotherDayWithNumbersOfItsOwn()
{
    TestPc pc(m_centre, 1);
    settle(pc);
    {
        const auto program = pc.program();
        const Desk one(*program);
        QTRY_COMPARE_WITH_TIMEOUT(QueueMirror(pc.station().database(), {}).state().slot, 0,
                                  kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(one.isShared(), kPatienceMs);
    }
    QueueMirror(pc.station().database(), pc.setting().station)
        .leave(systemClock().now().addDays(-2));
    {
        MemberJournal member(pc.station(), systemClock());
        Desk alone(member.journal());
        QCOMPARE(alone.issue(), u"A001"_s);
    }
    settle(pc);
    const auto program = pc.program();
    Desk one(*program);
    QCOMPARE(one.issue(), u"A002"_s);
    QCOMPARE(one.tickets(), (QStringList{u"A001 waiting"_s, u"A002 waiting"_s}));
    QCOMPARE(one.ids(), m_centre.eventIds());
}

void TestStorageQueueLeaving::whoNeverReachedItGoesOnAsBefore()
{
    TestPc pc(m_centre, 1);
    {
        Desk alone(pc.station().journal());
        QCOMPARE(alone.issue(), u"A001"_s);
    }
    QVERIFY(m_centre.postgres().kill());
    settle(pc);
    {
        const auto program = pc.program();
        const Desk one(*program);
        QTRY_COMPARE_WITH_TIMEOUT(one.link().kind, QueueLink::Kind::Island, kPatienceMs);
        leave(pc);
    }
    MemberJournal member(pc.station(), systemClock());
    Desk alone(member.journal());
    QCOMPARE(alone.issue(), u"A002"_s);
}

// Two citizens hold A001 of this PC, another one holds A001 of the centre: it does not join before they are served.
void TestStorageQueueLeaving::openNumbersAreNotMixedWithTheCentres()
{
    TestPc pc(m_centre, 1);
    TestPc other(m_centre, 2);
    const CentreMembership membership = membershipOf(m_centre, 1);
    Desk alone(pc.station().journal());
    QCOMPARE(alone.issue(), u"A001"_s);
    const QDate today = toCentre(systemClock().now()).date();
    QCOMPARE(centreStanding(pc.station(), today).ownOpen, 1);
    const auto program = other.program();
    Desk two(*program);
    QCOMPARE(two.issue(), u"A001"_s);
    QCOMPARE(failureOf([&] { joinCentreQueue(pc.station(), membership, at(0)); }),
             QByteArray("centre_numbers_open"));
    QVERIFY(!SqlCentreMemberships(pc.station().database()).membership());
    QCOMPARE(alone.call(1), u"A001"_s);
    QCOMPARE(alone.finish(1), CentreQueue::StepOutcome::Kind::Done);
    QCOMPARE(centreStanding(pc.station(), today).ownOpen, 0);
    joinCentreQueue(pc.station(), membership, at(0));
    QVERIFY(SqlCentreMemberships(pc.station().database()).membership().has_value());
}

void TestStorageQueueLeaving::programFromBeforeJoiningGivesNoNumbers()
{
    TestPc pc(m_centre, 1);
    Desk before(pc.station().journal());
    QCOMPARE(before.issue(), u"A001"_s);
    QCOMPARE(before.call(1), u"A001"_s);
    QCOMPARE(before.finish(1), CentreQueue::StepOutcome::Kind::Done);
    joinCentreQueue(pc.station(), membershipOf(m_centre, 1), at(0));
    QCOMPARE(failureOf([&] { before.issue(); }), QByteArray("centre_joined_meanwhile"));
    leaveCentreQueue(pc.station(), at(0), systemClock().now());
    QCOMPARE(before.issue(), u"A002"_s);
}

void TestStorageQueueLeaving::movedServerIsFoundAgain()
{
    ShapingProxy before("127.0.0.1", uint16_t(m_centre.port()));
    ShapingProxy after("127.0.0.1", uint16_t(m_centre.port()));
    TestPc pc(m_centre, 1);
    CentreLine::Setting setting = pc.setting();
    const auto way = std::make_shared<MovingWay>(m_centre.station(1, before.port()),
                                                 m_centre.station(1, after.port()));
    setting.way = way;
    TestPc::Program program(pc.station().folder().path(), setting);
    Desk desk(program);
    SharedSettings rules(pc.station().database(), pc.station().audit(), {}, way.get());
    SharedDayKeys keys(pc.station().database(), way.get(), program);
    QCOMPARE(desk.issue(), u"A001"_s);
    QCOMPARE(way->searches.load(), 0);
    before.setThere(false);
    QTRY_COMPARE_WITH_TIMEOUT(desk.link().kind, QueueLink::Kind::Island, kPatienceMs);
    const QString number = desk.issue();
    QCOMPARE(number, u"A2001"_s);
    // Nobody does anything: the line looks for it.
    QTRY_VERIFY_WITH_TIMEOUT(desk.isShared(), kPatienceMs);
    QCOMPARE(way->searches.load(), 1);
    QCOMPARE(desk.issue(), u"A002"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.ids(), m_centre.eventIds(), kPatienceMs);
    // Rules and the key of the day go there, too, in the program that runs.
    change(rules, u"{\"carry_over\":true}"_s);
    QCOMPARE(m_centre.postgres().query(u"SELECT value FROM queue.shared WHERE name = 'queue.rules' "
                                       "ORDER BY version DESC LIMIT 1"_s),
             QByteArray("{\"carry_over\":true}"));
    QVERIFY(!keys.keyOf(toCentre(systemClock().now()).date()).isEmpty());
    QCOMPARE(m_centre.postgres().query(u"SELECT count(*) FROM queue.day_key"_s), QByteArray("1"));
}

// A program that runs on after its PC has left asks nobody about its rules any more.
void TestStorageQueueLeaving::rulesAreOwnAfterLeaving()
{
    TestPc pc(m_centre, 1);
    joinCentreQueue(pc.station(), membershipOf(m_centre, 1), at(0));
    MemberJournal member(pc.station(), systemClock());
    QVERIFY(member.way() != nullptr && member.way()->address() != nullptr);
    SharedSettings rules(pc.station().database(), pc.station().audit(), {}, member.way());
    // The test's server has no certificate: away, for a member.
    QCOMPARE(failureOf([&] { change(rules, u"{\"carry_over\":true}"_s); }),
             QByteArray("rules_centre_away"));
    leaveCentreQueue(pc.station(), at(0), systemClock().now());
    QTRY_VERIFY_WITH_TIMEOUT(!member.way()->address(), kPatienceMs);
    change(rules, u"{\"carry_over\":true}"_s);
    QCOMPARE(rules.value(u"queue.rules"_s), u"{\"carry_over\":true}"_s);
}

QTEST_GUILESS_MAIN(TestStorageQueueLeaving)
#include "tst_storage_queue_leaving.moc"
