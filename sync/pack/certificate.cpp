// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pack/certificate.h"

#include "sync/pack/openssl_own.h"
#include "sync/protocol/digest.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <ctime>

namespace motcua::pack {

namespace {

constexpr qsizetype kMaxBytes = 32 * 1024;
constexpr int kLeastRsaBits = 2048;

QByteArray derOf(X509 *x509)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(x509, &der);
    if (size <= 0)
        return {};
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

// OpenSSL says "all bits" where the extension is missing.
bool usageAllows(X509 *x509, quint32 bits)
{
    return (X509_get_key_usage(x509) & bits) != 0;
}

} // namespace

Certificate::Certificate(std::shared_ptr<x509_st> x509, QByteArray der)
    : m_x509(std::move(x509)),
      m_der(std::move(der))
{}

std::optional<Certificate> Certificate::fromDer(const QByteArray &der)
{
    if (der.isEmpty() || der.size() > kMaxBytes)
        return std::nullopt;
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const auto *const end = at + der.size();
    std::shared_ptr<X509> x509(d2i_X509(nullptr, &at, long(der.size())), &X509_free);
    ERR_clear_error();
    if (!x509 || at != end || derOf(x509.get()) != der)
        return std::nullopt;
    // Reads the extensions; a certificate whose extensions contradict themselves is none.
    if ((X509_get_extension_flags(x509.get()) & EXFLAG_INVALID) != 0 ||
        X509_get0_pubkey(x509.get()) == nullptr) {
        ERR_clear_error();
        return std::nullopt;
    }
    return Certificate(std::move(x509), der);
}

std::optional<Certificate> Certificate::fromPem(const QByteArray &pem)
{
    static const QByteArray kBegin("-----BEGIN CERTIFICATE-----");
    static const QByteArray kEnd("-----END CERTIFICATE-----");
    const QByteArray text = pem.trimmed();
    if (text.size() > kMaxBytes || !text.startsWith(kBegin) || !text.endsWith(kEnd))
        return std::nullopt;
    QByteArray inner = text.mid(kBegin.size(), text.size() - kBegin.size() - kEnd.size());
    inner.replace('\n', "").replace('\r', "");
    const auto der = QByteArray::fromBase64Encoding(inner, QByteArray::AbortOnBase64DecodingErrors);
    return der ? fromDer(*der) : std::nullopt;
}

QByteArray Certificate::pem() const
{
    const Own<BIO, BIO_free_all> bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_X509(bio.get(), m_x509.get()) != 1)
        throw std::bad_alloc();
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, qsizetype(size));
}

QByteArray Certificate::sha256() const
{
    return protocol::sha256(m_der);
}

QString Certificate::commonName() const
{
    X509_NAME *name = X509_get_subject_name(m_x509.get());
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (at < 0)
        return {};
    unsigned char *utf8 = nullptr;
    const int size =
        ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    if (size < 0)
        return {};
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    return text;
}

QDateTime Certificate::notBefore() const
{
    return timeOf(X509_get0_notBefore(m_x509.get()));
}

QDateTime Certificate::notAfter() const
{
    return timeOf(X509_get0_notAfter(m_x509.get()));
}

bool Certificate::isValidAt(const QDateTime &at) const
{
    const QDateTime from = notBefore();
    const QDateTime to = notAfter();
    return from.isValid() && to.isValid() && at >= from && at <= to;
}

bool Certificate::isAuthority() const
{
    return (X509_get_extension_flags(m_x509.get()) & EXFLAG_CA) != 0 &&
           usageAllows(m_x509.get(), KU_KEY_CERT_SIGN);
}

bool Certificate::isP256() const
{
    EVP_PKEY *key = X509_get0_pubkey(m_x509.get());
    char group[32] = {};
    size_t length = 0;
    return key && EVP_PKEY_get_base_id(key) == EVP_PKEY_EC &&
           EVP_PKEY_get_group_name(key, group, sizeof group, &length) == 1 &&
           QByteArrayView(group) == QByteArrayView("prime256v1");
}

int Certificate::rsaBits() const
{
    EVP_PKEY *key = X509_get0_pubkey(m_x509.get());
    return key && EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA ? EVP_PKEY_get_bits(key) : 0;
}

bool Certificate::maySignPacks() const
{
    const quint32 flags = X509_get_extension_flags(m_x509.get());
    return isP256() && (flags & EXFLAG_CA) == 0 && (flags & EXFLAG_KUSAGE) != 0 &&
           usageAllows(m_x509.get(), KU_DIGITAL_SIGNATURE) && (flags & EXFLAG_XKUSAGE) != 0 &&
           (X509_get_extended_key_usage(m_x509.get()) & XKU_CODE_SIGN) != 0;
}

bool Certificate::mayEncipher() const
{
    if ((X509_get_extension_flags(m_x509.get()) & EXFLAG_CA) != 0)
        return false;
    if (isP256())
        return usageAllows(m_x509.get(), KU_KEY_AGREEMENT);
    return rsaBits() >= kLeastRsaBits && usageAllows(m_x509.get(), KU_KEY_ENCIPHERMENT);
}

bool Certificate::maySignTime() const
{
    return (X509_get_extension_flags(m_x509.get()) & EXFLAG_XKUSAGE) != 0 &&
           X509_get_extended_key_usage(m_x509.get()) == XKU_TIMESTAMP;
}

bool Certificate::isSignedBy(const Certificate &issuer) const
{
    EVP_PKEY *key = X509_get0_pubkey(issuer.m_x509.get());
    const bool ok = key &&
                    X509_NAME_cmp(X509_get_issuer_name(m_x509.get()),
                                  X509_get_subject_name(issuer.m_x509.get())) == 0 &&
                    X509_verify(m_x509.get(), key) == 1;
    ERR_clear_error();
    return ok;
}

} // namespace motcua::pack
