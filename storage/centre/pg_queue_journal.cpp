// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/pg_queue_journal.h"

#include "app/core/base/clock.h"
#include "storage/centre/centre_failures.h"

#include <limits>
#include <utility>

namespace motcua::storage {

namespace {

QVector<QueueEvent> bare(const QVector<CentreEvent> &events)
{
    QVector<QueueEvent> found;
    found.reserve(events.size());
    for (const CentreEvent &event : events)
        found.append(event.event);
    return found;
}

[[noreturn]] void tell(const CentreTrouble &trouble)
{
    switch (trouble.kind()) {
    case CentreTrouble::Kind::Unknown: throw centreDoubtful();
    case CentreTrouble::Kind::Refused: throw centreRefused(trouble.state(), SystemClock().now());
    case CentreTrouble::Kind::Away: break;
    }
    throw centreAway();
}

} // namespace

PgQueueJournal::PgQueueJournal(CentreAddress address) : m_address(std::move(address)) {}
PgQueueJournal::~PgQueueJournal() = default;

CentreSession &PgQueueJournal::session() const
{
    if (!m_session || !m_session->isOpen()) {
        m_session.reset();
        m_session = std::make_unique<CentreSession>(m_address);
    }
    return *m_session;
}

QVector<QueueEvent> PgQueueJournal::eventsSince(QDate day, qint64 seq) const
{
    try {
        return bare(session().since(day, seq, std::numeric_limits<int>::max()));
    } catch (const CentreTrouble &trouble) {
        tell(trouble);
    }
}

QVector<QueueEvent> PgQueueJournal::append(
    QDate day, qint64 seenSeq,
    const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide)
{
    try {
        CentreSession &centre = session();
        QVector<QueueEvent> events = bare(centre.open(day, seenSeq));
        try {
            QVector<QueueEvent> decided = decide(events);
            if (decided.isEmpty()) {
                centre.giveUp();
                return events;
            }
            for (QueueEvent &event : decided)
                event.day = day;
            const QVector<qint64> places = centre.add(decided);
            for (qsizetype i = 0; i < decided.size(); ++i) {
                decided[i].seq = places.at(i);
                events.append(decided.at(i));
            }
        } catch (...) {
            centre.giveUp();
            throw;
        }
        return events;
    } catch (const CentreTrouble &trouble) {
        tell(trouble);
    }
}

} // namespace motcua::storage
