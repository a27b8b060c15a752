// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tone.h"
#include "ui/counter/queue_desk.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace motcua::ui {

/// Who waits, by service group: a head row for each group, then its numbers; the next to be called stands first.
class QueueModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles {
        IsHead = Qt::UserRole + 1, ///< bool
        NumberText,                ///< "A018"; of a head: "A · Hộ tịch"
        MarkText, ///< why it goes first or is here: "Mang thai", "Hẹn 09:30"; empty: nothing
        MarkIcon, ///< QString
        MarkInk,  ///< int, ColorRole
        ProcedureText,
        WaitedMs,     ///< qint64; of a head: the mean
        IsNext,       ///< bool
        IsEstimated,  ///< bool: from a paper roll, its times are about right
        SlipFailed,   ///< bool: it has no slip of paper
        WaitTone,     ///< int, Tone: Neutral, Warn, Bad by the rules of the queue
        CountOfGroup, ///< int, heads only
        GroupIcon     ///< QString, heads only
    };
    using QAbstractListModel::QAbstractListModel;
    void update(const QueueDesk &queue);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        bool head = false;
        QString number, mark, markIcon, procedure, icon;
        ColorRole markInk = ColorRole::PriorityInk;
        qint64 waitedMs = 0;
        bool next = false, estimated = false, slipFailed = false;
        Tone wait = Tone::Neutral;
        int count = 0;
        friend bool operator==(const Row &, const Row &) = default;
    };
    [[nodiscard]] static Row rowOf(const Ticket &ticket, const QueueDesk &queue,
                                   const std::optional<NextCall> &next);
    static void addLane(QVector<Row> &rows, const Row &head, QVector<Row> lane);
    [[nodiscard]] static bool sameShape(const QVector<Row> &a, const QVector<Row> &b);
    QVector<Row> m_rows;
};

/// Draws the rows of 32 px (design §6, queue row).
class QueueDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace motcua::ui
