// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <vector>

namespace motcua::storage {

/// The keys of the files under blobs/ (table blob_key): apart from the key of the database, so that a change of that
/// one need not rewrite every file. Generation 0 is derived from the folder's first key and written down when it is
/// first needed; each change of key adds a random one, which new files use.
class BlobKeys
{
public:
    struct Generation
    {
        int number = 0;
        QByteArray content; ///< 32 bytes: the cipher's key
        QByteArray name;    ///< 32 bytes: hashes contents to file names
    };

    BlobKeys(Database &db, const DatabaseKey &key) : m_db(db), m_key(key) {}
    [[nodiscard]] const Generation &newest() const { return all().back(); }
    /// Nothing when there is no such generation: the row that names it is damaged.
    [[nodiscard]] const Generation *find(int number) const;

    /// All of them, the newest last.
    [[nodiscard]] const std::vector<Generation> &all() const;
    /// "ab/ab12…": the file of a content below blobs/.
    [[nodiscard]] static QString fileName(const QByteArray &sha256, const Generation &keys);

    /// Writes generation 0 down if no generation is there; joins a transaction under way.
    static void captureFirst(Database &db, const DatabaseKey &key);
    /// Adds a random generation after the newest; joins a transaction under way.
    static void addNew(Database &db);

private:
    Database &m_db;
    DatabaseKey m_key;
    mutable std::vector<Generation>
        m_known; // a change of key needs the folder for itself: what was read stays true
};

} // namespace motcua::storage
