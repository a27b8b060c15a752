// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/clock.h"
#include "app/core/base/json_text.h"
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

QLatin1StringView roleCode(StripDay::Role role)
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

void writeTo(JsonText &json, const DueDate &due)
{
    json.beginObject();
    json.truth("calendar_incomplete"_L1, due.calendarIncomplete);
    json.instant("counted_from"_L1, due.countedFrom);
    json.instant("due_at"_L1, due.dueAt);
    json.key("explained"_L1);
    json.beginArray();
    for (const DueDate::Note &note : due.explained) {
        json.beginObject();
        json.day("day"_L1, note.day);
        json.text("reason"_L1, note.reason);
        json.endObject();
    }
    json.endArray();
    json.key("strip"_L1);
    json.beginArray();
    for (const StripDay &cell : due.strip) {
        json.beginObject();
        json.day("day"_L1, cell.day);
        json.number("ordinal"_L1, cell.ordinal);
        json.text("reason"_L1, cell.reason);
        json.plain("role"_L1, roleCode(cell.role));
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

QJsonObject toJson(const DueDate &due)
{
    return jsonObjectOf(jsonTextOf(due));
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
