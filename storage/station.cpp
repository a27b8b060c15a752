// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/station.h"

#include "storage/audit_trail.h"
#include "storage/blob_store.h"
#include "storage/catalogue_store.h"
#include "storage/dossier_change_store.h"
#include "storage/dossier_store.h"
#include "storage/durable_file.h"
#include "storage/failures.h"
#include "storage/journal_store.h"
#include "storage/key_change.h"
#include "storage/log.h"
#include "storage/restore.h"
#include "storage/staff_store.h"
#include "storage/station_file.h"
#include "storage/station_keys.h"
#include "storage/station_setup.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace motcua::storage {

struct Station::Parts
{
    Parts(const QString &path, const DatabaseKey &databaseKey, const QString &file)
        : folder(path),
          sharing(folder.share()),
          key(databaseKey),
          db(file, key),
          journal(db),
          catalogue(db),
          staff(db, path),
          audit(db),
          blobs(db, key, folder.blobFolder(), audit),
          clockWitness(db, audit),
          safeguards(db, audit),
          outbox(db),
          device(db),
          province(db, catalogue, audit),
          dossiers(db, audit, outbox),
          changes(db, audit, outbox),
          replay(db, blobs, dossiers, outbox, audit),
          trail(db, audit),
          dispatch(db, audit),
          conflicts(db, changes),
          dossierRegister(db)
    {}
    DataFolder folder;
    std::unique_ptr<DataFolder::RoleLock> sharing; // lets go after the database is closed
    DatabaseKey key;
    Database db;
    SqlQueueJournal journal;
    SqlCatalogueStore catalogue;
    SqlStaffStore staff;
    ChainedAuditLog audit;
    FileBlobStore blobs;
    SqlClockWitness clockWitness;
    SqlSettings safeguards;
    OutboxStore outbox;
    DeviceStore device;
    ProvinceStore province;
    SqlDossierStore dossiers;
    SqlDossierChangeStore changes;
    ReplayStore replay;
    SqlAuditTrail trail;
    SqlDispatchBoard dispatch;
    SqlConflictBook conflicts;
    SqlDossierRegister dossierRegister;
    OpenOutcome outcome = OpenOutcome::Current;
};

// Under another name until it is complete, so that a crash leaves either no centre or a whole one.
void Station::makeDatabase(const DataFolder &folder, const StationSetup &setup,
                           const DatabaseKey &key)
{
    const QString file = folder.databaseFile() + ".new"_L1;
    removeWithLog(file);
    try {
        Station half(std::make_unique<Parts>(folder.path(), key, file));
        const OpenOutcome outcome = half.database().migrate();
        Q_ASSERT(outcome == OpenOutcome::Fresh);
        Q_UNUSED(outcome);
        Transaction transaction(half.database());
        writeSetup(half.database(), setup);
        if (setup.furnish)
            setup.furnish(half);
        transaction.commit();
        // Closing would copy the log back as well, and not say when it cannot; and only this file gets the name.
        if (half.database().value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).toInt() != 0)
            throw failure(Trouble::NotSaved);
    } catch (const Failure &) {
        removeWithLog(file);
        throw;
    }
    if (fileHead(file, 16).startsWith("SQLite format 3")) {
        removeWithLog(file);
        throw failure(Trouble::NotEncrypted);
    }
    renameFile(file, folder.databaseFile());
    syncFolder(folder.path());
}

namespace {

// Damage met on the way (failed() has marked the file then) is no reason to show people nothing at all.
OpenOutcome migrated(Database &db)
{
    try {
        return db.migrate();
    } catch (const Failure &) {
        if (db.isReadOnly())
            return OpenOutcome::Damaged;
        throw;
    }
}

} // namespace

