// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/station.h"

namespace motcua::storage {

/// What a new centre starts with when nothing else is said; every row can be changed later.
[[nodiscard]] QVector<ServiceGroup> usualServiceGroups();
[[nodiscard]] QVector<PriorityGroup> usualPriorityGroups();

/// Rows of the centre's set-up, read and written as they stand.
void writeSetup(Database &db, const StationSetup &setup);
[[nodiscard]] CentreIdentity readCentre(const Database &db);
[[nodiscard]] QVector<ServiceGroup> readServiceGroups(const Database &db);
[[nodiscard]] QVector<PriorityGroup> readPriorityGroups(const Database &db);
[[nodiscard]] QVector<Counter> readCounters(const Database &db);
[[nodiscard]] QString readSetting(const Database &db, const QString &name);
void writeSetting(const Database &db, const QString &name, const QString &value);

} // namespace motcua::storage
