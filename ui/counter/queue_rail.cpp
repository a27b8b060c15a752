// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/queue_rail.h"

#include "ui/common/icon.h"
#include "ui/common/labels.h"
#include "ui/counter/counter_text.h"
#include "ui/counter/queue_model.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QListView>
#include <QPainter>

namespace motcua::ui {

namespace {

constexpr int kRailMargin = 12;
constexpr int kChipGap = 6;

/// The small mark in front of the reason line.
class PriorityMark final : public QWidget
{
public:
    explicit PriorityMark(QWidget *parent) : QWidget(parent) { setFixedSize(16, 16); }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event);
        QPainter painter(this);
        paintIcon(&painter, rect(), QStringLiteral("chevrons-up"), ColorRole::PriorityInk);
    }
};

void setTip(ActionButton *button, bool enabled, const QString &when)
{
    button->setEnabled(enabled);
    button->setToolTip(enabled ? QString() : when);
}

} // namespace

QueueRail::QueueRail(CounterController &controller, QWidget *parent)
    : Pane(ColorRole::Canvas, Qt::RightEdge, parent),
      m_controller(controller),
      m_model(new QueueModel(this))
{
    setObjectName(QStringLiteral("queueRail"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());

    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("queueList"));
    m_list->setAccessibleName(tr("Waiting"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new QueueDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setStyleSheet(QStringLiteral("QListView { background: transparent; border: none; }"));
    m_list->viewport()->setAutoFillBackground(false);
    column->addWidget(m_list, 1);

    m_onHold = new PinnedBar(QStringLiteral("circle-pause"), tr("On hold"), this);
    m_onHold->setObjectName(QStringLiteral("onHoldBar"));
    m_absent = new PinnedBar(QStringLiteral("user-x"), tr("No-show"), this);
    m_absent->setObjectName(QStringLiteral("noShowBar"));
    column->addWidget(m_onHold);
    column->addWidget(m_absent);
    connect(m_onHold, &PinnedBar::clicked, this,
            [this] { Q_EMIT resumeWanted(TicketState::OnHold); });
    connect(m_absent, &PinnedBar::clicked, this,
            [this] { Q_EMIT resumeWanted(TicketState::NoShow); });

    connect(&m_controller, &CounterController::changed, this, &QueueRail::refresh);
    setRailWidth(size::kRail);
}

QWidget *QueueRail::makeHead()
{
    auto *head = new Pane(ColorRole::Surface, Qt::BottomEdge, this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);

    m_ticketBox = new QWidget(head);
    auto *box = new QHBoxLayout(m_ticketBox);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(12);
    m_number = new Label({}, TypeRole::RailTicket, ColorRole::Ink, m_ticketBox);
    m_number->setObjectName(QStringLiteral("ticketNumber"));
    box->addWidget(m_number);
    auto *who = new QVBoxLayout;
    who->setSpacing(0);
    m_name = new ElidedLabel({}, TypeRole::Section, ColorRole::Ink, m_ticketBox);
    m_times = new ElidedLabel({}, TypeRole::Caption, ColorRole::InkTertiary, m_ticketBox);
    who->addStretch();
    who->addWidget(m_name);
    who->addWidget(m_times);
    who->addStretch();
    box->addLayout(who, 1);
    column->addWidget(m_ticketBox);

    auto *chips = new QHBoxLayout;
    chips->setSpacing(6);
    m_state = new Chip({}, head);
    m_state->setObjectName(QStringLiteral("stateChip"));
    m_priority = new Chip({}, head);
    m_previous = new Label({}, TypeRole::Caption, ColorRole::InkTertiary, head);
    chips->addWidget(m_state);
    chips->addWidget(m_priority);
    chips->addStretch();
    chips->addWidget(m_previous);
    column->addLayout(chips);

    m_primary = new PrimaryButton(head);
    m_primary->setObjectName(QStringLiteral("primaryButton"));
    connect(m_primary, &PrimaryButton::triggered, this, [this] { m_controller.triggerPrimary(); });
    column->addSpacing(1);
    column->addWidget(m_primary);

    m_reasonBox = new QWidget(head);
    auto *reason = new QHBoxLayout(m_reasonBox);
    reason->setContentsMargins(0, 3, 0, 4);
    reason->setSpacing(4);
    m_reasonMark = new PriorityMark(m_reasonBox);
    reason->addWidget(m_reasonMark);
    reason->addSpacing(4);
    m_reasonLead = new Label({}, TypeRole::Small, ColorRole::PriorityInk, m_reasonBox);
    m_reasonLead->setWeight(600);
    m_reason = new ElidedLabel({}, TypeRole::Small, ColorRole::InkSecondary, m_reasonBox);
    m_reason->setObjectName(QStringLiteral("callReason"));
    reason->addWidget(m_reasonLead);
    reason->addWidget(m_reason, 1);
    column->addWidget(m_reasonBox);

    auto *actions = new QGridLayout;
    actions->setSpacing(6);
    m_recall = new ActionButton(tr("Recall"), QStringLiteral("F3"), head);
    m_recall->setObjectName(QStringLiteral("recallButton"));
    m_noShow = new ActionButton(tr("No-show"), QStringLiteral("F4"), head);
    m_noShow->setObjectName(QStringLiteral("noShowButton"));
    m_hold = new ActionButton(tr("Hold"), QStringLiteral("F7"), head);
    m_hold->setObjectName(QStringLiteral("holdButton"));
    ActionButton *const row[] = {m_recall, m_noShow, m_hold};
    for (int i = 0; i < 3; ++i) {
        actions->addWidget(row[i], 0, i);
        actions->setColumnStretch(i, 1);
    }
    connect(m_recall, &ActionButton::clicked, this, [this] { m_controller.recall(); });
    connect(m_noShow, &ActionButton::clicked, this, [this] { m_controller.noShow(); });
    connect(m_hold, &ActionButton::clicked, this, [this] { m_controller.hold(); });
    column->addLayout(actions);
    return head;
}

void QueueRail::setRailWidth(int width)
{
    setFixedWidth(width);
    refresh();
}

bool QueueRail::isCompact() const
{
    return maximumWidth() <= size::kRailCompact;
}

void QueueRail::refresh()
{
    m_model->update(m_controller.queue());
    refreshHead();
    refreshPinned();

    const PrimaryState state = m_controller.primary();
    m_primary->setTitle(isCompact() && !state.shortTitle.isEmpty() ? state.shortTitle
                                                                   : state.title);
    m_primary->setReason(isCompact() && !state.shortLine.isEmpty() ? state.shortLine : state.line);
    m_primary->setKeyText(state.key);
    switch (state.look) {
    case PrimaryState::Look::Filled: m_primary->setLook(PrimaryButton::Look::Normal); break;
    case PrimaryState::Look::Soft: m_primary->setLook(PrimaryButton::Look::Soft); break;
    case PrimaryState::Look::Disabled: m_primary->setLook(PrimaryButton::Look::Sunken); break;
    }

    const bool idle = m_controller.phase() == CounterController::Phase::Idle;
    const std::optional<NextCall> next = idle ? m_controller.queue().next() : std::nullopt;
    const CallReason reason =
        next ? callReason(*next, m_controller.desk().queueRules.policy, m_controller.queue().now())
             : CallReason();
    m_reasonBox->setVisible(!reason.lead.isEmpty() || !reason.rest.isEmpty());
    m_reasonLead->setVisible(!reason.lead.isEmpty());
    m_reasonMark->setVisible(!reason.lead.isEmpty());
    m_reasonLead->setText(reason.lead);
    m_reason->setText(reason.rest);

    setTip(m_recall, m_controller.canRecall(), tr("Works when a number has been called"));
    setTip(m_noShow, m_controller.canNoShow(), tr("Works when a number has been called"));
    setTip(m_hold, m_controller.canHold(), tr("Works while a citizen is being served"));
}

void QueueRail::refreshHead()
{
    using Phase = CounterController::Phase;
    const Phase phase = m_controller.phase();
    QueueDesk &queue = m_controller.queue();
    const IntakeDesk &intake = m_controller.intake();
    const std::optional<Ticket> ticket = queue.current();
    const bool here = phase == Phase::Called || phase == Phase::Serving;

    m_ticketBox->setVisible(here);
    m_priority->setVisible(here && ticket && !ticket->priorityReason.isEmpty());
    m_previous->setVisible(!here);
    if (!here) {
        m_state->setWord(counterFreeWord());
        m_state->setTail({});
        const std::optional<Ticket> previous = queue.previous();
        m_previous->setText(
            previous && previous->arrivedAt.isValid()
                ? tr("Before: %1 · %2")
                      .arg(previous->number.text(),
                           durationText(previous->arrivedAt.msecsTo(previous->endedAt)))
                : QString());
        return;
    }
    const QString name = intake.draft().submitter.name.value;
    m_number->setText(ticket ? ticket->number.text() : tr("No number"));
    m_number->setType(ticket ? TypeRole::RailTicket : TypeRole::Hero);
    m_name->setText(!name.isEmpty() ? name : ticket ? ticket->procedureName : QString());
    if (ticket && ticket->state == TicketState::Called)
        m_times->setText(tr("Called %1").arg(timeText(ticket->lastCalledAt)));
    else if (ticket)
        m_times->setText(tr("Called %1 · arrived %2")
                             .arg(timeText(ticket->lastCalledAt), timeText(ticket->arrivedAt)));
    else
        m_times->setText(tr("Begun %1").arg(timeText(intake.draft().startedAt)));

    const TicketState state = ticket ? ticket->state : TicketState::Serving;
    if (ticket && !ticket->priorityReason.isEmpty())
        m_priority->setWord(priorityWord(queue.priorityName(ticket->priorityReason)));
    StatusWord word = statusWord(state);
    m_state->setWord(word);
    const QDateTime since = ticket ? ticket->arrivedAt : intake.draft().startedAt;
    m_state->setTail(state == TicketState::Serving && since.isValid()
                         ? runningText(since.msecsTo(queue.now()))
                         : QString());
    // Both chips stand in one line; beside a long reason the short word is the one that fits.
    const int room = width() - 2 * kRailMargin - kChipGap;
    const int wanted =
        m_state->sizeHint().width() + (m_priority->isHidden() ? 0 : m_priority->sizeHint().width());
    if (state == TicketState::Serving && (isCompact() || wanted > room)) {
        word.text = tr("Serving");
        m_state->setWord(word);
    }
}

void QueueRail::refreshPinned()
{
    const QueueDesk &queue = m_controller.queue();
    const auto fill = [&queue](PinnedBar *bar, TicketState state, bool duration) {
        const QVector<Ticket> tickets = queue.state().inState(state);
        QStringList numbers;
        qint64 longest = 0;
        for (const Ticket &ticket : tickets) {
            numbers.append(ticket.number.text());
            longest = qMax(longest, ticket.lastCalledAt.msecsTo(queue.now()));
        }
        bar->setEnabled(!tickets.isEmpty());
        bar->setContent(numbers.join(QStringLiteral(", ")), duration && tickets.size() == 1
                                                                ? minutesText(longest)
                                                                : QString::number(tickets.size()));
    };
    fill(m_onHold, TicketState::OnHold, true);
    fill(m_absent, TicketState::NoShow, false);
}

} // namespace motcua::ui
