// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Calls that open, write, resize and sync a file, under the names libc has for them.
#include "tests/faults/shim/shim.h"

#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

using namespace motcua::fault;

namespace {

template <typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

using OpenAt = int(int, const char *, int, ...);
using Write = ssize_t(int, const void *, size_t);
using WriteAt = ssize_t(int, const void *, size_t, off_t);
using WriteParts = ssize_t(int, const iovec *, int);
using WritePartsAt = ssize_t(int, const iovec *, int, off_t);
using OneFile = int(int);
using Resize = int(int, off_t);
using ResizePath = int(const char *, off_t);
using Allocate = int(int, int, off_t, off_t);
using AllocatePosix = int(int, off_t, off_t);
using SyncRange = int(int, off_t, off_t, unsigned);
using Control = int(int, unsigned long, ...);

int openAny(int folder, const char *path, int flags, mode_t mode)
{
    static OpenAt *const real = next<OpenAt>("openat");
    if (!watchedAt(folder, path))
        return real(folder, path, flags, mode);
    const bool temporary = (flags & O_TMPFILE) == O_TMPFILE;
    if ((flags & (O_CREAT | O_TRUNC)) == 0 && !temporary) {
        const int descriptor = real(folder, path, flags, mode);
        if (descriptor >= 0)
            noteHandle(descriptor);
        return descriptor;
    }
    char whole[PATH_MAX];
    absolutePath(folder, path, whole);
    struct stat before = {};
    const int kept = errno;
    const bool there = ::lstat(whole, &before) == 0;
    errno = kept;
    int descriptor = -1;
    bool opened = false;
    {
        Call call(CallKind::Other);
        call.setPath(whole);
        if (call.fate() == Fate::Fail)
            return call.refuse();
        if ((!there || temporary) && isFull())
            return call.refuseForRoom();
        descriptor = real(folder, path, flags, mode);
        opened = descriptor >= 0;
        if (opened) {
            call.setFile(descriptor);
            if (temporary) {
                call.setKind(CallKind::Temporary);
            } else if (!there) {
                call.setKind(CallKind::Create);
            } else if ((flags & O_TRUNC) != 0) {
                call.setKind(CallKind::Resize);
                call.setOffset(0);
            }
        }
        call.done(descriptor);
    }
    if (opened && there && !temporary)
        noteHandle(descriptor);
    return descriptor;
}

// The bytes of `parts` one after another; what a trace holds of a call that gathers.
ssize_t writeParts(int descriptor, const iovec *parts, int count, off_t at, bool positioned)
{
    ssize_t total = 0;
    for (int i = 0; i < count; ++i) {
        const char *bytes = static_cast<const char *>(parts[i].iov_base);
        const ssize_t written = positioned
                                    ? ::pwrite(descriptor, bytes, parts[i].iov_len, at + total)
                                    : ::write(descriptor, bytes, parts[i].iov_len);
        if (written < 0)
            return total > 0 ? total : -1;
        total += written;
        if (size_t(written) < parts[i].iov_len)
            break;
    }
    return total;
}

ssize_t writeAny(int descriptor, const void *bytes, size_t size, off_t at, bool positioned)
{
    static Write *const realWrite = next<Write>("write");
    static WriteAt *const realWriteAt = next<WriteAt>("pwrite64");
    const auto real = [&](size_t part) {
        return positioned ? realWriteAt(descriptor, bytes, part, at)
                          : realWrite(descriptor, bytes, part);
    };
    if (descriptor == STDOUT_FILENO) {
        // Noted before it is seen: whoever reads it may ask at once.
        noteLine(bytes, size);
        return real(size);
    }
    if (!watched(descriptor))
        return real(size);
    Call call(CallKind::Write);
    call.setFile(descriptor);
    if (call.fate() == Fate::Fail)
        return call.refuse();
    if (!positioned) {
        const bool appends = (::fcntl(descriptor, F_GETFL) & O_APPEND) != 0;
        at = ::lseek(descriptor, 0, appends ? SEEK_END : SEEK_CUR);
    }
    struct stat info = {};
    if (isFull() && ::fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode) &&
        at + off_t(size) > info.st_size)
        return call.refuseForRoom();
    const size_t part = call.fate() == Fate::Cut && size > 1 ? size / 2 : size;
    const ssize_t written = real(part);
    call.setOffset(std::uint64_t(at));
    call.done(written, bytes, written < 0 ? 0 : size_t(written));
    return written;
}

template <typename Action>
int resizeAny(int descriptor, std::uint64_t size, const Action &action)
{
    if (!watched(descriptor))
        return action();
    Call call(CallKind::Resize);
    call.setFile(descriptor);
    if (call.fate() == Fate::Fail)
        return call.refuse();
    struct stat info = {};
    if (isFull() && ::fstat(descriptor, &info) == 0 && off_t(size) > info.st_size)
        return call.refuseForRoom();
    call.setOffset(size);
    const int result = action();
    call.done(result);
    return result;
}

template <typename Action>
int syncAny(int descriptor, const Action &action)
{
    if (!watched(descriptor))
        return action();
    Call call(CallKind::Sync);
    call.setFile(descriptor);
    if (call.fate() == Fate::Fail)
        return call.refuse();
    const int result = action();
    call.done(result);
    return result;
}

std::uint64_t grownSize(int descriptor, off_t offset, off_t length, bool keepSize)
{
    struct stat info = {};
    ::fstat(descriptor, &info);
    const off_t end = offset + length;
    return std::uint64_t(keepSize || end < info.st_size ? info.st_size : end);
}

mode_t modeOf(int flags, va_list rest)
{
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? mode_t(va_arg(rest, unsigned)) : 0;
}

} // namespace

