// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/event_rows.h"

#include "storage/queue_rows.h"
#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

template <typename Id>
QJsonValue idValue(const Id &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

} // namespace

QJsonObject eventToJson(const QueueEvent &event)
{
    return {{u"id"_s, event.id.toString()},
            {u"day"_s, isoDay(event.day)},
            {u"ticket"_s, idValue(event.ticket)},
            {u"kind"_s, kindCode(event)},
            {u"at"_s, event.at.toMSecsSinceEpoch()},
            {u"staff"_s, idValue(event.by.staff)},
            {u"staff_name"_s, event.by.name},
            {u"counter"_s, event.by.counter},
            {u"station"_s, event.by.station},
            {u"reason"_s, event.reason},
            {u"series"_s, event.number.series},
            {u"number"_s, event.number.number},
            {u"priority_reason"_s, event.priorityReason},
            {u"procedure_code"_s, event.procedureCode},
            {u"procedure_name"_s, event.procedureName},
            {u"undoes"_s, idValue(event.undoes)},
            {u"details"_s, stored(detailsOf(event))}};
}

QueueEvent eventFromJson(const QJsonObject &object)
{
    const auto text = [&object](QLatin1StringView name) { return object.value(name).toString(); };
    QueueEvent event;
    readKind(event, text("kind"_L1));
    event.id = idOf<EventId>(text("id"_L1));
    event.day = QDate::fromString(text("day"_L1), Qt::ISODate);
    event.ticket = idOf<TicketId>(text("ticket"_L1));
    event.at = instantOf(object.value("at"_L1).toInteger());
    event.by.staff = idOf<StaffId>(text("staff"_L1));
    event.by.name = text("staff_name"_L1);
    event.by.counter = object.value("counter"_L1).toInt();
    event.by.station = text("station"_L1);
    event.reason = text("reason"_L1);
    event.number = {text("series"_L1), object.value("number"_L1).toInt()};
    event.priorityReason = text("priority_reason"_L1);
    event.procedureCode = text("procedure_code"_L1);
    event.procedureName = text("procedure_name"_L1);
    event.undoes = idOf<EventId>(text("undoes"_L1));
    setDetails(event, objectOf(text("details"_L1)));
    return event;
}

} // namespace motcua::storage
