// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/papers/paper.h"
#include "storage/database.h"

#include <QSet>

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

/// Files named by a keyed hash of their content, so that names reveal nothing. The file is on disk, name and all,
/// before its row is: a row without its file cannot come to be, a file without its row does no harm.
class FileBlobStore final : public BlobStore
{
public:
    FileBlobStore(Database &db, const DatabaseKey &key, const QString &folder);
    [[nodiscard]] BlobRef put(const QByteArray &content, const QString &mime) override;
    [[nodiscard]] QByteArray get(const BlobRef &ref) const override;

    struct Check
    {
        int checked = 0, missing = 0, damaged = 0;
    };
    /// Reads every file whole.
    [[nodiscard]] Check verify() const;

private:
    [[nodiscard]] QString fileOf(const QByteArray &sha256) const; ///< "ab/ab12…", below the folder
    Database &m_db;
    BlobCipher m_cipher;
    QByteArray m_nameKey;
    QString m_folder;
    QSet<QString> m_safeFolders; ///< whose names this store has synced
};

} // namespace motcua::storage
