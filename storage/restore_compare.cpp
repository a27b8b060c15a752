// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looking before restoring: which backups there are, and what is younger than one of them.
#include "storage/restore.h"

#include "storage/failures.h"
#include "storage/keyed_connection.h"
#include "storage/log.h"
#include "storage/log_check.h"
#include "storage/restore_people.h"
#include "storage/statement.h"
#include "storage/station_keys.h"
#include "storage/values.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>

#include <sqlite3.h>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

/// Reads rows one by one; says whether all of them came.
class Reader
{
public:
    explicit Reader(const KeyedConnection &connection) : m_handle(connection.handle()) {}
    template <typename Take>
    [[nodiscard]] bool each(const char *sql, qint64 parameter, const Take &take) const
    {
        sqlite3_stmt *rows = nullptr;
        int rc = sqlite3_prepare_v2(m_handle, sql, -1, &rows, nullptr);
        if (rc == SQLITE_OK)
            rc = sqlite3_bind_int64(rows, 1, parameter);
        while (rc == SQLITE_OK || rc == SQLITE_ROW) {
            rc = sqlite3_step(rows);
            if (rc == SQLITE_ROW)
                take(rows);
        }
        sqlite3_finalize(rows);
        return rc == SQLITE_DONE;
    }

private:
    sqlite3 *m_handle;
};

QString textOf(sqlite3_stmt *row, int column)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, column)));
}

// Records travel before their files: what the province confirmed it may still have without its papers.
void takePapers(const Reader &reader, const Generation &generation, RestoreGap &gap)
{
    QSet<QByteArray> seen;
    gap.complete =
        reader.each(
            "SELECT d.code, b.sha256, b.file, EXISTS (SELECT 1 FROM outbox o WHERE o.subject = "
            "d.id AND o.kind = 'dossier.create' AND o.state = 'acknowledged') "
            "FROM dossier d JOIN attachment a ON a.dossier = d.number JOIN blob b ON b.sha256 = "
            "a.blob WHERE d.number > ? AND b.at_gateway IS NULL ORDER BY d.number, a.position",
            generation.info.lastDossier,
            [&](sqlite3_stmt *row) {
                if (QFileInfo::exists(generation.blobFolder() + u'/' + textOf(row, 2)))
                    return;
                const QByteArray sha256(static_cast<const char *>(sqlite3_column_blob(row, 1)),
                                        sqlite3_column_bytes(row, 1));
                gap.papersOnlyHere += seen.contains(sha256) ? 0 : 1;
                seen.insert(sha256);
                const QString code = textOf(row, 0);
                if (sqlite3_column_int(row, 3) != 0 && !gap.incompleteCodes.contains(code) &&
                    gap.incompleteCodes.size() < RestoreGap::kMaxCodes)
                    gap.incompleteCodes.append(code);
            }) &&
        gap.complete;
}

void takeGap(const KeyedConnection &live, const Generation &generation, RestoreGap &gap)
{
    const BackupInfo &info = generation.info;
    const Reader reader(live);
    gap.complete = reader.each(
        "SELECT d.code, d.received_at, EXISTS (SELECT 1 FROM outbox o WHERE o.subject = d.id AND "
        "o.kind = 'dossier.create' AND o.state = 'acknowledged'), "
        "(SELECT count(*) FROM attachment a WHERE a.dossier = d.number) "
        "FROM dossier d WHERE d.number > ? ORDER BY d.number",
        info.lastDossier, [&](sqlite3_stmt *row) {
            ++gap.dossiers;
            gap.papers += sqlite3_column_int64(row, 3);
            if (sqlite3_column_int(row, 2) != 0)
                ++gap.atProvince;
            else if (gap.lostCodes.size() < RestoreGap::kMaxCodes)
                gap.lostCodes.append(textOf(row, 0));
        });
    gap.complete =
        reader.each("SELECT count(*) FROM queue_event WHERE kind = 'issued' AND seq > ?",
                    info.lastQueueEvent,
                    [&](sqlite3_stmt *row) { gap.tickets = sqlite3_column_int64(row, 0); }) &&
        gap.complete;
    takePapers(reader, generation, gap);
    gap.complete = takeUndone(live, info, gap) && gap.complete;
    gap.complete = reader.each("SELECT at FROM audit WHERE seq >= ? ORDER BY seq DESC LIMIT 1", 0,
                               [&](sqlite3_stmt *row) {
                                   gap.lastSaved = instantOf(qint64(sqlite3_column_int64(row, 0)));
                               }) &&
                   gap.complete;
}

void takeSet(const QString &path, QVector<Generation> &found)
{
    if (QFileInfo(path).fileName().startsWith("motcua-backup-"_L1))
        found += BackupSet(path).generations();
}

} // namespace

QVector<Generation> inspectBackups(const QString &folder, const QString &stationFile)
{
    QVector<Generation> found;
    const QString path = QDir(folder).absolutePath();
    takeSet(path, found);
    const QStringList sets =
        QDir(path).entryList({u"motcua-backup-*"_s}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &set : sets)
        takeSet(path + u'/' + set, found);
    if (found.isEmpty()) {
        // One generation was chosen.
        takeSet(QFileInfo(path).path(), found);
        found.removeIf([&](const Generation &generation) { return generation.path != path; });
    }
    // The generations of a set by their numbers: a clock that was wrong for a day must not make an old backup the newest.
    // Sets among themselves know nothing of each other but the time of their newest.
    QHash<QString, QDateTime> newest;
    for (const Generation &generation : std::as_const(found)) {
        const QString set = QFileInfo(generation.path).path();
        if (!newest.contains(set))
            newest.insert(set, generation.info.madeAt); // takeSet() gives the highest number first
    }
    const auto order = [&](const Generation &generation) {
        const QString set = QFileInfo(generation.path).path();
        const bool own = !stationFile.isEmpty() && generation.info.stationFile == stationFile;
        return std::tuple(own, newest.value(set), set, generation.number);
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const Generation &a, const Generation &b) { return order(a) > order(b); });
    return found;
}

StationFile stationOf(const Generation &generation)
{
    try {
        if (const std::optional<StationFile> station = StationFile::read(generation.path))
            return *station;
    } catch (const Failure &problem) {
        qCWarning(lcStorage, "station.json of the backup: %s", problem.what());
    }
    throw failure(Trouble::BackupIncomplete);
}

DatabaseKey keyOfBackup(const Generation &generation, const Unlock &unlock)
{
    const StationFile station = stationOf(generation);
    return keyOf(station, station, unlock);
}

RestoreGap compareWithLive(const Generation &generation, const QString &dataFolder,
                           const DatabaseKey &key)
{
    RestoreGap gap;
    const QString file = dataFolder + "/motcua.db"_L1;
    if (!QFileInfo::exists(file))
        return gap;
    try {
        const std::optional<StationFile> station = StationFile::read(dataFolder);
        if (station && station->id != generation.info.stationFile)
            return gap;
    } catch (const Failure &problem) {
        qCWarning(lcStorage, "station.json at hand: %s", problem.what()); // the key decides
    }
    try {
        const KeyedConnection live(file, key, KeyedConnection::Use::Read);
        takeGap(live, generation, gap);
        // SQLite ends at the damage without a word, and so would we.
        gap.complete =
            gap.complete && inspectLog(file + "-wal"_L1).state != LogReport::State::Damaged;
        gap.known = gap.complete || gap.dossiers > 0 || gap.lastSaved.isValid();
    } catch (const Failure &) {
        return {}; // not even its first page, or nothing that says whose it is
    }
    return gap;
}

} // namespace motcua::storage
