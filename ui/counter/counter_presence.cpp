// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, pausing and closing the counter, and who else may be at it.
#include "ui/common/labels.h"
#include "ui/counter/counter_gestures.h"

namespace motcua::ui {

namespace {

constexpr int kSecondsPerMinute = 60;

} // namespace

void CounterGestures::pause()
{
    if (!isIdle())
        return;
    GestureForm form;
    form.name = QStringLiteral("pause");
    form.title = tr("Pause the counter");
    form.hint = tr("Nobody is called here until F2. The screen in the hall does not show why.");
    form.groups = {{tr("Back in"),
                    {{QStringLiteral("m15"), tr("15 minutes")},
                     {QStringLiteral("m30"), tr("30 minutes")},
                     {QStringLiteral("m60"), tr("an hour")},
                     {QStringLiteral("m0"), tr("not known")}},
                    0}};
    form.textLabel = tr("Why");
    form.textNeeded = true;
    form.presets = {tr("Break"), tr("Meeting"), tr("At the archive")};
    form.confirm = tr("Pause");
    form.confirmLine = tr("The numbers stay in the line for the other counters");
    m_form->ask(form, [this](const GestureAnswer &answer) {
        const int minutes = answer.chosen.value(0).mid(1).toInt();
        queue().pause(answer.text, minutes > 0 ? queue().now().addSecs(minutes * kSecondsPerMinute)
                                               : QDateTime());
    });
}

void CounterGestures::close()
{
    m_windowGoes = false;
    const std::optional<Ticket> ticket = queue().current();
    if (!ticket) {
        m_controller.intake().flush();
        queue().closeCounter();
        return;
    }
    askWhatBecomesOf(*ticket, tr("%1 is still at this counter").arg(ticket->number.text()),
                     tr("Nothing is lost either way; the dossier is saved."));
}

void CounterGestures::closeWindow()
{
    const std::optional<Ticket> ticket = queue().current();
    if (!ticket || (m_windowGoes && m_menu->isOpen()))
        return;
    m_menu->dismiss();
    m_windowGoes = true;
    askWhatBecomesOf(*ticket,
                     tr("%1 is still at this counter, and the program is to be closed")
                         .arg(ticket->number.text()),
                     tr("Nothing is lost either way; the dossier is saved."));
}

ActMenu::Act CounterGestures::closing(const QString &id, const QString &icon, const QString &text,
                                      const std::function<void()> &act)
{
    return {id, icon, text, true, {}, [this, act, goes = m_windowGoes] {
                m_windowGoes = goes; // the sheet has gone by now
                m_controller.intake().flush();
                act();
            }};
}

// Whoever only has a matter of a minute, or the receipt in hand already, has no place in the line to go back to.
void CounterGestures::askWhatBecomesOf(const Ticket &ticket, const QString &title,
                                       const QString &hint)
{
    const QString number = ticket.number.text();
    const bool quick = queue().isQuick(ticket);
    const bool received = m_controller.intake().stage() == IntakeDesk::Stage::Accepted;
    QVector<ActMenu::Act> acts;
    if (quick || received)
        acts.append(closing(QStringLiteral("finish"), QStringLiteral("circle-check"),
                            tr("Finish %1, close").arg(number),
                            [this] { queue().finishAndClose(); }));
    else
        acts.append(closing(QStringLiteral("return"), QStringLiteral("users"),
                            tr("%1 back into the line, close").arg(number), [this] {
                                queue().releaseCounter(queue().counter().number,
                                                       tr("Counter closed"), false);
                            }));
    if (!quick)
        acts.append(closing(QStringLiteral("hold"), QStringLiteral("circle-pause"),
                            tr("%1 on hold, close").arg(number),
                            [this] { queue().holdAndClose(tr("Counter closed")); }));
    acts.append(
        {QStringLiteral("stay"), QStringLiteral("play"), tr("Go on serving"), true, {}, {}});
    m_menu->begin(QStringLiteral("closing"), title, hint, acts, 1);
}

void CounterGestures::open()
{
    const Presence presence = queue().presence();
    switch (presence.kind) {
    case Presence::Kind::Here: return;
    case Presence::Kind::Closed:
    case Presence::Kind::Paused: queue().openCounter(false); return;
    case Presence::Kind::Elsewhere: queue().openCounter(true); return;
    case Presence::Kind::TakenBy: break;
    }
    const std::optional<Ticket> ticket = queue().current();
    m_menu->begin(
        QStringLiteral("takeOver"), tr("%1 has this counter open").arg(presence.name),
        ticket ? tr("%1 is being served there; you would go on with it.").arg(ticket->number.text())
               : tr("On the computer %1. Ask first whether they have left.").arg(presence.station),
        {{QStringLiteral("take"),
          QStringLiteral("log-in"),
          tr("Take this counter over"),
          true,
          {},
          [this] { queue().openCounter(true); }},
         {QStringLiteral("leave"), QStringLiteral("x"), tr("Leave it as it is"), true, {}, {}}},
        1);
}

void CounterGestures::freeOther(int counter, const Ticket &ticket)
{
    const QString number = ticket.number.text();
    m_menu->begin(
        QStringLiteral("freeOther"), tr("%1 is still at counter %2").arg(number).arg(counter),
        tr("You opened that counter and cannot be at two."),
        {{QStringLiteral("return"),
          QStringLiteral("users"),
          tr("%1 back into the line, close counter %2").arg(number).arg(counter),
          true,
          {},
          [this, counter] {
              queue().releaseCounter(counter, tr("Clerk is at another counter"), true);
          }},
         {QStringLiteral("leave"), QStringLiteral("x"), tr("Leave it as it is"), true, {}, {}}},
        1);
}

} // namespace motcua::ui
