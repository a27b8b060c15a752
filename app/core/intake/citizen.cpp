// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/intake/citizen.h"

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
constexpr Field kFields[] = {
    {"personal_id"_L1, &Citizen::personalId},
    {"legacy_id"_L1, &Citizen::legacyId},
    {"name"_L1, &Citizen::name},
    {"birth"_L1, &Citizen::birth},
    {"sex"_L1, &Citizen::sex},
    {"address"_L1, &Citizen::address},
    {"phone"_L1, &Citizen::phone},
    {"card_issued"_L1, &Citizen::cardIssued},
};

} // namespace

// Every field is {"value": …, "from": …}; an empty one is left out. Readers take what they know.
QJsonObject toJson(const Citizen &citizen)
{
    QJsonObject object;
    for (const Field &field : kFields) {
        const Sourced &sourced = citizen.*field.member;
        if (sourced.isEmpty())
            continue;
        QJsonObject entry{{"value"_L1, sourced.value}};
        for (const ProvenanceCode &known : kProvenance) {
            if (known.from == sourced.from)
                entry.insert("from"_L1, QString(known.code));
        }
        object.insert(field.name, entry);
    }
    return object;
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
