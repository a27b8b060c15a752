// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit_trail.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QStyledItemDelegate>

namespace motcua::ui {

/// The entries read so far, newest first; asks for more when the view comes to the end.
class AuditModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Who, What, Subject, Columns };
    using QAbstractTableModel::QAbstractTableModel;
    void clear();
    void setPeople(const QVector<AuditTrail::Person> &people); ///< for the names of accounts
    /// @param last  nothing comes after these
    void append(const QVector<AuditRecord> &records, bool last);
    [[nodiscard]] const AuditRecord &at(int row) const { return m_records.at(row); }
    [[nodiscard]] qint64 oldest() const
    {
        return m_records.isEmpty() ? 0 : m_records.constLast().seq;
    }
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// One entry in words, for the line under the table.
    [[nodiscard]] QString words(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    [[nodiscard]] QString subject(const AuditRecord &record) const;
    QVector<AuditRecord> m_records;
    QHash<QString, QString> m_names; ///< of staff, by id
    bool m_complete = true;
    bool m_asked = false;
};

/// Paints a cell in the theme's colours; the first column is two lines.
class AuditDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace motcua::ui
