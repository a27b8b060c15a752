// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle/volume_writer.h"

#include "sync/pack/openssl_own.h"

#include <openssl/cms.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include <archive.h>
#include <archive_entry.h>

namespace motcua::bundle {

namespace {

constexpr unsigned int kFlags = CMS_BINARY | CMS_STREAM | CMS_PARTIAL;
constexpr int kBlock = 64 * 1024;
constexpr qint64 kTarBlock = 512;
constexpr qint64 kManifestLine = 320;
constexpr int kShareOfFraming =
    64; // BER splits the content into pieces of some KiB with a head each

using CmsPtr = pack::Own<CMS_ContentInfo, CMS_ContentInfo_free>;
using KeyPtr = pack::Own<EVP_PKEY, EVP_PKEY_free>;

void check(bool ok, const char *name)
{
    if (!ok) {
        ERR_clear_error();
        throw VolumeError(name);
    }
}

CmsPtr makeOuter(const QVector<pack::Certificate> &recipients)
{
    CmsPtr cms(CMS_encrypt(nullptr, nullptr, EVP_aes_256_cbc(), kFlags));
    check(cms != nullptr, "seal");
    check(!recipients.isEmpty(), "seal");
    for (const pack::Certificate &recipient : recipients) {
        CMS_RecipientInfo *info =
            CMS_add1_recipient_cert(cms.get(), recipient.handle(), CMS_BINARY | CMS_KEY_PARAM);
        check(info != nullptr, "seal");
        // Else OpenSSL derives the key with SHA-1.
        EVP_PKEY_CTX *key = CMS_RecipientInfo_get0_pkey_ctx(info);
        check(key != nullptr && EVP_PKEY_CTX_set_ecdh_kdf_md(key, EVP_sha256()) > 0, "seal");
    }
    return cms;
}

CmsPtr makeInner(const pack::Certificate &signer, const QByteArray &keyPem)
{
    const pack::Own<BIO, BIO_free_all> text(
        BIO_new_mem_buf(keyPem.constData(), int(keyPem.size())));
    const KeyPtr key(PEM_read_bio_PrivateKey(text.get(), nullptr, nullptr, nullptr));
    check(key && X509_check_private_key(signer.handle(), key.get()) == 1, "seal");
    CmsPtr cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, kFlags));
    check(cms && CMS_add1_signer(cms.get(), signer.handle(), key.get(), EVP_sha256(),
                                 CMS_BINARY | CMS_NOSMIMECAP) != nullptr,
          "seal");
    return cms;
}

} // namespace

struct VolumeWriter::Parts
{
    CmsPtr outer, inner;
    BIO *digest = nullptr;
    pack::Own<BIO, BIO_free_all> chain; // from what the tar goes into down to the file
    pack::Own<archive, archive_write_free> tar;

    static la_ssize_t write(archive *, void *self, const void *bytes, size_t size)
    {
        BIO *to = static_cast<Parts *>(self)->chain.get();
        size_t done = 0;
        while (done < size) {
            const int n = BIO_write(to, static_cast<const char *>(bytes) + done,
                                    int(qMin<size_t>(size - done, kBlock)));
            if (n <= 0)
                return -1;
            done += size_t(n);
        }
        return la_ssize_t(size);
    }
};

VolumeWriter::VolumeWriter(int fd, const pack::Certificate &signer, const QByteArray &signerKeyPem,
                           const QVector<pack::Certificate> &recipients)
    : m_parts(std::make_unique<Parts>())
{
    Parts &parts = *m_parts;
    parts.outer = makeOuter(recipients);
    parts.inner = makeInner(signer, signerKeyPem);
    const auto on = [&parts](BIO *top) {
        check(top != nullptr, "seal");
        (void)parts.chain.release(); // `top` leads to it
        parts.chain.reset(top);
    };
    parts.chain.reset(BIO_new_fd(fd, BIO_NOCLOSE));
    check(parts.chain != nullptr, "seal");
    parts.digest = BIO_new(BIO_f_md());
    check(parts.digest && BIO_set_md(parts.digest, EVP_sha256()) == 1, "seal");
    on(BIO_push(parts.digest, parts.chain.get()));
    BIO *buffer = BIO_new(BIO_f_buffer());
    check(buffer && BIO_set_write_buffer_size(buffer, kBlock) == 1, "seal");
    on(BIO_push(buffer, parts.chain.get()));
    on(BIO_new_CMS(parts.chain.get(), parts.outer.get()));
    on(BIO_new_CMS(parts.chain.get(), parts.inner.get()));

    parts.tar.reset(archive_write_new());
    archive *tar = parts.tar.get();
    check(tar && archive_write_set_format_ustar(tar) == ARCHIVE_OK &&
              archive_write_set_bytes_per_block(tar, kBlock) == ARCHIVE_OK &&
              archive_write_set_bytes_in_last_block(tar, 1) == ARCHIVE_OK &&
              archive_write_open(tar, &parts, nullptr, Parts::write, nullptr) == ARCHIVE_OK,
          "seal");
}

VolumeWriter::~VolumeWriter()
{
    if (m_parts->tar)
        archive_write_fail(m_parts->tar.get()); // nothing more is written into a chain that goes
    ERR_clear_error();
}

void VolumeWriter::add(const QString &path, QByteArrayView content, const QDateTime &at)
{
    constexpr int kOwnerReads = 0600;
    const pack::Own<archive_entry, archive_entry_free> entry(archive_entry_new());
    check(entry != nullptr, "seal");
    archive_entry_set_pathname(entry.get(), path.toLatin1().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), kOwnerReads);
    archive_entry_set_size(entry.get(), content.size());
    archive_entry_set_mtime(entry.get(), time_t(at.toSecsSinceEpoch()), 0);
    archive *tar = m_parts->tar.get();
    check(archive_write_header(tar, entry.get()) == ARCHIVE_OK, "write");
    check(archive_write_data(tar, content.data(), size_t(content.size())) == content.size(),
          "write");
    check(archive_write_finish_entry(tar) == ARCHIVE_OK, "write");
}

VolumeWriter::Sealed VolumeWriter::finish()
{
    Parts &parts = *m_parts;
    check(archive_write_close(parts.tar.get()) == ARCHIVE_OK, "write");
    // The inner structure's end first, then that of the outer: OpenSSL hands the flush down.
    check(BIO_flush(parts.chain.get()) == 1, "write");
    Sealed sealed;
    sealed.size = qint64(BIO_number_written(BIO_next(parts.digest)));
    sealed.sha256.resize(EVP_MAX_MD_SIZE);
    const int size = BIO_gets(parts.digest, sealed.sha256.data(), int(sealed.sha256.size()));
    check(size == 32 && sealed.size > 0, "seal");
    sealed.sha256.resize(size);
    return sealed;
}

qint64 VolumeWriter::costOf(qint64 length)
{
    const qint64 padded = (length + kTarBlock - 1) / kTarBlock * kTarBlock;
    return kTarBlock + padded + padded / kShareOfFraming + kManifestLine;
}

} // namespace motcua::bundle
