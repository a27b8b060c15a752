// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace motcua {

/// One business act for the audit chain (NĐ 356/2025: access trace). `detail` holds no more personal
/// data than the act needs.
struct AuditEntry
{
    QDateTime at;
    Actor by;
    QString action;  ///< lower_snake_case, e.g. "dossier.accepted"
    QString subject; ///< id or code of the thing acted upon
    QJsonObject detail;
};

/// Appends to the hash chain; implemented by storage, in the transaction under way if there is one.
class AuditLog
{
public:
    AuditLog() = default;
    AuditLog(const AuditLog &) = delete;
    AuditLog &operator=(const AuditLog &) = delete;
    virtual ~AuditLog() = default;
    virtual void append(const AuditEntry &entry) = 0;
};

} // namespace motcua
