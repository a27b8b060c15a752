// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/counter/acts_bench.h"
#include "ui/common/error_banner.h"
#include "ui/common/theme.h"
#include "ui/common/undo_bar.h"
#include "ui/counter/pane.h"

#include <QLabel>
#include <QLineEdit>

using namespace motcua;
using namespace motcua::ui;
using namespace motcua::ui::bench;

using Phase = CounterController::Phase;
using Stage = IntakeDesk::Stage;

/// The gestures beside the way of every turn, by keys: what a hand does and what the journal then says.
class CounterGesturesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

    void transfersAndTakesItBack()
    {
        ActsBench b;
        serve(b);
        b.key(Qt::Key_F6);
        QTRY_VERIFY(b.isOpen("transferOverlay"));
        // The other group is chosen already; a reason, then Enter from wherever the cursor is.
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("transferPreset_0")), Qt::LeftButton);
        b.press(Qt::Key_Return);
        QTRY_COMPARE(ticket(b).state, TicketState::Waiting);
        QCOMPARE(ticket(b).lane, QStringLiteral("B"));
        QVERIFY(!ticket(b).awayReason.isEmpty());
        QTRY_COMPARE(b.window->controller().intake().stage(), Stage::None);
        QTRY_VERIFY(undoBar(b)->isOffering());
        b.key(Qt::Key_Escape);
        QTRY_COMPARE(ticket(b).state, TicketState::Serving);
        QTRY_COMPARE(b.window->controller().intake().stage(), Stage::Editing);
    }

    void transfersToACounterAtTheEndOfItsLine()
    {
        ActsBench b;
        const Actor minh{b.ids.make<StaffId>(), QStringLiteral("Lê Minh"), 2,
                         QStringLiteral("C02")};
        QVERIFY(b.queue.openCounter(b.other, minh).kind == CentreQueue::CounterOutcome::Kind::Done);
        serve(b);
        b.key(Qt::Key_F6);
        QTRY_VERIFY(b.isOpen("transferOverlay"));
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("transfer_counter_2")), Qt::LeftButton);
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("transfer_last")), Qt::LeftButton);
        b.press(Qt::Key_Return);
        QTRY_COMPARE(ticket(b).onlyCounter, 2);
        QCOMPARE(ticket(b).state, TicketState::Waiting);
        QCOMPARE(b.primary().act, PrimaryState::Act::None); // not for this counter any more
    }

    void holdsWithAReasonUntilATime()
    {
        ActsBench b;
        serve(b);
        b.key(Qt::Key_F7);
        QTRY_VERIFY(b.isOpen("holdOverlay"));
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("hold_m5")), Qt::LeftButton);
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("holdPreset_0")), Qt::LeftButton);
        b.press(Qt::Key_Return);
        QTRY_COMPARE(ticket(b).state, TicketState::OnHold);
        QCOMPARE(ticket(b).awayUntil, b.clock.now().addSecs(300));
        QCOMPARE(ticket(b).holderName, QStringLiteral("Trần Thu Hằng"));
        auto *bar = b.find<PinnedBar>(QStringLiteral("onHoldBar"));
        QTRY_COMPARE(bar->tone(), Tone::Neutral);
        b.clock.advance(301'000);
        QTRY_COMPARE(bar->tone(), Tone::Warn);
        QTest::mouseClick(bar, Qt::LeftButton);
        QTRY_VERIFY(b.isOpen("resumeOverlay"));
        QVERIFY(
            b.find<QLabel>(QStringLiteral("standing_A001"))->text().contains(ticket(b).awayReason));
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("line_A001")), Qt::LeftButton);
        QTRY_COMPARE(ticket(b).state, TicketState::Waiting);
    }

    void comesBackBehindTheNextWithinTheGraceAndLastAfterIt()
    {
        ActsBench b;
        for (int i = 0; i < 4; ++i) {
            (void)b.issue(QStringLiteral("A"));
            b.clock.advance(1000);
        }
        b.open();
        callFirst(b);
        b.key(Qt::Key_F4);
        QTRY_COMPARE(ticket(b).state, TicketState::NoShow);
        backIntoLine(b);
        QTRY_COMPARE(ticket(b).state, TicketState::Waiting);
        QTRY_COMPARE(waiting(b), QStringLiteral("A002 A001 A003 A004"));
        QTRY_VERIFY(undoBar(b)->isOffering());
        b.key(Qt::Key_Escape);
        QTRY_COMPARE(ticket(b).state, TicketState::NoShow);

        b.clock.advance(31LL * 60 * 1000);
        backIntoLine(b);
        QTRY_VERIFY(b.isOpen("lateOverlay"));
        b.press(Qt::Key_Return); // without a reason nothing happens
        QVERIFY(b.isOpen("lateOverlay"));
        Bench::type(b.window->focusWidget(), QStringLiteral("kẹt xe"));
        b.press(Qt::Key_Return);
        QTRY_COMPARE(waiting(b), QStringLiteral("A002 A003 A004 A001"));
    }

    void recallsWithAGapAndALimit()
    {
        ActsBench b;
        (void)b.issue(QStringLiteral("A"));
        b.open();
        callFirst(b);
        b.key(Qt::Key_F3);
        auto *banner = b.find<ErrorBanner>(QStringLiteral("workBanner"));
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->nextStep().contains(QStringLiteral("09:30:20")));
        QCOMPARE(ticket(b).calls, 1);
        for (int calls = 2; calls <= 3; ++calls) {
            b.clock.advance(21'000);
            giveItTime(420);
            b.key(Qt::Key_F3);
            QTRY_COMPARE(ticket(b).calls, calls);
        }
        b.clock.advance(21'000);
        giveItTime(420);
        b.key(Qt::Key_F3);
        QTRY_VERIFY(b.window->findChild<QWidget *>(QStringLiteral("noShowAfterLimit")));
        QCOMPARE(ticket(b).calls, 3);
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("noShowAfterLimit")), Qt::LeftButton);
        QTRY_COMPARE(ticket(b).state, TicketState::NoShow);
    }

    void aMatterOfAMinuteNeedsNoDossier()
    {
        ActsBench b;
        CounterWindow &w = b.open();
        QTRY_COMPARE(w.controller().phase(), Phase::Idle);
        QTRY_VERIFY(w.controller().canQuick());
        b.key(Qt::Key_F9);
        QTRY_VERIFY(b.isOpen("quickOverlay"));
        b.press(Qt::Key_Return);
        QTRY_COMPARE(w.controller().phase(), Phase::Serving);
        QCOMPARE(w.controller().queue().current()->number.text(), QStringLiteral("Q001"));
        QCOMPARE(w.controller().intake().stage(), Stage::None);
        QVERIFY(b.store.drafts.isEmpty());
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Finish);
        b.pressPrimary(Qt::Key_F8);
        QTRY_COMPARE(w.controller().phase(), Phase::Idle);
        QCOMPARE(w.controller().queue().state().inState(TicketState::Finished).size(), 1);
    }

    void aMatterOfAMinuteBesideATurn()
    {
        ActsBench b;
        serve(b);
        b.key(Qt::Key_F9);
        QTRY_VERIFY(b.isOpen("quickOverlay"));
        b.press(Qt::Key_Down);
        b.press(Qt::Key_Return);
        QTRY_COMPARE(b.window->controller().queue().state().inState(TicketState::Finished).size(),
                     1);
        QCOMPARE(ticket(b).state, TicketState::Serving);
        QCOMPARE(b.window->controller().intake().stage(), Stage::Editing);
    }

    void callsAChosenNumberForAReason()
    {
        ActsBench b;
        (void)b.issue(QStringLiteral("A"));
        (void)b.issue(QStringLiteral("A"));
        b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        b.key(Qt::Key_F10);
        QTRY_VERIFY(b.isOpen("moreOverlay"));
        b.press(Qt::Key_1);
        QTRY_VERIFY(b.isOpen("callThisOverlay"));
        b.keys(QStringLiteral("a002"));
        b.press(Qt::Key_Return);
        QVERIFY(b.isOpen("callThisOverlay")); // the reason is missing, the cursor stands in it
        Bench::type(b.window->focusWidget(), QStringLiteral("đi cùng"));
        b.press(Qt::Key_Return);
        QTRY_COMPARE(b.window->controller().phase(), Phase::Called);
        const Ticket called = b.window->controller().queue().current().value();
        QCOMPARE(called.number.text(), QStringLiteral("A002"));
        const auto reason = parseReason(called.callReason);
        QVERIFY(reason && reason->ground == NextCall::Ground::Chosen);
        QCOMPARE(reason->text, QStringLiteral("đi cùng"));
        QTRY_VERIFY(b.find<QLabel>(QStringLiteral("callReason"))->text().contains(u"đi cùng"));
    }

    void leavesAndIsOpenedAgain()
    {
        ActsBench b;
        (void)b.issue(QStringLiteral("A"));
        b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        b.key(Qt::Key_F10);
        b.press(Qt::Key_6);
        QTRY_VERIFY(b.isOpen("leftOverlay"));
        b.press(Qt::Key_Return);
        QTRY_COMPARE(ticket(b).state, TicketState::Left);
        giveItTime(420);
        b.key(Qt::Key_F10);
        b.press(Qt::Key_7);
        QTRY_VERIFY(b.isOpen("reopenOverlay"));
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("reopenPreset_2")), Qt::LeftButton);
        b.press(Qt::Key_Return);
        QTRY_COMPARE(ticket(b).state, TicketState::Waiting);
    }

    void aSupervisorUndoesLater()
    {
        ActsBench b;
        (void)b.issue(QStringLiteral("A"));
        b.open();
        callFirst(b);
        b.key(Qt::Key_F4);
        QTRY_COMPARE(ticket(b).state, TicketState::NoShow);
        b.clock.advance(60LL * 60 * 1000);
        b.key(Qt::Key_F10);
        b.press(Qt::Key_8);
        QTRY_VERIFY(b.isOpen("undoLateOverlay"));
        b.press(Qt::Key_Return);
        QTRY_VERIFY(b.isOpen("approvalOverlay"));
        QTRY_VERIFY(b.find<QWidget>(QStringLiteral("approvalPin"))->isEnabled());
        b.find<QLineEdit>(QStringLiteral("approvalReason"))->setFocus();
        b.keys(QStringLiteral("nham"));
        b.press(Qt::Key_Return);
        QTRY_COMPARE(b.window->focusWidget()->objectName(), QStringLiteral("approvalPin"));
        b.keys(QStringLiteral("998877"));
        b.press(Qt::Key_Return);
        QTRY_COMPARE(ticket(b).state, TicketState::Called);
        QCOMPARE(b.journal.all.constLast().kind, QueueEvent::Kind::Undone);
        QCOMPARE(b.journal.all.constLast().by.staff, b.boss);
    }

    void aDoubleTapAndAHeldKeyCallOnce()
    {
        ActsBench b;
        (void)b.issue(QStringLiteral("A"));
        (void)b.issue(QStringLiteral("A"));
        CounterWindow &w = b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        b.key(Qt::Key_F2);
        b.key(Qt::Key_F2);
        for (int i = 0; i < 5; ++i)
            QTest::simulateEvent(&w, true, Qt::Key_F2, Qt::NoModifier, {}, true);
        QTRY_COMPARE(w.controller().phase(), Phase::Called);
        giveItTime(420);
        for (int i = 0; i < 5; ++i)
            QTest::simulateEvent(&w, true, Qt::Key_F2, Qt::NoModifier, {}, true);
        giveItTime(300);
        QCOMPARE(w.controller().phase(), Phase::Called); // nobody "arrived"
        QCOMPARE(w.controller().queue().current()->number.text(), QStringLiteral("A001"));
        // Nor does a key act behind a sheet, or while somebody types in it.
        b.key(Qt::Key_F10);
        QTRY_VERIFY(b.isOpen("moreOverlay"));
        b.key(Qt::Key_F4);
        giveItTime(300);
        QCOMPARE(w.controller().phase(), Phase::Called);
    }

    void keysCanBeOthers()
    {
        ActsBench b;
        (void)b.issue(QStringLiteral("A"));
        CounterWindow &w = b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        FunctionKeys keys;
        QVERIFY(!keys.set(Gesture::Call, Qt::Key_A)); // a letter would act while somebody types
        QVERIFY(!keys.set(Gesture::Call, Qt::Key_F4));
        QVERIFY(keys.set(Gesture::Call, Qt::Key_F12));
        QCOMPARE(FunctionKeys::fromJson(keys.toJson()), keys);
        w.setKeys(keys);
        QCOMPARE(b.primary().key, QStringLiteral("F12"));
        b.key(Qt::Key_F2);
        giveItTime(300);
        QCOMPARE(w.controller().phase(), Phase::Idle);
        b.key(Qt::Key_F12);
        QTRY_COMPARE(w.controller().phase(), Phase::Called);
    }

    void issuesForAResultAndACorrectedForm()
    {
        ActsBench b;
        const Ticket first = b.issue(QStringLiteral("A"), QStringLiteral("Khai sinh"));
        b.clock.advance(5000);
        (void)b.issue(QStringLiteral("A"));
        // The first visit was at the other counter, and ended without what was missing.
        Actor other = b.clerk;
        other.counter = b.other.number;
        other.staff = StaffId(QUuid::createUuid());
        (void)b.queue.callNext(b.other, other);
        (void)b.queue.arrived(first.id, other);
        (void)b.queue.finish(first.id, other);
        CounterWindow &w = b.open();
        QTRY_COMPARE(w.controller().queue().state().tickets().size(), 2);
        b.key(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(b.isOpen("issueOverlay"));
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("issuePurpose_corrected_form")),
                          Qt::LeftButton);
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("issueConfirm")), Qt::LeftButton);
        QVERIFY(b.isOpen("issueOverlay")); // the first number is needed
        QTRY_COMPARE(b.window->focusWidget()->objectName(), QStringLiteral("issueFirst"));
        b.keys(QStringLiteral("a001"));
        b.press(Qt::Key_Return);
        QTRY_COMPARE(w.controller().queue().state().tickets().size(), 3);
        const Ticket again = w.controller().queue().state().tickets().last();
        QCOMPARE(again.purpose, Purpose::CorrectedForm);
        QCOMPARE(again.carriedFrom, first.id);
        QVERIFY(again.rank == first.rank);
        QCOMPARE(again.procedureName, QStringLiteral("Khai sinh"));
    }

