// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/cell_table.h"

#include "ui/common/chip.h"
#include "ui/common/icon.h"
#include "ui/common/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kHeadRow = 30;
constexpr int kPadding = 12;
constexpr int kActionHeight = 28;

void paintBar(QPainter *painter, const QRect &room, const SpanBar &bar)
{
    const QRectF line = QRectF(room).adjusted(kPadding, 0, -kPadding, 0);
    const auto at = [&](qint64 value) {
        const double share =
            double(std::clamp<qint64>(value, 0, bar.most)) / double(std::max<qint64>(1, bar.most));
        return line.left() + share * line.width();
    };
    const double middle = line.center().y();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Theme::color(ColorRole::Line), 2));
    painter->drawLine(QPointF(line.left(), middle), QPointF(line.right(), middle));
    const ToneRoles roles = rolesOf(bar.tone);
    painter->setPen(Qt::NoPen);
    QColor ink = Theme::color(roles.ink);
    if (!bar.plain)
        ink.setAlphaF(0.5F);
    painter->setBrush(ink);
    constexpr double kThick = 4;
    const double from = bar.plain ? line.left() : at(bar.from);
    painter->drawRoundedRect(
        QRectF(from, middle - kThick, std::max(3.0, at(bar.to) - from), 2 * kThick), 3, 3);
    if (!bar.plain) {
        painter->setBrush(Theme::color(roles.ink));
        painter->drawRect(QRectF(at(bar.from) - 1.5, middle - 7, 3, 14));
    }
    if (bar.mark > 0) {
        painter->setBrush(Theme::color(ColorRole::Ink));
        painter->drawRect(QRectF(at(bar.mark) - 0.75, middle - 10, 1.5, 20));
    }
}

void paintHeat(QPainter *painter, const QRect &cell, const Cell &what)
{
    const QRectF box = QRectF(cell).adjusted(1.5, 1.5, -1.5, -1.5);
    const ToneRoles roles = rolesOf(*what.heat);
    painter->setRenderHint(QPainter::Antialiasing);
    if (what.dashed) {
        painter->setPen(QPen(Theme::color(ColorRole::LineStrong), 1, Qt::DashLine));
        painter->setBrush(Qt::NoBrush);
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::color(roles.fill));
    }
    painter->drawRoundedRect(box, 4, 4);
    const QFont font = Theme::font(TypeRole::Body, 600, 1.0);
    const QFontMetrics metrics(font);
    constexpr int kIcon = 13;
    const int icon = what.icon.isEmpty() ? 0 : kIcon + 3;
    const int wide = icon + metrics.horizontalAdvance(what.text);
    const bool two = !what.meta.isEmpty() && box.height() >= 34;
    const double top = two ? box.center().y() - 17 : box.center().y() - 9;
    const double left = box.center().x() - wide / 2.0;
    if (icon > 0)
        paintIcon(painter, QRectF(left, top + 3, kIcon, kIcon), what.icon, roles.ink);
    painter->setFont(font);
    painter->setPen(Theme::color(roles.ink));
    painter->drawText(QRectF(left + icon, top, wide, 18), Qt::AlignLeft | Qt::AlignVCenter,
                      what.text);
    if (!two)
        return;
    const QFont small = Theme::font(TypeRole::Caption);
    painter->setFont(small);
    painter->drawText(
        box.adjusted(1, 17, -1, 0), Qt::AlignCenter | Qt::TextSingleLine,
        QFontMetrics(small).elidedText(what.meta, Qt::ElideRight, int(box.width()) - 2));
}

void paintAction(QPainter *painter, const QRect &cell, const QString &word)
{
    const QRectF box = CellDelegate::actionRect(cell, word);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Theme::color(ColorRole::LineStrong));
    painter->setBrush(Theme::color(ColorRole::Surface));
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius::kControl,
                             radius::kControl);
    painter->setFont(Theme::font(TypeRole::Small, 500, 1.0));
    painter->setPen(Theme::color(ColorRole::Ink));
    painter->drawText(box, Qt::AlignCenter, word);
}

void paintText(QPainter *painter, const QRect &cell, const Cell &what)
{
    const QFont font = Theme::font(TypeRole::Small, what.strong ? 600 : 400, 1.0);
    const QFont grey = Theme::font(TypeRole::Small);
    const QFontMetrics metrics(font);
    QRect room = cell.adjusted(kPadding, 0, -kPadding, 0);
    painter->setFont(font);
    painter->setPen(Theme::color(what.strong ? ColorRole::Ink : ColorRole::InkSecondary));
    const Qt::Alignment side = what.right ? Qt::AlignRight : Qt::AlignLeft;
    const QString text = metrics.elidedText(what.text, Qt::ElideRight, room.width());
    painter->drawText(room, int(side) | Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (what.meta.isEmpty())
        return;
    room.setLeft(room.left() + metrics.horizontalAdvance(text) + 6);
    if (room.width() < 24)
        return;
    painter->setFont(grey);
    painter->setPen(Theme::color(ColorRole::InkTertiary));
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(grey).elidedText(what.meta, Qt::ElideRight, room.width()));
}

} // namespace

void CellModel::setHeads(const QVector<Head> &heads)
{
    if (heads.size() != m_heads.size()) {
        beginResetModel();
        m_heads = heads;
        m_rows.clear();
        endResetModel();
        return;
    }
    m_heads = heads;
    if (!heads.isEmpty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(heads.size()) - 1);
}

void CellModel::setRows(const QVector<QVector<Cell>> &rows)
{
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    m_rows = rows;
    if (!rows.isEmpty() && !m_heads.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(rows.size()) - 1, int(m_heads.size()) - 1));
}

int CellModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CellModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_heads.size());
}

QVariant CellModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size() ||
        index.column() >= m_rows.at(index.row()).size())
        return {};
    const Cell &cell = m_rows.at(index.row()).at(index.column());
    QStringList words;
    const QString first = cell.chip ? cell.chip->text : cell.text;
    for (const QString &word : {first, cell.meta, cell.action}) {
        if (!word.isEmpty())
            words.append(word);
    }
    const QString all = words.join(u" · "_s);
    switch (role) {
    case Qt::DisplayRole: return all;
    case Qt::AccessibleTextRole: return m_heads.at(index.column()).text + u": "_s + all;
    // A tooltip guesses whether it is rich text, and people wrote some of it.
    case Qt::ToolTipRole:
        return all.isEmpty() ? QString() : u"<qt>"_s + all.toHtmlEscaped() + u"</qt>"_s;
    default: return {};
    }
}

QVariant CellModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_heads.size())
        return {};
    const Head &head = m_heads.at(section);
    switch (role) {
    case Qt::DisplayRole: return head.text;
    case Qt::TextAlignmentRole:
        return int((head.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole: return Theme::font(TypeRole::Caption, 600, 1.0);
    case Qt::ForegroundRole:
        return head.now ? QVariant(Theme::color(ColorRole::Accent)) : QVariant();
    default: return {};
    }
}

QRect CellDelegate::actionRect(const QRect &cell, const QString &word)
{
    const int wide =
        std::min(cell.width() - kPadding,
                 QFontMetrics(Theme::font(TypeRole::Small, 500, 1.0)).horizontalAdvance(word) + 22);
    return {cell.right() - wide - kPadding / 2, cell.center().y() - kActionHeight / 2, wide,
            kActionHeight};
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const auto *model = qobject_cast<const CellModel *>(index.model());
    const Cell &what = model->cell(index.row(), index.column());
    const QRect cell = option.rect;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(cell, Theme::color(ColorRole::AccentSoft));
    if (!what.heat)
        painter->fillRect(QRect(cell.left(), cell.top(), cell.width(), 1),
                          Theme::color(ColorRole::Line));
    if (what.heat) {
        paintHeat(painter, cell, what);
    } else if (what.chip) {
        const QSize chip = Chip::sizeFor(*what.chip).boundedTo({cell.width(), cell.height()});
        Chip::paint(painter,
                    QRect(cell.left() + kPadding, cell.top() + (cell.height() - chip.height()) / 2,
                          std::min(chip.width(), cell.width() - kPadding), chip.height()),
                    *what.chip);
    } else if (what.bar) {
        paintBar(painter, cell, *what.bar);
    } else if (!what.action.isEmpty()) {
        paintAction(painter, cell, what.action);
    } else {
        paintText(painter, cell, what);
    }
    painter->restore();
}

CellTable::CellTable(const QString &name, const QString &accessibleName, const QVector<int> &widths,
                     QWidget *parent)
    : QTableView(parent),
      m_model(new CellModel(this)),
      m_rowHeight(size::kRowTable)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    m_model->setHeads(QVector<CellModel::Head>(widths.size()));
    setModel(m_model);
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *head = horizontalHeader();
    head->setFixedHeight(kHeadRow);
    head->setHighlightSections(false);
    head->setSectionsClickable(false);
    head->setMinimumSectionSize(1);
    head->setSectionResizeMode(QHeaderView::Fixed);
    for (int i = 0; i < widths.size(); ++i) {
        if (widths.at(i) == 0)
            head->setSectionResizeMode(i, QHeaderView::Stretch);
        else
            head->resizeSection(i, widths.at(i));
    }
    setRowHeight(m_rowHeight);
}

void CellTable::setRowHeight(int px)
{
    m_rowHeight = px;
    verticalHeader()->setDefaultSectionSize(px);
    setFixedHeight(kHeadRow + m_model->rowCount() * m_rowHeight);
}

void CellTable::setRows(const QVector<QVector<Cell>> &rows)
{
    const int current = currentIndex().row();
    const bool reset = rows.size() != m_model->rowCount();
    m_model->setRows(rows);
    setFixedHeight(kHeadRow + int(rows.size()) * m_rowHeight);
    if (reset && current >= 0 && current < rows.size())
        setCurrentIndex(m_model->index(current, 0));
}

void CellTable::setEqualColumns(int first)
{
    for (int i = first; i < m_model->columnCount(); ++i)
        horizontalHeader()->setSectionResizeMode(i, QHeaderView::Stretch);
}

void CellTable::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    setCurrentIndex(m_model->index(row, 0));
    setFocus(Qt::OtherFocusReason);
}

bool CellTable::hasAction(int row) const
{
    for (int i = 0; i < m_model->columnCount(); ++i) {
        if (!m_model->cell(row, i).action.isEmpty())
            return true;
    }
    return false;
}

void CellTable::keyPressEvent(QKeyEvent *event)
{
    const bool acts = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                      event->key() == Qt::Key_Space;
    if (acts && currentIndex().isValid() && !event->isAutoRepeat()) {
        if (hasAction(currentIndex().row()))
            Q_EMIT acted(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

void CellTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex under = indexAt(event->pos());
    if (!under.isValid() || event->button() != Qt::LeftButton)
        return;
    const QString &action = m_model->cell(under.row(), under.column()).action;
    if (!action.isEmpty() &&
        CellDelegate::actionRect(visualRect(under), action).contains(event->pos()))
        Q_EMIT acted(under.row());
}

} // namespace motcua::ui
