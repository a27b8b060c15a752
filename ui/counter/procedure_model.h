// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/catalogue.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace motcua::ui {

/// What the catalogue finds, best first.
class ProcedureModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles { Code = Qt::UserRole + 1, Field, Query };
    using QAbstractListModel::QAbstractListModel;
    void search(const Catalogue &catalogue, const QString &query, QDate day, int limit);
    [[nodiscard]] const Procedure &at(int row) const { return m_hits.at(row).procedure; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QVector<Catalogue::Hit> m_hits;
    QString m_query;
};

/// Two lines a row: the name with what was typed marked, code and field below.
class ProcedureDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

/// Where the words of a query stand in a text, folded on both sides: (start, length) in `text`.
[[nodiscard]] QVector<QPair<int, int>> matches(const QString &text, const QString &query);
/// One elided line with those places in bold accent on accentSoft.
void paintMarked(QPainter *painter, const QRect &rect, const QString &text, const QString &query,
                 const QFont &font);

} // namespace motcua::ui
