// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/centre/restore.h"

#include "app/centre/centre_backup.h"
#include "app/centre/centre_database.h"
#include "app/centre/centre_papers.h"
#include "app/centre/cluster.h"
#include "app/centre/service_failures.h"
#include "storage/durable_file.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace motcua::centre {

namespace {

constexpr int kDumpMs = 3'600'000;
const QString kDump = u"dump.partial"_s;
const QString kPartSuffix = u".new"_s;

/// Stops the cluster on every way out.
class Running
{
public:
    explicit Running(Cluster &cluster) : m_cluster(cluster)
    {
        m_cluster.configure(Cluster::Reach::SocketOnly);
        m_cluster.start(Cluster::Reach::SocketOnly);
    }
    ~Running() { m_cluster.stop(); }
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;

private:
    Cluster &m_cluster;
};

/// `isOlder`: the stations may have seen more than the dump has.
void loadInto(Cluster &cluster, const CentreFolder &folder, bool isOlder)
{
    cluster.make();
    const Running running(cluster);
    cluster.admin().prepare();
    cluster.load(folder.file(kDump));
    prepareDatabase(cluster); // a dump of an older program
    if (isOlder) {
        cluster.admin().liftJournal();
    }
    admitAll(cluster, StationBook(folder));
}

CentreSettings settingsOf(const RestoreWish &wish, const CentreFolder &folder)
{
    CentreSettings settings = folder.settings().value();
    // Where the other PC listened and kept its backups may mean nothing here.
    settings.address.clear();
    settings.backupFolder.clear();
    if (wish.joinPort != 0) {
        settings.joinPort = wish.joinPort;
    }
    if (wish.databasePort != 0) {
        settings.databasePort = wish.databasePort;
    }
    return settings;
}

} // namespace

void restoreCentre(const RestoreWish &wish)
{
    const std::optional<BackupContent> content = BackupContent::open(wish.content, wish.key);
    if (!content) {
        throw serviceFailure(ServiceTrouble::BackupUnreadable);
    }
    const CentreFolder folder(wish.folder);
    if (QFileInfo::exists(folder.path()) && !folder.isEmpty()) {
        throw serviceFailure(ServiceTrouble::FolderInUse);
    }
    folder.make();
    const auto lock = folder.tryServe();
    try {
        for (auto part = content->files.cbegin(); part != content->files.cend(); ++part) {
            // centre.json comes last: it is what says that there is a centre.
            if (part.key() != "centre.json"_L1 && !part.value().isEmpty()) {
                folder.writeSecret(part.key(), part.value());
            }
        }
        folder.writeSecret(u"backup.key"_s, wish.key.toHex() + '\n');
        folder.writeSecret(kDump, content->dump);
        folder.writeSecret(u"centre.json"_s, content->files.value(u"centre.json"_s));
        const CentreSettings settings = settingsOf(wish, folder);
        QFile::remove(folder.file(u"centre.json"_s));
        Cluster cluster(folder, settings);
        loadInto(cluster, folder, true);
        QFile::remove(folder.file(kDump));
        folder.write(settings);
    } catch (const Failure &) {
        for (const QString &name : {u"data"_s, u"run"_s}) {
            QDir(folder.file(name)).removeRecursively();
        }
        for (const QString &name : {u"centre.json"_s, u"ca.key"_s, u"ca.pem"_s, u"stations.json"_s,
                                    u"backup.key"_s, kDump}) {
            QFile::remove(folder.file(name));
        }
        throw;
    }
}

void finishUpgrade(const CentreFolder &folder)
{
    // The new data are moved when they are whole, and the old ones before: without old ones the new ones are whole.
    if (!QFileInfo::exists(folder.dataFolder()) &&
        QFileInfo::exists(folder.dataFolder() + kPartSuffix)) {
        storage::renameFile(folder.dataFolder() + kPartSuffix, folder.dataFolder());
    }
}

bool upgradeCentre(const QString &path, bool evenIfSame)
{
    const CentreFolder folder(path);
    const std::optional<CentreSettings> settings = folder.settings();
    if (settings) {
        finishUpgrade(folder);
    }
    Cluster old(folder, settings.value_or(CentreSettings{}));
    if (!settings || !old.exists()) {
        throw serviceFailure(ServiceTrouble::NotACentre);
    }
    const auto lock = folder.tryServe();
    if (!lock) {
        throw serviceFailure(ServiceTrouble::AlreadyServed);
    }
    const int before = old.major();
    if (before == PostgresPrograms::newest().major && !evenIfSame) {
        return false;
    }
    {
        const Running running(old);
        if (runProgram(old.dumpCommand(folder.file(kDump)), folder.file(u"log/backup.log"_s),
                       kDumpMs) != 0) {
            throw serviceFailure(ServiceTrouble::BackupNotMade);
        }
    }
    Cluster young(folder, *settings, kPartSuffix);
    loadInto(young, folder, false);
    QFile::remove(folder.file(kDump));
    const QString kept = folder.file(u"data-%1"_s.arg(before));
    QDir(kept).removeRecursively();
    storage::renameFile(folder.dataFolder(), kept);
    storage::renameFile(folder.dataFolder() + kPartSuffix, folder.dataFolder());
    storage::syncFolder(folder.path());
    return true;
}

} // namespace motcua::centre
