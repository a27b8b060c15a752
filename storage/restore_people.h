// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "storage/restore.h"

namespace motcua::storage {

class Database;
class KeyedConnection;

/// What a restore would undo apart from dossiers: closed accounts, secrets that were reset or changed, lock-outs,
/// changes of dossiers the province has not got. Read from the data at hand, as far as it goes; false: not to its end.
[[nodiscard]] bool takeUndone(const KeyedConnection &live, const BackupInfo &info, RestoreGap &gap);

/// A restore must not open a closed account again, nor bring an old PIN back: accounts that are closed in the data at
/// hand are closed, secrets, their must-change mark and lock-outs are those of the data at hand, each with its entry
/// ("staff.deactivated", "staff.pin_reset", reason "data.restored"). Accounts and roles that are younger than the
/// backup do not come back. Where the data at hand cannot be read, everybody with a secret must choose a new one at
/// the next sign-in. One transaction.
void carryPeople(Database &restored, const QString &liveDatabase, const DatabaseKey &key,
                 const Clock &clock, const Actor &by);

} // namespace motcua::storage
