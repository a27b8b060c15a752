// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/counter/slip_bench.h"
#include "tests/ui/ui_test.h"
#include "ui/common/error_banner.h"
#include "ui/common/undo_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

using namespace motcua;
using namespace motcua::ui;
using namespace motcua::ui::bench;
using namespace Qt::StringLiterals;
using fakes::shot;

/// Paper at the counter, by keys: slips of numbers given by Ctrl+L, slips once more, numbers of a paper roll, and a number
/// that is cancelled.
class CounterSlipsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }

    void aNumberGivenHereIsPrinted()
    {
        SlipBench b;
        (void)b.issue(u"A"_s);
        b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        give(b);
        QTRY_COMPARE(b.paper.slips.size(), 1);
        QCOMPARE(b.paper.slips.constFirst().number.text(), u"A002"_s);
        QCOMPARE(b.paper.slips.constFirst().copy, 0);
        QCOMPARE(b.paper.slips.constFirst().ahead, 1);
        QTRY_VERIFY(b.ticket(u"A"_s, 2).slip == Ticket::Slip::Printed);
        QCOMPARE(b.journal.all.constLast().kind, QueueEvent::Kind::Printed);
        QVERIFY(!b.isOpen("slipOverlay"));
        QTRY_VERIFY(banner(b)->isVisible() && banner(b)->headline().contains(u"A002"_s));
        QCOMPARE(banner(b)->tone(), Tone::Info);
    }

    void aSlipThatDoesNotComeOutStandsHuge()
    {
        SlipBench b;
        b.paper.outcome = {SlipOutcome::Kind::Failed, SlipTrouble::PaperOut, false};
        b.open();
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
        give(b);
        QTRY_VERIFY(b.isOpen("slipOverlay"));
        auto *number = b.find<QLabel>(u"slipNumber"_s);
        QCOMPARE(number->text(), u"A001"_s);
        QVERIFY(number->font().pixelSize() >= 100);
        QVERIFY(b.find<QLabel>(u"slipHeadline"_s)->text().contains(u"A001"_s));
        QVERIFY(!b.find<QLabel>(u"slipNext"_s)->text().isEmpty());
        QTRY_VERIFY(b.ticket(u"A"_s, 1).slip == Ticket::Slip::Failed);
        QCOMPARE(b.ticket(u"A"_s, 1).state, TicketState::Waiting); // the number stands
        shot(*b.window, {1366, 768}, u"counter-slip-failed"_s);
        b.paper.outcome = {SlipOutcome::Kind::Printed, SlipTrouble::None, false};
        b.press(Qt::Key_Return);
        QTRY_COMPARE(b.paper.slips.size(), 2);
        QCOMPARE(b.paper.slips.constLast().copy, 1); // says "in lại"
        QTRY_VERIFY(b.ticket(u"A"_s, 1).slip == Ticket::Slip::Printed);
        QVERIFY(!b.isOpen("slipOverlay"));
    }

    void whileACitizenIsServedItWaitsOverTheWork()
    {
        SlipBench b;
        (void)b.issue(u"A"_s);
        (void)b.issue(u"A"_s);
        b.paper.outcome = {SlipOutcome::Kind::Unknown, SlipTrouble::NoAnswer, false};
        serve(b);
        give(b);
        QTRY_VERIFY(b.window->findChild<QWidget *>(u"slipAgainAfterFailure"_s));
        QVERIFY(!b.isOpen("slipOverlay"));
        QVERIFY(banner(b)->headline().contains(u"A003"_s));
        QCOMPARE(b.paper.slips.size(), 1);
        giveItTime(150);
        QCOMPARE(b.paper.slips.size(), 1); // nothing is printed again by itself
        // The same by keys: the one without a slip is on top of the list.
        b.paper.outcome = {SlipOutcome::Kind::Printed, SlipTrouble::None, false};
        QTRY_VERIFY(b.ticket(u"A"_s, 3).slip == Ticket::Slip::Failed);
        b.key(Qt::Key_F10);
        QTRY_VERIFY(b.isOpen("moreOverlay"));
        shot(*b.window, {1366, 768}, u"counter-more"_s);
        b.press(Qt::Key_A);
        QTRY_VERIFY(b.isOpen("slipsOverlay"));
        auto *list = b.find<QListWidget>(u"slipsList"_s);
        QVERIFY(list->currentItem()->data(Qt::AccessibleTextRole).toString().contains(u"A003"_s));
        shot(*b.window, {1366, 768}, u"counter-slips"_s);
        b.press(Qt::Key_Return);
        QTRY_VERIFY(b.ticket(u"A"_s, 3).slip == Ticket::Slip::Printed);
        QCOMPARE(b.journal.all.constLast().kind, QueueEvent::Kind::Reprinted);
        QTRY_COMPARE(banner(b)->tone(), Tone::Info);
        QCOMPARE(b.window->controller().intake().stage(), IntakeDesk::Stage::Editing);
    }

    void anyNumberOfTodayCanBePrintedAgain()
    {
        SlipBench b;
        for (int i = 0; i < 3; ++i)
            (void)b.issue(u"A"_s);
        b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        b.key(Qt::Key_F10);
        b.press(Qt::Key_A);
        QTRY_VERIFY(b.isOpen("slipsOverlay"));
        b.keys(u"a002"_s);
        b.press(Qt::Key_Return);
        QTRY_COMPARE(b.paper.slips.size(), 1);
        QCOMPARE(b.paper.slips.constFirst().number.text(), u"A002"_s);
        QCOMPARE(b.paper.slips.constFirst().copy, 1);
        QTRY_COMPARE(b.ticket(u"A"_s, 2).slipCopies, 1);
    }

    void withoutASlipPrinterTheNumberIsTold()
    {
        SlipBench b;
        b.slipSettings.printer = u"none"_s;
        b.open();
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
        give(b);
        QTRY_VERIFY(banner(b)->isVisible() && banner(b)->headline().contains(u"A001"_s));
        QTRY_COMPARE(b.worker.pending(), 0);
        giveItTime(100);
        QVERIFY(!b.isOpen("slipOverlay"));
        QCOMPARE(banner(b)->tone(), Tone::Info);
        QVERIFY(b.paper.slips.isEmpty());
        QVERIFY(b.ticket(u"A"_s, 1).slip == Ticket::Slip::Unknown);
    }

    void paperNumbersAreEnteredByKeys()
    {
        SlipBench b;
        b.open();
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
        b.key(Qt::Key_F10);
        QTRY_VERIFY(b.isOpen("moreOverlay"));
        b.press(Qt::Key_B);
        QTRY_VERIFY(b.isOpen("paperRoll"));
        b.keys(u"12"_s);
        b.press(Qt::Key_Return);
        b.keys(u"9h05"_s);
        // The group by Tab and arrow, and back to the time: no mouse anywhere.
        QVERIFY(b.tabTo("rollGroup"));
        b.press(Qt::Key_Down);
        QVERIFY(b.tabTo("rollSave"));
        b.press(Qt::Key_Return);
        QTRY_COMPARE(b.ticket(u"R"_s, 12).lane, u"B"_s);
        QVERIFY(b.ticket(u"R"_s, 12).estimated);
        b.press(Qt::Key_Escape);
        QVERIFY(!b.isOpen("paperRoll"));
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
    }

    void aNumberIsCancelledForAReason()
    {
        SlipBench b;
        (void)b.issue(u"A"_s);
        QueueRules rules;
        rules.undoSeconds = 3;
        b.queue.setRules(rules);
        b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        cancelFirst(b);
        QCOMPARE(b.journal.all.constLast().reason, u"lay hai lan"_s);
        QCOMPARE(b.journal.all.constLast().by.staff, b.clerk.staff);
        auto *bar = b.find<UndoBar>(u"undoBar"_s);
        QTRY_VERIFY(bar->isOffering());
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
        b.key(Qt::Key_Escape);
        QTRY_COMPARE(b.ticket(u"A"_s, 1).state, TicketState::Waiting);
        giveItTime(420);
        cancelFirst(b);
        QTRY_VERIFY(bar->isOffering());
        const QElapsedTimer since = started();
        QTRY_VERIFY(!bar->isOffering()); // as long as the rule says
        QVERIFY2(since.elapsed() >= 2500 && since.elapsed() < 4500,
                 qPrintable(QString::number(since.elapsed())));
    }

