// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/places.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStorageInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

// With the part that is not there yet kept at the end.
QString whereItIs(const QString &folder)
{
    QString there = QDir(folder).absolutePath();
    QString missing;
    while (!QFileInfo::exists(there) && !QDir(there).isRoot()) {
        missing.prepend(u'/' + QFileInfo(there).fileName());
        there = QFileInfo(there).path();
    }
    return QDir::cleanPath(QFileInfo(there).canonicalFilePath() + missing);
}

QString nearestThere(const QString &folder)
{
    QString there = QDir(folder).absolutePath();
    while (!QFileInfo::exists(there) && !QDir(there).isRoot())
        there = QFileInfo(there).path();
    return there;
}

// "sda" for "sda3"; for a volume of LVM or LUKS the disks under it. Empty: no block device of this system.
QSet<QString> disksUnder(const QString &device)
{
    const QFileInfo known(u"/sys/class/block/"_s + device);
    if (device.isEmpty() || !known.exists())
        return {};
    const QString inSystem = known.canonicalFilePath();
    const QStringList under =
        QDir(inSystem + u"/slaves"_s).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    if (under.isEmpty())
        return {QFile::exists(inSystem + u"/partition"_s) ? inSystem.section(u'/', -2, -2)
                                                          : device};
    QSet<QString> disks;
    for (const QString &one : under)
        disks += disksUnder(one);
    return disks;
}

QSet<QString> disksOf(const QString &there)
{
    const QString device = QString::fromLocal8Bit(QStorageInfo(there).device());
    return disksUnder(QFileInfo(QFileInfo(device).canonicalFilePath()).fileName());
}

bool onSameFileSystem(const QString &a, const QString &b)
{
#ifdef Q_OS_UNIX
    struct stat first
    {};
    struct stat second
    {};
    return ::stat(QFile::encodeName(a).constData(), &first) == 0 &&
           ::stat(QFile::encodeName(b).constData(), &second) == 0 && first.st_dev == second.st_dev;
#else
    return QDir(a).rootPath() == QDir(b).rootPath();
#endif
}

} // namespace

bool isInside(const QString &folder, const QString &outer)
{
    const QString inner = whereItIs(folder);
    const QString around = whereItIs(outer);
    return inner == around || inner.startsWith(around.endsWith(u'/') ? around : around + u'/');
}

bool onSameDisk(const QString &a, const QString &b)
{
    const QString first = nearestThere(a);
    const QString second = nearestThere(b);
    return onSameFileSystem(first, second) || disksOf(first).intersects(disksOf(second));
}

} // namespace motcua::storage
