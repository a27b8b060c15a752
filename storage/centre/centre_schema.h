// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/centre/centre_address.h"

#include <QVector>

namespace motcua::storage {

/// Applies the numbered steps of storage/centre/schema that the centre's database lacks, each with its number in one
/// transaction. `address` is of the database's owner. Throws CentreTrouble; "newer" as its state: a later program has
/// been here.
void upgradeCentreSchema(const CentreAddress &address);
/// The script of one step, for who sets the server up by other means; 1 is the first. Empty: there is none.
[[nodiscard]] QByteArray centreSchemaStep(int number);
[[nodiscard]] int centreSchemaSteps(); ///< how many this program knows

/// Lets the role `login` (made if it is missing, with this password unless that is empty) speak for a station.
void admitStation(const CentreAddress &owner, const QString &login, const QString &password,
                  const QString &station, const QString &title);
/// What a station brings along when it joins is its first word; a station that joins again has another one.
void hearAnew(const CentreAddress &owner, const QString &station);

} // namespace motcua::storage
