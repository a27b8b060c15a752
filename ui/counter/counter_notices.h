// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_gestures.h"
#include "ui/counter/work_banner.h"

namespace motcua::ui {

/// What the queue has to say at the counter, in the banner over the work: who was quicker, when a recall may be, where
/// this person is at work already.
class CounterNotices final : public QObject
{
    Q_OBJECT
public:
    CounterNotices(CounterController &controller, CounterGestures &gestures, WorkBanner &banner);

Q_SIGNALS:
    /// The banner's button stands for the primary one.
    void primaryWanted();

private:
    void tellTaken(const Ticket &ticket, int otherCounter, const std::optional<NextCall> &next);
    void tellRecall(const CentreQueue::StepOutcome &outcome);
    void tellClosing(const Failure &failure);
    void tellUndone(const Undone &what);
    void tellCounter(const CentreQueue::CounterOutcome &outcome);
    void follow();

    CounterController &m_controller;
    CounterGestures &m_gestures;
    WorkBanner &m_banner;
};

} // namespace motcua::ui
