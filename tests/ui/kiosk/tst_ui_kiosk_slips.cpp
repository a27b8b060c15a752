// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A number on paper at the kiosk: printed by the desk of slips, its outcome in the journal before it is said.
#include "app/core/queue/slip_desk.h"
#include "app/core/queue/slip_rules.h"
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/kiosk/kiosk_button.h"
#include "ui/kiosk/kiosk_window.h"

#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using fakes::DeskFixture;
using fakes::shot;
using Kind = QueueEvent::Kind;
using Page = KioskWindow::Page;
using Print = IssuedPage::Print;

namespace {

class ScriptedSlips final : public SlipPrinter
{
public:
    SlipOutcome outcome;
    QVector<Slip> slips;
    bool hold = false;
    Told waiting;
    [[nodiscard]] QString printerName() const override { return u"fake"_s; }
    void print(const Slip &slip, QObject *context, const Told &told) override
    {
        slips.append(slip);
        if (hold)
            waiting = told;
        else
            QTimer::singleShot(0, context, [this, told] { told(outcome); });
    }
    void askStatus(QObject *, const StatusTold &) override {}
    void use(const SlipDevice &) override {}
};

class OnePrinter final : public SettingStore
{
public:
    QString device = u"tcp:may-in:9100"_s;
    [[nodiscard]] QString value(const QString &) const override { return device; }
    void change(const QString &, const QString &, const AuditEntry &) override {}
};

/// A kiosk with a slip printer.
struct Room
{
    Room()
        : slips(f.queue, f.clock,
                {f.desk.centre.name, f.desk.groups, f.desk.priorities, f.desk.counters, u"C01"_s}),
          rights(f.staff),
          rules(setting, f.clock, rights),
          slipDesk({*f.worker, slips, rules, printer})
    {
        f.desk.slips = &slipDesk;
        f.desk.slipPrinter = &printer;
        printer.outcome.kind = SlipOutcome::Kind::Printed;
    }
    /// All that was to be written is; the queue may be looked at from here.
    void settle()
    {
        QTRY_COMPARE(f.worker->pending(), 0);
        f.worker.reset();
    }
    DeskFixture f;
    OnePrinter setting;
    ScriptedSlips printer;
    Slips slips;
    Rights rights;
    SlipRules rules;
    SlipDesk slipDesk;
};

void touch(const KioskWindow &window, const QString &name)
{
    auto *one = window.findChild<KioskButton *>(name);
    QVERIFY2(one != nullptr && one->isVisible(), qPrintable(name));
    QTest::mouseClick(one, Qt::LeftButton);
}

/// Ten citizens served at counter 1, five minutes each, and three who wait.
void aMorning(DeskFixture &f)
{
    constexpr int kServed = 10;
    constexpr qint64 kServiceMs = 5 * 60'000;
    const Actor clerk{f.staff.people.first().id, u"Trần Thu Hằng"_s, 1, u"C01"_s,
                      Role::ReceptionOfficer};
    const Counter &counter = f.desk.counters.first();
    (void)f.queue.openCounter(counter, clerk);
    for (int i = 0; i < kServed; ++i) {
        (void)f.issue(u"A"_s);
        const auto called = f.queue.callNext(counter, clerk);
        (void)f.queue.arrived(called.ticket->id, clerk);
        f.clock.advance(kServiceMs);
        (void)f.queue.finish(called.ticket->id, clerk);
    }
    for (int i = 0; i < 3; ++i)
        (void)f.issue(u"A"_s);
}

} // namespace

class TestKioskSlips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void theSlipIsPrintedAndNoted();
    void whatCannotBePrintedStaysLarge();
    void whatNobodyKnowsIsTold();
    void aDumbPrinterAlarmsNobody();
    void withoutAPrinterItSaysRemember();
    void aLateSlipDoesNotTouchTheNextNumber();
    void aSlowSlipIsWaitedFor();
    void anAppointmentGetsOneSlip();
    void theMinutesStandOnPageAndSlip();
};

