// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/blob_copy.h"

#include "storage/blob_list.h"
#include "storage/durable_file.h"
#include "storage/failures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

#include <cerrno>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr QLatin1StringView kPartial{".partial"};
constexpr qsizetype kBuffer = 1 << 20;
/// Up to so many new files are synced one by one: a sync of the whole file system makes everybody else wait, too.
constexpr qint64 kFewFiles = 64;

qint64 sizeOf(const QString &file)
{
#ifdef Q_OS_UNIX
    struct stat info
    {};
    return ::stat(QFile::encodeName(file).constData(), &info) == 0 ? qint64(info.st_size) : -1;
#else
    const QFileInfo info(file);
    return info.exists() ? info.size() : -1;
#endif
}

// A file the medium cannot hold (FAT ends at 4 GB) is a medium that is too small, too.
Failure notWritten(int error)
{
    return failure(error == ENOSPC || error == EDQUOT || error == EFBIG
                       ? Trouble::BackupDiskFull
                       : Trouble::BackupNotWritten);
}

enum class Copied { Whole, SourceNotWhole };

// Nothing is synced here: one sync follows for all.
Copied copyBytes(const QString &from, const QString &to, QByteArray &buffer)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Copied::SourceNotWhole;
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly | QIODevice::Unbuffered | QIODevice::Truncate))
        throw notWritten(errno);
    for (;;) {
        const qint64 count = source.read(buffer.data(), buffer.size());
        if (count == 0)
            break;
        if (count < 0) {
            target.remove();
            return Copied::SourceNotWhole; // a bad sector: the others are still worth having
        }
        if (target.write(buffer.constData(), count) != count) {
            const int error = errno;
            target.remove();
            throw notWritten(error);
        }
    }
    return Copied::Whole;
}

void makeShard(const QString &folder, const BlobLine &line)
{
    const QString shard = folder + u'/' + line.shard();
    if (!QFileInfo::exists(shard) && !QDir().mkpath(shard))
        throw failure(Trouble::BackupNotWritten);
}

void syncOne(const QString &path, int flags)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    const int rc = descriptor < 0 ? -1 : ::fsync(descriptor);
    const int error = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    if (rc != 0)
        throw notWritten(error);
#else
    Q_UNUSED(path);
    Q_UNUSED(flags);
#endif
}

void syncNew(const QString &folder, const QStringList &files, qint64 count)
{
    if (count > kFewFiles) {
        syncFileSystem(folder);
        return;
    }
    for (const QString &file : files)
        syncOne(file, O_RDONLY);
}

void giveNames(const QString &folder, BlobListReader &list)
{
    list.rewind();
    while (const std::optional<BlobLine> line = list.next()) {
        const QString target = folder + u'/' + line->name;
        if (sizeOf(target + kPartial) < 0)
            continue;
        try {
            renameFile(target + kPartial, target); // also over a copy of the wrong size
        } catch (const Failure &) {
            throw failure(Trouble::BackupNotWritten);
        }
    }
}

void syncShards(const QString &folder)
{
    const QStringList shards = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &shard : shards)
        syncOne(folder + u'/' + shard, O_RDONLY | O_DIRECTORY);
    syncOne(folder, O_RDONLY | O_DIRECTORY);
}

} // namespace

void syncFileSystem(const QString &folder)
{
#ifdef Q_OS_LINUX
    const int descriptor =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const int rc = descriptor < 0 ? -1 : ::syncfs(descriptor);
    const int error = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    if (rc != 0)
        throw notWritten(error);
#else
    Q_UNUSED(folder);
#endif
}

void copyDurably(const QString &from, const QString &to)
{
    QByteArray buffer(kBuffer, Qt::Uninitialized);
    if (copyBytes(from, to, buffer) != Copied::Whole)
        throw failure(Trouble::BackupIncomplete);
    syncOne(to, O_RDONLY);
}

BlobCopy::Result BlobCopy::run(const Options &options)
{
    BlobListReader list(options.list);
    QFile kept(options.kept);
    if (!options.kept.isEmpty() && !kept.open(QIODevice::WriteOnly | QIODevice::Truncate))
        throw notWritten(errno);
    makePrivateFolder(options.to);
    Result result;
    QStringList fresh; // the first few
    QByteArray buffer(kBuffer, Qt::Uninitialized);
    while (const std::optional<BlobLine> line = list.next()) {
        const QString source = options.from + u'/' + line->name;
        const QString target = options.to + u'/' + line->name;
        bool isThere = sizeOf(target) == line->bytes;
        if (!isThere && sizeOf(source) == line->bytes) {
            makeShard(options.to, *line);
            isThere = copyBytes(source, target + kPartial, buffer) == Copied::Whole;
            if (isThere && ++result.copied <= kFewFiles)
                fresh.append(target + kPartial);
        }
        if (!isThere) {
            ++result.missing;
            continue;
        }
        ++result.files;
        result.bytes += line->bytes;
        const QByteArray text = line->text();
        if (kept.isOpen() && kept.write(text) != text.size())
            throw notWritten(errno);
        if (options.goOn && !options.goOn(result.bytes)) {
            result.cancelled = true;
            return result;
        }
    }
    if (!list.isWhole())
        throw failure(Trouble::BackupIncomplete);
    if (kept.isOpen() && !kept.flush())
        throw notWritten(errno);
    if (result.copied > 0) {
        syncNew(options.to, fresh, result.copied);
        giveNames(options.to, list);
    }
    // Names of an earlier run that was cut off count as well.
    syncShards(options.to);
    return result;
}

} // namespace motcua::storage
