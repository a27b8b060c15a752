// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/watch_room.h"

#include "app/core/access/clock_watch.h"
#include "app/core/access/sheet_release.h"
#include "storage/disk_room.h"
#include "storage/health_check.h"
#include "storage/recovery_record.h"
#include "storage/station.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr qint64 kTryAgainSeconds = 3600;
constexpr qint64 kTidyAfterSeconds = 1800;
constexpr qint64 kTidyEverySeconds = 24LL * 3600;

ui::SafetyStatus::Disk diskOf(storage::DiskLevel level)
{
    switch (level) {
    case storage::DiskLevel::Low: return ui::SafetyStatus::Disk::Low;
    case storage::DiskLevel::Critical: return ui::SafetyStatus::Disk::Critical;
    case storage::DiskLevel::Fine: break;
    }
    return ui::SafetyStatus::Disk::Fine;
}

ui::SafetyStatus::Clock clockOf(ClockVerdict::Kind kind)
{
    switch (kind) {
    case ClockVerdict::Kind::BehindLastEntry: return ui::SafetyStatus::Clock::BehindLastEntry;
    case ClockVerdict::Kind::FarFromProvince: return ui::SafetyStatus::Clock::FarFromProvince;
    case ClockVerdict::Kind::WayAhead: return ui::SafetyStatus::Clock::WayAhead;
    case ClockVerdict::Kind::Fine: break;
    }
    return ui::SafetyStatus::Clock::Fine;
}

} // namespace

struct WatchRoom::Parts
{
    std::unique_ptr<storage::Station> station;
    bool reserveAsked = false;
    QDateTime tidyAt; ///< when left-over files go next
};

/// What one look found.
struct WatchRoom::Seen
{
    bool readOnly = false;
    QString finding;
    storage::DiskStatus disk;
    storage::BackupAge backup;
    bool mediumThere = false;
    bool sheetMissing = false;
    ClockVerdict clock;
};

WatchRoom::WatchRoom(DeskRoom &room, const QString &folder, const Clock &clock,
                     const Options &options, QObject *parent)
    : SafetyMonitor(parent),
      m_room(room),
      m_folder(folder),
      m_clock(clock),
      m_options(options),
      m_key(room.key()),
      m_worker(u"watch"_s)
{
    m_look.setInterval(m_options.lookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &WatchRoom::look);
    QTimer::singleShot(m_options.checkAfterMs, this, [this] {
        look();
        checkNow();
        m_look.start();
    });
}

WatchRoom::~WatchRoom()
{
    m_ending = true;
    m_stopBackup = true;
    m_worker.post([this] { m_parts.reset(); });
}

void WatchRoom::look()
{
    if (m_looking || m_backingUp)
        return;
    m_looking = true;
    m_worker.run(
        this, [this] { return lookOnThread(); },
        [this](const Seen &seen) {
            m_looking = false;
            take(seen);
        },
        [this](const Failure &) { m_looking = false; }); // the next look may see more
}

storage::Station &WatchRoom::lookingStation()
{
    if (!m_parts) {
        m_parts = std::make_unique<Parts>();
        m_parts->station = storage::Station::openAgain(m_folder, m_key);
    }
    return *m_parts->station;
}

WatchRoom::Seen WatchRoom::lookOnThread()
{
    storage::Station &station = lookingStation();
    const storage::DiskRoom disk(m_folder);
    if (m_options.looksAfterDisk && !m_parts->reserveAsked) {
        m_parts->reserveAsked = true;
        disk.makeReserve();
    }
    // Not while the morning's queue stands at the counter: a walk over all papers takes the disk's time.
    const QDateTime now = m_clock.now();
    if (!m_parts->tidyAt.isValid())
        m_parts->tidyAt = now.addSecs(kTidyAfterSeconds);
    if (m_options.looksAfterDisk && now >= m_parts->tidyAt && !station.isReadOnly()) {
        m_parts->tidyAt = now.addSecs(kTidyEverySeconds);
        // Papers are purged by who has just spoken to the province (sync/client/sync_engine.h).
        (void)station.blobs().sweep(now);
    }
    Seen seen;
    seen.readOnly = station.isReadOnly();
    if (const std::optional<storage::Damage> damage = station.damage())
        seen.finding = damage->finding;
    seen.disk = disk.status(station.database());
    seen.backup = storage::backupAge(station.database(), m_clock);
    seen.mediumThere = !seen.backup.folder.isEmpty() && QFileInfo(seen.backup.folder).isDir();
    seen.sheetMissing = storage::recoverySheetMissing(station);
    if (!station.centre().demo) // which stands on whatever day it likes
        seen.clock = judgeClock(m_clock.now(), station.clockWitness().facts());
    return seen;
}

void WatchRoom::take(const Seen &seen)
{
    m_status.readOnly = seen.readOnly;
    m_status.finding = seen.finding;
    m_status.disk = diskOf(seen.disk.level);
    m_status.freeBytes = seen.disk.freeBytes;
    m_status.workingDaysLeft = seen.disk.daysLeft.value_or(-1);
    m_status.backupPlaceSet = !seen.backup.folder.isEmpty();
    m_status.backupFolder = seen.backup.folder;
    m_status.backupAt = seen.backup.last;
    m_status.backupOverdue = seen.backup.isOverdue;
    m_status.backupMediumAway = m_status.backupPlaceSet && !seen.mediumThere;
    m_status.recoverySheetMissing = seen.sheetMissing;
    m_status.clock = clockOf(seen.clock.kind);
    m_status.clockMinutes = seen.clock.minutes;
    Q_EMIT changed();
    const QDateTime now = m_clock.now();
    const bool mayTry =
        !m_lastTry.isValid() || m_lastTry.secsTo(now) > kTryAgainSeconds || now < m_lastTry;
    if (m_options.looksAfterDisk && seen.backup.isDue && seen.mediumThere && !seen.readOnly &&
        mayTry) {
        m_lastTry = now;
        // On the data's own disk only where somebody wanted it: else the stick is out and this is its empty folder.
        m_sameDeviceIsFine = seen.backup.onSameDevice;
        runBackup(seen.backup.folder, {}, true);
    }
}

