// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/centre_session.h"

#include "app/core/base/failure.h"
#include "storage/centre/centre_rows.h"
#include "storage/log.h"
#include "storage/queue_rows.h"
#include "storage/values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QUuid>

#include <libpq-fe.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

const QString kSharedNews = u"queue_shared"_s;

// All reads go along an index. A plan made once in the morning, when the table is next to empty, would be one that reads
// all of it, and kept for the day; one made anew for each gesture costs more than the gesture.
const QString kPlans = u"-c plan_cache_mode=force_generic_plan -c enable_seqscan=off "
                       "-c enable_bitmapscan=off -c jit=off"_s;

// queue.add_one (schema/0006_quick.sql).
const QString kAddOneTypes =
    u"boolean, uuid, date, uuid, text, bigint, uuid, text, integer, text, text, text, integer, "
    "text, text, text, uuid, text"_s;
const QString kAddOneValues =
    u"$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18"_s;

QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s);
    value.replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

/// The server says no to what was asked; everything else is a server that cannot.
bool isRefusal(const QByteArray &state)
{
    return state.startsWith("22") || state.startsWith("23");
}

QByteArray stateOf(const QSqlQuery &query)
{
    return query.lastError().nativeErrorCode().toLatin1();
}

QString dayLiteral(std::optional<QDate> day)
{
    return day ? u'\'' + isoDay(*day) + u'\'' : u"NULL"_s;
}

} // namespace

// The server's own limits end before ours, so that it says why; a client that dies with the lock held frees it soon.
QString connectOptions(const CentreAddress &address, std::chrono::milliseconds patience)
{
    const auto own = QString::number((patience - patience / 8).count());
    QStringList options{
        u"connect_timeout=2"_s,
        u"tcp_user_timeout="_s + QString::number(patience.count()),
        u"keepalives_idle=5 keepalives_interval=2 keepalives_count=3"_s,
        u"application_name=motcua"_s,
        u"options="_s +
            quoted(
                u"-c statement_timeout=%1 -c lock_timeout=%1 -c "
                u"idle_in_transaction_session_timeout=%1 "
                "-c synchronous_commit=on -c default_transaction_isolation=read\\ committed "_s.arg(
                    own) +
                kPlans),
    };
    if (!address.numericHost.isEmpty())
        options << u"hostaddr="_s + quoted(address.numericHost);
    if (!address.tls.isEmpty())
        options << u"sslmode="_s + address.tls;
    if (!address.authorityFile.isEmpty())
        options << u"sslrootcert="_s + quoted(address.authorityFile);
    if (!address.certificateFile.isEmpty())
        options << u"sslcert="_s + quoted(address.certificateFile)
                << u"sslkey="_s + quoted(address.keyFile);
    return options.join(u' ');
}

CentreSession::CentreSession(const CentreAddress &address, std::chrono::milliseconds patience)
    : m_name(u"centre-"_s + QUuid::createUuid().toString(QUuid::Id128)),
      m_db(QSqlDatabase::addDatabase(u"QPSQL"_s, m_name)),
      m_patienceTime(patience)
{
    connectTo(address);
}

CentreSession::CentreSession(const CentreAddress &address, Patience::Clock::time_point until)
    : m_name(u"centre-"_s + QUuid::createUuid().toString(QUuid::Id128)),
      m_db(QSqlDatabase::addDatabase(u"QPSQL"_s, m_name)),
      m_patienceTime(kPatience),
      m_latest(until)
{
    connectTo(address);
    m_latest = Patience::Clock::time_point::max();
}

void CentreSession::connectTo(const CentreAddress &address)
{
    m_db.setHostName(address.host);
    if (address.port > 0)
        m_db.setPort(address.port);
    m_db.setDatabaseName(address.database);
    m_db.setUserName(address.user);
    m_db.setPassword(address.password);
    m_db.setConnectOptions(connectOptions(address, m_patienceTime));
    try {
        if (!m_db.open())
            throw CentreTrouble(CentreTrouble::Kind::Away, {});
        const QVariant handle = m_db.driver()->handle();
        m_socket = ::dup(PQsocket(*static_cast<PGconn *const *>(handle.constData())));
        const QString unseen =
            u" AS SELECT "_s + kCentreColumns + u" FROM queue.event WHERE seq > $1"_s;
        run(u"PREPARE q_lock AS SELECT queue.lock(); "_s + u"PREPARE q_all (bigint)"_s + unseen +
                u" ORDER BY seq; "_s + u"PREPARE q_day (bigint, date)"_s + unseen +
                u" AND day = $2 ORDER BY seq; "_s +
                u"PREPARE q_add (jsonb, boolean) AS SELECT * FROM queue.add($1, $2); "_s +
                u"PREPARE q_one ("_s + kAddOneTypes + u") AS SELECT queue.add_one("_s +
                kAddOneValues + u')',
            5);
    } catch (const CentreTrouble &) {
        close();
        throw;
    }
}

