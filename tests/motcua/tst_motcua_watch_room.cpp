// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The watch beside the work, over a real data folder: what it looks at, what it does by itself, what it is asked for.
#include "app/core/access/sheet_release.h"
#include "app/devices/camera/zxing_code_reader.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "app/devices/pdf/pdf_paper_writer.h"
#include "app/motcua/watch_room.h"
#include "storage/restore.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/support/fakes/device_fakes.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

namespace {

const QString kPassphrase = u"con mèo uống trà sen"_s;
const QString kPin = u"739154"_s;
constexpr qint64 kHour = 3'600'000;

/// A centre of its own with its desk open; the watch looks every few milliseconds instead of every minute.
struct House
{
    House()
    {
        storage::StationSetup setup = sampleSetup();
        setup.centre.demo = false; // whose clock nobody doubts
        const auto station = storage::Station::create(folder, setup, {nullptr, kPassphrase});
        acceptSample(*station, 1);
        station->staff().add({boss.staff, boss.name, boss.role, 0, true}, kPin);
        station->staff().add({clerk.staff, clerk.name, clerk.role, 1, true}, kPin);
        // As if the province had had everything for forty days.
        const qint64 then = clock.now().addDays(-40).toMSecsSinceEpoch();
        station->database().run(u"UPDATE outbox SET state = 'acknowledged'"_s);
        station->database().run(u"UPDATE blob SET at_gateway = ?, created_at = ?"_s, {then, then});
    }
    bool open()
    {
        QSignalSpy opened(&desk, &DeskRoom::opened);
        desk.open(folder, kPassphrase, false);
        if (!QTest::qWaitFor([&opened] { return opened.size() == 1; }, 30000))
            return false;
        watch = std::make_unique<WatchRoom>(
            desk, folder, clock,
            WatchRoom::Options{.looksAfterDisk = true, .checkAfterMs = 1, .lookEveryMs = 20});
        return true;
    }
    /// As the page does: the PIN of a supervisor in place, then the sheet.
    void askForSheet()
    {
        desk.worker().run(
            watch.get(),
            [this] {
                return desk.desk()
                    .approvals
                    ->approve(SensitiveAct::RecoverySheet, SheetRelease::subject(), boss,
                              boss.staff, kPin, u"Phong bì rách"_s)
                    .grant;
            },
            [this](const Grant &grant) { watch->makeRecoverySheet(grant, boss); },
            [](const Failure &) {});
    }
    [[nodiscard]] int papers() const
    {
        int count = 0;
        QDirIterator walk(folder + u"/blobs"_s, QDir::Files, QDirIterator::Subdirectories);
        for (; walk.hasNext(); walk.next())
            ++count;
        return count;
    }
    QTemporaryDir dir;
    QTemporaryDir medium;
    QString folder = dir.filePath(u"data"_s);
    Actor boss{StaffId(QUuid::createUuid()), u"Nguyễn Hữu Long"_s, 0, u"C01"_s, Role::Supervisor};
    Actor clerk{StaffId(QUuid::createUuid()), u"Trần Thu Hằng"_s, 1, u"C01"_s,
                Role::ReceptionOfficer};
    fakes::ScriptedPrinter printer;
    SimulatedClock clock{QDateTime::currentDateTimeUtc()};
    devices::PdfFormRenderer renderer;
    devices::PdfPaperWriter writer;
    devices::ZxingCodeReader reader;
    DeskRoom desk{clock, {&renderer, &writer, &reader, nullptr, &printer}};
    std::unique_ptr<WatchRoom> watch; // goes first
};

} // namespace

