// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/role_lock.h"

#include "storage/failures.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace motcua::storage {

#ifdef Q_OS_UNIX

// Not QLockFile: a process killed between making its file and writing into it leaves one that names nobody, which
// QLockFile takes for locked until it is old, and here nothing is ever judged by its age.
std::unique_ptr<RoleLock> RoleLock::tryTake(const QString &file)
{
    const int descriptor =
        ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        throw failure(Trouble::DataFolderUnreadable);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return std::unique_ptr<RoleLock>(new RoleLock(descriptor));
    const bool taken = errno == EWOULDBLOCK;
    ::close(descriptor);
    if (!taken)
        throw failure(Trouble::DataFolderUnreadable);
    return nullptr;
}

std::unique_ptr<RoleLock> RoleLock::tryShare(const QString &file, bool *refused)
{
    *refused = false;
    const QByteArray name = QFile::encodeName(file);
    int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC); // a disk that turned read-only
    if (descriptor < 0)
        return nullptr;
    if (::flock(descriptor, LOCK_SH | LOCK_NB) == 0)
        return std::unique_ptr<RoleLock>(new RoleLock(descriptor));
    *refused = errno == EWOULDBLOCK;
    ::close(descriptor);
    return nullptr;
}

RoleLock::~RoleLock()
{
    ::close(m_descriptor);
}

#else

std::unique_ptr<RoleLock> RoleLock::tryTake(const QString &file)
{
    auto lock = std::make_unique<QLockFile>(file);
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return std::unique_ptr<RoleLock>(new RoleLock(std::move(lock)));
    if (lock->error() == QLockFile::LockFailedError)
        return nullptr;
    throw failure(Trouble::DataFolderUnreadable);
}

// Windows refuses to replace a file that is open anywhere, which is what this guards against elsewhere.
std::unique_ptr<RoleLock> RoleLock::tryShare(const QString &file, bool *refused)
{
    Q_UNUSED(file);
    *refused = false;
    return nullptr;
}

RoleLock::~RoleLock() = default;

#endif

} // namespace motcua::storage
