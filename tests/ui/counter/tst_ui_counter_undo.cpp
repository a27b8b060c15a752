// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/counter/counter_bench.h"
#include "tests/ui/ui_test.h"
#include "ui/common/error_banner.h"
#include "ui/common/overlay_dialog.h"
#include "ui/common/undo_bar.h"

#include <QSemaphore>

using namespace motcua;
using namespace motcua::ui;
using namespace motcua::ui::bench;
using namespace Qt::StringLiterals;

using Phase = CounterController::Phase;
using State = CounterStatus::State;

/// Steps taken back by Esc when the counter is not what it was: what the window says then.
class CounterUndoTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }

    void aNumberThatCannotComeBackToItsCounterWaitsAndThatIsSaid()
    {
        Bench b;
        (void)b.issue(u"A"_s);
        CounterWindow &w = b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        b.key(Qt::Key_F2);
        QTRY_COMPARE(w.controller().phase(), Phase::Called);
        QTRY_VERIFY(!w.controller().queue().isBusy());
        b.key(Qt::Key_F4);
        QTRY_COMPARE(first(b).state, TicketState::NoShow);
        // The hall's supervisor closes the counter before the clerk takes the absence back.
        b.worker.post([&b] { (void)b.queue.releaseCounter(3, boss(b), u"đóng quầy"_s); });
        QTRY_COMPARE(status(b).state, State::Closed);
        QTRY_VERIFY(!w.controller().queue().isBusy());
        b.key(Qt::Key_Escape);
        QTRY_COMPARE(first(b).state, TicketState::Waiting);
        auto *banner = b.find<ErrorBanner>(u"workBanner"_s);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->headline().contains(u"A001 waits again"_s),
                 qPrintable(banner->headline()));
        QVERIFY2(banner->nextStep().contains(u"not open"_s), qPrintable(banner->nextStep()));
        fakes::shot(w, {1366, 768}, u"counter-undone-in-line"_s);
    }

    void aCallThatOpenedItsCounterIsTakenBackWithIt()
    {
        Bench b;
        (void)b.issue(u"A"_s);
        CounterWindow &w = b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        QTRY_VERIFY(!w.controller().queue().isBusy());
        {
            // Freed from elsewhere in the moment in which the key is pressed: the call opens the counter again.
            QSemaphore answers;
            b.worker.post([&answers, &b] {
                answers.acquire();
                (void)b.queue.releaseCounter(3, boss(b), u"đóng quầy"_s);
            });
            b.key(Qt::Key_F2);
            answers.release();
            QTRY_COMPARE(w.controller().phase(), Phase::Called);
        }
        QCOMPARE(status(b).state, State::Open);
        QTRY_VERIFY(!w.controller().queue().isBusy());
        b.key(Qt::Key_Escape);
        QTRY_COMPARE(first(b).state, TicketState::Waiting);
        QCOMPARE(status(b).state, State::Closed);
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Open);
        auto *banner = b.find<ErrorBanner>(u"workBanner"_s);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->headline().contains(u"counter 3 is as it was"_s),
                 qPrintable(banner->headline()));
        // One key goes on from there.
        b.pressPrimary(Qt::Key_F2);
        QTRY_COMPARE(status(b).state, State::Open);
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
    }

    void anOrdinaryUndoSaysNothing()
    {
        Bench b;
        (void)b.issue(u"A"_s);
        CounterWindow &w = b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        QVERIFY(!bar(b).isOffering()); // the window opened the counter, nobody's gesture
        b.key(Qt::Key_F2);
        QTRY_COMPARE(w.controller().phase(), Phase::Called);
        QTRY_VERIFY(!w.controller().queue().isBusy());
        b.key(Qt::Key_Escape);
        QTRY_COMPARE(w.controller().phase(), Phase::Idle);
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        QVERIFY(!b.window->findChild<ErrorBanner *>(u"workBanner"_s)->isVisible());
    }

    void openingIsOfferedAndTakenBack()
    {
        Bench b;
        CounterWindow &w = b.open();
        QTRY_COMPARE(status(b).state, State::Open);
        menu(b, Qt::Key_4);
        QTRY_COMPARE(status(b).state, State::Closed);
        QTRY_VERIFY(!w.controller().queue().isBusy());
        b.pressPrimary(Qt::Key_F2);
        QTRY_COMPARE(status(b).state, State::Open);
        QTRY_VERIFY(!w.controller().queue().isBusy());
        // The bar is that of the opening, not the one of the closing that can no longer be undone.
        b.key(Qt::Key_Escape);
        QTRY_COMPARE(status(b).state, State::Closed);
        QVERIFY(!w.findChild<ErrorBanner *>(u"workBanner"_s)->isVisible());
    }

    void aTakeOverIsTakenBack()
    {
        Bench b;
        const Actor minh{b.ids.make<StaffId>(), u"Lê Minh"_s, 3, u"C09"_s};
        (void)b.queue.openCounter(b.counter, minh);
        CounterWindow &w = b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Open);
        QTRY_VERIFY(!w.controller().queue().isBusy());
        b.key(Qt::Key_F2);
        QTRY_VERIFY(isOpen(b, "takeOverOverlay"));
        QTest::keyClick(w.focusWidget(), Qt::Key_1);
        QTRY_COMPARE(status(b).staff, b.clerk.staff);
        QTRY_VERIFY(bar(b).isOffering());
        QTRY_VERIFY(!w.controller().queue().isBusy());
        b.key(Qt::Key_Escape);
        QTRY_COMPARE(status(b).staff, minh.staff);
        QCOMPARE(status(b).state, State::Open);
    }

private:
    static Actor boss(Bench &b)
    {
        return {b.ids.make<StaffId>(), u"Đỗ Lan"_s, 0, u"C01"_s, Role::Supervisor};
    }
    static const QueueState &state(const Bench &b)
    {
        return b.window->controller().queue().state();
    }
    static Ticket first(const Bench &b) { return state(b).tickets().constFirst(); }
    static CounterStatus status(const Bench &b) { return state(b).counter(3); }
    static UndoBar &bar(const Bench &b) { return *b.window->findChild<UndoBar *>(u"undoBar"_s); }
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
        QTest::keyClick(b.window->focusWidget(), digit);
    }
};

QTEST_MAIN(CounterUndoTest)
#include "tst_ui_counter_undo.moc"
