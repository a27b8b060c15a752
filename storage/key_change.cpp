// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/key_change.h"

#include "app/core/base/clock.h"
#include "storage/audit_store.h"
#include "storage/blob_keys.h"
#include "storage/database.h"
#include "storage/durable_file.h"
#include "storage/failures.h"
#include "storage/keyed_connection.h"
#include "storage/log.h"
#include "storage/restore.h"
#include "storage/station_keys.h"
#include "storage/station_setup.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

QString copyOf(const DataFolder &data)
{
    return data.databaseFile() + ".rekey"_L1;
}

bool hasLog(const QString &file)
{
    return QFileInfo(file + "-wal"_L1).size() > 0 || QFileInfo(file + "-journal"_L1).size() > 0;
}

StationFile stationOf(const DataFolder &data)
{
    const std::optional<StationFile> station = StationFile::read(data.path());
    if (!station)
        throw failure(Trouble::DataFolderUnreadable);
    return *station;
}

// All of it in the one file, with no log beside it that a rename would leave behind.
void settleLog(Database &db)
{
    db.runScript("PRAGMA wal_checkpoint(TRUNCATE)");
    if (db.value(u"PRAGMA journal_mode = DELETE"_s).toString() != "delete"_L1)
        throw failure(Trouble::DataInUse);
}

// The database as it is, whole and sound, in one file.
void prepareSource(const DataFolder &data, const DatabaseKey &key)
{
    {
        Database db(data.databaseFile(), key);
        if (db.migrate() == OpenOutcome::Newer)
            throw failure(Trouble::DatabaseNewer);
        if (db.isReadOnly())
            throw failure(Trouble::StoreReadOnly);
        if (db.value(u"PRAGMA integrity_check"_s).toString() != "ok"_L1)
            throw failure(Trouble::DatabaseDamaged);
        BlobKeys::captureFirst(db, key);
        settleLog(db);
    }
    if (hasLog(data.databaseFile()))
        throw failure(Trouble::DataInUse);
}

// Page by page, each read with the one key and written with the other: no plain page and no second copy.
void copyWithKey(const QString &from, const DatabaseKey &oldKey, const QString &to,
                 const DatabaseKey &newKey)
{
    const KeyedConnection source(from, oldKey, KeyedConnection::Use::Read);
    const KeyedConnection target(to, newKey, KeyedConnection::Use::Create);
    sqlite3_backup *copy = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    int rc =
        copy == nullptr ? sqlite3_extended_errcode(target.handle()) : sqlite3_backup_step(copy, -1);
    if (copy != nullptr) {
        const int end = sqlite3_backup_finish(copy);
        rc = rc == SQLITE_DONE ? end : rc;
    }
    if (rc == SQLITE_OK)
        return;
    qCWarning(lcStorage) << "copying with a new key:" << rc;
    throw failure((rc & 0xff) == SQLITE_FULL ? Trouble::DiskFull : Trouble::KeyNotChanged);
}

void finishCopy(const QString &file, const DatabaseKey &key, const KeyKeeping &keeping)
{
    {
        Database db(file, key);
        if (db.migrate() != OpenOutcome::Current)
            throw failure(Trouble::KeyNotChanged);
        ChainedAuditLog audit(db);
        Transaction transaction(db);
        BlobKeys::addNew(db);
        Actor program;
        program.station = readSetting(db, u"station"_s);
        const bool passphrase = keeping.keyKind == KeyKeeping::KeyKind::Passphrase;
        audit.append({SystemClock().now(),
                      program,
                      u"key.changed"_s,
                      {},
                      {{u"kept"_s, passphrase ? u"passphrase"_s : u"key_ring"_s}}});
        transaction.commit();
        settleLog(db);
        if (db.value(u"PRAGMA integrity_check"_s).toString() != "ok"_L1)
            throw failure(Trouble::KeyNotChanged);
    }
    if (hasLog(file) || fileHead(file, 16).startsWith("SQLite format 3"))
        throw failure(Trouble::KeyNotChanged);
    syncFile(file);
}

void undo(const DataFolder &data, StationFile station)
{
    removeWithLog(copyOf(data));
    station.next.reset();
    station.write(data.path());
}

