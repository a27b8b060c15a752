// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/durable_file.h"
#include "storage/key_source.h"
#include "storage/rows.h"
#include "storage/statement.h"

#include <QString>
#include <QVariantList>

#include <array>
#include <map>
#include <memory>
#include <thread>
#include <utility>

struct sqlite3;

namespace motcua::storage {

class FileState;

/// How a database was found on opening.
enum class OpenOutcome {
    Fresh,           ///< was empty, has all steps now
    Current,         ///< has the very steps this program knows
    Upgraded,        ///< lacked some, has all now
    NewerCompatible, ///< a later program has added steps and says that this one may go on
    Newer, ///< a later program has written here and says that this one must not; nothing was changed
    Damaged ///< marked damaged, or found damaged before a step: read-only, no step was applied
};

/// One encrypted SQLite connection of one thread: WAL, synchronous=FULL, foreign keys on, every pragma read
/// back; opened with the raw key through sqlite3_key_v2 and verified by a read. Belongs to the thread that made it:
/// a use on another one ends the program at once (a bug, and silent damage otherwise).
/// The SQLite is the bundled one: the constructor checks sqlite3mc_version() on this very connection.
///
/// Writers of one process queue at the file's lock (storage/file_state.h), processes at SQLite's own. When the file
/// is found damaged, every connection of the process turns read-only and each write throws "store_read_only".
class Database
{
public:
    /// Throws Failure: "wrong_key", "sqlite_not_bundled", "pragma_refused", "database_newer",
    /// "database_damaged", "database_unreadable", "not_encrypted".
    Database(const QString &file, const DatabaseKey &key);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs the numbered steps of storage/schema that are missing, each in its own transaction; a database that has
    /// rows already is checked whole (integrity_check) before.
    OpenOutcome migrate();
    [[nodiscard]] int schemaVersion() const;

    // Values are positional. An invalid QVariant is SQL's NULL; a null QString or QByteArray is an empty one.
    // Each throws Failure "not_saved" on a write error, "store_read_only", "database_damaged", "data_file_replaced" or
    // "read_failed". Failing SQL is logged once, without values.

    /// Runs one statement and gives its rows, forward only. Let them go (or read them to the end) before the next
    /// write: a half-read SELECT holds its view of the data. Prepared once; each of two at a time has its own.
    [[nodiscard]] Rows exec(const QString &sql, const QVariantList &values = {}) const;
    /// Runs a statement that gives no rows, prepared once for this connection; the number of rows it touched.
    int run(const QString &sql, const QVariantList &values = {}) const;
    /// The first column of the first row, prepared once; invalid when there is no row.
    [[nodiscard]] QVariant value(const QString &sql, const QVariantList &values = {}) const;
    /// The first row; empty when there is none.
    [[nodiscard]] QVariantList row(const QString &sql, const QVariantList &values = {}) const;
    /// The number SQLite gave to the row that was inserted last.
    [[nodiscard]] qint64 lastInsertedRow() const;
    /// A script of several statements, triggers among them, taken apart by SQLite itself.
    void runScript(const QByteArray &sql) const;
    [[nodiscard]] bool inTransaction() const { return m_depth > 0; }
    /// What this process knows of the file, shared by its connections.
    [[nodiscard]] FileState &fileState() const { return *m_state; }
    [[nodiscard]] bool isReadOnly() const;

private:
    friend class Transaction;
    friend class Rows;
    void openFile(const QString &file, const DatabaseKey &key);
    void configure() const;
    void begin();
    void endOuter();
    void checkThread() const;
    void followFileState() const;
    [[nodiscard]] bool wasMoved() const;
    void rememberWhatIsBeside(const QString &file);
    [[nodiscard]] bool lockWriter() const;
    [[noreturn]] void failed(const QString &sql) const;
    [[nodiscard]] Statement prepare(const QString &sql) const;
    [[nodiscard]] Statement take(const QString &sql) const;
    void keep(const QString &sql, Statement statement) const;
    int start(Statement &statement, const QString &sql, const QVariantList &values) const;
    Statement &started(const QString &sql, const QVariantList &values) const;
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

    QString m_connection;
    std::thread::id m_thread = std::this_thread::get_id();
    std::shared_ptr<FileState> m_state;
    sqlite3 *m_handle = nullptr;                                 // the driver's own
    std::array<std::pair<QByteArray, FileIdentity>, 2> m_beside; // the log and its index
    mutable std::map<QString, Statement> m_statements;           // those nobody is reading from
    int m_depth = 0;
    mutable bool m_queryOnly = false; // SQLite itself refuses writes on this connection
    bool m_doomed = false; // an inner transaction was given up: the outer one must not commit
};

/// BEGIN IMMEDIATE; rolls back unless committed. Nested use joins the outer one; when an inner one was given up
/// the outer one cannot commit any more. The outer one holds the file's writer lock of this process.
/// Throws Failure "not_saved" (another writer did not finish within the busy timeout), "store_read_only",
/// "data_file_replaced".
class Transaction
{
public:
    explicit Transaction(Database &db);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    /// Returns only when the commit is on disk; throws Failure "not_saved" otherwise.
    void commit();

private:
    Database &m_db;
    bool m_open = false;
    bool m_outer = false;
};

} // namespace motcua::storage