class TestWatchRoom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void looksAndChecksByItself()
    {
        House house;
        QVERIFY(house.open());
        using Check = ui::SafetyStatus::Check;
        QTRY_COMPARE_WITH_TIMEOUT(house.watch->status().check, Check::Good, 20000);
        QTRY_VERIFY(house.watch->status().freeBytes > 0);
        const ui::SafetyStatus status = house.watch->status();
        QVERIFY(!status.readOnly && !status.backupPlaceSet && status.recoverySheetMissing);
        QVERIFY(status.checkedAt.isValid());
    }

    void tidiesAwayFromTheMorningAndOnceADay()
    {
        House house;
        const int before = house.papers();
        QVERIFY(before > 0);
        const auto leaveOrphan = [&house] {
            const QString shard = house.folder + u"/blobs/"_s + QString(2, u'a');
            QFile file(shard + u'/' + QString(62, u'a'));
            return QDir().mkpath(shard) && file.open(QIODevice::WriteOnly) &&
                   file.write("x") == 1 && file.flush() &&
                   file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-3),
                                    QFileDevice::FileModificationTime);
        };
        QVERIFY(leaveOrphan());
        QVERIFY(house.open());
        QSignalSpy looked(house.watch.get(), &ui::SafetyMonitor::changed);
        const auto looks = [&looked](qsizetype more) {
            return QTest::qWaitFor(
                [&looked, at = looked.size() + more] { return looked.size() >= at; }, 20000);
        };
        QVERIFY(looks(5));
        QCOMPARE(house.papers(), before + 1); // not while the morning's queue stands there
        house.clock.advance(kHour);
        // Papers the province has had for long go when it was just heard from, and not here.
        QTRY_COMPARE_WITH_TIMEOUT(house.papers(), before, 20000);
        // What is left lying about afterwards waits for the next day.
        QVERIFY(leaveOrphan());
        house.clock.advance(20 * kHour);
        QVERIFY(looks(5));
        QCOMPARE(house.papers(), before + 1);
        house.clock.advance(5 * kHour);
        QTRY_COMPARE_WITH_TIMEOUT(house.papers(), before, 20000);
    }

    void aBackupIsMadeAndKnownAfterwards()
    {
        House house;
        QVERIFY(house.open());
        QSignalSpy finished(house.watch.get(), &ui::SafetyMonitor::backupFinished);
        QSignalSpy progress(house.watch.get(), &ui::SafetyMonitor::backupProgress);
        house.watch->backUpNow(house.medium.path(), house.boss);
        house.watch->backUpNow(house.medium.path(), house.boss); // one at a time
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
        QVERIFY(!progress.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(house.watch->status().backupAt.isValid(), 20000);
        const ui::SafetyStatus status = house.watch->status();
        QCOMPARE(status.backupFolder, house.medium.path());
        QVERIFY(!status.backupOverdue && !status.backupMediumAway);
        QCOMPARE(storage::inspectBackups(house.medium.path(), {}).size(), 1);
    }

    void theNextOneIsMadeByItself()
    {
        House house;
        QVERIFY(house.open());
        QSignalSpy finished(house.watch.get(), &ui::SafetyMonitor::backupFinished);
        house.watch->backUpNow(house.medium.path(), house.boss);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
        house.clock.advance(30 * kHour);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 60000);
        // Without its medium it is not made, and that is said.
        house.medium.remove();
        house.clock.advance(72 * kHour);
        QTRY_VERIFY_WITH_TIMEOUT(house.watch->status().backupMediumAway, 20000);
        QCOMPARE(finished.size(), 2);
    }

    void aBackupIsForWhoMayAskForOne()
    {
        House house;
        QVERIFY(house.open());
        QByteArrayList why;
        connect(house.watch.get(), &ui::SafetyMonitor::backupFailed, this,
                [&why](const Failure &failure) { why.append(failure.name()); });
        Actor claimed = house.clerk;
        claimed.role = Role::Supervisor; // what a session says does not count
        house.watch->backUpNow(house.medium.path(), claimed);
        QTRY_COMPARE_WITH_TIMEOUT(why, QByteArrayList{"not_allowed"}, 20000);
        house.watch->backUpNow(house.medium.path(), {}); // nobody by name asks for nothing
        QTRY_COMPARE_WITH_TIMEOUT(why.size(), 2, 20000);
        QVERIFY(storage::inspectBackups(house.medium.path(), {}).isEmpty());
    }

    void aPlaceThatTakesNothingIsTold()
    {
        House house;
        QVERIFY(house.open());
        QByteArray why;
        connect(house.watch.get(), &ui::SafetyMonitor::backupFailed, this,
                [&why](const Failure &failure) { why = failure.name(); });
        house.watch->backUpNow(u"/proc/motcua-nowhere"_s, house.boss);
        QTRY_VERIFY_WITH_TIMEOUT(!why.isEmpty(), 20000);
        QVERIFY(!house.watch->status().backupAt.isValid());
    }

    void theSheetIsMissingUntilItIsPrinted()
    {
        House house;
        QVERIFY(house.open());
        QTRY_VERIFY_WITH_TIMEOUT(house.watch->status().recoverySheetMissing, 20000);
        QSignalSpy ready(house.watch.get(), &ui::SafetyMonitor::recoverySheetReady);
        house.askForSheet();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20000);
        QVERIFY(house.watch->status().recoverySheetMissing); // made is not printed
        house.watch->recoverySheetPrinted();
        QTRY_VERIFY_WITH_TIMEOUT(!house.watch->status().recoverySheetMissing, 20000);
    }

    void aLeapOfTheClockIsDoubtedUntilSomebodyAnswers()
    {
        House house;
        QVERIFY(house.open());
        using Clock = ui::SafetyStatus::Clock;
        QTRY_VERIFY_WITH_TIMEOUT(house.watch->status().freeBytes > 0, 20000);
        QSignalSpy ready(house.watch.get(), &ui::SafetyMonitor::recoverySheetReady);
        house.askForSheet();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20000); // something recorded at the clock's time
        house.clock.advance(-730 * 24 * kHour);
        QTRY_COMPARE_WITH_TIMEOUT(house.watch->status().clock, Clock::BehindLastEntry, 20000);
        QVERIFY(house.watch->status().clockMinutes > 0);
        QByteArray why;
        connect(house.watch.get(), &ui::SafetyMonitor::actionFailed, this,
                [&why](const Failure &failure) { why = failure.name(); });
        house.watch->confirmClock({});
        QTRY_COMPARE_WITH_TIMEOUT(why, QByteArray("clock_needs_a_person"), 20000);
        house.watch->confirmClock({StaffId(QUuid::createUuid()), u"Long"_s, 0, u"C01"_s});
        QTRY_COMPARE_WITH_TIMEOUT(house.watch->status().clock, Clock::Fine, 20000);
    }
};

QTEST_MAIN(TestWatchRoom)
#include "tst_motcua_watch_room.moc"
