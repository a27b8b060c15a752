// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/authority.h"

#include "sync/bundle/purpose.h"
#include "sync/protocol/digest.h"

#include <openssl/asn1.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <QVector>

#include <stdexcept>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

constexpr long kDay = 24 * 3600;
constexpr long kYear = 365; // days
// A station whose clock is some weeks late must still believe us.
constexpr long kBackdate = -60 * kDay;

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

std::shared_ptr<EVP_PKEY> newKey()
{
    return own<EVP_PKEY>(EVP_EC_gen("P-256"), &EVP_PKEY_free);
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

struct Extension
{
    int nid;
    QByteArray value;
};

struct Form
{
    QString name;
    QString unit; ///< empty: none
    long days = 0;
    QVector<Extension> extensions;
};

/// `issuer` null: self-signed.
std::shared_ptr<X509> makeCertificate(const Form &form, EVP_PKEY *subjectKey, X509 *issuer,
                                      EVP_PKEY *issuerKey)
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
    setName(name, NID_organizationName, u"Một Cửa"_s);
    if (!form.unit.isEmpty())
        setName(name, NID_organizationalUnitName, form.unit);
    setName(name, NID_commonName, form.name);
    check(X509_set_issuer_name(raw, issuer ? X509_get_subject_name(issuer) : name) == 1);
    check(X509_set_pubkey(raw, subjectKey) == 1);

    X509 *from = issuer ? issuer : raw;
    addExtension(raw, from, NID_subject_key_identifier, "hash");
    addExtension(raw, from, NID_authority_key_identifier, "keyid");
    for (const Extension &extension : form.extensions)
        addExtension(raw, from, extension.nid, extension.value);
    check(X509_sign(raw, issuerKey, EVP_sha256()) > 0);
    return certificate;
}

QByteArray derOf(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate, &der);
    check(size > 0);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

std::shared_ptr<X509> readCertificate(const QByteArray &text)
{
    return own<X509>(PEM_read_bio_X509(readBio(text).get(), nullptr, nullptr, nullptr), &X509_free);
}

std::shared_ptr<EVP_PKEY> keyOrNew(const QByteArray &pem)
{
    if (pem.isEmpty())
        return newKey();
    auto key = own<EVP_PKEY>(PEM_read_bio_PrivateKey(readBio(pem).get(), nullptr, nullptr, nullptr),
                             &EVP_PKEY_free);
    check(key != nullptr);
    return key;
}

bool isAddress(const QByteArray &host)
{
    ASN1_OCTET_STRING *address = a2i_IPADDRESS(host.constData());
    ASN1_OCTET_STRING_free(address);
    return address != nullptr;
}

} // namespace

std::optional<CertificateRequest> readRequest(const QByteArray &text)
{
    if (text.size() > 8192)
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
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    if (size <= 0)
        return std::nullopt;
    CertificateRequest result;
    result.publicKey = QByteArray(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    result.publicKeySha256 = protocol::sha256(result.publicKey);
    return result;
}

QByteArray certificateFingerprint(const QByteArray &text)
{
    return protocol::sha256(derOf(readCertificate(text).get()));
}

KeyPair Authority::create()
{
    const auto key = newKey();
    const Form form{u"Gateway CA"_s,
                    {},
                    20 * kYear,
                    {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                     {NID_key_usage, "critical,keyCertSign,cRLSign"}}};
    const auto certificate = makeCertificate(form, key.get(), nullptr, key.get());
    return {certificatePem(certificate.get()), keyPem(key.get())};
}

Authority::Authority(const KeyPair &pair)
    : m_pem(pair.certificate),
      m_key(
          own<EVP_PKEY>(PEM_read_bio_PrivateKey(readBio(pair.key).get(), nullptr, nullptr, nullptr),
                        &EVP_PKEY_free)),
      m_certificate(readCertificate(pair.certificate))
{
    check(X509_check_private_key(m_certificate.get(), m_key.get()) == 1);
}

KeyPair Authority::makeServer(const QString &host) const
{
    QByteArray names = "DNS:localhost,IP:127.0.0.1,IP:::1";
    const QByteArray given = host.toLatin1();
    if (given.isEmpty() || given.contains(',') || given.contains(':') ||
        QString::fromLatin1(given) != host)
        throw std::runtime_error("host");
    if (given != "localhost" && given != "127.0.0.1")
        names += (isAddress(given) ? ",IP:" : ",DNS:") + given;
    const auto key = newKey();
    const Form form{host,
                    u"Gateway"_s,
                    5 * kYear,
                    {{NID_basic_constraints, "critical,CA:FALSE"},
                     {NID_key_usage, "critical,digitalSignature"},
                     {NID_ext_key_usage, "serverAuth"},
                     {NID_subject_alt_name, names}}};
    const auto certificate = makeCertificate(form, key.get(), m_certificate.get(), m_key.get());
    return {certificatePem(certificate.get()), keyPem(key.get())};
}

KeyPair Authority::makePackSigner() const
{
    const auto key = newKey();
    const Form form{u"Province pack"_s,
                    u"Gateway"_s,
                    10 * kYear,
                    {{NID_basic_constraints, "critical,CA:FALSE"},
                     {NID_key_usage, "critical,digitalSignature"},
                     {NID_ext_key_usage, "codeSigning"}}};
    const auto certificate = makeCertificate(form, key.get(), m_certificate.get(), m_key.get());
    return {certificatePem(certificate.get()), keyPem(key.get())};
}

KeyPair Authority::makeBundleRecipient(const QByteArray &oldKey) const
{
    const auto key = keyOrNew(oldKey);
    const Form form{u"Bundles"_s,
                    u"Gateway"_s,
                    20 * kYear,
                    {{NID_basic_constraints, "critical,CA:FALSE"},
                     {NID_key_usage, "critical,keyAgreement"},
                     {NID_ext_key_usage, bundle::kRecipientUsage}}};
    const auto certificate = makeCertificate(form, key.get(), m_certificate.get(), m_key.get());
    return {certificatePem(certificate.get()), keyPem(key.get())};
}

KeyPair Authority::makeReceiptSigner(const QByteArray &oldKey) const
{
    const auto key = keyOrNew(oldKey);
    const Form form{u"Receipts"_s,
                    u"Gateway"_s,
                    20 * kYear,
                    {{NID_basic_constraints, "critical,CA:FALSE"},
                     {NID_key_usage, "critical,digitalSignature"},
                     {NID_ext_key_usage, bundle::kReceiptUsage}}};
    const auto certificate = makeCertificate(form, key.get(), m_certificate.get(), m_key.get());
    return {certificatePem(certificate.get()), keyPem(key.get())};
}

QByteArray Authority::signDevice(const CertificateRequest &request, const QString &device,
                                 const QString &centre, int days) const
{
    const auto *der = reinterpret_cast<const unsigned char *>(request.publicKey.constData());
    const auto key =
        own<EVP_PKEY>(d2i_PUBKEY(nullptr, &der, long(request.publicKey.size())), &EVP_PKEY_free);
    const Form form{device,
                    centre,
                    days,
                    {{NID_basic_constraints, "critical,CA:FALSE"},
                     // keyAgreement: what goes down by stick is enciphered for the station.
                     {NID_key_usage, "critical,digitalSignature,keyAgreement"},
                     {NID_ext_key_usage, "clientAuth"}}};
    return certificatePem(makeCertificate(form, key.get(), m_certificate.get(), m_key.get()).get());
}

QByteArray Authority::pin() const
{
    return protocol::sha256(derOf(m_certificate.get()))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace motcua::gateway
