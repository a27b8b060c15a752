// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_gestures.h"

#include "app/core/base/text.h"
#include "ui/common/labels.h"

namespace motcua::ui {

namespace {

constexpr int kProcedures = 40;
constexpr int kSecondsPerMinute = 60;

QString minutesOption(int minutes)
{
    return QStringLiteral("m%1").arg(minutes);
}

} // namespace

CounterGestures::CounterGestures(CounterController &controller, ApprovalOverlay &approval,
                                 QWidget *window)
    : QObject(window),
      m_controller(controller),
      m_form(new GestureOverlay(window)),
      m_menu(new ActMenu(window)),
      m_approval(approval)
{
    connect(&queue(), &QueueDesk::counterAnswered, this,
            [this](const CentreQueue::CounterOutcome &outcome) {
                m_closingFailed = false;
                if (std::exchange(m_windowGoes, false) &&
                    outcome.kind == CentreQueue::CounterOutcome::Kind::Done)
                    Q_EMIT windowMayGo();
            });
    connect(m_menu, &OverlayDialog::dismissed, this, [this] { m_windowGoes = false; });
    connect(&queue(), &QueueDesk::undoOffered, this, [this] { m_closingFailed = false; });
    connect(&queue(), &QueueDesk::failed, this, [this](const Failure &failure) {
        if (!std::exchange(m_windowGoes, false))
            return;
        m_closingFailed = true;
        Q_EMIT closingRefused(failure);
    });
}

bool CounterGestures::isIdle() const
{
    return m_controller.phase() == CounterController::Phase::Idle;
}

bool CounterGestures::any(const Wanted &wanted) const
{
    const QVector<Ticket> all = queue().state().tickets();
    return std::any_of(all.cbegin(), all.cend(), wanted);
}

std::function<QVector<GestureForm::Line>(const QString &)>
CounterGestures::ticketLines(const Wanted &wanted) const
{
    return [this, wanted](const QString &query) {
        const QString sought = fold(query);
        QVector<GestureForm::Line> lines;
        const QVector<Ticket> all = queue().state().tickets();
        for (const Ticket &ticket : all) {
            const QString number = ticket.number.text();
            const bool found = sought.isEmpty() || fold(number).contains(sought) ||
                               fold(ticket.procedureName).contains(sought);
            if (found && wanted(ticket))
                lines.append({ticket.id.toString(), number, ticket.procedureName,
                              ticket.state == TicketState::Waiting
                                  ? minutesText(ticket.waitedMs(queue().now()))
                                  : statusWord(ticket.state).text});
        }
        return lines;
    };
}

std::function<QVector<GestureForm::Line>(const QString &)>
CounterGestures::procedureLines(const QVector<GestureForm::Line> &first) const
{
    return [this, first](const QString &query) {
        QVector<GestureForm::Line> lines;
        const QString sought = fold(query);
        for (const GestureForm::Line &line : first) {
            if (sought.isEmpty() || fold(line.text).contains(sought))
                lines.append(line);
        }
        const QVector<Catalogue::Hit> hits = m_controller.desk().catalogue.search(
            query, toCentre(queue().now()).date(), kProcedures);
        for (const Catalogue::Hit &hit : hits)
            lines.append(
                {hit.procedure.code, {}, hit.procedure.name, QString(hit.procedure.field)});
        return lines;
    };
}

void CounterGestures::transfer()
{
    const std::optional<Ticket> ticket = queue().current();
    if (!ticket || !m_controller.canTransfer())
        return;
    GestureForm form;
    form.name = QStringLiteral("transfer");
    form.title = tr("Transfer %1").arg(ticket->number.text());
    form.hint = tr("The number stays the same; what was typed is saved.");
    GestureForm::Group to{tr("To"), {}, 0};
    for (const ServiceGroup &group : m_controller.desk().groups) {
        if (group.series != ticket->lane)
            to.options.append({QStringLiteral("lane_%1").arg(group.series),
                               QStringLiteral("%1 · %2").arg(group.series, group.name)});
    }
    const QVector<CounterStatus> counters = queue().state().counters();
    for (const CounterStatus &status : counters) {
        if (status.number == m_controller.counter().number ||
            status.state == CounterStatus::State::Closed)
            continue;
        to.options.append({QStringLiteral("counter_%1").arg(status.number),
                           status.state == CounterStatus::State::Paused
                               ? tr("Counter %1 · paused").arg(status.number)
                               : tr("Counter %1").arg(status.number)});
    }
    if (to.options.isEmpty()) // one counter, one group: into its own line again
        to.options.append({QStringLiteral("lane_%1").arg(ticket->lane), ticket->lane});
    form.groups = {to,
                   {tr("Place in the line"),
                    {{QStringLiteral("own_time"), tr("By time of number")},
                     {QStringLiteral("first"), tr("First")},
                     {QStringLiteral("last"), tr("Last")}},
                    0}};
    form.textLabel = tr("Why");
    form.presets = {tr("Another field"), tr("Specialist needed"), tr("Counter closes")};
    form.confirm = tr("Transfer %1").arg(ticket->number.text());
    form.confirmLine = tr("It waits there and can be undone for a few seconds");
    m_form->ask(form, [this, id = ticket->id](const GestureAnswer &answer) {
        CentreQueue::Target target;
        const QString chosen = answer.chosen.value(0);
        const QString what = chosen.section(QLatin1Char('_'), 1);
        if (chosen.startsWith(QLatin1String("counter_")))
            target.counter = what.toInt();
        else
            target.lane = what;
        m_controller.intake().flush();
        queue().transfer(id, target,
                         placeFromCode(answer.chosen.value(1)).value_or(LinePlace::OwnTime),
                         answer.text);
    });
}

void CounterGestures::hold()
{
    if (!m_controller.canHold())
        return;
    const std::optional<Ticket> ticket = queue().current();
    if (!ticket) {
        m_controller.hold({}, {});
        return;
    }
    GestureForm form;
    form.name = QStringLiteral("hold");
    form.title = tr("Put %1 on hold").arg(ticket->number.text());
    form.hint = tr("The number stays with you. When the time is up the bar at the bottom says so.");
    GestureForm::Group group{tr("Look after it in"), {}, 0};
    QVector<int> times{5, 10, 30, 60};
    const int usual = queue().rules().holdMinutes;
    if (!times.contains(usual))
        times.append(usual);
    std::sort(times.begin(), times.end());
    for (const int minutes : times) {
        if (minutes == usual)
            group.chosen = int(group.options.size());
        group.options.append({minutesOption(minutes), tr("%n minute(s)", nullptr, minutes)});
    }
    form.groups = {group};
    form.textLabel = tr("Why");
    form.presets = {tr("Makes a copy"), tr("Fetches a paper"), tr("Waits for a relative")};
    form.confirm = tr("Put on hold");
    form.confirmLine = tr("The counter is free for the next number");
    m_form->ask(form, [this](const GestureAnswer &answer) {
        const int minutes = QStringView(answer.chosen.value(0)).mid(1).toInt();
        m_controller.hold(answer.text, queue().now().addSecs(minutes * kSecondsPerMinute));
    });
}

void CounterGestures::quick()
{
    if (!m_controller.canQuick())
        return;
    const bool beside = queue().current().has_value();
    GestureForm form;
    form.name = QStringLiteral("quick");
    form.title = tr("Quick transaction");
    form.hint = beside ? tr("A matter of a minute beside the turn under way: it is noted as done.")
                       : tr("A matter of a minute, without a number and without a dossier.");
    form.listLabel = tr("What it is about");
    form.search = procedureLines({{QStringLiteral("-guidance"), {}, tr("Guidance"), {}},
                                  {QStringLiteral("-result"), {}, tr("Hand over a result"), {}},
                                  {QStringLiteral("-copy"), {}, tr("Stamp or copy"), {}}});
    form.confirm = beside ? tr("Note it as done") : tr("Begin");
    form.confirmLine = beside ? tr("The turn under way goes on") : tr("F8 ends it");
    m_form->ask(form, [this, lines = form.search](const GestureAnswer &answer) {
        const QString code = answer.line.startsWith(QLatin1Char('-')) ? QString() : answer.line;
        const QVector<GestureForm::Line> all = lines({});
        QString name;
        for (const GestureForm::Line &line : all) {
            if (line.id == answer.line)
                name = line.text;
        }
        if (const auto procedure =
                m_controller.desk().catalogue.inForce(code, toCentre(queue().now()).date()))
            name = procedure->name;
        queue().quick(code, name);
    });
}

} // namespace motcua::ui
