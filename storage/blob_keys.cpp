// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/blob_keys.h"

#include "app/core/base/clock.h"
#include "app/core/base/failure.h"
#include "storage/sub_keys.h"
#include "storage/values.h"

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

std::vector<BlobKeys::Generation> generationsIn(const Database &db)
{
    std::vector<BlobKeys::Generation> found;
    Rows rows = db.exec(u"SELECT generation, content, name FROM blob_key ORDER BY generation"_s);
    while (rows.next())
        found.push_back(
            {rows.value(0).toInt(), rows.value(1).toByteArray(), rows.value(2).toByteArray()});
    return found;
}

} // namespace

const std::vector<BlobKeys::Generation> &BlobKeys::all() const
{
    if (!m_known.empty())
        return m_known;
    m_known = generationsIn(m_db);
    if (m_known.empty()) {
        try {
            captureFirst(m_db, m_key);
            m_known = generationsIn(m_db);
        } catch (const Failure &) {
            // Read-only or full: reading goes on with what will be written down another time.
            m_known = {{0, subKey(m_key, SubKey::BlobContent), subKey(m_key, SubKey::BlobName)}};
        }
    }
    return m_known;
}

const BlobKeys::Generation *BlobKeys::find(int number) const
{
    const std::vector<Generation> &known = all();
    const auto found = std::find_if(known.begin(), known.end(),
                                    [number](const Generation &g) { return g.number == number; });
    return found == known.end() ? nullptr : &*found;
}

QString BlobKeys::fileName(const QByteArray &sha256, const Generation &keys)
{
    QByteArray name(32, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(name.data()), size_t(name.size()),
                       reinterpret_cast<const unsigned char *>(sha256.constData()),
                       static_cast<unsigned long long>(sha256.size()),
                       reinterpret_cast<const unsigned char *>(keys.name.constData()),
                       size_t(keys.name.size()));
    const QString hex = QString::fromLatin1(name.toHex());
    return hex.left(2) + u'/' + hex;
}

void BlobKeys::captureFirst(Database &db, const DatabaseKey &key)
{
    db.run(u"INSERT INTO blob_key (generation, content, name, made_at) "
           "SELECT 0, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM blob_key)"_s,
           {subKey(key, SubKey::BlobContent), subKey(key, SubKey::BlobName),
            stored(SystemClock().now())});
}

void BlobKeys::addNew(Database &db)
{
    db.run(u"INSERT INTO blob_key (generation, content, name, made_at) "
           "SELECT coalesce(max(generation), -1) + 1, ?, ?, ? FROM blob_key"_s,
           {DatabaseKey::random().raw(), DatabaseKey::random().raw(), stored(SystemClock().now())});
}

} // namespace motcua::storage
