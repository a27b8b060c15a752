// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The hall's display: what it shows, and that no number is left standing when it cannot know.
#include "app/core/queue/queue_news.h"
#include "tests/support/fakes/desk_fakes.h"
#include "tests/support/fakes/voice_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/display/display_window.h"
#include "ui/display/screen_keeper.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSemaphore>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using fakes::DeskFixture;
using fakes::shot;

namespace {

/// The drawing alone.
class HallStageProbe final : public HallStage
{
public:
    using HallStage::hang;
};

/// The queue belongs to the desk thread once a window reads it.
void onDesk(DeskFixture &f, const std::function<void()> &act)
{
    QObject here;
    bool done = false;
    f.worker->run(
        &here, act, [&done] { done = true; }, [](const Failure &) {});
    QTRY_VERIFY(done);
}

} // namespace

class TestDisplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void showsTheLatestCall();
    void newsIsReadAtOnce();
    void listsEachNumberOnce();
    void twoCallsAtOnceShareTheBox();
    void callsThatWaitAreListedAtOnce();
    void whatIsSaidStandsLarge();
    void anUndoneCallGoes();
    void aVoiceThatFailsIsTold();
    void marksPrecedenceWithoutSayingWhy();
    void comesBackToItsScreen();
    void lostJournalTakesTheNumberAway();
    void aCentreThatIsAwayIsTold();
    void stuckDeskIsStale();
    void pictures();

