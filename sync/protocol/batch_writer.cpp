// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/batch.h"

#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace motcua::protocol {

using namespace Qt::StringLiterals;

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString uuidText(const QUuid &uuid)
{
    return uuid.toString(QUuid::WithoutBraces);
}

QByteArray operationLine(const BatchOperation &operation)
{
    QJsonArray blobs;
    for (const BatchBlob &blob : operation.blobs) {
        blobs.append(QJsonObject{{u"sha"_s, QString::fromLatin1(blob.sha256.toHex())},
                                 {u"size"_s, blob.size},
                                 {u"mime"_s, blob.mime},
                                 {u"role"_s, blob.role},
                                 {u"component"_s, blob.component}});
    }
    const QByteArray digest =
        operation.sha256.isEmpty() ? sha256(operation.body) : operation.sha256;
    QByteArray line = compact({{u"t"_s, u"op"_s},
                               {u"seq"_s, operation.seq},
                               {u"op"_s, uuidText(operation.op)},
                               {u"kind"_s, operation.kind},
                               {u"subject"_s, operation.subject},
                               {u"at"_s, operation.at},
                               {u"sha"_s, QString::fromLatin1(digest.toHex())},
                               {u"blobs"_s, blobs}});
    // The body goes in as the bytes it was hashed as, not through another round of JSON.
    Q_ASSERT(!operation.body.contains('\n') && !operation.body.isEmpty());
    line.chop(1);
    return line + ",\"body\":" + operation.body + "}\n";
}

} // namespace

QByteArray writeBatch(const Batch &batch)
{
    const qsizetype count = batch.operations.size();
    QByteArray out = compact({{u"t"_s, u"batch"_s},
                              {u"v"_s, kVersion},
                              {u"batch"_s, uuidText(batch.id)},
                              {u"device"_s, batch.device},
                              {u"first"_s, count ? batch.operations.first().seq : 0},
                              {u"last"_s, count ? batch.operations.last().seq : 0},
                              {u"n"_s, count}});
    out += '\n';
    for (const BatchOperation &operation : batch.operations)
        out += operationLine(operation);
    out += compact({{u"t"_s, u"end"_s}, {u"n"_s, count}});
    out += '\n';
    return out;
}

} // namespace motcua::protocol
