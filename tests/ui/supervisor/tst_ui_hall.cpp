// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's live view of the hall, and past days played again.
#include "app/core/reporting/queue_past.h"
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/common/approval_overlay.h"
#include "ui/common/button.h"
#include "ui/common/combo_box.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/save_picker.h"
#include "ui/common/segment_button.h"
#include "ui/supervisor/cell_table.h"
#include "ui/supervisor/counter_acts.h"
#include "ui/supervisor/hall_band.h"
#include "ui/supervisor/hall_page.h"

#include "app/core/reporting/day_play.h"

#include <QLineEdit>
#include <QProgressBar>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;

namespace {

class MemoryPast final : public QueuePast
{
public:
    [[nodiscard]] QVector<QDate> daysBefore(QDate day, int limit) const override
    {
        QVector<QDate> found;
        for (auto one = days.cend(); one != days.cbegin();) {
            --one;
            if (one.key() < day && found.size() < limit)
                found.append(one.key());
        }
        return found;
    }
    [[nodiscard]] QueueState stateOf(QDate day) const override { return days.value(day); }
    QMap<QDate, QueueState> days;
};

class MemoryFiles final : public ExportFiles
{
public:
    struct File final : ExportFile
    {
        File(QMap<QString, QByteArray> &all, QString name) : files(all), path(std::move(name)) {}
        void write(const QByteArray &more) override { bytes += more; }
        void settle() override {}
        void publish() override { files.insert(path, bytes); }
        QMap<QString, QByteArray> &files;
        QString path;
        QByteArray bytes;
    };
    [[nodiscard]] std::unique_ptr<ExportFile> begin(const QString &path) override
    {
        return std::make_unique<File>(files, path);
    }
    QMap<QString, QByteArray> files;
};

class ScriptedSave final : public SavePicker
{
public:
    void pick(QWidget *, const QString &, const QString &, const QString &,
              const std::function<void(const QString &)> &chosen) override
    {
        chosen(u"/out/x.csv"_s);
    }
};

QueueState dayOf(QDate day, quint32 seed, int visits = 120)
{
    DayShape shape;
    shape.visits = visits;
    return playDay(randomDay(seed, day, shape), CallPolicy()).state;
}

/// A supervisor's window with the page in it.
struct Room : fakes::DeskFixture
{
    explicit Room(Role role = Role::Supervisor)
    {
        boss = staff.people.constLast();
        clerk = staff.people.constFirst();
        desk.approvals = &approvals;
        archive = std::make_unique<Worker>(u"archive"_s);
        desk.archiveWorker = archive.get();
        desk.archive = [this] {
            Archive parts;
            parts.past = &past;
            parts.files = &files;
            return parts;
        };
        by = {boss.id, boss.name, 0, u"C01"_s, role};
    }
    ~Room()
    {
        [this] { QTRY_COMPARE(worker->pending() + archive->pending(), 0); }();
        archive.reset();
    }
    void open()
    {
        window.resize(1366, 768);
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        page = new HallPage(desk, by, &picker, &window);
        column->addWidget(page);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window was not activated");
        [this] { QTRY_VERIFY(table("hallLanes")->cells()->rowCount() > 0); }();
    }
    Ticket issue(const QString &series)
    {
        return queue.issue({series}, {{}, {}, 0, u"K"_s, Role::Kiosk});
    }
    [[nodiscard]] Actor at(int counter) const
    {
        return {staff.people.at(3 - counter).id, staff.people.at(3 - counter).name, counter,
                u"C01"_s, Role::ReceptionOfficer};
    }
    Ticket call(int counter)
    {
        return queue.callNext(desk.counters.at(counter - 1), at(counter)).ticket.value_or(Ticket());
    }
    template <typename T>
    T *find(const char *name)
    {
        return window.findChild<T *>(QLatin1String(name));
    }
    CellTable *table(const char *name) { return find<CellTable>(name); }
    QString cell(const char *name, int row, int column)
    {
        const CellModel *model = table(name)->cells();
        return row < model->rowCount() ? model->index(row, column).data().toString() : QString();
    }
    void keys(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(window.focusWidget(), c.toLatin1());
    }
    void press(Qt::Key key) { QTest::keyClick(window.focusWidget(), key); }