void TestKioskSlips::theSlipIsPrintedAndNoted()
{
    Room room;
    room.printer.hold = true;
    KioskWindow window(room.f.desk, 1);
    window.show();
    touch(window, u"groupA"_s);
    QTRY_COMPARE(room.printer.slips.size(), 1);
    QCOMPARE(window.page(), Page::Issued);
    QCOMPARE(window.issuedPage().print(), Print::Printing);
    const Slip &slip = room.printer.slips.first();
    QCOMPARE(slip.number.text(), u"A001"_s);
    QCOMPARE(slip.groupName, u"Hộ tịch"_s);
    QVERIFY(slip.code.startsWith("PASC1;T=A001;"_L1));
    QCOMPARE(slip.ahead, std::optional(0));
    room.printer.waiting(room.printer.outcome);
    QTRY_COMPARE(window.issuedPage().print(), Print::Printed);
    room.settle();
    QCOMPARE(room.f.journal.events.last().kind, Kind::Printed);
}

void TestKioskSlips::whatCannotBePrintedStaysLarge()
{
    Room room;
    QueueRules rules;
    rules.kioskHomeSeconds = 1;
    room.f.makeKiosk({}, rules);
    room.printer.outcome = {SlipOutcome::Kind::Failed, SlipTrouble::PaperOut, false};
    KioskWindow window(room.f.desk, 1);
    window.show();
    touch(window, u"groupA"_s);
    QTRY_COMPARE(window.issuedPage().print(), Print::Failed);
    QCOMPARE(window.issuedNumber(), u"A001"_s);
    QVERIFY(!window.issuedPage().isOver());
    shot(window, {1080, 1920}, u"kiosk-print-failed"_s);
    room.settle();
    QCOMPARE(room.f.journal.events.size(), 2);
    QCOMPARE(room.f.journal.events.last().kind, Kind::PrintFailed);
    // As a slip of the counter is written down: the list of what somebody has to look after reads it.
    QCOMPARE(room.f.journal.events.last().reason, u"failed paper_out"_s);
    const QVector<Slips::Open> open = room.slips.open();
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.first().trouble, SlipTrouble::PaperOut);
}

void TestKioskSlips::whatNobodyKnowsIsTold()
{
    Room room;
    QueueRules rules;
    rules.kioskHomeSeconds = 1;
    room.f.makeKiosk({}, rules);
    room.printer.outcome = {SlipOutcome::Kind::Unknown, SlipTrouble::NoAnswer, false};
    KioskWindow window(room.f.desk, 1);
    window.show();
    touch(window, u"groupA"_s);
    QTRY_COMPARE(window.issuedPage().print(), Print::Unknown);
    QVERIFY(!window.issuedPage().isOver()); // to be read, and photographed
    shot(window, {1080, 1920}, u"kiosk-print-unknown"_s);
    room.settle();
    QCOMPARE(room.f.journal.events.last().kind, Kind::PrintFailed);
    QCOMPARE(room.f.journal.events.last().reason, u"unknown no_answer"_s);
    QCOMPARE(room.slips.open().constFirst().kind, SlipOutcome::Kind::Unknown);
}

void TestKioskSlips::aDumbPrinterAlarmsNobody()
{
    Room room;
    room.printer.outcome = {SlipOutcome::Kind::Unknown, SlipTrouble::None, false};
    KioskWindow window(room.f.desk, 1);
    window.show();
    touch(window, u"groupA"_s);
    QTRY_COMPARE(window.issuedPage().print(), Print::Untold);
    room.settle();
    QVERIFY(room.slips.open(0).isEmpty());
}

void TestKioskSlips::withoutAPrinterItSaysRemember()
{
    Room room;
    room.setting.device = u"none"_s; // switched off in the settings since the kiosk was started
    KioskWindow window(room.f.desk, 1);
    window.show();
    touch(window, u"groupA"_s);
    QTRY_COMPARE(window.page(), Page::Issued);
    QTRY_COMPARE(window.issuedPage().print(), Print::None);
    QVERIFY(room.printer.slips.isEmpty());
    room.settle();
    QCOMPARE(room.f.journal.events.size(), 1);
}

