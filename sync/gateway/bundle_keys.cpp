// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/bundle_keys.h"

#include "sync/gateway/authority.h"
#include "sync/pack/envelope.h"

#include <QFileInfo>
#include <QLockFile>

#include <stdexcept>

namespace motcua::gateway {

namespace {

constexpr int kLockMs = 10000;
constexpr int kRenewDays =
    2 * 365; // before its end; stations hold the one before until the next pack

pack::Certificate certificateAt(const QString &path)
{
    const auto certificate = pack::Certificate::fromPem(GatewayFolder::readFile(path));
    if (!certificate)
        throw std::runtime_error("certificate");
    return *certificate;
}

bool isFresh(const QString &path)
{
    return QFileInfo::exists(path) &&
           certificateAt(path).notAfter() > QDateTime::currentDateTimeUtc().addDays(kRenewDays);
}

/// The key of a certificate that is there; empty when there is none.
QByteArray keyOf(const QString &certificate, const QString &key)
{
    return QFileInfo::exists(certificate) ? GatewayFolder::readFile(key) : QByteArray();
}

} // namespace

void ensureBundleKeys(const GatewayFolder &folder)
{
    if (isFresh(folder.bundleCertificate()) && isFresh(folder.receiptCertificate()))
        return;
    QLockFile lock(folder.bundleKey() + QLatin1StringView(".lock"));
    if (!lock.tryLock(kLockMs))
        throw std::runtime_error("write");
    const Authority authority(
        {GatewayFolder::readFile(folder.caCertificate()), GatewayFolder::readFile(folder.caKey())});
    // The keys first: a certificate that is there means that both are. A new certificate keeps the key.
    if (!isFresh(folder.bundleCertificate())) {
        const QByteArray key = keyOf(folder.bundleCertificate(), folder.bundleKey());
        const KeyPair pair = authority.makeBundleRecipient(key);
        if (key.isEmpty()) {
            GatewayFolder::writeFile(folder.bundleKey(), pair.key);
        } else {
            GatewayFolder::writeFile(folder.bundleCertificateBefore(),
                                     GatewayFolder::readFile(folder.bundleCertificate()));
        }
        GatewayFolder::writeFile(folder.bundleCertificate(), pair.certificate);
    }
    if (!isFresh(folder.receiptCertificate())) {
        const QByteArray key = keyOf(folder.receiptCertificate(), folder.receiptKey());
        const KeyPair pair = authority.makeReceiptSigner(key);
        if (key.isEmpty())
            GatewayFolder::writeFile(folder.receiptKey(), pair.key);
        GatewayFolder::writeFile(folder.receiptCertificate(), pair.certificate);
    }
}

QByteArray bundleRecipientPem(const GatewayFolder &folder)
{
    ensureBundleKeys(folder);
    return GatewayFolder::readFile(folder.bundleCertificate());
}

QVector<bundle::Recipient> bundleRecipients(const GatewayFolder &folder)
{
    ensureBundleKeys(folder);
    const QByteArray key = GatewayFolder::readFile(folder.bundleKey());
    QVector<bundle::Recipient> recipients{{certificateAt(folder.bundleCertificate()), key}};
    if (QFileInfo::exists(folder.bundleCertificateBefore()))
        recipients.append({certificateAt(folder.bundleCertificateBefore()), key});
    return recipients;
}

bundle::Recipient receiptSigner(const GatewayFolder &folder)
{
    ensureBundleKeys(folder);
    return {certificateAt(folder.receiptCertificate()),
            GatewayFolder::readFile(folder.receiptKey())};
}

QByteArray signReceipt(const GatewayFolder &folder, const QByteArray &content)
{
    const bundle::Recipient signer = receiptSigner(folder);
    return pack::sealEnvelope(content, signer.certificate, signer.keyPem);
}

} // namespace motcua::gateway
