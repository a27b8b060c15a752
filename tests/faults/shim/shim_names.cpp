// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Calls that change names: rename, link, unlink and folders.
#include "tests/faults/shim/shim.h"

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace motcua::fault;

namespace {

template <typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

using RenameAt = int(int, const char *, int, const char *);
using RenameAt2 = int(int, const char *, int, const char *, unsigned);
using LinkAt = int(int, const char *, int, const char *, int);
using UnlinkAt = int(int, const char *, int);
using MakeAt = int(int, const char *, mode_t);
using SymlinkAt = int(const char *, int, const char *);

template <typename Action>
int changeName(CallKind kind, int folder, const char *path, const Action &action)
{
    if (!watchedAt(folder, path))
        return action();
    char whole[PATH_MAX];
    absolutePath(folder, path, whole);
    Call call(kind);
    call.setPath(whole);
    if (call.fate() == Fate::Fail)
        return call.refuse();
    if (kind == CallKind::MakeFolder && isFull())
        return call.refuseForRoom();
    const int result = action();
    call.done(result);
    return result;
}

template <typename Action>
int renameAny(int from, const char *path, int to, const char *target, const Action &action)
{
    if (!watchedAt(from, path) && !watchedAt(to, target))
        return action();
    char source[PATH_MAX];
    char goal[PATH_MAX];
    absolutePath(from, path, source);
    absolutePath(to, target, goal);
    Call call(CallKind::Rename);
    call.setPath(source);
    call.setTarget(goal);
    if (call.fate() == Fate::Fail)
        return call.refuse();
    const int result = action();
    call.done(result);
    return result;
}

int linkAny(int from, const char *path, int to, const char *target, int flags)
{
    static LinkAt *const real = next<LinkAt>("linkat");
    if (!watchedAt(to, target))
        return real(from, path, to, target, flags);
    char goal[PATH_MAX];
    absolutePath(to, target, goal);
    Call call(CallKind::Link);
    call.setTarget(goal);
    if (call.fate() == Fate::Fail)
        return call.refuse();
    const int result = real(from, path, to, target, flags);
    if (result == 0) {
        // /proc/self/fd/N of a file without a name: what matters is the inode.
        struct stat made = {};
        if (::lstat(goal, &made) == 0)
            call.setInode(std::uint64_t(made.st_ino));
    }
    call.done(result);
    return result;
}

} // namespace

extern "C" {

int rename(const char *path, const char *target)
{
    static RenameAt *const real = next<RenameAt>("renameat");
    return renameAny(AT_FDCWD, path, AT_FDCWD, target,
                     [=] { return real(AT_FDCWD, path, AT_FDCWD, target); });
}
int renameat(int from, const char *path, int to, const char *target)
{
    static RenameAt *const real = next<RenameAt>("renameat");
    return renameAny(from, path, to, target, [=] { return real(from, path, to, target); });
}
int renameat2(int from, const char *path, int to, const char *target, unsigned flags)
{
    static RenameAt2 *const real = next<RenameAt2>("renameat2");
    return renameAny(from, path, to, target, [=] { return real(from, path, to, target, flags); });
}

int link(const char *path, const char *target)
{
    return linkAny(AT_FDCWD, path, AT_FDCWD, target, 0);
}
int linkat(int from, const char *path, int to, const char *target, int flags)
{
    return linkAny(from, path, to, target, flags);
}

int symlink(const char *text, const char *path)
{
    static SymlinkAt *const real = next<SymlinkAt>("symlinkat");
    if (watchedAt(AT_FDCWD, path)) {
        // The model of the disk knows none; the product makes none.
        ::fputs("fault shim: a symbolic link in the watched folder\n", stderr);
        ::abort();
    }
    return real(text, AT_FDCWD, path);
}

int unlink(const char *path)
{
    static UnlinkAt *const real = next<UnlinkAt>("unlinkat");
    return changeName(CallKind::Unlink, AT_FDCWD, path, [=] { return real(AT_FDCWD, path, 0); });
}
int unlinkat(int folder, const char *path, int flags)
{
    static UnlinkAt *const real = next<UnlinkAt>("unlinkat");
    const CallKind kind = (flags & AT_REMOVEDIR) != 0 ? CallKind::RemoveFolder : CallKind::Unlink;
    return changeName(kind, folder, path, [=] { return real(folder, path, flags); });
}
int rmdir(const char *path)
{
    static UnlinkAt *const real = next<UnlinkAt>("unlinkat");
    return changeName(CallKind::RemoveFolder, AT_FDCWD, path,
                      [=] { return real(AT_FDCWD, path, AT_REMOVEDIR); });
}
int remove(const char *path)
{
    const int kept = errno;
    const int result = unlink(path);
    if (result == 0 || errno != EISDIR)
        return result;
    errno = kept;
    return rmdir(path);
}

int mkdir(const char *path, mode_t mode)
{
    static MakeAt *const real = next<MakeAt>("mkdirat");
    return changeName(CallKind::MakeFolder, AT_FDCWD, path,
                      [=] { return real(AT_FDCWD, path, mode); });
}
int mkdirat(int folder, const char *path, mode_t mode)
{
    static MakeAt *const real = next<MakeAt>("mkdirat");
    return changeName(CallKind::MakeFolder, folder, path, [=] { return real(folder, path, mode); });
}

} // extern "C"
