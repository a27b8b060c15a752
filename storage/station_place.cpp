// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/station_place.h"

#include "storage/failures.h"
#include "storage/station_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSysInfo>
#include <QUuid>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#endif

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr int kHashBytes = 16;

// Salted with the folder's id: what stands in station.json is no identity of the computer that others could compare.
QByteArray salted(const char *what, const StationFile &station, const QByteArray &value)
{
    if (value.isEmpty())
        return {};
    return QCryptographicHash::hash(QByteArray(what) + '\0' + station.id.toUtf8() + '\0' + value,
                                    QCryptographicHash::Sha256)
        .left(kHashBytes);
}

QByteArray identityOf(const QString &folder)
{
#ifdef Q_OS_LINUX
    const QByteArray path = QFile::encodeName(folder);
    struct statfs system
    {};
    if (::statfs(path.constData(), &system) != 0)
        return {};
    switch (static_cast<unsigned long>(system.f_type)) {
    case EXT4_SUPER_MAGIC: // also ext2 and ext3
    case XFS_SUPER_MAGIC:
    case BTRFS_SUPER_MAGIC:
    case F2FS_SUPER_MAGIC: break;
    default: return {}; // FAT and network disks make their numbers up anew
    }
    struct statx facts
    {};
    constexpr unsigned kNeeded = STATX_INO | STATX_BTIME;
    if (::statx(AT_FDCWD, path.constData(), 0, kNeeded, &facts) != 0 ||
        (facts.stx_mask & kNeeded) != kNeeded)
        return {};
    return QByteArray::number(qulonglong(facts.stx_ino)) + ' ' +
           QByteArray::number(qlonglong(facts.stx_btime.tv_sec)) + '.' +
           QByteArray::number(facts.stx_btime.tv_nsec);
#else
    Q_UNUSED(folder);
    return {};
#endif
}

} // namespace

Place Place::of(const QString &folder)
{
    return {QSysInfo::machineUniqueId(), identityOf(folder)};
}

Belonging belongingOf(const StationFile &station, const Place &place)
{
    if (!station.machine.isEmpty() &&
        station.machine != salted("motcua machine", station, place.machine))
        return Belonging::OtherComputer;
    const bool folderCounts =
        !station.folder.isEmpty() && station.folderInstance == station.instance;
    if (folderCounts && station.folder != salted("motcua folder", station, place.folder))
        return Belonging::OtherFolder;
    const bool complete = !station.instance.isEmpty() &&
                          (!station.machine.isEmpty() || place.machine.isEmpty()) &&
                          (folderCounts || place.folder.isEmpty());
    return complete ? Belonging::Here : Belonging::NotBound;
}

void requireHome(Belonging belonging)
{
    if (belonging == Belonging::OtherComputer)
        throw failure(Trouble::OtherComputer);
    if (belonging == Belonging::OtherFolder)
        throw failure(Trouble::FolderCopied);
}

void bindTo(StationFile &station, const Place &place)
{
    if (station.instance.isEmpty())
        station.instance = QUuid::createUuid().toString(QUuid::WithoutBraces);
    station.machine = salted("motcua machine", station, place.machine);
    station.folder = salted("motcua folder", station, place.folder);
    station.folderInstance = station.folder.isEmpty() ? QString() : station.instance;
}

} // namespace motcua::storage
