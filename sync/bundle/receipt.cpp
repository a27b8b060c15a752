// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle/receipt.h"

#include "sync/bundle/json_fields.h"
#include "sync/bundle/names.h"
#include "sync/protocol/names.h"
#include "sync/protocol/operation_line.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace motcua::bundle {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kReceiptKind{"receipt"};
constexpr int kMaxProblem = 200;

QJsonArray hexOf(const QVector<QByteArray> &digests)
{
    QJsonArray list;
    for (const QByteArray &digest : digests)
        list.append(QString::fromLatin1(digest.toHex()));
    return list;
}

bool digestsOf(const QJsonValue &value, QVector<QByteArray> *digests)
{
    if (!value.isArray())
        return false;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &entry : list) {
        const auto digest = protocol::digestOf(entry);
        if (!digest)
            return false;
        digests->append(*digest);
    }
    return true;
}

std::optional<protocol::SyncAnswer::Result> resultOf(const QJsonObject &object)
{
    const auto op = protocol::plainUuid(object.value("op"_L1));
    const auto verdict = protocol::verdictFromCode(object.value("s"_L1).toString());
    if (!op || !verdict)
        return std::nullopt;
    protocol::SyncAnswer::Result result{*op, *verdict, {}, {}};
    const bool good = *verdict == protocol::Verdict::Ok || *verdict == protocol::Verdict::Duplicate;
    if (!good) {
        result.problem = object.value("problem"_L1).toString();
        if (!protocol::isName(result.problem, kMaxProblem))
            return std::nullopt;
    }
    return result;
}

} // namespace

QJsonObject toJsonObject(const Receipt::Batch &batch)
{
    QJsonObject entry{{u"id"_s, batch.id.toString(QUuid::WithoutBraces)}};
    if (!batch.problem.isEmpty()) {
        entry.insert(u"problem"_s, batch.problem);
        return entry;
    }
    QJsonArray results;
    for (const protocol::SyncAnswer::Result &result : batch.results) {
        QJsonObject line{{u"op"_s, result.op.toString(QUuid::WithoutBraces)},
                         {u"s"_s, protocol::toCode(result.verdict)}};
        if (!result.problem.isEmpty())
            line.insert(u"problem"_s, result.problem);
        results.append(line);
    }
    entry.insert(u"results"_s, results);
    return entry;
}

std::optional<Receipt::Batch> readReceiptBatch(const QJsonObject &object)
{
    Receipt::Batch batch;
    const auto id = protocol::plainUuid(object.value("id"_L1));
    if (!id)
        return std::nullopt;
    batch.id = *id;
    if (object.contains("problem"_L1)) {
        batch.problem = object.value("problem"_L1).toString();
        return protocol::isName(batch.problem, kMaxProblem) ? std::optional(batch) : std::nullopt;
    }
    const QJsonArray results = object.value("results"_L1).toArray();
    if (!object.value("results"_L1).isArray() || results.size() > protocol::kMaxOperations)
        return std::nullopt;
    QSet<QUuid> seen;
    for (const QJsonValue &value : results) {
        const auto result = resultOf(value.toObject());
        if (!result || seen.contains(result->op))
            return std::nullopt;
        seen.insert(result->op);
        batch.results.append(*result);
    }
    return batch;
}

QByteArray toJson(const Receipt &receipt)
{
    QJsonObject object{{u"format"_s, kFormat},          {u"kind"_s, kReceiptKind},
                       {u"at"_s, stamp(receipt.at)},    {u"volumes"_s, receipt.volumes},
                       {u"held"_s, receipt.held},       {u"have"_s, hexOf(receipt.have)},
                       {u"want"_s, hexOf(receipt.want)}};
    writeOrigin(receipt.origin, &object);
    QJsonArray taken;
    for (const int volume : receipt.taken)
        taken.append(volume);
    object.insert(u"taken"_s, taken);
    QJsonArray batches;
    for (const Receipt::Batch &batch : receipt.batches)
        batches.append(toJsonObject(batch));
    object.insert(u"batches"_s, batches);
    if (receipt.audit)
        object.insert(u"audit"_s, protocol::toJson(protocol::AuditClaim{*receipt.audit, {}}));
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<Receipt> readReceipt(const QByteArray &json)
{
    Receipt receipt;
    const auto object =
        json.size() <= kMaxReceiptBytes ? documentOf(json, kReceiptKind) : std::nullopt;
    if (!object || !readOrigin(*object, &receipt.origin).isEmpty())
        return std::nullopt;
    receipt.at = instantOf(object->value("at"_L1));
    const auto volumes = protocol::wholeNumber(object->value("volumes"_L1), 1, kMaxVolumes);
    const QJsonValue held = object->value("held"_L1);
    if (!receipt.at.isValid() || !volumes || !held.isBool() ||
        !object->value("taken"_L1).isArray() || !object->value("batches"_L1).isArray() ||
        !digestsOf(object->value("have"_L1), &receipt.have) ||
        !digestsOf(object->value("want"_L1), &receipt.want))
        return std::nullopt;
    receipt.volumes = int(*volumes);
    receipt.held = held.toBool();
    const QJsonArray taken = object->value("taken"_L1).toArray();
    for (const QJsonValue &value : taken) {
        const auto volume = protocol::wholeNumber(value, 1, *volumes);
        if (!volume || (!receipt.taken.isEmpty() && receipt.taken.constLast() >= *volume))
            return std::nullopt;
        receipt.taken.append(int(*volume));
    }
    const QJsonArray batches = object->value("batches"_L1).toArray();
    for (const QJsonValue &value : batches) {
        const auto batch = readReceiptBatch(value.toObject());
        if (!batch)
            return std::nullopt;
        receipt.batches.append(*batch);
    }
    std::optional<protocol::AuditClaim> claim;
    if (!protocol::readAuditClaim(object->value("audit"_L1), &claim))
        return std::nullopt;
    if (claim)
        receipt.audit = claim->head;
    return receipt;
}

} // namespace motcua::bundle
