// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/sql_arrays.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QVector>

#include <memory>
#include <optional>
#include <stdexcept>

struct pg_conn;
struct pg_result;

namespace motcua::gateway {

/// PostgreSQL said no. Carries the SQLSTATE only: the server's text quotes data of citizens.
class SqlError : public std::runtime_error
{
public:
    explicit SqlError(const QByteArray &state);
    [[nodiscard]] const QByteArray &state() const { return m_state; }
    /// Worth trying again later: no connection, shutting down, out of resources, deadlock.
    [[nodiscard]] bool isTransient() const;
    /// The connection went away; a new one may be there.
    [[nodiscard]] bool isConnectionLost() const
    {
        return m_state.startsWith("08") || m_state.startsWith("57P");
    }
    /// The whole transaction may be run again at once.
    [[nodiscard]] bool isRace() const { return m_state == "40001" || m_state == "40P01"; }
    /// Something in the values given cannot be stored.
    [[nodiscard]] bool isBadData() const { return m_state.startsWith("22"); }

private:
    QByteArray m_state;
};

/// Text form of a parameter; nothing is NULL.
using SqlValue = std::optional<QByteArray>;
[[nodiscard]] SqlValue sqlBytes(const QByteArray &bytes); ///< for a bytea
[[nodiscard]] inline SqlValue sqlText(const QString &text)
{
    return text.toUtf8();
}
/// `{a,b}` of texts that hold neither quote, comma nor brace (ids, hex).
[[nodiscard]] QByteArray sqlArray(const QVector<QByteArray> &items);

class SqlResult
{
public:
    explicit SqlResult(pg_result *result);
    [[nodiscard]] int rows() const;
    [[nodiscard]] bool isNull(int row, int column) const;
    [[nodiscard]] QByteArray text(int row, int column) const;
    [[nodiscard]] QByteArray bytes(int row, int column) const; ///< of a bytea
    [[nodiscard]] qint64 integer(int row, int column) const
    {
        return text(row, column).toLongLong();
    }

private:
    std::shared_ptr<pg_result> m_result;
};

/// One connection, used by one thread at a time. Sessions run in UTC and UTF-8 with synchronous
/// commits.
class Connection
{
public:
    explicit Connection(const QByteArray &conninfo); ///< throws SqlError
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] bool isAlive() const;
    /// Prepared on first use; `sql` must be a constant (it is known by its address).
    SqlResult run(const char *sql, const QVector<SqlValue> &values = {});
    /// The columns are the parameters after `values`.
    SqlResult run(const char *sql, const QVector<SqlValue> &values,
                  const QVector<SqlColumn> &columns);
    /// Several statements without parameters: schema steps.
    void script(const QByteArray &sql);

private:
    SqlResult check(pg_result *result);
    QByteArray prepared(const char *sql);

    pg_conn *m_connection = nullptr;
    QHash<const char *, QByteArray> m_prepared;
};

/// Rolls back unless committed.
class Transaction
{
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Connection &m_connection;
    bool m_open = true;
};

} // namespace motcua::gateway
