// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"

#include "storage/audit_store.h"
#include "storage/blob_copy.h"
#include "storage/blob_list.h"
#include "storage/durable_file.h"
#include "storage/failures.h"
#include "storage/health_check.h"
#include "storage/keyed_connection.h"
#include "storage/log.h"
#include "storage/places.h"
#include "storage/station.h"
#include "storage/station_file.h"
#include "storage/station_setup.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <sqlite3.h>

#include <cerrno>
#include <thread>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr QLatin1StringView kLastAt{"backup.last_at"};
constexpr QLatin1StringView kFolder{"backup.folder"};
constexpr QLatin1StringView kSameDisk{"backup.same_disk"};
constexpr QLatin1StringView kEveryHours{"backup.every_hours"};
constexpr int kUsualHours = 24;

/// One run: what its steps share.
class Run
{
public:
    Run(const DataFolder &folder, const DatabaseKey &key, const BackupOptions &options,
        const Clock &clock, const BackupGoOn &goOn)
        : m_folder(folder),
          m_key(key),
          m_options(options),
          m_clock(clock),
          m_goOn(goOn),
          m_set({})
    {}
    [[nodiscard]] std::optional<BackupResult> make();

private:
    void choosePlace();
    [[nodiscard]] bool goesOn(BackupProgress::Stage stage, qint64 done = 0, qint64 total = 0) const
    {
        return !m_goOn || m_goOn({stage, done, total});
    }
    [[nodiscard]] bool checkSource(KeyedConnection &source) const;
    [[nodiscard]] bool copyDatabase(KeyedConnection &source);
    [[nodiscard]] bool copyFiles();
    [[nodiscard]] bool verify();
    void giveName();

    const DataFolder &m_folder;
    const DatabaseKey &m_key;
    const BackupOptions &m_options;
    const Clock &m_clock;
    const BackupGoOn &m_goOn;
    BackupSet m_set;
    QString m_half; ///< the generation in the making
    StationFile m_station;
    BackupResult m_result;
    qint64 m_listedBytes = 0;
};

void Run::choosePlace()
{
    const QString medium = QFileInfo(m_options.folder).canonicalFilePath();
    if (m_options.folder.isEmpty() || medium.isEmpty() || !QFileInfo(medium).isDir())
        throw failure(Trouble::BackupMediumMissing);
    const QString data = QFileInfo(m_folder.path()).canonicalFilePath();
    if (isInside(medium, data))
        throw failure(Trouble::BackupInDataFolder);
    m_result.sameDevice = onSameDisk(medium, data);
    if (m_result.sameDevice && !m_options.allowSameDevice)
        throw failure(Trouble::BackupMediumMissing);
    const std::optional<StationFile> station = StationFile::read(m_folder.path());
    if (!station)
        throw failure(Trouble::DataFolderUnreadable);
    m_station = *station;
    m_set = BackupSet(medium, station->id);
    // A medium that somebody else had in hand: through a link what is written or removed here would be elsewhere.
    if (!m_set.isOwn())
        throw failure(Trouble::BackupPlaceLinked);
    try {
        makePrivateFolder(m_set.path());
        makePrivateFolder(m_set.blobFolder());
    } catch (const Failure &) {
        throw failure(Trouble::BackupNotWritten);
    }
    m_set.removePartials();
    m_result.generation.number = m_set.nextNumber();
    m_result.generation.path = m_set.generationPath(m_result.generation.number);
    m_half = m_result.generation.path + ".partial"_L1;
    if (!QDir().mkpath(m_half))
        throw failure(Trouble::BackupNotWritten);
}

// Damage copied would push the good generations out.
bool Run::checkSource(KeyedConnection &source) const
{
    source.setGoOn([this] { return goesOn(BackupProgress::Stage::Checking); });
    const HealthReport report = checkConnection(source, CheckDepth::Whole);
    source.setGoOn({});
    if (report.outcome == HealthReport::Outcome::Damaged) {
        m_folder.markDamaged(report.finding);
        throw failure(Trouble::DatabaseDamaged);
    }
    if (report.outcome == HealthReport::Outcome::NotDone)
        throw failure(Trouble::ReadFailed);
    return report.outcome == HealthReport::Outcome::Good;
}

