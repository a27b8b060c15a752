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

#include <algorithm>
#include <array>

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

struct Action
{
    Gesture gesture;
    const char *name; ///< of the button
};
/// Fixed places, two rows of three.
constexpr std::array kActions{
    Action{Gesture::Recall, "recallButton"},     Action{Gesture::NoShow, "noShowButton"},
    Action{Gesture::Transfer, "transferButton"}, Action{Gesture::Hold, "holdButton"},
    Action{Gesture::Quick, "quickButton"},       Action{Gesture::More, "moreButton"}};

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

    m_linkBox = new QWidget(head);
    auto *link = new QVBoxLayout(m_linkBox);
    link->setContentsMargins(0, 0, 0, 0);
    link->setSpacing(6);
    m_link = new Chip({}, m_linkBox);
    m_link->setObjectName(QStringLiteral("queueLink"));
    link->addWidget(m_link, 0, Qt::AlignLeft);
    m_crossed = new Button({}, Button::Kind::Plain, m_linkBox);
    m_crossed->setObjectName(QStringLiteral("crossedButton"));
    m_crossed->setIconName(QStringLiteral("arrow-right-left"));
    m_crossed->setTextPixelSize(13);
    connect(m_crossed, &Button::clicked, this, &QueueRail::crossingsWanted);
    link->addWidget(m_crossed);
    m_linkBox->hide();
    column->addWidget(m_linkBox);

    m_primary = new PrimaryButton(head);
    m_primary->setObjectName(QStringLiteral("primaryButton"));
    connect(m_primary, &PrimaryButton::triggered, this, [this] { m_controller.triggerPrimary(); });
    column->addSpacing(1);
    column->addWidget(m_primary);

    m_reasonBox = new QWidget(head);
    auto *reason = new QHBoxLayout(m_reasonBox);
    reason->setContentsMargins(0, 3, 0, 4);
    reason->setSpacing(6);
    m_reasonMark = new PriorityMark(m_reasonBox);
    reason->addWidget(m_reasonMark);
    m_reasonLead = new Label({}, TypeRole::Small, ColorRole::PriorityInk, m_reasonBox);
    m_reasonLead->setWeight(600);
    m_reason = new ElidedLabel({}, TypeRole::Small, ColorRole::InkSecondary, m_reasonBox);
    m_reason->setObjectName(QStringLiteral("callReason"));
    reason->addWidget(m_reasonLead);
    reason->addWidget(m_reason, 1);
    column->addWidget(m_reasonBox);

    column->addLayout(makeActions(head));
    return head;
}

QLayout *QueueRail::makeActions(QWidget *head)
{
    const auto nameOf = [](Gesture gesture) {
        switch (gesture) {
        case Gesture::Recall: return tr("Recall");
        case Gesture::NoShow: return tr("No-show");
        case Gesture::Transfer: return tr("Transfer");
        case Gesture::Hold: return tr("Hold");
        case Gesture::Quick: return tr("Quick");
        default: return tr("More…");
        }
    };
    auto *actions = new QGridLayout;
    actions->setSpacing(6);
    for (size_t i = 0; i < kActions.size(); ++i) {
        const Action &action = kActions.at(i);
        auto *button = new ActionButton(nameOf(action.gesture), {}, head);
        button->setObjectName(QLatin1String(action.name));
        connect(button, &ActionButton::clicked, this,
                [this, gesture = action.gesture] { Q_EMIT gestureWanted(gesture); });
        actions->addWidget(button, int(i) / 3, int(i) % 3);
        actions->setColumnStretch(int(i) % 3, 1);
        m_actions.append(button);
    }
    return actions;
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
    m_primary->setBriefReason(state.shortLine);
    m_primary->setKeyText(state.key);
    switch (state.look) {
    case PrimaryState::Look::Filled: m_primary->setLook(PrimaryButton::Look::Normal); break;
    case PrimaryState::Look::Soft: m_primary->setLook(PrimaryButton::Look::Soft); break;
    case PrimaryState::Look::Disabled: m_primary->setLook(PrimaryButton::Look::Sunken); break;
    }

    refreshReason();
    refreshActions();
    refreshLink();
}

void QueueRail::refreshReason()
{
    QueueDesk &queue = m_controller.queue();
    const bool idle = m_controller.phase() == CounterController::Phase::Idle &&
                      queue.presence().kind == Presence::Kind::Here;
    const std::optional<NextCall> next = idle ? queue.next() : std::nullopt;
    const std::optional<Ticket> here = queue.current();
    CallReason reason;
    if (next)
        reason = callReason(*next, queue.rules().policy, queue.now());
    else if (here && here->state == TicketState::Called)
        reason = storedReason(here->callReason);
    else if (!here)
        reason.rest = queue.presence().reason; // of a pause
    m_reasonBox->setVisible(!reason.lead.isEmpty() || !reason.rest.isEmpty());
    m_reasonLead->setVisible(!reason.lead.isEmpty());
    m_reasonMark->setVisible(!reason.lead.isEmpty());
    m_reasonLead->setText(reason.lead);
    m_reason->setText(reason.rest);
}

