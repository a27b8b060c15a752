// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QUuid>

#include <initializer_list>

namespace motcua {

/// JSON written straight as UTF-8: byte for byte what QJsonDocument would write compactly for the same content, at a
/// fraction of its price. The caller keeps to what makes it so: the keys of an object in the order of their bytes, each
/// once. Whoever needs the object rather than its text parses it (jsonObjectOf), so that each structure is described
/// in one place alone.
class JsonText
{
public:
    explicit JsonText(qsizetype expectedSize = 256) { m_text.reserve(expectedSize); }

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    /// ASCII without anything that would need escaping.
    void key(QLatin1StringView name);

    void text(QStringView value);
    /// ASCII without anything that would need escaping: codes, hexadecimal digits.
    void plain(QLatin1StringView value);
    void number(qint64 value);
    void number(double value);
    void truth(bool value);
    void instant(const QDateTime &value); ///< as toIso(); "" when invalid
    void day(QDate value);                ///< ISO; "" when invalid
    void id(const QUuid &value);          ///< zeros when null
    void idIfAny(const QUuid &value);     ///< "" when null
    void hex(const QByteArray &bytes);    ///< lower case

    // The same with their keys before them.
    void text(QLatin1StringView name, QStringView value) { key(name), text(value); }
    void plain(QLatin1StringView name, QLatin1StringView value) { key(name), plain(value); }
    void number(QLatin1StringView name, qint64 value) { key(name), number(value); }
    void truth(QLatin1StringView name, bool value) { key(name), truth(value); }
    void instant(QLatin1StringView name, const QDateTime &value) { key(name), instant(value); }
    void day(QLatin1StringView name, QDate value) { key(name), day(value); }
    void id(QLatin1StringView name, const QUuid &value) { key(name), id(value); }
    void idIfAny(QLatin1StringView name, const QUuid &value) { key(name), idIfAny(value); }
    void hex(QLatin1StringView name, const QByteArray &bytes) { key(name), hex(bytes); }

    [[nodiscard]] QByteArray take() { return std::move(m_text); }

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    QByteArray m_text;
    bool m_first = true; ///< nothing stands yet in the bracket that is open
};

/// The text of anything that has a writeTo(JsonText &, const T &).
template <typename T>
[[nodiscard]] QByteArray jsonTextOf(const T &value, qsizetype expectedSize = 1024)
{
    JsonText json(expectedSize);
    writeTo(json, value);
    return json.take();
}
/// The object a text holds; empty when it holds none.
[[nodiscard]] QJsonObject jsonObjectOf(const QByteArray &text);

/// An object kept as its compact text: what is hashed, stored and sent are these very bytes.
class CompactJson
{
public:
    CompactJson() : m_text("{}") {}
    CompactJson(const QJsonObject &object); // NOLINT(google-explicit-constructor): the same content
    CompactJson(std::initializer_list<QPair<QString, QJsonValue>> fields)
        : CompactJson(QJsonObject(fields))
    {}
    /// `text` is an object as JsonText or QJsonDocument writes it compactly.
    [[nodiscard]] static CompactJson fromText(QByteArray text);
    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] QJsonObject object() const { return jsonObjectOf(m_text); }
    friend bool operator==(const CompactJson &a, const CompactJson &b)
    {
        return a.m_text == b.m_text;
    }

private:
    QByteArray m_text;
};

} // namespace motcua
