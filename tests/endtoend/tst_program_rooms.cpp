// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rooms behind the windows, on real data folders: what they refuse, and what they leave behind.
#include "app/demo/demo_centre.h"
#include "app/devices/camera/zxing_code_reader.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "app/devices/pdf/pdf_paper_writer.h"
#include "app/motcua/desk_room.h"
#include "app/motcua/first_run_room.h"
#include "app/motcua/switching_printer.h"
#include "app/motcua/watch_room.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;

namespace {

const QString kPassphrase = u"con mèo uống trà sen"_s;

storage::Unlock unlock()
{
    storage::Unlock with;
    with.passphrase = kPassphrase;
    return with;
}

storage::StationSetup realSetup()
{
    storage::StationSetup setup = demoSetup(1);
    setup.centre.demo = false;
    return setup;
}

} // namespace

class TestProgramRooms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDemoOpensNoRealCentre();
    void aRestoreCutOffIsNoFirstStart();
    void theSheetLiesInNoFileBesideTheData();
    void aClosedAccountIsToldAtTheNextAct();
    void theBackupPlaceOfTheFirstStartIsUsed();

private:
    [[nodiscard]] FirstRunRoom::Parts parts(const Clock &clock)
    {
        return {&clock,
                &m_renderer,
                &m_printer,
                nullptr,
                [](const QString &) {},
                [](const QString &) {},
                u"vi"_s};
    }
    [[nodiscard]] static ui::FirstRunPlan plan()
    {
        ui::FirstRunPlan plan;
        plan.source = ui::FirstRunPlan::Source::ByHand;
        plan.centreName = u"Trung tâm Vĩnh Bảo"_s;
        plan.agencyId = u"H24.123"_s;
        plan.stationId = u"C01"_s;
        plan.adminName = u"Nguyễn Hữu Long"_s;
        plan.pin = u"739154"_s;
        plan.usePassphrase = true;
        plan.passphrase = kPassphrase;
        return plan;
    }
    devices::PdfFormRenderer m_renderer;
    devices::PdfPaperWriter m_paperWriter;
    devices::ZxingCodeReader m_codeReader;
    SwitchingPrinter m_printer;
};

void TestProgramRooms::theDemoOpensNoRealCentre()
{
    const QTemporaryDir home;
    const QString folder = home.filePath(u"centre"_s);
    // As it stands before anybody was added: the demo's people must not become its people.
    (void)storage::Station::create(folder, realSetup(), unlock());

    const SimulatedClock future(fromIso(u"2030-01-07T08:00:00+07:00"_s),
                                SimulatedClock::Mode::Running);
    {
        DeskRoom room(future, {&m_renderer, &m_paperWriter, &m_codeReader, nullptr, &m_printer});
        QSignalSpy opened(&room, &DeskRoom::opened);
        QByteArray why;
        connect(&room, &DeskRoom::failed, this,
                [&why](const Failure &failure) { why = failure.name(); });
        room.open(folder, kPassphrase, true);
        QTRY_VERIFY(!why.isEmpty() || !opened.isEmpty());
        QCOMPARE(why, QByteArray("not_a_demo_centre"));
        QCOMPARE(opened.size(), 0);
    }
    const auto station = storage::Station::open(folder, unlock());
    QVERIFY(station->staff().staff().isEmpty());
    QVERIFY(station->catalogue().procedures().isEmpty());

    // The demo's own folder opens as it did.
    const QString demo = home.filePath(u"demo"_s);
    DeskRoom room(future, {&m_renderer, &m_paperWriter, &m_codeReader, nullptr, &m_printer});
    QSignalSpy opened(&room, &DeskRoom::opened);
    room.open(demo, kPassphrase, true);
    QTRY_COMPARE(opened.size(), 1);
}

void TestProgramRooms::aRestoreCutOffIsNoFirstStart()
{
    const QTemporaryDir home;
    Options options;
    options.dataFolder = home.filePath(u"centre"_s);
    QVERIFY(FirstRunRoom::isNeeded(options));
    // Cut off after the old data were moved away, or on a folder that was empty: only what is ready is there.
    (void)storage::Station::create(options.dataFolder, realSetup(), unlock());
    const QDir folder(options.dataFolder);
    QVERIFY(folder.mkdir(u"restore.ready"_s));
    for (const QString &name : {u"motcua.db"_s, u"station.json"_s, u"blobs"_s})
        QVERIFY(QFile::rename(folder.filePath(name), folder.filePath(u"restore.ready/"_s + name)));
    QVERIFY(!FirstRunRoom::isNeeded(options));
    // And the opening that comes instead finishes it.
    QCOMPARE(storage::Station::open(options.dataFolder, unlock())->centre().agencyId, u"H24.123"_s);
}

