// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/arrivals/arrivals.h"
#include "app/core/intake/catalogue.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace motcua::ui {

/// What came down, under a head for each kind, as far as it fits the chosen kind and the typed words.
class ArrivalsModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    struct Row
    {
        bool head = false;
        Arrival item;  ///< of a head: its kind alone
        int count = 0; ///< of a head: how many stand below it
        QString title, line;
    };
    ArrivalsModel(Catalogue catalogue, QObject *parent)
        : QAbstractListModel(parent),
          m_catalogue(std::move(catalogue))
    {}
    void setView(const ArrivalsView &view, QDate today);
    /// `kind`: −1 for all. `query`: every typed word must occur, without accents.
    void setFilter(int kind, const QString &query);
    [[nodiscard]] const Row &at(int row) const { return m_rows.at(row); }
    [[nodiscard]] const QString &query() const { return m_query; }
    [[nodiscard]] int rowOf(Arrival::Kind kind, const QString &id) const; ///< −1: not shown
    [[nodiscard]] int firstItem() const;                                  ///< −1: none is shown
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void build();
    void add(Arrival::Kind kind, const QVector<Arrival> &items);
    Catalogue m_catalogue;
    ArrivalsView m_view;
    QDate m_today;
    int m_kind = -1;
    QString m_query;
    QVector<Row> m_rows;
};

class ArrivalsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace motcua::ui
