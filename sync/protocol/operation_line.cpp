// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/operation_line.h"

#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace motcua::protocol {

using namespace Qt::StringLiterals;

namespace {

/// Text a database can keep: no NUL, no half of a surrogate pair.
bool isStorable(const QString &text)
{
    return !text.contains(QChar::Null) && text.isValidUtf16();
}

bool isStorable(const QJsonValue &value)
{
    if (value.isString())
        return isStorable(value.toString());
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(),
                           [](const QJsonValue &item) { return isStorable(item); });
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!isStorable(it.key()) || !isStorable(it.value()))
                return false;
        }
    }
    return true;
}

struct Place
{
    qsizetype from = 0;
    qsizetype size = 0;
};

/// Where the value of the outermost key "body" stands in a line QJsonDocument has accepted. The
/// hash is over these bytes, so they are taken as they are. Nothing when the key is missing, stands
/// twice, or is spelt with escapes.
std::optional<Place> placeOfBody(const QByteArray &line)
{
    std::optional<Place> found;
    int depth = 0;
    qsizetype keyStart = -1, valueStart = -1;
    bool isBody = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line.at(i);
        if (c == '"') {
            const qsizetype start = i;
            for (++i; i < line.size() && line.at(i) != '"'; ++i) {
                if (line.at(i) == '\\')
                    ++i;
            }
            if (depth == 1 && keyStart < 0 && valueStart < 0) {
                keyStart = start;
                isBody = QByteArrayView(line).sliced(start, std::min(i + 1, line.size()) - start) ==
                         QByteArrayView("\"body\"");
            }
        } else if (c == ':' && depth == 1 && valueStart < 0) {
            valueStart = i + 1;
        } else if ((c == ',' && depth == 1) || (c == '}' && depth == 1)) {
            if (isBody && valueStart >= 0) {
                if (found)
                    return std::nullopt;
                const QByteArrayView whole =
                    QByteArrayView(line).sliced(valueStart, i - valueStart);
                const QByteArrayView value = whole.trimmed();
                found = Place{valueStart + (value.data() - whole.data()), value.size()};
            }
            keyStart = valueStart = -1;
            isBody = false;
            if (c == '}')
                --depth;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return found;
}

/// An empty object is one, too.
bool isObjectText(const QByteArray &json, const QJsonObject &read)
{
    return !read.isEmpty() || QJsonDocument::fromJson(json).isObject();
}

/// Neither can hold what a database cannot keep unless it is spelt with an escape.
bool mayHideUnstorable(const QByteArray &json)
{
    return json.contains("\\u") || json.contains('\0');
}

std::optional<BatchBlob> blobFrom(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const auto digest = digestOf(object.value("sha"_L1));
    const auto size = wholeNumber(object.value("size"_L1), 1, kMaxBlobBytes);
    const auto component = wholeNumber(
        object.value("component"_L1).isUndefined() ? QJsonValue(-1) : object.value("component"_L1),
        -1, 10000);
    const QString mime = object.value("mime"_L1).toString();
    const QString role = object.value("role"_L1).toString();
    if (!digest || !size || !component || !isName(mime, 100) || !isName(role, 40))
        return std::nullopt;
    const QJsonValue held = object.value("have"_L1);
    return BatchBlob{*digest,
                     *size,
                     mime,
                     role,
                     int(*component),
                     held.isBool() ? std::optional<bool>(held.toBool()) : std::nullopt};
}

} // namespace

std::optional<qint64> wholeNumber(const QJsonValue &value, qint64 low, qint64 high)
{
    const double number = value.toDouble(std::nan(""));
    if (!value.isDouble() || std::floor(number) != number || std::abs(number) > kMaxInteger)
        return std::nullopt;
    const qint64 whole = value.toInteger();
    return whole >= low && whole <= high ? std::optional<qint64>(whole) : std::nullopt;
}

std::optional<QUuid> plainUuid(const QJsonValue &value)
{
    const QString text = value.toString();
    const QUuid id = QUuid::fromString(text);
    if (id.isNull() || id.toString(QUuid::WithoutBraces) != text)
        return std::nullopt;
    return id;
}

bool isName(const QString &text, int most)
{
    return !text.isEmpty() && text.size() <= most && isStorable(text);
}

