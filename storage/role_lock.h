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