Station::Station(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Station::~Station() = default;

std::unique_ptr<Station> Station::create(const QString &folder, const StationSetup &setup,
                                         const Unlock &unlock)
{
    const DataFolder data(folder);
    finishRestore(data);
    if (data.hasDatabase())
        throw failure(Trouble::DataFolderInUse);
    makePrivateFolder(data.path());
    // Also when the folder was there: a start that was killed may have made it and not its name safe.
    syncFolder(QFileInfo(data.path()).path());
    // Two programs that start on one new folder must not make it twice.
    const auto making = data.tryMakeRole();
    if (!making || data.hasDatabase())
        throw failure(Trouble::DataFolderInUse);
    // A station file with papers beside it belongs to a database that was moved away: its key must not
    // be replaced. Without papers it is what an interrupted start left.
    const QDir papers(data.blobFolder());
    if (StationFile::read(data.path()) && papers.exists() &&
        !papers.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot))
        throw failure(Trouble::DataFolderInUse);
    makePrivateFolder(data.blobFolder());
    StationFile station;
    station.id = setup.folderId.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces)
                                          : setup.folderId;
    station.agencyId = setup.centre.agencyId;
    station.demo = setup.centre.demo;
    const DatabaseKey key = setup.key.isNull() ? DatabaseKey::random() : setup.key;
    static_cast<KeyKeeping &>(station) = keep(key, station.vaultAccount(), unlock);
    bindTo(station, unlock.place.value_or(Place::of(data.path())));
    station.write(data.path());
    makeDatabase(data, setup, key);
    return openAgain(folder, key);
}

std::unique_ptr<Station> Station::open(const QString &folder, const Unlock &unlock)
{
    const DataFolder data(folder);
    finishRestore(data);
    if (!data.hasDatabase())
        throw failure(Trouble::NoDataFolder);
    const Place place = unlock.place.value_or(Place::of(data.path()));
    settleKeyChange(data, unlock, place);
    // From here on nobody begins a change of key.
    const std::unique_ptr<DataFolder::RoleLock> sharing = data.share();
    std::optional<StationFile> station = StationFile::read(data.path());
    if (!station)
        throw failure(Trouble::DataFolderUnreadable);
    if (station->next)
        throw failure(Trouble::DataInUse);
    const Belonging belonging = belongingOf(*station, place);
    requireHome(belonging);
    std::unique_ptr<Station> opened = openAgain(folder, keyOf(*station, *station, unlock));
    if (belonging == Belonging::NotBound) {
        try {
            bindTo(*station, place);
            station->write(data.path());
        } catch (const Failure &) {
            qCWarning(lcStorage)
                << "not bound to this computer yet"; // a full disk: the next open does it
        }
    }
    return opened;
}

std::unique_ptr<Station> Station::openAgain(const QString &folder, const DatabaseKey &key)
{
    const DataFolder data(folder);
    // SQLite would take an empty file for a new database and begin an empty centre in it.
    if (QFileInfo(data.databaseFile()).size() == 0)
        throw failure(data.hasDatabase() ? Trouble::DatabaseDamaged : Trouble::NoDataFolder);
    makePrivateFolder(data.blobFolder());
    try {
        auto parts = std::make_unique<Parts>(folder, key, data.databaseFile());
        parts->outcome = migrated(parts->db);
        switch (parts->outcome) {
        case OpenOutcome::Newer: throw failure(Trouble::DatabaseNewer);
        case OpenOutcome::Fresh: throw failure(Trouble::DatabaseDamaged);
        case OpenOutcome::Current:
        case OpenOutcome::Upgraded:
        case OpenOutcome::NewerCompatible:
        case OpenOutcome::Damaged: break;
        }
        return std::unique_ptr<Station>(new Station(std::move(parts)));
    } catch (const Failure &problem) {
        // station.json knows the right key: with that one in hand an unreadable file is a damaged file.
        const std::optional<StationFile> station = StationFile::read(data.path());
        if (problem.name() == "wrong_key" && station && station->keyCheck == keyCheckOf(key))
            throw failure(Trouble::DatabaseDamaged);
        throw;
    }
}

