// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/verbs.h"

#include "sync/gateway/authority.h"
#include "sync/gateway/blob_files.h"
#include "sync/gateway/bundle_keys.h"
#include "sync/gateway/cleanup.h"
#include "sync/gateway/gateway_folder.h"
#include "sync/gateway/store/device_store.h"
#include "sync/gateway/store/feed_store.h"
#include "sync/gateway/store/schema.h"
#include "sync/gateway/store/status.h"
#include "sync/protocol/digest.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <cstdio>
#include <stdexcept>

namespace motcua::gateway {

namespace {

void print(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
}

void printObject(const QJsonObject &object, bool json)
{
    if (json) {
        print(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
        return;
    }
    for (auto it = object.begin(); it != object.end(); ++it)
        print(it.key().toUtf8() + ": " + it.value().toVariant().toString().toUtf8() + '\n');
}

Authority authorityOf(const GatewayFolder &folder)
{
    return Authority(
        {GatewayFolder::readFile(folder.caCertificate()), GatewayFolder::readFile(folder.caKey())});
}

} // namespace

void runInit(const QString &data, const QByteArray &database, const QString &host)
{
    const GatewayFolder folder(data);
    Connection connection(database); // before anything is written: a wrong string leaves no trace
    folder.create();
    folder.writeDatabase(database);
    if (!QFileInfo::exists(folder.caCertificate())) {
        const KeyPair pair = Authority::create();
        // The key first: a certificate that is there means that both are.
        GatewayFolder::writeFile(folder.caKey(), pair.key);
        GatewayFolder::writeFile(folder.caCertificate(), pair.certificate);
    }
    const Authority authority = authorityOf(folder);
    const KeyPair server = authority.makeServer(host);
    GatewayFolder::writeFile(folder.serverKey(), server.key);
    // With the authority behind it: a station that enrols knows only the authority's hash.
    GatewayFolder::writeFile(folder.serverCertificate(),
                             server.certificate + authority.certificate());
    ensureBundleKeys(folder);
    upgradeSchema(connection);
}

void runEnrolCode(const QString &data, const QString &centre, const QString &station,
                  const QString &succeeds)
{
    if (centre.isEmpty())
        throw std::runtime_error("centre_missing");
    // Who gets another station's records is named, and not whoever comes first with the code.
    if (!succeeds.isEmpty() && station.isEmpty())
        throw std::runtime_error("station_missing");
    const GatewayFolder folder(data);
    const Authority authority = authorityOf(folder);
    QVector<quint32> random(5); // 160 bits: cannot be guessed, so a plain hash of it may be stored
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray secret =
        QByteArray(reinterpret_cast<const char *>(random.constData()), random.size() * 4)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    Connection connection(folder.settings().database);
    if (!DeviceStore(connection).addCode(protocol::sha256(secret), centre, station, succeeds))
        throw std::runtime_error("station_unknown");
    print(secret + '.' + authority.pin() + '\n');
}

void runStatus(const QString &data, bool json)
{
    Connection connection(GatewayFolder(data).settings().database);
    printObject(readStatus(connection), json);
}

void runCleanup(const QString &data, bool json)
{
    const GatewayFolder folder(data);
    const GatewayFolder::Settings settings = folder.settings();
    Connection connection(settings.database);
    const Cleanup done = cleanUp(connection, BlobFiles(folder.uploads(), folder.blobs()),
                                 settings.limits.unfinishedUploadDays);
    const QJsonObject object{{QStringLiteral("uploads"), done.uploads},
                             {QStringLiteral("leftovers"), done.leftovers},
                             {QStringLiteral("bytes"), done.bytes}};
    printObject(object, json);
}

void runRestored(const QString &data)
{
    Connection connection(GatewayFolder(data).settings().database);
    FeedStore(connection).beginEpoch();
}

void runRevoke(const QString &data, const QString &device)
{
    Connection connection(GatewayFolder(data).settings().database);
    if (!DeviceStore(connection).revoke(device))
        throw std::runtime_error("device_unknown");
}

} // namespace motcua::gateway
