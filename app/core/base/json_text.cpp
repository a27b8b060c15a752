// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/json_text.h"

#include "app/core/base/clock.h"

#include <QJsonDocument>

#include <array>
#include <charconv>
#include <cmath>

namespace motcua {

namespace {

constexpr char kHexDigits[] = "0123456789abcdef";
constexpr qsizetype kBytesPerUnit = 6; ///< at most, of one UTF-16 unit: \u00ab
constexpr double kExactInteger =
    9007199254740992.0; ///< up to here a double holds every whole number

char *escaped(char *to, char16_t unit)
{
    *to++ = '\\';
    switch (unit) {
    case u'"': *to++ = '"'; return to;
    case u'\\': *to++ = '\\'; return to;
    case u'\b': *to++ = 'b'; return to;
    case u'\f': *to++ = 'f'; return to;
    case u'\n': *to++ = 'n'; return to;
    case u'\r': *to++ = 'r'; return to;
    case u'\t': *to++ = 't'; return to;
    default: break;
    }
    *to++ = 'u';
    for (int shift = 12; shift >= 0; shift -= 4)
        *to++ = kHexDigits[(unit >> shift) & 0xf];
    return to;
}

char *asUtf8(char *to, char32_t point)
{
    const auto tail = [&to, point](int shift) { *to++ = char(0x80 | ((point >> shift) & 0x3f)); };
    if (point < 0x800) {
        *to++ = char(0xc0 | (point >> 6));
    } else if (point < 0x10000) {
        *to++ = char(0xe0 | (point >> 12));
        tail(6);
    } else {
        *to++ = char(0xf0 | (point >> 18));
        tail(12);
        tail(6);
    }
    tail(0);
    return to;
}

} // namespace

void JsonText::separate()
{
    if (!m_first)
        m_text += ',';
    m_first = false;
}

void JsonText::open(char bracket)
{
    separate();
    m_text += bracket;
    m_first = true;
}

void JsonText::close(char bracket)
{
    m_text += bracket;
    m_first = false;
}

void JsonText::key(QLatin1StringView name)
{
    separate();
    m_text += '"';
    m_text.append(name.data(), name.size());
    m_text.append("\":", 2);
    m_first = true; // no comma between a key and its value
}

void JsonText::text(QStringView value)
{
    separate();
    const qsizetype before = m_text.size();
    m_text.resize(before + value.size() * kBytesPerUnit + 2);
    char *to = m_text.data() + before;
    *to++ = '"';
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char16_t unit = value.at(i).unicode();
        if (unit < 0x80) {
            if (unit < 0x20 || unit == u'"' || unit == u'\\')
                to = escaped(to, unit);
            else
                *to++ = char(unit);
        } else if (!QChar::isSurrogate(unit)) {
            to = asUtf8(to, unit);
        } else if (QChar::isHighSurrogate(unit) && i + 1 < value.size() &&
                   value.at(i + 1).isLowSurrogate()) {
            to = asUtf8(to, QChar::surrogateToUcs4(unit, value.at(++i).unicode()));
        } else {
            to = escaped(to, unit); // half a pair has no UTF-8
        }
    }
    *to++ = '"';
    m_text.truncate(to - m_text.constData());
}

void JsonText::plain(QLatin1StringView value)
{
    separate();
    m_text += '"';
    m_text.append(value.data(), value.size());
    m_text += '"';
}

void JsonText::number(qint64 value)
{
    separate();
    std::array<char, 24> digits; // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    m_text.append(digits.data(), end.ptr - digits.data());
}

void JsonText::number(double value)
{
    if (value == std::floor(value) && std::abs(value) <= kExactInteger) {
        number(qint64(value));
        return;
    }
    separate();
    if (std::isfinite(value))
        m_text += QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
    else
        m_text.append("null", 4);
}

void JsonText::truth(bool value)
{
    separate();
    m_text += value ? "true" : "false";
}

void JsonText::instant(const QDateTime &value)
{
    text(toIso(value));
}

void JsonText::day(QDate value)
{
    text(isoDay(value));
}

void JsonText::id(const QUuid &value)
{
    plain(QLatin1StringView(value.toByteArray(QUuid::WithoutBraces)));
}

void JsonText::idIfAny(const QUuid &value)
{
    if (value.isNull())
        text({});
    else
        id(value);
}

void JsonText::hex(const QByteArray &bytes)
{
    separate();
    m_text += '"';
    m_text += bytes.toHex();
    m_text += '"';
}

QJsonObject jsonObjectOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

CompactJson::CompactJson(const QJsonObject &object)
    : m_text(QJsonDocument(object).toJson(QJsonDocument::Compact))
{}

CompactJson CompactJson::fromText(QByteArray text)
{
    CompactJson json;
    json.m_text = std::move(text);
    return json;
}

} // namespace motcua
