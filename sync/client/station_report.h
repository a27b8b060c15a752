// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/station.h"

#include <QJsonObject>

namespace motcua::sync {

/// What a station says of itself with a batch that asks (docs/protocol.md, `stands`): version, what waits, what needs a
/// person. No personal data. Thread of the station's connection.
[[nodiscard]] QJsonObject stationReport(storage::Station &station);

} // namespace motcua::sync