Patience::Clock::time_point CentreSession::end() const
{
    return std::min(Patience::Clock::now() + m_patienceTime, m_latest);
}

CentreSession::~CentreSession()
{
    close();
}

void CentreSession::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_db = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

bool CentreSession::isOpen() const
{
    // Nothing is asked, so nothing may come: what does is the end, or the server's last words.
    pollfd waiting{m_socket, POLLIN, 0};
    return !m_broken && m_db.isOpen() && ::poll(&waiting, 1, 0) == 0;
}

QString CentreSession::literal(const QString &text) const
{
    if (text.isEmpty())
        return u"''"_s;
    QSqlField field(QString(), QMetaType::fromType<QString>());
    field.setValue(text);
    return m_db.driver()->formatValue(field);
}

void CentreSession::fail(CentreTrouble::Kind kind, const QByteArray &state)
{
    if (!state.isEmpty())
        qCWarning(lcStorage) << "the centre's server says" << state;
    if (kind != CentreTrouble::Kind::Refused)
        m_broken = true;
    giveUp();
    throw CentreTrouble(kind, state);
}

// Simple statements, several in one message where they belong together, since each message is a way there and back.
// The driver has all their results when this returns; the query stands at the first one.
QSqlQuery CentreSession::send(const QString &sql)
{
    if (m_broken || !m_db.isOpen()) { // the driver may have seen the end before us
        m_broken = true;
        throw CentreTrouble(CentreTrouble::Kind::Away, {});
    }
    if (!m_inTransaction)
        m_until = end();
    m_patience.arm(m_socket, m_until);
    QSqlQuery query(m_db);
    query.exec(sql);
    m_patience.disarm();
    return query;
}

QSqlQuery CentreSession::run(const QString &sql, int statements)
{
    QSqlQuery query = send(sql);
    bool right = query.isActive();
    for (int i = 1; right && i < statements; ++i)
        right = query.nextResult();
    if (!right) {
        const QByteArray state = stateOf(query);
        fail(isRefusal(state) ? CentreTrouble::Kind::Refused : CentreTrouble::Kind::Away, state);
    }
    return query;
}

QVector<CentreEvent> CentreSession::since(std::optional<QDate> day, qint64 seq, int limit)
{
    const QString ofDay = day ? u" AND day = "_s + dayLiteral(day) : QString();
    QSqlQuery rows = run(u"SELECT %1 FROM queue.event WHERE seq > %2%3 ORDER BY seq LIMIT %4"_s.arg(
        QString(kCentreColumns), QString::number(seq), ofDay, QString::number(limit)));
    return centreRows(rows);
}

QVector<CentreEvent> CentreSession::open(std::optional<QDate> day, qint64 seen)
{
    Q_ASSERT(!m_inTransaction);
    m_until = end();
    m_latest = Patience::Clock::time_point::max();
    m_inTransaction = true;
    // A statement sees what was committed before it began: the rows are asked for by one of their own, after the lock.
    const QString place = QString::number(seen);
    QSqlQuery rows = run(u"BEGIN; EXECUTE q_lock; "_s +
                             (day ? u"EXECUTE q_day (%1, %2)"_s.arg(place, dayLiteral(day))
                                  : u"EXECUTE q_all (%1)"_s.arg(place)),
                         3);
    try {
        return centreRows(rows);
    } catch (const Failure &) {
        giveUp();
        throw;
    }
}

// Others wait meanwhile: one event, which most gestures are, goes as it is.
QString CentreSession::addition(const QVector<QueueEvent> &events, bool late) const
{
    const QString isLate = late ? u"true"_s : u"false"_s;
    if (events.size() > 1) {
        QJsonArray array;
        for (const QueueEvent &event : events)
            array.append(eventToJson(event));
        const QByteArray json = QJsonDocument(array).toJson(QJsonDocument::Compact);
        return u"EXECUTE q_add ("_s + literal(QString::fromUtf8(json)) + u", "_s + isLate + u')';
    }
    const QueueEvent &event = events.first();
    const auto idOr = [](const auto &id) {
        return id.isNull() ? u"NULL"_s : u'\'' + id.toString() + u'\'';
    };
    const QStringList values{isLate,
                             idOr(event.id),
                             u'\'' + isoDay(event.day) + u'\'',
                             idOr(event.ticket),
                             literal(kindCode(event)),
                             QString::number(event.at.toMSecsSinceEpoch()),
                             idOr(event.by.staff),
                             literal(event.by.name),
                             QString::number(event.by.counter),
                             literal(event.by.station),
                             literal(event.reason),
                             literal(event.number.series),
                             QString::number(event.number.number),
                             literal(event.priorityReason),
                             literal(event.procedureCode),
                             literal(event.procedureName),
                             idOr(event.undoes),
                             literal(stored(detailsOf(event)))};
    return u"EXECUTE q_one ("_s + values.join(u", "_s) + u')';
}

