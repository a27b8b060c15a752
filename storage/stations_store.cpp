// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stations_store.h"

#include "storage/database.h"
#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

StationsView SqlStations::stations() const
{
    StationsView view;
    view.asOf =
        instantOf(m_db.value(u"SELECT taken_at FROM feed_cursor WHERE scope = 'stations'"_s));
    Rows rows = m_db.exec(u"SELECT id, body FROM feed_item WHERE scope = 'stations' AND kind = "
                          "'station.stands' ORDER BY id"_s);
    while (rows.next()) {
        const QJsonObject body = objectOf(rows.value(1));
        const auto instant = [&body](QLatin1StringView name) {
            const QDateTime at = fromIso(body[name].toString());
            return at.isValid() ? toCentre(at) : at;
        };
        StationStanding station;
        station.station = rows.value(0).toString();
        station.counter = body["counter"_L1].toString();
        station.version = body["version"_L1].toString();
        station.lastContact = instant("last_contact"_L1);
        station.records = body["records"_L1].toInt();
        station.papers = body["papers"_L1].toInt();
        station.bytes = body["bytes"_L1].toInteger();
        station.oldest = instant("oldest"_L1);
        station.attention = body["attention"_L1].toInt();
        station.own = station.station == m_own;
        station.revoked = body["revoked"_L1].toBool();
        view.stations.append(station);
    }
    return view;
}

QString lastCounter(const Database &db)
{
    return db
        .value(u"SELECT c.name FROM (SELECT counter FROM audit WHERE counter > 0 "
               "ORDER BY seq DESC LIMIT 1) a JOIN counter c ON c.number = a.counter"_s)
        .toString();
}

} // namespace motcua::storage
