// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/counter_acts.h"

#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/primary_button.h"
#include "ui/supervisor/cell_table.h"
#include "ui/supervisor/hall_words.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {
constexpr int kReasonLength = 200;
constexpr int kStepsShown = 9;
constexpr int kStepRow = 36;
} // namespace

ReleaseOverlay::ReleaseOverlay(QWidget *host) : OverlayDialog(host, 520)
{
    setObjectName(u"releaseOverlay"_s);
    body()->setSpacing(8);
    m_title = new Label({}, TypeRole::Page, ColorRole::Ink, sheet());
    body()->addWidget(m_title);
    m_words = new Label({}, TypeRole::Body, ColorRole::InkSecondary, sheet());
    m_words->setObjectName(u"releaseWords"_s);
    m_words->setWordWrap(true);
    body()->addWidget(m_words);
    body()->addSpacing(6);
    body()->addWidget(
        new Label(tr("Why (needed)"), TypeRole::Caption, ColorRole::InkSecondary, sheet()));
    m_reason = new QLineEdit(sheet());
    m_reason->setObjectName(u"releaseReason"_s);
    m_reason->setAccessibleName(tr("Why (needed)"));
    m_reason->setMaxLength(kReasonLength);
    m_reason->setFixedHeight(36);
    body()->addWidget(m_reason);
    body()->addSpacing(8);
    m_do = new PrimaryButton(sheet());
    m_do->setObjectName(u"releaseDo"_s);
    m_do->setTitle(tr("Free the counter"));
    m_do->setKeyText(u"Enter"_s);
    body()->addWidget(m_do);
    connect(m_do, &PrimaryButton::triggered, this, &ReleaseOverlay::submit);
    connect(m_reason, &QLineEdit::returnPressed, this, &ReleaseOverlay::submit);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_do->setEnabled(!text.trimmed().isEmpty()); });
}

void ReleaseOverlay::begin(int counter, const QString &clerk, const QString &ticket)
{
    m_counter = counter;
    m_title->setText(tr("Free counter %1?").arg(counter));
    const QString whose = clerk.isEmpty() ? QString() : tr("It is open for %1. ").arg(clerk);
    m_words->setText(whose + (ticket.isEmpty()
                                  ? tr("Nobody is being served there. The counter is closed.")
                                  : tr("%1 goes back to the line and keeps its place; the counter "
                                       "is closed.")
                                        .arg(ticket)));
    m_reason->clear();
    m_do->setEnabled(false);
    open(m_reason);
}

void ReleaseOverlay::submit()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty())
        return;
    dismiss();
    Q_EMIT wanted(m_counter, reason);
}

QVector<LastStep> lastSteps(const QueueState &state)
{
    QVector<LastStep> steps;
    const QVector<Ticket> tickets = state.tickets();
    QVector<std::pair<qint64, LastStep>> found;
    for (const Ticket &ticket : tickets) {
        const auto last = state.lastEventOf(ticket.id);
        if (last && !state.undoable(last->id).isEmpty())
            found.append({last->seq,
                          {last->id, ticket.number.text(), last->kind, last->at, last->by.counter,
                           last->by.name}});
    }
    std::sort(found.begin(), found.end(),
              [](const auto &a, const auto &b) { return a.first > b.first; });
    steps.reserve(found.size());
    for (const auto &one : std::as_const(found))
        steps.append(one.second);
    return steps;
}

StepsOverlay::StepsOverlay(QWidget *host) : OverlayDialog(host, 760)
{
    setObjectName(u"stepsOverlay"_s);
    body()->setSpacing(8);
    body()->addWidget(new Label(tr("Take back a step"), TypeRole::Page, ColorRole::Ink, sheet()));
    auto *words = new Label(tr("The last step of each number. Taking it back is a step of its own "
                               "and stays in the journal; your PIN is asked for."),
                            TypeRole::Small, ColorRole::InkSecondary, sheet());
    words->setWordWrap(true);
    body()->addWidget(words);
    m_number = new QLineEdit(sheet());
    m_number->setObjectName(u"stepsNumber"_s);
    m_number->setPlaceholderText(tr("Number, for example A017"));
    m_number->setAccessibleName(tr("Number"));
    m_number->setFixedHeight(36);
    body()->addWidget(m_number);
    m_table = new CellTable(u"stepsTable"_s, tr("Steps that can be taken back"),
                            {72, 80, 170, 80, 0, 128}, sheet());
    m_table->setRowHeight(kStepRow);
    m_table->setHeads(
        {{tr("Time")}, {tr("Number")}, {tr("Step")}, {tr("Counter")}, {tr("Who")}, {}});
    body()->addWidget(m_table);
    m_more = new Label({}, TypeRole::Small, ColorRole::InkTertiary, sheet());
    body()->addWidget(m_more);
    connect(m_number, &QLineEdit::textChanged, this, &StepsOverlay::fill);
    connect(m_number, &QLineEdit::returnPressed, this, [this] { m_table->choose(0); });
    connect(m_table, &CellTable::acted, this, [this](int row) {
        const LastStep step = m_shown.at(row);
        dismiss();
        Q_EMIT wanted(step);
    });
}

void StepsOverlay::begin(const QVector<LastStep> &steps)
{
    m_steps = steps;
    m_number->clear();
    fill();
    open(m_number);
}

void StepsOverlay::fill()
{
    const QString part = m_number->text().trimmed();
    m_shown.clear();
    int more = 0;
    QVector<QVector<Cell>> rows;
    for (const LastStep &step : std::as_const(m_steps)) {
        if (!step.number.contains(part, Qt::CaseInsensitive))
            continue;
        if (rows.size() >= kStepsShown) {
            ++more;
            continue;
        }
        Cell number;
        number.text = step.number;
        number.strong = true;
        Cell action;
        action.action = tr("Take back…");
        const auto plain = [](const QString &text) {
            Cell cell;
            cell.text = text;
            return cell;
        };
        rows.append({plain(timeText(step.at)), number, plain(stepName(step.kind)),
                     plain(step.counter > 0 ? QString::number(step.counter) : u"–"_s),
                     plain(step.who), action});
        m_shown.append(step);
    }
    m_table->setRows(rows);
    m_more->setText(rows.isEmpty() ? tr("No step of such a number can be taken back.")
                    : more > 0     ? tr("%n more: type part of the number.", nullptr, more)
                                   : QString());
}

} // namespace motcua::ui
