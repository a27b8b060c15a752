// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recovery_record.h"

#include "app/core/base/clock.h"
#include "storage/failures.h"
#include "storage/station.h"
#include "storage/station_file.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

// The key's check value, which gives nothing of the key away: after a change of key it differs by itself.
constexpr QLatin1StringView kPrinted{"recovery_sheet.printed"};

QString markOf(Station &station)
{
    return QString::fromLatin1(keyCheckOf(station.key()).toHex());
}

} // namespace

RecoverySheetFacts recoverySheetFacts(Station &station, const QDateTime &now)
{
    const std::optional<StationFile> file = StationFile::read(station.folder().path());
    if (!file)
        throw failure(Trouble::DataFolderUnreadable);
    const CentreIdentity centre = station.centre();
    RecoverySheetFacts facts;
    facts.parentAgency = centre.parentAgency;
    facts.centreName = centre.name;
    facts.place = centre.place;
    facts.stationId = station.stationId();
    facts.folderId = file->id;
    facts.printedOn = toCentre(now).date();
    facts.key = station.key().raw();
    return facts;
}

bool recoverySheetMissing(Station &station)
{
    return station.setting(kPrinted) != markOf(station);
}

void recordRecoverySheet(Station &station, const Actor &by, const QDateTime &at)
{
    station.audit().append({at, by, u"recovery_sheet.printed"_s, station.stationId(), {}});
}

void noteRecoverySheetPrinted(Station &station)
{
    station.setSetting(kPrinted, markOf(station));
}

} // namespace motcua::storage
