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

pack::Certificate certificateAt(const QString &path)
{
    const auto certificate = pack::Certificate::fromPem(GatewayFolder::readFile(path));
    if (!certificate)
        throw std::runtime_error("certificate");
    return *certificate;
}

} // namespace

void ensureBundleKeys(const GatewayFolder &folder)
{
    if (QFileInfo::exists(folder.bundleCertificate()) &&
        QFileInfo::exists(folder.receiptCertificate()))
        return;
    QLockFile lock(folder.bundleKey() + QLatin1StringView(".lock"));
    if (!lock.tryLock(kLockMs))
        throw std::runtime_error("write");
    const Authority authority(
        {GatewayFolder::readFile(folder.caCertificate()), GatewayFolder::readFile(folder.caKey())});
    // The keys first: a certificate that is there means that both are.
    if (!QFileInfo::exists(folder.bundleCertificate())) {
        const KeyPair pair = authority.makeBundleRecipient();
        GatewayFolder::writeFile(folder.bundleKey(), pair.key);
        GatewayFolder::writeFile(folder.bundleCertificate(), pair.certificate);
    }
    if (!QFileInfo::exists(folder.receiptCertificate())) {
        const KeyPair pair = authority.makeReceiptSigner();
        GatewayFolder::writeFile(folder.receiptKey(), pair.key);
        GatewayFolder::writeFile(folder.receiptCertificate(), pair.certificate);
    }
}

QByteArray bundleRecipientPem(const GatewayFolder &folder)
{
    ensureBundleKeys(folder);
    return GatewayFolder::readFile(folder.bundleCertificate());
}

bundle::Recipient bundleRecipient(const GatewayFolder &folder)
{
    ensureBundleKeys(folder);
    return {certificateAt(folder.bundleCertificate()), GatewayFolder::readFile(folder.bundleKey())};
}

QByteArray signReceipt(const GatewayFolder &folder, const QByteArray &content)
{
    ensureBundleKeys(folder);
    return pack::sealEnvelope(content, certificateAt(folder.receiptCertificate()),
                              GatewayFolder::readFile(folder.receiptKey()));
}

} // namespace motcua::gateway
