// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/restore.h"

#include "storage/audit_store.h"
#include "storage/blob_copy.h"
#include "storage/blob_list.h"
#include "storage/durable_file.h"
#include "storage/failures.h"
#include "storage/health_check.h"
#include "storage/keyed_connection.h"
#include "storage/log.h"
#include "storage/restore_people.h"
#include "storage/restored_rows.h"
#include "storage/station_file.h"

#include <QDir>
#include <QFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr QLatin1StringView kHalf{"/restore.partial"};
constexpr QLatin1StringView kReady{"/restore.ready"};
constexpr qint64 kClockTolerance = 600; // s: what a clock is put right by in everyday use

void moveInto(const QString &from, const QString &to)
{
    if (!QFileInfo::exists(from))
        return;
    try {
        renameFile(from, to); // Qt's would copy a file it cannot rename
    } catch (const Failure &) {
        throw failure(Trouble::RestoreNotWritten);
    }
}

// In three strides, each durable before the next, for a disk keeps the names of different folders in no order: what was
// there goes aside; files and words come; last the database, and with it the ready folder has done its work. Each stride
// can be done again from any part of it: what has its counterpart in the ready folder still is old.
void exchange(const DataFolder &folder)
{
    const QString ready = folder.path() + kReady;
    if (!QFileInfo::exists(ready))
        return;
    if (QFileInfo::exists(ready + "/motcua.db"_L1)) {
        QFile words(ready + "/aside"_L1);
        const QString name =
            words.open(QIODevice::ReadOnly) ? QString::fromUtf8(words.read(64)) : QString();
        const QString aside =
            folder.path() + u'/' + (name.startsWith("damaged-"_L1) ? name : u"damaged"_s);
        makePrivateFolder(aside);
        // The log belongs to the old file alone: beside the new one it would be taken for its own.
        for (const QLatin1StringView tail :
             {"/motcua.db-wal"_L1, "/motcua.db-shm"_L1, "/motcua.db-journal"_L1, "/damaged.json"_L1,
              "/motcua.db-wal.damaged"_L1, "/motcua.db"_L1})
            moveInto(folder.path() + tail, aside + tail);
        const QList<QLatin1StringView> others{"/blobs"_L1, "/station.json"_L1};
        for (const QLatin1StringView other : others) {
            if (QFileInfo::exists(ready + other))
                moveInto(folder.path() + other, aside + other);
        }
        syncFolder(aside);
        syncFolder(folder.path());
        for (const QLatin1StringView other : others)
            moveInto(ready + other, folder.path() + other);
        syncFolder(ready);
        syncFolder(folder.path());
        moveInto(ready + "/motcua.db"_L1, folder.path() + "/motcua.db"_L1);
        syncFolder(ready);
        syncFolder(folder.path());
        QDir().rmdir(aside); // nothing was there
        FileState::of(folder.databaseFile())->refresh();
    }
    QDir(ready).removeRecursively();
    syncFolder(folder.path());
}

/// One restore: what its steps share.
class Run
{
public:
    Run(const Generation &generation, const QString &dataFolder, const DatabaseKey &key,
        const Clock &clock, const RestoreOptions &options)
        : m_generation(generation),
          m_folder(dataFolder),
          m_half(m_folder.path() + kHalf),
          m_key(key),
          m_clock(clock),
          m_options(options)
    {}
    [[nodiscard]] std::optional<RestoreResult> make(const Actor &by);

private:
    void look();
    void doubtClock() const;
    [[nodiscard]] bool copyDatabase() const;
    [[nodiscard]] bool prove();
    [[nodiscard]] bool copyFiles();
    void adapt(const Actor &by);
    void bind();
    void makeReady();
    void exchangeNow() const;
    [[nodiscard]] QString databaseFile() const { return m_half + "/motcua.db"_L1; }
    [[nodiscard]] bool goesOn(qint64 done) const
    {
        return !m_options.goOn ||
               m_options.goOn(done, m_generation.info.databaseBytes + m_generation.info.fileBytes);
    }

