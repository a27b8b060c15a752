// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the queue's journals are measured against: the same lock, the same unseen rows read, the same row added and
// committed, by the databases' own interfaces and with nothing decided. Ends the program on any error.
#include "tests/bench/bare_sqlite.h"
#include "tests/bench/queue_bench.h"

#include "storage/data_folder.h"
#include "storage/queue_turn.h"

#include <QUuid>

#include <libpq-fe.h>
#include <sqlite3.h>

#include <array>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace motcua::bench {

namespace {

void require(bool right, const char *what)
{
    if (!right)
        qFatal("%s", what);
}

constexpr auto kSelect = "SELECT seq, id, day, ticket, kind, at, staff, staff_name, counter, "
                         "station, reason, series, number, "
                         "priority_reason, procedure_code, procedure_name, undoes, details FROM "
                         "queue_event WHERE day = ? AND seq > ? "
                         "ORDER BY seq";
constexpr auto kInsert =
    "INSERT INTO queue_event (id, day, ticket, kind, at, staff, staff_name, counter, station, "
    "reason, series, number, "
    "priority_reason, procedure_code, procedure_name, undoes, details, journal, sender) "
    "VALUES (?, ?, ?, 'issued', ?, '', '', 0, '', '', 'A', ?, '', '', '', NULL, '{}', 0, '')";

QByteArray freshId()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

/// Everything of a row, as whoever reads it must.
qint64 lookAt(sqlite3_stmt *row)
{
    qint64 bytes = 0;
    for (int column = 0; column < sqlite3_column_count(row); ++column) {
        (void)sqlite3_column_text(row, column);
        bytes += sqlite3_column_bytes(row, column);
    }
    return bytes;
}

class BareQueue
{
public:
    BareQueue(const QueueFolder &folder, QDate day, bool turns)
        : m_file(storage::DataFolder(folder.folder).databaseFile()),
          m_takesTurns(turns),
          m_sqlite(m_file, folder.key),
          m_day(day.toString(Qt::ISODate).toUtf8())
    {
        // Writers that meet by chance keep one of them out for longer than the usual five seconds.
        sqlite3_busy_timeout(m_sqlite.handle(), kPatienceMs);
        m_begin = prepared("BEGIN IMMEDIATE");
        m_select = prepared(kSelect);
        m_insert = prepared(kInsert);
        m_commit = prepared("COMMIT");
    }
    ~BareQueue()
    {
        for (sqlite3_stmt *statement : {m_begin, m_select, m_insert, m_commit})
            sqlite3_finalize(statement);
    }
    BareQueue(const BareQueue &) = delete;
    BareQueue &operator=(const BareQueue &) = delete;

    void issue()
    {
        std::optional<storage::QueueTurn::Held> turn;
        if (m_takesTurns)
            turn.emplace(m_turns, m_file);
        run(m_begin);
        sqlite3_bind_text(m_select, 1, m_day.constData(), int(m_day.size()), SQLITE_STATIC);
        sqlite3_bind_int64(m_select, 2, m_seen);
        int code = 0;
        while ((code = sqlite3_step(m_select)) == SQLITE_ROW) {
            require(lookAt(m_select) > 0, "an empty row");
            m_seen = sqlite3_column_int64(m_select, 0);
            constexpr int kNumber = 12;
            m_number = std::max(m_number, sqlite3_column_int(m_select, kNumber));
        }
        require(code == SQLITE_DONE, "bare SQLite: reading");
        sqlite3_reset(m_select);
        const QByteArray id = freshId();
        const QByteArray ticket = freshId();
        sqlite3_bind_text(m_insert, 1, id.constData(), int(id.size()), SQLITE_STATIC);
        sqlite3_bind_text(m_insert, 2, m_day.constData(), int(m_day.size()), SQLITE_STATIC);
        sqlite3_bind_text(m_insert, 3, ticket.constData(), int(ticket.size()), SQLITE_STATIC);
        sqlite3_bind_int64(m_insert, 4, QDateTime::currentMSecsSinceEpoch());
        sqlite3_bind_int(m_insert, 5, ++m_number);
        run(m_insert);
        m_seen = sqlite3_last_insert_rowid(m_sqlite.handle());
        run(m_commit);
    }

private:
    sqlite3_stmt *prepared(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        require(sqlite3_prepare_v3(m_sqlite.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT,
                                   &statement, nullptr) == SQLITE_OK,
                "bare SQLite: preparing");
        return statement;
    }
    static void run(sqlite3_stmt *statement)
    {
        require(sqlite3_step(statement) == SQLITE_DONE, "bare SQLite: a statement");
        sqlite3_reset(statement);
    }
    static constexpr int kPatienceMs = 120'000;
    QString m_file;
    bool m_takesTurns;
    storage::QueueTurn m_turns;
    BareSqlite m_sqlite;
    QByteArray m_day;
    sqlite3_stmt *m_begin = nullptr, *m_select = nullptr, *m_insert = nullptr, *m_commit = nullptr;
    qint64 m_seen = 0;
    int m_number = 0;
};

/// The same at PostgreSQL, by prepared statements of its own: the lock with the unseen rows in one message and the row
/// with NOTIFY and COMMIT in the other, as many ways there and back as ours.
class BarePostgres
{
public:
    BarePostgres(const storage::CentreAddress &address, QDate day)
        : m_day(day.toString(Qt::ISODate).toUtf8())
    {
        const QByteArray conninfo =
            u"host=%1 port=%2 user=%3 dbname=%4"_s
                .arg(address.host, QString::number(address.port), address.user, address.database)
                .toUtf8() +
            " sslmode=" + address.tls.toUtf8() +
            (address.authorityFile.isEmpty() ? QByteArray()
                                             : " sslrootcert=" + address.authorityFile.toUtf8());
        m_connection = PQconnectdb(conninfo.constData());
        require(PQstatus(m_connection) == CONNECTION_OK, "bare PostgreSQL: connecting");
        prepare("PREPARE b_lock AS SELECT pg_advisory_xact_lock(7214632202)");
        prepare("PREPARE b_unseen (date, bigint) AS SELECT seq, id, day, ticket, kind, at, staff, "
                "staff_name, counter, "
                "station, reason, series, number, priority_reason, procedure_code, procedure_name, "
                "undoes, details, sender "
                "FROM queue.event WHERE day = $1 AND seq > $2 ORDER BY seq");
        prepare("PREPARE b_add (uuid, date, uuid, bigint, integer) AS INSERT INTO queue.event "
                "(seq, id, day, ticket, kind, "
                "at, staff, staff_name, counter, station, reason, series, number, priority_reason, "
                "procedure_code, "
                "procedure_name, undoes, details, sender, late) VALUES ((SELECT coalesce(max(seq), "
                "0) + 1 FROM queue.event), "
                "$1, $2, $3, 'issued', $4, NULL, '', 0, '', '', 'A', $5, '', '', '', NULL, '{}', "
                "'bare', false) RETURNING seq");
    }
    ~BarePostgres() { PQfinish(m_connection); }
    BarePostgres(const BarePostgres &) = delete;
    BarePostgres &operator=(const BarePostgres &) = delete;

