// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/disk_room.h"

#include "storage/database.h"
#include "storage/durable_file.h"
#include "storage/failures.h"
#include "storage/log.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#endif

#include <limits>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

QString reserveFile(const QString &folder)
{
    return folder + "/reserve.bin"_L1;
}

} // namespace

qint64 DiskRoom::freeBytesOf(const QString &folder)
{
#ifdef Q_OS_UNIX
    struct statvfs disk
    {};
    if (::statvfs(QFile::encodeName(folder).constData(), &disk) == 0)
        return qint64(disk.f_bavail) * qint64(disk.f_frsize);
#else
    const QStorageInfo disk(folder);
    if (disk.isValid())
        return disk.bytesAvailable();
#endif
    return std::numeric_limits<qint64>::max() / 2; // not known: never a reason to refuse work
}

qint64 DiskRoom::reserveBytes(const QString &folder)
{
    const QFileInfo info(reserveFile(folder));
    return info.exists() ? info.size() : 0;
}

bool DiskRoom::removeReserve(const QString &folder)
{
    return QFile::remove(reserveFile(folder));
}

bool DiskRoom::onlyReserveLeft(qint64 freeBytes, qint64 reserveBytes)
{
    // The same sum before and after the reserve is given up: giving it up does not make the disk look well.
    return freeBytes + reserveBytes <= kReserve + kLowWater;
}

DiskLevel DiskRoom::levelOf(qint64 freeBytes, qint64 reserveBytes, std::optional<int> daysLeft)
{
    if (onlyReserveLeft(freeBytes, reserveBytes))
        return DiskLevel::Critical;
    return freeBytes < kLowBytes || (daysLeft && *daysLeft <= kFewDays) ? DiskLevel::Low
                                                                        : DiskLevel::Fine;
}

bool DiskRoom::makeReserve() const
{
#ifdef Q_OS_UNIX
    if (reserveBytes(m_folder) >= kReserve)
        return true;
    if (m_freeBytes(m_folder) < kLowBytes + kReserve)
        return false;
    // Under its name only when it is whole.
    const QString half = reserveFile(m_folder) + ".new"_L1;
    const int descriptor = ::open(QFile::encodeName(half).constData(),
                                  O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return false;
    const bool whole =
        ::posix_fallocate(descriptor, 0, off_t(kReserve)) == 0 && ::fsync(descriptor) == 0;
    ::close(descriptor);
    if (!whole || !QFile::rename(half, reserveFile(m_folder))) {
        QFile::remove(half);
        return reserveBytes(m_folder) >= kReserve; // another program was quicker
    }
    try {
        syncFolder(m_folder);
    } catch (const Failure &problem) {
        qCWarning(lcStorage, "the reserve's name is not on disk yet: %s", problem.what());
    }
    return true;
#else
    return false;
#endif
}

DiskStatus DiskRoom::status(const Database &db) const
{
    DiskStatus status;
    status.freeBytes = m_freeBytes(m_folder);
    status.reserveBytes = reserveBytes(m_folder);
    // Days are the centre's: UTC+7 without daylight saving.
    const QVariantList sample = db.row(
        u"SELECT count(*), count(DISTINCT (received_at + 25200000) / 86400000), max(number), "
        "(SELECT total(b.size) FROM attachment a JOIN blob b ON b.sha256 = a.blob WHERE a.dossier "
        "> "
        "coalesce((SELECT max(number) FROM dossier), 0) - ?1) "
        "FROM (SELECT number, received_at FROM dossier ORDER BY number DESC LIMIT ?1)"_s,
        {kSample});
    const qint64 dossiers = sample.value(0).toLongLong();
    const qint64 days = sample.value(1).toLongLong();
    if (dossiers > 0 && days > 0) {
        const qint64 pages = db.value(u"PRAGMA page_count"_s).toLongLong();
        const qint64 pageSize = db.value(u"PRAGMA page_size"_s).toLongLong();
        const qint64 all = qMax(dossiers, sample.value(2).toLongLong());
        const qint64 rows = pages * pageSize / all * dossiers;
        status.perWorkingDay = (rows + qint64(sample.value(3).toDouble())) / days;
    }
    if (status.perWorkingDay > 0)
        status.daysLeft = int(
            qMin(status.freeBytes / status.perWorkingDay, qint64(std::numeric_limits<int>::max())));
    status.level = levelOf(status.freeBytes, status.reserveBytes, status.daysLeft);
    return status;
}

} // namespace motcua::storage