QVector<qint64> CentreSession::add(const QVector<QueueEvent> &events, bool late)
{
    Q_ASSERT(m_inTransaction && !events.isEmpty());
    QSqlQuery query = send(addition(events, late) + u"; COMMIT"_s);
    using Kind = CentreTrouble::Kind;
    if (!query.isActive()) {
        // An answer of the server to the first statement means that the second was not looked at. No answer at all:
        // nobody knows how far it came.
        const QByteArray state = stateOf(query);
        fail(state.isEmpty()    ? Kind::Unknown
             : isRefusal(state) ? Kind::Refused
                                : Kind::Away,
             state);
    }
    QVector<qint64> places;
    while (query.next())
        places.append(query.value(0).toLongLong());
    if (!query.nextResult() && !m_broken) {
        if (const QByteArray state = stateOf(query); query.lastError().isValid())
            fail(Kind::Unknown, state);
    }
    m_inTransaction = false;
    Q_ASSERT(places.size() == events.size());
    return places;
}

QByteArray CentreSession::addPart(const QVector<QueueEvent> &events)
{
    Q_ASSERT(m_inTransaction && !events.isEmpty());
    run(u"SAVEPOINT part"_s);
    const QSqlQuery query = send(addition(events, true));
    if (query.isActive()) {
        run(u"RELEASE part"_s);
        return {};
    }
    const QByteArray state = stateOf(query);
    if (!isRefusal(state))
        fail(CentreTrouble::Kind::Away, state);
    run(u"ROLLBACK TO part"_s);
    return state;
}

void CentreSession::commit()
{
    Q_ASSERT(m_inTransaction);
    const QSqlQuery query = send(u"COMMIT"_s);
    if (!query.isActive())
        fail(CentreTrouble::Kind::Unknown, stateOf(query));
    m_inTransaction = false;
}

void CentreSession::giveUp() noexcept
{
    if (!std::exchange(m_inTransaction, false) || m_broken)
        return;
    try {
        m_broken = !send(u"ROLLBACK"_s).isActive();
    } catch (const std::exception &) {
        m_broken = true;
    }
}

CentreSession::Hello CentreSession::hello()
{
    QSqlQuery row = run(u"SELECT slot, last, step, now_ms FROM queue.hello()"_s);
    if (!row.next())
        return {};
    constexpr int kStep = 2;
    constexpr int kNow = 3;
    return {row.isNull(0) ? -1 : row.value(0).toInt(), row.value(1).toLongLong(),
            row.value(kStep).toInt(), row.value(kNow).toLongLong()};
}

qint64 CentreSession::lastTakenMs()
{
    QSqlQuery row = run(u"SELECT (extract(epoch FROM taken_at) * 1000)::bigint FROM queue.event "
                        "ORDER BY seq DESC LIMIT 1"_s);
    return row.next() ? row.value(0).toLongLong() : 0;
}

qint64 CentreSession::placeBefore(QDate day)
{
    QSqlQuery row = run(u"SELECT coalesce((SELECT min(seq) FROM queue.event WHERE day >= %1), "
                        "(SELECT max(seq) + 1 FROM queue.event), 1) - 1"_s.arg(dayLiteral(day)));
    return row.next() ? row.value(0).toLongLong() : 0;
}

void CentreSession::listen(QObject *context, std::function<void(News)> news)
{
    QSqlDriver *driver = m_db.driver();
    if (!driver->subscribeToNotification(u"queue_event"_s) ||
        !driver->subscribeToNotification(kSharedNews))
        fail(CentreTrouble::Kind::Away, {});
    QObject::connect(driver, &QSqlDriver::notification, context,
                     [news = std::move(news)](const QString &channel,
                                              QSqlDriver::NotificationSource,
                                              const QVariant &payload) {
                         if (channel == kSharedNews)
                             news({News::Of::Shared});
                         else
                             news({News::Of::Queue, payload.toLongLong()});
                     });
}

} // namespace motcua::storage
