// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/batch.h"

#include "sync/protocol/names.h"
#include "sync/protocol/operation_line.h"

#include <QJsonObject>
#include <QSet>

#include <optional>

namespace motcua::protocol {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxSchema = 1000000;
constexpr qsizetype kMostKept = 1024 * 1024;

std::optional<AuditMark> markFrom(const QJsonValue &value)
{
    const auto seq = wholeNumber(value["seq"_L1], 1, qint64(kMaxInteger));
    const auto hash = digestOf(value["hash"_L1]);
    return seq && hash ? std::optional(AuditMark{*seq, *hash}) : std::nullopt;
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
        auto reading = readLine(m_current);
        if (!reading)
            return false;
        m_lineReading = std::move(*reading);
        *object = m_lineReading.object;
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
        if (wholeNumber(object.value("v"_L1), 1, 1) != kVersion)
            return fail(u"version"_s);
        const auto id = plainUuid(object.value("batch"_L1));
        const QString device = object.value("device"_L1).toString();
        const auto count = wholeNumber(object.value("n"_L1), 0, qint64(kMaxInteger));
        const auto first = wholeNumber(object.value("first"_L1), 0, qint64(kMaxInteger));
        const auto last = wholeNumber(object.value("last"_L1), 0, qint64(kMaxInteger));
        if (!id || !isName(device, 64) || !count || !first || !last)
            return fail(u"head"_s);
        if (*count > kMaxOperations)
            return fail(u"too_many"_s);
        if (!readAuditClaim(object.value("audit"_L1), &m_reading.batch.audit))
            return fail(u"audit"_s);
        const QJsonValue schema = object.value("schema"_L1);
        const auto written = schema.isUndefined() ? std::optional<qint64>(kSchemaMin)
                                                  : wholeNumber(schema, 1, kMaxSchema);
        if (!written)
            return fail(u"schema"_s);
        m_reading.batch.schema = int(*written);
        if (!object.value("pull"_L1).isUndefined()) {
            m_reading.batch.pull = pullCursorsFromJson(object.value("pull"_L1));
            if (!m_reading.batch.pull)
                return fail(u"pull"_s);
        }
        // For a list alone: what is wrong in it stops no record.
        m_reading.batch.stands = object.value("stands"_L1).toObject();
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
        if (type != "end"_L1 || wholeNumber(object.value("n"_L1), *count, *count) != *count ||
            m_from != m_text.size())
            return fail(u"end"_s);
    }

    bool takeOperation(const QJsonObject &object)
    {
        BatchOperation operation;
        const auto seq = wholeNumber(object.value("seq"_L1), 1, qint64(kMaxInteger));
        if (!seq || *seq <= m_lastSeq) {
            fail(u"sequence"_s);
            return false;
        }
        m_lastSeq = operation.seq = *seq;
        const auto op = plainUuid(object.value("op"_L1));
        if (!op || m_seen.contains(*op)) {
            fail(u"operation_id"_s); // without an id of its own an operation cannot be answered
            return false;
        }
        m_seen.insert(*op);
        operation.op = *op;
        operation.schema = m_reading.batch.schema;
        operation.fault = readOperation(m_lineReading, &operation);
        // A usual batch is kept read; one of a megabyte of numbers would be many times as large then.
        m_kept += operation.body.size();
        if (m_kept <= kMostKept)
            operation.content = m_lineReading.content;
        m_reading.batch.operations.append(operation);
        return true;
    }

    const QByteArray &m_text;
    qsizetype m_from = 0;
    int m_line = 0;
    qint64 m_lastSeq = 0;
    QByteArray m_current;
    LineReading m_lineReading;
    qsizetype m_kept = 0; // bytes of bodies
    QSet<QUuid> m_seen;
    BatchReading m_reading;
};

} // namespace

bool readAuditClaim(const QJsonValue &value, std::optional<AuditClaim> *claim)
{
    if (value.isUndefined())
        return true; // an older station says nothing of its chain
    const auto head = markFrom(value);
    const QJsonValue given = value["since"_L1];
    const auto since = markFrom(given);
    const QJsonValue back = value["restored"_L1];
    const auto restored = markFrom(back);
    if (!head || (!given.isUndefined() && !since) || (!back.isUndefined() && !restored) ||
        (restored && restored->seq > head->seq))
        return false;
    *claim = AuditClaim{*head, since, restored};
    return true;
}

BatchReading readBatch(const QByteArray &ndjson)
{
    return Reader(ndjson).read();
}

} // namespace motcua::protocol
