// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/blob_files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace motcua::gateway {

namespace {

bool syncFolder(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool ok = ::fsync(fd) == 0;
    ::close(fd);
    return ok;
}

} // namespace

PartFile::~PartFile()
{
    if (m_fd >= 0)
        ::close(m_fd); // and with it the lock
}

PartFile::PartFile(PartFile &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

PartFile &PartFile::operator=(PartFile &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

PartFile::Opening PartFile::open(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    // The holder of the lock may rename or remove the file while we wait in line for it: what we
    // locked must still be what stands under the name.
    for (int attempt = 0; attempt < 3; ++attempt) {
        const int fd = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (fd < 0)
            return Opening::Failed;
        if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
            const bool busy = errno == EWOULDBLOCK;
            ::close(fd);
            return busy ? Opening::Busy : Opening::Failed;
        }
        struct stat mine
        {
        }, named{};
        if (::fstat(fd, &mine) == 0 && ::stat(name.constData(), &named) == 0 &&
            mine.st_ino == named.st_ino && mine.st_dev == named.st_dev) {
            PartFile opened;
            opened.m_fd = fd;
            *this = std::move(opened);
            return Opening::Ok;
        }
        ::close(fd);
    }
    return Opening::Busy;
}

qint64 PartFile::size() const
{
    struct stat info
    {};
    return ::fstat(m_fd, &info) == 0 ? qint64(info.st_size) : -1;
}

bool PartFile::write(QByteArrayView bytes, qint64 offset) const
{
    while (!bytes.isEmpty()) {
        const ssize_t n = ::pwrite(m_fd, bytes.data(), size_t(bytes.size()), offset);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        bytes = bytes.sliced(n);
        offset += n;
    }
    return true;
}

bool PartFile::sync() const
{
    return ::fdatasync(m_fd) == 0;
}

QByteArray PartFile::hash() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    for (qint64 offset = 0;;) {
        const ssize_t n = ::pread(m_fd, piece.data(), size_t(piece.size()), offset);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return {};
        if (n == 0)
            return hash.result();
        hash.addData(QByteArrayView(piece.constData(), n));
        offset += n;
    }
}

QString BlobFiles::blobPath(const QByteArray &sha256) const
{
    const QString name = QString::fromLatin1(sha256.toHex());
    return m_blobs + u'/' + name.left(2) + u'/' + name;
}

qint64 BlobFiles::partSize(const QString &uploadId) const
{
    return QFileInfo(partPath(uploadId)).size();
}

void BlobFiles::removePart(const QString &uploadId) const
{
    QFile::remove(partPath(uploadId));
}

bool BlobFiles::takesAByte() const
{
    QTemporaryFile file(m_uploads + QStringLiteral("/.health-XXXXXX"));
    return file.open() && file.write("x", 1) == 1 && file.flush() && file.seek(0) &&
           file.read(1) == "x" && QFileInfo(m_blobs).isWritable();
}

bool BlobFiles::holds(const QByteArray &sha256) const
{
    QFile file(blobPath(sha256));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) && hash.result() == sha256;
}

bool BlobFiles::keep(const PartFile &part, const QString &uploadId, const QByteArray &sha256) const
{
    if (!part.sync())
        return false;
    const QString target = blobPath(sha256);
    const QString folder = QFileInfo(target).path();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder) || !syncFolder(m_blobs))
            return false;
    }
    // Not QFile::rename, which refuses a target that is there: the same content by another device.
    return ::rename(QFile::encodeName(partPath(uploadId)).constData(),
                    QFile::encodeName(target).constData()) == 0 &&
           syncFolder(folder) && syncFolder(m_uploads);
}

} // namespace motcua::gateway