void TestKioskSlips::aLateSlipDoesNotTouchTheNextNumber()
{
    Room room;
    room.printer.hold = true;
    KioskWindow window(room.f.desk, 1);
    window.show();
    touch(window, u"groupA"_s);
    QTRY_COMPARE(room.printer.slips.size(), 1);
    const auto first = room.printer.waiting;
    touch(window, u"done"_s);
    touch(window, u"groupA"_s);
    QTRY_COMPARE(window.issuedNumber(), u"A002"_s);
    first({SlipOutcome::Kind::Failed, SlipTrouble::CoverOpen, false});
    QTRY_COMPARE(room.f.worker->pending(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(window.issuedPage().print(), Print::Printing);
    room.settle();
    QCOMPARE(std::count_if(room.f.journal.events.cbegin(), room.f.journal.events.cend(),
                           [](const QueueEvent &one) { return one.kind == Kind::PrintFailed; }),
             1);
}

// The page's time is over, and the printer has not said yet how it went.
void TestKioskSlips::aSlowSlipIsWaitedFor()
{
    Room room;
    room.printer.hold = true;
    room.f.desk.queueRules.kioskHomeSeconds = 1;
    KioskWindow window(room.f.desk, 1);
    window.show();
    touch(window, u"groupA"_s);
    QTRY_COMPARE(room.printer.slips.size(), 1);
    QTRY_COMPARE(window.issuedPage().leftMs(), 0);
    QVERIFY(!window.issuedPage().isOver());
    QCOMPARE(window.page(), Page::Issued);
    room.printer.waiting({SlipOutcome::Kind::Failed, SlipTrouble::CoverOpen, false});
    QTRY_COMPARE(window.issuedPage().print(), Print::Failed);
    QCOMPARE(window.page(), Page::Issued);
    room.settle();
}

// Whoever checks in again has a slip; another one is a clerk's to give.
void TestKioskSlips::anAppointmentGetsOneSlip()
{
    Room room;
    room.f.appointments.add(u"BK7"_s, centreTime(QDate(2026, 11, 23), QTime(10, 0)), u"1.001193"_s);
    KioskWindow window(room.f.desk, 1);
    window.show();
    for (const Print expected : {Print::Printed, Print::Before}) {
        QTest::keyClicks(&window, u"https://dvc.example.vn/lich/BK7"_s); // a reader
        QTest::keyClick(&window, Qt::Key_Return);
        QTRY_COMPARE(window.issuedNumber(), u"A001"_s);
        QTRY_COMPARE(window.issuedPage().print(), expected);
        touch(window, u"done"_s);
    }
    QCOMPARE(room.printer.slips.size(), 1);
    room.settle();
}

void TestKioskSlips::theMinutesStandOnPageAndSlip()
{
    Room room;
    aMorning(room.f);
    KioskWindow window(room.f.desk, 1);
    window.show();
    touch(window, u"groupA"_s);
    QTRY_COMPARE(window.issuedPage().print(), Print::Printed);
    const Slip &slip = room.printer.slips.first();
    QCOMPARE(slip.ahead, std::optional(3));
    QVERIFY(slip.wait);
    // One counter, five minutes each, three before.
    QVERIFY2(slip.wait->fromMinutes >= 10 && slip.wait->fromMinutes <= 15,
             qPrintable(QString::number(slip.wait->fromMinutes)));
    QVERIFY2(slip.wait->toMinutes >= 15 && slip.wait->toMinutes <= 20,
             qPrintable(QString::number(slip.wait->toMinutes)));
    // From nought minutes on is said as people say it.
    QCOMPARE(intervalText({1, true, 0, 9}), u"under 9 minute(s)"_s);
    QCOMPARE(intervalText({3, true, 10, 20}), u"about 10–20 minutes"_s);
    const QString shown = window.issuedPage().waitText();
    QVERIFY2(shown.contains(QString::number(slip.wait->fromMinutes)) &&
                 shown.contains(QString::number(slip.wait->toMinutes)) && shown.contains(u'3'),
             qPrintable(shown));
    shot(window, {1080, 1920}, u"kiosk-minutes"_s);
    room.settle();
}

QTEST_MAIN(TestKioskSlips)
#include "tst_ui_kiosk_slips.moc"
