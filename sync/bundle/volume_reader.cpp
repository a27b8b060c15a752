// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle/volume_reader.h"

#include "sync/bundle/names.h"
#include "sync/bundle/volume_writer.h"
#include "sync/pack/openssl_own.h"
#include "sync/protocol/digest.h"

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include <archive.h>
#include <archive_entry.h>

namespace motcua::bundle {

using namespace Qt::StringLiterals;

namespace {

using CmsPtr = pack::Own<CMS_ContentInfo, CMS_ContentInfo_free>;
using BioPtr = pack::Own<BIO, BIO_free_all>;
using ArchivePtr = pack::Own<archive, archive_read_free>;

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

ArchivePtr openTar(QByteArrayView tar)
{
    ArchivePtr archive(archive_read_new());
    if (!archive || archive_read_support_format_tar(archive.get()) != ARCHIVE_OK ||
        archive_read_open_memory(archive.get(), tar.data(), size_t(tar.size())) != ARCHIVE_OK)
        return nullptr;
    return archive;
}

// The next member if it is the one that must come.
bool step(archive *tar, const QString &path, qint64 length)
{
    archive_entry *entry = nullptr;
    if (archive_read_next_header(tar, &entry) != ARCHIVE_OK)
        return false;
    const char *name = archive_entry_pathname(entry);
    return name != nullptr && QByteArrayView(name) == path.toLatin1() &&
           archive_entry_filetype(entry) == AE_IFREG &&
           (length < 0 || archive_entry_size(entry) == length);
}

std::optional<QByteArray> contentOf(archive *tar, qint64 limit)
{
    QByteArray content;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    for (;;) {
        const la_ssize_t n = archive_read_data(tar, piece.data(), size_t(piece.size()));
        if (n < 0 || content.size() + n > limit)
            return std::nullopt;
        if (n == 0)
            return content;
        content.append(piece.constData(), n);
    }
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

std::variant<Volume, VolumeFault> openVolume(QByteArrayView bytes, const Recipient &recipient)
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
    Volume volume(*signer, std::move(inner), tar);
    const ArchivePtr archive = openTar(tar);
    if (!archive || !step(archive.get(), VolumeWriter::kManifestPath, -1))
        return VolumeFault::ContentWrong;
    const auto json = contentOf(archive.get(), kMaxManifestBytes);
    ManifestReading reading = json ? readManifest(*json) : ManifestReading{u"manifest"_s, {}};
    if (!reading.fault.isEmpty())
        return VolumeFault::ContentWrong;
    volume.m_manifest = std::move(reading.manifest);
    return volume;
}

Volume::Walk Volume::walk(const Visitor &visitor) const
{
    const ArchivePtr archive = openTar(m_tar);
    if (!archive || !step(archive.get(), VolumeWriter::kManifestPath, -1))
        return Walk::ContentWrong;
    for (const BundleBatch &batch : m_manifest.batches) {
        if (!step(archive.get(), batch.path(), batch.size))
            return Walk::ContentWrong;
        const auto content = contentOf(archive.get(), batch.size);
        if (!content || protocol::sha256(*content) != batch.sha256)
            return Walk::ContentWrong;
        if (!visitor.batch(batch, *content))
            return Walk::Ended;
    }
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    for (const BundleFile &file : m_manifest.files) {
        if (!step(archive.get(), file.path(), file.length))
            return Walk::ContentWrong;
        bool broken = false;
        const Pieces pieces = [&]() -> QByteArrayView {
            const la_ssize_t n =
                archive_read_data(archive.get(), piece.data(), size_t(piece.size()));
            broken = broken || n < 0;
            return n > 0 ? QByteArrayView(piece.constData(), n) : QByteArrayView();
        };
        const bool goOn = visitor.file(file, pieces);
        if (broken)
            return Walk::ContentWrong;
        if (!goOn)
            return Walk::Ended;
    }
    archive_entry *entry = nullptr;
    return archive_read_next_header(archive.get(), &entry) == ARCHIVE_EOF ? Walk::Done
                                                                          : Walk::ContentWrong;
}

} // namespace motcua::bundle
