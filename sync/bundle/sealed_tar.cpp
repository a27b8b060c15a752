// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle/sealed_tar.h"

#include "sync/bundle/names.h"
#include "sync/pack/openssl_own.h"

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include <archive.h>
#include <archive_entry.h>

namespace motcua::bundle {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPieceBytes = 256 * 1024;

using CmsPtr = pack::Own<CMS_ContentInfo, CMS_ContentInfo_free>;
using BioPtr = pack::Own<BIO, BIO_free_all>;

// OpenSSL keeps its complaints in a queue of the thread; whatever happens here, none is left behind.
struct NoErrorsLeft
{
    NoErrorsLeft() = default;
    NoErrorsLeft(const NoErrorsLeft &) = delete;
    NoErrorsLeft &operator=(const NoErrorsLeft &) = delete;
    ~NoErrorsLeft() { ERR_clear_error(); }
};

void freeCertificates(STACK_OF(X509) * stack)
{
    sk_X509_pop_free(stack, X509_free);
}

// The one structure that `bytes` are from the first to the last; nothing otherwise.
CmsPtr parse(QByteArrayView bytes, int type)
{
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.data());
    const auto *const end = at + bytes.size();
    CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &at, long(bytes.size())));
    if (!cms || at != end || OBJ_obj2nid(CMS_get0_type(cms.get())) != type)
        return nullptr;
    return cms;
}

bool isFor(CMS_ContentInfo *cms, X509 *recipient)
{
    STACK_OF(CMS_RecipientInfo) *infos = CMS_get0_RecipientInfos(cms);
    for (int i = 0; infos != nullptr && i < sk_CMS_RecipientInfo_num(infos); ++i) {
        CMS_RecipientInfo *info = sk_CMS_RecipientInfo_value(infos, i);
        if (CMS_RecipientInfo_type(info) != CMS_RECIPINFO_AGREE)
            continue;
        STACK_OF(CMS_RecipientEncryptedKey) *keys = CMS_RecipientInfo_kari_get0_reks(info);
        for (int k = 0; keys != nullptr && k < sk_CMS_RecipientEncryptedKey_num(keys); ++k) {
            if (CMS_RecipientEncryptedKey_cert_cmp(sk_CMS_RecipientEncryptedKey_value(keys, k),
                                                   recipient) == 0)
                return true;
        }
    }
    return false;
}

// The certificate of the one signer, if the signature holds.
std::optional<pack::Certificate> signerOf(CMS_ContentInfo *cms)
{
    const pack::Own<STACK_OF(X509), freeCertificates> certificates(CMS_get1_certs(cms));
    STACK_OF(CMS_SignerInfo) *infos = CMS_get0_SignerInfos(cms);
    if (!certificates || sk_X509_num(certificates.get()) != 1 || infos == nullptr ||
        sk_CMS_SignerInfo_num(infos) != 1)
        return std::nullopt;
    X509 *x509 = sk_X509_value(certificates.get(), 0);
    unsigned char *der = nullptr;
    const int size = i2d_X509(x509, &der);
    if (size <= 0)
        return std::nullopt;
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    if (CMS_SignerInfo_cert_cmp(sk_CMS_SignerInfo_value(infos, 0), x509) != 0)
        return std::nullopt;
    const BioPtr nowhere(BIO_new(BIO_s_null()));
    // Whether the certificate is one of ours is judged by who knows the authority and the stations.
    if (CMS_verify(cms, nullptr, nullptr, nullptr, nowhere.get(),
                   CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) != 1)
        return std::nullopt;
    return pack::Certificate::fromDer(bytes);
}

} // namespace

QString toCode(VolumeFault fault)
{
    switch (fault) {
    case VolumeFault::TooLarge: return u"too_large"_s;
    case VolumeFault::NotAVolume: return u"not_a_volume"_s;
    case VolumeFault::OtherRecipient: return u"other_recipient"_s;
    case VolumeFault::NotDecrypted: return u"not_decrypted"_s;
    case VolumeFault::SignatureWrong: return u"signature_wrong"_s;
    case VolumeFault::ContentWrong: break;
    }
    return u"content_wrong"_s;
}

