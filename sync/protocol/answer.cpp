// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/answer.h"

#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace motcua::protocol {

using namespace Qt::StringLiterals;

QString toCode(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok: return u"ok"_s;
    case Verdict::Duplicate: return u"dup"_s;
    case Verdict::Conflict: return u"conflict"_s;
    case Verdict::Rejected: return u"rejected"_s;
    case Verdict::Deferred: break;
    }
    return u"deferred"_s;
}

std::optional<Verdict> verdictFromCode(QStringView code)
{
    for (const Verdict verdict : {Verdict::Ok, Verdict::Duplicate, Verdict::Conflict,
                                  Verdict::Rejected, Verdict::Deferred}) {
        if (code == toCode(verdict))
            return verdict;
    }
    return std::nullopt;
}

namespace {

// Two of these an operation, in every answer: written as text. None of the values needs an escape.
QByteArray toText(const SyncAnswer::Result &result)
{
    const QByteArray plain = R"({"op":")" + result.op.toByteArray(QUuid::WithoutBraces) +
                             R"(","s":")" + toCode(result.verdict).toLatin1() + '"';
    if (result.problem.isEmpty() && result.server.isEmpty())
        return plain + '}';
    QJsonObject more;
    if (!result.problem.isEmpty()) {
        more.insert(u"problem"_s,
                    QJsonObject{{u"type"_s, result.problem}, {u"title"_s, result.title}});
    }
    if (!result.server.isEmpty())
        more.insert(u"server"_s, result.server);
    return plain + ',' + QJsonDocument(more).toJson(QJsonDocument::Compact).mid(1);
}

QByteArray toText(const SyncAnswer::Want &want)
{
    return R"({"offset":)" + QByteArray::number(want.offset) + R"(,"sha":")" + want.sha256.toHex() +
           R"(","url":")" + want.url.toLatin1() + R"("})";
}

template <typename Item>
QByteArray toText(const QVector<Item> &items)
{
    QByteArray text = "[";
    for (const Item &item : items) {
        if (text.size() > 1)
            text += ',';
        text += toText(item);
    }
    return text + ']';
}

} // namespace

QByteArray toJson(const SyncAnswer &answer)
{
    QJsonObject object{{u"batch"_s, answer.batch.toString(QUuid::WithoutBraces)},
                       {u"now"_s, answer.now.toUTC().toString(Qt::ISODateWithMs)}};
    if (answer.auditSeq > 0)
        object.insert(u"audit"_s, QJsonObject{{u"seq"_s, answer.auditSeq}});
    if (!answer.pull.isEmpty()) {
        QJsonArray pull;
        for (const PullPage &page : answer.pull)
            pull.append(toJson(page));
        object.insert(u"pull"_s, pull);
    }
    object.insert(u"limits"_s,
                  QJsonObject{{u"batch_bytes"_s, kBatchBytes}, {u"chunk"_s, kChunkBytes}});
    QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    text.chop(1);
    return text + R"(,"results":)" + toText(answer.results) + R"(,"want":)" + toText(answer.want) +
           '}';
}

QJsonObject protocolRange()
{
    return {{u"min"_s, kVersionMin}, {u"max"_s, kVersionMax}};
}

QJsonObject schemaRange()
{
    return {{u"min"_s, kSchemaMin}, {u"max"_s, kSchemaMax}};
}

QByteArray versionProblem()
{
    const QJsonObject object{{u"type"_s, problem::kVersion},
                             {u"title"_s, u"This version of the protocol is not spoken here"_s},
                             {u"status"_s, 426},
                             {u"protocol"_s, protocolRange()},
                             {u"schema"_s, schemaRange()}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<SyncAnswer> syncAnswerFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject object = document.object();
    SyncAnswer answer;
    answer.batch = QUuid::fromString(object.value("batch"_L1).toString());
    answer.now = QDateTime::fromString(object.value("now"_L1).toString(), Qt::ISODateWithMs);
    const QJsonValue audit = object.value("audit"_L1);
    answer.auditSeq = audit.isUndefined() ? 0 : audit["seq"_L1].toInteger(-1);
    if (answer.auditSeq < 0 || answer.batch.isNull() || !answer.now.isValid() ||
        !object.value("results"_L1).isArray() || !object.value("want"_L1).isArray())
        return std::nullopt;
    const QJsonArray results = object.value("results"_L1).toArray();
    for (const QJsonValue &value : results) {
        SyncAnswer::Result result;
        result.op = QUuid::fromString(value["op"_L1].toString());
        const auto verdict = verdictFromCode(value["s"_L1].toString());
        if (result.op.isNull() || !verdict)
            return std::nullopt;
        result.verdict = *verdict;
        result.problem = value["problem"_L1]["type"_L1].toString();
        result.title = value["problem"_L1]["title"_L1].toString();
        result.server = value["server"_L1].toObject();
        answer.results.append(result);
    }
    const QJsonArray want = object.value("want"_L1).toArray();
    for (const QJsonValue &value : want) {
        const auto digest = sha256FromHex(value["sha"_L1].toString().toLatin1());
        SyncAnswer::Want item;
        item.url = value["url"_L1].toString();
        item.offset = value["offset"_L1].toInteger(-1);
        if (!digest || !item.url.startsWith(u'/') || item.offset < 0)
            return std::nullopt;
        item.sha256 = *digest;
        answer.want.append(item);
    }
    const QJsonArray pull = object.value("pull"_L1).toArray();
    for (const QJsonValue &value : pull) {
        if (const auto page = pullPageFromJson(value.toObject()))
            answer.pull.append(*page);
    }
    return answer;
}

QByteArray toJson(const Problem &problem)
{
    QJsonObject object{
        {u"type"_s, problem.type}, {u"title"_s, problem.title}, {u"status"_s, problem.status}};
    if (!problem.detail.isEmpty())
        object.insert(u"detail"_s, problem.detail);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Problem> problemFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Problem problem;
    problem.status = object.value("status"_L1).toInt();
    problem.type = object.value("type"_L1).toString();
    problem.title = object.value("title"_L1).toString();
    problem.detail = object.value("detail"_L1).toString();
    return problem.type.isEmpty() ? std::nullopt : std::optional<Problem>(problem);
}

} // namespace motcua::protocol
