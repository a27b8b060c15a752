// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/bundle_medium.h"

#include "storage/durable_file.h"
#include "sync/bundle/names.h"
#include "sync/client/bundle_failures.h"

#include <QCryptographicHash>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>

namespace motcua::sync {

namespace {

constexpr size_t kPiece = 1024 * 1024;
constexpr size_t kAlignment = 4096; // of what O_DIRECT may read into

struct Freed
{
    void operator()(void *memory) const { std::free(memory); }
};

ssize_t readSome(int fd, void *to)
{
    for (;;) {
        const ssize_t n = ::read(fd, to, kPiece);
        if (n >= 0 || errno != EINTR)
            return n;
    }
}

} // namespace

MediumFile::MediumFile(const QString &folder, const QString &name) : m_folder(folder), m_name(name)
{
    m_fd = ::open(QFile::encodeName(partial()).constData(),
                  O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_fd < 0)
        throw failure(BundleTrouble::NotWritten);
}

MediumFile::~MediumFile()
{
    if (m_fd < 0)
        return;
    ::close(m_fd);
    QFile::remove(partial());
}

QString MediumFile::partial() const
{
    return m_folder + u'/' + m_name + bundle::kPartialEnding;
}

void MediumFile::write(const QByteArray &bytes) const
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::write(m_fd, bytes.constData() + done, size_t(bytes.size() - done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            throw failure(BundleTrouble::NotWritten);
        done += n;
    }
}

void MediumFile::publish()
{
    try {
        if (::fsync(m_fd) != 0)
            throw failure(BundleTrouble::NotWritten);
        // What is read back afterwards is to come from the stick.
        (void)::posix_fadvise(m_fd, 0, 0, POSIX_FADV_DONTNEED);
        storage::renameFile(partial(), m_folder + u'/' + m_name);
        storage::syncFolder(m_folder);
    } catch (const Failure &) {
        throw failure(BundleTrouble::NotWritten); // in the words of a stick
    }
    ::close(m_fd);
    m_fd = -1;
}

QByteArray hashOnMedium(const QString &path, const std::function<bool(qint64)> &goOn)
{
    const QByteArray name = QFile::encodeName(path);
    const std::unique_ptr<void, Freed> memory(std::aligned_alloc(kAlignment, kPiece));
    if (!memory)
        return {};
    // Not every file system reads past its cache; there the cache is at least asked to forget.
    for (const int direct : {O_DIRECT, 0}) {
        const int fd = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | direct);
        if (fd < 0)
            continue;
        const std::unique_ptr<const int, void (*)(const int *)> closing(
            &fd, [](const int *open) { ::close(*open); });
        if (direct == 0)
            (void)::posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (;;) {
            const ssize_t n = readSome(fd, memory.get());
            if (n < 0)
                break;
            if (n == 0)
                return hash.result();
            hash.addData(QByteArrayView(static_cast<const char *>(memory.get()), n));
            if (goOn && !goOn(n))
                return {};
        }
    }
    return {};
}

} // namespace motcua::sync
