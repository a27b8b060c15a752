// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/counter/counter_bench.h"
#include "tests/ui/ui_test.h"
#include "ui/common/button.h"
#include "ui/common/error_banner.h"
#include "ui/common/overlay_dialog.h"

#include <QLabel>
#include <QSemaphore>

using namespace motcua;
using namespace motcua::ui;
using namespace motcua::ui::bench;
using namespace Qt::StringLiterals;

using Phase = CounterController::Phase;
using Kind = QueueEvent::Kind;

/// Two stations at one queue, by keys: who was quicker, a key that is held, and what crossed while they were apart.
class CounterStationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }

    void theOneWhoWasLaterGetsTheNextWithOneKey()
    {
        Bench b;
        for (int i = 0; i < 3; ++i)
            (void)b.issue(u"A"_s);
        CounterWindow &here = b.open();
        CentreQueue second(b.journal, b.clock, b.ids);
        Desk desk = b.desk;
        desk.queue = &second;
        const Actor minh{b.ids.make<StaffId>(), u"Lê Minh"_s, 2, u"C02"_s};
        {
            CounterWindow there(desk, minh, b.other, {});
            there.resize(1366, 768);
            there.show();
            there.start();
            QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
            QTRY_COMPARE(there.controller().primary().act, PrimaryState::Act::Call);
            QTRY_VERIFY(!here.controller().queue().isBusy());
            QTRY_VERIFY(!there.controller().queue().isBusy());
            {
                // Both show A001 and both are pressed before either has heard of the other.
                QSemaphore answers;
                b.worker.post([&answers] { answers.acquire(); });
                press(here, Qt::Key_F2);
                press(there, Qt::Key_F2);
                QCOMPARE(calls(b), 0);
                answers.release();
                QTRY_COMPARE(here.controller().phase(), Phase::Called);
            }
            auto *banner = there.findChild<ErrorBanner *>(u"workBanner"_s);
            QTRY_VERIFY(banner->isVisible());
            QVERIFY(banner->headline().contains(u"A001"_s) && banner->headline().contains(u'3'));
            QVERIFY(banner->nextStep().contains(u"A002"_s));
            fakes::shot(there, {1366, 768}, u"counter-race"_s);
            QCOMPARE(there.controller().phase(), Phase::Idle);
            giveItTime(420); // the primary button's own guard against a double tap
            press(there, Qt::Key_F2);
            QTRY_COMPARE(there.controller().phase(), Phase::Called);
            QCOMPARE(there.controller().queue().current()->number.text(), u"A002"_s);
            QCOMPARE(here.controller().queue().current()->number.text(), u"A001"_s);
            QTRY_VERIFY(!banner->isVisible());
        }
        settle(b);
        QCOMPARE(calls(b), 2);
    }

    void aDoubleTapAndAHeldKeyCallOnceHoweverSlowTheStore()
    {
        Bench b;
        for (int i = 0; i < 3; ++i)
            (void)b.issue(u"A"_s);
        CounterWindow &w = b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        QTRY_VERIFY(!w.controller().queue().isBusy());
        {
            QSemaphore answers;
            b.worker.post([&answers] { answers.acquire(); });
            press(w, Qt::Key_F2);
            press(w, Qt::Key_F2);
            giveItTime(420); // past the guard: the answer has still not come
            press(w, Qt::Key_F2);
            for (int i = 0; i < 10; ++i)
                QTest::simulateEvent(&w, true, Qt::Key_F2, Qt::NoModifier, {}, true);
            answers.release();
            QTRY_COMPARE(w.controller().phase(), Phase::Called);
        }
        for (int i = 0; i < 10; ++i)
            QTest::simulateEvent(&w, true, Qt::Key_F2, Qt::NoModifier, {}, true);
        giveItTime(200);
        QCOMPARE(w.controller().phase(), Phase::Called); // nor has anybody "arrived"
        settle(b);
        QCOMPARE(calls(b), 1);
    }

    void whatCrossedIsListed()
    {
        Bench b;
        const Ticket first = b.issue(u"A"_s);
        const Ticket other = b.issue(u"A"_s);
        b.clock.advance(11LL * 60 * 1000); // 09:41
        apart(b, first.id, 1, false);
        b.clock.advance(60'000);
        CounterWindow &w = b.open();
        QTRY_VERIFY(w.controller().queue().isLoaded());
        auto *word = b.find<Button>(u"crossedButton"_s);
        QVERIFY(!word->isVisible()); // one counter called one number: nothing crossed
        b.worker.post([&b, id = first.id] { apart(b, id, 2, true); });
        QTRY_VERIFY(word->isVisible());
        QCOMPARE(w.controller().queue().newCrossings(), 1);
        fakes::shot(w, {1366, 768}, u"counter-crossed"_s);
        b.key(Qt::Key_F10);
        QTRY_VERIFY(isOpen(w, "moreOverlay"));
        QTest::keyClick(w.focusWidget(), Qt::Key_C);
        QTRY_VERIFY(isOpen(w, "crossingsOverlay"));
        const QString said = b.find<QLabel>(u"crossing_A001"_s)->text();
        for (const QString &part : {u"A001"_s, u"09:41"_s, u"09:42"_s, u"1"_s, u"2"_s})
            QVERIFY2(said.contains(part), qPrintable(said));
        fakes::shot(w, {1366, 768}, u"counter-crossings"_s);
        QTest::keyClick(w.focusWidget(), Qt::Key_Return);
        QVERIFY(!isOpen(w, "crossingsOverlay"));
        QVERIFY(!word->isVisible()); // it was looked at
        // The next one is said again, and both are listed.
        b.worker.post([&b, id = other.id] {
            apart(b, id, 1, false);
            b.clock.advance(60'000);
            apart(b, id, 2, true);
        });
        QTRY_VERIFY(word->isVisible());
        QTest::mouseClick(word, Qt::LeftButton);
        QTRY_VERIFY(isOpen(w, "crossingsOverlay"));
        QVERIFY(b.find<QLabel>(u"crossing_A001"_s) && b.find<QLabel>(u"crossing_A002"_s));
        QTest::keyClick(w.focusWidget(), Qt::Key_Escape);
        QVERIFY(!word->isVisible());
        QTRY_COMPARE(b.worker.pending(), 0);
    }

    void whatTheCentreDidNotTakeIsListed()
    {
        Bench b;
        const Ticket known = b.issue(u"A"_s);
        const Actor there{b.clerk.staff, b.clerk.name, 3, u"C01"_s};
        QueueEvent called;
        called.ticket = known.id;
        called.kind = Kind::Called;
        called.at = b.clock.now().addSecs(660); // 09:41
        called.by = there;
        QueueEvent issued = called;
        issued.ticket = b.ids.make<TicketId>();
        issued.kind = Kind::Issued;
        issued.number = {u"A"_s, 2107};
        issued.by.counter = 0;
        QueueEvent late = issued;
        late.kind = Kind::Finished;
        late.number = {};
        late.at = called.at.addDays(-1);
        late.by = there;
        b.journal.refused = {{called, called.at, RefusedStep::Why::Clock},
                             {issued, called.at, RefusedStep::Why::Number},
                             {late, called.at, RefusedStep::Why::Other}};
        b.journal.shared.kind = QueueLink::Kind::Shared;
        b.journal.shared.refused = 3;
        CounterWindow &w = b.open();
        auto *look = b.find<Button>(u"crossedButton"_s);
        QTRY_VERIFY(look->isVisible());
        QTest::mouseClick(look, Qt::LeftButton);
        QTRY_VERIFY(isOpen(w, "crossingsOverlay"));
        const QString first = b.find<QLabel>(u"refused_A001"_s)->text();
        for (const QString &part : {u"A001"_s, u"09:41"_s, u"3"_s, u"date or time"_s})
            QVERIFY2(first.contains(part), qPrintable(first));
        QStringList others;
        const auto labels = w.findChildren<QLabel *>(u"refused_A2107"_s);
        for (const QLabel *label : labels)
            others.append(label->text());
        QCOMPARE(others.size(), 2); // the step is named by the number that was refused with it
        QVERIFY2(others[0].contains(u"C01"_s) && others[0].contains(u"another computer"_s),
                 qPrintable(others[0]));
        QVERIFY2(others[1].contains(u"22/11"_s), qPrintable(others[1])); // the day before
        fakes::shot(w, {1366, 768}, u"counter-refused"_s);
        QTest::keyClick(w.focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!look->isVisible()); // it was looked at; the word of it stays in the rail
        QVERIFY(b.find<QWidget>(u"queueLink"_s)->isVisible());
        // F10 C shows it again.
        b.key(Qt::Key_F10);
        QTRY_VERIFY(isOpen(w, "moreOverlay"));
        QTest::keyClick(w.focusWidget(), Qt::Key_C);
        QTRY_VERIFY(isOpen(w, "crossingsOverlay"));
        QTest::keyClick(w.focusWidget(), Qt::Key_Escape);
        QTRY_COMPARE(b.worker.pending(), 0);
    }

    // Counted by the day: as many as were looked at yesterday are new today.
    void whatWasSeenYesterdayHidesNothing()
    {
        Bench b;
        QueueEvent called;
        called.ticket = b.issue(u"A"_s).id;
        called.kind = Kind::Called;
        called.at = b.clock.now();
        called.by = {b.clerk.staff, b.clerk.name, 3, u"C01"_s};
        b.journal.refused = {{called, called.at, RefusedStep::Why::Clock}};
        b.journal.shared.kind = QueueLink::Kind::Shared;
        b.journal.shared.refused = 1;
        CounterWindow &w = b.open();
        auto *look = b.find<Button>(u"crossedButton"_s);
        const auto *word = b.find<QWidget>(u"queueLink"_s);
        QTRY_VERIFY(look->isVisible());
        QTest::mouseClick(look, Qt::LeftButton);
        QTRY_VERIFY(isOpen(w, "crossingsOverlay"));
        QTest::keyClick(w.focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!look->isVisible());
        QVERIFY(word->isVisible());
        b.worker.post([&b] { b.journal.shared.refused = 0; }); // midnight
        QTRY_VERIFY(!word->isVisible());
        b.worker.post([&b] { b.journal.shared.refused = 1; });
        QTRY_VERIFY(word->isVisible());
        QVERIFY(look->isVisible());
        QTRY_COMPARE(b.worker.pending(), 0);
    }

private:
    static bool isOpen(const CounterWindow &window, const char *name)
    {
        const auto *found = window.findChild<OverlayDialog *>(QLatin1String(name));
        return found != nullptr && found->isOpen();
    }
    /// To the window that is in front, as the system delivers keys.
    static void press(CounterWindow &window, Qt::Key key)
    {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, key);
    }
    static void settle(Bench &b)
    {
        QTRY_COMPARE(b.worker.pending(), 0);
        b.close();
        QTRY_COMPARE(b.worker.pending(), 0);
    }
    static int calls(const Bench &b)
    {
        return int(std::count_if(b.journal.all.cbegin(), b.journal.all.cend(),
                                 [](const QueueEvent &e) { return e.kind == Kind::Called; }));
    }
    /// A counter elsewhere calls; on an island it knew nothing of what the others did.
    static void apart(Bench &b, TicketId id, int counter, bool island)
    {
        QueueEvent event;
        event.id = b.ids.make<EventId>();
        event.ticket = id;
        event.kind = Kind::Called;
        event.at = b.clock.now();
        event.by = {StaffId(QUuid(uint(counter), 7, 7, 0, 0, 0, 0, 0, 0, 0, 0)), u"Lê Minh"_s,
                    counter, u"C0%1"_s.arg(counter)};
        if (island)
            event.island = {event.by.station, b.clock.now().addSecs(-600), 1};
        (void)b.journal.append(toCentre(event.at).date(), 0, [&event](const QVector<QueueEvent> &) {
            return QVector<QueueEvent>{event};
        });
    }
};

QTEST_MAIN(CounterStationsTest)
#include "tst_ui_counter_stations.moc"
