// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/dispatch_model.h"

#include "ui/common/chip.h"
#include "ui/common/labels.h"
#include "ui/common/safety_words.h"
#include "ui/common/theme.h"
#include "ui/sync/sync_words.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kPadding = 12; // as the header's, resources/style

QString savedText(const QDateTime &at)
{
    const QDate day = toCentre(at).date();
    return timeText(at) + u' ' + day.toString(u"dd/MM"_s);
}

} // namespace

void DispatchModel::setItems(const DispatchView &view)
{
    beginResetModel();
    m_items = view.waiting + view.received;
    endResetModel();
}

int DispatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int DispatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QString DispatchModel::text(const DispatchItem &item, int column) const
{
    switch (column) {
    case Dossier: {
        const QString code = item.dossierCode.isEmpty() ? kindWord(item) : item.dossierCode;
        return m_names && !item.ownerName.isEmpty() ? code + u" · "_s + item.ownerName : code;
    }
    case Content: return contentText(item);
    case Size: return item.files > 0 ? bytesText(item.bytes) : QString();
    case State: return statusWord(item).text;
    case Saved: return savedText(item.at);
    default: return {};
    }
}

QVariant DispatchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const DispatchItem &shown = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return text(shown, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Size ? int(Qt::AlignRight | Qt::AlignVCenter)
                                      : int(Qt::AlignLeft | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant DispatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Size ? int(Qt::AlignRight | Qt::AlignVCenter)
                               : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::FontRole)
        return Theme::font(TypeRole::Caption, 600, 1.0);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Dossier: return tr("Dossier");
    case Content: return tr("Content");
    case Size: return tr("Size");
    case State: return tr("State");
    case Saved: return tr("Saved at");
    default: return {};
    }
}

void DispatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const auto *model = qobject_cast<const DispatchModel *>(index.model());
    const QRect cell = option.rect;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(cell, Theme::color(ColorRole::AccentSoft));
    painter->fillRect(QRect(cell.left(), cell.top(), cell.width(), 1),
                      Theme::color(ColorRole::Line));
    if (index.column() == DispatchModel::State) {
        const StatusWord word = statusWord(model->item(index.row()));
        const QSize chip = Chip::sizeFor(word);
        Chip::paint(painter,
                    QRect(cell.left() + kPadding, cell.top() + (cell.height() - chip.height()) / 2,
                          chip.width(), chip.height()),
                    word);
    } else {
        const bool first = index.column() == DispatchModel::Dossier;
        const QFont font =
            first ? Theme::font(TypeRole::Body, 500, 1.0) : Theme::font(TypeRole::Small);
        painter->setFont(font);
        painter->setPen(Theme::color(first ? ColorRole::Ink : ColorRole::InkSecondary));
        const QRect room =
            cell.adjusted(kPadding, 0, index.column() == DispatchModel::Size ? -kPadding : 0, 0);
        painter->drawText(
            room, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    }
    painter->restore();
}

} // namespace motcua::ui
