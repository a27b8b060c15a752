// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace motcua::storage {

/// Copies encrypted files from one blob folder to another, as a list names them (storage/blob_list.h). Files
/// never change once they have their name, so one that is there with the right size is not copied again.
class BlobCopy
{
public:
    struct Options
    {
        QString from, to; ///< blob folders
        QString list;
        /// Where the lines of the files that are there afterwards are written; empty: nowhere.
        QString kept;
        std::function<bool(qint64 bytes)>
            goOn; ///< bytes done so far, also of files not copied again
    };
    struct Result
    {
        bool cancelled = false;
        qint64 files = 0;  ///< there afterwards
        qint64 bytes = 0;  ///< of these
        qint64 copied = 0; ///< of these, now
        qint64 missing = 0;
    };
    /// Two passes: the new files under `.partial` names, one sync of the whole file system, then their names and one
    /// sync more; so that no file has its name before its bytes. Throws Failure "backup_disk_full",
    /// "backup_not_written", "backup_incomplete" (the list cannot be read, or names what is no file).
    [[nodiscard]] static Result run(const Options &options);
};

/// Everything written on the file system of this folder is on its disk. Throws Failure "backup_not_written".
void syncFileSystem(const QString &folder);
/// One file, whole, with fsync. Throws Failure "backup_disk_full", "backup_not_written", "backup_incomplete" (it cannot be
/// read whole).
void copyDurably(const QString &from, const QString &to);

} // namespace motcua::storage