const DataFolder &Station::folder() const
{
    return m_parts->folder;
}
OpenOutcome Station::openOutcome() const
{
    return m_parts->outcome;
}
bool Station::isReadOnly() const
{
    return m_parts->db.isReadOnly();
}
std::optional<Damage> Station::damage() const
{
    return m_parts->folder.damage();
}
void Station::liftDamage(const Actor &by, const QDateTime &at)
{
    const std::optional<Damage> before = damage();
    if (!before)
        return;
    // The entry cannot come first: nothing is written while the mark is there.
    m_parts->folder.clearDamage();
    try {
        m_parts->audit.append({at,
                               by,
                               u"damage.cleared"_s,
                               stationId(),
                               {{u"finding"_s, before->finding}, {u"since"_s, toIso(before->at)}}});
    } catch (const Failure &) {
        m_parts->folder.markDamaged(before->finding);
        throw;
    }
}
const DatabaseKey &Station::key() const
{
    return m_parts->key;
}
Database &Station::database()
{
    return m_parts->db;
}
QueueJournal &Station::journal()
{
    return m_parts->journal;
}
CatalogueStore &Station::catalogue()
{
    return m_parts->catalogue;
}
DossierStore &Station::dossiers()
{
    return m_parts->dossiers;
}
DossierChangeStore &Station::dossierChanges()
{
    return m_parts->changes;
}
AuditTrail &Station::auditTrail()
{
    return m_parts->trail;
}
DispatchBoard &Station::dispatchBoard()
{
    return m_parts->dispatch;
}

ConflictBook &Station::conflicts()
{
    return m_parts->conflicts;
}

DossierRegister &Station::dossierRegister()
{
    return m_parts->dossierRegister;
}
FileBlobStore &Station::blobs()
{
    return m_parts->blobs;
}
StaffStore &Station::staff()
{
    return m_parts->staff;
}
ChainedAuditLog &Station::audit()
{
    return m_parts->audit;
}
SqlClockWitness &Station::clockWitness()
{
    return m_parts->clockWitness;
}
SettingStore &Station::safeguards()
{
    return m_parts->safeguards;
}
OutboxStore &Station::outbox()
{
    return m_parts->outbox;
}
DeviceStore &Station::device()
{
    return m_parts->device;
}
ProvinceStore &Station::province() const
{
    return m_parts->province;
}
ReplayStore &Station::replay()
{
    return m_parts->replay;
}

CentreIdentity Station::centre() const
{
    return readCentre(m_parts->db);
}
QString Station::stationId() const
{
    return readSetting(m_parts->db, u"station"_s);
}
QVector<ServiceGroup> Station::serviceGroups() const
{
    return readServiceGroups(m_parts->db);
}
QVector<PriorityGroup> Station::priorityGroups() const
{
    return readPriorityGroups(m_parts->db);
}
QVector<Counter> Station::counters() const
{
    return readCounters(m_parts->db);
}
QString Station::setting(const QString &name) const
{
    return readSetting(m_parts->db, name);
}
void Station::setSetting(const QString &name, const QString &value)
{
    writeSetting(m_parts->db, name, value);
}

Station::Verification Station::verify()
{
    Verification report;
    const auto check = [](const auto &part) {
        try {
            part();
            return true;
        } catch (const Failure &) {
            return false; // a report, not an end: what else is whole is worth knowing
        }
    };
    if (!check(
            [&] { report.integrity = m_parts->db.value(u"PRAGMA integrity_check"_s).toString(); }))
        report.integrity = u"unreadable"_s;
    check([&] {
        Rows keys = m_parts->db.exec(u"PRAGMA foreign_key_check"_s);
        while (keys.next())
            ++report.foreignKeys;
    });
    const bool chainRead = check([&] {
        report.audit = m_parts->audit.verify();
        report.auditEntries = report.audit.entries;
        report.auditOk = report.audit.ok;
    });
    const bool rowsRead = check([&] { report.rows = RowCheck::run(m_parts->db); });
    const bool blobsRead = check([&] {
        const FileBlobStore::Check blobs = m_parts->blobs.verify();
        report.blobsChecked = blobs.checked;
        report.blobsMissing = blobs.missing;
        report.blobsDamaged = blobs.damaged;
        report.blobsPurged = blobs.purged;
    });
    check([&] {
        const OutboxStore::Summary outbox = m_parts->outbox.summary();
        report.outboxWaiting = outbox.waiting + outbox.needsAttention;
        report.outboxAcknowledged = outbox.acknowledged;
    });
    report.ok = report.integrity == "ok"_L1 && report.foreignKeys == 0 && chainRead &&
                report.auditOk && rowsRead && report.rows.ok && blobsRead &&
                report.blobsMissing == 0 && report.blobsDamaged == 0;
    return report;
}

} // namespace motcua::storage
