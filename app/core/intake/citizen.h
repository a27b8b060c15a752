// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>

namespace motcua {

class JsonText;

enum class Sex { Unknown, Male, Female };

/// Where a field's value came from; shown beside the field and kept with the dossier.
enum class Provenance { None, CardQr, Typed, EarlierDossier, System };

/// A text with its origin.
struct Sourced
{
    QString value;
    Provenance from = Provenance::None;
    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
};

/// A natural person as entered at the counter. Personal data: never logged.
struct Citizen
{
    Sourced personalId; ///< 12 digits (số định danh cá nhân)
    Sourced legacyId;   ///< old identity number, may be empty
    Sourced name;
    Sourced birth; ///< ISO date yyyy-MM-dd
    Sourced sex;   ///< "male" | "female" | empty
    Sourced address;
    Sourced phone;
    Sourced cardIssued; ///< ISO date, may be empty
    [[nodiscard]] bool isEmpty() const { return name.isEmpty() && personalId.isEmpty(); }
};

void writeTo(JsonText &json, const Citizen &citizen);
/// As it stands in the record for the province (dossier_record.cpp): every field, and where each came from.
void writeRecordTo(JsonText &json, const Citizen &citizen);
[[nodiscard]] QJsonObject toJson(const Citizen &citizen);
[[nodiscard]] Citizen citizenFromJson(const QJsonObject &object);

} // namespace motcua
