// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dispatch/stations_board.h"
#include "ui/common/tone.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace motcua::ui {

/// The moment a list speaks of, by the province's clock: the newest contact in it. Each page tells of this computer,
/// too, so that a list that came three days ago is of three days ago, and no station is late since this one was away.
[[nodiscard]] QDateTime momentOf(const StationsView &view);
/// How a station of the centre is judged at that moment: red when a person must look or nobody has heard of it for three days, amber
/// after a day or when a record has waited for one, else green.
[[nodiscard]] StatusWord stationWord(const StationStanding &station, const QDateTime &moment);
/// "3 phút trước · 09:49", "hôm qua 16:40".
[[nodiscard]] QString agoText(const QDateTime &at, const QDateTime &now);

class StationsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Station, Contact, Waiting, Oldest, Attention, State, Columns };
    using QAbstractTableModel::QAbstractTableModel;
    void setView(const StationsView &view, const QDateTime &now);
    [[nodiscard]] StatusWord word(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString whenText(const QDateTime &at) const;
    [[nodiscard]] QString text(const StationStanding &station, int column) const;
    StationsView m_view;
    QDateTime m_moment; ///< by the province's clock
    QDateTime m_now;    ///< by this computer's; for the form of a date alone
};

class StationsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace motcua::ui
