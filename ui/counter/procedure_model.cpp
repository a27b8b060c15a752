// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/procedure_model.h"

#include "app/core/base/text.h"
#include "ui/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace motcua::ui {

void ProcedureModel::search(const Catalogue &catalogue, const QString &query, QDate day, int limit)
{
    beginResetModel();
    m_query = query;
    m_hits = catalogue.search(query, day, limit);
    endResetModel();
}

int ProcedureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant ProcedureModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_hits.size())
        return {};
    const Procedure &procedure = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return procedure.name;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(procedure.name, procedure.code, procedure.field);
    case Code: return procedure.code;
    case Field: return procedure.field;
    case Query: return m_query;
    default: return {};
    }
}

QVector<QPair<int, int>> matches(const QString &text, const QString &query)
{
    // Folded letter by letter, so that places in the folded text are places in the shown one.
    QString folded;
    QVector<int> source;
    for (int i = 0; i < text.size(); ++i) {
        const QString one = fold(QStringView(text).mid(i, 1));
        folded += one.isEmpty() ? QStringLiteral(" ") : one;
        source.append(QVector<int>(one.isEmpty() ? 1 : int(one.size()), i));
    }
    QVector<QPair<int, int>> found;
    const QStringList words = fold(query).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        qsizetype from = 0;
        while ((from = folded.indexOf(word, from)) >= 0) {
            if (from == 0 || folded.at(from - 1) == QLatin1Char(' ')) {
                const int start = source.at(from);
                const int end = source.at(from + word.size() - 1) + 1;
                found.append({start, end - start});
                break;
            }
            from += word.size();
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

void paintMarked(QPainter *painter, const QRect &rect, const QString &text, const QString &query,
                 const QFont &font)
{
    painter->save();
    QFont bold = font;
    bold.setWeight(QFont::Bold);
    painter->setFont(bold);
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    const qsizetype whole = shown == text ? text.size() : shown.size() - 1;
    int x = rect.left();
    int at = 0;
    const auto draw = [&](const QString &part, bool marked) {
        painter->setFont(marked ? bold : font);
        const int width = painter->fontMetrics().horizontalAdvance(part);
        if (marked) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(Theme::color(ColorRole::AccentSoft));
            painter->drawRoundedRect(QRect(x, rect.top() + 1, width, rect.height() - 2), 3, 3);
        }
        painter->setPen(Theme::color(marked ? ColorRole::Accent : ColorRole::Ink));
        painter->drawText(QRect(x, rect.top(), width + 2, rect.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, part);
        x += width;
    };
    const QVector<QPair<int, int>> places = matches(text, query);
    for (const QPair<int, int> &place : places) {
        if (place.first < at || place.first + place.second > whole)
            continue;
        draw(shown.mid(at, place.first - at), false);
        draw(shown.mid(place.first, place.second), true);
        at = place.first + place.second;
    }
    draw(shown.mid(at), false);
    painter->restore();
}

QSize ProcedureDelegate::sizeHint(const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    Q_UNUSED(option);
    Q_UNUSED(index);
    return {200, 46};
}

void ProcedureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect r = option.rect.adjusted(2, 1, -2, -1);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(QPen(Theme::color(ColorRole::Accent), 1));
        painter->setBrush(Theme::color(ColorRole::AccentSoft));
        painter->drawRoundedRect(QRectF(r).adjusted(0.5, 0.5, -0.5, -0.5), radius::kControl,
                                 radius::kControl);
    }
    paintMarked(painter, QRect(r.left() + 10, r.top() + 3, r.width() - 20, 20),
                index.data(Qt::DisplayRole).toString(),
                index.data(ProcedureModel::Query).toString(), Theme::font(TypeRole::Body));
    painter->setFont(Theme::font(TypeRole::Caption));
    painter->setPen(Theme::color(ColorRole::InkTertiary));
    painter->drawText(QRect(r.left() + 10, r.top() + 23, r.width() - 20, 18),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      QStringLiteral("%1 · %2").arg(index.data(ProcedureModel::Code).toString(),
                                                    index.data(ProcedureModel::Field).toString()));
    painter->restore();
}

} // namespace motcua::ui
