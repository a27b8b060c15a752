// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
        PriorityText,              ///< "Mang thai", empty: none
        ProcedureText,
        WaitedMs,     ///< qint64; of a head: the mean
        IsNext,       ///< bool
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
        QString number, priority, procedure, icon;
        qint64 waitedMs = 0;
        bool next = false;
        int count = 0;
        friend bool operator==(const Row &, const Row &) = default;
    };
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
