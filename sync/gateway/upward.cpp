// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/upward.h"

#include "sync/protocol/operation_line.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostEvents = 2000;
constexpr qsizetype kLongestCode = 40;
constexpr qsizetype kMostFields = 20, kLongestKey = 40, kLongestField = 500; // of a message

bool isOneOf(const QString &word, std::initializer_list<QLatin1StringView> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

QString messageFault(const QJsonObject &body, const QString &centre)
{
    static const QRegularExpression phone(u"^\\+?[0-9][0-9 .-]{5,19}\\z"_s);
    if (!isOneOf(body.value("template"_L1).toString(),
                 {"supplement_asked"_L1, "result_ready"_L1, "late_apology"_L1}))
        return u"template"_s;
    if (!phone.match(body.value("phone"_L1).toString()).hasMatch())
        return u"phone"_s;
    const QString code = body.value("dossier_code"_L1).toString();
    if (!code.startsWith(centre + u'-') || code.size() > kLongestCode)
        return u"centre"_s;
    const QJsonObject fields = body.value("fields"_L1).toObject();
    bool inOrder = body.value("fields"_L1).isObject() && fields.size() <= kMostFields;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        inOrder = inOrder && it.key().size() <= kLongestKey && it->isString() &&
                  it->toString().size() <= kLongestField;
    return inOrder ? QString() : u"fields"_s;
}

QString checkFault(const QJsonObject &body)
{
    static const QRegularExpression number(u"^\\d{12}\\z"_s);
    if (!number.match(body.value("identity_number"_L1).toString()).hasMatch())
        return u"identity_number"_s;
    return protocol::isName(body.value("name"_L1).toString(), 200) ? QString() : u"name"_s;
}

bool isEvent(const QJsonObject &event)
{
    const QJsonValue undoes = event.value("undoes"_L1);
    return protocol::plainUuid(event.value("id"_L1)) &&
           protocol::plainUuid(event.value("ticket"_L1)) &&
           QDate::fromString(event.value("day"_L1).toString(), Qt::ISODate).isValid() &&
           protocol::isName(event.value("kind"_L1).toString(), 40) &&
           QDateTime::fromString(event.value("at"_L1).toString(), Qt::ISODateWithMs).isValid() &&
           protocol::wholeNumber(event.value("counter"_L1), 0, 10000) &&
           event.value("series"_L1).isString() &&
           event.value("series"_L1).toString().size() <= 20 &&
           (undoes.isUndefined() || protocol::plainUuid(undoes));
}

QString journalFault(const QJsonObject &body)
{
    const QJsonArray events = body.value("events"_L1).toArray();
    const bool inOrder = std::all_of(events.begin(), events.end(), [](const QJsonValue &event) {
        return isEvent(event.toObject());
    });
    return !events.isEmpty() && events.size() <= kMostEvents && inOrder ? QString() : u"events"_s;
}

} // namespace

bool isUpward(const QString &kind)
{
    return isOneOf(kind, {"message.request"_L1, "identity.check"_L1, "queue.journal"_L1});
}

QString upwardFault(const protocol::BatchOperation &operation, const QString &centre)
{
    if (!operation.blobs.isEmpty())
        return u"blobs"_s;
    const QJsonObject body = QJsonDocument::fromJson(operation.body).object();
    if (operation.kind == "message.request"_L1)
        return messageFault(body, centre);
    return operation.kind == "identity.check"_L1 ? checkFault(body) : journalFault(body);
}

} // namespace motcua::gateway
