// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/check_in.h"
#include "ui/common/desk.h"

#include <QTimer>

#include <algorithm>

namespace motcua::ui {

/// A gesture that can still be taken back, for the undo bar.
struct UndoOffer
{
    QString icon;
    QString text;
    EventId event;
};

/// What taking a step back led to that nobody would expect of it.
struct Undone
{
    std::optional<Ticket>
        inLine;        ///< back in its own place: the counter it was at is not theirs now
    bool shut = false; ///< this counter, which the call had opened by the way, is not open any more
};

/// Whether this window's person has the counter open.
struct Presence
{
    enum class Kind {
        Here,
        Closed,
        Paused,
        Elsewhere, ///< this person has `otherCounter` open, at `station`
        TakenBy    ///< somebody else has this counter: `name`, at `station`
    };
    Kind kind = Kind::Here;
    int otherCounter = 0;
    QString name, station;
    QString reason;  ///< Paused
    QDateTime until; ///< Paused; invalid: not said
    QDateTime helpWantedAt;
};

/// The queue as one counter's window sees it: a copy of the day's state, read every second and as soon as the
/// journal has news, and the gestures. Window's thread; never blocks; every answer comes after COMMIT.
class QueueDesk final : public QObject
{
    Q_OBJECT
public:
    QueueDesk(const Desk &desk, Actor actor, Counter counter, QObject *parent = nullptr);

    /// Reads the state at once, then every second.
    void start();
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const QueueState &state() const { return m_state; }
    [[nodiscard]] QDateTime now() const { return m_desk.clock->now(); }
    /// Called or serving at this counter.
    [[nodiscard]] std::optional<Ticket> current() const
    {
        return m_state.atCounter(m_counter.number);
    }
    [[nodiscard]] const std::optional<NextCall> &next() const { return m_next; }
    /// The turn that ended last at this counter; nothing yet: empty.
    [[nodiscard]] std::optional<Ticket> previous() const;
    [[nodiscard]] const Counter &counter() const { return m_counter; }
    [[nodiscard]] const Desk &desk() const { return m_desk; }
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] const QueueRules &rules() const { return m_desk.queueRules; }
    [[nodiscard]] const QueueLink &link() const { return m_link; }
    [[nodiscard]] Presence presence() const;
    /// Numbers that crossed today, and steps the centre did not take, that were not looked at in this window.
    [[nodiscard]] int newCrossings() const
    {
        return std::max(0, m_link.crossings - m_seenCrossings);
    }
    [[nodiscard]] int newRefused() const { return std::max(0, m_link.refused - m_seenRefused); }
    /// Reads what the centre did not take; refusedRead() when it is there.
    void readRefused();
    void crossingsSeen();
    /// What stands here is a matter of a minute, without a dossier.
    [[nodiscard]] bool isQuick(const Ticket &ticket) const
    {
        return ticket.number.series == rules().quickSeries;
    }
    [[nodiscard]] QString priorityName(const QString &code) const;

