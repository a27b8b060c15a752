// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/journal.h"

#include <QHash>
#include <QMap>
#include <QStringList>

namespace motcua::test {

/// What the stations said they had done, against what the journals have.
class QueueJudge
{
public:
    /// A line of a worker, of the store `store` ("centre", "alone").
    void heard(const QString &store, const QString &line);
    /// The whole journal of a store, day by day.
    void judge(const QString &store, const QMap<QDate, QVector<QueueEvent>> &journal);
    /// Two journals of which each must say what the other says.
    void compare(const QString &name, const QMap<QDate, QVector<QueueEvent>> &one,
                 const QMap<QDate, QVector<QueueEvent>> &other);

    int events = 0;
    int issued = 0;
    int calls = 0;
    int crossings = 0;     ///< of stations that could not hear each other: listed, allowed
    int doubleNumbers = 0; ///< a number twice in a journal, or said twice
    int doubleCalls = 0;   ///< two standing calls of a ticket, made on one store
    int lost = 0;          ///< said, and not in the journal
    int unequal = 0;       ///< journals that differ
    int acts = 0;
    QStringList findings; ///< the first of each kind, for a person

private:
    void find(int &count, const QString &what);
    void judgeDay(const QString &store, QDate day, const QVector<QueueEvent> &events);
    struct Said
    {
        QString number, day;
    };
    QHash<QString, QHash<QString, Said>> m_issued; ///< by store and ticket
    QHash<QString, QStringList> m_called;          ///< tickets, by store
};

} // namespace motcua::test
