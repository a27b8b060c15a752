// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace motcua::storage {

/// Encrypts and decrypts one file (libsodium secretstream, XChaCha20-Poly1305, 64 KiB a chunk). The chain of
/// chunks ends with a final tag, so a cut file is noticed as well as a changed one.
class BlobCipher
{
public:
    explicit BlobCipher(QByteArray key) : m_key(std::move(key)) {}
    /// `context` is bound to the result: the file cannot stand in for another.
    [[nodiscard]] QByteArray seal(const QByteArray &plain, const QByteArray &context) const;
    /// Nothing when anything is not as it was sealed.
    [[nodiscard]] std::optional<QByteArray> open(const QByteArray &sealed,
                                                 const QByteArray &context) const;
    /// How long the sealed file of a content is.
    [[nodiscard]] static qint64 sealedSize(qint64 plainSize);

private:
    QByteArray m_key;
};

} // namespace motcua::storage
