// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/row_witness.h"

#include "app/core/base/json_text.h"
#include "storage/digest.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

QString hex(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex());
}

QByteArray digestIn(const QJsonObject &object, QLatin1StringView key)
{
    return QByteArray::fromHex(object[key].toString().toLatin1());
}

} // namespace

QJsonObject RowWitness::in(QJsonObject detail) const
{
    QJsonObject words{{u"row"_s, hex(row)}, {u"seq"_s, seq}, {u"operation"_s, hex(operation)}};
    if (!change.isEmpty())
        words.insert(u"change"_s, change);
    detail.insert(u"witness"_s, words);
    return detail;
}

std::optional<RowWitness> RowWitness::of(const QJsonObject &detail)
{
    if (!detail.contains("witness"_L1))
        return {};
    const QJsonObject words = detail["witness"_L1].toObject();
    return RowWitness{digestIn(words, "row"_L1), words["seq"_L1].toInteger(),
                      digestIn(words, "operation"_L1), words["change"_L1].toString()};
}

QByteArray rowDigest(const QStringList &texts, QByteArrayView body)
{
    JsonText json(body.size() + 1024);
    json.beginArray();
    for (const QString &text : texts)
        json.text(text);
    json.endArray();
    return sha256Of(json.take().append(body));
}

QString attachmentsText(const QVector<Dossier::Attachment> &attachments)
{
    QStringList texts;
    for (const Dossier::Attachment &attachment : attachments)
        texts.append(attachment.role + u':' + QString::number(attachment.component) + u':' +
                     attachment.blob.hex());
    return texts.join(u' ');
}

} // namespace motcua::storage
