// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/palette_model.h"

#include "ui/common/chip.h"
#include "ui/common/icon.h"
#include "ui/common/theme.h"
#include "ui/counter/procedure_model.h"

#include <QPainter>

namespace motcua::ui {

void PaletteModel::setEntries(const QVector<Entry> &entries, const QString &query)
{
    beginResetModel();
    m_entries = entries;
    m_query = query;
    endResetModel();
}

int PaletteModel::results() const
{
    int count = 0;
    for (const Entry &entry : m_entries)
        count += entry.kind == Kind::Head ? 0 : 1;
    return count;
}

int PaletteModel::neighbour(int row, int step) const
{
    for (int i = row + step; i >= 0 && i < m_entries.size(); i += step) {
        if (m_entries.at(i).kind != Kind::Head)
            return i;
    }
    return row;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return at(index.row()).kind == Kind::Head ? Qt::ItemIsEnabled
                                              : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const Entry &entry = at(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return QStringList{entry.title, entry.line, entry.word ? entry.word->text : entry.right}
            .join(QStringLiteral(", "));
    return {};
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option);
    const auto *model = static_cast<const PaletteModel *>(index.model());
    return {200, model->at(index.row()).kind == PaletteModel::Kind::Head ? 30 : 46};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto *model = static_cast<const PaletteModel *>(index.model());
    const PaletteModel::Entry &entry = model->at(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect r = option.rect;
    if (entry.kind == PaletteModel::Kind::Head) {
        painter->setFont(Theme::font(TypeRole::Caption, 600, 1.0));
        painter->setPen(Theme::color(ColorRole::InkSecondary));
        painter->drawText(r.adjusted(10, 4, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, entry.title);
        const int width = painter->fontMetrics().horizontalAdvance(entry.title);
        painter->setFont(Theme::font(TypeRole::Caption));
        painter->setPen(Theme::color(ColorRole::InkTertiary));
        painter->drawText(r.adjusted(18 + width, 4, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          entry.right);
        painter->restore();
        return;
    }
    if (option.state & QStyle::State_Selected) {
        painter->setPen(QPen(Theme::color(ColorRole::Accent), 1.5));
        painter->setBrush(Theme::color(ColorRole::AccentSoft));
        painter->drawRoundedRect(QRectF(r).adjusted(1, 1, -1, -1), radius::kControl,
                                 radius::kControl);
    }
    paintIcon(painter, QRectF(r.left() + 10, r.top() + 14, 18, 18), entry.icon,
              ColorRole::InkSecondary);
    int right = r.right() - 10;
    if (entry.word) {
        const QSize chip = Chip::sizeFor(*entry.word);
        Chip::paint(painter, QRect(right - chip.width(), r.top() + 11, chip.width(), chip.height()),
                    *entry.word);
        right -= chip.width() + 10;
    } else if (!entry.right.isEmpty()) {
        painter->setFont(Theme::font(TypeRole::Small));
        painter->setPen(Theme::color(ColorRole::InkTertiary));
        const int width = painter->fontMetrics().horizontalAdvance(entry.right);
        painter->drawText(QRect(right - width, r.top(), width, r.height()), Qt::AlignVCenter,
                          entry.right);
        right -= width + 10;
    }
    const int left = r.left() + 40;
    paintMarked(painter, QRect(left, r.top() + 4, right - left, 20), entry.title, model->query(),
                Theme::font(TypeRole::Body));
    painter->setFont(Theme::font(TypeRole::Caption));
    painter->setPen(Theme::color(ColorRole::InkTertiary));
    painter->drawText(QRect(left, r.top() + 23, right - left, 18), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(entry.line, Qt::ElideRight, right - left));
    painter->restore();
}

} // namespace motcua::ui
