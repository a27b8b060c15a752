// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/blob_cipher.h"

#include <sodium.h>

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

} // namespace motcua::storage
