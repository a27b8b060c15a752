// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>

namespace motcua {

/// Where the key of a day is kept; one for all kiosks of a centre, else a person could take numbers at each. Desk thread.
class DayKeys
{
public:
    DayKeys() = default;
    DayKeys(const DayKeys &) = delete;
    DayKeys &operator=(const DayKeys &) = delete;
    virtual ~DayKeys() = default;
    /// 32 random bytes, made at the first question of the day and the same for every later one. Keys of other days are
    /// destroyed by it. Empty: the day is closed, its key is gone for good. Throws Failure "not_saved", "read_failed".
    [[nodiscard]] virtual QByteArray keyOf(QDate day) = 0;
    /// Destroys every key; `day` gets none any more. False: it is kept elsewhere, too, which cannot be reached now, so
    /// that this must be asked again.
    [[nodiscard]] virtual bool close(QDate day) = 0;
    /// Destroys the keys of all days but this one; for a start at which nobody asks for a key.
    virtual void keepOnly(QDate day) = 0;
};

/// What stands for a person within one day, so that a limit of numbers can be kept without knowing who they are:
/// HMAC-SHA-256 of the 12-digit number with the key of the day, 64 hex digits. Without the key, which is destroyed at
/// closing, it tells nothing and cannot be made again: with it all numbers could be tried through in hours. Nothing for
/// what is not twelve digits, and without a key.
[[nodiscard]] std::optional<QString> personMark(const QByteArray &dayKey, QStringView personalId);

} // namespace motcua
