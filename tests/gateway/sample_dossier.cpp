// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/sample_dossier.h"

#include "sync/protocol/digest.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace motcua::test {

using namespace Qt::StringLiterals;

protocol::BatchOperation sampleDossier(const QString &code, qint64 seq,
                                       const QList<QByteArray> &files)
{
    protocol::BatchOperation operation;
    operation.seq = seq;
    operation.op = QUuid::createUuid();
    operation.kind = u"dossier.create"_s;
    operation.subject = QUuid::createUuid().toString(QUuid::WithoutBraces);
    operation.at = u"2026-11-24T08:03:11+07:00"_s;
    const QJsonObject body{{u"dossier_id"_s, operation.subject},
                           {u"dossier_code"_s, code},
                           {u"procedure_code"_s, u"1.001193"_s},
                           {u"state"_s, u"received"_s},
                           {u"received_at"_s, u"2026-11-24T08:03:11+07:00"_s},
                           {u"due_at"_s, u"2026-11-26T09:00:00+07:00"_s},
                           {u"submitter"_s, QJsonObject{{u"name"_s, u"Đặng Đình Đức"_s}}}};
    operation.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    for (qsizetype i = 0; i < files.size(); ++i) {
        operation.blobs.append({protocol::sha256(files.at(i)), files.at(i).size(),
                                u"application/pdf"_s, i ? u"paper"_s : u"receipt"_s, int(i) - 1});
    }
    return operation;
}

protocol::BatchOperation sampleChange(const protocol::BatchOperation &dossier, qint64 seq,
                                      const QString &kind, const QString &at)
{
    protocol::BatchOperation operation;
    operation.seq = seq;
    operation.op = QUuid::createUuid();
    operation.kind = kind;
    operation.subject = dossier.subject;
    operation.at = u"2026-11-24T10:00:00+07:00"_s;
    QJsonObject body{{u"dossier_id"_s, dossier.subject},
                     {u"dossier_code"_s, QJsonDocument::fromJson(dossier.body)[u"dossier_code"_s]},
                     {u"reason"_s, u"Thiếu chữ ký lãnh đạo"_s},
                     {u"approved_by"_s, QJsonObject{{u"name"_s, u"Nguyễn Hữu Long"_s}}}};
    if (kind == "dossier.due_changed"_L1) {
        body.insert(u"due_at"_s, at);
        body.insert(u"previous"_s, u"2026-11-26T09:00:00+07:00"_s);
    } else {
        body.insert(u"voided_at"_s, at);
    }
    operation.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return operation;
}

void setField(protocol::BatchOperation *operation, const QString &name, const QJsonValue &value)
{
    QJsonObject body = QJsonDocument::fromJson(operation->body).object();
    body.insert(name, value);
    operation->body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    operation->sha256.clear();
}

protocol::Batch batchOf(const QString &device, const QVector<protocol::BatchOperation> &operations)
{
    return {QUuid::createUuid(), device, operations};
}

QByteArray idOf(const protocol::Batch &batch)
{
    return batch.id.toByteArray(QUuid::WithoutBraces);
}

QString verdicts(const QByteArray &answer)
{
    const auto parsed = protocol::syncAnswerFromJson(answer);
    if (!parsed)
        return u"?"_s;
    QStringList codes;
    for (const auto &result : parsed->results)
        codes.append(protocol::toCode(result.verdict));
    return codes.join(u' ');
}

} // namespace motcua::test
