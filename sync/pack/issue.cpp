// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pack/issue.h"

#include "sync/protocol/digest.h"

#include <openssl/asn1.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <stdexcept>

namespace motcua::pack {

namespace {

constexpr long kDay = 24L * 3600;
// A station whose clock is some weeks late must still believe us.
constexpr long kBackdate = -60 * kDay;
constexpr qsizetype kMaxRequest = 8192;

template <typename T>
std::shared_ptr<T> own(T *pointer, void (*free)(T *))
{
    if (!pointer)
        throw std::runtime_error("certificate");
    return std::shared_ptr<T>(pointer, free);
}

void check(bool ok)
{
    if (!ok)
        throw std::runtime_error("certificate");
}

std::shared_ptr<BIO> readBio(const QByteArray &bytes)
{
    return own<BIO>(BIO_new_mem_buf(bytes.constData(), int(bytes.size())), &BIO_free_all);
}

template <typename Write>
QByteArray pem(Write write)
{
    const auto bio = own<BIO>(BIO_new(BIO_s_mem()), &BIO_free_all);
    check(write(bio.get()) == 1);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

QByteArray certificatePem(X509 *certificate)
{
    return pem([certificate](BIO *bio) { return PEM_write_bio_X509(bio, certificate); });
}

QByteArray keyPem(EVP_PKEY *key)
{
    return pem([key](BIO *bio) {
        return PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    });
}

std::shared_ptr<EVP_PKEY> makeKey()
{
    return own<EVP_PKEY>(EVP_EC_gen("P-256"), &EVP_PKEY_free);
}

std::shared_ptr<EVP_PKEY> readKey(const QByteArray &text)
{
    return own<EVP_PKEY>(PEM_read_bio_PrivateKey(readBio(text).get(), nullptr, nullptr, nullptr),
                         &EVP_PKEY_free);
}

std::shared_ptr<X509> readCertificate(const QByteArray &text)
{
    return own<X509>(PEM_read_bio_X509(readBio(text).get(), nullptr, nullptr, nullptr), &X509_free);
}

QByteArray publicDer(EVP_PKEY *key)
{
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    check(size > 0);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

void setName(X509_NAME *name, int nid, const QString &value)
{
    const QByteArray text = value.toUtf8();
    check(X509_NAME_add_entry_by_NID(name, nid, MBSTRING_UTF8,
                                     reinterpret_cast<const unsigned char *>(text.constData()),
                                     int(text.size()), -1, 0) == 1);
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const auto extension = own<X509_EXTENSION>(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()), &X509_EXTENSION_free);
    check(X509_add_ext(certificate, extension.get(), -1) == 1);
}

/// `issuer` null: self-signed.
std::shared_ptr<X509> makeCertificate(const CertificateForm &form, EVP_PKEY *subjectKey,
                                      X509 *issuer, EVP_PKEY *issuerKey)
{
    const auto certificate = own<X509>(X509_new(), &X509_free);
    X509 *raw = certificate.get();
    check(X509_set_version(raw, X509_VERSION_3) == 1);

    unsigned char serial[16];
    check(RAND_bytes(serial, sizeof serial) == 1);
    serial[0] = (serial[0] & 0x7f) | 0x40; // positive, always 16 bytes
    const auto number = own<BIGNUM>(BN_bin2bn(serial, sizeof serial, nullptr), &BN_free);
    check(BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(raw)) != nullptr);

    check(X509_gmtime_adj(X509_getm_notBefore(raw), kBackdate) != nullptr);
    check(X509_gmtime_adj(X509_getm_notAfter(raw), form.days * kDay) != nullptr);
    X509_NAME *name = X509_get_subject_name(raw);
    setName(name, NID_organizationName, QStringLiteral("Một Cửa"));
    if (!form.unit.isEmpty())
        setName(name, NID_organizationalUnitName, form.unit);
    setName(name, NID_commonName, form.name);
    check(X509_set_issuer_name(raw, issuer ? X509_get_subject_name(issuer) : name) == 1);
    check(X509_set_pubkey(raw, subjectKey) == 1);

    X509 *from = issuer ? issuer : raw;
    addExtension(raw, from, NID_subject_key_identifier, "hash");
    addExtension(raw, from, NID_authority_key_identifier, "keyid");
    for (const CertificateExtension &extension : form.extensions)
        addExtension(raw, from, extension.nid, extension.value);
    check(X509_sign(raw, issuerKey, EVP_sha256()) > 0);
    return certificate;
}

} // namespace

std::optional<CertificateRequest> readRequest(const QByteArray &text)
{
    if (text.size() > kMaxRequest)
        return std::nullopt;
    const std::shared_ptr<X509_REQ> request(
        PEM_read_bio_X509_REQ(readBio(text).get(), nullptr, nullptr, nullptr), &X509_REQ_free);
    if (!request)
        return std::nullopt;
    EVP_PKEY *key = X509_REQ_get0_pubkey(request.get());
    char group[32] = {};
    size_t length = 0;
    if (!key || EVP_PKEY_get_base_id(key) != EVP_PKEY_EC ||
        EVP_PKEY_get_group_name(key, group, sizeof group, &length) != 1 ||
        QByteArrayView(group) != QByteArrayView("prime256v1") ||
        X509_REQ_verify(request.get(), key) != 1)
        return std::nullopt;
    CertificateRequest result;
    result.publicKey = publicDer(key);
    result.publicKeySha256 = protocol::sha256(result.publicKey);
    return result;
}

KeyRequest makeKeyRequest(const QString &commonName)
{
    const auto key = makeKey();
    const auto request = own<X509_REQ>(X509_REQ_new(), &X509_REQ_free);
    check(X509_REQ_set_version(request.get(), 0) == 1);
    setName(X509_REQ_get_subject_name(request.get()), NID_commonName, commonName);
    check(X509_REQ_set_pubkey(request.get(), key.get()) == 1 &&
          X509_REQ_sign(request.get(), key.get(), EVP_sha256()) > 0);
    return {pem([&key](BIO *bio) {
                return PEM_write_bio_PrivateKey_traditional(bio, key.get(), nullptr, nullptr, 0,
                                                            nullptr, nullptr);
            }),
            pem([&request](BIO *bio) { return PEM_write_bio_X509_REQ(bio, request.get()); })};
}

QByteArray newKey()
{
    return keyPem(makeKey().get());
}

QByteArray publicKeyOf(const QByteArray &key)
{
    return publicDer(readKey(key).get());
}

KeyPair makeAuthority(const CertificateForm &form)
{
    const auto key = makeKey();
    return {certificatePem(makeCertificate(form, key.get(), nullptr, key.get()).get()),
            keyPem(key.get())};
}

Issuer::Issuer(const KeyPair &authority)
    : m_key(readKey(authority.key)),
      m_certificate(readCertificate(authority.certificate))
{
    check(X509_check_private_key(m_certificate.get(), m_key.get()) == 1);
}

QByteArray Issuer::issue(const CertificateForm &form, const QByteArray &publicKey) const
{
    const auto *der = reinterpret_cast<const unsigned char *>(publicKey.constData());
    const auto key =
        own<EVP_PKEY>(d2i_PUBKEY(nullptr, &der, long(publicKey.size())), &EVP_PKEY_free);
    return certificatePem(makeCertificate(form, key.get(), m_certificate.get(), m_key.get()).get());
}

KeyPair Issuer::issuePair(const CertificateForm &form, const QByteArray &key) const
{
    const auto subject = key.isEmpty() ? makeKey() : readKey(key);
    return {certificatePem(
                makeCertificate(form, subject.get(), m_certificate.get(), m_key.get()).get()),
            keyPem(subject.get())};
}

QByteArray Issuer::revocationList(const QVector<QByteArray> &revoked, int days) const
{
    const auto list = own<X509_CRL>(X509_CRL_new(), &X509_CRL_free);
    const auto now = own<ASN1_TIME>(X509_gmtime_adj(nullptr, 0), &ASN1_TIME_free);
    const auto from = own<ASN1_TIME>(X509_gmtime_adj(nullptr, kBackdate), &ASN1_TIME_free);
    const auto until = own<ASN1_TIME>(X509_gmtime_adj(nullptr, days * kDay), &ASN1_TIME_free);
    check(X509_CRL_set_version(list.get(), X509_CRL_VERSION_2) == 1 &&
          X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(m_certificate.get())) == 1 &&
          X509_CRL_set1_lastUpdate(list.get(), from.get()) == 1 &&
          X509_CRL_set1_nextUpdate(list.get(), until.get()) == 1);
    for (const QByteArray &certificate : revoked) {
        const auto entry = own<X509_REVOKED>(X509_REVOKED_new(), &X509_REVOKED_free);
        const auto read = readCertificate(certificate);
        check(X509_REVOKED_set_serialNumber(entry.get(), X509_get_serialNumber(read.get())) == 1 &&
              X509_REVOKED_set_revocationDate(entry.get(), now.get()) == 1);
        X509_REVOKED *given = X509_REVOKED_dup(entry.get());
        check(given != nullptr && X509_CRL_add0_revoked(list.get(), given) == 1);
    }
    check(X509_CRL_sort(list.get()) == 1 &&
          X509_CRL_sign(list.get(), m_key.get(), EVP_sha256()) > 0);
    return pem([&list](BIO *bio) { return PEM_write_bio_X509_CRL(bio, list.get()); });
}

QByteArray certificateSha256(const QByteArray &text)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(readCertificate(text).get(), &der);
    check(size > 0);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return protocol::sha256(bytes);
}

bool isAddress(const QByteArray &text)
{
    ASN1_OCTET_STRING *address = a2i_IPADDRESS(text.constData());
    ASN1_OCTET_STRING_free(address);
    return address != nullptr;
}

} // namespace motcua::pack
