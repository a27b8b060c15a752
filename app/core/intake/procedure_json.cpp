// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/failure.h"
#include "app/core/base/json_text.h"
#include "app/core/intake/catalogue.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace motcua {

using namespace Qt::StringLiterals;

namespace {

struct KindCode
{
    TimeLimit::Kind kind;
    QLatin1StringView code;
};
// "period" (a yearly window instead of a limit) and anything unknown read as None, with the law's words.
constexpr KindCode kKinds[] = {
    {TimeLimit::Kind::None, "none"_L1},
    {TimeLimit::Kind::SameDay, "same_day"_L1},
    {TimeLimit::Kind::WorkingDays, "working_days"_L1},
    {TimeLimit::Kind::CalendarDays, "calendar_days"_L1},
    {TimeLimit::Kind::Hours, "hours"_L1},
};

void writeTo(JsonText &json, const TimeLimit &limit)
{
    const bool sameDay = limit.kind == TimeLimit::Kind::SameDay;
    json.beginObject();
    if (sameDay)
        json.text("cutoff"_L1, limit.cutoff.toString(u"HH:mm"_s));
    for (const KindCode &known : kKinds) {
        if (known.kind == limit.kind)
            json.plain("kind"_L1, known.code);
    }
    json.text("text"_L1, limit.text);
    if (!sameDay && limit.kind != TimeLimit::Kind::None)
        json.number("value"_L1, limit.value);
    json.endObject();
}

TimeLimit limitFromJson(const QJsonObject &object)
{
    TimeLimit limit;
    const QString kind = object.value("kind"_L1).toString();
    for (const KindCode &known : kKinds) {
        if (kind == known.code)
            limit.kind = known.kind;
    }
    limit.value = object.value("value"_L1).toInt();
    const QTime cutoff = QTime::fromString(object.value("cutoff"_L1).toString(), u"HH:mm"_s);
    if (cutoff.isValid())
        limit.cutoff = cutoff;
    limit.text = object.value("text"_L1).toString();
    return limit;
}

void writeTo(JsonText &json, const Component &component)
{
    json.beginObject();
    json.number("copies"_L1, component.copies);
    json.plain("kind"_L1, component.kind == Component::Kind::Submit ? "submit"_L1 : "present"_L1);
    json.text("name"_L1, component.name);
    json.number("originals"_L1, component.originals);
    json.truth("required"_L1, component.required);
    json.endObject();
}

Component componentFromJson(const QJsonObject &object)
{
    Component component;
    component.name = object.value("name"_L1).toString();
    component.kind = object.value("kind"_L1).toString() == "present"_L1 ? Component::Kind::Present
                                                                        : Component::Kind::Submit;
    component.required = object.value("required"_L1).toBool(true);
    component.originals = object.value("originals"_L1).toInt();
    component.copies = object.value("copies"_L1).toInt();
    return component;
}

void writeTo(JsonText &json, const Fee &fee)
{
    json.beginObject();
    json.number("amount_vnd"_L1, fee.amount.vnd());
    if (fee.isDemo)
        json.truth("demo"_L1, true);
    json.text("text"_L1, fee.text);
    if (!fee.unit.isEmpty())
        json.text("unit"_L1, fee.unit);
    json.endObject();
}

Fee feeFromJson(const QJsonObject &object)
{
    Fee fee;
    fee.amount = Money(object.value("amount_vnd"_L1).toInteger());
    fee.text = object.value("text"_L1).toString();
    fee.unit = object.value("unit"_L1).toString();
    fee.isDemo = object.value("demo"_L1).toBool();
    return fee;
}

bool isSound(const Procedure &procedure)
{
    static const QRegularExpression code(u"\\A\\d\\.\\d{6}\\z"_s);
    const bool counted = procedure.limit.kind != TimeLimit::Kind::None &&
                         procedure.limit.kind != TimeLimit::Kind::SameDay;
    return code.match(procedure.code).hasMatch() && procedure.version >= 1 &&
           !procedure.name.isEmpty() && !procedure.field.isEmpty() &&
           procedure.validFrom.isValid() &&
           (!counted || (procedure.limit.value >= 1 && procedure.limit.value <= 999));
}

Failure unreadable()
{
    return {QByteArrayLiteral("catalogue_unreadable"),
            QCoreApplication::translate(
                "Catalogue", "The catalogue of procedures cannot be read; the one in use "
                             "stays as it is."),
            QCoreApplication::translate("Catalogue",
                                        "Ask the administrator for a correct catalogue file.")};
}

} // namespace

QVector<Procedure> proceduresFromJson(const QByteArray &json)
{
    const QJsonValue list = QJsonDocument::fromJson(json).object().value("procedures"_L1);
    if (!list.isArray())
        throw unreadable();
    QVector<Procedure> procedures;
    const QJsonArray entries = list.toArray();
    procedures.reserve(entries.size());
    for (const QJsonValue &entry : entries) {
        procedures.append(procedureFromJson(entry.toObject()));
        if (!isSound(procedures.constLast()))
            throw unreadable();
    }
    return procedures;
}

void writeTo(JsonText &json, const Procedure &procedure)
{
    json.beginObject();
    json.text("agency"_L1, procedure.agency);
    json.text("code"_L1, procedure.code);
    json.key("components"_L1);
    json.beginArray();
    for (const Component &component : procedure.components)
        writeTo(json, component);
    json.endArray();
    json.key("fee"_L1);
    writeTo(json, procedure.fee);
    json.text("field"_L1, procedure.field);
    json.text("name"_L1, procedure.name);
    json.text("online_level"_L1, procedure.onlineLevel);
    json.text("result"_L1, procedure.result);
    json.key("time_limit"_L1);
    writeTo(json, procedure.limit);
    json.day("valid_from"_L1, procedure.validFrom);
    if (procedure.validTo.isValid())
        json.day("valid_to"_L1, procedure.validTo);
    json.number("version"_L1, procedure.version);
    json.endObject();
}

QJsonObject toJson(const Procedure &procedure)
{
    return jsonObjectOf(jsonTextOf(procedure));
}

Procedure procedureFromJson(const QJsonObject &object)
{
    const auto day = [&object](QLatin1StringView key) {
        return QDate::fromString(object.value(key).toString(), Qt::ISODate);
    };
    Procedure procedure;
    procedure.code = object.value("code"_L1).toString();
    procedure.version = object.value("version"_L1).toInt(1);
    procedure.validFrom = day("valid_from"_L1);
    procedure.validTo = day("valid_to"_L1);
    procedure.name = object.value("name"_L1).toString();
    procedure.field = object.value("field"_L1).toString();
    procedure.agency = object.value("agency"_L1).toString();
    procedure.result = object.value("result"_L1).toString();
    procedure.onlineLevel = object.value("online_level"_L1).toString();
    procedure.limit = limitFromJson(object.value("time_limit"_L1).toObject());
    procedure.fee = feeFromJson(object.value("fee"_L1).toObject());
    const QJsonArray components = object.value("components"_L1).toArray();
    for (const QJsonValue &component : components)
        procedure.components.append(componentFromJson(component.toObject()));
    return procedure;
}

} // namespace motcua
