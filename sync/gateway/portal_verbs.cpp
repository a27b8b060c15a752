// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/portal_verbs.h"

#include "sync/gateway/blob_files.h"
#include "sync/gateway/gateway_folder.h"
#include "sync/gateway/store/pack_store.h"
#include "sync/gateway/store/portal_store.h"
#include "sync/pack/province_pack.h"
#include "sync/protocol/digest.h"

#include <QDateTime>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUuid>

#include <cstdio>
#include <stdexcept>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxSource = 24;  // with an id of 100 it stays below what a station reads
constexpr qsizetype kSecretWords = 8; // 256 bits: a plain hash of it may be stored

void say(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
}

} // namespace

void runToken(const QString &data, const QString &name, const QString &givenSource,
              const QString &may)
{
    static const QRegularExpression form(u"\\A[a-z0-9._-]{1,40}\\z"_s);
    const QString source = givenSource.isEmpty() ? name : givenSource;
    if (!form.match(name).hasMatch())
        throw std::runtime_error("token_name");
    if (!form.match(source).hasMatch() || source.size() > kMaxSource)
        throw std::runtime_error("token_source");
    QVector<QByteArray> rights;
    const QStringList words = may.split(u',', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!QStringList{u"bookings"_s, u"online"_s, u"results"_s, u"identity"_s}.contains(word))
            throw std::runtime_error("token_may");
        rights.append(word.toLatin1());
    }
    if (rights.isEmpty())
        throw std::runtime_error("token_may");
    QVector<quint32> random(kSecretWords);
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray secret =
        QByteArray(reinterpret_cast<const char *>(random.constData()), random.size() * 4)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    Connection connection(GatewayFolder(data).settings().database);
    if (!PortalStore(connection).addToken(name, source, protocol::sha256(secret), rights))
        throw std::runtime_error("token_exists");
    say(secret + '\n');
}

void runRevokeToken(const QString &data, const QString &name)
{
    Connection connection(GatewayFolder(data).settings().database);
    if (!PortalStore(connection).revokeToken(name))
        throw std::runtime_error("token_unknown");
}

void runPublishPack(const QString &data, const QString &pack)
{
    const GatewayFolder folder(data);
    Connection connection(folder.settings().database);
    QFile file(pack);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("pack_refused: unreadable");
    const QByteArray bytes = file.read(pack::kMaxFileBytes + 1);
    const pack::PackReading reading = pack::readPack(bytes, QDateTime::currentDateTimeUtc());
    if (!reading.pack)
        throw std::runtime_error("pack_refused: " +
                                 (reading.where.isEmpty() ? "whole" : reading.where.toStdString()));
    const QByteArray sha256 = protocol::sha256(bytes);
    const BlobFiles files(folder.uploads(), folder.blobs());
    const QString part = u"pack-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    PartFile target;
    if (target.open(files.partPath(part)) != PartFile::Opening::Ok || !target.write(bytes, 0) ||
        !files.keep(target, part, sha256)) {
        files.removePart(part);
        throw std::runtime_error("write");
    }
    if (!PackStore(connection)
             .publish(reading.pack->serial, reading.pack->issued, sha256, bytes.size()))
        throw std::runtime_error("serial_not_higher");
    say("serial: " + QByteArray::number(reading.pack->serial) + '\n');
}

} // namespace motcua::gateway
