// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/centre_merge.h"

#include "storage/centre/centre_notes.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr int kDaysCopied = 31;
constexpr int kCopiedAtOnce = 500;
constexpr int kFewer = 4; ///< times, while one is looked for that the centre does not take
constexpr int kBroughtAtMost = 20'000;
constexpr int kUnfitAtMost = 50;
constexpr int kToldAtOnce = 200; ///< the lock of the centre is held for milliseconds

/// Gives the centre's lock up however the scope is left; nothing happens when it was given up, or committed.
class GivingUp
{
public:
    explicit GivingUp(CentreSession &session) : m_session(session) {}
    ~GivingUp() { m_session.giveUp(); }
    GivingUp(const GivingUp &) = delete;
    GivingUp &operator=(const GivingUp &) = delete;

private:
    CentreSession &m_session;
};

} // namespace

void CentreMerge::joinOnce() const
{
    if (m_mirror.state().joined)
        return;
    const QDate today = toCentre(m_clock.now()).date();
    // Of an old centre the last month is enough: nothing looks further back.
    const qint64 place = m_session.placeBefore(today.addDays(-kDaysCopied));
    Transaction transaction(m_db);
    if (m_mirror.state().joined)
        return;
    const GivingUp lock(m_session);
    const QVector<CentreEvent> there = m_session.open(today, 0);
    // Either nobody has told this centre of today, or another PC has told it of the day we know.
    bool same = there.isEmpty() || m_mirror.hasAnyOf(there);
    const QVector<QueueEvent> own = same ? m_mirror.ownOf(today) : QVector<QueueEvent>();
    // What waited for a centre that is lost bears numbers of a block that may be another station's at this one: as part
    // of the first word it is taken.
    const QVector<QueueEvent> waiting = m_mirror.pending(kBroughtAtMost);
    if (own.isEmpty() && waiting.isEmpty())
        m_session.giveUp();
    else
        same = bringAlong(own, waiting) && same;
    m_mirror.setJoined(same ? today : QDate(), place);
    // What waited for a centre before waits for this one.
    if (m_mirror.pendingCount() > 0)
        m_mirror.beginIsland(m_clock.now());
    transaction.commit();
}

// All of it is one transaction at the centre, since the first word is one. False: the centre does not take that day (a
// wrong date), and it stays this PC's own.
bool CentreMerge::bringAlong(const QVector<QueueEvent> &own,
                             const QVector<QueueEvent> &waiting) const
{
    bool same = true;
    if (!refusalOf(own + waiting).isEmpty()) {
        const QByteArray why = own.isEmpty() ? QByteArray() : refusalOf(own);
        if (!why.isEmpty()) {
            CentreNotes notes(m_db);
            for (const QueueEvent &event : own)
                notes.setAside(event, why, m_clock.now());
            same = false;
        }
        int unfit = 0;
        bringWhatIsFit(waiting, unfit);
    }
    m_session.commit();
    return same;
}

// One that is not taken must not keep the others from coming along. Where many are not, the rest is told one by one later.
void CentreMerge::bringWhatIsFit(const QVector<QueueEvent> &events, int &unfit) const
{
    if (events.isEmpty() || unfit >= kUnfitAtMost)
        return;
    const QByteArray why = refusalOf(events);
    if (why.isEmpty())
        return;
    if (events.size() == 1) {
        ++unfit;
        CentreNotes(m_db).setAside(events.first(), why, m_clock.now());
        return;
    }
    const qsizetype half = events.size() / 2;
    bringWhatIsFit(events.first(half), unfit);
    bringWhatIsFit(events.sliced(half), unfit);
}

// Nothing: it is taken. Else why not; throws when another try can mend it.
QByteArray CentreMerge::refusalOf(const QVector<QueueEvent> &events) const
{
    const QByteArray why = m_session.addPart(events);
    if (!why.isEmpty())
        waitUnlessFinal(CentreTrouble(CentreTrouble::Kind::Refused, why));
    return why;
}