std::optional<QByteArray> digestOf(const QJsonValue &value)
{
    return sha256FromHex(value.toString().toLatin1());
}

std::optional<LineReading> readLine(const QByteArray &line)
{
    LineReading reading;
    // Looked at as the bytes that are hashed: a key spelt with escapes could hide another body.
    const auto place = placeOfBody(line);
    if (place)
        reading.body = line.sliced(place->from, place->size);
    if (place && reading.body->startsWith('{')) {
        // The body is nearly all of the line. A number in its place and the object by itself are both JSON only when
        // the line is; in doubt the line is read as it stands.
        const QJsonDocument body = QJsonDocument::fromJson(*reading.body);
        QByteArray rest = line;
        rest.replace(place->from, place->size, "0");
        const QJsonDocument around =
            body.isObject() ? QJsonDocument::fromJson(rest) : QJsonDocument();
        if (around.isObject()) {
            reading.object = around.object();
            reading.content = body.object();
            return reading;
        }
    }
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return std::nullopt;
    reading.object = document.object();
    if (reading.body)
        reading.content = QJsonDocument::fromJson(*reading.body).object();
    return reading;
}

QString readOperation(const LineReading &line, BatchOperation *operation)
{
    const QJsonObject &object = line.object;
    operation->kind = object.value("kind"_L1).toString();
    if (!isName(operation->kind, 64))
        return u"kind"_s;
    const QJsonValue schema = object.value("schema"_L1);
    if (!schema.isUndefined()) {
        const auto written = wholeNumber(schema, 1, 1000000);
        if (!written)
            return u"schema"_s;
        operation->schema = int(*written);
    }
    operation->subject = object.value("subject"_L1).toString();
    if (!plainUuid(object.value("subject"_L1)))
        return u"subject"_s;
    operation->at = object.value("at"_L1).toString();
    if (operation->at.size() > 40 ||
        !QDateTime::fromString(operation->at, Qt::ISODateWithMs).isValid())
        return u"at"_s;
    if (!line.body || !isObjectText(*line.body, line.content) ||
        (mayHideUnstorable(*line.body) && !isStorable(QJsonValue(line.content))))
        return u"body"_s;
    operation->body = *line.body;
    const auto digest = sha256FromHex(object.value("sha"_L1).toString().toLatin1());
    if (!digest || *digest != sha256(operation->body))
        return u"sha"_s;
    operation->sha256 = *digest;
    const QJsonValue blobs = object.value("blobs"_L1);
    const QJsonArray list = blobs.toArray();
    if (!(blobs.isArray() || blobs.isUndefined()) || list.size() > kMaxBlobs)
        return u"blobs"_s;
    for (const QJsonValue &item : list) {
        const auto blob = blobFrom(item);
        if (!blob)
            return u"blobs"_s;
        operation->blobs.append(*blob);
    }
    return {};
}

QByteArray operationLine(const BatchOperation &operation)
{
    QJsonArray blobs;
    for (const BatchBlob &blob : operation.blobs) {
        QJsonObject object{{u"sha"_s, QString::fromLatin1(blob.sha256.toHex())},
                           {u"size"_s, blob.size},
                           {u"mime"_s, blob.mime},
                           {u"role"_s, blob.role},
                           {u"component"_s, blob.component}};
        if (blob.held)
            object.insert(u"have"_s, *blob.held);
        blobs.append(object);
    }
    const QByteArray digest =
        operation.sha256.isEmpty() ? sha256(operation.body) : operation.sha256;
    QJsonObject object{{u"t"_s, u"op"_s},
                       {u"seq"_s, operation.seq},
                       {u"op"_s, operation.op.toString(QUuid::WithoutBraces)},
                       {u"kind"_s, operation.kind},
                       {u"subject"_s, operation.subject},
                       {u"at"_s, operation.at},
                       {u"sha"_s, QString::fromLatin1(digest.toHex())},
                       {u"blobs"_s, blobs}};
    if (operation.schema != kSchemaMin)
        object.insert(u"schema"_s, operation.schema);
    QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact);
    // The body goes in as the bytes it was hashed as, not through another round of JSON.
    Q_ASSERT(!operation.body.contains('\n') && !operation.body.isEmpty());
    line.chop(1);
    return line + ",\"body\":" + operation.body + "}\n";
}

} // namespace motcua::protocol
