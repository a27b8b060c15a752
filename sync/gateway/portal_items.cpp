// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/portal_items.h"

#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"
#include "sync/protocol/operation_line.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

using Check = bool (*)(const QJsonValue &);
struct Field
{
    Check check;
    bool needed = false;
};
using Fields = QMap<QString, Field>;

bool matches(const QJsonValue &value, const QRegularExpression &form)
{
    return value.isString() && form.match(value.toString()).hasMatch();
}

bool isId(const QJsonValue &value)
{
    static const QRegularExpression form(u"^[A-Za-z0-9._:-]{1,100}\\z"_s);
    return matches(value, form);
}

bool isCentre(const QJsonValue &value)
{
    static const QRegularExpression form(u"^[A-Z0-9.]{1,20}\\z"_s);
    return matches(value, form);
}

bool isInstant(const QJsonValue &value)
{
    static const QRegularExpression form(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?(Z|[+-]\\d\\d:\\d\\d)\\z"_s);
    return matches(value, form) &&
           QDateTime::fromString(value.toString(), Qt::ISODateWithMs).isValid();
}

bool isProcedure(const QJsonValue &value)
{
    static const QRegularExpression form(u"^\\d\\.\\d{6}(\\.\\d{2})?\\z"_s);
    return matches(value, form);
}

bool isDossierCode(const QJsonValue &value)
{
    static const QRegularExpression form(u"^[A-Z0-9.]{1,20}-\\d{6}-\\d{4,9}\\z"_s);
    return matches(value, form);
}

bool isPhone(const QJsonValue &value)
{
    static const QRegularExpression form(u"^\\+?[0-9][0-9 .-]{5,19}\\z"_s);
    return matches(value, form);
}

bool isShort(const QJsonValue &value)
{
    return value.isString() && protocol::isName(value.toString(), 200);
}

bool isText(const QJsonValue &value)
{
    return value.isString() && protocol::isName(value.toString(), 2000);
}

bool isYes(const QJsonValue &value)
{
    return value.isBool();
}

bool isVersion(const QJsonValue &value)
{
    return protocol::wholeNumber(value, 1, 1000000000).has_value();
}

bool isStatus(const QJsonValue &value)
{
    return protocol::wholeNumber(value, 1, 10).has_value();
}

bool isObject(const QJsonValue &value)
{
    return value.isObject();
}

bool isCheckId(const QJsonValue &value)
{
    return protocol::plainUuid(value).has_value();
}

bool isOutcome(const QJsonValue &value)
{
    static const QRegularExpression form(u"^(match|differs|unknown|unavailable)\\z"_s);
    return matches(value, form);
}

bool isList(const QJsonValue &value)
{
    return value.isArray() && value.toArray().size() <= protocol::kMaxBlobs;
}

bool isComponent(const QJsonValue &value)
{
    return protocol::wholeNumber(value, -1, 10000).has_value();
}

bool isDigest(const QJsonValue &value)
{
    return protocol::digestOf(value).has_value();
}

bool isSize(const QJsonValue &value)
{
    return protocol::wholeNumber(value, 1, protocol::kMaxBlobBytes).has_value();
}

/// Empty, or the name of the first field that is missing, unknown or wrong.
QString faultOf(const QJsonObject &object, const Fields &fields)
{
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it->needed && !object.contains(it.key()))
            return it.key();
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto field = fields.constFind(it.key());
        if (field == fields.constEnd() || !field->check(it.value()))
            return it.key();
    }
    return {};
}

const Fields kCommon{
    {u"id"_s, {isId, true}}, {u"centre"_s, {isCentre, true}}, {u"version"_s, {isVersion}}};
const Fields kWithdrawn{{u"withdrawn"_s, {isYes, true}}, {u"reason"_s, {isText}}};
const Fields kBooking{{u"starts_at"_s, {isInstant, true}},
                      {u"ends_at"_s, {isInstant}},
                      {u"procedure_code"_s, {isProcedure}},
                      {u"name"_s, {isShort, true}},
                      {u"phone"_s, {isPhone}},
                      {u"note"_s, {isText}}};
const Fields kOnline{{u"portal_code"_s, {isShort}},      {u"procedure_code"_s, {isProcedure, true}},
                     {u"procedure_name"_s, {isText}},    {u"submitted_at"_s, {isInstant, true}},
                     {u"applicant"_s, {isObject, true}}, {u"declared"_s, {isObject}},
                     {u"papers"_s, {isList, true}}};
