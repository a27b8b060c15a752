// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/pack_verb.h"

#include "sync/gateway/authority.h"
#include "sync/gateway/gateway_folder.h"
#include "sync/pack/fingerprint.h"
#include "sync/pack/province_pack.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>

#include <cstdio>
#include <stdexcept>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLockMs = 10000;
constexpr int kMostDepth = 16;

std::runtime_error sourceWrong()
{
    return std::runtime_error("pack_source");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > pack::kMaxPlainBytes)
        throw sourceWrong();
    return file.readAll();
}

// "@archive.pem" stands for that file's text, "@procedures.json" for what it holds; beside the source.
QJsonValue filledIn(const QJsonValue &value, const QString &folder, int depth = 0)
{
    if (depth > kMostDepth)
        throw sourceWrong();
    if (value.isString() && value.toString().startsWith(u'@')) {
        const QString name = value.toString().mid(1);
        const QByteArray bytes = contentOf(folder + u'/' + name);
        if (!name.endsWith(".json"_L1))
            return QString::fromUtf8(bytes);
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        if (document.isNull())
            throw sourceWrong();
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }
    if (value.isArray()) {
        QJsonArray list;
        const QJsonArray source = value.toArray();
        for (const QJsonValue &entry : source)
            list.append(filledIn(entry, folder, depth + 1));
        return list;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = filledIn(it.value(), folder, depth + 1);
        return object;
    }
    return value;
}

KeyPair signerOf(const GatewayFolder &folder)
{
    if (!QFileInfo::exists(folder.packCertificate())) {
        const Authority authority({GatewayFolder::readFile(folder.caCertificate()),
                                   GatewayFolder::readFile(folder.caKey())});
        const KeyPair pair = authority.makePackSigner();
        // The key first: a certificate that is there means that both are.
        GatewayFolder::writeFile(folder.packKey(), pair.key);
        GatewayFolder::writeFile(folder.packCertificate(), pair.certificate);
    }
    return {GatewayFolder::readFile(folder.packCertificate()),
            GatewayFolder::readFile(folder.packKey())};
}

qint64 lastSerial(const GatewayFolder &folder)
{
    return QFileInfo::exists(folder.packSerial())
               ? GatewayFolder::readFile(folder.packSerial()).trimmed().toLongLong()
               : 0;
}

} // namespace

void runPack(const PackOrder &order)
{
    const GatewayFolder folder(order.data);
    (void)folder.settings(); // "not_initialised" is said before anything is made
    QLockFile lock(folder.packSerial() + ".lock"_L1);
    if (!lock.tryLock(kLockMs))
        throw std::runtime_error("write");
    const QJsonDocument source = QJsonDocument::fromJson(contentOf(order.from));
    if (!source.isObject())
        throw sourceWrong();
    QJsonObject document =
        filledIn(source.object(), QFileInfo(order.from).absolutePath()).toObject();

    const qint64 last = lastSerial(folder);
    const qint64 serial = document.value("serial"_L1).toInteger(last + 1);
    if (serial <= last)
        throw std::runtime_error("serial_not_higher");
    document.insert("format"_L1, pack::kFormat);
    document.insert("serial"_L1, serial);
    if (!document.contains("issued"_L1))
        document.insert("issued"_L1, QDate::currentDate().toString(Qt::ISODate));
    QJsonObject gateway = document.value("gateway"_L1).toObject();
    if (!order.address.isEmpty())
        gateway.insert("address"_L1, order.address);
    gateway.insert("ca"_L1, QString::fromLatin1(GatewayFolder::readFile(folder.caCertificate())));
    document.insert("gateway"_L1, gateway);

    const KeyPair signer = signerOf(folder);
    const auto certificate = pack::Certificate::fromPem(signer.certificate);
    if (!certificate)
        throw std::runtime_error("signing");
    const QByteArray bytes = pack::writePack(document, *certificate, signer.key);
    // A station's own reader has the last word: a pack it would refuse is not written at all.
    const pack::PackReading reading = pack::readPack(bytes, QDateTime::currentDateTimeUtc());
    if (!reading.pack) {
        const QByteArray where = reading.where.isEmpty() ? "whole" : reading.where.toUtf8();
        throw std::runtime_error(("pack_refused: " + where).toStdString());
    }
    // The serial first: a number that was used and lost is no harm, one that is used twice is.
    GatewayFolder::writeFile(folder.packSerial(), QByteArray::number(serial) + '\n');
    GatewayFolder::writeFile(order.out, bytes);

    const QByteArray sha256 = certificate->sha256();
    const QJsonObject answer{{"serial"_L1, serial},
                             {"bytes"_L1, bytes.size()},
                             {"fingerprint"_L1, QString::fromLatin1(sha256.toHex())},
                             {"fingerprint_text"_L1, pack::fingerprintText(sha256)},
                             {"fingerprint_code"_L1, pack::fingerprintQrText(sha256)}};
    const QByteArray text =
        order.json ? QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n'
                   : "serial: " + QByteArray::number(serial) +
                         "\nfingerprint: " + pack::fingerprintText(sha256).toLatin1() + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
}

} // namespace motcua::gateway