void finish(const DataFolder &data, StationFile station)
{
    removeWithLog(copyOf(data));
    static_cast<KeyKeeping &>(station) = KeyKeeping(*station.next);
    station.next.reset();
    station.write(data.path());
}

bool opens(const QString &file, const DatabaseKey &key)
{
    try {
        const KeyedConnection attempt(file, key, KeyedConnection::Use::Read);
        return true;
    } catch (const Failure &problem) {
        if (problem.name() == "wrong_key")
            return false;
        throw;
    }
}

} // namespace

DatabaseKey KeyChange::run(const QString &folder, const Unlock &unlock, const Options &options)
{
    const auto stage = [&options](const char *name) {
        if (options.hook)
            options.hook(name);
    };
    const DataFolder data(folder);
    finishRestore(data);
    if (!data.hasDatabase())
        throw failure(Trouble::NoDataFolder);
    const Place place = unlock.place.value_or(Place::of(data.path()));
    settleKeyChange(data, unlock, place);
    const auto alone = data.tryAlone();
    if (!alone)
        throw failure(Trouble::DataInUse);
    StationFile station = stationOf(data);
    requireHome(belongingOf(station, place));
    const DatabaseKey oldKey = keyOf(station, station, unlock);
    prepareSource(data, oldKey);

    Unlock keeper = unlock;
    if (!options.newPassphrase.isEmpty())
        keeper.passphrase = options.newPassphrase;
    else if (station.keyKind == KeyKeeping::KeyKind::Vault)
        keeper.passphrase.clear(); // given without need, as Station::open() allows
    const DatabaseKey newKey = DatabaseKey::random();
    const KeyKeeping keeping = keep(newKey, freshAccount(station), keeper);
    stage("kept");
    station.next = keeping;
    station.write(data.path());
    stage("announced");
    const QString copy = copyOf(data);
    try {
        removeWithLog(copy);
        copyWithKey(data.databaseFile(), oldKey, copy, newKey);
        stage("copied");
        finishCopy(copy, newKey, keeping);
    } catch (const Failure &) {
        undo(data, station);
        throw;
    }
    stage("ready");
    if (std::rename(QFile::encodeName(copy).constData(),
                    QFile::encodeName(data.databaseFile()).constData()) != 0) {
        undo(data, station);
        throw failure(Trouble::KeyNotChanged);
    }
    try {
        // Decided: whoever opens the folder finishes it, whatever fails here.
        syncFolder(data.path());
        stage("renamed");
        finish(data, station);
    } catch (const Failure &problem) {
        qCWarning(lcStorage, "the change of key is not finished: %s", problem.what());
        throw failure(Trouble::KeyChangeUnfinished);
    }
    stage("finished");
    return newKey;
}

void dropHalfCopy(const DataFolder &data)
{
    removeWithLog(copyOf(data));
}

void settleKeyChange(const DataFolder &data, const Unlock &unlock, const Place &place)
{
    const std::optional<StationFile> seen = StationFile::read(data.path());
    if (!seen || !seen->next)
        return;
    const auto alone = data.tryAlone();
    if (!alone)
        throw failure(Trouble::DataInUse);
    const StationFile station = stationOf(data); // somebody may have settled it meanwhile
    if (!station.next)
        return;
    requireHome(belongingOf(station, place));
    std::optional<Failure> trouble;
    bool anyKey = false;
    for (const KeyKeeping *keeping : {&*station.next, static_cast<const KeyKeeping *>(&station)}) {
        DatabaseKey key;
        try {
            key = keyOf(station, *keeping, unlock);
        } catch (const Failure &problem) {
            // Of a new passphrase and an old one somebody knows but one: the other key may do.
            if (problem.name() != "wrong_key" && problem.name() != "key_missing")
                throw;
            trouble = problem;
            continue;
        }
        anyKey = true;
        if (!opens(data.databaseFile(), key))
            continue;
        if (keeping == &*station.next)
            finish(data, station);
        else
            undo(data, station);
        return;
    }
    // A key that is right by its check and does not open: with the other one unknown that is no damage.
    if (anyKey && !trouble)
        throw failure(Trouble::DatabaseDamaged);
    throw *trouble;
}

} // namespace motcua::storage
