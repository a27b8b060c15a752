// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/lookup/payload.h"
#include "app/core/queue/slip_desk.h"
#include "app/core/queue/slip_rules.h"
#include "tests/core/queue/memory_journal.h"
#include "tests/support/fakes/access_fakes.h"

#include <QSignalSpy>
#include <QTest>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::StringLiterals;
using Kind = QueueEvent::Kind;
using Out = SlipOutcome::Kind;

class TestSlips : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void savedBeforePrinted();
    void failureIsKeptAndReprintMarked();
    void nothingTwiceByItself();
    void aMachineReprintsNothing();
    void afterARestartTheUnknownOnesAreFound();
    void nobodyHasToLookAfterTheRest();
    void withoutAPrinter();
    void theJournalRefuses();
    void settingIsAdministrators();
};

namespace {

/// Answers what it is told to, when it is told to.
class ScriptedSlips final : public SlipPrinter
{
public:
    SlipOutcome next{Out::Printed};
    bool holds = false;
    QVector<Slip> given;
    QVector<Told> waiting;
    SlipDevice device;
    std::function<void()> whenGiven;
    [[nodiscard]] QString printerName() const override { return u"scripted"_s; }
    void print(const Slip &slip, QObject *context, const Told &told) override
    {
        given.append(slip);
        if (whenGiven)
            whenGiven();
        if (holds)
            waiting.append(told);
        else
            QMetaObject::invokeMethod(
                context, [told, outcome = next] { told(outcome); }, Qt::QueuedConnection);
    }
    void askStatus(QObject *, const StatusTold &) override {}
    void use(const SlipDevice &chosen) override { device = chosen; }
};

class MemorySettings final : public SettingStore
{
public:
    QHash<QString, QString> kept;
    QVector<AuditEntry> entries;
    [[nodiscard]] QString value(const QString &name) const override { return kept.value(name); }
    void change(const QString &name, const QString &value, const AuditEntry &entry) override
    {
        kept.insert(name, value);
        entries.append(entry);
    }
};

Actor kiosk()
{
    Actor actor;
    actor.station = u"C01"_s;
    actor.role = Role::Kiosk;
    return actor;
}

Slips::Centre centre()
{
    return {u"Trung tâm Phục vụ hành chính công xã Vĩnh Bảo"_s,
            {{u"A"_s, u"Hộ tịch"_s, {}, {}, {}}, {u"B"_s, u"Đất đai"_s, {}, {}, {}}},
            {{u"pregnant"_s, u"mang thai"_s, {}}},
            {counterOf(1, {u"A"_s}), counterOf(2, {u"A"_s, u"B"_s})},
            u"C01"_s};
}

struct World
{
    SimulatedClock clock{morning()};
    MemoryJournal journal;
    CountingIds ids;
    CentreQueue queue{journal, clock, ids};
    Slips slips{queue, clock, centre()};
    fakes::MemoryStaff staff;
    Rights rights{staff};
    MemorySettings settings;
    SlipRules rules{settings, clock, rights};
    ScriptedSlips printer;
    Worker worker{u"desk"_s};
    SlipDesk desk{{worker, slips, rules, printer}};
    QVector<SlipOutcome> told;

    World()
    {
        settings.kept.insert(u"printer"_s, u"tcp:may-in:9100;384"_s);
        QObject::connect(&desk, &SlipDesk::told, &desk,
                         [this](TicketId, const QString &, const SlipOutcome &outcome) {
                             told.append(outcome);
                         });
    }
    Ticket issue(const QString &series = u"A"_s, const QString &reason = {})
    {
        CentreQueue::IssueRequest request;
        request.series = series;
        request.priorityReason = reason;
        return queue.issue(request, kiosk());
    }
    [[nodiscard]] QVector<Kind> kinds(TicketId id)
    {
        QVector<Kind> found;
        const QVector<QueueEvent> events = queue.refresh().eventsOf(id);
        for (const QueueEvent &event : events)
            found.append(event.kind);
        return found;
    }
};

} // namespace

