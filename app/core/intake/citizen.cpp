// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/intake/citizen.h"

#include "app/core/base/json_text.h"

namespace motcua {

using namespace Qt::StringLiterals;

namespace {

struct ProvenanceCode
{
    Provenance from;
    QLatin1StringView code;
};
constexpr ProvenanceCode kProvenance[] = {
    {Provenance::CardQr, "card_qr"_L1},
    {Provenance::Typed, "typed"_L1},
    {Provenance::EarlierDossier, "earlier_dossier"_L1},
    {Provenance::System, "system"_L1},
};

struct Field
{
    QLatin1StringView name;
    Sourced Citizen::*member;
};
// In the order of their names: they are written in this order.
constexpr Field kFields[] = {
    {"address"_L1, &Citizen::address},
    {"birth"_L1, &Citizen::birth},
    {"card_issued"_L1, &Citizen::cardIssued},
    {"legacy_id"_L1, &Citizen::legacyId},
    {"name"_L1, &Citizen::name},
    {"personal_id"_L1, &Citizen::personalId},
    {"phone"_L1, &Citizen::phone},
    {"sex"_L1, &Citizen::sex},
};

QLatin1StringView codeOf(Provenance from)
{
    for (const ProvenanceCode &known : kProvenance) {
        if (known.from == from)
            return known.code;
    }
    return {};
}

} // namespace

// Every field is {"value": …, "from": …}; an empty one is left out. Readers take what they know.
void writeTo(JsonText &json, const Citizen &citizen)
{
    json.beginObject();
    for (const Field &field : kFields) {
        const Sourced &sourced = citizen.*field.member;
        if (sourced.isEmpty())
            continue;
        json.key(field.name);
        json.beginObject();
        if (!codeOf(sourced.from).isEmpty())
            json.plain("from"_L1, codeOf(sourced.from));
        json.text("value"_L1, sourced.value);
        json.endObject();
    }
    json.endObject();
}

void writeRecordTo(JsonText &json, const Citizen &citizen)
{
    json.beginObject();
    for (const Field &field : kFields)
        json.text(field.name, (citizen.*field.member).value);
    json.key("sources"_L1); // after every field in the order of names
    json.beginObject();
    for (const Field &field : kFields) {
        const Sourced &sourced = citizen.*field.member;
        if (!sourced.isEmpty() && !codeOf(sourced.from).isEmpty())
            json.plain(field.name, codeOf(sourced.from));
    }
    json.endObject();
    json.endObject();
}

QJsonObject toJson(const Citizen &citizen)
{
    return jsonObjectOf(jsonTextOf(citizen));
}

Citizen citizenFromJson(const QJsonObject &object)
{
    Citizen citizen;
    for (const Field &field : kFields) {
        const QJsonObject entry = object.value(field.name).toObject();
        Sourced &sourced = citizen.*field.member;
        sourced.value = entry.value("value"_L1).toString();
        const QString from = entry.value("from"_L1).toString();
        for (const ProvenanceCode &known : kProvenance) {
            if (from == known.code)
                sourced.from = known.from;
        }
    }
    return citizen;
}

} // namespace motcua
