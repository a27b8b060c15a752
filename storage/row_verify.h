// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <functional>
#include <optional>

namespace motcua::storage {

/// Whether the rows are what the audit chain says was written: every accepted dossier is there as it was accepted, every
/// change and every operation for the province too, and accounts have the roles the last entries gave them. The chain
/// itself is looked at by ChainedAuditLog::verify(); who writes rows and chain anew is seen by the province alone.
struct RowCheck
{
    enum class Wrong {
        DossierMissing, ///< accepted, and not there
        DossierChanged, ///< its row or its files are not those that were accepted
        DossierUnknown, ///< there, and no entry says that it was accepted
        DueDateChanged, ///< the date that counts is not the one of the last change
        ChangeMissing,  ///< a change that was made is not there
        ChangeChanged,
        ChangeUnknown,
        OperationMissing, ///< what was to be sent is not there; or a number is missing in the outbox
        OperationChanged,
        OperationUnknown, ///< an operation no entry tells of
        StaffUnknown,     ///< an account no entry tells of
        StaffRole,        ///< another role than the last entry says
        StaffActive,      ///< closed or open, against the last entry
    };
    struct Finding
    {
        Wrong what = Wrong::DossierMissing;
        qint64 entry = 0; ///< the audit entry it is at odds with; 0: there is none
        QString subject;  ///< dossier code, account id or number in the outbox
    };
    qint64 checked = 0; ///< entries compared with their rows
    bool ok = true;
    std::optional<Finding> firstWrong;
    bool cancelled = false;

    /// Streams through entries and rows as they stand at one moment. `goOn` is asked every few thousand entries.
    [[nodiscard]] static RowCheck run(const Database &db,
                                      const std::function<bool(qint64 done)> &goOn = {});
};
[[nodiscard]] QString toCode(RowCheck::Wrong wrong); ///< dossier_missing, dossier_changed, …

} // namespace motcua::storage
