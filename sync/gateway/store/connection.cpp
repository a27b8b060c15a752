// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/connection.h"

#include <libpq-fe.h>

#include <array>

namespace motcua::gateway {

namespace {

QByteArray statementName(qsizetype number)
{
    return "s" + QByteArray::number(number);
}

} // namespace

SqlError::SqlError(const QByteArray &state)
    : std::runtime_error("SQLSTATE " + state.toStdString()),
      m_state(state)
{}

bool SqlError::isTransient() const
{
    return m_state.startsWith("08") || m_state.startsWith("53") || m_state.startsWith("57") ||
           m_state.startsWith("40") || m_state.startsWith("55") || m_state == "25006";
}

SqlValue sqlBytes(const QByteArray &bytes)
{
    return "\\x" + bytes.toHex();
}

QByteArray sqlArray(const QVector<QByteArray> &items)
{
    return '{' + QByteArrayList(items).join(',') + '}';
}

SqlResult::SqlResult(pg_result *result) : m_result(result, &PQclear) {}

int SqlResult::rows() const
{
    return PQntuples(m_result.get());
}

bool SqlResult::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

QByteArray SqlResult::text(int row, int column) const
{
    return QByteArray(PQgetvalue(m_result.get(), row, column),
                      PQgetlength(m_result.get(), row, column));
}

QByteArray SqlResult::bytes(int row, int column) const
{
    return QByteArray::fromHex(text(row, column).mid(2));
}

Connection::Connection(const QByteArray &conninfo)
{
    // A database behind a broken line must not hold a thread for the hours TCP would wait. What the connection string
    // says comes later and counts more.
    const std::array<const char *, 7> keys{
        "tcp_user_timeout", "keepalives_idle",           "dbname", "client_encoding",
        "connect_timeout",  "fallback_application_name", nullptr};
    const std::array<const char *, 7> values{
        "30000", "30", conninfo.constData(), "UTF8", "5", "motcua-gateway", nullptr};
    m_connection = PQconnectdbParams(keys.data(), values.data(), 1);
    if (PQstatus(m_connection) != CONNECTION_OK) {
        PQfinish(m_connection);
        throw SqlError("08001");
    }
    PQsetNoticeProcessor(
        m_connection, [](void *, const char *) {}, nullptr);
    try {
        script("SET search_path = motcua, pg_catalog; SET timezone = 'UTC';"
               "SET synchronous_commit = on; SET statement_timeout = '30s';"
               "SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '60s'");
    } catch (...) {
        PQfinish(m_connection);
        throw;
    }
}

Connection::~Connection()
{
    PQfinish(m_connection);
}

bool Connection::isAlive() const
{
    return PQstatus(m_connection) == CONNECTION_OK &&
           PQtransactionStatus(m_connection) == PQTRANS_IDLE;
}

SqlResult Connection::check(pg_result *result)
{
    SqlResult owner(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
        return owner;
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    throw SqlError(state ? QByteArray(state) : QByteArray("08006"));
}

QByteArray Connection::prepared(const char *sql)
{
    if (!m_prepared.contains(sql)) {
        const QByteArray name = statementName(m_prepared.size());
        check(PQprepare(m_connection, name.constData(), sql, 0, nullptr));
        m_prepared.insert(sql, name);
    }
    return m_prepared.value(sql);
}

SqlResult Connection::run(const char *sql, const QVector<SqlValue> &values)
{
    return run(sql, values, {});
}

SqlResult Connection::run(const char *sql, const QVector<SqlValue> &values,
                          const QVector<SqlColumn> &columns)
{
    const QByteArray name = prepared(sql);
    QVector<const char *> texts;
    QVector<int> lengths(values.size()); // counted for binary ones alone
    QVector<int> formats(values.size(), 0);
    for (const SqlValue &value : values)
        texts.append(value ? value->constData() : nullptr);
    QVector<QByteArray> arrays; // holds what `texts` points to
    for (const SqlColumn &column : columns) {
        arrays.append(column.toParameter());
        texts.append(arrays.constLast().constData());
        lengths.append(int(arrays.constLast().size()));
        formats.append(1);
    }
    return check(PQexecPrepared(m_connection, name.constData(), int(texts.size()),
                                texts.constData(), lengths.constData(), formats.constData(), 0));
}

void Connection::script(const QByteArray &sql)
{
    check(PQexec(m_connection, sql.constData()));
}

Transaction::Transaction(Connection &connection) : m_connection(connection)
{
    m_connection.script("BEGIN");
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_connection.script("ROLLBACK");
    } catch (const SqlError &) {
        // The connection is gone and the transaction with it; isAlive() says so to the next user.
    }
}

void Transaction::commit()
{
    m_connection.script("COMMIT");
    m_open = false;
}

} // namespace motcua::gateway