const Fields kApplicant{{u"name"_s, {isShort, true}},
                        {u"phone"_s, {isPhone}},
                        {u"email"_s, {isShort}},
                        {u"address"_s, {isText}},
                        {u"identity_number"_s, {isShort}}};
const Fields kPaper{{u"component"_s, {isComponent}},
                    {u"name"_s, {isShort, true}},
                    {u"sha256"_s, {isDigest, true}},
                    {u"size"_s, {isSize, true}},
                    {u"mime"_s, {isShort, true}}};
const Fields kResult{{u"dossier_code"_s, {isDossierCode, true}},
                     {u"status"_s, {isStatus, true}},
                     {u"at"_s, {isInstant, true}},
                     {u"note"_s, {isText}}};
const Fields kIdentity{{u"check"_s, {isCheckId, true}},
                       {u"result"_s, {isOutcome, true}},
                       {u"at"_s, {isInstant, true}},
                       {u"fields"_s, {isObject}}};

Fields together(const Fields &one, const Fields &other)
{
    Fields all = one;
    all.insert(other);
    return all;
}

/// What an item of this scope is called in the feed, and which fields it may have.
QString kindOf(const QString &scope, bool withdrawn, Fields *fields)
{
    if (withdrawn && (scope == "bookings"_L1 || scope == "online"_L1)) {
        *fields = together(kCommon, kWithdrawn);
        return scope == "online"_L1 ? u"online.withdrawn"_s : u"booking.cancelled"_s;
    }
    if (scope == "bookings"_L1) {
        *fields = together(kCommon, kBooking);
        return u"booking.made"_s;
    }
    if (scope == "online"_L1) {
        *fields = together(kCommon, kOnline);
        return u"online.filed"_s;
    }
    *fields = together(kCommon, scope == "results"_L1 ? kResult : kIdentity);
    return scope == "results"_L1 ? u"result.updated"_s : u"identity.answered"_s;
}

QString readPapers(const QJsonArray &papers, PortalItem *item)
{
    for (int i = 0; i < papers.size(); ++i) {
        const QString fault =
            papers.at(i).isObject() ? faultOf(papers.at(i).toObject(), kPaper) : u"papers"_s;
        if (!fault.isEmpty())
            return u"papers[%1].%2"_s.arg(i).arg(fault);
        item->papers.append(
            {*protocol::digestOf(papers.at(i)["sha256"_L1]), papers.at(i)["size"_L1].toInteger()});
    }
    return {};
}

QString readItem(const QString &scope, const QJsonObject &object, PortalItem *item)
{
    Fields fields;
    item->kind = kindOf(scope, object.value("withdrawn"_L1).toBool(), &fields);
    QString fault = faultOf(object, fields);
    if (!fault.isEmpty())
        return fault;
    item->id = object.value("id"_L1).toString();
    item->centre = object.value("centre"_L1).toString();
    item->version = object.value("version"_L1).toInteger(1);
    // A result is for the centre in whose name the dossier was received, and nobody else.
    if (scope == "results"_L1 &&
        !object.value("dossier_code"_L1).toString().startsWith(item->centre + u'-'))
        return u"centre"_s;
    if (object.contains("applicant"_L1)) {
        fault = faultOf(object.value("applicant"_L1).toObject(), kApplicant);
        if (!fault.isEmpty())
            return u"applicant."_s + fault;
    }
    fault = readPapers(object.value("papers"_L1).toArray(), item);
    if (!fault.isEmpty())
        return fault;
    item->given = QJsonDocument(object).toJson(QJsonDocument::Compact);
    QJsonObject body = object;
    for (const QString &own : {u"centre"_s, u"version"_s, u"withdrawn"_s})
        body.remove(own);
    item->body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    // What a database cannot keep must not be found out by it.
    if (item->given.contains("\\u0000") || !QString::fromUtf8(item->given).isValidUtf16())
        return u"text"_s;
    return item->given.size() > kMaxPortalItem ? u"size"_s : QString();
}

} // namespace

PortalReading readPortalItems(const QString &scope, const QByteArray &body)
{
    PortalReading reading;
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QJsonArray items = object.value("items"_L1).toArray();
    if (object.size() != 1 || items.isEmpty() || items.size() > kMaxPortalItems) {
        reading.fault = u"items"_s;
        return reading;
    }
    for (int i = 0; i < items.size(); ++i) {
        PortalItem item;
        const QString fault = readItem(scope, items.at(i).toObject(), &item);
        if (!fault.isEmpty()) {
            reading.fault = u"items[%1].%2"_s.arg(i).arg(fault);
            return reading;
        }
        reading.items.append(item);
    }
    return reading;
}

} // namespace motcua::gateway
