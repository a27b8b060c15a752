// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "app/core/access/recovery_code.h"
#include "app/core/base/clock.h"
#include "app/devices/keychain/key_ring_vault.h"
#include "storage/backup.h"
#include "storage/disk_room.h"
#include "storage/failures.h"
#include "storage/health_check.h"
#include "storage/restore.h"
#include "storage/station_file.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

Actor administrator(const QString &stationId)
{
    Actor actor;
    actor.station = stationId;
    return actor;
}

QJsonObject jsonOf(const storage::Generation &generation)
{
    const storage::BackupInfo &info = generation.info;
    return {{u"generation"_s, generation.number},
            {u"path"_s, generation.path},
            {u"made_at"_s, toIso(info.madeAt)},
            {u"centre"_s, info.agencyId},
            {u"station"_s, info.stationId},
            {u"schema"_s, info.schema},
            {u"dossiers"_s, info.dossiers},
            {u"tickets"_s, info.tickets},
            {u"files"_s, info.files},
            {u"files_missing"_s, info.filesMissing},
            {u"bytes"_s, info.databaseBytes + info.fileBytes},
            {u"audit_seq"_s, info.auditSeq},
            {u"outbox_seq"_s, info.outboxSeq},
            {u"acknowledged_seq"_s, info.acknowledgedSeq}};
}

QString lineOf(const storage::Generation &generation)
{
    return u"generation %1, %2, %3 %4: %5 dossiers, %6 files"_s.arg(generation.number)
        .arg(toIso(generation.info.madeAt), generation.info.agencyId, generation.info.stationId)
        .arg(generation.info.dossiers)
        .arg(generation.info.files);
}

int backUp(const Invocation &call)
{
    const auto station = call.openStation();
    storage::BackupOptions options;
    options.folder = call.required(u"to"_s);
    const storage::BackupResult made =
        storage::makeBackup(station->folder(), station->key(), options, SystemClock(),
                            administrator(station->stationId()))
            .value(); // nobody can cancel it
    QJsonObject json = jsonOf(made.generation);
    json.insert(u"ok"_s, true);
    json.insert(u"files_copied"_s, made.filesCopied);
    json.insert(u"same_disk"_s, made.sameDevice);
    json.insert(u"seconds"_s, QJsonObject{{u"check"_s, made.secondsChecking},
                                          {u"copy"_s, made.secondsCopying},
                                          {u"files"_s, made.secondsFiles},
                                          {u"verify"_s, made.secondsVerifying}});
    QString text = lineOf(made.generation);
    if (made.sameDevice)
        text += u'\n' + QCoreApplication::translate(
                            "Admin", "Warning: this backup lies on the same disk as the data; a "
                                     "disk that fails takes both.");
    call.answer(json, text);
    return Ok;
}

QVector<storage::Generation> found(const Invocation &call, const QString &dataFolder)
{
    QString own;
    if (!dataFolder.isEmpty()) {
        try {
            if (const auto station = storage::StationFile::read(dataFolder))
                own = station->id;
        } catch (const Failure &) {
            own.clear(); // damaged, too: which backups are its own cannot be told
        }
    }
    const QVector<storage::Generation> generations =
        storage::inspectBackups(call.required(u"from"_s), own);
    if (generations.isEmpty())
        throw storage::failure(storage::Trouble::BackupNotFound);
    return generations;
}

int listBackups(const Invocation &call)
{
    QJsonArray list;
    QStringList lines;
    const QVector<storage::Generation> generations = found(call, {});
    for (const storage::Generation &generation : generations) {
        list.append(jsonOf(generation));
        lines << lineOf(generation);
    }
    call.answer(list, lines.join(u'\n'));
    return Ok;
}

