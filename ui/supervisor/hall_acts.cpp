// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/approval_overlay.h"
#include "ui/common/error_banner.h"
#include "ui/common/labels.h"
#include "ui/supervisor/cell_table.h"
#include "ui/supervisor/counter_acts.h"
#include "ui/supervisor/hall_page.h"
#include "ui/supervisor/hall_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// The second half of HallPage: what a supervisor does from there.
namespace motcua::ui {

void HallPage::showAlert(int row)
{
    const HallAlert alert = m_view.alerts.at(row);
    if (alert.kind == HallAlert::Kind::HelpWanted && m_mayAct) {
        giveHelp(alert.counter);
        return;
    }
    if (alert.counter > 0) {
        const auto found = std::find_if(
            m_view.counters.cbegin(), m_view.counters.cend(),
            [&](const HallCounter &counter) { return counter.number == alert.counter; });
        m_counters->choose(int(found - m_view.counters.cbegin()));
        return;
    }
    const auto found = std::find_if(m_view.lanes.cbegin(), m_view.lanes.cend(),
                                    [&](const HallLane &lane) { return lane.lane == alert.lane; });
    m_lanes->choose(int(found - m_view.lanes.cbegin()));
}

void HallPage::told(CentreQueue::CounterOutcome::Kind kind, const QString &done)
{
    if (kind == CentreQueue::CounterOutcome::Kind::Done)
        say(Tone::Ok, done);
    else
        say(Tone::Warn, tr("Nothing was changed: the counter is in another state now."),
            tr("The list below is fresh. Look at the counter and try again."));
}

void HallPage::say(Tone tone, const QString &fact, const QString &next)
{
    m_stale = false;
    m_banner->tell(tone, fact, next, {}, {}, tone == Tone::Ok ? u"circle-check"_s : QString());
    m_said.start();
}

void HallPage::say(const Failure &failure)
{
    m_stale = false;
    m_said.stop(); // stays until something else is done
    m_banner->tell(failure);
}

void HallPage::giveHelp(int counter)
{
    m_desk.worker->run(
        this,
        [queue = m_desk.queue, counter, by = m_actor] { return queue->giveHelp(counter, by); },
        [this, counter](const CentreQueue::CounterOutcome &outcome) {
            told(outcome.kind, tr("Counter %1 no longer asks for help.").arg(counter));
            read();
        },
        [this](const Failure &failure) { say(failure); });
}

void HallPage::release()
{
    const HallCounter *counter = chosenCounter();
    if (counter == nullptr)
        return;
    if (m_release == nullptr) {
        m_release = new ReleaseOverlay(window());
        connect(m_release, &ReleaseOverlay::wanted, this,
                [this](int number, const QString &reason) {
                    m_desk.worker->run(
                        this,
                        [queue = m_desk.queue, number, reason, by = m_actor] {
                            return queue->releaseCounter(number, by, reason);
                        },
                        [this, number](const CentreQueue::CounterOutcome &outcome) {
                            told(outcome.kind, tr("Counter %1 is free.").arg(number));
                            read();
                        },
                        [this](const Failure &failure) { say(failure); });
                });
    }
    m_release->begin(counter->number, counter->clerk,
                     counter->ticket ? counter->ticket->text() : QString());
}

void HallPage::chooseStep()
{
    if (m_steps == nullptr) {
        m_steps = new StepsOverlay(window());
        connect(m_steps, &StepsOverlay::wanted, this, &HallPage::takeBack);
    }
    m_desk.worker->run(
        this, [queue = m_desk.queue] { return lastSteps(queue->refresh()); },
        [this](const QVector<LastStep> &steps) { m_steps->begin(steps); },
        [this](const Failure &failure) { say(failure); });
}

void HallPage::takeBack(const LastStep &step)
{
    if (m_approval == nullptr)
        m_approval = new ApprovalOverlay(m_desk, m_actor, window());
    const QString line =
        step.kind == QueueEvent::Kind::Issued
            ? tr("%1 · %2 at %3. Taken back, the number is cancelled and not given again.")
                  .arg(step.number, stepName(step.kind), timeText(step.at))
            : tr("%1 · %2 at %3. Taken back, the number stands as before that step.")
                  .arg(step.number, stepName(step.kind), timeText(step.at));
    m_approval->ask(
        {SensitiveAct::UndoQueueStep, step.number, line, {}}, [this, step](const Grant &grant) {
            m_desk.worker->run(
                this,
                [queue = m_desk.queue, approvals = m_desk.approvals, grant, step, by = m_actor] {
                    (void)approvals->redeem(grant, SensitiveAct::UndoQueueStep, step.number, by);
                    return queue->undo(step.event, by);
                },
                [this, step](const CentreQueue::StepOutcome &outcome) {
                    const bool done = outcome.kind == CentreQueue::StepOutcome::Kind::Done;
                    if (done)
                        say(Tone::Ok, tr("%1: the step is taken back.").arg(step.number));
                    else
                        say(Tone::Warn,
                            tr("Nothing was changed: %1 cannot go back to before that step now.")
                                .arg(step.number),
                            tr("Something else has happened to the number, or its counter serves "
                               "somebody. Look at the steps again."));
                    read();
                },
                [this](const Failure &failure) { say(failure); });
        });
}

} // namespace motcua::ui