    void callNext();
    void callThis(TicketId id, const QString &reason);
    void recall();
    void arrived();
    /// @param until  invalid: as long as the rules say
    void hold(const QString &reason = {}, const QDateTime &until = {});
    void noShow();
    void finish();
    void resume(TicketId id);
    void undo(EventId event);
    void issue(const CentreQueue::IssueRequest &request);
    /// Checks an appointment in, by its code or telephone; answers with checkedIn(). Needs Desk::checkIn.
    /// @param series  chosen by a person; empty: by the procedure that was booked
    void checkIn(const QString &typed, const QString &series);
    // queue_gestures.cpp
    void transfer(TicketId id, const CentreQueue::Target &target, LinePlace place,
                  const QString &reason);
    void returnToLine(TicketId id, LinePlace place, const QString &reason);
    void reopen(TicketId id, LinePlace place, const QString &reason);
    void leave(TicketId id);
    void cancel(TicketId id, const QString &reason);
    void quick(const QString &code, const QString &name);
    void addService(const QString &code, const QString &name);
    /// Whatever was done to the ticket last, by somebody whose PIN was given; after the eight seconds.
    void undoFor(TicketId id, const Grant &grant);
    // queue_presence.cpp
    /// Says that this person is at this counter. Asked when the window starts and by the primary button.
    void openCounter(bool takeOver);
    void pause(const QString &reason, const QDateTime &until);
    void closeCounter();
    /// Whoever is at that counter goes back to the line in their own place, and it is closed.
    /// @param thenOpen  and this one is opened, in the same job
    void releaseCounter(int counter, const QString &reason, bool thenOpen);
    void holdAndClose(const QString &reason);
    void finishAndClose();
    /// The window goes: a counter with nobody at it is closed, one with a citizen stays as it is for whoever comes
    /// next. No answer; works on when this object has gone.
    void goAway();
    void wantHelp(bool wanted);

Q_SIGNALS:
    void changed();
    void undoOffered(const motcua::ui::UndoOffer &offer);
    void undone(const motcua::ui::Undone &what);
    /// What was offered to be undone is past: another step of the counter has followed it.
    void undoPassed();
    void refusedRead(const QVector<motcua::RefusedStep> &steps);
    /// Another counter was quicker; nothing was called here.
    void takenByOther(const motcua::Ticket &ticket, int otherCounter,
                      const std::optional<motcua::NextCall> &next);
    void issued(const motcua::Ticket &ticket);
    void checkedIn(const motcua::CheckIn::Outcome &outcome);
    /// A recall that may not be, yet or at all (TooSoon, LimitReached).
    void recallRefused(const motcua::CentreQueue::StepOutcome &outcome);
    /// Done, or what stands in the way, of opening, pausing, closing.
    void counterAnswered(const motcua::CentreQueue::CounterOutcome &outcome);
    /// The state had moved on before the gesture reached it; nothing was changed.
    void movedOn();
    void failed(const motcua::Failure &failure);

private:
    /// What every answer brings along: the state after it, and what else may have changed.
    struct Seen
    {
        QueueState state;
        QueueRules rules;
        QueueLink link;
        std::optional<NextCall> next; ///< takes milliseconds on a full day: never on this thread
    };
    [[nodiscard]] static Seen look(CentreQueue &queue, const Counter &counter);
    template <typename Outcome>
    using Gesture = std::function<Outcome(CentreQueue &, const Actor &)>;
    using Step = Gesture<CentreQueue::StepOutcome>;
    using CounterStep = Gesture<CentreQueue::CounterOutcome>;
    /// One gesture at a time; `answered` is told of it when the window shows what there is after it.
    template <typename Outcome>
    void run(const Gesture<Outcome> &gesture, const std::function<void(const Outcome &)> &answered)
    {
        if (m_busy)
            return;
        setBusy(true);
        m_desk.worker->run(
            this,
            [queue = m_desk.queue, counter = m_counter, gesture, by = m_actor] {
                Outcome outcome = gesture(*queue, by);
                return std::make_pair(std::move(outcome), look(*queue, counter));
            },
            [this, answered](const std::pair<Outcome, Seen> &answer) {
                m_busy = false;
                adopt(answer.second);
                answered(answer.first);
            },
            [this](const Failure &failure) { fail(failure); });
    }
    void call(const Gesture<CentreQueue::CallOutcome> &gesture);
    void step(const Step &gesture, const QString &icon, const QString &said);
    void stepAnswered(const CentreQueue::StepOutcome &outcome, const QString &icon,
                      const QString &said);
    void undoAnswered(const CentreQueue::StepOutcome &outcome, bool wasOpen);
    void callAnswered(const CentreQueue::CallOutcome &outcome);
    /// @param said  for the undo bar; empty: what it offered before is past
    void atCounter(const CounterStep &gesture, const QString &icon, const QString &said);
    void poll();
    void adopt(const Seen &seen);
    void setBusy(bool busy);
    void fail(const Failure &failure);

    Desk m_desk;
    Actor m_actor;
    Counter m_counter;
    QueueState m_state;
    QueueLink m_link;
    int m_seenCrossings = 0, m_seenRefused = 0;
    std::optional<NextCall> m_next;
    QTimer m_timer;
    bool m_opened = false; ///< this window has said once that it is here
    bool m_loaded = false;
    bool m_busy = false;
    bool m_polling = false;
};

} // namespace motcua::ui