    void issue()
    {
        const QByteArray seen = QByteArray::number(m_seen);
        send("BEGIN; EXECUTE b_lock; EXECUTE b_unseen ('" + m_day + "', " + seen + ")",
             [this](PGresult *rows) {
                 constexpr int kAllColumns = 19;
                 constexpr int kNumber = 12;
                 if (PQnfields(rows) != kAllColumns)
                     return;
                 for (int row = 0; row < PQntuples(rows); ++row) {
                     for (int column = 0; column < kAllColumns; ++column)
                         require(PQgetvalue(rows, row, column) != nullptr,
                                 "bare PostgreSQL: a value");
                     m_seen = QByteArray(PQgetvalue(rows, row, 0)).toLongLong();
                     m_number =
                         std::max(m_number, QByteArray(PQgetvalue(rows, row, kNumber)).toInt());
                 }
             });
        const QByteArray now = QByteArray::number(QDateTime::currentMSecsSinceEpoch());
        send("EXECUTE b_add ('" + freshId() + "', '" + m_day + "', '" + freshId() + "', " + now +
                 ", " + QByteArray::number(++m_number) +
                 "); SELECT pg_notify('queue_event', '1'); COMMIT",
             [this](PGresult *rows) {
                 if (PQnfields(rows) == 1 && PQntuples(rows) == 1 && PQgetlength(rows, 0, 0) > 0)
                     m_seen = std::max(m_seen, QByteArray(PQgetvalue(rows, 0, 0)).toLongLong());
             });
    }

private:
    void prepare(const char *sql)
    {
        PGresult *result = PQexec(m_connection, sql);
        require(PQresultStatus(result) == PGRES_COMMAND_OK, PQerrorMessage(m_connection));
        PQclear(result);
    }
    void send(const QByteArray &sql, const std::function<void(PGresult *)> &look)
    {
        require(PQsendQuery(m_connection, sql.constData()) == 1, "bare PostgreSQL: sending");
        while (PGresult *result = PQgetResult(m_connection)) {
            const ExecStatusType status = PQresultStatus(result);
            require(status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK,
                    PQerrorMessage(m_connection));
            look(result);
            PQclear(result);
        }
    }
    QByteArray m_day;
    PGconn *m_connection = nullptr;
    qint64 m_seen = 0;
    int m_number = 0;
};

} // namespace

IssueOne bareSqliteQueue(const QueueFolder &folder, QDate day, bool turns)
{
    const auto queue = std::make_shared<BareQueue>(folder, day, turns);
    return [queue] { queue->issue(); };
}

IssueOne barePostgresQueue(const storage::CentreAddress &address, QDate day)
{
    const auto queue = std::make_shared<BarePostgres>(address, day);
    return [queue] { queue->issue(); };
}

} // namespace motcua::bench
