// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/lookup/payload.h"

#include "app/core/base/text.h"
#include "app/core/lookup/identity_card.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace motcua {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxLength = 4096; // the largest QR code holds fewer characters

const QRegularExpression &lineBreaks()
{
    static const QRegularExpression breaks(u"[\\r\\n\\t]+"_s);
    return breaks;
}

/// Without what readers add around a code: CR, LF, Tab, blanks, a byte order mark.
QStringView withoutTail(QStringView text)
{
    const auto isTail = [](QChar c) {
        return c.isSpace() || c == QChar::ByteOrderMark || c.isNull();
    };
    while (!text.isEmpty() && isTail(text.back()))
        text.chop(1);
    while (!text.isEmpty() && isTail(text.front()))
        text = text.mid(1);
    return text;
}

Payload parseTicket(const QString &text)
{
    static const QRegularExpression shape(
        u"\\APASC1;T=([A-Z][0-9]{3,4});D=([0-9]{8})(?:;C=([0-9]{1,3}))?(?:;K=([2-9A-HJKMNP-TV-Z]{8}))?\\z"_s);
    Payload payload;
    payload.kind = PayloadKind::Ticket;
    const QRegularExpressionMatch match = shape.match(text);
    const QDate day = QDate::fromString(match.captured(2), u"yyyyMMdd"_s);
    if (!match.hasMatch() || !day.isValid()) {
        payload.error = u"bad_ticket"_s;
        return payload;
    }
    payload.fields.insert("number"_L1, match.captured(1));
    payload.fields.insert("day"_L1, day.toString(Qt::ISODate));
    if (!match.captured(3).isEmpty())
        payload.fields.insert("counter"_L1, match.captured(3));
    constexpr int kCode = 4;
    if (!match.captured(kCode).isEmpty())
        payload.fields.insert("code"_L1, match.captured(kCode));
    return payload;
}

/// The code inside the national look-up address; nothing for any other address.
std::optional<QString> lookUpCode(const QString &text)
{
    if (!text.startsWith("http"_L1, Qt::CaseInsensitive))
        return std::nullopt;
    const QUrl url(text, QUrl::StrictMode);
    const QUrlQuery query(url);
    if (!url.isValid() || url.host() != "dichvucong.gov.vn"_L1 ||
        url.path() != "/tra-cuu-ho-so"_L1 || !query.hasQueryItem(u"maHoSo"_s))
        return std::nullopt;
    return query.queryItemValue(u"maHoSo"_s, QUrl::FullyDecoded);
}

Payload parsePlain(QStringView text)
{
    Payload payload;
    const QString cleaned = cleanText(text);
    if (cleaned.startsWith("PASC1;"_L1))
        return parseTicket(cleaned);
    if (const auto code = lookUpCode(cleaned)) {
        payload.kind = PayloadKind::Receipt;
        if (isDossierCode(*code))
            payload.fields.insert("dossier_code"_L1, *code);
        else
            payload.error = u"bad_dossier_code"_s;
        return payload;
    }
    // A code typed by hand may be in small letters; a code has no other meaning of them.
    const QString upper = cleaned.toUpper();
    if (isDossierCode(upper)) {
        payload.kind = PayloadKind::DossierCode;
        payload.fields.insert("dossier_code"_L1, upper);
        return payload;
    }
    payload.fields.insert("text"_L1, cleaned);
    if (cleaned.isEmpty())
        payload.error = u"empty"_s;
    const QString raw = text.toString();
    const QString composed = raw.normalized(QString::NormalizationForm_C);
    if (composed != raw)
        payload.warnings << u"normalised_nfc"_s;
    if (cleaned != composed.simplified())
        payload.warnings << u"control_characters"_s;
    return payload;
}

Payload parseOne(QStringView text)
{
    return looksLikeIdentityCard(text) ? parseIdentityCard(text) : parsePlain(text);
}

/// The same code read twice, or two codes in one go; kind of the first. Plain text is left alone.
std::optional<Payload> doubleScan(QStringView text)
{
    const QStringList lines = text.toString().split(lineBreaks(), Qt::SkipEmptyParts);
    const auto refused = [](PayloadKind kind) {
        Payload payload;
        payload.kind = kind;
        payload.error = u"double_scan"_s;
        return payload;
    };
    if (lines.size() > 1) {
        const Payload first = parseOne(lines.first());
        // A line break inside a card's field is not a second card.
        const auto isWhole = [](const QString &line) {
            return parseOne(line).kind != PayloadKind::Text;
        };
        if (std::all_of(lines.cbegin(), lines.cend(), isWhole))
            return refused(first.kind);
    }
    const QStringView half = text.left(text.size() / 2);
    if (text.size() % 2 == 0 && half == text.mid(text.size() / 2)) {
        const Payload first = parseOne(half);
        if (first.kind != PayloadKind::Text)
            return refused(first.kind);
    }
    return std::nullopt;
}

} // namespace

QString toCode(PayloadKind kind)
{
    switch (kind) {
    case PayloadKind::IdentityCard2021: return u"identity_card_2021"_s;
    case PayloadKind::IdentityCard2024: return u"identity_card_2024"_s;
    case PayloadKind::Ticket: return u"ticket"_s;
    case PayloadKind::Receipt: return u"receipt"_s;
    case PayloadKind::DossierCode: return u"dossier_code"_s;
    case PayloadKind::Text: break;
    }
    return u"text"_s;
}

std::optional<Citizen> Payload::citizen() const
{
    if (!isIdentityCard() || !error.isEmpty())
        return std::nullopt;
    const auto fromCard = [this](QLatin1StringView name) {
        const QString value = fields.value(name).toString();
        return Sourced{value, value.isEmpty() ? Provenance::None : Provenance::CardQr};
    };
    Citizen citizen;
    citizen.personalId = fromCard("personal_id"_L1);
    citizen.legacyId = fromCard("legacy_id"_L1);
    citizen.name = fromCard("name"_L1);
    citizen.birth = fromCard("birth"_L1);
    citizen.sex = fromCard("sex"_L1);
    citizen.address = fromCard("address"_L1);
    citizen.cardIssued = fromCard("issued"_L1);
    return citizen;
}

Payload parsePayload(const QString &text)
{
    if (text.size() > kMaxLength) {
        Payload payload;
        payload.error = u"too_long"_s;
        return payload;
    }
    const QStringView payload = withoutTail(text);
    if (const auto twice = doubleScan(payload))
        return *twice;
    return parseOne(payload);
}

bool isDossierCode(QStringView text)
{
    static const QRegularExpression shape(
        u"\\A(?:\\d{3}\\.\\d{2}\\.\\d{2}\\.)?[A-Z]\\d{2}(?:\\.\\d{1,5}){0,3}-\\d{6}-\\d{4,6}\\z"_s);
    return shape.match(text).hasMatch();
}

} // namespace motcua
