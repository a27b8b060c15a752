// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/key_source.h"
#include "storage/statement.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <map>

struct sqlite3;

namespace motcua::storage {

/// How a database was found on opening.
enum class OpenOutcome { Fresh, Current, Upgraded, Newer };

/// One encrypted SQLite connection of one thread: WAL, synchronous=FULL, foreign keys on, every pragma read
/// back; opened with the raw key through sqlite3_key_v2 and verified by a read. Made and used on one thread.
/// The SQLite is the bundled one: the constructor checks sqlite3mc_version() on this very connection.
class Database
{
public:
    /// Throws Failure: "wrong_key", "sqlite_not_bundled", "pragma_refused", "database_newer",
    /// "database_damaged", "database_unreadable", "not_encrypted".
    Database(const QString &file, const DatabaseKey &key);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs the numbered steps of storage/schema that are missing, each in its own transaction.
    /// Newer: a later program has written here and says this one must not; nothing was changed.
    OpenOutcome migrate();
    [[nodiscard]] int schemaVersion() const;

    // Values are positional. An invalid QVariant is SQL's NULL; a null QString or QByteArray is an empty one.
    // Each throws Failure "not_saved" on a write error, "database_damaged", or "read_failed". Failing SQL is
    // logged once, without values.

    /// Runs one statement and gives its rows, forward only. Let it go (or read it to the end) before the next
    /// write: a half-read SELECT holds its view of the data.
    QSqlQuery exec(const QString &sql, const QVariantList &values = {}) const;
    /// Runs a statement that gives no rows, prepared once for this connection; the number of rows it touched.
    int run(const QString &sql, const QVariantList &values = {}) const;
    /// The first column of the first row, prepared once; invalid when there is no row.
    [[nodiscard]] QVariant value(const QString &sql, const QVariantList &values = {}) const;
    /// The first row; empty when there is none.
    [[nodiscard]] QVariantList row(const QString &sql, const QVariantList &values = {}) const;
    /// A query of many rows, prepared and kept by its text for this connection.
    QSqlQuery &prepared(const QString &sql) const;
    /// The number SQLite gave to the row that was inserted last.
    [[nodiscard]] qint64 lastInsertedRow() const;
    /// A script of several statements, triggers among them, taken apart by SQLite itself.
    void runScript(const QByteArray &sql) const;
    [[nodiscard]] bool inTransaction() const { return m_depth > 0; }

private:
    friend class Transaction;
    void openFile(const QString &file, const DatabaseKey &key);
    void configure() const;
    void bindAndRun(QSqlQuery &query, const QString &sql, const QVariantList &values) const;
    Statement &start(const QString &sql, const QVariantList &values) const;
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

    QString m_connection;
    sqlite3 *m_handle = nullptr; // the driver's own
    mutable std::map<QString, QSqlQuery> m_prepared;
    mutable std::map<QString, Statement> m_statements;
    int m_depth = 0;
    bool m_doomed = false; // an inner transaction was given up: the outer one must not commit
};

/// BEGIN IMMEDIATE; rolls back unless committed. Nested use joins the outer one; when an inner one was given up
/// the outer one cannot commit any more.
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
