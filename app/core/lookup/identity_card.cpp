// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/lookup/identity_card.h"

#include "app/core/base/text.h"
#include "app/core/lookup/reader_faults.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace motcua {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNamedFields = 7;
constexpr qsizetype kMaxNameLength = 150;

// Province codes of personal numbers as they stood until the mergers of July 2025. Numbers given
// since keep them, and a number never changes, so the list is history and not configuration.
constexpr std::array<int, 63> kProvinces = {
    1,  2,  4,  6,  8,  10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33,
    34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66,
    67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96};

bool isDigits(QStringView text, qsizetype count)
{
    return text.size() == count &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// ddMMyyyy; invalid for anything else and for days that do not exist.
QDate cardDate(QStringView text)
{
    if (!isDigits(text, 8))
        return {};
    const QDate day(text.mid(4).toInt(), text.mid(2, 2).toInt(), text.left(2).toInt());
    return day.year() >= 1900 ? day : QDate();
}

bool isDoubleScan(const QList<QStringView> &fields)
{
    // Two cards without a separator: an issue date that runs into the next card's number.
    static const QRegularExpression joint(u"\\A[0-9]{8}[0-9]{12}\\z"_s);
    for (qsizetype i = kNamedFields - 1; i < fields.size(); ++i) {
        if (joint.match(fields.at(i).trimmed()).hasMatch())
            return true;
    }
    return false;
}

/// Doubts about the number: it says the province, the century, the sex and the year (no check
/// digit).
QStringList numberDoubts(QStringView number, QStringView sex, QDate birth)
{
    QStringList doubts;
    if (!std::binary_search(kProvinces.begin(), kProvinces.end(), number.left(3).toInt()))
        doubts << u"unknown_province"_s;
    const int centuryAndSex = number.at(3).digitValue();
    const bool female = centuryAndSex % 2 == 1;
    if (female != (sex == u"female"))
        doubts << u"sex_mismatch"_s;
    if (1900 + 100 * (centuryAndSex / 2) + number.mid(4, 2).toInt() != birth.year())
        doubts << u"birth_year_mismatch"_s;
    return doubts;
}

/// Fills the named fields, the first fault found becoming the error.
class CardFields
{
public:
    explicit CardFields(Payload &payload) : m_payload(payload) {}

    void put(const QString &name, const QString &value, bool good, const QString &error)
    {
        if (good)
            m_payload.fields.insert(name, value);
        else if (m_payload.error.isEmpty())
            m_payload.error = error;
    }

private:
    Payload &m_payload;
};

QString sexOf(const QString &text)
{
    if (text.compare(u"Nam"_s, Qt::CaseInsensitive) == 0)
        return u"male"_s;
    if (text.compare(u"Nữ"_s, Qt::CaseInsensitive) == 0)
        return u"female"_s;
    return {};
}

bool startsFormula(QStringView name)
{
    return !name.isEmpty() && QStringView(u"=+-@").contains(name.front());
}

void readFields(Payload &payload, const QStringList &fields)
{
    CardFields out(payload);
    const QString &number = fields.at(0);
    const QString &legacy = fields.at(1);
    const QString &name = fields.at(2);
    const QDate birth = cardDate(fields.at(3));
    const QString sex = sexOf(fields.at(4));
    const QDate issued = cardDate(fields.at(6));

    out.put(u"personal_id"_s, number, isDigits(number, 12), u"bad_personal_id"_s);
    out.put(u"legacy_id"_s, legacy, legacy.isEmpty() || isDigits(legacy, 9) || isDigits(legacy, 12),
            u"bad_legacy_id"_s);
    out.put(u"name"_s, name, !name.isEmpty() && name.size() <= kMaxNameLength, u"bad_name"_s);
    out.put(u"birth"_s, birth.toString(Qt::ISODate), birth.isValid(), u"bad_birth"_s);
    out.put(u"sex"_s, sex, !sex.isEmpty(), u"bad_sex"_s);
    out.put(u"address"_s, fields.at(5), true, {});
    out.put(u"issued"_s, issued.toString(Qt::ISODate),
            issued.isValid() && (!birth.isValid() || issued >= birth), u"bad_issued"_s);
    for (qsizetype i = kNamedFields; i < fields.size(); ++i)
        payload.fields.insert(u"extra_%1"_s.arg(i - kNamedFields + 1), fields.at(i));

    if (startsFormula(name))
        payload.warnings << u"formula_in_name"_s;
    if (payload.error.isEmpty())
        payload.warnings << numberDoubts(number, sex, birth);
}

} // namespace

bool looksLikeIdentityCard(QStringView text)
{
    static const QRegularExpression numberFirst(u"\\A[0-9]{9,}\\|"_s);
    // A health-insurance card may begin with digits too; its birth date is written with slashes.
    static const QRegularExpression insurance(
        u"\\A[^|]*\\|[^|]*\\|[0-9]{2}/[0-9]{2}/[0-9]{4}\\|"_s);
    if (text.isEmpty() || text.front() < u'0' || text.front() > u'9' ||
        insurance.match(text).hasMatch())
        return false;
    return text.count(u'|') >= kNamedFields - 1 || numberFirst.match(text).hasMatch();
}

Payload parseIdentityCard(QStringView text)
{
    Payload payload;
    const QList<QStringView> raw = text.split(u'|');
    payload.kind =
        raw.size() > kNamedFields ? PayloadKind::IdentityCard2024 : PayloadKind::IdentityCard2021;
    if (raw.size() < kNamedFields) {
        payload.error = u"too_few_fields"_s;
        return payload;
    }
    if (isDoubleScan(raw)) {
        payload.error = u"double_scan"_s;
        return payload;
    }
    const QString whole = text.toString();
    if (whole.normalized(QString::NormalizationForm_C) != whole)
        payload.warnings << u"normalised_nfc"_s;

    QStringList fields;
    bool dropped = false;
    for (const QStringView field : raw) {
        const QString composed = field.toString().normalized(QString::NormalizationForm_C);
        dropped = dropped || cleanText(field) != composed.simplified() ||
                  std::any_of(field.begin(), field.end(),
                              [](QChar c) { return c.category() == QChar::Other_Control; });
        fields << cleanText(field);
    }
    // Asked before control characters are dropped: half a broken letter is often one of them.
    if (isWrongCodePage(raw.at(2), raw.at(4), raw.at(5))) {
        payload.error = u"wrong_code_page"_s;
        return payload;
    }
    if (!startsFormula(fields.at(2)) &&
        isInputMethodText(fields.at(2), fields.at(4), fields.at(5))) {
        payload.error = u"input_method_on"_s;
        return payload;
    }
    if (dropped)
        payload.warnings << u"control_characters"_s;
    readFields(payload, fields);
    return payload;
}

} // namespace motcua
