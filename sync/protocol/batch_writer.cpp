// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/batch.h"

#include "sync/protocol/names.h"
#include "sync/protocol/operation_line.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace motcua::protocol {

using namespace Qt::StringLiterals;

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject markToJson(const AuditMark &mark)
{
    return {{u"seq"_s, mark.seq}, {u"hash"_s, QString::fromLatin1(mark.hash.toHex())}};
}

} // namespace

QJsonObject toJson(const AuditClaim &claim)
{
    QJsonObject audit = markToJson(claim.head);
    if (claim.since)
        audit.insert(u"since"_s, markToJson(*claim.since));
    if (claim.restored)
        audit.insert(u"restored"_s, markToJson(*claim.restored));
    return audit;
}

QByteArray writeBatch(const Batch &batch)
{
    const qsizetype count = batch.operations.size();
    QJsonObject head{{u"t"_s, u"batch"_s},
                     {u"v"_s, kVersion},
                     {u"batch"_s, batch.id.toString(QUuid::WithoutBraces)},
                     {u"device"_s, batch.device},
                     {u"first"_s, count ? batch.operations.first().seq : 0},
                     {u"last"_s, count ? batch.operations.last().seq : 0},
                     {u"n"_s, count}};
    if (batch.audit)
        head.insert(u"audit"_s, toJson(*batch.audit));
    if (batch.schema != kSchemaMin)
        head.insert(u"schema"_s, batch.schema);
    if (batch.pull)
        head.insert(u"pull"_s, toJson(*batch.pull));
    if (!batch.stands.isEmpty())
        head.insert(u"stands"_s, batch.stands);
    QByteArray out = compact(head);
    out += '\n';
    for (const BatchOperation &operation : batch.operations)
        out += operationLine(operation);
    out += compact({{u"t"_s, u"end"_s}, {u"n"_s, count}});
    out += '\n';
    return out;
}

} // namespace motcua::protocol
