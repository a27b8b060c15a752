// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/batch.h"

#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <optional>

namespace motcua::protocol {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMaxInteger = 9007199254740992.0; // 2^53: what a JSON number holds exactly

std::optional<qint64> integer(const QJsonValue &value, qint64 low, qint64 high)
{
    const double number = value.toDouble(std::nan(""));
    if (!value.isDouble() || std::floor(number) != number || std::abs(number) > kMaxInteger)
        return std::nullopt;
    const qint64 whole = value.toInteger();
    return whole >= low && whole <= high ? std::optional<qint64>(whole) : std::nullopt;
}

/// RFC 9562 text form in lower case, not null; anything else would give one thing two names.
std::optional<QUuid> uuid(const QJsonValue &value)
{
    const QString text = value.toString();
    const QUuid id = QUuid::fromString(text);
    if (id.isNull() || id.toString(QUuid::WithoutBraces) != text)
        return std::nullopt;
    return id;
}

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

bool isName(const QString &text, int most)
{
    return !text.isEmpty() && text.size() <= most && isStorable(text);
}

/// Where the value of the outermost key "body" stands in a line QJsonDocument has accepted. The
/// hash is over these bytes, so they are taken as they are. Nothing when the key is missing, stands
/// twice, or is spelt with escapes.
std::optional<QByteArray> bodyBytes(const QByteArray &line)
{
    std::optional<QByteArray> found;
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
                found = line.sliced(valueStart, i - valueStart).trimmed();
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

std::optional<BatchBlob> blobFrom(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const auto digest = sha256FromHex(object.value("sha"_L1).toString().toLatin1());
    const auto size = integer(object.value("size"_L1), 1, kMaxBlobBytes);
    const auto component = integer(
        object.value("component"_L1).isUndefined() ? QJsonValue(-1) : object.value("component"_L1),
        -1, 10000);
    const QString mime = object.value("mime"_L1).toString();
    const QString role = object.value("role"_L1).toString();
    if (!digest || !size || !component || !isName(mime, 100) || !isName(role, 40))
        return std::nullopt;
    return BatchBlob{*digest, *size, mime, role, int(*component)};
}

/// The parts that concern this operation alone.
QString readOperation(const QByteArray &line, const QJsonObject &object, BatchOperation *operation)
{
    operation->subject = object.value("subject"_L1).toString();
    if (!uuid(object.value("subject"_L1)))
        return u"subject"_s;
    operation->at = object.value("at"_L1).toString();
    if (operation->at.size() > 40 ||
        !QDateTime::fromString(operation->at, Qt::ISODateWithMs).isValid())
        return u"at"_s;
    const auto body = bodyBytes(line);
    // Looked at as the bytes that are hashed: a key spelt with escapes could hide another body.
    const QJsonDocument document = body ? QJsonDocument::fromJson(*body) : QJsonDocument();
    if (!document.isObject() || !isStorable(QJsonValue(document.object())))
        return u"body"_s;
    operation->body = *body;
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

class Reader
{
public:
    explicit Reader(const QByteArray &text) : m_text(text) {}

    BatchReading read()
    {
        readAll();
        m_reading.line = m_line;
        return m_reading;
    }

private:
    /// The next line as an object of type `type`.
    bool next(QLatin1StringView *type, QJsonObject *object)
    {
        ++m_line;
        const qsizetype end = m_text.indexOf('\n', m_from);
        if (end < 0)
            return false; // every line ends with a line feed, the last one too
        m_current = m_text.sliced(m_from, end - m_from);
        m_from = end + 1;
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(m_current, &error);
        if (error.error != QJsonParseError::NoError || !document.isObject())
            return false;
        *object = document.object();
        const QString t = object->value("t"_L1).toString();
        *type = t == "batch"_L1 ? "batch"_L1
                : t == "op"_L1  ? "op"_L1
                : t == "end"_L1 ? "end"_L1
                                : ""_L1;
        return true;
    }

    void fail(const QString &fault) { m_reading.fault = fault; }

    void readAll()
    {
        QLatin1StringView type;
        QJsonObject object;
        if (!next(&type, &object) || type != "batch"_L1)
            return fail(u"head"_s);
        if (integer(object.value("v"_L1), 1, 1) != kVersion)
            return fail(u"version"_s);
        const auto id = uuid(object.value("batch"_L1));
        const QString device = object.value("device"_L1).toString();
        const auto count = integer(object.value("n"_L1), 0, qint64(kMaxInteger));
        const auto first = integer(object.value("first"_L1), 0, qint64(kMaxInteger));
        const auto last = integer(object.value("last"_L1), 0, qint64(kMaxInteger));
        if (!id || !isName(device, 64) || !count || !first || !last)
            return fail(u"head"_s);
        if (*count > kMaxOperations)
            return fail(u"too_many"_s);
        m_reading.batch.id = *id;
        m_reading.batch.device = device;
        for (qint64 i = 0; i < *count; ++i) {
            if (!next(&type, &object))
                return fail(u"line"_s);
            if (type != "op"_L1)
                return fail(u"count"_s);
            if (!takeOperation(object))
                return;
        }
        const QVector<BatchOperation> &operations = m_reading.batch.operations;
        if (!operations.isEmpty() &&
            (operations.constFirst().seq != *first || operations.constLast().seq != *last))
            return fail(u"sequence"_s);
        if (!next(&type, &object))
            return fail(u"end"_s);
        if (type == "op"_L1)
            return fail(u"count"_s);
        if (type != "end"_L1 || integer(object.value("n"_L1), *count, *count) != *count ||
            m_from != m_text.size())
            return fail(u"end"_s);
    }

    bool takeOperation(const QJsonObject &object)
    {
        BatchOperation operation;
        const auto seq = integer(object.value("seq"_L1), 1, qint64(kMaxInteger));
        if (!seq || *seq <= m_lastSeq) {
            fail(u"sequence"_s);
            return false;
        }
        m_lastSeq = operation.seq = *seq;
        const auto op = uuid(object.value("op"_L1));
        if (!op || m_seen.contains(*op)) {
            fail(u"operation_id"_s); // without an id of its own an operation cannot be answered
            return false;
        }
        m_seen.insert(*op);
        operation.op = *op;
        operation.kind = object.value("kind"_L1).toString();
        operation.fault =
            isName(operation.kind, 64) ? readOperation(m_current, object, &operation) : u"kind"_s;
        m_reading.batch.operations.append(operation);
        return true;
    }

    const QByteArray &m_text;
    qsizetype m_from = 0;
    int m_line = 0;
    qint64 m_lastSeq = 0;
    QByteArray m_current;
    QSet<QUuid> m_seen;
    BatchReading m_reading;
};

} // namespace

BatchReading readBatch(const QByteArray &ndjson)
{
    return Reader(ndjson).read();
}

} // namespace motcua::protocol