void QueueRail::refreshActions()
{
    const bool ready = m_controller.phase() != CounterController::Phase::Loading;
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        ActionButton *button = m_actions.at(i);
        const Gesture gesture = kActions.at(size_t(i)).gesture;
        button->setKeyText(m_controller.keys().text(gesture));
        switch (gesture) {
        case Gesture::Recall:
            setTip(button, m_controller.canRecall(), tr("Works when a number has been called"));
            break;
        case Gesture::NoShow:
            setTip(button, m_controller.canNoShow(), tr("Works when a number has been called"));
            break;
        case Gesture::Transfer:
            setTip(button, m_controller.canTransfer(), tr("Works when a number is here"));
            break;
        case Gesture::Hold:
            setTip(button, m_controller.canHold(), tr("Works while a citizen is being served"));
            break;
        case Gesture::Quick:
            setTip(button, m_controller.canQuick(), tr("Works while the counter is open"));
            break;
        default: setTip(button, ready, tr("One moment")); break;
        }
    }
}

void QueueRail::refreshLink()
{
    const QueueLink &link = m_controller.queue().link();
    const bool island = link.kind == QueueLink::Kind::Island;
    const int crossed = m_controller.queue().newCrossings();
    const bool wrongClock = link.clockOffMinutes != 0;
    const bool says = island || wrongClock || link.refused > 0 || link.outdated;
    const int refused = m_controller.queue().newRefused();
    m_linkBox->setVisible(says || crossed > 0);
    m_link->setVisible(says);
    m_crossed->setVisible(crossed > 0 || refused > 0);
    m_crossed->setText(crossed > 0 ? tr("%n number(s) crossed while apart", nullptr, crossed)
                                   : tr("Look what was not taken"));
    m_crossed->setAccessibleName(m_crossed->text());
    if (wrongClock)
        m_link->setWord({Tone::Warn, QStringLiteral("clock"),
                         island ? tr("Date wrong here or at the server · work goes on")
                                : tr("This computer's date or time is wrong")});
    else if (link.refused > 0)
        m_link->setWord({Tone::Warn, QStringLiteral("triangle-alert"),
                         tr("%n step(s) not taken by the centre", nullptr, link.refused)});
    else if (island)
        m_link->setWord(
            {Tone::Warn, QStringLiteral("cloud-off"),
             isCompact() ? tr("Server away since %1").arg(timeText(link.since))
                         : tr("Server away since %1 · work goes on").arg(timeText(link.since))});
    else if (link.outdated)
        m_link->setWord({Tone::Warn, QStringLiteral("circle-alert"),
                         tr("The centre has a newer program · work goes on")});
    m_linkBox->setToolTip(
        wrongClock && island
            ? tr("This computer and the centre's server have different dates or times. Numbers and "
                 "calls go on at this computer and nothing is lost: set the wrong one right, then "
                 "they are put together with the others.")
        : wrongClock
            ? tr("The centre has another date or time, and the queue goes by that. What is "
                 "saved is safe; set this computer's right, it may be alone one day.")
        : link.refused > 0
            ? tr("Done here while the centre's server was away. They are kept on this computer and "
                 "count for nobody: look for these citizens' numbers and give them new ones.")
        : island ? tr("Numbers and calls go on at this computer; they are put together with the "
                      "others when %1 is back.")
                       .arg(link.server.isEmpty() ? tr("the server") : link.server)
                 : QString());
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
    m_previous->setVisible(!here && !isCompact()); // else it would cut the state beside it
    if (!here) {
        m_state->setWord(counterWord(queue.presence()));
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
    // The number of a quick transaction is for the journal; nobody holds it in their hand.
    const bool quick = ticket && queue.isQuick(*ticket);
    m_number->setText(quick ? tr("Quick") : ticket ? ticket->number.text() : tr("No number"));
    m_number->setType(ticket && !quick ? TypeRole::RailTicket : TypeRole::Hero);
    m_name->setText(!name.isEmpty() ? name : ticket ? servicesText(*ticket) : QString());
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
    const bool narrow = wanted > room;
    if (state == TicketState::Serving && (isCompact() || narrow))
        word.text = tr("Serving");
    else if (state == TicketState::Called && narrow)
        word.text = tr("Called");
    else
        return;
    m_state->setWord(word);
}

void QueueRail::refreshPinned()
{
    const QueueDesk &queue = m_controller.queue();
    const QDateTime now = queue.now();
    const QVector<Ticket> held = queue.state().inState(TicketState::OnHold);
    const QVector<Ticket> absent = queue.state().inState(TicketState::NoShow);
    const auto numbers = [](const QVector<Ticket> &tickets) {
        QStringList names;
        for (const Ticket &ticket : tickets)
            names.append(ticket.number.text());
        return names.join(QStringLiteral(", "));
    };
    const auto isDue = [&now](const Ticket &ticket) {
        return ticket.awayUntil.isValid() && ticket.awayUntil <= now;
    };
    // One alone says how long; more say how many.
    const QString right = held.size() == 1 ? minutesText(held.first().awaySince.msecsTo(now))
                                           : QString::number(held.size());
    m_onHold->setEnabled(!held.isEmpty());
    m_onHold->setContent(numbers(held), right);
    m_onHold->setTone(std::any_of(held.cbegin(), held.cend(), isDue) ? Tone::Warn : Tone::Neutral);
    m_absent->setEnabled(!absent.isEmpty());
    m_absent->setContent(numbers(absent), QString::number(absent.size()));
}

} // namespace motcua::ui
