// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace motcua::storage {

class Database;

/// A bundle as the audit trail tells of it ("bundle.exported", "bundle.receipt_taken").
struct BundleTrip
{
    QDateTime at; ///< invalid: none was ever made
    int operations = 0, files = 0;
    qint64 bytes = 0;
    QDateTime receiptAt; ///< when its receipt was taken; invalid: not yet
};
[[nodiscard]] BundleTrip lastBundleTrip(const Database &db);

} // namespace motcua::storage
