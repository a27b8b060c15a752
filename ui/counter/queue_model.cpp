// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/queue_model.h"

#include "ui/common/icon.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QRegularExpression>

namespace motcua::ui {

void QueueModel::update(const QueueDesk &queue)
{
    const QDateTime now = queue.now();
    const std::optional<NextCall> next = queue.current() ? std::nullopt : queue.next();
    const QVector<Ticket> waiting = queue.state().inState(TicketState::Waiting);
    QVector<Row> rows;
    for (const QString &series : queue.counter().series) {
        QVector<Row> lane;
        qint64 sum = 0;
        for (const Ticket &ticket : waiting) {
            if (ticket.number.series != series)
                continue;
            Row row;
            row.number = ticket.number.text();
            if (!ticket.priorityReason.isEmpty())
                row.priority = queue.priorityName(ticket.priorityReason);
            row.procedure = ticket.procedureName;
            row.waitedMs = ticket.waitedMs(now);
            row.next = next && next->ticket.id == ticket.id;
            sum += row.waitedMs;
            if (row.next)
                lane.prepend(row);
            else
                lane.append(row);
        }
        if (lane.isEmpty())
            continue;
        Row head;
        head.head = true;
        head.number = series;
        for (const ServiceGroup &group : queue.desk().groups) {
            if (group.series == series) {
                head.number = QStringLiteral("%1 · %2").arg(series, group.name);
                head.icon = group.icon;
            }
        }
        head.count = int(lane.size());
        head.waitedMs = sum / lane.size();
        rows.append(head);
        rows += lane;
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
    case PriorityText: return row.priority;
    case ProcedureText: return row.procedure;
    case WaitedMs: return row.waitedMs;
    case IsNext: return row.next;
    case CountOfGroup: return row.count;
    case GroupIcon: return row.icon;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        if (row.head)
            return tr("%1, %2 waiting, mean %3")
                .arg(row.number)
                .arg(row.count)
                .arg(minutesText(row.waitedMs));
        return QStringList{row.number, row.priority, row.procedure, minutesText(row.waitedMs)}
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
    const WaitMark mark = waitMark(waited);
    const QString wait = minutesText(waited);
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
    right -= 8;

    int left = r.left() + 64;
    const QString priority = index.data(QueueModel::PriorityText).toString();
    painter->setFont(Theme::font(TypeRole::Small));
    QString procedure = index.data(QueueModel::ProcedureText).toString();
    if (!priority.isEmpty()) {
        paintIcon(painter, QRectF(left, r.top() + 8, 16, 16), QStringLiteral("chevrons-up"),
                  ColorRole::PriorityInk);
        left += 24;
        painter->setPen(Theme::color(ColorRole::PriorityInk));
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
