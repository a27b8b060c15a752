// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/data_folder.h"
#include "storage/unlock.h"

#include <functional>

namespace motcua::storage {

/// Called between the steps of what must survive a crash; tests stop there. Names are of tests alone.
using StageHook = std::function<void(const char *stage)>;

/// A new random key for the database, kept where the old one was (key ring, or the passphrase).
///
/// Order, so that every moment has one key that opens: (1) the new key is kept beside the old one and read back;
/// (2) station.json names it as `next`; (3) a copy of the database is written with the new key, gets a new generation of
/// keys for new files and the audit entry "key.changed", is checked whole and synced; (4) it takes the database's name;
/// (5) station.json names the new key alone. What is cut off before 4 is undone, after 4 finished, at the next open.
/// The old key stays in the key ring: backups made before need it. Recovery sheets printed before open only those.
class KeyChange
{
public:
    struct Options
    {
        QString newPassphrase; ///< keeps the new key behind this; empty: kept as the old one was
        StageHook hook = {};
    };
    /// Needs the folder for itself. Throws "data_in_use", "key_not_changed" and what Station::open() throws.
    /// @returns the new key
    static DatabaseKey run(const QString &folder, const Unlock &unlock, const Options &options);
};

/// Undoes or finishes a change that was cut off; nothing to do otherwise. Called by Station::open(). Throws
/// "data_in_use" while the change is going on, and what reading the keys throws.
void settleKeyChange(const DataFolder &data, const Unlock &unlock, const Place &place);

/// Removes what a change that was cut off had copied.
void dropHalfCopy(const DataFolder &data);

} // namespace motcua::storage
