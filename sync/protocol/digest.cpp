// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/digest.h"

#include <QList>

#include <openssl/evp.h>

#include <new>

namespace motcua::protocol {

QByteArray sha256(QByteArrayView bytes)
{
    // Not QCryptographicHash, which is several times slower: a gateway hashes everything that comes.
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned size = 0;
    if (EVP_Digest(bytes.data(), size_t(bytes.size()),
                   reinterpret_cast<unsigned char *>(digest.data()), &size, EVP_sha256(),
                   nullptr) != 1)
        throw std::bad_alloc(); // the only way this fails
    digest.truncate(qsizetype(size));
    return digest;
}

std::optional<QByteArray> sha256FromHex(QByteArrayView hex)
{
    if (hex.size() != 64)
        return std::nullopt;
    for (const char c : hex) {
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            return std::nullopt;
    }
    return QByteArray::fromHex(hex.toByteArray());
}

QByteArray contentDigest(QByteArrayView body)
{
    return "sha-256=:" + sha256(body).toBase64() + ':';
}

std::optional<QByteArray> sha256OfContentDigest(QByteArrayView value)
{
    const QByteArray prefix = QByteArrayLiteral("sha-256=:");
    const QList<QByteArray> items = value.toByteArray().split(',');
    for (const QByteArray &item : items) {
        const QByteArray text = item.trimmed();
        if (!text.startsWith(prefix) || !text.endsWith(':'))
            continue;
        const QByteArray encoded = text.mid(prefix.size(), text.size() - prefix.size() - 1);
        const auto decoded =
            QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
        if (decoded && decoded.decoded.size() == 32)
            return decoded.decoded;
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace motcua::protocol
