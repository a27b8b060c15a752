// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Putting and getting; what is done to the files in quiet hours is in blob_upkeep.cpp.
#include "storage/blob_store.h"

#include "app/core/base/clock.h"
#include "storage/digest.h"
#include "storage/durable_file.h"
#include "storage/failures.h"
#include "storage/fetch_queue.h"
#include "storage/log.h"
#include "storage/station_setup.h"
#include "storage/values.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

QByteArray hashOf(const QByteArray &content)
{
    return sha256Of(content);
}

} // namespace

FileBlobStore::FileBlobStore(Database &db, const DatabaseKey &key, const QString &folder,
                             AuditLog &audit)
    : m_db(db),
      m_keys(db, key),
      m_folder(folder),
      m_audit(audit)
{}

QString FileBlobStore::quarantineOf(const QString &name) const
{
    return m_folder + "/quarantine/"_L1 + name.section(u'/', -1);
}

std::optional<FileBlobStore::Row> FileBlobStore::rowOf(const QByteArray &sha256) const
{
    const QVariantList row =
        m_db.row(u"SELECT file, key_generation, damaged_at IS NOT NULL, purged_at IS NOT NULL, "
                 "at_gateway IS NOT NULL FROM blob WHERE sha256 = ?"_s,
                 {sha256});
    if (row.isEmpty())
        return {};
    return Row{row.at(0).toString(), row.at(1).toInt(), row.at(2).toBool(), row.at(3).toBool(),
               row.at(4).toBool()};
}

void FileBlobStore::say(const QString &action, const QString &subject,
                        const QJsonObject &detail) const
{
    Actor program;
    program.station = readSetting(m_db, u"station"_s);
    m_audit.append({SystemClock().now(), program, action, subject, detail});
}

void FileBlobStore::writeFile(const QString &name, const QByteArray &sealed)
{
    const QString file = pathOf(name);
    const QString shelf = QFileInfo(file).absolutePath();
    // Once for each folder, though it may be there: who made it may have been killed before its name was safe.
    if (!m_safeFolders.contains(shelf)) {
        makePrivateFolder(shelf);
        syncFolder(m_folder);
        m_safeFolders.insert(shelf);
    }
    writeDurably(file, sealed);
}

BlobRef FileBlobStore::put(const QByteArray &content, const QString &mime)
{
    const BlobRef ref{hashOf(content), content.size(), mime};
    const std::optional<Row> row = rowOf(ref.sha256);
    if (row && !row->damaged && !row->purged && isWhole(ref.sha256, *row)) {
        // Needed anew: its time here begins anew, too.
        if (row->atGateway)
            m_db.run(u"UPDATE blob SET created_at = ? WHERE sha256 = ?"_s,
                     {stored(SystemClock().now()), ref.sha256});
        return ref;
    }
    store(ref, content);
    return ref;
}

// What was damaged and never read since is found here, while the right bytes are at hand.
bool FileBlobStore::isWhole(const QByteArray &sha256, const Row &row) const
{
    try {
        return look(sha256, row).state == State::Good;
    } catch (const Failure &) {
        return false;
    }
}

// The file first, then its row; both are right when this returns, whatever sweep() or purge() of another process do.
void FileBlobStore::store(const BlobRef &ref, const QByteArray &content)
{
    const BlobKeys::Generation &keys = m_keys.newest();
    const QString name = BlobKeys::fileName(ref.sha256, keys);
    const QByteArray sealed = BlobCipher(keys.content).seal(content, ref.sha256);
    writeFile(name, sealed);
    Transaction transaction(m_db);
    // They remove under this lock: what is there now stays.
    if (!QFileInfo::exists(pathOf(name)))
        writeFile(name, sealed);
    m_db.run(u"INSERT INTO blob (sha256, size, mime, file, created_at, key_generation) "
             "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET file = excluded.file, "
             "created_at = excluded.created_at, key_generation = excluded.key_generation, "
             "damaged_at = NULL, purged_at = NULL"_s,
             {ref.sha256, ref.size, ref.mime, name, stored(SystemClock().now()), keys.number});
    transaction.commit();
}

FileBlobStore::Found FileBlobStore::look(const QByteArray &sha256, const Row &row) const
{
    QFile file(pathOf(row.file));
    if (!file.exists())
        return {QFileInfo::exists(quarantineOf(row.file)) ? State::Damaged : State::Missing, {}};
    if (!file.open(
            QIODevice::ReadOnly)) // permissions, too many open files: says nothing of the file
        throw failure(Trouble::ReadFailed);
    const QByteArray sealed = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return {State::Unreadable, {}};
    const BlobKeys::Generation *keys = m_keys.find(row.generation);
    if (keys == nullptr)
        return {State::Damaged, {}};
    std::optional<QByteArray> content = BlobCipher(keys->content).open(sealed, sha256);
    if (!content || hashOf(*content) != sha256)
        return {State::Damaged, {}};
    return {State::Good, std::move(*content)};
}

