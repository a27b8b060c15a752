// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tone.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>
#include <QTableView>

#include <functional>
#include <optional>

namespace motcua::ui {

/// A stretch on a line with a mark across it: the middle and the ninth tenth of waits beside the centre's target.
struct SpanBar
{
    qint64 from = 0, to = 0, mark = 0, most = 1; ///< of one unit; the line runs from 0 to `most`
    Tone tone = Tone::Neutral;
    bool plain = false; ///< one bar from 0, for comparing
};

/// What one place of a table shows. All of it has words: a colour never stands alone.
struct Cell
{
    QString text;
    QString meta;                   ///< grey, after the text, or below it in a heat cell
    std::optional<StatusWord> chip; ///< instead of the text
    std::optional<SpanBar> bar; ///< instead of the text; `text` says the same to a screen reader
    std::optional<Tone> heat;   ///< fills the whole cell; text beside an icon, meta below
    QString icon;               ///< heat: before the text
    bool dashed = false;        ///< heat: expected, not measured
    bool strong = false, right = false;
    QString action; ///< a button with this word; Enter, Space or a click on it acts
};

class CellModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    struct Head
    {
        QString text;
        bool right = false;
        bool now = false; ///< in the accent
    };
    void setHeads(const QVector<Head> &heads);
    /// Where the shape stays the selection and the place of the scroll do, too.
    void setRows(const QVector<QVector<Cell>> &rows);
    [[nodiscard]] const Cell &cell(int row, int column) const { return m_rows.at(row).at(column); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QVector<Head> m_heads;
    QVector<QVector<Cell>> m_rows;
};

class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] static QRect actionRect(const QRect &cell, const QString &word);
};

/// A table that is as high as its rows, without cells that are widgets. Arrow keys move, Enter and Space act.
class CellTable final : public QTableView
{
    Q_OBJECT
public:
    /// @param widths  of the columns in px; 0: takes what is left
    CellTable(const QString &name, const QString &accessibleName, const QVector<int> &widths,
              QWidget *parent);
    void setRowHeight(int px);
    void setHeads(const QVector<CellModel::Head> &heads) { m_model->setHeads(heads); }
    void setRows(const QVector<QVector<Cell>> &rows);
    void setEqualColumns(int first); ///< from this one on all share the width
    [[nodiscard]] CellModel *cells() const { return m_model; }
    void choose(int row); ///< and take the focus

Q_SIGNALS:
    void acted(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] bool hasAction(int row) const;
    CellModel *m_model;
    int m_rowHeight;
};

} // namespace motcua::ui