void WatchRoom::checkNow()
{
    if (m_status.check == ui::SafetyStatus::Check::Running)
        return;
    const auto before = m_status.check;
    m_status.check = ui::SafetyStatus::Check::Running;
    Q_EMIT changed();
    m_worker.run(
        this,
        [this] {
            return storage::checkHealth(storage::DataFolder(m_folder), m_key,
                                        storage::CheckDepth::Quick, [this] { return !m_ending; });
        },
        [this, before](const storage::HealthReport &report) {
            using Outcome = storage::HealthReport::Outcome;
            if (report.outcome == Outcome::Good || report.outcome == Outcome::Damaged) {
                m_status.check = report.outcome == Outcome::Good ? ui::SafetyStatus::Check::Good
                                                                 : ui::SafetyStatus::Check::Bad;
                m_status.checkedAt = m_clock.now();
                m_status.readOnly = m_status.readOnly || report.outcome == Outcome::Damaged;
                if (!report.finding.isEmpty())
                    m_status.finding = report.finding;
            } else {
                m_status.check = before;
            }
            Q_EMIT changed();
        },
        [this](const Failure &failure) {
            m_status.check = ui::SafetyStatus::Check::Bad;
            m_status.checkedAt = m_clock.now();
            m_status.readOnly = true;
            m_status.finding = QString::fromLatin1(failure.name());
            Q_EMIT changed();
        });
}

void WatchRoom::backUpNow(const QString &folder, const Actor &by)
{
    m_sameDeviceIsFine = true;
    runBackup(folder, by, false);
}

void WatchRoom::runBackup(const QString &folder, const Actor &by, bool automatic)
{
    if (m_backingUp)
        return;
    m_backingUp = true;
    m_stopBackup = false;
    m_worker.run(
        this,
        [this, folder, by, automatic] {
            if (!automatic)
                (void)Rights(lookingStation().staff()).require(by, Act::BackUp);
            return backupOnThread(folder, by);
        },
        [this](const std::optional<storage::BackupResult> &result) {
            m_backingUp = false;
            if (result) {
                m_status.backupRefused.clear();
                Q_EMIT backupFinished();
            } else {
                Q_EMIT backupFailed(Failure(
                    "cancelled", tr("The backup was stopped. The earlier ones are whole."),
                    tr("Make it again whenever it suits; until then the last one counts.")));
            }
            look();
        },
        [this, automatic](const Failure &failure) {
            m_backingUp = false;
            // Nobody asked for an automatic one, so nobody is interrupted: the page says it to who looks. Another
            // program that is at it makes the same one.
            if (!automatic)
                Q_EMIT backupFailed(failure);
            else if (failure.name() != "backup_running")
                m_status.backupRefused = failure.headline();
            look();
        });
}

std::optional<storage::BackupResult> WatchRoom::backupOnThread(const QString &folder,
                                                               const Actor &by)
{
    storage::BackupOptions options;
    options.folder = folder;
    options.allowSameDevice = m_sameDeviceIsFine;
    qint64 told = -1;
    const auto goOn = [this, &told](const storage::BackupProgress &progress) {
        const bool copying = progress.stage == storage::BackupProgress::Stage::Copying ||
                             progress.stage == storage::BackupProgress::Stage::Files;
        const qint64 done = copying ? progress.done : 0;
        const qint64 total = copying ? progress.total : 0;
        // A hundred times in all is enough for an eye.
        if (total == 0 || done == total || done < told || (done - told) * 100 > total) {
            told = done;
            QMetaObject::invokeMethod(this,
                                      [this, done, total] { Q_EMIT backupProgress(done, total); });
        }
        return !m_stopBackup && !m_ending;
    };
    return storage::makeBackup(storage::DataFolder(m_folder), m_key, options, m_clock, by, goOn);
}

void WatchRoom::confirmClock(const Actor &by)
{
    m_room.worker().run(
        this, [this, by] { m_room.clockWatch().confirmClock(by); },
        [this] {
            m_status.clock = ui::SafetyStatus::Clock::Fine;
            m_status.clockMinutes = 0;
            Q_EMIT changed();
        },
        [this](const Failure &failure) { Q_EMIT actionFailed(failure); });
}

void WatchRoom::makeRecoverySheet(const Grant &grant, const Actor &by)
{
    // Whatever the window let through: the printer is anybody's to choose.
    const FormPrinter *printer = m_room.desk().printer;
    if (printer == nullptr || printer->leavesFiles()) {
        Q_EMIT actionFailed(sheetNeedsPaper());
        return;
    }
    m_room.worker().run(
        this,
        [this, grant, by] {
            return m_room.sheetRelease().make(
                [this](const QDateTime &at) {
                    return motcua::makeRecoverySheet(
                        recoverySheetTemplate(), storage::recoverySheetFacts(m_room.station(), at));
                },
                grant, by);
        },
        [this](const FormDocument &sheet) { Q_EMIT recoverySheetReady(sheet); },
        [this](const Failure &failure) { Q_EMIT actionFailed(failure); });
}

void WatchRoom::recoverySheetPrinted()
{
    m_room.worker().run(
        this, [this] { storage::noteRecoverySheetPrinted(m_room.station()); },
        [this] {
            m_status.recoverySheetMissing = false;
            Q_EMIT changed();
        },
        [this](const Failure &failure) { Q_EMIT actionFailed(failure); });
}

} // namespace motcua
