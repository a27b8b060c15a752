// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/queue_model.h"

#include "ui/common/icon.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace motcua::ui {

namespace {

constexpr qint64 kMsPerMinute = 60'000;

// Times from a paper roll were given by a person afterwards.
QString waitText(bool estimated, qint64 ms)
{
    return (estimated ? QStringLiteral("≈") : QString()) + minutesText(ms);
}

WaitMark markOf(Tone tone)
{
    if (tone == Tone::Bad)
        return {ColorRole::BadInk, QStringLiteral("circle-alert")};
    if (tone == Tone::Warn)
        return {ColorRole::WarnInk, QStringLiteral("hourglass")};
    return {};
}

} // namespace

QueueModel::Row QueueModel::rowOf(const Ticket &ticket, const QueueDesk &queue,
                                  const std::optional<NextCall> &next)
{
    Row row;
    row.number = ticket.number.text();
    row.procedure = ticket.procedureName;
    const auto mark = [&row](const QString &text, const QString &icon, ColorRole ink) {
        row.mark = text;
        row.markIcon = icon;
        row.markInk = ink;
    };
    // What gives precedence says more than where somebody came from.
    if (!ticket.priorityReason.isEmpty())
        mark(queue.priorityName(ticket.priorityReason), QStringLiteral("chevrons-up"),
             ColorRole::PriorityInk);
    else if (ticket.bookedFor.isValid())
        mark(tr("Booked %1").arg(timeText(ticket.bookedFor)), QStringLiteral("calendar-check"),
             ColorRole::Accent);
    else if (ticket.purpose == Purpose::PickUp)
        mark(tr("Result"), QStringLiteral("package-check"), ColorRole::OkInk);
    else if (ticket.purpose == Purpose::CorrectedForm)
        mark(tr("Corrected"), QStringLiteral("rotate-ccw"), ColorRole::Accent);
    else if (ticket.onlyCounter > 0 || ticket.lane != ticket.number.series)
        mark(tr("Sent on"), QStringLiteral("arrow-right-left"), ColorRole::Accent);
    row.waitedMs = ticket.waitedMs(queue.now());
    const qint64 minutes = row.waitedMs / kMsPerMinute;
    row.wait = minutes >= queue.rules().waitAlarmMinutes  ? Tone::Bad
               : minutes >= queue.rules().waitWarnMinutes ? Tone::Warn
                                                          : Tone::Neutral;
    row.next = next && next->ticket.id == ticket.id;
    row.estimated = ticket.estimated;
    row.slipFailed = ticket.slip == Ticket::Slip::Failed;
    return row;
}

void QueueModel::addLane(QVector<Row> &rows, const Row &head, QVector<Row> lane)
{
    if (lane.isEmpty())
        return;
    Row top = head;
    top.head = true;
    top.count = int(lane.size());
    for (const Row &row : lane)
        top.waitedMs += row.waitedMs / lane.size();
    std::stable_partition(lane.begin(), lane.end(), [](const Row &row) { return row.next; });
    rows.append(top);
    rows += lane;
}

