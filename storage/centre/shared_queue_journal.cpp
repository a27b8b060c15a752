// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/shared_queue_journal.h"

#include "app/core/base/failure.h"
#include "storage/centre/centre_failures.h"
#include "storage/centre/centre_merge.h"
#include "storage/centre/centre_notes.h"
#include "storage/log.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

using namespace std::chrono_literals;

bool holdsNumber(const QVector<QueueEvent> &events)
{
    return std::any_of(events.cbegin(), events.cend(), [](const QueueEvent &event) {
        return event.kind == QueueEvent::Kind::Issued;
    });
}

// The centre writes down who told it (queue.add), so the copy here does, too.
void setOrigin(QVector<QueueEvent> &events, QDate day, const QString &station)
{
    for (QueueEvent &event : events) {
        event.day = day;
        if (!event.by.station.isEmpty())
            event.by.station = station;
    }
}

} // namespace

SharedQueueJournal::SharedQueueJournal(Database &db, const CentreLine::Setting &setting)
    : m_db(db),
      m_setting(setting),
      m_mirror(db, setting.station),
      m_generation(m_mirror.state().generation),
      m_line(setting)
{}

SharedQueueJournal::~SharedQueueJournal() = default;

QVector<QueueEvent> SharedQueueJournal::eventsSince(QDate day, qint64 seq) const
{
    startAnewAfterMerge(seq);
    return m_mirror.eventsSince(day, seq);
}

// A merge may have put events before those the reader has: then it gets all of the day. What generation() says changes
// here alone, together with the events: a reader that asked for both, one after the other, would else take the few new
// ones of the old order for all of the new one.
void SharedQueueJournal::startAnewAfterMerge(qint64 &seenSeq) const
{
    const qint64 now = m_mirror.state().generation;
    if (std::exchange(m_generation, now) != now)
        seenSeq = 0;
}

QueueLink::Kind SharedQueueJournal::linkKind() const
{
    const QueueMirror::State state = m_mirror.state();
    if (state.hasLeft())
        return QueueLink::Kind::Alone;
    return state.isIsland() ? QueueLink::Kind::Island : QueueLink::Kind::Shared;
}

QueueLink SharedQueueJournal::link() const
{
    const QueueMirror::State state = m_mirror.state();
    QueueLink link;
    link.kind = linkKind();
    if (link.kind == QueueLink::Kind::Alone)
        return link;
    if (const auto address = CentreLine::addressOf(m_setting))
        link.server = address->title;
    link.since = state.islandSince;
    link.unsent = m_mirror.pendingCount();
    CentreNotes(m_db).tell(link, m_setting.clock->now());
    return link;
}

QVector<RefusedStep> SharedQueueJournal::refusedOn(QDate day) const
{
    return CentreNotes(m_db).refusedOn(day);
}

bool SharedQueueJournal::hasNews()
{
    // The first gesture after the server has come back finds a connection. The line has just seen that it answers.
    connectToCentre(0s, Patience::Clock::now() + CentreSession::kPatience);
    const qint64 version = m_db.value(u"PRAGMA data_version"_s).toLongLong();
    const bool others = std::exchange(m_dataVersion, version) != version;
    return std::exchange(m_news, false) || others;
}

void SharedQueueJournal::connectToCentre(std::chrono::milliseconds wait,
                                         Patience::Clock::time_point until)
{
    if (m_session && m_session->isOpen())
        return;
    m_session.reset();
    const QueueMirror::State state = m_mirror.state();
    // The line has asked a moment ago; to ask a server that is not there takes seconds.
    if (state.isIsland() || state.hasLeft() || !m_line.isReachable(wait))
        return;
    try {
        if (const auto address = CentreLine::addressOf(m_setting))
            m_session = std::make_unique<CentreSession>(*address, until);
    } catch (const CentreTrouble &) {
        m_line.lookNow();
    }
}

QVector<QueueEvent> SharedQueueJournal::append(QDate day, qint64 seenSeq, const Decide &decide)
{
    const QueueTurn::Held turn(m_turns, m_db);
    // What connecting takes, deciding does not get: the gesture is answered in two seconds at the latest.
    const auto until = Patience::Clock::now() + CentreSession::kPatience;
    connectToCentre(2s, until);
    if (m_session)
        m_session->hurry(until);
    for (;;) {
        // Between the two the server may have come back or gone.
        if (const auto added = appendAtCentre(day, seenSeq, decide))
            return *added;
        if (const auto added = appendHere(day, seenSeq, decide))
            return *added;
    }
}

