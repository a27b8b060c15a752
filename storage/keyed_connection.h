// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/key_source.h"

#include <QString>

#include <functional>
#include <memory>

struct sqlite3;

namespace motcua::storage {

/// Gives an open handle its key and reads with it, since setting a wrong key "succeeds". SQLite's primary code:
/// SQLITE_NOTADB for a wrong key (or an unreadable first page), SQLITE_CORRUPT for a damaged schema.
[[nodiscard]] int unlockHandle(sqlite3 *handle, const DatabaseKey &key);

/// With `keep`, closing the last connection of a file leaves its write-ahead log alone. SQLite removes the log when it
/// closes, also after an opening that failed half-way: without room for the log's index it takes the log for empty, and
/// every commit that was not copied back yet is gone. So a log is kept until the file was read and could be written.
void keepLogOnClose(sqlite3 *handle, bool keep);

/// A bare connection beside the working ones, for what walks a whole file: checks and copies. Reads alone unless it
/// makes a file. Used by one thread at a time; knows nothing of Qt's drivers.
class KeyedConnection
{
public:
    enum class Use {
        Read, ///< of a file that is there, never written
        Create ///< a copy in the making: no journal and no sync, since it counts only when it is whole and synced
    };
    /// Throws Failure "wrong_key", "database_damaged", "database_unreadable".
    KeyedConnection(const QString &file, const DatabaseKey &key, Use use);
    ~KeyedConnection();
    KeyedConnection(const KeyedConnection &) = delete;
    KeyedConnection &operator=(const KeyedConnection &) = delete;

    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    /// SQLite's extended code.
    int run(const char *sql) const;
    /// The first column of the first row as text; empty when there is none.
    [[nodiscard]] QString text(const char *sql, int *code = nullptr) const;
    /// Asked every so many steps of whatever runs; false ends it with SQLITE_INTERRUPT. Empty: not asked.
    void setGoOn(std::function<bool()> goOn);

private:
    sqlite3 *m_handle = nullptr;
    std::unique_ptr<std::function<bool()>> m_goOn;
};

} // namespace motcua::storage
