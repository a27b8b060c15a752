// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/citizen.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace motcua {

/// What a scanned or typed code is.
enum class PayloadKind { IdentityCard2021, IdentityCard2024, Ticket, Receipt, DossierCode, Text };
[[nodiscard]] QString toCode(
    PayloadKind
        kind); ///< identity_card_2021 | identity_card_2024 | ticket | receipt | dossier_code | text

/// The reading of one payload. Pure value; parsing never throws and never guesses.
struct Payload
{
    PayloadKind kind = PayloadKind::Text;
    /// Named fields (stable names: personal_id, legacy_id, name, birth, sex, address, issued; extra_1…;
    /// ticket: number, day, counter, code (of a slip, see queue/slip.h); receipt/dossier_code: dossier_code; text: text).
    QJsonObject fields;
    /// Stable names of doubts, e.g. "sex_mismatch", "birth_year_mismatch", "unknown_province",
    /// "formula_in_name", "normalised_nfc", "control_characters".
    QStringList warnings;
    /// Stable name of what makes it unusable, e.g. "bad_personal_id", "bad_birth", "wrong_code_page",
    /// "input_method_on", "too_few_fields"; empty when usable.
    QString error;

    [[nodiscard]] bool isIdentityCard() const
    {
        return kind == PayloadKind::IdentityCard2021 || kind == PayloadKind::IdentityCard2024;
    }
    /// The citizen on an error-free identity card, every field from the card's QR.
    [[nodiscard]] std::optional<Citizen> citizen() const;
};

[[nodiscard]] Payload parsePayload(const QString &text);

/// The sentence for a clerk about an `error` or a `warnings` name: fact and next step, translated.
[[nodiscard]] QString payloadMessage(QStringView name);

/// Dossier code `<agency>-<yyMMdd>-<serial>` (domain README; older codes carry 000.00.00. in front).
[[nodiscard]] bool isDossierCode(QStringView text);

} // namespace motcua
