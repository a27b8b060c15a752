// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bundle_trips.h"

#include "storage/database.h"
#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

BundleTrip lastBundleTrip(const Database &db)
{
    const QVariantList made =
        db.row(u"SELECT at, detail, subject, seq FROM audit "
               "WHERE action = 'bundle.exported' ORDER BY seq DESC LIMIT 1"_s);
    if (made.isEmpty())
        return {};
    const QJsonObject detail = objectOf(made.at(1));
    BundleTrip trip;
    trip.at = instantOf(made.at(0));
    trip.operations = detail["operations"_L1].toInt();
    trip.files = detail["files"_L1].toInt();
    trip.bytes = detail["bytes"_L1].toInteger();
    trip.receiptAt =
        instantOf(db.value(u"SELECT at FROM audit WHERE subject = ? AND seq > ? AND action = "
                           "'bundle.receipt_taken' ORDER BY seq DESC LIMIT 1"_s,
                           {made.at(2), made.at(3)}));
    return trip;
}

} // namespace motcua::storage
