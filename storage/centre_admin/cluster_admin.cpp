// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre_admin/cluster_admin.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QVector>

#include <libpq-fe.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

Q_LOGGING_CATEGORY(lcCentre, "motcua.centre")

struct Closer
{
    void operator()(PGconn *connection) const { PQfinish(connection); }
    void operator()(PGresult *result) const { PQclear(result); }
};
using Connection = std::unique_ptr<PGconn, Closer>;
using Result = std::unique_ptr<PGresult, Closer>;
using Row = QVector<QString>;

QByteArray conninfo(const ClusterSocket &socket, QLatin1StringView database)
{
    QByteArray folder = socket.folder.toUtf8();
    folder.replace('\\', "\\\\").replace('\'', "\\'");
    return "host='" + folder + "' port=" + QByteArray::number(socket.port) +
           " user=" + socket.owner.toUtf8() + " dbname=" + QByteArray(database.data()) +
           " connect_timeout=10 application_name=motcua-centre";
}

class Session
{
public:
    Session(const ClusterSocket &socket, QLatin1StringView database)
        : m_connection(PQconnectdb(conninfo(socket, database).constData()))
    {
        if (PQstatus(m_connection.get()) != CONNECTION_OK) {
            qCWarning(lcCentre, "connect: %s", PQerrorMessage(m_connection.get()));
            throw centreDatabaseAway();
        }
    }
    [[nodiscard]] QVector<Row> run(const QByteArray &sql, const QVector<QString> &values = {})
    {
        QVector<QByteArray> bytes;
        QVector<const char *> texts;
        for (const QString &value : values) {
            bytes.append(value.toUtf8());
        }
        for (const QByteArray &value : std::as_const(bytes)) {
            texts.append(value.constData());
        }
        const Result result(PQexecParams(m_connection.get(), sql.constData(), int(texts.size()),
                                         nullptr, texts.constData(), nullptr, nullptr, 0));
        const ExecStatusType status = PQresultStatus(result.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
            qCWarning(lcCentre, "statement: %s",
                      PQresultErrorField(result.get(), PG_DIAG_SQLSTATE));
            throw centreDatabaseAway();
        }
        QVector<Row> rows;
        for (int row = 0; row < PQntuples(result.get()); ++row) {
            Row cells;
            for (int column = 0; column < PQnfields(result.get()); ++column) {
                cells.append(QString::fromUtf8(PQgetvalue(result.get(), row, column)));
            }
            rows.append(cells);
        }
        return rows;
    }
    void execute(const QByteArray &sql) { (void)run(sql); }
    [[nodiscard]] QByteArray name(const QString &identifier) const
    {
        const QByteArray text = identifier.toUtf8();
        char *quoted =
            PQescapeIdentifier(m_connection.get(), text.constData(), size_t(text.size()));
        if (quoted == nullptr) {
            throw centreDatabaseAway();
        }
        QByteArray result(quoted);
        PQfreemem(quoted);
        return result;
    }

private:
    Connection m_connection;
};

constexpr QLatin1StringView kFirstDatabase("postgres");

bool hasRole(Session &session, const QString &role)
{
    return !session.run("SELECT 1 FROM pg_roles WHERE rolname = $1", {role}).isEmpty();
}

void makeDatabase(Session &session, const QByteArray &name)
{
    session.execute("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8'");
    session.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
}

} // namespace

Failure centreDatabaseAway()
{
    return {"centre_database_away",
            QCoreApplication::translate(
                "Centre", "The centre's database does not answer; nothing that was saved is lost."),
            QCoreApplication::translate("Centre", "It is started again by itself; wait a minute, "
                                                  "then try again.")};
}

bool ClusterAdmin::isUp() const
{
    return PQping(conninfo(m_socket, kFirstDatabase).constData()) == PQPING_OK;
}

void ClusterAdmin::prepare() const
{
    Session session(m_socket, kFirstDatabase);
    const QByteArray group = session.name(QString(kStations));
    const QByteArray database = session.name(QString(kDatabase));
    if (!hasRole(session, QString(kStations))) {
        session.execute("CREATE ROLE " + group + " NOLOGIN");
    }
    if (session.run("SELECT 1 FROM pg_database WHERE datname = $1", {QString(kDatabase)})
            .isEmpty()) {
        makeDatabase(session, database);
    }
    session.execute("GRANT CONNECT ON DATABASE " + database + " TO " + group);
}

void ClusterAdmin::admit(const QString &role) const
{
    Session session(m_socket, kFirstDatabase);
    const QByteArray name = session.name(role);
    session.execute(
        (hasRole(session, role) ? "ALTER ROLE " : "CREATE ROLE ") + name +
        " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION INHERIT PASSWORD NULL");
    session.execute("GRANT " + session.name(QString(kStations)) + " TO " + name);
}

void ClusterAdmin::bar(const QString &role) const
{
    Session session(m_socket, kFirstDatabase);
    if (!hasRole(session, role)) {
        return;
    }
    session.execute("ALTER ROLE " + session.name(role) + " NOLOGIN");
    (void)session.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1",
                      {role});
}

void ClusterAdmin::dismiss(const QString &station) const
{
    Session session(m_socket, kDatabase);
    (void)session.run("SELECT queue.dismiss($1)", {station});
}

QMap<QString, int> ClusterAdmin::slotOfStations() const
{
    Session session(m_socket, kDatabase);
    const QVector<Row> rows = session.run(
        "SELECT station, slot FROM queue.slot WHERE station IS NOT NULL AND left_on IS NULL");
    QMap<QString, int> found;
    for (const Row &row : rows) {
        found.insert(row.at(0), row.at(1).toInt());
    }
    return found;
}

QMap<QString, int> ClusterAdmin::connections() const
{
    Session session(m_socket, kFirstDatabase);
    const QVector<Row> rows = session.run("SELECT usename, count(*) FROM pg_stat_activity WHERE "
                                          "backend_type = 'client backend' GROUP BY usename");
    QMap<QString, int> connections;
    for (const Row &row : rows) {
        connections.insert(row.at(0), row.at(1).toInt());
    }
    return connections;
}

qint64 ClusterAdmin::databaseBytes() const
{
    Session session(m_socket, kFirstDatabase);
    return session.run("SELECT pg_database_size($1)", {QString(kDatabase)})
        .value(0)
        .value(0)
        .toLongLong();
}

int ClusterAdmin::schemaStep() const
{
    {
        Session session(m_socket, kFirstDatabase);
        if (session.run("SELECT 1 FROM pg_database WHERE datname = $1", {QString(kDatabase)})
                .isEmpty()) {
            return 0;
        }
    }
    Session session(m_socket, kDatabase);
    if (session.run("SELECT to_regclass('public.centre_step')").value(0).value(0).isEmpty()) {
        return 0;
    }
    return session.run("SELECT coalesce(max(step), 0) FROM public.centre_step")
        .value(0)
        .value(0)
        .toInt();
}

QStringList ClusterAdmin::endHolders(int seconds) const
{
    Session session(m_socket, kDatabase);
    const QVector<Row> rows =
        session.run("SELECT queue.end_holders($1::integer)", {QString::number(seconds)});
    QStringList roles;
    for (const Row &row : rows) {
        roles.append(row.value(0));
    }
    return roles;
}

void ClusterAdmin::liftJournal() const
{
    Session session(m_socket, kDatabase);
    session.execute("SELECT queue.lift()");
}

void ClusterAdmin::forgetDayKeys() const
{
    Session session(m_socket, kDatabase);
    session.execute("SELECT queue.forget_keys(queue.today())");
}

} // namespace motcua::storage
