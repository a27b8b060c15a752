// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pack/envelope.h"

#include "sync/pack/openssl_own.h"

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <QVector>

#include <stdexcept>

namespace motcua::pack {

namespace {

constexpr unsigned int kSealFlags = CMS_BINARY | CMS_NOSMIMECAP;

using CmsPtr = Own<CMS_ContentInfo, CMS_ContentInfo_free>;
using BioPtr = Own<BIO, BIO_free_all>;

void freeCertificates(STACK_OF(X509) * stack)
{
    sk_X509_pop_free(stack, X509_free);
}

BioPtr readBio(const QByteArray &bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

QByteArray textOf(const ASN1_STRING *string)
{
    return QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)),
                      ASN1_STRING_length(string));
}

template <typename T, typename Write>
QByteArray encoded(T *object, Write write)
{
    unsigned char *der = nullptr;
    const int size = write(object, &der);
    if (size <= 0)
        return {};
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

// The few types of DER an envelope is made of.
QByteArray der(uchar tag, const QByteArray &content)
{
    QByteArray out(1, char(tag));
    const quint64 size = quint64(content.size());
    if (size < 0x80) {
        out += char(size);
    } else {
        QByteArray length;
        for (quint64 rest = size; rest > 0; rest >>= 8)
            length.prepend(char(rest & 0xff));
        out += char(0x80 | length.size());
        out += length;
    }
    return out + content;
}
constexpr uchar kSequence = 0x30, kSet = 0x31, kInteger = 0x02, kOctets = 0x04, kOid = 0x06,
                kTagged0 = 0xa0;
const QByteArray kSignedData = QByteArray::fromHex("2a864886f70d010702");
const QByteArray kData = QByteArray::fromHex("2a864886f70d010701");
const QByteArray kSha256 = QByteArray::fromHex("608648016503040201");
const QByteArray kEcdsaSha256 = QByteArray::fromHex("2a8648ce3d040302");

// What the envelope of these parts looks like, byte for byte.
QByteArray wholeForm(const Certificate &signer, const QByteArray &content,
                     const QByteArray &attributes, const QByteArray &signature)
{
    const QByteArray one = der(kInteger, QByteArray(1, 1));
    const QByteArray digest = der(kSequence, der(kOid, kSha256));
    const QByteArray issuer = encoded(X509_get_issuer_name(signer.handle()), i2d_X509_NAME);
    const QByteArray serial = encoded(X509_get0_serialNumber(signer.handle()), i2d_ASN1_INTEGER);
    const QByteArray info =
        der(kSequence, one + der(kSequence, issuer + serial) + digest + der(kTagged0, attributes) +
                           der(kSequence, der(kOid, kEcdsaSha256)) + der(kOctets, signature));
    const QByteArray data = der(kSequence, der(kOid, kData) + der(kTagged0, der(kOctets, content)));
    const QByteArray body = der(kSequence, one + der(kSet, digest) + data +
                                               der(kTagged0, signer.der()) + der(kSet, info));
    return der(kSequence, der(kOid, kSignedData) + der(kTagged0, body));
}

// The signed attributes as they stand; empty unless they are the three and in the order of DER.
QByteArray attributesOf(CMS_SignerInfo *info)
{
    QVector<QByteArray> all;
    QVector<int> kinds;
    for (int i = 0; i < CMS_signed_get_attr_count(info); ++i) {
        X509_ATTRIBUTE *attribute = CMS_signed_get_attr(info, i);
        kinds.append(OBJ_obj2nid(X509_ATTRIBUTE_get0_object(attribute)));
        all.append(encoded(attribute, i2d_X509_ATTRIBUTE));
    }
    std::sort(kinds.begin(), kinds.end());
    QVector<int> wanted{NID_pkcs9_contentType, NID_pkcs9_messageDigest, NID_pkcs9_signingTime};
    std::sort(wanted.begin(), wanted.end());
    if (kinds != wanted || CMS_unsigned_get_attr_count(info) > 0)
        return {};
    QByteArray joined;
    for (const QByteArray &attribute : std::as_const(all))
        joined += attribute;
    return joined;
}

} // namespace

EnvelopeReading openEnvelope(const QByteArray &bytes)
{
    EnvelopeReading reading;
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.constData());
    const auto *const end = at + bytes.size();
    const CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &at, long(bytes.size())));
    ERR_clear_error();
    if (!cms || at != end || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed)
        return reading;
    const Own<STACK_OF(X509), freeCertificates> certificates(CMS_get1_certs(cms.get()));
    STACK_OF(CMS_SignerInfo) *infos = CMS_get0_SignerInfos(cms.get());
    ASN1_OCTET_STRING **content = CMS_get0_content(cms.get());
    ERR_clear_error();
    if (!certificates || sk_X509_num(certificates.get()) != 1 || infos == nullptr ||
        sk_CMS_SignerInfo_num(infos) != 1 || content == nullptr || *content == nullptr)
        return reading;
    const std::optional<Certificate> signer =
        Certificate::fromDer(encoded(sk_X509_value(certificates.get(), 0), i2d_X509));
    CMS_SignerInfo *info = sk_CMS_SignerInfo_value(infos, 0);
    const QByteArray attributes = attributesOf(info);
    if (!signer || attributes.isEmpty() || CMS_SignerInfo_cert_cmp(info, signer->handle()) != 0)
        return reading;
    const QByteArray inner = textOf(*content);
    if (bytes != wholeForm(*signer, inner, attributes, textOf(CMS_SignerInfo_get0_signature(info))))
        return reading;

    reading.fault = EnvelopeFault::SignatureWrong;
    const BioPtr out(BIO_new(BIO_s_null()));
    // Whether the certificate is the right one is a person's word and a pin, not a chain.
    const bool holds = CMS_verify(cms.get(), nullptr, nullptr, nullptr, out.get(),
                                  CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) == 1;
    ERR_clear_error();
    if (holds)
        reading.envelope = Envelope{inner, *signer};
    return reading;
}

QByteArray sealEnvelope(const QByteArray &content, const Certificate &signer,
                        const QByteArray &keyPem)
{
    const Own<EVP_PKEY, EVP_PKEY_free> key(
        PEM_read_bio_PrivateKey(readBio(keyPem).get(), nullptr, nullptr, nullptr));
    const BioPtr data = readBio(content);
    QByteArray bytes;
    if (key && data && X509_check_private_key(signer.handle(), key.get()) == 1) {
        const CmsPtr cms(CMS_sign(signer.handle(), key.get(), nullptr, data.get(), kSealFlags));
        if (cms)
            bytes = encoded(cms.get(), i2d_CMS_ContentInfo);
    }
    ERR_clear_error();
    // Read back at once: nothing leaves that a station would refuse.
    if (bytes.isEmpty() || !openEnvelope(bytes).envelope)
        throw std::runtime_error("signing");
    return bytes;
}

} // namespace motcua::pack
