// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QTimer>

namespace motcua::ui {

/// A gesture that can still be taken back, for the undo bar.
struct UndoOffer
{
    QString icon;
    QString text;
    EventId event;
};

/// The queue as one counter's window sees it: a copy of the day's state, polled every second through the
/// worker, and the gestures. Window's thread; never blocks; every answer comes after COMMIT.
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
    [[nodiscard]] std::optional<NextCall> next() const;
    /// The turn that ended last at this counter; nothing yet: empty.
    [[nodiscard]] std::optional<Ticket> previous() const;
    [[nodiscard]] const Counter &counter() const { return m_counter; }
    [[nodiscard]] const Desk &desk() const { return m_desk; }
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] QString priorityName(const QString &code) const;

    void callNext();
    void recall();
    void arrived();
    void hold();
    void noShow();
    void finish();
    void resume(TicketId id);
    void undo(EventId event);
    void issue(const CentreQueue::IssueRequest &request);

Q_SIGNALS:
    void changed();
    void undoOffered(const motcua::ui::UndoOffer &offer);
    void undone();
    /// Another counter was quicker; nothing was called here.
    void takenByOther(const motcua::Ticket &ticket, int otherCounter,
                      const std::optional<motcua::NextCall> &next);
    void issued(const motcua::Ticket &ticket);
    void failed(const motcua::Failure &failure);

private:
    using Step = std::function<CentreQueue::StepOutcome(CentreQueue &, const Actor &)>;
    void step(const Step &gesture, const QString &icon, const QString &said);
    void poll();
    void adopt(const QueueState &state);
    void setBusy(bool busy);
    void fail(const Failure &failure);

    Desk m_desk;
    Actor m_actor;
    Counter m_counter;
    QueueState m_state;
    QTimer m_timer;
    bool m_loaded = false;
    bool m_busy = false;
    bool m_polling = false;
};

} // namespace motcua::ui