// Within the read transaction of the source: whatever others write meanwhile, the copy is of one moment and never
// begins anew.
bool Run::copyDatabase(KeyedConnection &source)
{
    const QString file = m_half + "/motcua.db"_L1;
    {
        const KeyedConnection target(file, m_key, KeyedConnection::Use::Create);
        sqlite3_backup *copy =
            sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
        if (copy == nullptr)
            throw failure(Trouble::BackupNotWritten);
        int rc = SQLITE_OK;
        bool goesOnStill = true;
        while (rc == SQLITE_OK && goesOnStill) {
            rc = sqlite3_backup_step(copy, m_options.pagesAtOnce);
            const qint64 total = sqlite3_backup_pagecount(copy);
            const qint64 done = total - sqlite3_backup_remaining(copy);
            goesOnStill = goesOn(BackupProgress::Stage::Copying, done * 4096, total * 4096);
            std::this_thread::yield();
        }
        sqlite3_backup_finish(copy);
        if (rc == SQLITE_OK)
            return false;
        // A mark of a person must not be made again once its day is over, not even from a medium.
        if (rc == SQLITE_DONE && target.run("DELETE FROM person_mark_key") != SQLITE_OK)
            rc = SQLITE_IOERR;
        if (rc != SQLITE_DONE) {
            const int system = sqlite3_system_errno(target.handle());
            qCWarning(lcStorage) << "backup: SQLite" << rc << "system" << system;
            throw failure((rc & 0xff) == SQLITE_FULL || system == EFBIG || system == EDQUOT
                              ? Trouble::BackupDiskFull
                              : Trouble::BackupNotWritten);
        }
    }
    syncFile(file);
    m_result.generation.info.databaseBytes = QFileInfo(file).size();
    return true;
}

bool Run::copyFiles()
{
    const QString wanted = m_half + "/wanted.list"_L1;
    const BlobCopy::Result copied =
        BlobCopy::run({m_folder.blobFolder(), m_set.blobFolder(), wanted, m_half + "/files.list"_L1,
                       [this](qint64 bytes) {
                           return goesOn(BackupProgress::Stage::Files, bytes, m_listedBytes);
                       }});
    QFile::remove(wanted);
    m_result.filesCopied = copied.copied;
    m_result.generation.info.files = copied.files;
    m_result.generation.info.fileBytes = copied.bytes;
    m_result.generation.info.filesMissing = copied.missing;
    return !copied.cancelled;
}

// As whoever restores it will: reopened with the key, read whole, the chain walked, the counts compared.
bool Run::verify()
{
    const QString file = m_half + "/motcua.db"_L1;
    try {
        {
            KeyedConnection copy(file, m_key, KeyedConnection::Use::Read);
            copy.setGoOn([this] { return goesOn(BackupProgress::Stage::Verifying); });
            const HealthReport report = checkConnection(copy, CheckDepth::Whole);
            if (report.outcome == HealthReport::Outcome::Cancelled)
                return false;
            copy.setGoOn({});
            BackupInfo again;
            again.readFrom(copy);
            if (report.outcome != HealthReport::Outcome::Good ||
                !again.saysTheSame(m_result.generation.info))
                throw failure(Trouble::BackupNotVerified);
        }
        Database copy(file, m_key);
        const ChainedAuditLog::Check chain = ChainedAuditLog(copy).verify(
            [this](qint64) { return goesOn(BackupProgress::Stage::Verifying); });
        if (chain.cancelled)
            return false;
        if (!chain.ok || chain.entries != m_result.generation.info.auditSeq)
            throw failure(Trouble::BackupNotVerified);
    } catch (const Failure &problem) {
        qCWarning(lcStorage, "the backup cannot be verified: %s", problem.what());
        throw failure(Trouble::BackupNotVerified);
    }
    for (const QLatin1StringView tail : {"-wal"_L1, "-shm"_L1})
        QFile::remove(file + tail); // empty: the connection above was the last
    return goesOn(BackupProgress::Stage::Verifying, 1, 1);
}

void Run::giveName()
{
    copyDurably(m_folder.path() + "/station.json"_L1, m_half + "/station.json"_L1);
    try {
        syncFile(m_half + "/motcua.db"_L1);
        syncFile(m_half + "/files.list"_L1);
        writeDurably(m_half + "/backup.json"_L1, m_result.generation.info.toJson());
        syncFolder(m_half);
        if (!QDir().rename(m_half, m_result.generation.path))
            throw failure(Trouble::BackupNotWritten);
        syncFolder(m_set.path());
    } catch (const Failure &) {
        throw failure(Trouble::BackupNotWritten);
    }
}

