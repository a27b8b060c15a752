// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/people.h"
#include "ui/common/tone.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace motcua::ui {

/// How an account stands, in one word.
[[nodiscard]] StatusWord accountWord(const People::Person &person);
/// "Cán bộ tiếp nhận · Quầy 3"
[[nodiscard]] QString accountLine(const Staff &staff);

/// The accounts of the centre, open ones first, as the supervisor's list shows them.
class PeopleModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setPeople(QVector<People::Person> people);
    [[nodiscard]] const QVector<People::Person> &people() const { return m_people; }
    [[nodiscard]] int rowOf(StaffId id) const; ///< −1: not there
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QVector<People::Person> m_people;
};

class PeopleDelegate final : public QStyledItemDelegate
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
