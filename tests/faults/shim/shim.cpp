// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which calls count, what happens to them and what is written down. Own work is done with raw system calls, so that
// the shim never meets itself.
#include "tests/faults/shim/shim.h"

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace motcua::fault {

namespace {

struct Settings
{
    char root[4096] = {};
    std::size_t rootBytes = 0;
    int trace = -1;
    unsigned long kill = 0;
    unsigned long cut = 0;
    unsigned long failFrom = 0;
    unsigned long failTo = 0;
    int error = 0;
    char full[4096] = {};
    bool database = false;
};

Settings s_settings;
unsigned long s_count = 0;
bool s_firstFailure = true;
pthread_mutex_t s_lock = PTHREAD_MUTEX_INITIALIZER;

unsigned long numberFrom(const char *variable)
{
    const char *text = ::getenv(variable);
    return text == nullptr ? 0 : ::strtoul(text, nullptr, 10);
}

__attribute__((constructor)) void readEnvironment()
{
    const char *root = ::getenv(kRootVariable);
    if (root == nullptr || ::realpath(root, s_settings.root) == nullptr)
        return;
    s_settings.rootBytes = ::strlen(s_settings.root);
    s_settings.kill = numberFrom(kKillVariable);
    s_settings.cut = numberFrom(kCutVariable);
    s_settings.failFrom = numberFrom(kFailFromVariable);
    s_settings.failTo = numberFrom(kFailToVariable);
    s_settings.error = int(numberFrom(kErrorVariable));
    const char *full = ::getenv(kFullVariable);
    if (full != nullptr)
        ::snprintf(s_settings.full, sizeof s_settings.full, "%s", full);
    s_settings.database = numberFrom(kDatabaseVariable) != 0;
    const char *trace = ::getenv(kTraceVariable);
    if (trace != nullptr) {
        const long descriptor =
            ::syscall(SYS_openat, AT_FDCWD, trace, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        // Out of the way of the program's own descriptors: SQLite and Qt are given the numbers they would have had.
        s_settings.trace = int(::syscall(SYS_fcntl, descriptor, F_DUPFD_CLOEXEC, 500));
        ::syscall(SYS_close, descriptor);
        if (s_settings.trace < 0)
            ::abort();
    }
}

bool underRoot(const char *path)
{
    return s_settings.rootBytes != 0 &&
           ::strncmp(path, s_settings.root, s_settings.rootBytes) == 0 &&
           (path[s_settings.rootBytes] == '/' || path[s_settings.rootBytes] == '\0');
}

bool pathOf(int descriptor, char *out)
{
    char link[64];
    ::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const long bytes = ::syscall(SYS_readlinkat, AT_FDCWD, link, out, PATH_MAX - 1);
    out[bytes < 0 ? 0 : bytes] = '\0';
    return bytes > 0;
}

void record(CallHead head, const char *path, const char *target, const void *data)
{
    if (s_settings.trace < 0)
        return;
    const iovec parts[4] = {{&head, sizeof head},
                            {const_cast<char *>(path), head.pathBytes},
                            {const_cast<char *>(target), head.targetBytes},
                            {const_cast<void *>(data), head.dataBytes}};
    const std::size_t wanted =
        sizeof head + head.pathBytes + head.targetBytes + std::size_t(head.dataBytes);
    if (::syscall(SYS_writev, s_settings.trace, parts, 4) != long(wanted))
        ::abort(); // a trace with a hole would prove nothing
}

} // namespace

bool isFull()
{
    if (s_settings.full[0] == '\0')
        return false;
    const int kept = errno;
    const bool there = ::syscall(SYS_faccessat, AT_FDCWD, s_settings.full, F_OK) == 0;
    errno = kept;
    return there;
}

bool countsDatabase()
{
    return s_settings.database;
}

void dieHere()
{
    ::syscall(SYS_kill, ::getpid(), 9);
    ::abort();
}

void absolutePath(int folder, const char *path, char *out)
{
    if (path[0] == '/') {
        ::snprintf(out, PATH_MAX, "%s", path);
        return;
    }
    char base[PATH_MAX];
    if (folder == AT_FDCWD) {
        if (::syscall(SYS_getcwd, base, sizeof base) <= 0)
            base[0] = '\0';
    } else if (!pathOf(folder, base)) {
        base[0] = '\0';
    }
    ::snprintf(out, PATH_MAX, "%.2000s/%.2000s", base, path);
}

bool watched(int descriptor)
{
    char path[PATH_MAX];
    return s_settings.rootBytes != 0 && pathOf(descriptor, path) && underRoot(path);
}

bool watchedAt(int folder, const char *path)
{
    if (s_settings.rootBytes == 0 || path == nullptr)
        return false;
    char whole[PATH_MAX];
    absolutePath(folder, path, whole);
    return underRoot(whole);
}

Call::Call(CallKind kind)
{
    ::pthread_mutex_lock(&s_lock);
    m_path[0] = m_target[0] = '\0';
    m_head.kind = kind;
    m_head.number = std::uint32_t(++s_count);
    if (s_count == s_settings.kill)
        dieHere();
    if (s_count == s_settings.cut) {
        if (kind != CallKind::Write)
            dieHere();
        m_fate = Fate::Cut;
    }
    if (s_settings.failFrom != 0 && s_count >= s_settings.failFrom &&
        s_count <= s_settings.failTo) {
        // Removing gives room back: a full disk lets it through.
        const bool removes = kind == CallKind::Unlink || kind == CallKind::RemoveFolder;
        m_fate = removes && s_settings.error == ENOSPC ? Fate::Go : Fate::Fail;
        // The write that meets the end of the disk writes what there is room for.
        if (m_fate == Fate::Fail && s_firstFailure && kind == CallKind::Write &&
            s_settings.error == ENOSPC)
            m_fate = Fate::Cut;
        s_firstFailure = s_firstFailure && m_fate == Fate::Go;
    }
}

Call::~Call()
{
    ::pthread_mutex_unlock(&s_lock);
}

int Call::refuse()
{
    m_head.error = s_settings.error;
    errno = s_settings.error;
    done(-1);
    return -1;
}

int Call::refuseForRoom()
{
    const long note =
        ::syscall(SYS_openat, AT_FDCWD, s_settings.full, O_WRONLY | O_APPEND | O_CLOEXEC);
    if (note >= 0) {
        ::syscall(SYS_write, note, "x", 1);
        ::syscall(SYS_close, note);
    }
    errno = ENOSPC;
    done(-1);
    return -1;
}

void Call::setFile(int descriptor)
{
    struct stat info = {};
    if (::fstat(descriptor, &info) == 0)
        m_head.inode = std::uint64_t(info.st_ino);
    if (m_path[0] == '\0')
        pathOf(descriptor, m_path);
}

void Call::setPath(const char *path)
{
    ::snprintf(m_path, sizeof m_path, "%s", path);
}

void Call::setTarget(const char *path)
{
    ::snprintf(m_target, sizeof m_target, "%s", path);
}

void Call::done(long result, const void *data, std::size_t bytes)
{
    const int kept = errno;
    if (result < 0)
        m_head.error = kept;
    m_head.pathBytes = std::uint32_t(::strlen(m_path));
    m_head.targetBytes = std::uint32_t(::strlen(m_target));
    m_head.dataBytes = result < 0 ? 0 : std::uint32_t(bytes);
    record(m_head, m_path, m_target, data);
    // The half of a write that was to be the last thing this process did.
    if (m_fate == Fate::Cut && m_head.number == s_settings.cut)
        dieHere();
    errno = kept;
}

void noteHandle(int descriptor)
{
    const int kept = errno;
    ::pthread_mutex_lock(&s_lock);
    char path[PATH_MAX];
    struct stat info = {};
    if (pathOf(descriptor, path) && ::fstat(descriptor, &info) == 0) {
        CallHead head;
        head.kind = CallKind::Handle;
        head.inode = std::uint64_t(info.st_ino);
        head.pathBytes = std::uint32_t(::strlen(path));
        record(head, path, "", nullptr);
    }
    ::pthread_mutex_unlock(&s_lock);
    errno = kept;
}

void noteLine(const void *text, std::size_t bytes)
{
    const int kept = errno;
    ::pthread_mutex_lock(&s_lock);
    if (bytes >= ::strlen(kFaultOver) && ::memcmp(text, kFaultOver, ::strlen(kFaultOver)) == 0)
        s_settings.failFrom = 0;
    CallHead head;
    head.kind = CallKind::Say;
    head.dataBytes = std::uint32_t(bytes);
    record(head, "", "", text);
    ::pthread_mutex_unlock(&s_lock);
    errno = kept;
}

} // namespace motcua::fault
