// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/data_folder.h"
#include "storage/key_source.h"

#include <functional>

namespace motcua::storage {

class KeyedConnection;

enum class CheckDepth {
    Quick, ///< quick_check: one walk over all pages, indexes not matched against tables
    Whole  ///< integrity_check: also every index against its table
};

struct HealthReport
{
    enum class Outcome {
        Good,
        Damaged,
        Cancelled,
        NotDone ///< a lock or too little memory stood in the way: says nothing about the file
    } outcome = Outcome::NotDone;
    QString finding; ///< Damaged: quick_check, integrity_check, foreign_keys, unreadable
    QString detail;  ///< SQLite's first words on it: numbers of pages and rows, never content
    int foreignKeys = 0;
    double seconds = 0;
};

/// Reads the whole database with a connection of its own, read-only, while others work. A finding marks the folder:
/// all connections of this process turn read-only at once, others at their next transaction. `goOn` is asked every few
/// milliseconds on the calling thread; false ends the check. Any thread; makes no windows wait.
/// Throws Failure "wrong_key", "database_damaged" (not even the first page; marked as well), "database_unreadable".
HealthReport checkHealth(const DataFolder &folder, const DatabaseKey &key, CheckDepth depth,
                         const std::function<bool()> &goOn = {});

/// The same on a connection that is there, within its transaction; marks nothing.
[[nodiscard]] HealthReport checkConnection(const KeyedConnection &connection, CheckDepth depth);

} // namespace motcua::storage