void QueueModel::update(const QueueDesk &queue)
{
    const bool here = queue.presence().kind == Presence::Kind::Here;
    const std::optional<NextCall> next = queue.current() || !here ? std::nullopt : queue.next();
    const QVector<Ticket> waiting = queue.state().inState(TicketState::Waiting);
    const auto lane = [&](const std::function<bool(const Ticket &)> &wanted) {
        QVector<Row> found;
        for (const Ticket &ticket : waiting) {
            if (wanted(ticket))
                found.append(rowOf(ticket, queue, next));
        }
        return found;
    };
    QVector<Row> rows;
    Row sent;
    sent.number = tr("For this counter");
    sent.icon = QStringLiteral("arrow-right-left");
    addLane(rows, sent, lane([&queue](const Ticket &ticket) {
                return ticket.onlyCounter == queue.counter().number;
            }));
    for (const QString &series : queue.counter().series) {
        Row head;
        head.number = series;
        for (const ServiceGroup &group : queue.desk().groups) {
            if (group.series == series) {
                head.number = QStringLiteral("%1 · %2").arg(series, group.name);
                head.icon = group.icon;
            }
        }
        addLane(rows, head, lane([&series](const Ticket &ticket) {
                    return ticket.onlyCounter == 0 && ticket.lane == series;
                }));
    }
    if (rows == m_rows)
        return;
    // A list that only grew older keeps its place and the reader's scroll.
    if (sameShape(rows, m_rows)) {
        m_rows = rows;
        Q_EMIT dataChanged(index(0), index(int(rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

bool QueueModel::sameShape(const QVector<Row> &a, const QVector<Row> &b)
{
    if (a.size() != b.size() || a.isEmpty())
        return false;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (a.at(i).number != b.at(i).number)
            return false;
    }
    return true;
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags QueueModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled : Qt::NoItemFlags;
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case IsHead: return row.head;
    case NumberText: return row.number;
    case MarkText: return row.mark;
    case MarkIcon: return row.markIcon;
    case MarkInk: return int(row.markInk);
    case ProcedureText: return row.procedure;
    case WaitedMs: return row.waitedMs;
    case IsNext: return row.next;
    case IsEstimated: return row.estimated;
    case SlipFailed: return row.slipFailed;
    case WaitTone: return int(row.wait);
    case CountOfGroup: return row.count;
    case GroupIcon: return row.icon;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        if (row.head)
            return tr("%1, %2 waiting, mean %3")
                .arg(row.number)
                .arg(row.count)
                .arg(minutesText(row.waitedMs));
        return QStringList{row.number, row.mark, row.procedure,
                           waitText(row.estimated, row.waitedMs),
                           row.slipFailed ? tr("no slip of paper") : QString()}
            .filter(QRegularExpression(QStringLiteral(".")))
            .join(QStringLiteral(" · "));
    default: return {};
    }
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option);
    Q_UNUSED(index);
    return {100, size::kRowQueue};
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect r = option.rect;
    const int middle = Qt::AlignVCenter;
    int right = r.right() - 11;
    if (index.data(QueueModel::IsHead).toBool()) {
        paintIcon(painter, QRectF(r.left() + 12, r.top() + 8, 16, 16),
                  index.data(QueueModel::GroupIcon).toString(), ColorRole::InkSecondary);
        painter->setFont(Theme::font(TypeRole::Caption, 600, 1.0));
        painter->setPen(Theme::color(ColorRole::InkSecondary));
        painter->drawText(QRect(r.left() + 35, r.top(), 170, r.height()), middle | Qt::AlignLeft,
                          index.data(QueueModel::NumberText).toString());
        painter->setFont(Theme::font(TypeRole::Caption));
        painter->setPen(Theme::color(ColorRole::InkTertiary));
        painter->drawText(r.adjusted(0, 0, -12, 0), middle | Qt::AlignRight,
                          tr("%1 waiting · mean %2")
                              .arg(index.data(QueueModel::CountOfGroup).toInt())
                              .arg(minutesText(index.data(QueueModel::WaitedMs).toLongLong())));
        painter->restore();
        return;
    }

    if (index.data(QueueModel::IsNext).toBool()) {
        painter->fillRect(r, Theme::color(ColorRole::Surface));
        painter->fillRect(QRect(r.left(), r.top(), 3, r.height()), Theme::color(ColorRole::Accent));
    }
    painter->setFont(Theme::font(TypeRole::Body, 600, 1.0));
    painter->setPen(Theme::color(ColorRole::Ink));
    painter->drawText(QRect(r.left() + 12, r.top(), 52, r.height()), middle | Qt::AlignLeft,
                      index.data(QueueModel::NumberText).toString());

    const qint64 waited = index.data(QueueModel::WaitedMs).toLongLong();
    const WaitMark mark = markOf(Tone(index.data(QueueModel::WaitTone).toInt()));
    const QString wait = waitText(index.data(QueueModel::IsEstimated).toBool(), waited);
    painter->setFont(Theme::font(TypeRole::Small, mark.icon.isEmpty() ? 400 : 500, 1.0));
    painter->setPen(Theme::color(mark.ink));
    const int waitWidth = painter->fontMetrics().horizontalAdvance(wait);
    painter->drawText(QRect(right - waitWidth, r.top(), waitWidth, r.height()),
                      middle | Qt::AlignRight, wait);
    right -= waitWidth;
    if (!mark.icon.isEmpty()) {
        paintIcon(painter, QRectF(right - 20, r.top() + 8, 16, 16), mark.icon, mark.ink);
        right -= 20;
    }
    if (index.data(QueueModel::SlipFailed).toBool()) {
        paintIcon(painter, QRectF(right - 20, r.top() + 8, 16, 16), QStringLiteral("printer"),
                  ColorRole::BadInk);
        right -= 20;
    }
    right -= 8;

    int left = r.left() + 64;
    const QString priority = index.data(QueueModel::MarkText).toString();
    const auto ink = ColorRole(index.data(QueueModel::MarkInk).toInt());
    painter->setFont(Theme::font(TypeRole::Small));
    QString procedure = index.data(QueueModel::ProcedureText).toString();
    if (!priority.isEmpty()) {
        paintIcon(painter, QRectF(left, r.top() + 8, 16, 16),
                  index.data(QueueModel::MarkIcon).toString(), ink);
        left += 24;
        painter->setPen(Theme::color(ink));
        const QString shown =
            painter->fontMetrics().elidedText(priority, Qt::ElideRight, right - left);
        painter->drawText(QRect(left, r.top(), right - left, r.height()), middle | Qt::AlignLeft,
                          shown);
        left += painter->fontMetrics().horizontalAdvance(shown);
        if (!procedure.isEmpty())
            procedure.prepend(QStringLiteral(" · "));
    }
    painter->setPen(Theme::color(ColorRole::InkSecondary));
    if (right > left)
        painter->drawText(
            QRect(left, r.top(), right - left, r.height()), middle | Qt::AlignLeft,
            painter->fontMetrics().elidedText(procedure, Qt::ElideRight, right - left));
    painter->restore();
}

} // namespace motcua::ui