    const Generation &m_generation;
    const DataFolder m_folder;
    const QString m_half;
    const DatabaseKey &m_key;
    const Clock &m_clock;
    const RestoreOptions &m_options;
    StationFile m_station;            ///< of the backup
    QVector<RestoredDays> m_restored; ///< what earlier restores were given, as far as anybody knows
    LiveRows m_live;
    RestoreResult m_result;
};

void Run::look()
{
    m_station = stationOf(m_generation);
    if (m_station.keyCheck != keyCheckOf(m_key))
        throw failure(Trouble::WrongKey);
    std::optional<StationFile> live;
    try {
        live = StationFile::read(m_folder.path());
    } catch (const Failure &problem) {
        qCWarning(lcStorage, "station.json at hand: %s", problem.what()); // damaged, too
    }
    if (live && live->id != m_station.id)
        throw failure(Trouble::BackupOfOtherFolder);
    m_live = LiveRows::of(m_folder.databaseFile(), m_key, m_clock.now().date());
    doubtClock();
    // The folder at hand remembers the restores made since this backup; the backup cannot. They are only ever added to.
    m_restored = m_station.restored;
    if (live && live->restored.size() > m_restored.size())
        m_restored = live->restored;
    if (m_live.restored.size() > m_restored.size())
        m_restored = m_live.restored;
    // Where the folder at hand belongs, it was told later than the backup.
    if (live) {
        m_station.instance = live->instance;
        m_station.machine = live->machine;
        m_station.folder = live->folder;
        m_station.folderInstance = live->folderInstance;
    }
}

// A clock that stands before what was saved already would call the wrong days dangerous.
void Run::doubtClock() const
{
    const QDateTime now = m_clock.now().addSecs(kClockTolerance);
    const bool isBehind =
        now < m_generation.info.madeAt || (m_live.lastSaved.isValid() && now < m_live.lastSaved);
    if (isBehind && !m_options.clockIsRight)
        throw failure(Trouble::RestoreClock);
}

bool Run::copyDatabase() const
{
    QDir(m_half).removeRecursively();
    makePrivateFolder(m_half);
    copyDurably(m_generation.databaseFile(), databaseFile());
    return goesOn(m_generation.info.databaseBytes);
}

// What files there must be, the proved database says, and not a list on a medium that anybody may have had in hand.
bool Run::prove()
{
    try {
        KeyedConnection copied(databaseFile(), m_key, KeyedConnection::Use::Read);
        copied.setGoOn([this] { return goesOn(m_generation.info.databaseBytes); });
        const HealthReport report = checkConnection(copied, CheckDepth::Whole);
        if (report.outcome == HealthReport::Outcome::Cancelled)
            return false;
        BackupInfo again;
        copied.setGoOn({});
        again.readFrom(copied);
        if (report.outcome != HealthReport::Outcome::Good || !again.saysTheSame(m_generation.info))
            throw failure(Trouble::BackupIncomplete);
        writeBlobList(copied, m_half + "/wanted.list"_L1);
    } catch (const Failure &problem) {
        qCWarning(lcStorage, "the backup is not whole: %s", problem.what());
        throw failure(Trouble::BackupIncomplete);
    }
    return true;
}

bool Run::copyFiles()
{
    const QString wanted = m_half + "/wanted.list"_L1;
    const BlobCopy::Result files = BlobCopy::run(
        {m_generation.blobFolder(), m_half + "/blobs"_L1, wanted, {}, [this](qint64 bytes) {
             return goesOn(m_generation.info.databaseBytes + bytes);
         }});
    QFile::remove(wanted);
    m_result.filesMissing = files.missing;
    return !files.cancelled;
}

