// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <array>
#include <optional>

namespace motcua::storage {

/// An audit entry as it stands in its row, whether it is right or not.
struct AuditRow
{
    qint64 seq = 0;
    qint64 at = 0;
    QByteArray previous; ///< hash of the entry before, 32 bytes
    QByteArray hash;     ///< 32 bytes
    /// staff, name, counter, station, action, subject, detail: as text, as they are hashed
    std::array<QString, 7> texts;
};

/// What the first entry follows: 32 zero bytes.
[[nodiscard]] QByteArray auditBeginning();
/// The hash the row would have at place `seq`: SHA-256(row.previous ‖ [seq, at, texts…] as a compact JSON array).
[[nodiscard]] QByteArray auditHash(const AuditRow &row, qint64 seq);
/// The number for which the row's hash is right, the nearest to its own, at most `reach` away; nothing when none is.
[[nodiscard]] std::optional<qint64> auditPlaceOf(const AuditRow &row, qint64 reach);

/// `SELECT` list that auditRowOf() reads.
inline constexpr QLatin1StringView kAuditColumns{
    "seq, at, previous, hash, staff, name, counter, station, action, subject, detail"};
[[nodiscard]] AuditRow auditRowOf(const Rows &row);

} // namespace motcua::storage
