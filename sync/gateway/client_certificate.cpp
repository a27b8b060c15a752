// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/client_certificate.h"

#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <ctime>
#include <memory>

namespace motcua::gateway {

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
using CertificatePtr = std::unique_ptr<X509, Deleter<X509_free>>;
using StorePtr = std::unique_ptr<X509_STORE, Deleter<X509_STORE_free>>;
using CheckPtr = std::unique_ptr<X509_STORE_CTX, Deleter<X509_STORE_CTX_free>>;

CertificatePtr readPem(const QByteArray &pem)
{
    const std::unique_ptr<BIO, Deleter<BIO_free_all>> bio(
        BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return CertificatePtr(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
}

int letExpiredPass(int ok, X509_STORE_CTX *check)
{
    const bool expired = X509_STORE_CTX_get_error(check) == X509_V_ERR_CERT_HAS_EXPIRED &&
                         X509_STORE_CTX_get_error_depth(check) == 0;
    return ok == 1 || expired ? 1 : 0;
}

} // namespace

std::optional<ClientCertificate> describe(x509_st *certificate)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (X509_digest(certificate, EVP_sha256(), digest, &size) != 1)
        return std::nullopt;
    ClientCertificate result;
    result.fingerprint = QByteArray(reinterpret_cast<const char *>(digest), qsizetype(size));
    std::tm end{};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &end) == 1)
        result.expiresAt = qint64(timegm(&end));
    return result;
}

std::optional<ClientCertificate> readForwardedCertificate(const QByteArray &header,
                                                          const QByteArray &authorityPem)
{
    if (header.isEmpty() || header.size() > 8192)
        return std::nullopt;
    const CertificatePtr certificate = readPem(QByteArray::fromPercentEncoding(header));
    const CertificatePtr authority = readPem(authorityPem);
    const StorePtr store(X509_STORE_new());
    const CheckPtr check(X509_STORE_CTX_new());
    if (!certificate || !authority || !store || !check ||
        X509_STORE_add_cert(store.get(), authority.get()) != 1 ||
        X509_STORE_CTX_init(check.get(), store.get(), certificate.get(), nullptr) != 1 ||
        X509_STORE_CTX_set_purpose(check.get(), X509_PURPOSE_SSL_CLIENT) != 1)
        return std::nullopt;
    X509_STORE_CTX_set_verify_cb(check.get(), letExpiredPass);
    if (X509_verify_cert(check.get()) != 1)
        return std::nullopt;
    return describe(certificate.get());
}

} // namespace motcua::gateway
