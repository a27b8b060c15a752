// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the recovery sheet opens: Station::adopt and Station::restoreKey.
#include "storage/station.h"

#include "app/core/access/recovery_code.h"
#include "storage/audit_store.h"
#include "storage/centre_membership_store.h"
#include "storage/dossier_store.h"
#include "storage/durable_file.h"
#include "storage/failures.h"
#include "storage/key_change.h"
#include "storage/outbox_store.h"
#include "storage/restore.h"
#include "storage/station_keys.h"
#include "storage/station_setup.h"
#include "storage/values.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

// Says that an adoption has its rows but perhaps not yet its station.json; the value is the instance it makes.
const QString kUnderWay = u"adoption.under_way"_s;
// Names and ranges this data had before: [{"station","first","last"}].
const QString kPast = u"serial.past"_s;
constexpr int kLastPossible = 999999;

StationFile stationOf(const DataFolder &data)
{
    finishRestore(data); // as open() does: an exchange that was cut off comes first
    if (!data.hasDatabase())
        throw failure(Trouble::NoDataFolder);
    const std::optional<StationFile> station = StationFile::read(data.path());
    if (!station)
        throw failure(Trouble::DataFolderUnreadable);
    return *station;
}

std::unique_ptr<DataFolder::RoleLock> aloneOn(const DataFolder &data)
{
    std::unique_ptr<DataFolder::RoleLock> alone = data.tryAlone();
    if (!alone)
        throw failure(Trouble::DataInUse);
    return alone;
}

DatabaseKey keyOfSheet(const StationFile &station, const QString &sheet)
{
    const DatabaseKey key(recovery_code::keyOf(sheet));
    const QByteArray check = keyCheckOf(key);
    // A change of key that was cut off: which of the two opens, the database says.
    if (check != station.keyCheck && (!station.next || check != station.next->keyCheck))
        throw failure(Trouble::RecoveryCodeOther);
    return key;
}

std::unique_ptr<Database> openedWith(const DataFolder &data, const DatabaseKey &key)
{
    std::unique_ptr<Database> db;
    try {
        db = std::make_unique<Database>(data.databaseFile(), key);
    } catch (const Failure &problem) {
        if (problem.name() != "wrong_key")
            throw;
        const std::optional<StationFile> station = StationFile::read(data.path());
        throw failure(station && station->next ? Trouble::RecoveryCodeOther
                                               : Trouble::DatabaseDamaged);
    }
    if (db->migrate() == OpenOutcome::Newer)
        throw failure(Trouble::DatabaseNewer);
    if (db->isReadOnly())
        throw failure(Trouble::StoreReadOnly);
    return db;
}

struct Numbers
{
    QString station;
    int first = 0, last = 0;
    [[nodiscard]] bool meets(const AdoptionSetup &setup) const
    {
        return station == setup.stationId ||
               (first <= setup.lastSerial && setup.firstSerial <= last);
    }
    [[nodiscard]] bool are(const AdoptionSetup &setup) const
    {
        return station == setup.stationId && first == setup.firstSerial && last == setup.lastSerial;
    }
};

QVector<Numbers> pastNumbers(const Database &db)
{
    QVector<Numbers> past;
    const QJsonArray rows = QJsonDocument::fromJson(readSetting(db, kPast).toUtf8()).array();
    for (const QJsonValue &row : rows)
        past.append({row["station"_L1].toString(), row["first"_L1].toInt(),
                     row["last"_L1].toInt(kLastPossible)});
    return past;
}