void TestProgramRooms::theSheetLiesInNoFileBesideTheData()
{
    const QTemporaryDir home;
    const QString folder = home.filePath(u"centre"_s);
    QDir().mkpath(folder);
    const SystemClock clock;
    FirstRunRoom room(folder, parts(clock));
    QSignalSpy made(&room, &ui::FirstRunPort::sheetMade);
    QByteArray why;
    connect(&room, &ui::FirstRunPort::sheetFailed, this,
            [&why](const Failure &failure) { why = failure.name(); });
    m_printer.useFolder(folder + u"/printed"_s);
    room.printSheet(plan());
    QCOMPARE(why, QByteArray("sheet_needs_paper"));
    why.clear();
    room.saveSheet(plan(), folder);
    QCOMPARE(why, QByteArray("sheet_beside_data"));
    why.clear();
    QVERIFY(QDir(folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot));
    const QString stick = home.filePath(u"centre-stick"_s); // begins alike, lies elsewhere
    QVERIFY(QDir().mkpath(stick));
    room.saveSheet(plan(), stick);
    QTRY_COMPARE(made.size(), 1);
    QVERIFY(why.isEmpty());

    // In the program the same, whatever the window let through.
    DeskRoom desk(clock, {&m_renderer, &m_paperWriter, &m_codeReader, nullptr, &m_printer});
    QSignalSpy opened(&desk, &DeskRoom::opened);
    const QString data = home.filePath(u"demo"_s);
    desk.open(data, kPassphrase, true);
    QTRY_COMPARE(opened.size(), 1);
    WatchRoom watch(desk, data, clock, {});
    connect(&watch, &ui::SafetyMonitor::actionFailed, this,
            [&why](const Failure &failure) { why = failure.name(); });
    Actor boss{{}, u"Long"_s, 0, u"C01"_s, Role::Supervisor};
    desk.worker().run(
        this, [&desk] { return desk.station().staff().staff().constLast().id; },
        [&boss](StaffId id) { boss.staff = id; }, [](const Failure &) {});
    QTRY_VERIFY(!boss.staff.isNull());
    watch.makeRecoverySheet({}, boss);
    QCOMPARE(why, QByteArray("sheet_needs_paper"));
    m_printer.useSystemPrinter(u"nowhere"_s);
    why.clear();
    watch.makeRecoverySheet({}, boss);
    QTRY_COMPARE(why, QByteArray("approval_needed"));
}

void TestProgramRooms::aClosedAccountIsToldAtTheNextAct()
{
    const QTemporaryDir home;
    const QString data = home.filePath(u"demo"_s);
    const SystemClock clock;
    DeskRoom desk(clock, {&m_renderer, &m_paperWriter, &m_codeReader, nullptr, &m_printer});
    QSignalSpy opened(&desk, &DeskRoom::opened);
    QSignalSpy closed(&desk, &DeskRoom::accountClosed);
    desk.open(data, kPassphrase, true);
    QTRY_COMPARE(opened.size(), 1);
    Actor clerk{{}, u"Hằng"_s, 1, u"C01"_s, Role::ReceptionOfficer};
    QByteArray why;
    desk.worker().run(
        this,
        [&desk, &clerk] {
            StaffStore &staff = desk.station().staff();
            Staff person = staff.staff().constFirst();
            clerk.staff = person.id;
            person.active = false;
            staff.change(person);
            (void)desk.desk().queue->callNext({1, u"Quầy 1"_s, {u"A"_s}}, clerk);
        },
        [] {}, [&why](const Failure &failure) { why = failure.name(); });
    QTRY_COMPARE(why, QByteArray("account_closed"));
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.constFirst().constFirst().value<StaffId>(), clerk.staff);
}

void TestProgramRooms::theBackupPlaceOfTheFirstStartIsUsed()
{
    const QTemporaryDir home;
    const QString folder = home.filePath(u"centre"_s);
    const SystemClock clock;
    ui::FirstRunPlan chosen = plan();
    chosen.backupFolder = home.filePath(u"centre-backup"_s); // beside the data, on their disk
    QVERIFY(QDir().mkpath(chosen.backupFolder));
    {
        FirstRunRoom room(folder, parts(clock));
        QSignalSpy judged(&room, &ui::FirstRunPort::backupJudged);
        room.judgeBackup(chosen.backupFolder);
        QTRY_COMPARE(judged.size(), 1);
        QCOMPARE(judged.constFirst().constFirst().value<ui::BackupPlace>().worth,
                 ui::BackupPlace::Worth::SameDisk);
        QSignalSpy created(&room, &ui::FirstRunPort::created);
        room.create(chosen);
        QTRY_COMPARE(created.size(), 1);
    }
    DeskRoom desk(clock, {&m_renderer, &m_paperWriter, &m_codeReader, nullptr, &m_printer});
    QSignalSpy opened(&desk, &DeskRoom::opened);
    desk.open(folder, kPassphrase, false);
    QTRY_COMPARE(opened.size(), 1);
    WatchRoom::Options soon;
    soon.checkAfterMs = 0;
    WatchRoom watch(desk, folder, clock, soon);
    QTRY_VERIFY_WITH_TIMEOUT(watch.status().backupAt.isValid(), 20'000); // nobody asked for it
    QVERIFY(watch.status().backupRefused.isEmpty());
}

QTEST_MAIN(TestProgramRooms)
#include "tst_program_rooms.moc"
