// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's live view of the hall.
#include "tests/ui/supervisor/hall_bench.h"
#include "ui/common/approval_overlay.h"
#include "ui/common/button.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/supervisor/counter_acts.h"
#include "ui/supervisor/hall_band.h"

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using namespace motcua::ui::bench;

class TestHall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void theHallAsItIs();
    void itFollowsTheJournal();
    void helpIsAnsweredByKey();
    void aCounterIsFreed();
    void aStepIsTakenBackWithThePin();
    void aWrongPinTakesNothingBack();
    void whoMayNotStepInOnlyLooks();
    void anUnreadableJournalIsSaid();
    void theForecastIsOfTheSameWeekday();
};

void TestHall::theHallAsItIs()
{
    Room room;
    room.issue(u"A"_s);
    room.issue(u"A"_s);
    const Ticket failed = room.issue(u"B"_s);
    (void)room.queue.noteSlip(failed.id, QueueEvent::Kind::PrintFailed,
                              {{}, {}, 0, u"K"_s, Role::Kiosk});
    const Ticket called = room.call(1);
    (void)room.queue.arrived(called.id, room.at(1));
    room.clock.advance(6 * 60'000);
    room.open();
    QCOMPARE(room.table("hallLanes")->cells()->rowCount(), 8);
    QVERIFY(room.cell("hallLanes", 0, 0).contains(u"Hộ tịch"_s));
    QCOMPARE(room.cell("hallLanes", 0, 1), u"1"_s);
    QVERIFY(room.cell("hallLanes", 0, 2).contains(u"A002"_s));
    QCOMPARE(room.cell("hallLanes", 2, 4), u"–"_s); // of C nothing is known
    QVERIFY(room.cell("hallCounters", 0, 1).contains(room.at(1).name));
    QCOMPARE(room.cell("hallCounters", 0, 3), called.number.text());
    QCOMPARE(room.cell("hallCounters", 0, 4), u"06:00"_s);
    QCOMPARE(room.cell("hallCounters", 0, 5), u"1"_s);
    QCOMPARE(room.table("hallAlerts")->cells()->rowCount(), 1);
    QVERIFY(room.cell("hallAlerts", 0, 1).contains(failed.number.text()));
    const auto *band = room.find<HallBand>("hallBand");
    QCOMPARE(band->figures().at(0).value, u"2"_s);
    QCOMPARE(band->figures().at(1).value, u"1/3"_s);
    QCOMPARE(band->figures().at(4).value, u"0′"_s);
    QVERIFY(band->figures().at(4).word);
    // Every place of the grid and every state has words.
    const CellModel *halves = room.table("hallHalves")->cells();
    QCOMPARE(halves->rowCount(), 8);
    for (int column = 0; column < halves->columnCount(); ++column)
        QVERIFY(!halves->index(3, column).data(Qt::AccessibleTextRole).toString().isEmpty());
    QVERIFY(band->accessibleName().contains(u"A002"_s) ||
            band->accessibleName().contains(u"B001"_s));
    fakes::shot(*room.page, {1302, 716}, u"hall"_s);
}

void TestHall::itFollowsTheJournal()
{
    Room room;
    room.open();
    QCOMPARE(room.cell("hallLanes", 0, 1), u"0"_s);
    room.table("hallCounters")->choose(1);
    room.issue(u"A"_s);
    QTRY_COMPARE(room.cell("hallLanes", 0, 1), u"1"_s);
    QCOMPARE(room.table("hallCounters")->currentIndex().row(),
             1); // a look does not move the choice
    room.clock.advance(31 * 60'000);
    QTRY_VERIFY(room.cell("hallAlerts", 0, 1).contains(u"1"_s));
    QTRY_COMPARE(room.table("hallAlerts")->cells()->rowCount(), 2); // no counter, and too long
    // Its action leads to the lane.
    QTest::keyClick(room.table("hallAlerts"), Qt::Key_Down);
    room.table("hallAlerts")->choose(0);
    room.press(Qt::Key_Return);
    QCOMPARE(room.window.focusWidget()->objectName(), u"hallLanes"_s);
    QCOMPARE(room.table("hallLanes")->currentIndex().row(), 0);
}

void TestHall::helpIsAnsweredByKey()
{
    Room room;
    (void)room.queue.openCounter(room.desk.counters.at(1), room.at(2));
    (void)room.queue.wantHelp(room.at(2), u"máy in"_s);
    room.open();
    QTRY_COMPARE(room.table("hallAlerts")->cells()->rowCount(), 1);
    room.table("hallAlerts")->choose(0);
    room.press(Qt::Key_Space);
    QTRY_VERIFY(room.find<ErrorBanner>("hallBanner")->isVisible());
    QCOMPARE(room.find<ErrorBanner>("hallBanner")->tone(), Tone::Ok);
    QVERIFY(!room.queue.refresh().counter(2).helpWantedAt.isValid());
    QTRY_COMPARE(room.table("hallAlerts")->cells()->rowCount(), 0);
}

void TestHall::aCounterIsFreed()
{
    Room room;
    const Ticket ticket = room.issue(u"A"_s);
    (void)room.call(1);
    room.open();
    auto *free = room.find<Button>("hallFree");
    QVERIFY(!free->isEnabled());
    room.table("hallCounters")->choose(0);
    QVERIFY(free->isEnabled());
    QTest::mouseClick(free, Qt::LeftButton);
    auto *overlay = room.window.findChild<ReleaseOverlay *>();
    QVERIFY(overlay->isOpen());
    QVERIFY(room.find<Label>("releaseWords")->text().contains(u"A001"_s));
    room.press(Qt::Key_Return); // without a reason nothing happens
    QVERIFY(overlay->isOpen());
    room.keys(u"ve som"_s);
    room.press(Qt::Key_Return);
    QVERIFY(!overlay->isOpen());
    QTRY_COMPARE(room.cell("hallCounters", 0, 3), QString());
    QCOMPARE(room.queue.refresh().ticket(ticket.id)->state, TicketState::Waiting);
    QCOMPARE(room.queue.refresh().counter(1).state, CounterStatus::State::Closed);
}

namespace {
void chooseStepAndEnter(Room &room, const QString &pin)
{
    QTest::mouseClick(room.find<Button>("hallBack"), Qt::LeftButton);
    QTRY_VERIFY(room.window.findChild<StepsOverlay *>() != nullptr);
    auto *steps = room.window.findChild<StepsOverlay *>();
    QTRY_VERIFY(steps->isOpen());
    QCOMPARE(room.table("stepsTable")->cells()->rowCount(), 2);
    room.keys(u"a001"_s);
    QCOMPARE(room.table("stepsTable")->cells()->rowCount(), 1);
    room.press(Qt::Key_Return);
    room.press(Qt::Key_Return);
    QVERIFY(!steps->isOpen());
    QTRY_VERIFY(room.find<ApprovalOverlay>("approvalOverlay") != nullptr);
    QTRY_VERIFY(room.find<ApprovalOverlay>("approvalOverlay")->isOpen());
    QTRY_COMPARE(room.window.focusWidget()->objectName(), u"approvalReason"_s);
    room.keys(u"bam nham"_s);
    room.press(Qt::Key_Return);
    room.keys(pin);
    room.press(Qt::Key_Return);
    QTRY_COMPARE(room.worker->pending(), 0);
}
} // namespace

void TestHall::aStepIsTakenBackWithThePin()
{
    Room room;
    const Ticket ticket = room.issue(u"A"_s);
    room.issue(u"A"_s);
    (void)room.call(1);
    (void)room.queue.noShow(ticket.id, room.at(1));
    room.clock.advance(20 * 60'000); // long after whoever did it could
    room.open();
    chooseStepAndEnter(room, u"998877"_s);
    QTRY_COMPARE(room.queue.refresh().ticket(ticket.id)->state, TicketState::Called);
    QTRY_VERIFY(room.find<ErrorBanner>("hallBanner")->headline().contains(u"A001"_s));
    const auto granted = [](const AuditEntry &entry) {
        return entry.action == u"approval.granted"_s && entry.subject == u"A001"_s;
    };
    QVERIFY(std::any_of(room.audit.entries.cbegin(), room.audit.entries.cend(), granted));
}

void TestHall::aWrongPinTakesNothingBack()
{
    Room room;
    const Ticket ticket = room.issue(u"A"_s);
    room.issue(u"A"_s);
    (void)room.call(1);
    (void)room.queue.noShow(ticket.id, room.at(1));
    room.open();
    chooseStepAndEnter(room, u"111111"_s);
    QVERIFY(room.find<ApprovalOverlay>("approvalOverlay")->isOpen());
    QCOMPARE(room.queue.refresh().ticket(ticket.id)->state, TicketState::NoShow);
}

void TestHall::whoMayNotStepInOnlyLooks()
{
    Room room(Role::Administrator);
    (void)room.queue.openCounter(room.desk.counters.at(1), room.at(2));
    (void)room.queue.wantHelp(room.at(2), {});
    room.open();
    QVERIFY(!room.find<Button>("hallFree")->isVisible());
    QTRY_COMPARE(room.table("hallAlerts")->cells()->rowCount(), 1);
    room.table("hallAlerts")->choose(0);
    room.press(Qt::Key_Return); // shows the counter, and does no more
    QCOMPARE(room.window.focusWidget()->objectName(), u"hallCounters"_s);
    QVERIFY(room.queue.refresh().counter(2).helpWantedAt.isValid());
}

void TestHall::anUnreadableJournalIsSaid()
{
    Room room;
    room.issue(u"A"_s);
    room.open();
    QCOMPARE(room.cell("hallLanes", 0, 1), u"1"_s);
    room.journal.failing = 1;
    QTRY_VERIFY(room.find<ErrorBanner>("hallBanner")->isVisible());
    QCOMPARE(room.cell("hallLanes", 0, 1), u"1"_s); // no zeroes for what cannot be read
    room.journal.failing = 0;
    QTRY_VERIFY(!room.find<ErrorBanner>("hallBanner")->isVisible());
}

void TestHall::theForecastIsOfTheSameWeekday()
{
    Room room;
    const QDate today = toCentre(room.clock.now()).date();
    room.past.days.insert(today.addDays(-7), dayOf(today.addDays(-7), 3));
    room.past.days.insert(today.addDays(-14), dayOf(today.addDays(-14), 4));
    room.past.days.insert(today.addDays(-1), dayOf(today.addDays(-1), 5)); // another weekday
    room.window.resize(1920, 1080);
    room.open();
    room.window.resize(1920, 1080);
    const auto forecasts = [&room] {
        const CellModel *halves = room.table("hallHalves")->cells();
        int found = 0;
        for (int column = 1; column < halves->columnCount(); ++column) {
            const Cell &cell = halves->cell(0, column);
            found += cell.dashed && !cell.icon.isEmpty() ? 1 : 0;
        }
        return found;
    };
    QTRY_VERIFY(forecasts() > 2);
    fakes::shot(*room.page, {1856, 1028}, u"hall-forecast"_s);
}

QTEST_MAIN(TestHall)
#include "tst_ui_hall.moc"
