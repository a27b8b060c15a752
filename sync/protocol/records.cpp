// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/records.h"

#include "sync/protocol/names.h"
#include "sync/protocol/operation_line.h"

#include <QJsonDocument>

namespace motcua::protocol {

using namespace Qt::StringLiterals;

namespace {

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// The next line, without its line feed, from `from` on; nothing at the end or when it is no object of type `type`.
std::optional<LineReading> nextLine(const QByteArray &text, qsizetype *from, QLatin1StringView type,
                                    QJsonObject *object)
{
    const qsizetype end = text.indexOf('\n', *from);
    if (end < 0)
        return {};
    const QByteArray found = text.sliced(*from, end - *from);
    *from = end + 1;
    auto reading = readLine(found);
    if (!reading || reading->object.value("t"_L1).toString() != type)
        return {};
    *object = reading->object;
    return reading;
}

} // namespace

QByteArray writeRecords(const RecordsPage &page)
{
    const qsizetype count = page.operations.size();
    QByteArray out = line({{u"t"_s, u"records"_s},
                           {u"v"_s, kVersion},
                           {u"n"_s, count},
                           {u"next"_s, page.next},
                           {u"more"_s, page.more}});
    for (const BatchOperation &operation : page.operations)
        out += operationLine(operation);
    return out + line({{u"t"_s, u"end"_s}, {u"n"_s, count}});
}

std::optional<RecordsPage> readRecords(const QByteArray &ndjson)
{
    RecordsPage page;
    qsizetype from = 0;
    QJsonObject object;
    if (!nextLine(ndjson, &from, "records"_L1, &object) ||
        !wholeNumber(object.value("v"_L1), kVersion, kVersion))
        return {};
    const auto count = wholeNumber(object.value("n"_L1), 0, kMaxOperations);
    page.next = object.value("next"_L1).toString();
    page.more = object.value("more"_L1).toBool();
    if (!count || !isName(page.next, 100) || !object.value("more"_L1).isBool())
        return {};
    for (qint64 i = 0; i < *count; ++i) {
        const auto text = nextLine(ndjson, &from, "op"_L1, &object);
        if (!text)
            return {};
        BatchOperation operation;
        const auto seq = wholeNumber(object.value("seq"_L1), 1, qint64(kMaxInteger));
        const auto op = plainUuid(object.value("op"_L1));
        if (!seq || !op || !readOperation(*text, &operation).isEmpty())
            return {};
        operation.seq = *seq;
        operation.op = *op;
        page.operations.append(operation);
    }
    if (!nextLine(ndjson, &from, "end"_L1, &object) ||
        !wholeNumber(object.value("n"_L1), *count, *count) || from != ndjson.size())
        return {};
    return page;
}

} // namespace motcua::protocol
