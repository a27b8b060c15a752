// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/device_key.h"

#include "app/core/base/failure.h"

#include <QCoreApplication>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

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
using RequestPtr = std::unique_ptr<X509_REQ, Deleter<X509_REQ_free>>;
using BioPtr = std::unique_ptr<BIO, Deleter<BIO_free_all>>;

QByteArray taken(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, qsizetype(size)};
}

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
    const KeyPtr key(EVP_EC_gen("P-256"));
    const RequestPtr request(X509_REQ_new());
    if (!key || !request) {
        throw notMade();
    }
    const QByteArray name = station.toUtf8();
    X509_NAME *subject = X509_REQ_get_subject_name(request.get());
    const bool ok =
        X509_REQ_set_version(request.get(), 0) == 1 &&
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(name.constData()),
                                   int(name.size()), -1, 0) == 1 &&
        X509_REQ_set_pubkey(request.get(), key.get()) == 1 &&
        X509_REQ_sign(request.get(), key.get(), EVP_sha256()) > 0;
    const BioPtr keyText(BIO_new(BIO_s_mem()));
    const BioPtr requestText(BIO_new(BIO_s_mem()));
    // The traditional form: QSslKey of Qt 6.4 reads EC keys in it and in PKCS#8 alike.
    if (!ok || !keyText || !requestText ||
        PEM_write_bio_PrivateKey_traditional(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr,
                                             nullptr) != 1 ||
        PEM_write_bio_X509_REQ(requestText.get(), request.get()) != 1) {
        throw notMade();
    }
    return {taken(keyText.get()), taken(requestText.get())};
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
