// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/restore.h"

#include "storage/audit_store.h"
#include "storage/blob_copy.h"
#include "storage/durable_file.h"
#include "storage/failures.h"
#include "storage/health_check.h"
#include "storage/keyed_connection.h"
#include "storage/log.h"
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

void moveInto(const QString &from, const QString &to)
{
    if (QFileInfo::exists(from) && !QDir().rename(from, to))
        throw failure(Trouble::RestoreNotWritten);
}

// Each step can be done again. What has its counterpart in the ready folder still is old; the database comes last, and
// with it the ready folder has done its work.
void exchange(const DataFolder &folder)
{
    const QString ready = folder.path() + kReady;
    if (!QFileInfo::exists(ready))
        return;
    const auto swap = [&](const QString &aside, QLatin1StringView name) {
        if (!QFileInfo::exists(ready + name))
            return;
        moveInto(folder.path() + name, aside + name);
        moveInto(ready + name, folder.path() + name);
    };
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
        swap(aside, "/blobs"_L1);
        swap(aside, "/station.json"_L1);
        syncFolder(aside);
        syncFolder(folder.path());
        moveInto(ready + "/motcua.db"_L1, folder.path() + "/motcua.db"_L1);
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
        const Clock &clock, const RestoreGoOn &goOn)
        : m_generation(generation),
          m_folder(dataFolder),
          m_half(m_folder.path() + kHalf),
          m_key(key),
          m_clock(clock),
          m_goOn(goOn)
    {}
    [[nodiscard]] std::optional<RestoreResult> make(const Actor &by);

private:
    void look();
    [[nodiscard]] bool copy();
    [[nodiscard]] bool prove();
    void makeReady(const Actor &by);
    [[nodiscard]] bool goesOn(qint64 done) const
    {
        return !m_goOn ||
               m_goOn(done, m_generation.info.databaseBytes + m_generation.info.fileBytes);
    }

    const Generation &m_generation;
    const DataFolder m_folder;
    const QString m_half;
    const DatabaseKey &m_key;
    const Clock &m_clock;
    const RestoreGoOn &m_goOn;
    StationFile m_station;            ///< of the backup
    QVector<RestoredDays> m_restored; ///< what earlier restores were given, from both
    RestoreResult m_result;
};

void Run::look()
{
    m_station = stationOf(m_generation);
    if (m_station.keyCheck != keyCheckOf(m_key))
        throw failure(Trouble::WrongKey);
    m_restored = m_station.restored;
    std::optional<StationFile> live;
    try {
        live = StationFile::read(m_folder.path());
    } catch (const Failure &problem) {
        qCWarning(lcStorage, "station.json at hand: %s", problem.what()); // damaged, too
    }
    if (live && live->id != m_station.id)
        throw failure(Trouble::BackupOfOtherFolder);
    // The folder at hand remembers the restores made since this backup; the backup cannot.
    if (live && live->restored.size() > m_restored.size())
        m_restored = live->restored;
}

bool Run::copy()
{
    QDir(m_half).removeRecursively();
    makePrivateFolder(m_half);
    copyDurably(m_generation.databaseFile(), m_half + "/motcua.db"_L1);
    if (!goesOn(m_generation.info.databaseBytes))
        return false;
    const BlobCopy::Result files = BlobCopy::run(
        {m_generation.blobFolder(),
         m_half + "/blobs"_L1,
         m_generation.listFile(),
         {},
         [this](qint64 bytes) { return goesOn(m_generation.info.databaseBytes + bytes); }});
    m_result.filesMissing = m_generation.info.filesMissing + files.missing;
    return !files.cancelled;
}

bool Run::prove()
{
    const QString file = m_half + "/motcua.db"_L1;
    try {
        KeyedConnection copied(file, m_key, KeyedConnection::Use::Read);
        const qint64 all = m_generation.info.databaseBytes + m_generation.info.fileBytes;
        copied.setGoOn([this, all] { return goesOn(all); });
        const HealthReport report = checkConnection(copied, CheckDepth::Whole);
        if (report.outcome == HealthReport::Outcome::Cancelled)
            return false;
        BackupInfo again;
        copied.setGoOn({});
        again.readFrom(copied);
        if (report.outcome != HealthReport::Outcome::Good || !again.saysTheSame(m_generation.info))
            throw failure(Trouble::BackupIncomplete);
    } catch (const Failure &problem) {
        qCWarning(lcStorage, "the backup is not whole: %s", problem.what());
        throw failure(Trouble::BackupIncomplete);
    }
    return true;
}

void Run::makeReady(const Actor &by)
{
    const QString file = m_half + "/motcua.db"_L1;
    {
        Database db(file, m_key);
        if (!ChainedAuditLog(db).verify().ok)
            throw failure(Trouble::BackupIncomplete);
        if (db.migrate() == OpenOutcome::Newer)
            throw failure(Trouble::BackupNewer);
        const RestoredRows rows(db, m_generation, m_clock);
        const RestoredDays days = rows.daysInDanger(m_restored);
        m_restored.append(days);
        m_result.slice = days.slice;
        const QMap<QString, int> issued =
            lastNumbers(m_folder.databaseFile(), m_key, m_clock.now().date());
        rows.adapt(m_restored, issued, by, m_result);
    }
    syncFile(file);
    m_station.instance = QUuid::createUuid().toString(QUuid::WithoutBraces);
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

std::optional<RestoreResult> Run::make(const Actor &by)
{
    look();
    try {
        if (!copy() || !prove()) {
            QDir(m_half).removeRecursively();
            return {};
        }
        makeReady(by);
        // From here on it is decided: whoever opens the folder finishes it.
        if (!QDir().rename(m_half, m_folder.path() + kReady))
            throw failure(Trouble::RestoreNotWritten);
        syncFolder(m_folder.path());
    } catch (const Failure &problem) {
        QDir(m_half).removeRecursively();
        static const QList<QByteArray> kAnswers{"backup_incomplete", "backup_newer", "wrong_key"};
        throw kAnswers.contains(problem.name()) ? problem : failure(Trouble::RestoreNotWritten);
    }
    exchange(m_folder);
    return m_result;
}

} // namespace

std::optional<RestoreResult> restoreBackup(const Generation &generation, const QString &dataFolder,
                                           const DatabaseKey &key, const Clock &clock,
                                           const Actor &by, const RestoreGoOn &goOn)
{
    makePrivateFolder(dataFolder);
    const DataFolder folder(dataFolder);
    const auto making = folder.tryMakeRole();
    const auto alone = folder.tryAlone();
    if (!making || !alone)
        throw failure(Trouble::RestoreInUse);
    exchange(folder); // of an earlier try
    return Run(generation, dataFolder, key, clock, goOn).make(by);
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
