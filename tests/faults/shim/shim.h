// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/shim/trace_format.h"

#include <cstddef>

#include <sys/types.h>

namespace motcua::fault {

/// What is to happen to a counted call.
enum class Fate { Go, Cut, Fail };

/// One intercepted call on the watched folder, from its entry to its end. Holds the shim's lock, so that the trace
/// has the order in which things happened.
class Call
{
public:
    /// Counted: takes the next number, and kills the process here when it is this call's turn.
    explicit Call(CallKind kind);
    ~Call();
    Call(const Call &) = delete;
    Call &operator=(const Call &) = delete;

    [[nodiscard]] Fate fate() const { return m_fate; }
    /// errno is set to the fault's; -1.
    int refuse();
    /// errno is ENOSPC; -1.
    int refuseForRoom();
    void setKind(CallKind kind) { m_head.kind = kind; }
    void setOffset(std::uint64_t offset) { m_head.offset = offset; }
    void setFile(int descriptor); ///< its inode, and its path when none is set
    void setInode(std::uint64_t inode) { m_head.inode = inode; }
    void setPath(const char *path);
    void setTarget(const char *path);
    /// Writes the record; errno stays as it is.
    void done(long result, const void *data = nullptr, std::size_t bytes = 0);

private:
    CallHead m_head;
    Fate m_fate = Fate::Go;
    char m_path[4096];
    char m_target[4096];
};

/// Not counted: which inode a path is.
void noteHandle(int descriptor);
/// A line on standard output.
void noteLine(const void *text, std::size_t bytes);

[[nodiscard]] bool watched(int descriptor);
[[nodiscard]] bool watchedAt(int folder, const char *path);
/// The absolute path, as far as it can be told; `out` has 4096 bytes.
void absolutePath(int folder, const char *path, char *out);
/// The disk has no room at this moment. Who asks gets nothing written: it is noted by a byte in the file that says so.
[[nodiscard]] bool isFull();
[[nodiscard]] bool countsDatabase();
[[noreturn]] void dieHere();

} // namespace motcua::fault
