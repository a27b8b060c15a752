// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/centre/event_rows.h"
#include "storage/database.h"

#include <optional>

namespace motcua::storage {

/// What a station keeps of the centre's journal in its own database, shared by the programs of one PC, which are one
/// island together: the copy, in the centre's order; behind it what was done while the server was away. What writes
/// belongs into a Transaction of the caller.
class QueueMirror
{
public:
    /// `station`: this one's name, as the centre knows it.
    QueueMirror(Database &db, QString station);

    struct State
    {
        qint64 place = 0;
        qint64 generation = 0;
        int slot = -1;
        bool joined = false;
        QDate adoptedDay;
        QDateTime islandSince; ///< invalid: the server is there
        qint64 islandBase = 0;
        QDate leftDay; ///< this PC has left the centre on that day and keeps its own queue since
        [[nodiscard]] bool isIsland() const { return islandSince.isValid(); }
        [[nodiscard]] bool hasLeft() const { return leftDay.isValid(); }
    };
    [[nodiscard]] State state() const;
    /// In the order of the readers: the copy, then what waits. Waiting ones have places far behind all others.
    [[nodiscard]] QVector<QueueEvent> eventsSince(QDate day, qint64 seq) const;
    [[nodiscard]] int pendingCount() const;
    /// Which centre this is a copy of. Another one than before: a new copy begins, joinOnce() brings both together. The
    /// same one again after leave(): the copy goes on, and what was done alone on that day waits for it as on an island.
    void settleAt(const QString &centreId);
    [[nodiscard]] bool isOf(const QString &centreId) const;
    /// The day goes on here with all this PC knows of it and has not told yet. Papers of the day have common numbers, so
    /// that new ones come from this PC's own block until the day is over: an island that nobody looks for.
    void leave(const QDateTime &now);
    /// That day is over: what was done alone becomes this PC's own, and numbers are given in one row again.
    void settleAlone();
    void addAlone(QVector<QueueEvent> &events); ///< after settleAlone(); gives their places

    /// Copies what the centre has; what is here already is left.
    void take(const QVector<CentreEvent> &events);
    /// The same of what this station has just added there. Gives them their places here.
    void takeOwn(QVector<QueueEvent> &events, const QVector<qint64> &places);
    void beginIsland(const QDateTime &now);
    void endIsland();
    void bumpGeneration();
    void setSlot(int slot);
    /// @param adopted  the day of which all that is here is the centre's, too; invalid: none
    /// @param place    up to here the centre is not copied
    void setJoined(QDate adopted, qint64 place);
    /// What is done on the island. Stamps each event as such and gives its place.
    void addPending(QVector<QueueEvent> &events);
    /// The first of those that wait and are not at the centre yet.
    [[nodiscard]] QVector<QueueEvent> pending(int limit) const;
    /// Forgets what waits and has come back as part of the copy.
    void dropConfirmed();
    /// Events that may be at the centre although nobody was told so.
    void addGhosts(const QVector<QueueEvent> &events);
    struct Ghost
    {
        EventId id;
        QDate day;
        TicketId ticket;
    };
    /// Those that are at the centre indeed and were not taken back there yet; the latest first.
    [[nodiscard]] QVector<Ghost> ghostsThere() const;
    void dropGhosts();
    /// All this PC has of a day, from before it joined, or of a centre before.
    [[nodiscard]] QVector<QueueEvent> ownOf(QDate day) const;
    [[nodiscard]] bool hasAnyOf(const QVector<CentreEvent> &events) const;

private:
    [[nodiscard]] int journal() const; ///< the number of the present copy
    Database &m_db;
    QString m_station;
};

} // namespace motcua::storage
