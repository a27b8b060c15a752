// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

#ifndef Q_OS_UNIX
#include <QLockFile>
#endif

namespace motcua::storage {

/// A file only one holder has at a time, in any process. The system itself frees it when the process dies: what
/// stands in the file and how old it is means nothing, so that a crash in the middle of taking it leaves nothing that
/// looks taken for ever. The file stays when the lock goes.
class RoleLock
{
public:
    /// Nothing while somebody else has it. Throws Failure "data_folder_unreadable".
    [[nodiscard]] static std::unique_ptr<RoleLock> tryTake(const QString &file);
    /// Held together with any number of others that share it, and by nobody as long as one has it for itself. Nothing,
    /// and `refused` set, while somebody has; nothing and not refused where the disk lets no lock be made.
    [[nodiscard]] static std::unique_ptr<RoleLock> tryShare(const QString &file, bool *refused);
    ~RoleLock();
    RoleLock(const RoleLock &) = delete;
    RoleLock &operator=(const RoleLock &) = delete;

private:
#ifdef Q_OS_UNIX
    explicit RoleLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
#else
    explicit RoleLock(std::unique_ptr<QLockFile> file) : m_file(std::move(file)) {}
    std::unique_ptr<QLockFile> m_file;
#endif
};

} // namespace motcua::storage