private:
    static ErrorBanner *banner(const SlipBench &b) { return b.find<ErrorBanner>(u"workBanner"_s); }
    static void give(SlipBench &b)
    {
        b.key(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(b.isOpen("issueOverlay"));
        b.press(Qt::Key_Return);
        QTRY_VERIFY(!b.isOpen("issueOverlay"));
    }
    static void serve(SlipBench &b)
    {
        b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        b.key(Qt::Key_F2);
        QTRY_COMPARE(b.window->controller().phase(), CounterController::Phase::Called);
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
        b.pressPrimary(Qt::Key_F2);
        QTRY_COMPARE(b.window->controller().intake().stage(), IntakeDesk::Stage::Editing);
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
    }
    static void cancelFirst(SlipBench &b)
    {
        b.key(Qt::Key_F10);
        QTRY_VERIFY(b.isOpen("moreOverlay"));
        b.press(Qt::Key_0);
        QTRY_VERIFY(b.isOpen("cancelOverlay"));
        b.press(Qt::Key_Return); // without a reason nothing happens, the cursor stands in it
        QVERIFY(b.isOpen("cancelOverlay"));
        b.keys(u"lay hai lan"_s);
        shot(*b.window, {1366, 768}, u"counter-cancel"_s);
        b.press(Qt::Key_Return);
        QTRY_COMPARE(b.ticket(u"A"_s, 1).state, TicketState::Cancelled);
    }
};

QTEST_MAIN(CounterSlipsTest)
#include "tst_ui_counter_slips.moc"
