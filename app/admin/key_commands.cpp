// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "app/core/access/secret_rules.h"
#include "app/core/base/clock.h"
#include "app/core/base/text.h"
#include "app/core/forms/recovery_sheet.h"
#include "app/devices/keychain/key_ring_vault.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "storage/durable_file.h"
#include "storage/key_change.h"
#include "storage/paper_purge.h"
#include "storage/places.h"
#include "storage/recovery_record.h"
#include "storage/station_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

// A key beside the data it opens is no lock.
QString sheetTarget(const QString &out, const QString &data)
{
    const QString target = QFileInfo(out).absoluteFilePath();
    const QString folder = QFileInfo(QFileInfo(target).path()).canonicalFilePath();
    if (folder.isEmpty()) {
        throw UsageError{u"the sheet's folder does not exist"_s};
    }
    if (storage::isInside(folder, data)) {
        throw UsageError{u"the sheet does not go into the data folder"_s};
    }
    return target;
}

void writeSheet(storage::Station &station, const QString &target)
{
    const QDateTime now = SystemClock().now();
    const FormDocument sheet =
        makeRecoverySheet(recoverySheetTemplate(), storage::recoverySheetFacts(station, now));
    const QByteArray pdf = devices::PdfFormRenderer().pdf(sheet);
    Actor program;
    program.station = station.stationId();
    storage::recordRecoverySheet(station, program, now); // before there is a sheet
    storage::writeDurably(target, pdf);                  // readable by this account alone
    storage::noteRecoverySheetPrinted(station);
}

int recoverySheet(const Invocation &call)
{
    const QString target = sheetTarget(call.required(u"out"_s), call.required(u"data"_s));
    const auto station = call.openStation();
    writeSheet(*station, target);
    call.answer(QJsonObject{{u"ok"_s, true}, {u"file"_s, target}}, target);
    return Ok;
}

// Of a real centre alone: station.json holds all it takes to try at leisure.
QString newPassphrase(const Invocation &call, const QString &data)
{
    if (!call.options().isSet(u"new-passphrase-file"_s)) {
        return {};
    }
    const QString words = firstLineOf(call.value(u"new-passphrase-file"_s)).value_or(QString());
    if (words.isEmpty()) {
        throw UsageError{
            u"--new-passphrase-file names a file whose first line is the passphrase"_s};
    }
    const auto station = storage::StationFile::read(data);
    if (!station || !station->demo) {
        requireGoodPassphrase(words);
    }
    return words;
}

int changeKey(const Invocation &call)
{
    const QString data = call.required(u"data"_s);
    const QString target =
        call.options().isSet(u"sheet"_s) ? sheetTarget(call.required(u"sheet"_s), data) : QString();
    devices::KeyRingVault vault;
    const storage::Unlock unlock{&vault, call.passphrase(), {}};
    const storage::DatabaseKey key =
        storage::KeyChange::run(data, unlock, {newPassphrase(call, data), {}});
    if (!target.isEmpty()) {
        writeSheet(*storage::Station::openAgain(data, key), target);
    }
    const bool printed = !target.isEmpty();
    QJsonObject json{{u"ok"_s, true}, {u"sheet_needed"_s, !printed}};
    if (printed) {
        json.insert(u"file"_s, target);
    }
    const QString text =
        printed
            ? QCoreApplication::translate(
                  "Admin", "The key is changed. The new recovery sheet: %1. Sheets printed before "
                           "open only backups made before.")
                  .arg(target)
            : QCoreApplication::translate(
                  "Admin", "The key is changed. Recovery sheets printed before no longer open this "
                           "data: print a new one now (motcua-admin recovery-sheet).");
    call.answer(json, text);
    return Ok;
}

int recover(const Invocation &call)
{
    const bool sameComputer = call.options().isSet(u"same-computer"_s);
    for (const QString &option : {u"station"_s, u"first-serial"_s, u"last-serial"_s}) {
        if (call.options().isSet(option) == sameComputer) {
            throw UsageError{u"either --same-computer, or --station, --first-serial and "
                             "--last-serial of the station this data becomes"_s};
        }
    }
    const QString data = call.required(u"data"_s);
    const QString sheet = call.sheet();
    devices::KeyRingVault vault;
    const storage::Unlock unlock{&vault, call.passphrase(), {}};
    std::unique_ptr<storage::Station> station;
    if (sameComputer) {
        station = storage::Station::restoreKey(data, sheet, unlock);
    } else {
        storage::AdoptionSetup setup;
        setup.stationId = call.required(u"station"_s);
        setup.firstSerial = call.number(u"first-serial"_s, 0, 1, 999999);
        setup.lastSerial = call.number(u"last-serial"_s, 0, setup.firstSerial, 999999);
        station = storage::Station::adopt(data, sheet, setup, unlock);
    }
    call.answer(QJsonObject{{u"ok"_s, true},
                            {u"station"_s, station->stationId()},
                            {u"enrolled"_s, station->device().identity().isEnrolled()},
                            {u"key"_s,
                             unlock.passphrase.isEmpty() ? u"secret_service"_s : u"passphrase"_s}},
                station->stationId());
    return Ok;
}

int tidy(const Invocation &call)
{
    const auto station = call.openStation();
    const QDateTime now = SystemClock().now();
    const storage::PaperPurge done = storage::purgePapers(*station, now);
    const storage::FileBlobStore::Purged &purged = done.purged;
    const storage::FileBlobStore::Swept swept = station->blobs().sweep(now);
    call.answer(QJsonObject{{u"purged"_s,
                             QJsonObject{{u"files"_s, purged.files}, {u"bytes"_s, purged.bytes}}},
                            {u"held"_s, toCode(done.held)},
                            {u"swept"_s, QJsonObject{{u"orphans"_s, swept.orphans},
                                                     {u"temporary"_s, swept.temporary},
                                                     {u"settled"_s, swept.settled}}}},
                u"purged %1 (held: %2), swept %3"_s.arg(purged.files)
                    .arg(toCode(done.held))
                    .arg(swept.all()));
    return Ok;
}

} // namespace

QList<Command> keyCommands()
{
    return {
        {u"recovery-sheet"_s,
         u"Draws the sheet that opens the data when its key is lost."_s,
         {},
         {{u"out"_s, u"The PDF; not in the data folder. Print it, then delete it."_s, u"FILE"_s}},
         true,
         recoverySheet},
        {u"change-key"_s,
         u"Gives the data a new key; every program on it must be closed."_s,
         {},
         {{u"sheet"_s, u"Draws the new recovery sheet into this PDF."_s, u"FILE"_s},
          {u"new-passphrase-file"_s, u"Its first line keeps the new key from now on."_s,
           u"FILE"_s}},
         true,
         changeKey},
        {u"recover"_s,
         u"Opens data with the recovery sheet: of another computer, or with the key lost."_s,
         {},
         {{u"sheet-file"_s, u"The nine lines of the sheet, or the text of its QR code."_s,
           u"FILE"_s},
          {u"station"_s, u"The id this computer has from now on."_s, u"ID"_s},
          {u"first-serial"_s, u"First dossier serial reserved for it."_s, u"N"_s},
          {u"last-serial"_s, u"Last of them."_s, u"N"_s},
          {u"same-computer"_s, u"Only the key is lost: it goes back into the key ring."_s}},
         true,
         recover},
        {u"tidy"_s,
         u"Removes papers the province has had long enough, and what is left over."_s,
         {},
         {},
         true,
         tidy},
    };
}

} // namespace motcua::admin
