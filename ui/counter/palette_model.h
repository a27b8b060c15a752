// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/tone.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace motcua::ui {

/// What the palette found, in groups: dossiers, procedures, today's numbers.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Kind { Head, Dossier, Procedure, Ticket };
    struct Entry
    {
        Kind kind = Kind::Head;
        QString icon, title, line, right;
        std::optional<StatusWord> word;
        DossierStore::Found dossier;
        std::optional<Procedure> procedure;
        std::optional<Ticket> ticket;
    };
    using QAbstractListModel::QAbstractListModel;
    void setEntries(const QVector<Entry> &entries, const QString &query);
    [[nodiscard]] const Entry &at(int row) const { return m_entries.at(row); }
    [[nodiscard]] const QString &query() const { return m_query; }
    [[nodiscard]] int results() const;
    /// The next row that can be chosen, from `row` in the direction of `step`; `row` itself at the end.
    [[nodiscard]] int neighbour(int row, int step) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QVector<Entry> m_entries;
    QString m_query;
};

class PaletteDelegate final : public QStyledItemDelegate
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