    Approvals approvals{signIn, audit, clock};
    MemoryPast past;
    MemoryFiles files;
    ScriptedSave picker;
    std::unique_ptr<Worker> archive;
    Staff boss, clerk;
    Actor by;
    QWidget window;
    HallPage *page = nullptr;
};

} // namespace

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
    void aPastDayIsPlayedAndExported();
    void playingCanBeStopped();
    void withoutPastDaysNothingIsPlayed();
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
    const auto granted = [&room](const AuditEntry &entry) {
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

void TestHall::aPastDayIsPlayedAndExported()
{
    Room room;
    room.desk.groups[0].name = u"=HYPERLINK(\"x\")"_s;
    const QDate today = toCentre(room.clock.now()).date();
    for (int back = 1; back <= 3; ++back)
        room.past.days.insert(today.addDays(-back), dayOf(today.addDays(-back), quint32(back)));
    room.open();
    auto *which = room.find<SegmentButton>("hallWhich");
    which->setFocus();
    QTest::keyClick(which, Qt::Key_Right);
    auto *play = room.find<Button>("whatIfPlay");
    QTRY_VERIFY(play->isEnabled());
    QCOMPARE(room.find<ComboBox>("whatIfDay")->count(), 3);
    QCOMPARE(room.find<ComboBox>("whatIfDay")->currentData().toDate(), today.addDays(-1));
    QVERIFY(!room.find<ComboBox>("whatIfLanes")->isEnabled()); // no counter more yet
    room.find<ComboBox>("whatIfMore")->setFocus();
    QTest::keyClick(room.window.focusWidget(), Qt::Key_Down);
    QVERIFY(room.find<ComboBox>("whatIfLanes")->isEnabled());
    QTest::mouseClick(play, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(room.table("whatIfTable")->isVisible(), 20000);
    const CellModel *lanes = room.table("whatIfTable")->cells();
    QCOMPARE(lanes->rowCount(), 6); // three lanes, all, without and with precedence
    QVERIFY(lanes->cell(3, 6).chip);
    QCOMPARE(lanes->cell(3, 6).chip->tone, Tone::Ok); // one more counter helps
    QVERIFY(room.cell("whatIfFacts", 5, 3).contains(u"%"_s));
    QVERIFY(room.find<Label>("whatIfGround")->text().contains(u"120"_s));
    fakes::shot(*room.page, {1302, 716}, u"what-if"_s);
    QTest::mouseClick(room.find<Button>("whatIfExport"), Qt::LeftButton);
    QTRY_VERIFY(room.files.files.contains(u"/out/x.csv"_s));
    const QString csv = QString::fromUtf8(room.files.files.value(u"/out/x.csv"_s));
    QVERIFY(csv.contains(u"2026-11-22"_s));
    QVERIFY(csv.contains(u"A · =HYPERLINK"_s));
    for (const QString &line : csv.split(u"\r\n"_s))
        QVERIFY2(!line.startsWith(u"\"="_s), qPrintable(line));
}

void TestHall::playingCanBeStopped()
{
    Room room;
    const QDate today = toCentre(room.clock.now()).date();
    room.past.days.insert(today.addDays(-1), dayOf(today.addDays(-1), 1, 400));
    room.open();
    QTest::keyClick(room.find<SegmentButton>("hallWhich"), Qt::Key_Right);
    auto *play = room.find<Button>("whatIfPlay");
    QTRY_VERIFY(play->isEnabled());
    QTest::mouseClick(play, Qt::LeftButton);
    QVERIFY(room.find<QProgressBar>("whatIfProgress")->isVisible());
    QVERIFY(!play->isEnabled());
    QCOMPARE(room.window.focusWidget()->objectName(), u"whatIfStop"_s);
    room.press(Qt::Key_Space);
    QVERIFY(!room.find<QProgressBar>("whatIfProgress")->isVisible());
    QVERIFY(play->isEnabled());
    QTRY_COMPARE(room.archive->pending(), 0);
    QVERIFY(!room.table("whatIfTable")->isVisible());
}

void TestHall::withoutPastDaysNothingIsPlayed()
{
    Room room;
    room.open();
    QTest::keyClick(room.find<SegmentButton>("hallWhich"), Qt::Key_Right);
    QTRY_VERIFY(room.find<ErrorBanner>("whatIfBanner")->isVisible());
    QVERIFY(!room.find<Button>("whatIfPlay")->isEnabled());
}

QTEST_MAIN(TestHall)
#include "tst_ui_hall.moc"