void TestSlips::savedBeforePrinted()
{
    World w;
    const Ticket ticket = w.issue(u"A"_s, u"pregnant"_s);
    bool saved = false;
    w.printer.whenGiven = [&] { saved = w.journal.all.size() == 1; };
    w.desk.print(ticket.id, {2, SlipWait{10, 25}, {u"Thẻ căn cước"_s}}, kiosk());
    QVERIFY(w.printer.given.isEmpty()); // nothing waits on the window's thread
    QTRY_COMPARE(w.told.size(), 1);
    QVERIFY(saved);
    QCOMPARE(w.printer.device.dots, 384);
    const Slip &slip = w.printer.given.first();
    QCOMPARE(slip.number.text(), u"A001"_s);
    QCOMPARE(slip.groupName, u"Hộ tịch"_s);
    QCOMPARE(slip.priority, u"mang thai"_s);
    QCOMPARE(slip.counters, (QStringList{u"Quầy 1"_s, u"Quầy 2"_s}));
    QCOMPARE(slip.copy, 0);
    QCOMPARE(w.slips.find(parsePayload(slip.code))->id, ticket.id);
    QCOMPARE(w.kinds(ticket.id), (QVector<Kind>{Kind::Issued, Kind::Printed}));
    QCOMPARE(w.queue.refresh().ticket(ticket.id)->slip, Ticket::Slip::Printed);
}

void TestSlips::failureIsKeptAndReprintMarked()
{
    World w;
    const Ticket ticket = w.issue();
    w.printer.next = {Out::Failed, SlipTrouble::PaperOut};
    w.desk.print(ticket.id, {}, kiosk());
    QTRY_COMPARE(w.told.size(), 1);
    QCOMPARE(w.queue.refresh().ticket(ticket.id)->slip, Ticket::Slip::Failed);
    QCOMPARE(w.queue.refresh().ticket(ticket.id)->state, TicketState::Waiting); // the number stands
    QCOMPARE(w.slips.open().size(), 1);
    QCOMPARE(w.slips.open().constFirst().kind, Out::Failed);
    QCOMPARE(w.slips.open().constFirst().trouble, SlipTrouble::PaperOut);
    w.printer.next = {Out::Unknown, SlipTrouble::NoAnswer};
    w.desk.reprint(ticket.id, {}, at(1));
    QTRY_COMPARE(w.told.size(), 2);
    QCOMPARE(w.slips.open().constFirst().kind, Out::Unknown);
    QCOMPARE(w.slips.open().constFirst().trouble, SlipTrouble::NoAnswer);
    w.printer.next = {Out::Printed};
    w.desk.reprint(ticket.id, {}, at(1));
    QTRY_COMPARE(w.told.size(), 3);
    QVERIFY(w.slips.open().isEmpty());
    QCOMPARE(w.printer.given[1].copy, 1);
    QCOMPARE(w.printer.given[2].copy, 2);
    QCOMPARE(w.kinds(ticket.id),
             (QVector<Kind>{Kind::Issued, Kind::PrintFailed, Kind::PrintFailed, Kind::Reprinted}));
    QCOMPARE(w.journal.all.last().by.name, u"Clerk 1"_s); // who asked for it
    QCOMPARE(w.journal.all[1].reason, u"failed paper_out"_s);
}

void TestSlips::nothingTwiceByItself()
{
    World w;
    const Ticket ticket = w.issue();
    w.printer.holds = true;
    w.desk.print(ticket.id, {}, kiosk());
    w.desk.print(ticket.id, {}, kiosk()); // a double tap
    QTRY_COMPARE(w.printer.waiting.size(), 1);
    w.desk.reprint(ticket.id, {}, at(1)); // while it is under way
    w.printer.waiting.first()({Out::Unknown, SlipTrouble::NoAnswer});
    QTRY_COMPARE(w.told.size(), 1);
    w.desk.print(ticket.id, {}, kiosk()); // tried before: only a person asks for another
    QTRY_VERIFY(!w.desk.isBusy());
    QCOMPARE(w.printer.given.size(), 1);
    // Nor of somebody who is gone, or of no ticket at all.
    const Ticket other = w.issue();
    QCOMPARE(w.queue.cancel(other.id, at(1), u"nhầm"_s).kind, CentreQueue::StepOutcome::Kind::Done);
    w.desk.print(other.id, {}, kiosk());
    w.desk.print(TicketId(QUuid::createUuid()), {}, kiosk());
    QTRY_VERIFY(!w.desk.isBusy());
    QCOMPARE(w.printer.given.size(), 1);
}

void TestSlips::aMachineReprintsNothing()
{
    World w;
    const Ticket ticket = w.issue();
    QByteArray refused;
    connect(&w.desk, &SlipDesk::failed, this,
            [&refused](TicketId, const Failure &failure) { refused = failure.name(); });
    w.desk.reprint(ticket.id, {}, kiosk());
    QTRY_COMPARE(refused, QByteArray("not_allowed"));
    QVERIFY(w.printer.given.isEmpty());
    QVERIFY(!w.desk.isBusy());
}

