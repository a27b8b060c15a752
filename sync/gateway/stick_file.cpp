// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/stick_file.h"

#include "sync/bundle/names.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <stdexcept>

namespace motcua::gateway {

std::optional<QByteArray> readStickFile(const QString &path, qint64 limit)
{
    // Not waiting: a pipe would hold us until somebody writes into it.
    const int fd =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        return std::nullopt;
    struct stat info
    {};
    QFile file;
    if (::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode) ||
        !file.open(fd, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(fd);
        return std::nullopt;
    }
    QByteArray bytes = file.read(limit + 1);
    // A stick that was pulled gives less than it said.
    if (file.error() != QFileDevice::NoError || bytes.size() < qMin(qint64(info.st_size), limit))
        return std::nullopt;
    return bytes;
}

void writeStickFile(const QString &path, const QByteArray &bytes)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray partial = target + QByteArray(bundle::kPartialEnding.data());
    ::unlink(partial.constData()); // of a writing that was cut off
    const int fd =
        ::open(partial.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    QFile file;
    const bool isOpen =
        fd >= 0 && file.open(fd, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle);
    const bool written = isOpen && file.write(bytes) == bytes.size() && file.flush() &&
                         ::fsync(fd) == 0 &&
                         std::rename(partial.constData(), target.constData()) == 0;
    if (fd >= 0 && !isOpen)
        ::close(fd);
    if (!written) {
        if (fd >= 0)
            ::unlink(partial.constData());
        throw std::runtime_error("write");
    }
}

} // namespace motcua::gateway
