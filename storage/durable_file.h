// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace motcua::storage {

/// Writes a file so that after return it is wholly there under its name, whatever happens to the power:
/// temporary file in the same folder, fsync, rename, fsync of the folder. Throws Failure "not_saved".
void writeDurably(const QString &file, const QByteArray &content);

/// Gives a file another name in the same file system, in place of one that is there. QFile::rename copies where it
/// cannot rename, and a copy can be cut off. Throws Failure "not_saved"; the name is safe after syncFolder().
void renameFile(const QString &file, const QString &target);

/// The bytes of a file that nobody has open are on disk. Throws Failure "not_saved".
void syncFile(const QString &file);

/// Makes the names in a folder durable. Throws Failure "not_saved".
void syncFolder(const QString &folder);

/// Makes safe what this or another process has written into a file or a folder, as far as the disk lets it. For what
/// is found on opening: its writer may have been killed before its own sync. False when the disk does not let it.
bool syncFound(const QString &path);

/// A database that nobody has open goes, and what SQLite may have left beside it. What is not there is no error.
void removeWithLog(const QString &databaseFile);

/// A folder only this account can enter; parents are made as needed, and each new name is made durable. Throws Failure "data_folder_unreadable".
void makePrivateFolder(const QString &folder);

/// Which file a name stands for at this moment, whatever it holds. Null: none, or the system does not tell.
struct FileIdentity
{
    quint64 device = 0, number = 0;
    [[nodiscard]] bool isNull() const { return number == 0; }
    [[nodiscard]] bool operator==(const FileIdentity &) const = default;
};
[[nodiscard]] FileIdentity identityOf(const QByteArray &encodedName);

/// A file only this account can read, as far as the file system knows of accounts: made empty when there is none. Opens
/// no file that is there (closing it would drop SQLite's locks); what SQLite puts beside a database has its mode.
void makePrivateFile(const QString &file);

/// The first bytes of a file that SQLite may hold open. Closing a file drops every POSIX lock this process has
/// on it, so they are read through SQLite's own file layer, which knows that. Empty: no such file.
[[nodiscard]] QByteArray fileHead(const QString &file, int bytes);

} // namespace motcua::storage
