// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to the files in quiet hours: the check, the purge of what the province has, the broom.
#include "storage/blob_store.h"

#include "storage/durable_file.h"
#include "storage/failures.h"
#include "storage/station_setup.h"
#include "storage/values.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

// Long after any put() has written its row; far shorter than a person would wait for room on the disk.
constexpr qint64 kSettledMs = 60LL * 60 * 1000;
// Removing holds the writer's lock: in portions, so that nobody at a counter waits.
constexpr qsizetype kPortion = 100;

constexpr QLatin1StringView kQuarantine{"quarantine/"};

bool isSettled(const QString &file, const QDateTime &now)
{
    const QFileInfo info(file);
    return info.exists() && info.lastModified().msecsTo(now) > kSettledMs;
}

// Every hash that an open draft mentions, whatever for.
QSet<QByteArray> hashesInDrafts(const Database &db)
{
    static const QRegularExpression kHash(u"\\b[0-9a-f]{64}\\b"_s);
    QSet<QByteArray> found;
    Rows rows = db.exec(u"SELECT body FROM draft"_s);
    while (rows.next()) {
        QRegularExpressionMatchIterator matches = kHash.globalMatch(rows.value(0).toString());
        while (matches.hasNext())
            found.insert(QByteArray::fromHex(matches.next().captured().toLatin1()));
    }
    return found;
}

} // namespace

/// Removes files under the writer's lock, asking again of each whether it may go: a put() of the same content looks for
/// its file under the same lock.
template <typename Decide>
int FileBlobStore::removeIf(const QStringList &names, const Decide &stillToGo) const
{
    int removed = 0;
    for (qsizetype at = 0; at < names.size(); at += kPortion) {
        Transaction transaction(m_db);
        const QStringList portion = names.mid(at, kPortion);
        for (const QString &name : portion) {
            if (stillToGo(name) && QFile::remove(pathOf(name)))
                ++removed;
        }
        transaction.commit();
    }
    return removed;
}

QVector<BlobRef> FileBlobStore::purgeable(const QDateTime &cutoff) const
{
    Rows rows = m_db.exec(
        u"WITH unfinished AS MATERIALIZED (SELECT subject, seq FROM outbox WHERE state <> "
        "'acknowledged') "
        "SELECT b.sha256, b.size, b.mime FROM blob b "
        "WHERE b.at_gateway IS NOT NULL AND b.at_gateway <= ? AND b.purged_at IS NULL "
        "AND b.created_at <= ? AND b.damaged_at IS NULL "
        "AND EXISTS (SELECT 1 FROM attachment a WHERE a.blob = b.sha256) "
        "AND NOT EXISTS (SELECT 1 FROM attachment a JOIN dossier d ON d.number = a.dossier "
        "WHERE a.blob = b.sha256 AND (d.id IN (SELECT subject FROM unfinished) "
        "OR d.code IN (SELECT subject FROM unfinished))) "
        "AND NOT EXISTS (SELECT 1 FROM outbox_blob o WHERE o.sha256 = b.sha256 "
        "AND o.seq IN (SELECT seq FROM unfinished)) "
        "LIMIT ?"_s,
        {stored(cutoff), stored(cutoff), kPurgeAtOnce});
    const QSet<QByteArray> inDrafts = hashesInDrafts(m_db);
    QVector<BlobRef> found;
    while (rows.next()) {
        const QByteArray sha256 = rows.value(0).toByteArray();
        if (!inDrafts.contains(sha256))
            found.append({sha256, rows.value(1).toLongLong(), rows.value(2).toString()});
    }
    return found;
}

FileBlobStore::Purged FileBlobStore::purge(const QDateTime &now)
{
    bool isNumber = false;
    const int set = readSetting(m_db, u"purge.after_days"_s).toInt(&isNumber);
    const int days = isNumber ? set : kPurgeAfterDays;
    if (days < 1)
        return {};
    Purged purged;
    QStringList names;
    {
        Transaction transaction(m_db);
        const QVector<BlobRef> refs = purgeable(now.addDays(-days));
        if (refs.isEmpty())
            return {};
        for (const BlobRef &ref : refs) {
            m_db.run(u"UPDATE blob SET purged_at = ? WHERE sha256 = ?"_s,
                     {stored(now), ref.sha256});
            names.append(rowOf(ref.sha256)->file);
            ++purged.files;
            purged.bytes += ref.size;
        }
        say(u"blobs.purged"_s, {},
            {{u"files"_s, purged.files}, {u"bytes"_s, purged.bytes}, {u"after_days"_s, days}});
        transaction.commit();
    }
    // Only now: a crash here leaves files of purged rows, which sweep() removes.
    (void)removeIf(names, [this](const QString &name) {
        return m_db.value(u"SELECT 1 FROM blob WHERE file = ? AND purged_at IS NOT NULL"_s, {name})
            .isValid();
    });
    return purged;
}

FileBlobStore::Swept FileBlobStore::sweep(const QDateTime &now)
{
    static const QRegularExpression kOurs(u"^([0-9a-f]{2})/\\1[0-9a-f]{62}$"_s);
    enum class Kind { Needed, Orphan, Temporary, Settled };
    const auto kindOf = [this, &now](const QString &name) {
        if (!isSettled(pathOf(name), now))
            return Kind::Needed;
        if (name.startsWith(kQuarantine)) {
            const QString hex = name.mid(kQuarantine.size());
            const QVariant needed =
                m_db.value(u"SELECT 1 FROM blob WHERE file = ? AND damaged_at IS NOT NULL"_s,
                           {hex.left(2) + u'/' + hex});
            return needed.isValid() ? Kind::Needed : Kind::Settled;
        }
        if (!kOurs.match(name).hasMatch())
            return Kind::Temporary;
        const QVariant purged =
            m_db.value(u"SELECT purged_at IS NOT NULL FROM blob WHERE file = ?"_s, {name});
        if (!purged.isValid())
            return Kind::Orphan;
        return purged.toBool() ? Kind::Settled : Kind::Needed;
    };
    QStringList orphans;
    QStringList temporary;
    QStringList settled;
    const QDir folder(m_folder);
    QDirIterator walk(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString name = folder.relativeFilePath(walk.next());
        switch (kindOf(name)) {
        case Kind::Needed: break;
        case Kind::Orphan: orphans.append(name); break;
        case Kind::Temporary: temporary.append(name); break;
        case Kind::Settled: settled.append(name); break;
        }
    }
    const auto stillToGo = [&kindOf](const QString &name) { return kindOf(name) != Kind::Needed; };
    return {removeIf(orphans, stillToGo), removeIf(temporary, stillToGo),
            removeIf(settled, stillToGo)};
}

FileBlobStore::Check FileBlobStore::verify() const
{
    Check check;
    Rows rows = m_db.exec(
        u"SELECT sha256, size, file, key_generation, purged_at IS NOT NULL FROM blob ORDER BY file"_s);
    while (rows.next()) {
        const QByteArray sha256 = rows.value(0).toByteArray();
        if (rows.value(4).toBool()) {
            ++check.purged;
            continue;
        }
        ++check.checked;
        Row row;
        row.file = rows.value(2).toString();
        row.generation = rows.value(3).toInt();
        Found found;
        try {
            found = look(sha256, row);
        } catch (const Failure &) {
            found.state = State::Unreadable;
        }
        if (found.state == State::Missing)
            ++check.missing;
        else if (found.state != State::Good || found.content.size() != rows.value(1).toLongLong())
            ++check.damaged;
    }
    return check;
}

} // namespace motcua::storage
