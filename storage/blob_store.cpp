// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/blob_store.h"

#include "app/core/base/clock.h"
#include "storage/digest.h"
#include "storage/durable_file.h"
#include "storage/failures.h"
#include "storage/sub_keys.h"
#include "storage/values.h"

#include <QFile>
#include <QFileInfo>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr qsizetype kChunk = 64 * 1024;
constexpr qsizetype kTag = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype kHeader = crypto_secretstream_xchacha20poly1305_HEADERBYTES;

// First four bytes of every file: another format in some later year gets another mark.
QByteArray mark()
{
    return QByteArrayLiteral("MCB1");
}

QByteArray hashOf(const QByteArray &content)
{
    return sha256Of(content);
}

const unsigned char *bytes(const QByteArray &array, qsizetype from = 0)
{
    return reinterpret_cast<const unsigned char *>(array.constData()) + from;
}

} // namespace

QByteArray BlobCipher::seal(const QByteArray &plain, const QByteArray &context) const
{
    crypto_secretstream_xchacha20poly1305_state state;
    QByteArray sealed = mark();
    sealed.reserve(mark().size() + kHeader + plain.size() + (plain.size() / kChunk + 1) * kTag);
    QByteArray header(kHeader, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(
        &state, reinterpret_cast<unsigned char *>(header.data()), bytes(m_key));
    sealed += header;
    qsizetype at = 0;
    do {
        const qsizetype length = qMin(kChunk, plain.size() - at);
        const bool last = at + length == plain.size();
        QByteArray chunk(length + kTag, Qt::Uninitialized);
        crypto_secretstream_xchacha20poly1305_push(
            &state, reinterpret_cast<unsigned char *>(chunk.data()), nullptr, bytes(plain, at),
            static_cast<unsigned long long>(length), bytes(context),
            static_cast<unsigned long long>(context.size()),
            last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                 : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        sealed += chunk;
        at += length;
    } while (at < plain.size());
    sodium_memzero(&state, sizeof state);
    return sealed;
}

qint64 BlobCipher::sealedSize(qint64 plainSize)
{
    const qint64 chunks = plainSize == 0 ? 1 : (plainSize + kChunk - 1) / kChunk;
    return mark().size() + kHeader + plainSize + chunks * kTag;
}

std::optional<QByteArray> BlobCipher::open(const QByteArray &sealed,
                                           const QByteArray &context) const
{
    qsizetype at = mark().size() + kHeader;
    if (sealed.size() < at + kTag || !sealed.startsWith(mark()))
        return {};
    crypto_secretstream_xchacha20poly1305_state state;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state, bytes(sealed, mark().size()),
                                                        bytes(m_key)) != 0)
        return {};
    QByteArray plain;
    plain.reserve(sealed.size() - at);
    unsigned char tag = 0;
    while (at < sealed.size()) {
        // Anything after the final chunk is not ours.
        if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL)
            return {};
        const qsizetype length = qMin(kChunk + kTag, sealed.size() - at);
        if (length < kTag)
            return {};
        QByteArray chunk(length - kTag, Qt::Uninitialized);
        if (crypto_secretstream_xchacha20poly1305_pull(
                &state, reinterpret_cast<unsigned char *>(chunk.data()), nullptr, &tag,
                bytes(sealed, at), static_cast<unsigned long long>(length), bytes(context),
                static_cast<unsigned long long>(context.size())) != 0)
            return {};
        plain += chunk;
        at += length;
    }
    sodium_memzero(&state, sizeof state);
    if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
        return {};
    return plain;
}

FileBlobStore::FileBlobStore(Database &db, const DatabaseKey &key, const QString &folder)
    : m_db(db),
      m_cipher(subKey(key, SubKey::BlobContent)),
      m_nameKey(subKey(key, SubKey::BlobName)),
      m_folder(folder)
{}

QString FileBlobStore::fileOf(const QByteArray &sha256) const
{
    QByteArray name(32, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(name.data()), size_t(name.size()),
                       bytes(sha256), static_cast<unsigned long long>(sha256.size()),
                       bytes(m_nameKey), size_t(m_nameKey.size()));
    const QString hex = QString::fromLatin1(name.toHex());
    return hex.left(2) + u'/' + hex;
}

BlobRef FileBlobStore::put(const QByteArray &content, const QString &mime)
{
    const BlobRef ref{hashOf(content), content.size(), mime};
    const QString name = fileOf(ref.sha256);
    const QString file = m_folder + u'/' + name;
    const bool known = m_db.value(u"SELECT 1 FROM blob WHERE sha256 = ?"_s, {ref.sha256}).isValid();
    // The same content once more costs nothing; a file that has got lost meanwhile is healed.
    if (!known || !QFileInfo::exists(file)) {
        const QString folder = QFileInfo(file).absolutePath();
        // Once for each folder, though it may be there: who made it may have been killed before its name was safe.
        if (!m_safeFolders.contains(folder)) {
            makePrivateFolder(folder);
            syncFolder(m_folder);
            m_safeFolders.insert(folder);
        }
        writeDurably(file, m_cipher.seal(content, ref.sha256));
    }
    if (!known) {
        m_db.run(u"INSERT INTO blob (sha256, size, mime, file, created_at) VALUES (?, ?, ?, ?, ?) "
                 "ON CONFLICT (sha256) DO NOTHING"_s,
                 {ref.sha256, ref.size, mime, name, stored(SystemClock().now())});
    }
    return ref;
}

QByteArray FileBlobStore::get(const BlobRef &ref) const
{
    QFile file(m_folder + u'/' + fileOf(ref.sha256));
    if (!file.exists())
        throw failure(Trouble::BlobMissing);
    if (!file.open(QIODevice::ReadOnly))
        throw failure(Trouble::ReadFailed);
    const std::optional<QByteArray> content = m_cipher.open(file.readAll(), ref.sha256);
    if (!content || hashOf(*content) != ref.sha256)
        throw failure(Trouble::BlobDamaged);
    return *content;
}

FileBlobStore::Check FileBlobStore::verify() const
{
    Check check;
    QSqlQuery rows = m_db.exec(u"SELECT sha256, size FROM blob ORDER BY file"_s);
    while (rows.next()) {
        ++check.checked;
        try {
            const QByteArray content =
                get(BlobRef{rows.value(0).toByteArray(), rows.value(1).toLongLong(), {}});
            if (content.size() != rows.value(1).toLongLong())
                ++check.damaged;
        } catch (const Failure &problem) {
            ++(problem.name() == "blob_missing" ? check.missing : check.damaged);
        }
    }
    return check;
}

} // namespace motcua::storage
