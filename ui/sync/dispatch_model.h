// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dispatch/dispatch_board.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace motcua::ui {

/// What waits to be sent, oldest first, and below it what the province received last.
class DispatchModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Dossier, Content, Size, State, Saved, Columns };
    /// @param names  whether whoever looks may see whose dossier it is
    explicit DispatchModel(bool names, QObject *parent = nullptr)
        : QAbstractTableModel(parent),
          m_names(names)
    {}
    void setItems(const DispatchView &view);
    [[nodiscard]] const DispatchItem &item(int row) const { return m_items.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const DispatchItem &item, int column) const;
    bool m_names;
    QVector<DispatchItem> m_items;
};

class DispatchDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace motcua::ui