std::optional<BackupResult> Run::make()
{
    choosePlace();
    try {
        QElapsedTimer timer;
        timer.start();
        const auto lap = [&timer] { return double(timer.nsecsElapsed()) / 1e9; };
        bool wasCancelled = false;
        {
            KeyedConnection source(m_folder.databaseFile(), m_key, KeyedConnection::Use::Read);
            if (source.run("BEGIN") != SQLITE_OK)
                throw failure(Trouble::ReadFailed);
            wasCancelled = !checkSource(source);
            m_result.secondsChecking = lap();
            if (!wasCancelled) {
                BackupInfo &info = m_result.generation.info;
                info.stationFile = m_station.id;
                info.agencyId = m_station.agencyId;
                info.program = QCoreApplication::applicationVersion();
                info.madeAt = m_clock.now();
                info.readFrom(source);
                timer.restart();
                wasCancelled = !copyDatabase(source);
                m_result.secondsCopying = lap();
            }
            if (!wasCancelled) // of the same moment as the copy
                m_listedBytes = writeBlobList(source, m_half + "/wanted.list"_L1);
        }
        timer.restart();
        wasCancelled = wasCancelled || !copyFiles();
        m_result.secondsFiles = lap();
        timer.restart();
        wasCancelled = wasCancelled || !verify();
        m_result.secondsVerifying = lap();
        if (wasCancelled) {
            m_set.removePartials();
            return {};
        }
        giveName();
    } catch (...) {
        m_set.removePartials();
        throw;
    }
    m_set.prune();
    return m_result;
}

void record(const DataFolder &folder, const DatabaseKey &key, const BackupOptions &options,
            const BackupResult &result, const Actor &by)
{
    Database db(folder.databaseFile(), key);
    // The backup is there: being told so may wait for whoever writes much at this moment.
    db.runScript("PRAGMA busy_timeout = 60000");
    ChainedAuditLog audit(db);
    const BackupInfo &info = result.generation.info;
    auto turn = folder.askForTurn();
    Transaction transaction(db);
    turn.reset();
    writeSetting(db, kLastAt, QString::number(info.madeAt.toMSecsSinceEpoch()));
    writeSetting(db, kFolder, QDir(options.folder).absolutePath());
    writeSetting(db, kSameDisk, result.sameDevice ? u"1"_s : u"0"_s);
    audit.append({info.madeAt,
                  by,
                  u"backup.made"_s,
                  u"generation-%1"_s.arg(result.generation.number),
                  {{u"dossiers"_s, info.dossiers},
                   {u"audit_seq"_s, info.auditSeq},
                   {u"files_missing"_s, info.filesMissing},
                   {u"same_disk"_s, result.sameDevice}}});
    transaction.commit();
}

} // namespace

std::optional<BackupResult> makeBackup(const DataFolder &folder, const DatabaseKey &key,
                                       const BackupOptions &options, const Clock &clock,
                                       const Actor &by, const BackupGoOn &goOn)
{
    if (folder.damage())
        throw failure(Trouble::StoreReadOnly);
    const auto role = folder.tryBackupRole();
    if (!role)
        throw failure(Trouble::BackupRunning);
    const std::optional<BackupResult> result = Run(folder, key, options, clock, goOn).make();
    if (result)
        record(folder, key, options, *result, by);
    return result;
}

void chooseBackupPlace(Station &station, const QString &folder)
{
    Transaction transaction(station.database());
    station.setSetting(kFolder, QDir(folder).absolutePath());
    station.setSetting(kSameDisk, onSameDisk(folder, station.folder().path()) ? u"1"_s : u"0"_s);
    transaction.commit();
}

BackupAge backupAge(const Database &db, const Clock &clock)
{
    BackupAge age;
    age.folder = readSetting(db, kFolder);
    age.onSameDevice = readSetting(db, kSameDisk) == "1"_L1;
    const QString last = readSetting(db, kLastAt);
    if (!last.isEmpty())
        age.last = toCentre(QDateTime::fromMSecsSinceEpoch(last.toLongLong(), Qt::UTC));
    const int set = readSetting(db, kEveryHours).toInt();
    const qint64 every = qint64(set > 0 ? set : kUsualHours) * 3600;
    const qint64 since = age.last.isValid() ? age.last.secsTo(clock.now()) : -1;
    // A backup "of the future" says nothing of its age: the clock has jumped.
    age.isDue = !age.folder.isEmpty() && (since < 0 || since >= every);
    age.isOverdue = since < 0 || since >= 2 * every;
    return age;
}

} // namespace motcua::storage