void TestSlips::afterARestartTheUnknownOnesAreFound()
{
    MemoryJournal journal;
    SimulatedClock clock{morning()};
    CountingIds ids;
    TicketId lost;
    {
        CentreQueue queue(journal, clock, ids);
        CentreQueue::IssueRequest request;
        request.series = u"A"_s;
        lost = queue.issue(request, kiosk()).id; // and the power goes before anything is known
    }
    CentreQueue queue(journal, clock, ids);
    Slips slips(queue, clock, centre());
    QVERIFY(slips.open().isEmpty()); // it might be coming out this moment
    clock.advance(Slips::kPatienceMs);
    QCOMPARE(slips.open().size(), 1);
    QCOMPARE(slips.open().constFirst().ticket.id, lost);
    QCOMPARE(slips.open().constFirst().kind, Out::Unknown);
    QCOMPARE(slips.open().constFirst().trouble, SlipTrouble::None);
    QCOMPARE(slips.again(lost, {}, at(1))->copy, 1); // one may be lying there
}

void TestSlips::nobodyHasToLookAfterTheRest()
{
    World w;
    const Ticket served = w.issue();
    Actor elsewhere = kiosk();
    elsewhere.station = u"C02"_s;
    CentreQueue::IssueRequest request;
    request.series = u"A"_s;
    (void)w.queue.issue(request, elsewhere); // its own station looks after it
    const Ticket untold = w.issue();
    w.slips.note(untold.id, *w.slips.first(untold.id, {}), {Out::Unknown, SlipTrouble::None},
                 kiosk());
    QCOMPARE(w.journal.all.last().reason, u"untold"_s);
    (void)w.queue.callNext(counterOf(1, {u"A"_s}), at(1), served.id);
    (void)w.queue.arrived(served.id, at(1));
    w.clock.advance(Slips::kPatienceMs);
    QVERIFY(w.slips.open().isEmpty());
}

void TestSlips::withoutAPrinter()
{
    World w;
    w.settings.kept.clear();
    const Ticket ticket = w.issue();
    w.desk.print(ticket.id, {}, kiosk());
    QTRY_COMPARE(w.told.size(), 1);
    QCOMPARE(w.told.first(), (SlipOutcome{Out::Failed, SlipTrouble::NotSetUp}));
    QVERIFY(w.printer.given.isEmpty());
    QCOMPARE(w.journal.all.size(), 1); // nothing was tried, so nothing is kept
    w.clock.advance(Slips::kPatienceMs);
    QSignalSpy open(&w.desk, &SlipDesk::openSlips);
    w.desk.readOpen();
    QTRY_COMPARE(open.size(), 1);
    QVERIFY(open.first().first().value<QVector<Slips::Open>>().isEmpty());
}

void TestSlips::theJournalRefuses()
{
    World w;
    const Ticket ticket = w.issue();
    int failures = 0;
    connect(&w.desk, &SlipDesk::failed, this, [&failures] { ++failures; });
    w.printer.whenGiven = [&w] { w.journal.failCommit = true; };
    w.desk.print(ticket.id, {}, kiosk());
    QTRY_COMPARE(failures, 1);
    QCOMPARE(w.told.size(), 1); // the paper is out, whatever the disk says
    QCOMPARE(w.told.first().kind, Out::Printed);
    w.journal.failCommit = false;
    w.clock.advance(Slips::kPatienceMs);
    QCOMPARE(w.slips.open().size(), 1); // not known to have been printed, and said so
}

void TestSlips::settingIsAdministrators()
{
    World w;
    Staff clerk{w.ids.make<StaffId>(), u"Nguyễn Thị Hoa"_s, Role::ReceptionOfficer};
    Staff keeper{w.ids.make<StaffId>(), u"Trần Văn Nam"_s, Role::Administrator};
    w.staff.add(clerk, u"135790"_s);
    w.staff.add(keeper, u"246801"_s);
    const SlipDevice usb{SlipDevice::Kind::File, u"/dev/usb/lp0"_s};
    QVERIFY_THROWS_EXCEPTION(
        Failure, w.rules.setDevice(usb, {clerk.id, clerk.name, 1, u"C01"_s, clerk.role}));
    const Actor by{keeper.id, keeper.name, 0, u"C01"_s, keeper.role};
    w.rules.setDevice(usb, by);
    w.rules.setDevice(usb, by);
    QCOMPARE(w.rules.device(), usb);
    QCOMPARE(w.settings.entries.size(), 1);
    QCOMPARE(w.settings.entries.first().subject, u"slip.printer"_s);
    w.settings.kept.insert(u"printer"_s, u"lpt1"_s);
    QCOMPARE(w.rules.device().kind, SlipDevice::Kind::None);
}

QTEST_GUILESS_MAIN(TestSlips)
#include "tst_core_slips.moc"
