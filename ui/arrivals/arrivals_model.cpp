// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/arrivals/arrivals_model.h"

#include "app/core/base/text.h"
#include "ui/arrivals/arrivals_words.h"
#include "ui/common/chip.h"
#include "ui/common/icon.h"
#include "ui/common/theme.h"
#include "ui/counter/procedure_model.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {
constexpr int kHeadHeight = 32;
constexpr int kRowHeight = 52;
constexpr int kSide = 14;
} // namespace

void ArrivalsModel::setView(const ArrivalsView &view, QDate today)
{
    m_view = view;
    m_today = today;
    build();
}

void ArrivalsModel::setFilter(int kind, const QString &query)
{
    if (kind == m_kind && query == m_query)
        return;
    m_kind = kind;
    m_query = query;
    build();
}

void ArrivalsModel::build()
{
    beginResetModel();
    m_rows.clear();
    add(Arrival::Kind::Online, m_view.online);
    add(Arrival::Kind::Booking, m_view.bookings);
    add(Arrival::Kind::Result, m_view.results);
    add(Arrival::Kind::Identity, m_view.identity);
    endResetModel();
}

void ArrivalsModel::add(Arrival::Kind kind, const QVector<Arrival> &items)
{
    if (m_kind >= 0 && m_kind != int(kind))
        return;
    const QStringList words = fold(m_query).split(u' ', Qt::SkipEmptyParts);
    const qsizetype head = m_rows.size();
    for (const Arrival &item : items) {
        const QString text = searchText(item, m_catalogue, m_today);
        const bool fits = std::all_of(words.cbegin(), words.cend(),
                                      [&text](const QString &word) { return text.contains(word); });
        if (!fits)
            continue;
        Row row;
        row.item = item;
        row.title = titleText(item, m_catalogue, m_today);
        row.line = lineText(item);
        m_rows.append(row);
    }
    if (m_rows.size() == head)
        return;
    Row title;
    title.head = true;
    title.item.kind = kind;
    title.count = int(m_rows.size() - head);
    title.title = kindTitle(kind);
    m_rows.insert(head, title);
}

int ArrivalsModel::rowOf(Arrival::Kind kind, const QString &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const Row &shown = m_rows.at(row);
        if (!shown.head && shown.item.kind == kind && shown.item.id == id)
            return row;
    }
    return -1;
}

int ArrivalsModel::firstItem() const
{
    return m_rows.isEmpty() ? -1 : 1; // below its head
}

int ArrivalsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags ArrivalsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return at(index.row()).head ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant ArrivalsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = at(index.row());
    if (role == Qt::DisplayRole)
        return row.title;
    if (role == Qt::AccessibleTextRole)
        return row.head ? row.title
                        : QStringList{row.title, row.line, statusWord(row.item).text}.join(u", "_s);
    return {};
}

QSize ArrivalsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ArrivalsModel *>(index.model());
    return {option.rect.width(), model->at(index.row()).head ? kHeadHeight : kRowHeight};
}

void ArrivalsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ArrivalsModel *>(index.model());
    const ArrivalsModel::Row &row = model->at(index.row());
    const QRect cell = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (row.head) {
        painter->fillRect(cell, Theme::color(ColorRole::Canvas));
        const QFont font = Theme::font(TypeRole::Caption, 600, 1.0);
        painter->setFont(font);
        painter->setPen(Theme::color(ColorRole::InkSecondary));
        painter->drawText(cell.adjusted(kSide, 0, 0, 0), Qt::AlignVCenter, row.title);
        const int width = QFontMetrics(font).horizontalAdvance(row.title);
        painter->setFont(Theme::font(TypeRole::Caption));
        painter->setPen(Theme::color(ColorRole::InkTertiary));
        painter->drawText(cell.adjusted(kSide + width + 8, 0, 0, 0), Qt::AlignVCenter,
                          QString::number(row.count));
        painter->restore();
        return;
    }
    const bool on = option.state.testFlag(QStyle::State_Selected);
    if (on) {
        painter->fillRect(cell, Theme::color(ColorRole::AccentSoft));
        painter->fillRect(QRect(cell.left(), cell.top(), 3, cell.height()),
                          Theme::color(ColorRole::Accent));
    }
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1),
                      Theme::color(ColorRole::Line));
    paintIcon(painter, QRectF(cell.left() + kSide, cell.top() + 9, 18, 18), kindIcon(row.item.kind),
              on ? ColorRole::Accent : ColorRole::InkTertiary);
    const StatusWord word = statusWord(row.item);
    const QSize chip = Chip::sizeFor(word);
    const QRect chipRect(cell.right() - kSide - chip.width(),
                         cell.top() + (cell.height() - chip.height()) / 2, chip.width(),
                         chip.height());
    Chip::paint(painter, chipRect, word);
    const int x = cell.left() + kSide + 30;
    const int room = chipRect.left() - x - 12;
    const bool fresh = row.item.state == Arrival::State::New;
    paintMarked(painter, QRect(x, cell.top() + 6, room, 22), row.title, model->query(),
                Theme::font(TypeRole::Body, fresh ? 600 : 500, 1.0));
    const QFont line = Theme::font(TypeRole::Caption);
    painter->setFont(line);
    painter->setPen(Theme::color(on ? ColorRole::InkSecondary : ColorRole::InkTertiary));
    painter->drawText(QRect(x, cell.top() + 28, room, 18), Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(line).elidedText(row.line, Qt::ElideRight, room));
    painter->restore();
}

} // namespace motcua::ui
