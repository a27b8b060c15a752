// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/people_model.h"

#include "app/core/access/permissions.h"
#include "ui/common/chip.h"
#include "ui/common/labels.h"
#include "ui/common/staff_tiles.h"
#include "ui/common/theme.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

StatusWord accountWord(const People::Person &person)
{
    if (!person.staff.active)
        return {Tone::Neutral, u"user-x"_s, PeopleModel::tr("Closed")};
    if (!may(person.staff.role, Act::SignIn))
        return {Tone::Neutral, u"monitor"_s, PeopleModel::tr("Machine")};
    if (person.lockedUntil.isValid())
        return {Tone::Bad, u"lock"_s,
                PeopleModel::tr("Locked until %1").arg(timeText(person.lockedUntil))};
    if (person.staff.mustChange)
        return {Tone::Warn, u"key-round"_s, PeopleModel::tr("Must choose an own PIN")};
    return {Tone::Ok, u"circle-check"_s, PeopleModel::tr("In use")};
}

QString accountLine(const Staff &staff)
{
    QString line = staffRoleName(staff.role);
    if (staff.usualCounter > 0)
        line += u" · "_s + PeopleModel::tr("Counter %1").arg(staff.usualCounter);
    return line;
}

void PeopleModel::setPeople(QVector<People::Person> people)
{
    std::stable_sort(people.begin(), people.end(), [](const auto &a, const auto &b) {
        return a.staff.active && !b.staff.active;
    });
    beginResetModel();
    m_people = std::move(people);
    endResetModel();
}

int PeopleModel::rowOf(StaffId id) const
{
    for (int row = 0; row < m_people.size(); ++row) {
        if (m_people.at(row).staff.id == id)
            return row;
    }
    return -1;
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_people.size())
        return {};
    const People::Person &person = m_people.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return person.staff.name;
    case Qt::AccessibleTextRole:
        return QStringList{person.staff.name, accountLine(person.staff), accountWord(person).text}
            .join(u", "_s);
    default: return {};
    }
}

QSize PeopleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index);
    return {option.rect.width(), 52};
}

void PeopleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const auto *model = qobject_cast<const PeopleModel *>(index.model());
    const People::Person &person = model->people().at(index.row());
    const bool on = option.state.testFlag(QStyle::State_Selected);
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (on) {
        painter->fillRect(row, Theme::color(ColorRole::AccentSoft));
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()),
                          Theme::color(ColorRole::Accent));
    }
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1),
                      Theme::color(ColorRole::Line));
    Badge::paint(painter, QRectF(row.left() + 16, row.top() + 10, 32, 32), person.staff.name, on,
                 false);
    const StatusWord word = accountWord(person);
    const QSize chip = Chip::sizeFor(word);
    const QRect chipRect(row.right() - 14 - chip.width(),
                         row.top() + (row.height() - chip.height()) / 2, chip.width(),
                         chip.height());
    Chip::paint(painter, chipRect, word);
    const int x = row.left() + 60;
    const int room = chipRect.left() - x - 12;
    const QFont name = Theme::font(TypeRole::Body, on ? 600 : 500, 1.0);
    painter->setFont(name);
    painter->setPen(Theme::color(person.staff.active ? ColorRole::Ink : ColorRole::InkTertiary));
    painter->drawText(QRect(x, row.top() + 7, room, 20), Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(name).elidedText(person.staff.name, Qt::ElideRight, room));
    const QFont line = Theme::font(TypeRole::Caption);
    painter->setFont(line);
    painter->setPen(Theme::color(on ? ColorRole::InkSecondary : ColorRole::InkTertiary));
    painter->drawText(
        QRect(x, row.top() + 27, room, 16), Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(line).elidedText(accountLine(person.staff), Qt::ElideRight, room));
    painter->restore();
}

} // namespace motcua::ui
