// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/audit_model.h"

#include "app/core/base/clock.h"
#include "ui/common/audit_words.h"
#include "ui/common/icon.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

QString who(const AuditRecord &record)
{
    if (record.entry.by.name.isEmpty())
        return AuditModel::tr("the program");
    return record.entry.by.counter > 0 ? AuditModel::tr("%1 · counter %2")
                                             .arg(record.entry.by.name)
                                             .arg(record.entry.by.counter)
                                       : record.entry.by.name;
}

} // namespace

void AuditModel::setPeople(const QVector<AuditTrail::Person> &people)
{
    m_names.clear();
    for (const AuditTrail::Person &person : people)
        m_names.insert(person.id.toString(), person.name);
}

// What was done to an account names the person whose it is, unless that is who did it.
QString AuditModel::subject(const AuditRecord &record) const
{
    const QString &about = record.entry.subject;
    const auto name = m_names.constFind(about);
    if (name == m_names.cend())
        return auditSubject(record);
    return about == record.entry.by.staff.toString() ? QString() : *name;
}

void AuditModel::clear()
{
    beginResetModel();
    m_records.clear();
    m_complete = true;
    m_asked = false;
    endResetModel();
}

void AuditModel::append(const QVector<AuditRecord> &records, bool last)
{
    m_complete = last;
    m_asked = false;
    if (records.isEmpty())
        return;
    const int first = int(m_records.size());
    beginInsertRows({}, first, first + int(records.size()) - 1);
    m_records += records;
    endInsertRows();
}

QString AuditModel::words(int row) const
{
    const AuditRecord &record = at(row);
    const QDateTime when = toCentre(record.entry.at);
    QStringList parts{tr("Entry %1").arg(record.seq),
                      timeSecondsText(when) + u' ' + longDayText(when.date()), who(record),
                      auditSentence(record)};
    if (const QString about = subject(record); !about.isEmpty())
        parts.append(about);
    return parts.join(u" · "_s);
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_records.size())
        return {};
    const AuditRecord &record = at(index.row());
    if (role == Qt::AccessibleTextRole && index.column() == Time)
        return words(index.row());
    if (role == Qt::DecorationRole && index.column() == What)
        return auditIcon(record.entry.action);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const QDateTime when = toCentre(record.entry.at);
    switch (Column(index.column())) {
    case Time: return timeSecondsText(when) + u'\n' + dayText(when.date());
    case Who: return who(record);
    case What: return auditSentence(record);
    case Subject: return subject(record);
    case Columns: break;
    }
    return {};
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::FontRole)
        return Theme::font(TypeRole::Caption, 600, 1.0);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Time: return tr("Time");
    case Who: return tr("Who");
    case What: return tr("What");
    case Subject: return tr("About");
    case Columns: break;
    }
    return {};
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_asked;
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT moreWanted();
}

void AuditDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect r = option.rect;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(r, Theme::color(ColorRole::AccentSoft));
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), Theme::color(ColorRole::Line));
    QRect box = r.adjusted(12, 0, -8, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (index.column() == AuditModel::Time) {
        const QStringList lines = text.split(u'\n');
        painter->setFont(Theme::font(TypeRole::Small, 500, 1.0));
        painter->setPen(Theme::color(ColorRole::Ink));
        painter->drawText(box.adjusted(0, 3, 0, -box.height() / 2), Qt::AlignVCenter,
                          lines.value(0));
        painter->setFont(Theme::font(TypeRole::Caption));
        painter->setPen(Theme::color(ColorRole::InkTertiary));
        painter->drawText(box.adjusted(0, box.height() / 2 - 2, 0, -3), Qt::AlignVCenter,
                          lines.value(1));
        painter->restore();
        return;
    }
    if (index.column() == AuditModel::What) {
        paintIcon(painter, QRectF(box.left(), r.center().y() - 8, 16, 16),
                  index.data(Qt::DecorationRole).toString(), ColorRole::InkSecondary);
        box.setLeft(box.left() + 26);
    }
    const QFont font = Theme::font(TypeRole::Small);
    painter->setFont(font);
    painter->setPen(Theme::color(index.column() == AuditModel::What ? ColorRole::Ink
                                                                    : ColorRole::InkSecondary));
    painter->drawText(box, Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
    painter->restore();
}

} // namespace motcua::ui