// False when the row has changed meanwhile: then it is worth another look.
bool FileBlobStore::noteLoss(const QByteArray &sha256, const Row &row, State state) const
{
    try {
        Transaction transaction(m_db);
        if (rowOf(sha256) != row) {
            transaction.commit(); // giving up would undo what surrounds us
            return false;
        }
        if (!row.damaged) {
            m_db.run(u"UPDATE blob SET damaged_at = ? WHERE sha256 = ?"_s,
                     {stored(SystemClock().now()), sha256});
            say(state == State::Missing ? u"blob.missing"_s : u"blob.damaged"_s,
                QString::fromLatin1(sha256.toHex()), {{u"at_gateway"_s, row.atGateway}});
        }
        // What cannot even be read stays where it is, until replace() writes over it. The rename is inside the
        // transaction, so that no put() of the same content comes between.
        if (state == State::Damaged && QFileInfo::exists(pathOf(row.file))) {
            makePrivateFolder(m_folder + "/quarantine"_L1);
            const QString aside = quarantineOf(row.file);
            QFile::remove(aside);
            if (!QFile::rename(pathOf(row.file), aside))
                qCWarning(lcStorage) << "a damaged file could not be moved to quarantine";
        }
        transaction.commit();
    } catch (const Failure &) {
        qCWarning(lcStorage)
            << "a lost file could not be marked"; // what is said to the caller counts
    }
    return true;
}

void FileBlobStore::noteHealed(const QByteArray &sha256) const
{
    try {
        m_db.run(u"UPDATE blob SET damaged_at = NULL WHERE sha256 = ?"_s, {sha256});
    } catch (const Failure &) {
        qCInfo(lcStorage) << "a healed file could not be marked";
    }
}

// Whoever opens a file that only the province has wants it back.
void FileBlobStore::askFor(const QByteArray &sha256) const
{
    try {
        FetchQueue(m_db).ask(sha256);
    } catch (const Failure &) {
        qCInfo(lcStorage) << "a file could not be asked for";
    }
}

QByteArray FileBlobStore::get(const BlobRef &ref) const
{
    constexpr int kTries = 3;
    State last = State::Missing;
    for (int i = 0; i < kTries; ++i) {
        const std::optional<Row> row = rowOf(ref.sha256);
        if (!row)
            throw failure(Trouble::BlobMissing);
        if (row->purged) {
            askFor(ref.sha256);
            throw failure(Trouble::BlobAtProvince);
        }
        Found found = look(ref.sha256, *row);
        if (found.state == State::Good) {
            if (row->damaged)
                noteHealed(ref.sha256);
            return std::move(found.content);
        }
        last = found.state;
        if (noteLoss(ref.sha256, *row, found.state))
            break;
    }
    throw failure(last == State::Missing ? Trouble::BlobMissing : Trouble::BlobDamaged);
}

void FileBlobStore::replace(const BlobRef &ref, const QByteArray &content)
{
    if (hashOf(content) != ref.sha256)
        throw failure(Trouble::BlobNotTheSame);
    const std::optional<Row> row = rowOf(ref.sha256);
    if (!row)
        throw failure(Trouble::BlobMissing);
    Transaction transaction(m_db);
    store({ref.sha256, content.size(), ref.mime}, content);
    say(u"blob.replaced"_s, ref.hex(),
        {{u"was"_s, row->purged    ? u"purged"_s
                    : row->damaged ? u"damaged"_s
                                   : u"whole"_s}});
    transaction.commit();
    QFile::remove(quarantineOf(row->file));
}

QVector<FileBlobStore::Lost> FileBlobStore::lost(int limit) const
{
    QVector<Lost> found;
    Rows rows = m_db.exec(u"SELECT sha256, size, mime, at_gateway IS NOT NULL FROM blob "
                          "WHERE damaged_at IS NOT NULL ORDER BY damaged_at LIMIT ?"_s,
                          {limit});
    while (rows.next())
        found.append(
            {{rows.value(0).toByteArray(), rows.value(1).toLongLong(), rows.value(2).toString()},
             rows.value(3).toBool()});
    return found;
}

} // namespace motcua::storage
