// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup_set.h"

#include "app/core/base/clock.h"
#include "app/core/base/failure.h"
#include "storage/blob_list.h"
#include "storage/durable_file.h"
#include "storage/keyed_connection.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr int kFormat = 1;
constexpr QLatin1StringView kPartial{".partial"};

int numberOf(const QString &name)
{
    static const QString kPrefix = u"generation-"_s;
    bool ok = false;
    const int number =
        name.startsWith(kPrefix) ? QStringView(name).mid(kPrefix.size()).toInt(&ok) : 0;
    return ok && number > 0 ? number : 0;
}

/// A generation's list, read shard by shard: the lines are sorted, and a shard is their first two letters.
class ShardedList
{
public:
    explicit ShardedList(const QString &file) : m_reader(file) { m_line = m_reader.next(); }
    /// Up to this shard every line was read and understood.
    [[nodiscard]] bool isWhole() const { return m_reader.isWhole(); }
    void take(const QString &shard, QSet<QString> &names)
    {
        while (m_line && m_line->shard() <= shard) {
            if (m_line->shard() == shard)
                names.insert(m_line->name);
            m_line = m_reader.next();
        }
    }

private:
    BlobListReader m_reader;
    std::optional<BlobLine> m_line;
};

bool isLink(const QString &path)
{
    return QFileInfo(path).isSymLink();
}

} // namespace

QByteArray BackupInfo::toJson() const
{
    return QJsonDocument(QJsonObject{{"format"_L1, kFormat},
                                     {"station_file"_L1, stationFile},
                                     {"agency"_L1, agencyId},
                                     {"station"_L1, stationId},
                                     {"program"_L1, program},
                                     {"made_at"_L1, toIso(madeAt)},
                                     {"schema"_L1, schema},
                                     {"database_bytes"_L1, databaseBytes},
                                     {"dossiers"_L1, dossiers},
                                     {"last_dossier"_L1, lastDossier},
                                     {"tickets"_L1, tickets},
                                     {"last_queue_event"_L1, lastQueueEvent},
                                     {"files"_L1, files},
                                     {"file_bytes"_L1, fileBytes},
                                     {"files_missing"_L1, filesMissing},
                                     {"audit_seq"_L1, auditSeq},
                                     {"audit_hash"_L1, QString::fromLatin1(auditHash.toHex())},
                                     {"outbox_seq"_L1, outboxSeq},
                                     {"acknowledged_seq"_L1, acknowledgedSeq}})
        .toJson();
}

std::optional<BackupInfo> BackupInfo::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object["format"_L1].toInt() != kFormat || object["station_file"_L1].toString().isEmpty())
        return {};
    BackupInfo info;
    info.stationFile = object["station_file"_L1].toString();
    info.agencyId = object["agency"_L1].toString();
    info.stationId = object["station"_L1].toString();
    info.program = object["program"_L1].toString();
    info.madeAt = fromIso(object["made_at"_L1].toString());
    info.schema = object["schema"_L1].toInt();
    info.databaseBytes = object["database_bytes"_L1].toInteger();
    info.dossiers = object["dossiers"_L1].toInteger();
    info.lastDossier = object["last_dossier"_L1].toInteger();
    info.tickets = object["tickets"_L1].toInteger();
    info.lastQueueEvent = object["last_queue_event"_L1].toInteger();
    info.files = object["files"_L1].toInteger();
    info.fileBytes = object["file_bytes"_L1].toInteger();
    info.filesMissing = object["files_missing"_L1].toInteger();
    info.auditSeq = object["audit_seq"_L1].toInteger();
    info.auditHash = QByteArray::fromHex(object["audit_hash"_L1].toString().toLatin1());
    info.outboxSeq = object["outbox_seq"_L1].toInteger();
    info.acknowledgedSeq = object["acknowledged_seq"_L1].toInteger();
    if (!info.madeAt.isValid())
        return {};
    return info;
}

void BackupInfo::readFrom(const KeyedConnection &database)
{
    const auto number = [&](const char *sql) { return database.text(sql).toLongLong(); };
    schema = int(number("PRAGMA user_version"));
    dossiers = number("SELECT count(*) FROM dossier");
    lastDossier = number("SELECT max(number) FROM dossier");
    tickets = number("SELECT count(*) FROM queue_event WHERE kind = 'issued'");
    lastQueueEvent = number("SELECT max(seq) FROM queue_event");
    auditSeq = number("SELECT max(seq) FROM audit");
    auditHash = QByteArray::fromHex(
        database.text("SELECT hex(hash) FROM audit ORDER BY seq DESC LIMIT 1").toLatin1());
    outboxSeq = number("SELECT max(seq) FROM outbox");
    acknowledgedSeq = number("SELECT max(seq) FROM outbox WHERE state = 'acknowledged'");
    stationId = database.text("SELECT value FROM setting WHERE name = 'station'");
}