std::optional<QVector<QueueEvent>> SharedQueueJournal::appendAtCentre(QDate day, qint64 &seenSeq,
                                                                      const Decide &decide)
{
    Transaction transaction(m_db);
    const QueueMirror::State state = m_mirror.state();
    if (state.isIsland() || state.hasLeft())
        return std::nullopt;
    QVector<QueueEvent> decided;
    bool unknown = false;
    try {
        if (!m_session)
            throw CentreTrouble(CentreTrouble::Kind::Away, {});
        m_mirror.take(m_session->open(std::nullopt, state.place));
        startAnewAfterMerge(seenSeq);
        const QVector<QueueEvent> events = m_mirror.eventsSince(day, seenSeq);
        m_slot = -1;
        try {
            decided = decide(events);
        } catch (...) {
            m_session->giveUp();
            throw;
        }
        setOrigin(decided, day, m_setting.station);
        if (decided.isEmpty()) {
            m_session->giveUp();
            transaction.commit();
        } else {
            const QVector<qint64> places = m_session->add(decided);
            const qint64 last = events.isEmpty() ? seenSeq : events.last().seq;
            try {
                m_mirror.takeOwn(decided, places);
                transaction.commit();
            } catch (const Failure &problem) {
                // It is saved, at the centre; the copy here is made up for by the line.
                qCWarning(lcStorage) << "the copy of the centre's queue:" << problem.name();
                for (qsizetype i = 0; i < decided.size(); ++i)
                    decided[i].seq = last + 1 + i;
            }
        }
        m_news = true;
        return events + decided;
    } catch (const Failure &) {
        // What is wrong here must not keep the lock from the others.
        if (m_session)
            m_session->giveUp();
        throw;
    } catch (const CentreTrouble &trouble) {
        if (trouble.kind() == CentreTrouble::Kind::Refused) {
            if (trouble.state() == CentreMerge::kWrongTime)
                m_line.lookNow(); // which of the two clocks is wrong, the line finds out
            throw centreRefused(trouble.state(), m_setting.clock->now());
        }
        unknown = trouble.kind() == CentreTrouble::Kind::Unknown;
    }
    m_session.reset();
    m_line.lookNow();
    m_mirror.beginIsland(m_setting.clock->now());
    std::optional<QVector<QueueEvent>> answer;
    if (unknown && holdsNumber(decided)) {
        // That number may be taken now: nobody gets it, and what is left of it there is taken back later.
        m_mirror.addGhosts(decided);
    } else if (unknown) {
        // The very same events, told again with the same ids: there once, whatever became of them.
        answer = m_mirror.eventsSince(day, seenSeq);
        m_mirror.addPending(decided);
        *answer += decided;
    }
    transaction.commit();
    m_news = true;
    return answer;
}

std::optional<QVector<QueueEvent>> SharedQueueJournal::appendHere(QDate day, qint64 &seenSeq,
                                                                  const Decide &decide)
{
    Transaction transaction(m_db);
    QueueMirror::State state = m_mirror.state();
    if (!state.isIsland() && !state.hasLeft())
        return std::nullopt;
    if (state.isIsland() && state.hasLeft() && day > state.leftDay) {
        m_mirror.settleAlone();
        state = m_mirror.state();
    }
    startAnewAfterMerge(seenSeq);
    const QVector<QueueEvent> events = m_mirror.eventsSince(day, seenSeq);
    m_slot = state.isIsland() ? state.slot : -1;
    QVector<QueueEvent> decided = decide(events);
    setOrigin(decided, day, m_setting.station);
    if (state.isIsland() && m_slot < 0 && holdsNumber(decided))
        throw centreNoBlock();
    if (state.isIsland())
        m_mirror.addPending(decided);
    else
        m_mirror.addAlone(decided);
    transaction.commit();
    m_news = true;
    return events + decided;
}

} // namespace motcua::storage