std::variant<SealedTar, VolumeFault> SealedTar::open(QByteArrayView bytes,
                                                     const Recipient &recipient)
{
    const NoErrorsLeft clean;
    if (bytes.size() > kMaxVolumeBytes)
        return VolumeFault::TooLarge;
    CmsPtr outer = parse(bytes, NID_pkcs7_enveloped);
    if (!outer)
        return VolumeFault::NotAVolume;
    if (!isFor(outer.get(), recipient.certificate.handle()))
        return VolumeFault::OtherRecipient;
    const BioPtr text(BIO_new_mem_buf(recipient.keyPem.constData(), int(recipient.keyPem.size())));
    const pack::Own<EVP_PKEY, EVP_PKEY_free> key(
        PEM_read_bio_PrivateKey(text.get(), nullptr, nullptr, nullptr));
    const BioPtr plain(BIO_new(BIO_s_mem()));
    if (!key || CMS_decrypt(outer.get(), key.get(), recipient.certificate.handle(), nullptr,
                            plain.get(), CMS_BINARY) != 1)
        return VolumeFault::NotDecrypted;
    outer.reset(); // a volume's worth of memory
    char *data = nullptr;
    const long size = BIO_get_mem_data(plain.get(), &data);
    std::shared_ptr<CMS_ContentInfo> inner(
        parse(QByteArrayView(data, size), NID_pkcs7_signed).release(), CMS_ContentInfo_free);
    if (!inner)
        return VolumeFault::NotDecrypted;
    const auto signer = signerOf(inner.get());
    ASN1_OCTET_STRING **content = CMS_get0_content(inner.get());
    if (!signer || content == nullptr || *content == nullptr)
        return VolumeFault::SignatureWrong;

    const QByteArrayView tar(ASN1_STRING_get0_data(*content), ASN1_STRING_length(*content));
    return SealedTar(*signer, std::move(inner), tar);
}

struct TarReader::Parts
{
    pack::Own<archive, archive_read_free> tar;
};

TarReader::TarReader(const SealedTar &tar)
    : m_parts(std::make_unique<Parts>()),
      m_piece(kPieceBytes, Qt::Uninitialized)
{
    m_parts->tar.reset(archive_read_new());
    archive *tape = m_parts->tar.get();
    m_isOpen =
        tape != nullptr && archive_read_support_format_tar(tape) == ARCHIVE_OK &&
        archive_read_open_memory(tape, tar.m_tar.data(), size_t(tar.m_tar.size())) == ARCHIVE_OK;
}

TarReader::~TarReader() = default;

bool TarReader::next(const QString &path, qint64 length)
{
    archive_entry *entry = nullptr;
    if (!m_isOpen || archive_read_next_header(m_parts->tar.get(), &entry) != ARCHIVE_OK)
        return false;
    const char *name = archive_entry_pathname(entry);
    return name != nullptr && QByteArrayView(name) == path.toLatin1() &&
           archive_entry_filetype(entry) == AE_IFREG &&
           (length < 0 || archive_entry_size(entry) == length);
}

QByteArrayView TarReader::piece()
{
    const la_ssize_t n =
        archive_read_data(m_parts->tar.get(), m_piece.data(), size_t(m_piece.size()));
    m_isBroken = m_isBroken || n < 0;
    return n > 0 ? QByteArrayView(m_piece.constData(), n) : QByteArrayView();
}

std::optional<QByteArray> TarReader::content(qint64 limit)
{
    QByteArray content;
    for (QByteArrayView part = piece(); !part.isEmpty(); part = piece()) {
        if (content.size() + part.size() > limit)
            return std::nullopt;
        content.append(part);
    }
    return m_isBroken ? std::nullopt : std::optional(content);
}

bool TarReader::isAtEnd()
{
    archive_entry *entry = nullptr;
    return m_isOpen && archive_read_next_header(m_parts->tar.get(), &entry) == ARCHIVE_EOF;
}

} // namespace motcua::bundle