private:
    /// Whoever works at a counter; nobody is at two.
    static Actor at(const DeskFixture &f, int counter)
    {
        return {f.staff.people[3 - counter].id, u"x"_s, counter, u"C01"_s};
    }
    /// Calls the next ticket at a counter and finishes what was there before.
    static void call(DeskFixture &f, int counter)
    {
        const Actor by = at(f, counter);
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
    const Actor by = at(f, 2);
    f.clock.advance(30'000);
    (void)f.queue.recall(f.queue.refresh().atCounter(2)->id, by);
    f.clock.advance(30'000);
    DisplayWindow window(f.desk);
    window.show();
    QTRY_COMPARE(window.bigNumber(), u"A008"_s);
    QCOMPARE(window.listedNumbers(),
             (QStringList{u"A007"_s, u"A006"_s, u"A005"_s, u"A004"_s, u"A003"_s}));
}

void TestDisplay::newsIsReadAtOnce()
{
    DeskFixture f;
    QueueNews news(f.journal, 20ms);
    f.desk.queueNews = &news;
    DisplayWindow window(f.desk);
    window.show();
    onDesk(f, [&f] {
        f.issue(u"A"_s);
        call(f, 3);
    });
    QTRY_COMPARE_WITH_TIMEOUT(window.bigNumber(), u"A001"_s, 700); // before the next look by itself
}

void TestDisplay::twoCallsAtOnceShareTheBox()
{
    DeskFixture f;
    DisplayWindow window(f.desk, {300ms, 10s, 120s});
    window.show();
    onDesk(f, [&f] {
        f.issue(u"A"_s);
        f.issue(u"A"_s);
        call(f, 1);
        f.clock.advance(2000);
        call(f, 2);
    });
    window.refresh();
    QTRY_COMPARE(window.bigNumbers(), (QStringList{u"A001"_s, u"A002"_s}));
    QVERIFY(window.listedNumbers().isEmpty()); // both stand in the box
    shot(window, {1920, 1080}, u"display-two"_s);
    QTRY_COMPARE(window.bigNumbers(), QStringList{u"A002"_s}); // their time is over
    QCOMPARE(window.listedNumbers(), QStringList{u"A001"_s});
}

void TestDisplay::callsThatWaitAreListedAtOnce()
{
    DeskFixture f;
    DisplayWindow window(f.desk);
    window.show();
    onDesk(f, [&f] {
        for (int i = 0; i < 3; ++i)
            f.issue(u"A"_s);
        for (int counter = 1; counter <= 3; ++counter)
            call(f, counter);
    });
    window.refresh();
    QTRY_COMPARE(window.bigNumbers(), (QStringList{u"A001"_s, u"A002"_s}));
    QCOMPARE(window.listedNumbers(), QStringList{u"A003"_s}); // its turn to stand large comes
}

void TestDisplay::whatIsSaidStandsLarge()
{
    DeskFixture f;
    fakes::RecordingVoice voice;
    f.desk.voice = &voice;
    DisplayWindow window(f.desk, {20ms, 10s, 120s});
    window.show();
    onDesk(f, [&f] {
        f.issue(u"A"_s);
        f.issue(u"A"_s);
        call(f, 1);
        f.clock.advance(100);
        call(f, 2);
    });
    window.refresh();
    QTRY_COMPARE(voice.said.size(), 1);
    QCOMPARE(voice.said.last(), u"Mời số A không không một đến quầy số một"_s);
    QCOMPARE(window.bigNumber(), u"A001"_s);
    shot(window, {1920, 1080}, u"display-saying"_s);
    voice.finish();
    QTRY_COMPARE(voice.said.size(), 2);
    QCOMPARE(window.bigNumber(), u"A002"_s);
    voice.finish();
    QTRY_COMPARE(window.bigNumbers(), QStringList{u"A002"_s});
}

void TestDisplay::anUndoneCallGoes()
{
    DeskFixture f;
    fakes::RecordingVoice voice;
    f.desk.voice = &voice;
    DisplayWindow window(f.desk);
    window.show();
    const Actor by = at(f, 1);
    EventId called;
    onDesk(f, [&f, &called, by] {
        f.issue(u"A"_s);
        called = f.queue.callNext(f.desk.counters[0], by).event;
    });
    window.refresh();
    QTRY_COMPARE(window.bigNumber(), u"A001"_s);
    onDesk(f, [&f, called, by] { (void)f.queue.undo(called, by); });
    window.refresh();
    QTRY_VERIFY(window.bigNumbers().isEmpty());
    QCOMPARE(voice.stops, 1);
}

void TestDisplay::aVoiceThatFailsIsTold()
{
    DeskFixture f;
    fakes::RecordingVoice voice;
    f.desk.voice = &voice;
    DisplayWindow window(f.desk);
    window.show();
    onDesk(f, [&f] {
        f.issue(u"A"_s);
        call(f, 1);
    });
    window.refresh();
    QTRY_COMPARE(voice.said.size(), 1);
    const QImage before = renderWidget(window, {1920, 1080});
    QTest::ignoreMessage(QtWarningMsg, "the hall does not hear the voice: no_sound_device");
    voice.fail();
    QCOMPARE(window.bigNumber(), u"A001"_s); // it stands all the same
    QVERIFY(renderWidget(window, {1920, 1080}).copy(900, 960, 1000, 110) !=
            before.copy(900, 960, 1000, 110));
    shot(window, {1920, 1080}, u"display-silent"_s);
}

void TestDisplay::marksPrecedenceWithoutSayingWhy()
{
    HallStageProbe stage;
    HallPicture picture;
    picture.centre = u"Trung tâm Phục vụ hành chính công xã Vĩnh Bảo"_s;
    picture.now = centreTime(QDate(2026, 11, 23), QTime(9, 46));
    picture.stage = {{u"B004"_s, u"Quầy 3"_s, true, true}};
    picture.list = {{u"B008"_s, u"Quầy 2"_s, true, false},
                    {u"A1016"_s, u"Quầy 13"_s, true, false},
                    {u"C003"_s, u"Quầy 5"_s, false, false}};
    picture.absent = {u"A014"_s, u"B007"_s, u"C001"_s};
    stage.hang(picture);
    const QImage marked = renderWidget(stage, {1920, 1080});
    shot(stage, {1920, 1080}, u"display-precedence"_s);
    shot(stage, {1080, 1920}, u"display-standing"_s);
    picture.stage[0].precedence = false;
    stage.hang(picture);
    QVERIFY(renderWidget(stage, {1920, 1080}) != marked);
    picture.stage.append({u"A1018"_s, u"Quầy 12"_s, true, false});
    picture.silent = true;
    stage.hang(picture);
    shot(stage, {1080, 1920}, u"display-two-standing"_s);
    picture.connected = false;
    picture.lastGood = picture.lastCallAt = picture.now;
    picture.lastCall = picture.stage[0];
    stage.hang(picture);
    shot(stage, {1080, 1920}, u"display-lost-standing"_s);
}

void TestDisplay::comesBackToItsScreen()
{
    QScreen *screen = QGuiApplication::primaryScreen();
    QWidget window;
    ScreenKeeper keeper(&window, {});
    keeper.show();
    QVERIFY(window.isVisible() && window.isFullScreen());
    QCOMPARE(keeper.screenName(), screen->name());
    keeper.screenGoes(screen);
    QVERIFY(window.isVisible()); // the only screen: nobody to be in the way of
    window.showNormal();
    keeper.screenCame(screen);
    QVERIFY(window.isFullScreen());
    QCOMPARE(window.geometry(), screen->geometry());
    window.showNormal();
    keeper.screenCame(screen); // nothing was away
    QVERIFY(!window.isFullScreen());
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

void TestDisplay::aCentreThatIsAwayIsTold()
{
    DeskFixture f;
    DisplayWindow window(f.desk, {1ms, 10s, 120s});
    window.show();
    onDesk(f, [&f] {
        for (int i = 0; i < 3; ++i)
            f.issue(u"A"_s);
        call(f, 1);
    });
    window.refresh();
    QTRY_COMPARE(window.bigNumber(), u"A001"_s);
    // The server goes: whoever calls elsewhere is not seen here.
    onDesk(f, [&f] {
        f.clock.advance(60'000);
        f.journal.shared = {QueueLink::Kind::Island, u"Máy chủ trung tâm"_s, f.clock.now()};
        f.clock.advance(600'000);
    });
    window.refresh();
    QTRY_VERIFY(!window.isConnected());
    QVERIFY(window.bigNumbers().isEmpty());
    shot(window, {1920, 1080}, u"display-island"_s);
    // Somebody calls here all the same: that is shown, and that the others are missing.
    onDesk(f, [&f] { call(f, 2); });
    window.refresh();
    QTRY_COMPARE(window.bigNumber(), u"A002"_s);
    QVERIFY(window.isConnected());
    const QImage alone = renderWidget(window, {1920, 1080}).copy(900, 960, 1000, 110);
    shot(window, {1920, 1080}, u"display-island-calls"_s);
    onDesk(f, [&f] { f.journal.shared = {}; });
    window.refresh();
    QTRY_VERIFY(renderWidget(window, {1920, 1080}).copy(900, 960, 1000, 110) != alone);
    QCOMPARE(window.bigNumber(), u"A002"_s);
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
        const Actor by = at(f, counter);
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
