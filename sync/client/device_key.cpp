// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/device_key.h"

#include "app/core/base/failure.h"
#include "sync/pack/issue.h"

#include <QCoreApplication>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>
#include <stdexcept>

namespace motcua::sync {

namespace {

template <auto Free>
struct Deleter
{
    template <typename T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, Deleter<X509_free>>;
using BioPtr = std::unique_ptr<BIO, Deleter<BIO_free_all>>;

Failure notMade()
{
    return {"key_not_made",
            QCoreApplication::translate(
                "Sync", "The key of this PC could not be made; nothing was changed."),
            QCoreApplication::translate("Sync", "Try again; if it happens again, restart the PC.")};
}

} // namespace

DeviceKey DeviceKey::make(const QString &station)
{
    try {
        const pack::KeyRequest made = pack::makeKeyRequest(station);
        return {made.key, made.request};
    } catch (const std::runtime_error &) {
        throw notMade();
    }
}

bool fits(const QByteArray &certificatePem, const QByteArray &privateKeyPem)
{
    const BioPtr certificateText(
        BIO_new_mem_buf(certificatePem.constData(), int(certificatePem.size())));
    const BioPtr keyText(BIO_new_mem_buf(privateKeyPem.constData(), int(privateKeyPem.size())));
    if (!certificateText || !keyText) {
        return false;
    }
    const CertificatePtr certificate(
        PEM_read_bio_X509(certificateText.get(), nullptr, nullptr, nullptr));
    const KeyPtr key(PEM_read_bio_PrivateKey(keyText.get(), nullptr, nullptr, nullptr));
    return certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
}

} // namespace motcua::sync
