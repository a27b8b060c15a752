// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/centre/event_rows.h"

#include <QLatin1StringView>

class QSqlQuery;

namespace motcua::storage {

/// The columns that centreRows() reads, for a SELECT from queue.event.
extern const QLatin1StringView kCentreColumns;

/// The rows of such a SELECT by Qt's driver, all of them, whatever row the query stands at. They are taken from the
/// client library's own result: each station reads what every other did while all wait for its turn, and by way of the
/// driver's values that took about twice the processor's time.
[[nodiscard]] QVector<CentreEvent> centreRows(const QSqlQuery &query);

} // namespace motcua::storage