bool BackupInfo::saysTheSame(const BackupInfo &other) const
{
    return schema == other.schema && dossiers == other.dossiers &&
           lastDossier == other.lastDossier && tickets == other.tickets &&
           lastQueueEvent == other.lastQueueEvent && auditSeq == other.auditSeq &&
           auditHash == other.auditHash && outboxSeq == other.outboxSeq &&
           acknowledgedSeq == other.acknowledgedSeq && stationId == other.stationId;
}

QString Generation::databaseFile() const
{
    return path + "/motcua.db"_L1;
}
QString Generation::stationFile() const
{
    return path + "/station.json"_L1;
}
QString Generation::listFile() const
{
    return path + "/files.list"_L1;
}
QString Generation::blobFolder() const
{
    return QFileInfo(path).absolutePath() + "/blobs"_L1;
}

BackupSet::BackupSet(const QString &medium, const QString &stationFile)
    : m_path(QDir(medium).absoluteFilePath("motcua-backup-"_L1 + stationFile.left(8)))
{}

QString BackupSet::blobFolder() const
{
    return m_path + "/blobs"_L1;
}

bool BackupSet::isOwn() const
{
    const QStringList shards =
        QDir(blobFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::System);
    return !isLink(m_path) && !isLink(blobFolder()) &&
           std::none_of(shards.cbegin(), shards.cend(), [this](const QString &shard) {
               return isLink(blobFolder() + u'/' + shard);
           });
}

QString BackupSet::generationPath(int number) const
{
    return m_path + u"/generation-%1"_s.arg(number);
}

QVector<Generation> BackupSet::generations() const
{
    QVector<Generation> found;
    const QStringList names = QDir(m_path).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        Generation generation;
        generation.number = numberOf(name);
        generation.path = m_path + u'/' + name;
        QFile words(generation.path + "/backup.json"_L1);
        if (generation.number == 0 || !words.open(QIODevice::ReadOnly))
            continue;
        const std::optional<BackupInfo> info = BackupInfo::fromJson(words.read(1 << 16));
        if (!info || !QFileInfo::exists(generation.databaseFile()))
            continue;
        generation.info = *info;
        found.append(generation);
    }
    std::sort(found.begin(), found.end(),
              [](const Generation &a, const Generation &b) { return a.number > b.number; });
    return found;
}

int BackupSet::nextNumber() const
{
    int last = 0;
    const QStringList names = QDir(m_path).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names)
        last = std::max(last, numberOf(name));
    return last + 1;
}

void BackupSet::removePartials() const
{
    // removeRecursively() removes a link and not what it leads to; the folders' own names were looked at (isOwn).
    const QStringList halves =
        QDir(m_path).entryList({u"*"_s + kPartial}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &half : halves) {
        const QString path = m_path + u'/' + half;
        if (isLink(path))
            QFile::remove(path);
        else
            QDir(path).removeRecursively();
    }
    const QStringList shards = shardNames();
    for (const QString &shard : shards) {
        const QDir folder(blobFolder() + u'/' + shard);
        const QStringList files = folder.entryList({u"*"_s + kPartial}, QDir::Files | QDir::System);
        for (const QString &file : files)
            QFile::remove(folder.filePath(file));
    }
}

QStringList BackupSet::shardNames() const
{
    QStringList shards =
        QDir(blobFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    shards.removeIf([](const QString &name) { return !BlobLine::isShardName(name); });
    return shards;
}

void BackupSet::prune(int kept) const
{
    const QVector<Generation> all = generations();
    QStringList gone;
    for (qsizetype i = all.size() - 1; i >= kept; --i) {
        // Under a name that is no backup before its parts go: half of one must not look whole.
        const QString old = all.at(i).path;
        if (QDir().rename(old, old + kPartial))
            gone.append(old + kPartial);
    }
    try {
        // Not after a power cut either: the name first, then its parts and the files nobody else needs.
        syncFolder(m_path);
    } catch (const Failure &) {
        return;
    }
    for (const QString &half : gone)
        QDir(half).removeRecursively();
    removeUnneeded();
}

// Every folder that looks like a generation counts, also one whose words cannot be read; and as soon as one list cannot
// be read, nobody knows what it needs.
void BackupSet::removeUnneeded() const
{
    std::vector<std::unique_ptr<ShardedList>> lists;
    const QStringList names = QDir(m_path).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (numberOf(name) != 0)
            lists.push_back(std::make_unique<ShardedList>(m_path + u'/' + name + "/files.list"_L1));
    }
    const QStringList shards = shardNames();
    for (const QString &shard : shards) {
        QSet<QString> needed;
        for (const auto &list : lists) {
            list->take(shard, needed);
            if (!list->isWhole())
                return;
        }
        const QDir folder(blobFolder() + u'/' + shard);
        const QStringList files = folder.entryList(QDir::Files);
        for (const QString &file : files) {
            if (BlobLine::isFileName(file) && !needed.contains(shard + u'/' + file))
                QFile::remove(folder.filePath(file));
        }
    }
}

} // namespace motcua::storage