void CentreMerge::copy() const
{
    for (;;) {
        const QVector<CentreEvent> there =
            m_session.since(std::nullopt, m_mirror.state().place, kCopiedAtOnce);
        if (there.isEmpty())
            return;
        Transaction transaction(m_db);
        m_mirror.take(there);
        // Before what waits here: readers of an island start anew.
        if (m_mirror.state().isIsland())
            m_mirror.bumpGeneration();
        transaction.commit();
        if (there.size() < kCopiedAtOnce)
            return;
    }
}

void CentreMerge::run() const
{
    copy(); // most of it without anybody waiting
    int limit = kToldAtOnce;
    for (;;) {
        try {
            if (runOnce(limit))
                return;
            limit = std::min(kToldAtOnce, limit * kFewer);
        } catch (const CentreTrouble &trouble) {
            waitUnlessFinal(trouble);
            // One that is not taken must not keep the others from coming home: it is looked for and set aside.
            if (limit == 1)
                setFirstAside(trouble.state());
            limit = std::max(1, limit / kFewer);
        }
    }
}

// Throws what another try can mend.
void CentreMerge::waitUnlessFinal(const CentreTrouble &trouble) const
{
    if (trouble.kind() != CentreTrouble::Kind::Refused ||
        (!m_clocksAgree && trouble.state() == kWrongTime))
        throw trouble;
}

void CentreMerge::setFirstAside(const QByteArray &why) const
{
    Transaction transaction(m_db);
    if (!m_mirror.ghostsThere().isEmpty()) {
        m_mirror
            .dropGhosts(); // their taking back was what was not taken; a number nobody has is called in vain
    } else {
        CentreNotes notes(m_db);
        const QVector<QueueEvent> first = m_mirror.pending(1);
        for (const QueueEvent &event : first)
            notes.setAside(event, why, m_clock.now());
        m_mirror.bumpGeneration();
    }
    transaction.commit();
}

// What may have been saved when the line went, and was then done otherwise. Under the lock: the transaction of then has
// ended, one way or the other.
QVector<QueueEvent> CentreMerge::takingBack() const
{
    const SystemClock idClock;
    RandomIdSource ids(idClock);
    QVector<QueueEvent> events;
    const QVector<QueueMirror::Ghost> ghosts = m_mirror.ghostsThere();
    for (const QueueMirror::Ghost &ghost : ghosts) {
        QueueEvent undo;
        undo.id = ids.make<EventId>();
        undo.day = ghost.day;
        undo.ticket = ghost.ticket;
        undo.kind = QueueEvent::Kind::Undone;
        undo.at = m_clock.now();
        undo.undoes = ghost.id;
        undo.reason = u"line_lost_while_saving"_s;
        events.append(undo);
    }
    return events;
}

bool CentreMerge::runOnce(int limit) const
{
    Transaction transaction(m_db);
    const QueueMirror::State state = m_mirror.state();
    if (!state.isIsland() || state.hasLeft())
        return true; // another program of this PC was faster, or has left the centre
    const GivingUp lock(m_session);
    m_mirror.take(m_session.open(std::nullopt, state.place));
    QVector<QueueEvent> events = takingBack();
    const bool alone =
        !events.isEmpty() && limit < kToldAtOnce; // one after the other, to see which one it is
    const QVector<QueueEvent> waiting = alone ? QVector<QueueEvent>() : m_mirror.pending(limit);
    events += waiting;
    if (events.isEmpty()) {
        m_session.giveUp();
    } else {
        const QVector<qint64> places = m_session.add(events, true);
        m_mirror.takeOwn(events, places);
    }
    m_mirror.dropGhosts();
    m_mirror.dropConfirmed();
    m_mirror.bumpGeneration();
    const bool done = !alone && waiting.size() < limit;
    if (done)
        m_mirror.endIsland();
    transaction.commit();
    return done;
}

} // namespace motcua::storage
