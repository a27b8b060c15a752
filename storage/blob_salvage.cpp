// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are known by their hash and are not here: what a replay brings, and what a restore has set aside.
#include "storage/blob_store.h"

#include "app/core/base/failure.h"
#include "storage/log.h"
#include "storage/values.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace motcua::storage {

void FileBlobStore::addStub(const BlobRef &ref, const QDateTime &at)
{
    const BlobKeys::Generation &keys = m_keys.newest();
    m_db.run(u"INSERT INTO blob (sha256, size, mime, file, created_at, at_gateway, purged_at, "
             "key_generation) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING"_s,
             {ref.sha256, ref.size, ref.mime, BlobKeys::fileName(ref.sha256, keys), stored(at),
              stored(at), stored(at), keys.number});
}

void FileBlobStore::addLost(const BlobRef &ref, const QDateTime &at)
{
    const BlobKeys::Generation &keys = m_keys.newest();
    m_db.run(u"INSERT INTO blob (sha256, size, mime, file, created_at, damaged_at, key_generation) "
             "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING"_s,
             {ref.sha256, ref.size, ref.mime, BlobKeys::fileName(ref.sha256, keys), stored(at),
              stored(at), keys.number});
}

void FileBlobStore::notAtProvince(const BlobRef &ref, const QDateTime &at)
{
    Transaction transaction(m_db);
    addLost(ref, at);
    // What was taken for kept by the province is kept by nobody: a loss, and said to be one.
    m_db.run(u"UPDATE blob SET at_gateway = NULL, wanted = 1, damaged_at = CASE WHEN purged_at IS "
             "NULL THEN damaged_at ELSE coalesce(damaged_at, ?) END, purged_at = NULL "
             "WHERE sha256 = ?"_s,
             {stored(at), ref.sha256});
    const std::optional<Row> row = rowOf(ref.sha256);
    transaction.commit();
    if (row && row->damaged)
        (void)salvage(ref);
}

bool FileBlobStore::salvage(const BlobRef &ref)
{
    const QDir data(QFileInfo(m_folder).absolutePath());
    // The newest first. Whatever key generation the file was named by then, as far as this database knows it.
    const QStringList asides = data.entryList({u"damaged-*"_s}, QDir::Dirs | QDir::NoDotAndDotDot,
                                              QDir::Name | QDir::Reversed);
    for (const QString &aside : asides) {
        for (const BlobKeys::Generation &keys : m_keys.all()) {
            QFile file(data.filePath(aside) + "/blobs/"_L1 + BlobKeys::fileName(ref.sha256, keys));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const std::optional<QByteArray> content =
                BlobCipher(keys.content).open(file.readAll(), ref.sha256);
            if (!content)
                continue;
            try {
                replace(ref, *content);
                return true;
            } catch (const Failure &problem) {
                if (problem.name() != "blob_not_the_same")
                    throw;
                qCWarning(lcStorage) << "a file that was set aside is not what its name says";
            }
        }
    }
    return false;
}

} // namespace motcua::storage
