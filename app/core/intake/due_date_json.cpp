// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/clock.h"
#include "app/core/intake/time_limit.h"

#include <QJsonArray>

namespace motcua {

using namespace Qt::StringLiterals;

namespace {

struct RoleCode
{
    StripDay::Role role;
    QLatin1StringView code;
};
constexpr RoleCode kRoles[] = {
    {StripDay::Role::Received, "received"_L1},
    {StripDay::Role::Off, "off"_L1},
    {StripDay::Role::Counted, "counted"_L1},
    {StripDay::Role::Due, "due"_L1},
};

QString roleCode(StripDay::Role role)
{
    for (const RoleCode &known : kRoles) {
        if (known.role == role)
            return known.code;
    }
    return {};
}

StripDay::Role roleOf(const QString &code)
{
    for (const RoleCode &known : kRoles) {
        if (code == known.code)
            return known.role;
    }
    return StripDay::Role::Counted;
}

} // namespace

QJsonObject toJson(const DueDate &due)
{
    QJsonArray explained;
    for (const DueDate::Note &note : due.explained) {
        explained.append(
            QJsonObject{{"day"_L1, note.day.toString(Qt::ISODate)}, {"reason"_L1, note.reason}});
    }
    QJsonArray strip;
    for (const StripDay &cell : due.strip) {
        strip.append(QJsonObject{{"day"_L1, cell.day.toString(Qt::ISODate)},
                                 {"role"_L1, roleCode(cell.role)},
                                 {"ordinal"_L1, cell.ordinal},
                                 {"reason"_L1, cell.reason}});
    }
    return {{"due_at"_L1, toIso(due.dueAt)},
            {"counted_from"_L1, toIso(due.countedFrom)},
            {"calendar_incomplete"_L1, due.calendarIncomplete},
            {"explained"_L1, explained},
            {"strip"_L1, strip}};
}

DueDate dueDateFromJson(const QJsonObject &object)
{
    const auto dayOf = [](const QJsonObject &entry) {
        return QDate::fromString(entry.value("day"_L1).toString(), Qt::ISODate);
    };
    DueDate due;
    due.dueAt = fromIso(object.value("due_at"_L1).toString());
    due.countedFrom = fromIso(object.value("counted_from"_L1).toString());
    due.calendarIncomplete = object.value("calendar_incomplete"_L1).toBool();
    const QJsonArray explained = object.value("explained"_L1).toArray();
    for (const QJsonValue &value : explained) {
        const QJsonObject entry = value.toObject();
        due.explained.append({dayOf(entry), entry.value("reason"_L1).toString()});
    }
    const QJsonArray strip = object.value("strip"_L1).toArray();
    for (const QJsonValue &value : strip) {
        const QJsonObject entry = value.toObject();
        due.strip.append({dayOf(entry), roleOf(entry.value("role"_L1).toString()),
                          entry.value("ordinal"_L1).toInt(), entry.value("reason"_L1).toString()});
    }
    return due;
}

} // namespace motcua