private:
    static void callFirst(ActsBench &b)
    {
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        b.key(Qt::Key_F2);
        QTRY_COMPARE(b.window->controller().phase(), Phase::Called);
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
    }
    static void serve(ActsBench &b)
    {
        (void)b.issue(QStringLiteral("A"));
        b.open();
        callFirst(b);
        b.pressPrimary(Qt::Key_F2);
        QTRY_COMPARE(b.window->controller().intake().stage(), Stage::Editing);
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
    }
    static void backIntoLine(ActsBench &b)
    {
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("noShowBar")), Qt::LeftButton);
        QTRY_VERIFY(b.isOpen("resumeOverlay"));
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("line_A001")), Qt::LeftButton);
    }
    static Ticket ticket(const ActsBench &b)
    {
        return b.window->controller()
            .queue()
            .state()
            .ticket(TicketNumber{QStringLiteral("A"), 1})
            .value();
    }
    static QString waiting(const ActsBench &b)
    {
        QStringList numbers;
        const QVector<Ticket> all =
            b.window->controller().queue().state().inState(TicketState::Waiting);
        for (const Ticket &one : all)
            numbers.append(one.number.text());
        return numbers.join(QLatin1Char(' '));
    }
    static UndoBar *undoBar(const ActsBench &b)
    {
        return b.find<UndoBar>(QStringLiteral("undoBar"));
    }
};

QTEST_MAIN(CounterGesturesTest)
#include "tst_ui_counter_gestures.moc"
