// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/queue_mirror.h"

#include "storage/queue_rows.h"
#include "storage/station_setup.h"
#include "storage/values.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

const QString kCentre = u"queue.centre"_s;   // whose journal is copied
const QString kLeft = u"queue.left"_s;       // the day this PC left it
const QString kJournal = u"queue.journal"_s; // the copies are counted, from 1
constexpr int kMovedAtOnce = 200;
constexpr qint64 kPendingBase = qint64(1) << 48; ///< behind every row a journal can have

} // namespace

QueueMirror::QueueMirror(Database &db, QString station) : m_db(db), m_station(std::move(station)) {}

QueueMirror::State QueueMirror::state() const
{
    const QVariantList row =
        m_db.row(u"SELECT place, generation, slot, joined, adopted_day, island_since, island_base, "
                 "coalesce((SELECT value FROM setting WHERE name = ?), '') FROM queue_centre"_s,
                 {kLeft});
    State state;
    if (row.isEmpty())
        return state;
    int column = 0;
    state.place = row.at(column++).toLongLong();
    state.generation = row.at(column++).toLongLong();
    state.slot = row.at(column++).toInt();
    state.joined = row.at(column++).toBool();
    state.adoptedDay = dayOf(row.at(column++));
    state.islandSince = instantOf(row.at(column++));
    state.islandBase = row.at(column++).toLongLong();
    state.leftDay = dayOf(row.at(column++));
    return state;
}

int QueueMirror::journal() const
{
    return std::max(1, readSetting(m_db, kJournal).toInt());
}

void QueueMirror::settleAt(const QString &centreId)
{
    Transaction transaction(m_db);
    const QString before = readSetting(m_db, kCentre);
    const State now = state();
    if (before == centreId && !now.hasLeft())
        return;
    writeSetting(m_db, kLeft, u""_s);
    if (before == centreId) {
        // Alone for more than that day: whether this PC's new day can be the centre's, joinOnce() finds out.
        if (!now.isIsland())
            m_db.run(u"UPDATE queue_centre SET joined = 0, generation = generation + 1"_s);
    } else if (!before.isEmpty()) {
        writeSetting(m_db, kJournal, QString::number(journal() + 1));
        m_db.run(u"UPDATE queue_centre SET place = 0, generation = generation + 1, slot = -1, "
                 "joined = 0, adopted_day = '', island_since = NULL"_s);
    }
    writeSetting(m_db, kCentre, centreId);
    transaction.commit();
}

bool QueueMirror::isOf(const QString &centreId) const
{
    return readSetting(m_db, kCentre) == centreId;
}

void QueueMirror::leave(const QDateTime &now)
{
    Transaction transaction(m_db);
    const State state = this->state();
    const bool isMember = state.joined || state.isIsland() || pendingCount() > 0;
    if (isMember && !state.hasLeft()) {
        beginIsland(now);
        writeSetting(m_db, kLeft, stored(toCentre(now).date()));
        // The server was never reached: there are no common numbers.
        if (!state.joined)
            settleAlone();
    }
    transaction.commit();
}

void QueueMirror::settleAlone()
{
    for (;;) {
        const QVector<QueueEvent> events = pending(kMovedAtOnce);
        if (events.isEmpty())
            break;
        for (const QueueEvent &event : events)
            insertQueueRow(m_db, event);
    }
    dropConfirmed();
    dropGhosts();
    endIsland();
    bumpGeneration();
}

void QueueMirror::addAlone(QVector<QueueEvent> &events)
{
    for (QueueEvent &event : events)
        event.seq = insertQueueRow(m_db, event);
}

QVector<QueueEvent> QueueMirror::eventsSince(QDate day, qint64 seq) const
{
    const State now = state();
    const bool own = day == now.adoptedDay || (now.hasLeft() && !now.isIsland());
    QVector<QueueEvent> events;
    if (seq < kPendingBase)
        events = queueRows(m_db, u"day = ? AND seq > ? AND (? OR journal = ?)"_s,
                           {stored(day), seq, own, journal()});
    Rows rows =
        m_db.exec(u"SELECT n, event FROM queue_pending WHERE day = ? AND n > ? ORDER BY n"_s,
                  {stored(day), std::max<qint64>(0, seq - kPendingBase)});
    while (rows.next()) {
        events.append(eventFromJson(objectOf(rows.value(1))));
        events.last().seq = kPendingBase + rows.value(0).toLongLong();
    }
    return events;
}

int QueueMirror::pendingCount() const
{
    return m_db.value(u"SELECT count(*) FROM queue_pending"_s).toInt();
}