#define MOTCUA_OPEN(name)                                                                          \
    int name(const char *path, int flags, ...)                                                     \
    {                                                                                              \
        va_list rest;                                                                              \
        va_start(rest, flags);                                                                     \
        const mode_t mode = modeOf(flags, rest);                                                   \
        va_end(rest);                                                                              \
        return openAny(AT_FDCWD, path, flags, mode);                                               \
    }
#define MOTCUA_OPENAT(name)                                                                        \
    int name(int folder, const char *path, int flags, ...)                                         \
    {                                                                                              \
        va_list rest;                                                                              \
        va_start(rest, flags);                                                                     \
        const mode_t mode = modeOf(flags, rest);                                                   \
        va_end(rest);                                                                              \
        return openAny(folder, path, flags, mode);                                                 \
    }

extern "C" {

MOTCUA_OPEN(open)
MOTCUA_OPEN(open64)
MOTCUA_OPENAT(openat)
MOTCUA_OPENAT(openat64)

int creat(const char *path, mode_t mode)
{
    return openAny(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}
int creat64(const char *path, mode_t mode)
{
    return creat(path, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    return writeAny(descriptor, bytes, size, 0, false);
}
ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t at)
{
    return writeAny(descriptor, bytes, size, at, true);
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off_t at)
{
    return writeAny(descriptor, bytes, size, at, true);
}

ssize_t writev(int descriptor, const iovec *parts, int count)
{
    static WriteParts *const real = next<WriteParts>("writev");
    return watched(descriptor) || descriptor == STDOUT_FILENO
               ? writeParts(descriptor, parts, count, 0, false)
               : real(descriptor, parts, count);
}
ssize_t pwritev(int descriptor, const iovec *parts, int count, off_t at)
{
    static WritePartsAt *const real = next<WritePartsAt>("pwritev");
    return watched(descriptor) ? writeParts(descriptor, parts, count, at, true)
                               : real(descriptor, parts, count, at);
}
ssize_t pwritev64(int descriptor, const iovec *parts, int count, off_t at)
{
    return pwritev(descriptor, parts, count, at);
}

int ftruncate(int descriptor, off_t size)
{
    static Resize *const real = next<Resize>("ftruncate");
    return resizeAny(descriptor, std::uint64_t(size), [=] { return real(descriptor, size); });
}
int ftruncate64(int descriptor, off_t size)
{
    return ftruncate(descriptor, size);
}
int truncate(const char *path, off_t size)
{
    static ResizePath *const real = next<ResizePath>("truncate");
    if (!watchedAt(AT_FDCWD, path))
        return real(path, size);
    const int descriptor = ::open(path, O_WRONLY | O_CLOEXEC);
    if (descriptor < 0)
        return -1;
    const int result = ftruncate(descriptor, size);
    ::close(descriptor);
    return result;
}
int truncate64(const char *path, off_t size)
{
    return truncate(path, size);
}

int fallocate(int descriptor, int mode, off_t offset, off_t length)
{
    static Allocate *const real = next<Allocate>("fallocate");
    const bool keepSize = (mode & FALLOC_FL_KEEP_SIZE) != 0;
    return resizeAny(descriptor, grownSize(descriptor, offset, length, keepSize),
                     [=] { return real(descriptor, mode, offset, length); });
}
int fallocate64(int descriptor, int mode, off_t offset, off_t length)
{
    return fallocate(descriptor, mode, offset, length);
}
int posix_fallocate(int descriptor, off_t offset, off_t length)
{
    static AllocatePosix *const real = next<AllocatePosix>("posix_fallocate");
    if (!watched(descriptor))
        return real(descriptor, offset, length);
    const int result = fallocate(descriptor, 0, offset, length);
    return result == 0 ? 0 : errno;
}
int posix_fallocate64(int descriptor, off_t offset, off_t length)
{
    return posix_fallocate(descriptor, offset, length);
}

int fsync(int descriptor)
{
    static OneFile *const real = next<OneFile>("fsync");
    return syncAny(descriptor, [=] { return real(descriptor); });
}
int fdatasync(int descriptor)
{
    static OneFile *const real = next<OneFile>("fdatasync");
    return syncAny(descriptor, [=] { return real(descriptor); });
}
int sync_file_range(int descriptor, off_t offset, off_t length, unsigned flags)
{
    static SyncRange *const real = next<SyncRange>("sync_file_range");
    return real(descriptor, offset, length, flags); // promises nothing, so it is no sync
}

// Copies inside the kernel would leave no bytes in the trace: the caller is sent to read and write.
ssize_t sendfile(int out, int in, off_t *offset, size_t count)
{
    using SendFile = ssize_t(int, int, off_t *, size_t);
    static SendFile *const real = next<SendFile>("sendfile");
    if (!watched(out))
        return real(out, in, offset, count);
    errno = EINVAL;
    return -1;
}
ssize_t sendfile64(int out, int in, off_t *offset, size_t count)
{
    return sendfile(out, in, offset, count);
}
ssize_t copy_file_range(int in, off_t *inAt, int out, off_t *outAt, size_t length, unsigned flags)
{
    using CopyRange = ssize_t(int, off_t *, int, off_t *, size_t, unsigned);
    static CopyRange *const real = next<CopyRange>("copy_file_range");
    if (!watched(out))
        return real(in, inAt, out, outAt, length, flags);
    errno = EXDEV;
    return -1;
}
int ioctl(int descriptor, unsigned long request, ...)
{
    static Control *const real = next<Control>("ioctl");
    va_list rest;
    va_start(rest, request);
    void *argument = va_arg(rest, void *);
    va_end(rest);
    if ((request == FICLONE || request == FICLONERANGE) && watched(descriptor)) {
        errno = EOPNOTSUPP;
        return -1;
    }
    return real(descriptor, request, argument);
}

} // extern "C"