void Run::adapt(const Actor &by)
{
    {
        Database db(databaseFile(), m_key);
        if (!ChainedAuditLog(db).verify().ok)
            throw failure(Trouble::BackupIncomplete);
        if (db.migrate() == OpenOutcome::Newer)
            throw failure(Trouble::BackupNewer);
        const RestoredRows rows(db, m_generation, m_clock);
        const QVector<RestoredDays> days = rows.daysInDanger(m_restored, m_live);
        m_restored += days;
        m_result.slice = days.constFirst().slice;
        rows.adapt(m_restored, days.constFirst(), m_live, by, m_result);
        carryPeople(db, m_folder.databaseFile(), m_key, m_clock, by);
        // Closing would copy the log back as well, and not say when it cannot; and only this file is taken over.
        if (db.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).toInt() != 0)
            throw failure(Trouble::RestoreNotWritten);
    }
    if (QFileInfo(databaseFile() + "-wal"_L1).size() > 0)
        throw failure(Trouble::RestoreNotWritten);
    syncFile(databaseFile());
}

// The folder the backup was made of begins another life. Any other one is a copy, and opens as one.
void Run::bind()
{
    const Place place = m_options.place.value_or(Place::of(m_folder.path()));
    const bool isHome = belongingOf(m_station, place) == Belonging::Here;
    const bool folderCounted =
        !m_station.folder.isEmpty() && m_station.folderInstance == m_station.instance;
    m_station.instance = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (isHome)
        bindTo(m_station, place);
    else if (folderCounted)
        m_station.folderInstance = m_station.instance;
}

void Run::makeReady()
{
    bind();
    m_station.restored = m_restored;
    m_station.next.reset();
    m_station.write(m_half);
    // Clocks stand still and jump: a name that was never used.
    const QString stamp = "damaged-"_L1 + m_clock.now().toString(u"yyyyMMdd-HHmmss"_s);
    QString aside = stamp;
    for (int i = 2; QFileInfo::exists(m_folder.path() + u'/' + aside); ++i)
        aside = stamp + u"-%1"_s.arg(i);
    if (m_folder.hasDatabase() || QFileInfo::exists(m_folder.blobFolder()))
        m_result.setAside = m_folder.path() + u'/' + aside;
    writeDurably(m_half + "/aside"_L1, aside.toUtf8());
}

// Decided: whoever opens the folder finishes it, whatever fails here.
void Run::exchangeNow() const
{
    try {
        syncFolder(m_folder.path());
        exchange(m_folder);
    } catch (const Failure &problem) {
        qCWarning(lcStorage, "the restore is not finished: %s", problem.what());
        throw failure(Trouble::RestoreUnfinished);
    }
}

std::optional<RestoreResult> Run::make(const Actor &by)
{
    look();
    try {
        if (!copyDatabase() || !prove() || !copyFiles()) {
            QDir(m_half).removeRecursively();
            return {};
        }
        adapt(by);
        makeReady();
        renameFile(m_half, m_folder.path() + kReady);
    } catch (const Failure &problem) {
        QDir(m_half).removeRecursively();
        static const QList<QByteArray> kAnswers{"backup_incomplete", "backup_newer", "wrong_key"};
        throw kAnswers.contains(problem.name()) ? problem : failure(Trouble::RestoreNotWritten);
    }
    exchangeNow();
    return m_result;
}

} // namespace

std::optional<RestoreResult> restoreBackup(const Generation &generation, const QString &dataFolder,
                                           const DatabaseKey &key, const Clock &clock,
                                           const Actor &by, const RestoreOptions &options)
{
    makePrivateFolder(dataFolder);
    const DataFolder folder(dataFolder);
    const auto making = folder.tryMakeRole();
    const auto alone = folder.tryAlone();
    if (!making || !alone)
        throw failure(Trouble::RestoreInUse);
    exchange(folder); // of an earlier try
    return Run(generation, dataFolder, key, clock, options).make(by);
}

bool restoreUnderWay(const DataFolder &folder)
{
    return QFileInfo::exists(folder.path() + kReady);
}

void finishRestore(const DataFolder &folder)
{
    if (!restoreUnderWay(folder))
        return;
    const auto alone = folder.tryAlone();
    if (!alone)
        throw failure(Trouble::DataInUse);
    exchange(folder);
}

} // namespace motcua::storage