QJsonObject jsonOf(const storage::RestoreGap &gap)
{
    return {{u"known"_s, gap.known},
            {u"complete"_s, gap.complete},
            {u"dossiers"_s, gap.dossiers},
            {u"at_province"_s, gap.atProvince},
            {u"tickets"_s, gap.tickets},
            {u"papers"_s, gap.papers},
            {u"papers_only_here"_s, gap.papersOnlyHere},
            {u"incomplete_codes"_s, QJsonArray::fromStringList(gap.incompleteCodes)},
            {u"lost_codes"_s, QJsonArray::fromStringList(gap.lostCodes)},
            {u"closed_accounts"_s, QJsonArray::fromStringList(gap.closedAccounts)},
            {u"new_secrets"_s, QJsonArray::fromStringList(gap.newSecrets)},
            {u"new_accounts"_s, QJsonArray::fromStringList(gap.newAccounts)},
            {u"lost_changes"_s, QJsonArray::fromStringList(gap.lostChanges)},
            {u"last_saved"_s, gap.lastSaved.isValid() ? QJsonValue(toIso(gap.lastSaved))
                                                      : QJsonValue(QJsonValue::Null)}};
}

int restore(const Invocation &call)
{
    const QString folder = call.required(u"data"_s);
    const QVector<storage::Generation> generations = found(call, folder);
    const int wanted = call.number(u"generation"_s, generations.constFirst().number, 1, 1 << 30);
    const auto generation =
        std::find_if(generations.cbegin(), generations.cend(),
                     [wanted](const storage::Generation &g) { return g.number == wanted; });
    if (generation == generations.cend())
        throw storage::failure(storage::Trouble::BackupNotFound);
    devices::KeyRingVault vault;
    storage::Unlock unlock;
    unlock.passphrase = call.passphrase();
    if (unlock.passphrase.isEmpty())
        unlock.vault = &vault;
    const storage::DatabaseKey key = call.options().isSet(u"sheet-file"_s)
                                         ? storage::DatabaseKey(recovery_code::keyOf(call.sheet()))
                                         : storage::keyOfBackup(*generation, unlock);
    const storage::RestoreGap gap = storage::compareWithLive(*generation, folder, key);
    QJsonObject json{{u"backup"_s, jsonOf(*generation)}, {u"missing"_s, jsonOf(gap)}};
    QString text = lineOf(*generation);
    text += u'\n' + (gap.known ? u"after it: %1 dossiers (%2 at the province), %3 papers"_s
                                     .arg(gap.dossiers)
                                     .arg(gap.atProvince)
                                     .arg(gap.papers)
                               : u"after it: not known, the data at hand cannot be read"_s);
    for (const QString &code : gap.lostCodes)
        text += "\n  "_L1 + code;
    const auto add = [&text](const QString &words, const QStringList &which) {
        if (!which.isEmpty())
            text += u'\n' + words + ": "_L1 + which.join(", "_L1);
    };
    add(u"at the province without all papers"_s, gap.incompleteCodes);
    add(u"due date or receipt, to be changed again"_s, gap.lostChanges);
    add(u"accounts to be added or changed again"_s, gap.newAccounts);
    add(u"accounts that stay closed"_s, gap.closedAccounts);
    add(u"PINs that stay as they are now"_s, gap.newSecrets);
    if (!call.options().isSet(u"compare-only"_s)) {
        const storage::RestoreResult done =
            storage::restoreBackup(*generation, folder, key, SystemClock(),
                                   administrator(generation->info.stationId),
                                   {{}, call.options().isSet(u"clock-is-right"_s), {}})
                .value();
        json.insert(u"ok"_s, true);
        json.insert(u"set_aside"_s, done.setAside.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                            : QJsonValue(done.setAside));
        json.insert(u"serials_slice"_s, done.slice);
        json.insert(u"drafts_renumbered"_s, done.draftsRenumbered);
        json.insert(u"ticket_gap"_s, done.ticketGap);
        json.insert(u"files_missing"_s, done.filesMissing);
        text += u"\nrestored; what was there: %1"_s.arg(done.setAside.isEmpty() ? u"nothing"_s
                                                                                : done.setAside);
    }
    call.answer(json, text);
    return Ok;
}

