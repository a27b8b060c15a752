// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/counter/counter_bench.h"
#include "tests/ui/ui_test.h"
#include "ui/common/chip.h"
#include "ui/common/error_banner.h"
#include "ui/common/overlay_dialog.h"
#include "ui/common/theme.h"

using namespace motcua;
using namespace motcua::ui;
using namespace motcua::ui::bench;

using Phase = CounterController::Phase;
using State = CounterStatus::State;

/// Who is at the counter: opening and closing, two clerks at one, one clerk at two, two counters and one number.
class CounterPresenceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }

    void opensWithTheWindowAndPauses()
    {
        Bench b;
        (void)b.issue(QStringLiteral("A"));
        b.open();
        QTRY_COMPARE(status(b).state, State::Open);
        QCOMPARE(status(b).staff, b.clerk.staff);
        menu(b, Qt::Key_3);
        QTRY_VERIFY(isOpen(b, "pauseOverlay"));
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("pausePreset_1")), Qt::LeftButton);
        press(b, Qt::Key_Return);
        QTRY_COMPARE(status(b).state, State::Paused);
        QCOMPARE(status(b).until, b.clock.now().addSecs(15 * 60));
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Open);
        QVERIFY(b.primary().line.contains(QStringLiteral("09:45")));
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
        b.key(Qt::Key_Escape); // the undo bar
        QTRY_COMPARE(status(b).state, State::Open);
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
    }

    void aPausedCounterIsOpenedByOneKey()
    {
        Bench b;
        (void)b.queue.openCounter(b.counter, b.clerk);
        (void)b.queue.pauseCounter(b.clerk, QStringLiteral("họp"));
        b.open(); // signing in opens it again
        QTRY_COMPARE(status(b).state, State::Open);
        menu(b, Qt::Key_4);
        QTRY_COMPARE(status(b).state, State::Closed);
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Open);
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
        b.pressPrimary(Qt::Key_F2);
        QTRY_COMPARE(status(b).state, State::Open);
    }

    void closingWithACitizenAsksWhatBecomesOfThem_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("ticket");
        QTest::addColumn<int>("counter");
        QTest::newRow("line") << int(Qt::Key_1) << int(TicketState::Waiting) << int(State::Closed);
        QTest::newRow("hold") << int(Qt::Key_2) << int(TicketState::OnHold) << int(State::Closed);
        QTest::newRow("stay") << int(Qt::Key_3) << int(TicketState::Called) << int(State::Open);
    }
    void closingWithACitizenAsksWhatBecomesOfThem()
    {
        QFETCH(int, key);
        QFETCH(int, ticket);
        QFETCH(int, counter);
        Bench b;
        (void)b.issue(QStringLiteral("A"));
        b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        b.key(Qt::Key_F2);
        QTRY_COMPARE(b.window->controller().phase(), Phase::Called);
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
        menu(b, Qt::Key_4);
        QTRY_VERIFY(isOpen(b, "closingOverlay"));
        press(b, Qt::Key(key));
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
        QTRY_COMPARE(int(status(b).state), counter);
        QTRY_COMPARE(int(b.window->controller().queue().state().tickets().constFirst().state),
                     ticket);
    }

    void theWindowIsClosedWithACitizenAtTheCounter_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("ticket");
        QTest::addColumn<bool>("goes");
        QTest::newRow("line") << int(Qt::Key_1) << int(TicketState::Waiting) << true;
        QTest::newRow("hold") << int(Qt::Key_2) << int(TicketState::OnHold) << true;
        QTest::newRow("stay") << int(Qt::Key_3) << int(TicketState::Serving) << false;
        QTest::newRow("left") << int(Qt::Key_Escape) << int(TicketState::Serving) << false;
    }
    void theWindowIsClosedWithACitizenAtTheCounter()
    {
        QFETCH(int, key);
        QFETCH(int, ticket);
        QFETCH(bool, goes);
        Bench b;
        (void)b.issue(QStringLiteral("A"));
        CounterWindow &w = b.open();
        serve(b);
        w.controller().intake().edit([](Draft &draft) {
            draft.submitter.name = {QStringLiteral("Nguyễn Thị Mai"), Provenance::Typed};
        });
        w.controller().intake().flush();
        QTRY_VERIFY(w.controller().intake().isSaved());
        w.close();
        QTRY_VERIFY(isOpen(b, "closingOverlay"));
        QVERIFY(w.isVisible());
        fakes::shot(w, {1366, 768}, QStringLiteral("counter-closing"));
        w.close(); // once more: it still asks
        QVERIFY(w.isVisible());
        press(b, Qt::Key(key));
        QTRY_VERIFY(!isOpen(b, "closingOverlay"));
        QTRY_COMPARE(w.isVisible(), !goes);
        QTRY_COMPARE(int(state(b).tickets().constFirst().state), ticket);
        QCOMPARE(status(b).state, goes ? State::Closed : State::Open);
        QCOMPARE(b.store.drafts.size(), 1); // what was typed is there for whoever calls the number
        if (goes)
            return;
        // The window is not waiting to go: another act of the counter leaves it open.
        menu(b, Qt::Key_5);
        QTRY_VERIFY(status(b).helpWantedAt.isValid());
        QVERIFY(w.isVisible());
    }

    void aMatterOfAMinuteIsFinishedWhenTheWindowCloses()
    {
        Bench b;
        CounterWindow &w = b.open();
        QTRY_VERIFY(w.controller().canQuick());
        b.key(Qt::Key_F9);
        QTRY_VERIFY(isOpen(b, "quickOverlay"));
        press(b, Qt::Key_Return);
        QTRY_COMPARE(w.controller().phase(), Phase::Serving);
        QTRY_VERIFY(!w.controller().queue().isBusy());
        w.close();
        QTRY_VERIFY(isOpen(b, "closingOverlay"));
        press(b, Qt::Key_1);
        QTRY_VERIFY(!w.isVisible());
        QCOMPARE(state(b).tickets().constFirst().state, TicketState::Finished);
    }

    void finishedAndClosedIsTakenBackByOneKey()
    {
        Bench b;
        CounterWindow &w = b.open();
        QTRY_VERIFY(w.controller().canQuick());
        b.key(Qt::Key_F9);
        QTRY_VERIFY(isOpen(b, "quickOverlay"));
        press(b, Qt::Key_Return);
        QTRY_COMPARE(w.controller().phase(), Phase::Serving);
        menu(b, Qt::Key_4);
        QTRY_VERIFY(isOpen(b, "closingOverlay"));
        press(b, Qt::Key_1);
        QTRY_COMPARE(status(b).state, State::Closed);
        QCOMPARE(state(b).tickets().constFirst().state, TicketState::Finished);
        QTRY_VERIFY(!w.controller().queue().isBusy());
        b.key(Qt::Key_Escape);
        QTRY_COMPARE(status(b).state, State::Open);
        QCOMPARE(state(b).tickets().constFirst().state, TicketState::Serving);
    }

    void aFullDiskDoesNotLockTheClerkIn()
    {
        Bench b;
        (void)b.issue(QStringLiteral("A"));
        CounterWindow &w = b.open();
        serve(b);
        b.worker.post([&b] { b.journal.failCommit = true; });
        w.close();
        QTRY_VERIFY(isOpen(b, "closingOverlay"));
        press(b, Qt::Key_1);
        auto *banner = b.find<ErrorBanner>(QStringLiteral("workBanner"));
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(w.isVisible());
        // The clerk is told that the second try goes, and what becomes of the number.
        QVERIFY(banner->nextStep().contains(QStringLiteral("close the window once more")));
        QVERIFY(banner->nextStep().contains(QStringLiteral("A001")));
        w.close();
        QVERIFY(!w.isVisible());
        // The number is where it was: whoever signs in here next goes on with it.
        QCOMPARE(state(b).tickets().constFirst().state, TicketState::Serving);
    }

    void aClerkOnTwoComputers()
    {
        Bench b;
        (void)b.issue(QStringLiteral("A"));
        Actor there = b.clerk;
        there.counter = 2;
        there.station = QStringLiteral("C02");
        (void)b.queue.openCounter(b.other, there);
        b.open();
        auto *banner = b.find<ErrorBanner>(QStringLiteral("workBanner"));
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->headline().contains(QStringLiteral("2")));
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Open);
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
        b.key(Qt::Key_F2);
        QTRY_COMPARE(status(b).state, State::Open);
        QCOMPARE(state(b).counter(2).state, State::Closed);
        QTRY_VERIFY(!banner->isVisible());
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
    }

    void aClerkOnTwoComputersWithACitizenAtTheOther()
    {
        Bench b;
        (void)b.issue(QStringLiteral("A"));
        Actor there = b.clerk;
        there.counter = 2;
        there.station = QStringLiteral("C02");
        (void)b.queue.callNext(b.other, there);
        b.open();
        QTRY_VERIFY(isOpen(b, "freeOtherOverlay"));
        press(b, Qt::Key_1);
        QTRY_COMPARE(status(b).state, State::Open);
        QCOMPARE(state(b).counter(2).state, State::Closed);
        QCOMPARE(state(b).tickets().constFirst().state, TicketState::Waiting);
    }

    void anotherPersonHasTheCounter()
    {
        Bench b;
        (void)b.issue(QStringLiteral("A"));
        const Actor minh{b.ids.make<StaffId>(), QStringLiteral("Lê Minh"), 3,
                         QStringLiteral("C09")};
        (void)b.queue.openCounter(b.counter, minh);
        b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Open);
        QVERIFY(b.primary().line.contains(QStringLiteral("Lê Minh")));
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
        b.key(Qt::Key_F2);
        QTRY_VERIFY(isOpen(b, "takeOverOverlay"));
        QCOMPARE(status(b).staff, minh.staff); // asked first
        press(b, Qt::Key_1);
        QTRY_COMPARE(status(b).staff, b.clerk.staff);
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
    }

    void twoClerksInTheSameSecond()
    {
        Bench b;
        (void)b.issue(QStringLiteral("A"));
        (void)b.issue(QStringLiteral("A"));
        CounterWindow &here = b.open();
        CentreQueue second(b.journal, b.clock, b.ids);
        Desk desk = b.desk;
        desk.queue = &second;
        const Actor minh{b.ids.make<StaffId>(), QStringLiteral("Lê Minh"), 2,
                         QStringLiteral("C02")};
        {
            CounterWindow there(desk, minh, b.other, {});
            there.show();
            there.start();
            const auto act = [&there] { return there.controller().primary().act; };
            QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
            QTRY_COMPARE(act(), PrimaryState::Act::Call);
            QTRY_VERIFY(!here.controller().queue().isBusy());
            QTRY_VERIFY(!there.controller().queue().isBusy());
            // Both buttons show A001; both are pressed before either window hears of the other.
            here.controller().triggerPrimary();
            there.controller().triggerPrimary();
            QTRY_COMPARE(here.controller().phase(), Phase::Called);
            auto *banner = there.findChild<ErrorBanner *>(QStringLiteral("workBanner"));
            QTRY_VERIFY(banner->isVisible());
            QVERIFY(banner->headline().contains(QStringLiteral("A001")));
            QVERIFY(banner->nextStep().contains(QStringLiteral("A002")));
            QCOMPARE(there.controller().phase(), Phase::Idle);
            there.controller().triggerPrimary();
            QTRY_COMPARE(there.controller().phase(), Phase::Called);
            QCOMPARE(there.controller().queue().current()->number.text(), QStringLiteral("A002"));
            QCOMPARE(here.controller().queue().current()->number.text(), QStringLiteral("A001"));
        }
        [&b] { QTRY_COMPARE(b.worker.pending(), 0); }();
        b.close();
        int calls = 0;
        for (const QueueEvent &event : b.journal.all)
            calls += event.kind == QueueEvent::Kind::Called ? 1 : 0;
        QCOMPARE(calls, 2);
    }

    void theClockIsSetBackInTheMiddle()
    {
        Bench b;
        (void)b.issue(QStringLiteral("A"));
        b.clock.advance(600'000);
        CounterWindow &w = b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        b.key(Qt::Key_F2);
        QTRY_COMPARE(w.controller().phase(), Phase::Called);
        b.clock.jump(-3600 * 1000);
        b.pressPrimary(Qt::Key_F2);
        QTRY_COMPARE(w.controller().intake().stage(), IntakeDesk::Stage::Editing);
        QVERIFY(!b.find<QWidget>(QStringLiteral("stateChip"))
                     ->accessibleName()
                     .contains(QLatin1Char('-')));
        QCOMPARE(w.controller().queue().current()->firstCalledAt,
                 w.controller().queue().current()->issuedAt.addMSecs(600'000));
        w.controller().endWithoutDossier();
        QTRY_COMPARE(state(b).tickets().constFirst().state, TicketState::Finished);
        QTRY_COMPARE(w.controller().phase(), Phase::Idle);
    }

    void anIslandIsSaidAndWorkGoesOn()
    {
        Bench b;
        b.journal.shared = {QueueLink::Kind::Island, QStringLiteral("Máy quầy 1"),
                            centreTime(QDate(2026, 11, 23), QTime(9, 41)), 3, 0};
        (void)b.issue(QStringLiteral("A"));
        b.open();
        auto *chip = b.find<Chip>(QStringLiteral("queueLink"));
        QTRY_VERIFY(chip->isVisible());
        QVERIFY(chip->word().text.contains(QStringLiteral("09:41")));
        QCOMPARE(chip->word().tone, Tone::Warn); // amber: nothing stands still
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        b.key(Qt::Key_F2);
        QTRY_COMPARE(b.window->controller().phase(), Phase::Called);
    }

    void leavingClosesAFreeCounter()
    {
        Bench b;
        CounterWindow &w = b.open();
        QTRY_COMPARE(status(b).state, State::Open);
        QTRY_VERIFY(!w.controller().queue().isBusy());
        w.leave();
        std::optional<QueueEvent::Kind> last;
        b.worker.run(
            &w, [&b] { return b.journal.all.constLast().kind; },
            [&last](QueueEvent::Kind kind) { last = kind; }, [](const Failure &) {});
        QTRY_VERIFY(last.has_value());
        QVERIFY(last == QueueEvent::Kind::CounterClosed);
    }

private:
    static void serve(Bench &b)
    {
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        b.key(Qt::Key_F2);
        QTRY_COMPARE(b.window->controller().phase(), Phase::Called);
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
        b.pressPrimary(Qt::Key_F2);
        QTRY_COMPARE(b.window->controller().intake().stage(), IntakeDesk::Stage::Editing);
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
    }
    static const QueueState &state(const Bench &b)
    {
        return b.window->controller().queue().state();
    }
    static CounterStatus status(const Bench &b) { return state(b).counter(3); }
    static void press(const Bench &b, Qt::Key key)
    {
        QTest::keyClick(b.window->focusWidget(), key);
    }
    static bool isOpen(const Bench &b, const char *name)
    {
        const auto *found = b.window->findChild<OverlayDialog *>(QLatin1String(name));
        return found != nullptr && found->isOpen();
    }
    static void menu(Bench &b, Qt::Key digit)
    {
        QTRY_VERIFY(!b.window->controller().queue().isBusy());
        b.key(Qt::Key_F10);
        QTRY_VERIFY(isOpen(b, "moreOverlay"));
        press(b, digit);
    }
};

QTEST_MAIN(CounterPresenceTest)
#include "tst_ui_counter_presence.moc"