void QueueMirror::take(const QVector<CentreEvent> &events)
{
    if (events.isEmpty())
        return;
    const int copy = journal();
    for (const CentreEvent &there : events)
        insertQueueRow(m_db, there.event, {copy, there.sender});
    m_db.run(u"UPDATE queue_centre SET place = max(place, ?)"_s, {events.last().event.seq});
}

void QueueMirror::takeOwn(QVector<QueueEvent> &events, const QVector<qint64> &places)
{
    const int copy = journal();
    for (QueueEvent &event : events)
        event.seq = insertQueueRow(m_db, event, {copy, m_station});
    if (!places.isEmpty())
        m_db.run(u"UPDATE queue_centre SET place = max(place, ?)"_s,
                 {*std::max_element(places.cbegin(), places.cend())});
}

void QueueMirror::beginIsland(const QDateTime &now)
{
    m_db.run(
        u"UPDATE queue_centre SET island_since = ?, island_base = place WHERE island_since IS NULL"_s,
        {stored(now)});
}

void QueueMirror::endIsland()
{
    m_db.run(u"UPDATE queue_centre SET island_since = NULL"_s);
}

void QueueMirror::bumpGeneration()
{
    m_db.run(u"UPDATE queue_centre SET generation = generation + 1"_s);
}

void QueueMirror::setSlot(int slot)
{
    m_db.run(u"UPDATE queue_centre SET slot = ? WHERE slot <> ?"_s, {slot, slot});
}

void QueueMirror::setJoined(QDate adopted, qint64 place)
{
    m_db.run(
        u"UPDATE queue_centre SET joined = 1, adopted_day = ?, place = max(place, ?), generation = generation + 1"_s,
        {adopted.isValid() ? stored(adopted) : QString(), place});
}

void QueueMirror::addPending(QVector<QueueEvent> &events)
{
    const State now = state();
    for (QueueEvent &event : events) {
        if (!event.island)
            event.island = QueueEvent::Island{m_station, now.islandSince, now.islandBase};
        m_db.run(
            u"INSERT INTO queue_pending (id, day, kind, series, number, event) VALUES (?, ?, ?, ?, ?, ?)"_s,
            {storedId(event.id), stored(event.day), kindCode(event), event.number.series,
             event.number.number, stored(eventToJson(event))});
        event.seq = kPendingBase + m_db.lastInsertedRow();
    }
}

QVector<QueueEvent> QueueMirror::pending(int limit) const
{
    QVector<QueueEvent> events;
    Rows rows =
        m_db.exec(u"SELECT event FROM queue_pending WHERE NOT EXISTS (SELECT 1 FROM queue_event e "
                  "WHERE e.id = queue_pending.id) ORDER BY n LIMIT ?"_s,
                  {limit});
    while (rows.next())
        events.append(eventFromJson(objectOf(rows.value(0))));
    return events;
}

void QueueMirror::dropConfirmed()
{
    m_db.run(
        u"DELETE FROM queue_pending WHERE EXISTS (SELECT 1 FROM queue_event e WHERE e.id = queue_pending.id)"_s);
}

void QueueMirror::addGhosts(const QVector<QueueEvent> &events)
{
    for (const QueueEvent &event : events)
        m_db.run(u"INSERT INTO queue_ghost (id, day, ticket) VALUES (?, ?, ?)"_s,
                 {storedId(event.id), stored(event.day), storedId(event.ticket)});
}

QVector<QueueMirror::Ghost> QueueMirror::ghostsThere() const
{
    QVector<Ghost> ghosts;
    Rows rows = m_db.exec(
        u"SELECT g.id, g.day, g.ticket FROM queue_ghost g JOIN queue_event e ON e.id = g.id "
        "WHERE NOT EXISTS (SELECT 1 FROM queue_event u WHERE u.undoes = g.id) ORDER BY e.seq DESC"_s);
    while (rows.next())
        ghosts.append(
            {idOf<EventId>(rows.value(0)), dayOf(rows.value(1)), idOf<TicketId>(rows.value(2))});
    return ghosts;
}

void QueueMirror::dropGhosts()
{
    m_db.run(u"DELETE FROM queue_ghost"_s);
}

QVector<QueueEvent> QueueMirror::ownOf(QDate day) const
{
    return queueRows(m_db, u"day = ?"_s, {stored(day)});
}

bool QueueMirror::hasAnyOf(const QVector<CentreEvent> &events) const
{
    return std::any_of(events.cbegin(), events.cend(), [this](const CentreEvent &there) {
        return m_db.value(u"SELECT 1 FROM queue_event WHERE id = ?"_s, {storedId(there.event.id)})
            .isValid();
    });
}

} // namespace motcua::storage
