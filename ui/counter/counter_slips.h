// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/slips.h"
#include "ui/counter/counter_controller.h"

#include <QHash>

namespace motcua::ui {

class GestureOverlay;
class SlipOverlay;
class WorkBanner;

/// Slips of paper at the counter: the first one of a number given by Ctrl+L (an appointment that was
/// checked in among them), another one of any number of today, and
/// what became of either. The number is saved before; whatever happens to the paper changes nothing about it. Without
/// Desk::slips, or with no slip printer set up, the number is only told.
class CounterSlips final : public QObject
{
    Q_OBJECT
public:
    CounterSlips(CounterController &controller, WorkBanner &banner, QWidget *window);

    /// F10, A: the numbers that have not ended, those without their slip first; Enter prints the chosen one again.
    void choose();

private:
    /// @param said  what the banner says of the number
    void give(const Ticket &ticket, const QString &said);
    void reprint(TicketId id);
    using Hand = std::function<void(SlipDesk &, const SlipFacts &, const Actor &)>;
    /// Asks the desk what is to stand on the slip besides the journal, then hands it on.
    void withFacts(TicketId id, const Hand &hand);
    void told(TicketId id, const QString &number, const SlipOutcome &outcome);
    void tellTrouble(TicketId id, const QString &number, const SlipOutcome &outcome);
    void say(TicketId id, const QString &headline, const QString &next, bool replace);
    [[nodiscard]] bool isAtHand() const;

    CounterController &m_controller;
    WorkBanner &m_banner;
    QWidget *m_window;
    GestureOverlay *m_form;
    SlipOverlay *m_sheet;
    struct Asked
    {
        bool again = false;
        QString said; ///< of a first slip: about its number
    };
    QHash<TicketId, Asked> m_asked; ///< by this window and not yet told
    TicketId m_said;                ///< whose slip the banner is about
};

/// Numbers of today that wait or are called and whose slip did not come out, as far as the journal knows.
[[nodiscard]] int slipsMissing(const QueueState &state);

} // namespace motcua::ui
