// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The hall's display: what it shows, and that no number is left standing when it cannot know.
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/display/display_window.h"

#include <QSemaphore>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using fakes::DeskFixture;
using fakes::shot;

class TestDisplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void showsTheLatestCall();
    void listsEachNumberOnce();
    void twoCallsAtOnceShareTheBox();
    void lostJournalTakesTheNumberAway();
    void stuckDeskIsStale();
    void pictures();

private:
    /// Calls the next ticket at a counter and finishes what was there before.
    static void call(DeskFixture &f, int counter)
    {
        const Actor by{{}, u"x"_s, counter, u"C01"_s};
        if (const auto there = f.queue.refresh().atCounter(counter)) {
            (void)f.queue.arrived(there->id, by);
            (void)f.queue.finish(there->id, by);
        }
        const auto outcome = f.queue.callNext(f.desk.counters[counter - 1], by);
        QCOMPARE(outcome.kind, CentreQueue::CallOutcome::Kind::Called);
    }
};

void TestDisplay::showsTheLatestCall()
{
    DeskFixture f;
    DisplayWindow window(f.desk);
    window.show();
    QVERIFY(window.bigNumber().isEmpty());
    bool called = false;
    f.worker->run(
        &window,
        [&f] {
            f.issue(u"A"_s);
            call(f, 3);
        },
        [&called] { called = true; }, [](const Failure &) {});
    QTRY_VERIFY(called);
    QTRY_COMPARE_WITH_TIMEOUT(window.bigNumber(), u"A001"_s, 3000); // by its own timer
    QVERIFY(window.isConnected());
    QVERIFY(window.accessibleName().contains(u"Quầy 3"_s));
}

void TestDisplay::listsEachNumberOnce()
{
    DeskFixture f;
    for (int i = 0; i < 8; ++i)
        f.issue(u"A"_s);
    for (int i = 0; i < 8; ++i) {
        f.clock.advance(60'000);
        call(f, 1 + i % 2);
    }
    const Actor by{{}, u"x"_s, 2, u"C01"_s};
    f.clock.advance(30'000);
    (void)f.queue.recall(f.queue.refresh().atCounter(2)->id, by);
    f.clock.advance(30'000);
    DisplayWindow window(f.desk);
    window.show();
    QTRY_COMPARE(window.bigNumber(), u"A008"_s);
    QCOMPARE(window.listedNumbers(),
             (QStringList{u"A007"_s, u"A006"_s, u"A005"_s, u"A004"_s, u"A003"_s}));
}

void TestDisplay::twoCallsAtOnceShareTheBox()
{
    DeskFixture f;
    f.issue(u"A"_s);
    f.issue(u"A"_s);
    call(f, 1);
    f.clock.advance(2000);
    call(f, 2);
    DisplayWindow window(f.desk);
    window.show();
    QTRY_COMPARE(window.bigNumber(), u"A002"_s);
    QVERIFY(window.listedNumbers().isEmpty()); // A001 stands in the box as well
    shot(window, {1920, 1080}, u"display-two"_s);
    f.clock.advance(10'000);
    QCOMPARE(window.listedNumbers(), QStringList{u"A001"_s});
}

void TestDisplay::lostJournalTakesTheNumberAway()
{
    DeskFixture f;
    f.issue(u"A"_s);
    call(f, 1);
    DisplayWindow window(f.desk);
    window.show();
    QTRY_COMPARE(window.bigNumber(), u"A001"_s);
    f.journal.failing.storeRelaxed(1);
    window.refresh();
    QTRY_VERIFY(!window.isConnected());
    QVERIFY(window.bigNumber().isEmpty());
    shot(window, {1920, 1080}, u"display-lost-one"_s);
    f.journal.failing.storeRelaxed(0);
    QTRY_COMPARE_WITH_TIMEOUT(window.bigNumber(), u"A001"_s, 3000);
}

void TestDisplay::stuckDeskIsStale()
{
    DeskFixture f;
    f.issue(u"A"_s);
    call(f, 1);
    DisplayWindow window(f.desk);
    window.show();
    QTRY_COMPARE(window.bigNumber(), u"A001"_s);
    QSemaphore gate;
    f.worker->post([&gate] { gate.acquire(); });
    QTRY_VERIFY_WITH_TIMEOUT(!window.isConnected(), DisplayWindow::kStaleMs + 4000);
    QVERIFY(window.bigNumber().isEmpty());
    gate.release();
    QTRY_VERIFY(window.isConnected());
}

void TestDisplay::pictures()
{
    DeskFixture f;
    f.desk.counters[2].series = f.desk.counters[0].series;
    for (int i = 0; i < 10; ++i)
        f.issue(QString(QChar(u'A' + i % 4)));
    for (int i = 0; i < 9; ++i) {
        f.clock.advance(60'000);
        const int counter = 1 + i % 3;
        const Actor by{{}, u"x"_s, counter, u"C01"_s};
        if (i == 3 || i == 4)
            (void)f.queue.noShow(f.queue.refresh().atCounter(counter)->id, by);
        call(f, counter);
    }
    f.clock.advance(60'000);
    DisplayWindow window(f.desk);
    window.show();
    QTRY_VERIFY(!window.bigNumber().isEmpty());
    const QImage image = renderWidget(window, {1920, 1080});
    QCOMPARE(image.pixelColor(960, 20), QColor::fromRgb(tv::kBand));
    QCOMPARE(image.pixelColor(100, 500), QColor::fromRgb(tv::kPanel));
    shot(window, {1920, 1080}, u"display"_s);
    shot(window, {1366, 768}, u"display-1366"_s);
    f.journal.failing.storeRelaxed(1);
    window.refresh();
    QTRY_VERIFY(!window.isConnected());
    QCOMPARE(renderWidget(window, {1920, 1080}).pixelColor(100, 860),
             QColor::fromRgb(tv::kPanelOffline));
    shot(window, {1920, 1080}, u"display-lost"_s);
}

QTEST_MAIN(TestDisplay)
#include "tst_ui_display.moc"
