// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/key_source.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

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
    OpenOutcome migrate();
    [[nodiscard]] int schemaVersion() const;

    /// Runs one statement with positional values; throws Failure "not_saved" on a write error,
    /// "read_failed" otherwise. Failing SQL is logged once, without values.
    QSqlQuery exec(const QString &sql, const QVariantList &values = {}) const;
    /// A prepared statement kept by its text for this connection.
    QSqlQuery &prepared(const QString &sql) const;
    [[nodiscard]] QVariant value(const QString &sql, const QVariantList &values = {}) const;
    [[nodiscard]] bool inTransaction() const { return m_depth > 0; }

private:
    friend class Transaction;
    QString m_connection;
    mutable QHash<QString, QSqlQuery> m_prepared;
    int m_depth = 0;
};

/// BEGIN IMMEDIATE; rolls back unless committed. Nested use joins the outer one.
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