QString stored(const QVector<Numbers> &past)
{
    QJsonArray rows;
    for (const Numbers &numbers : past)
        rows.append(QJsonObject{{"station"_L1, numbers.station},
                                {"first"_L1, numbers.first},
                                {"last"_L1, numbers.last}});
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

Numbers presentNumbers(const Database &db)
{
    const QString first = readSetting(db, u"serial.first"_s);
    const QString last = readSetting(db, u"serial.last"_s);
    // Without a range every number may have been given.
    return {readSetting(db, u"station"_s), first.isEmpty() ? 0 : first.toInt(),
            last.isEmpty() ? kLastPossible : last.toInt()};
}

void requireFree(const Database &db, const StationFile &station, const AdoptionSetup &setup)
{
    const Numbers present = presentNumbers(db);
    const QString underWay = readSetting(db, kUnderWay);
    const bool repeated = !underWay.isEmpty() && underWay != station.instance && present.are(setup);
    QVector<Numbers> taken = pastNumbers(db);
    if (!repeated)
        taken.append(present);
    const bool anyMeets = std::any_of(taken.cbegin(), taken.cend(),
                                      [&setup](const Numbers &n) { return n.meets(setup); });
    if (setup.stationId.trimmed().isEmpty() || setup.firstSerial < 1 ||
        setup.lastSerial < setup.firstSerial || setup.lastSerial > kLastPossible || anyMeets)
        throw failure(Trouble::NumbersTaken);
}

// The number belongs to the station it was reserved at, which may go on with the very same draft. The receipt says it,
// so receipt and ink are void; what was typed and scanned stays.
int giveBackNumbersOfDrafts(Database &db)
{
    QVector<Draft> changed;
    Rows rows = db.exec(u"SELECT body FROM draft"_s);
    while (rows.next()) {
        Draft draft = draftFromJson(objectOf(rows.value(0)));
        if (draft.dossierCode.isEmpty())
            continue;
        draft.dossierCode.clear();
        draft.receivedAt = {};
        draft.due = {};
        draft.receipt = {};
        draft.ink.reset();
        changed.append(draft);
    }
    rows.reset();
    for (const Draft &draft : std::as_const(changed))
        db.run(u"UPDATE draft SET body = ? WHERE id = ?"_s,
               {QString::fromUtf8(QJsonDocument(toJson(draft)).toJson(QJsonDocument::Compact)),
                storedId(draft.id)});
    return int(changed.size());
}

void dropIdentity(Database &db)
{
    DeviceStore(db).forget();
    SqlCentreMemberships(db).forget();
    db.run(u"DELETE FROM batch"_s);
    db.run(u"UPDATE outbox SET state = 'waiting' WHERE state = 'sent'"_s);
    db.run(u"UPDATE blob SET upload_url = '' WHERE upload_url <> ''"_s);
}

void writeNewLife(Database &db, const StationFile &station, const AdoptionSetup &setup,
                  const QString &instance)
{
    ChainedAuditLog audit(db);
    Transaction transaction(db);
    const Numbers before = presentNumbers(db);
    if (!before.are(setup)) {
        QVector<Numbers> past = pastNumbers(db);
        past.append(before);
        writeSetting(db, kPast, stored(past));
    }
    writeSetting(db, u"station"_s, setup.stationId);
    writeSetting(db, u"serial.first"_s, QString::number(setup.firstSerial));
    writeSetting(db, u"serial.last"_s, QString::number(setup.lastSerial));
    writeSetting(db, kUnderWay, instance);
    db.run(u"DELETE FROM serial"_s); // counted in the range before
    const int drafts = giveBackNumbersOfDrafts(db);
    dropIdentity(db);
    Actor program;
    program.station = setup.stationId;
    audit.append({SystemClock().now(),
                  program,
                  u"station.adopted"_s,
                  station.id,
                  {{u"before"_s, before.station},
                   {u"first"_s, setup.firstSerial},
                   {u"last"_s, setup.lastSerial},
                   {u"instance"_s, instance},
                   {u"drafts_without_number"_s, drafts}}});
    transaction.commit();
}

// Cut off before station.json has its new words the folder still belongs elsewhere, and is adopted again, with the same
// name and numbers.
void takeOver(const DataFolder &data, Database &db, const DatabaseKey &key,
              const StationFile &station, const AdoptionSetup &setup, const Unlock &unlock,
              const Place &place)
{
    requireFree(db, station, setup);
    StationFile renewed = station;
    // Its backups lie apart from those of the station it came from, and neither can be put in place of the other.
    renewed.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    renewed.instance = QUuid::createUuid().toString(QUuid::WithoutBraces);
    renewed.next.reset();
    static_cast<KeyKeeping &>(renewed) = keep(key, freshAccount(renewed), unlock);
    bindTo(renewed, place);
    writeNewLife(db, station, setup, renewed.instance);
    renewed.write(data.path());
}

} // namespace

std::unique_ptr<Station> Station::adopt(const QString &folder, const QString &recoverySheet,
                                        const AdoptionSetup &setup, const Unlock &unlock)
{
    const DataFolder data(folder);
    const StationFile station = stationOf(data);
    const DatabaseKey key = keyOfSheet(station, recoverySheet);
    {
        const auto alone = aloneOn(data);
        const std::unique_ptr<Database> db = openedWith(data, key);
        const Place place = unlock.place.value_or(Place::of(data.path()));
        // Else done before, and told that it failed: the disk refused something after it had taken effect.
        if (belongingOf(station, place) != Belonging::Here || !presentNumbers(*db).are(setup))
            takeOver(data, *db, key, station, setup, unlock, place);
        dropHalfCopy(data);
        db->run(u"DELETE FROM setting WHERE name = ?"_s, {kUnderWay});
        db->runScript("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    return openAgain(folder, key);
}

std::unique_ptr<Station> Station::restoreKey(const QString &folder, const QString &recoverySheet,
                                             const Unlock &unlock)
{
    const DataFolder data(folder);
    StationFile station = stationOf(data);
    const Place place = unlock.place.value_or(Place::of(data.path()));
    const Belonging belonging = belongingOf(station, place);
    // A copy on the same computer is let pass: whoever has the sheet says that the folder was moved, and it is written
    // down. Another computer is another station.
    if (belonging == Belonging::OtherComputer)
        throw failure(Trouble::OtherComputer);
    const DatabaseKey key = keyOfSheet(station, recoverySheet);
    {
        const auto alone = aloneOn(data);
        const std::unique_ptr<Database> db = openedWith(data, key);
        const KeyKeeping keeping = keep(key, freshAccount(station), unlock);
        ChainedAuditLog audit(*db);
        Actor program;
        program.station = readSetting(*db, u"station"_s);
        audit.append({SystemClock().now(),
                      program,
                      u"station.key_restored"_s,
                      station.id,
                      {{u"moved"_s, belonging == Belonging::OtherFolder}}});
        static_cast<KeyKeeping &>(station) = keeping;
        station.next.reset();
        bindTo(station, place);
        station.write(data.path());
        dropHalfCopy(data);
    }
    return openAgain(folder, key);
}

} // namespace motcua::storage
