// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journal_store.h"

#include "app/core/base/failure.h"
#include "storage/queue_rows.h"
#include "storage/values.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

Failure joinedMeanwhile()
{
    return {"centre_joined_meanwhile",
            QCoreApplication::translate(
                "Storage", "This computer has joined the centre since this program was started, so "
                           "the last step was not saved. Everything saved before it is safe."),
            QCoreApplication::translate(
                "Storage", "Start this program again: it shows the centre's queue then.")};
}

} // namespace

QVector<QueueEvent> SqlQueueJournal::eventsSince(QDate day, qint64 seq) const
{
    return queueRows(m_db, u"day = ? AND seq > ?"_s, {stored(day), seq});
}

QVector<QueueEvent> SqlQueueJournal::append(
    QDate day, qint64 seenSeq,
    const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide)
{
    // Most of what others wrote is read while one waits, so that the turn is short: all of them wait for it.
    QVector<QueueEvent> events;
    const auto readOn = [&] {
        events += eventsSince(day, events.isEmpty() ? seenSeq : events.constLast().seq);
    };
    const QueueTurn::Held turn(m_turns, m_db, readOn);
    Transaction transaction(m_db);
    // A program that was started before this PC joined would give the centre's numbers a second time.
    if (m_db.value(u"SELECT 1 FROM centre_membership"_s).isValid())
        throw joinedMeanwhile();
    readOn();
    const QVector<QueueEvent> decided = decide(events);
    for (const QueueEvent &event : decided) {
        events.append(event);
        events.last().day = day;
        events.last().seq = insertQueueRow(m_db, events.last());
    }
    transaction.commit();
    m_appended = m_appended || !decided.isEmpty();
    return events;
}

bool SqlQueueJournal::hasNews()
{
    const qint64 version = m_db.value(u"PRAGMA data_version"_s).toLongLong();
    const bool own = std::exchange(m_appended, false);
    return std::exchange(m_version, version) != version || own;
}

} // namespace motcua::storage