QString nameOf(storage::DiskLevel level)
{
    switch (level) {
    case storage::DiskLevel::Low: return u"low"_s;
    case storage::DiskLevel::Critical: return u"critical"_s;
    case storage::DiskLevel::Fine: break;
    }
    return u"fine"_s;
}

int check(const Invocation &call)
{
    const auto station = call.openStation();
    const bool quick = call.options().isSet(u"quick"_s);
    const storage::HealthReport report =
        storage::checkHealth(station->folder(), station->key(),
                             quick ? storage::CheckDepth::Quick : storage::CheckDepth::Whole);
    const bool good = report.outcome == storage::HealthReport::Outcome::Good;
    if (report.outcome == storage::HealthReport::Outcome::NotDone)
        throw storage::failure(storage::Trouble::ReadFailed);
    // Only a whole check may take the mark away, and only when it is asked to.
    if (good && !quick && call.options().isSet(u"clear"_s))
        station->liftDamage(Invocation::program(*station), SystemClock().now());
    const storage::DiskStatus disk =
        storage::DiskRoom(station->folder().path()).status(station->database());
    const std::optional<storage::Damage> damage = station->damage();
    call.answer(
        QJsonObject{
            {u"ok"_s, good && !damage},
            {u"depth"_s, quick ? u"quick"_s : u"whole"_s},
            {u"finding"_s,
             report.finding.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(report.finding)},
            {u"detail"_s, report.detail},
            {u"read_only"_s, damage.has_value()},
            {u"marked"_s, damage ? QJsonValue(damage->finding) : QJsonValue(QJsonValue::Null)},
            {u"seconds"_s, report.seconds},
            {u"disk"_s,
             QJsonObject{{u"level"_s, nameOf(disk.level)},
                         {u"free_bytes"_s, disk.freeBytes},
                         {u"reserve_bytes"_s, disk.reserveBytes},
                         {u"working_days_left"_s, disk.daysLeft ? QJsonValue(*disk.daysLeft)
                                                                : QJsonValue(QJsonValue::Null)}}}},
        u"%1 (%2 s)%3"_s.arg(good ? u"ok"_s : report.finding + u' ' + report.detail)
            .arg(report.seconds, 0, 'f', 1)
            .arg(damage ? u"; read-only since "_s + toIso(damage->at) : QString()));
    return good && !damage ? Ok : NegativeAnswer;
}

} // namespace

QList<Command> backupCommands()
{
    return {
        {u"backup"_s,
         u"Makes a backup while others work."_s,
         {},
         {{u"to"_s, u"Folder on the backup medium."_s, u"DIR"_s}},
         true,
         backUp},
        {u"backups"_s,
         u"Lists the backups in a folder."_s,
         {},
         {{u"from"_s, u"The medium, or the station's folder on it."_s, u"DIR"_s}},
         false,
         listBackups},
        {u"restore"_s,
         u"Puts a backup in place of the data folder, which is set aside."_s,
         {},
         {{u"from"_s, u"The medium, the station's folder on it, or one backup."_s, u"DIR"_s},
          {u"generation"_s, u"Which backup; the newest if not given."_s, u"N"_s},
          {u"sheet-file"_s, u"File with the recovery code, where no key ring has the key."_s,
           u"FILE"_s},
          {u"compare-only"_s, u"Only says what would be missing."_s},
          {u"clock-is-right"_s,
           u"Answers for the time of this computer, although the backup or the data is later."_s}},
         true,
         restore},
        {u"check"_s,
         u"Reads the whole database; a finding turns the data folder read-only."_s,
         {},
         {{u"quick"_s, u"Does not match indexes against their tables."_s},
          {u"clear"_s, u"Takes the mark of damage away when a whole check finds nothing."_s}},
         true,
         check},
    };
}

} // namespace motcua::admin
