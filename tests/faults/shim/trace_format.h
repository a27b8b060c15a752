// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the shim writes down of a program's calls; read again by tests/faults/trace.cpp. No Qt, no exceptions.
#include <cstdint>

namespace motcua::fault {

enum class CallKind : std::uint32_t {
    Handle,    ///< an open that changed nothing: which inode a path is (not counted)
    Create,    ///< open with O_CREAT that made `path`
    Temporary, ///< open with O_TMPFILE: an inode without a name
    Write,     ///< data at offset
    Resize,    ///< truncate, fallocate: the new size is in offset
    Sync,      ///< fsync, fdatasync, sync_file_range, of a file or a folder
    Rename,    ///< path to target
    Link,      ///< target becomes a name of the inode
    Unlink,
    MakeFolder,
    RemoveFolder,
    Other, ///< counted, but without meaning for what is on the disk (a refused call, O_CREAT on what was there)
    Query, ///< right before and right after a statement of the database; path is its first word
    Say,   ///< a line the program wrote to its standard output (not counted)
};

/// Follows one another in the trace file: this head, then path, target and data.
struct CallHead
{
    std::uint32_t magic = kMagic;
    CallKind kind = CallKind::Other;
    std::uint32_t number = 0; ///< of the counted call, from 1; 0: not counted
    std::int32_t error = 0;   ///< errno; 0: done
    std::uint64_t inode = 0;
    std::uint64_t offset = 0;
    std::uint32_t pathBytes = 0;
    std::uint32_t targetBytes = 0;
    std::uint32_t dataBytes = 0;
    std::uint32_t reserved = 0;
    static constexpr std::uint32_t kMagic = 0x4d434631; // "MCF1"
};

// The shim's environment. ROOT is the only folder it looks at; without it, it does nothing.
inline constexpr const char *kRootVariable = "MOTCUA_FAULT_ROOT";
inline constexpr const char *kTraceVariable =
    "MOTCUA_FAULT_TRACE"; ///< file to append to, outside ROOT
inline constexpr const char *kKillVariable =
    "MOTCUA_FAULT_KILL"; ///< SIGKILL right before this call
inline constexpr const char *kCutVariable =
    "MOTCUA_FAULT_CUT"; ///< SIGKILL in the middle of this write
inline constexpr const char *kFailFromVariable = "MOTCUA_FAULT_FROM"; ///< first call that fails
inline constexpr const char *kFailToVariable = "MOTCUA_FAULT_TO";     ///< last call that fails
inline constexpr const char *kErrorVariable = "MOTCUA_FAULT_ERROR";   ///< the errno it fails with
/// A file. While it is there, nothing under ROOT gets larger and nothing is made: the disk is full. It gets a byte
/// for each call that was refused.
inline constexpr const char *kFullVariable = "MOTCUA_FAULT_FULL";
/// Statements of the database are counted among the calls.
inline constexpr const char *kDatabaseVariable = "MOTCUA_FAULT_DATABASE";
/// A file with a number: so many seconds the process's wall clock is wrong. Needs no ROOT.
inline constexpr const char *kClockVariable = "MOTCUA_FAULT_CLOCK";
/// A program that writes a line beginning with this to its standard output ends the failing.
inline constexpr const char *kFaultOver = "fault over";

} // namespace motcua::fault
