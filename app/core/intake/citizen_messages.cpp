// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/intake/citizen_messages.h"

#include "app/core/base/clock.h"
#include "app/core/base/failure.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QRegularExpression>

namespace motcua {

using namespace Qt::StringLiterals;

// The body of "message.request", version 1:
//
//   template      supplement_asked | result_ready | late_apology
//   dossier_code  "H24.123-261123-0007"          phone  as typed
//   fields        {name: text}                   asked_at  time with the offset +07:00
namespace {

Failure phoneUnfit()
{
    return {"phone_unfit",
            QCoreApplication::translate("CitizenMessages",
                                        "This is not a phone number. No message was asked for."),
            QCoreApplication::translate("CitizenMessages",
                                        "Ask the citizen for the number and type it again.")};
}

Failure dossierUnknown()
{
    return {"message_dossier_unknown",
            QCoreApplication::translate(
                "CitizenMessages",
                "There is no such dossier on this computer. No message was asked for."),
            QCoreApplication::translate("CitizenMessages",
                                        "Ask for it on the computer that received the dossier.")};
}

} // namespace

QString toCode(CitizenMessage::Template text)
{
    switch (text) {
    case CitizenMessage::Template::SupplementAsked: return u"supplement_asked"_s;
    case CitizenMessage::Template::ResultReady: return u"result_ready"_s;
    case CitizenMessage::Template::LateApology: break;
    }
    return u"late_apology"_s;
}

bool isPhoneNumber(QStringView text)
{
    static const QRegularExpression form(u"^\\+?[0-9][0-9 .-]{5,19}$"_s);
    return form.match(text.toString()).hasMatch();
}

OperationId CitizenMessages::ask(const CitizenMessage &message, const Actor &by)
{
    (void)m_p.rights.require(by, Act::ServeCitizens);
    const QString phone = message.phone.trimmed();
    if (!isPhoneNumber(phone))
        throw phoneUnfit();
    QJsonObject fields;
    for (auto it = message.fields.begin(); it != message.fields.end(); ++it)
        fields.insert(it.key(), it.value());
    Operation operation;
    operation.id = m_p.ids.make<OperationId>();
    operation.kind = u"message.request"_s;
    operation.subject =
        operation.id.toString(); // of its own: a refused one holds up nothing of the dossier
    operation.at = m_p.clock.now();
    operation.body = {{u"template"_s, toCode(message.text)},
                      {u"dossier_code"_s, message.dossierCode},
                      {u"phone"_s, phone},
                      {u"fields"_s, fields},
                      {u"asked_at"_s, toIso(operation.at)}};
    // The number and what is said stay out of the trail: it names who asked what to be told of which dossier.
    const AuditEntry audit{
        operation.at,
        by,
        u"message.asked"_s,
        message.dossierCode,
        {{u"template"_s, toCode(message.text)}, {u"operation"_s, operation.id.toString()}}};
    if (!m_p.store.add(message.dossierCode, audit, operation))
        throw dossierUnknown();
    return operation.id;
}

} // namespace motcua
