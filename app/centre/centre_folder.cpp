// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/centre/centre_folder.h"

#include "app/centre/service_failures.h"
#include "storage/durable_file.h"
#include "sync/centre/centre_control.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace motcua::centre {

namespace {

void makeFolder(const QString &path)
{
    try {
        storage::makePrivateFolder(path);
    } catch (const Failure &) {
        throw serviceFailure(ServiceTrouble::FolderClosed);
    }
}

/// In /tmp anybody may have put something under the name before us.
bool isOursAlone(const QString &path)
{
    struct stat facts = {};
    constexpr mode_t kOthers = S_IRWXG | S_IRWXO;
    return lstat(QFile::encodeName(path).constData(), &facts) == 0 && S_ISDIR(facts.st_mode) &&
           facts.st_uid == geteuid() && (facts.st_mode & kOthers) == 0;
}

} // namespace

CentreFolder::CentreFolder(const QString &path) : m_path(QDir::cleanPath(QDir(path).absolutePath()))
{}

QString CentreFolder::file(const QString &name) const
{
    return m_path + u'/' + name;
}

bool CentreFolder::isEmpty() const
{
    return QDir(m_path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System |
                                QDir::NoDotAndDotDot);
}

void CentreFolder::make() const
{
    makeFolder(m_path);
    makeFolder(file(u"log"_s));
}

std::optional<CentreSettings> CentreFolder::settings() const
{
    const QByteArray text = read(u"centre.json"_s);
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    CentreSettings settings{object["id"_L1].toString(),
                            object["name"_L1].toString(),
                            quint16(object["join_port"_L1].toInt()),
                            quint16(object["database_port"_L1].toInt()),
                            object["address"_L1].toString(),
                            object["backup_folder"_L1].toString()};
    if (settings.id.isEmpty() || settings.joinPort == 0 || settings.databasePort == 0) {
        throw serviceFailure(ServiceTrouble::NotACentre);
    }
    return settings;
}

void CentreFolder::write(const CentreSettings &settings) const
{
    writeSecret(u"centre.json"_s,
                QJsonDocument(QJsonObject{{"id"_L1, settings.id},
                                          {"name"_L1, settings.name},
                                          {"join_port"_L1, settings.joinPort},
                                          {"database_port"_L1, settings.databasePort},
                                          {"address"_L1, settings.address},
                                          {"backup_folder"_L1, settings.backupFolder}})
                    .toJson());
}

QByteArray CentreFolder::read(const QString &name) const
{
    QFile stored(file(name));
    return stored.open(QIODevice::ReadOnly) ? stored.readAll() : QByteArray();
}

void CentreFolder::writeSecret(const QString &name, const QByteArray &content) const
{
    storage::writeDurably(file(name), content);
}

QString CentreFolder::runFolder() const
{
    const QString path = centreRunFolder(m_path);
    makeFolder(path);
    if (!isOursAlone(path)) {
        throw serviceFailure(ServiceTrouble::FolderClosed);
    }
    return path;
}

std::unique_ptr<storage::RoleLock> CentreFolder::tryServe() const
{
    return storage::RoleLock::tryTake(file(u"serve.lock"_s));
}

} // namespace motcua::centre
