// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace motcua::storage {

struct StationFile;

/// Where a data folder lies. Two copies of a folder would give the same dossier numbers twice, so a folder belongs to
/// one computer and, where the file system can tell, to one folder of it.
struct Place
{
    QByteArray
        machine; ///< id of the computer (QSysInfo::machineUniqueId); empty: it has none, nothing is checked
    /// Inode number and instant of birth of the folder, on file systems that keep both over a restart (ext2–4, XFS,
    /// Btrfs, F2FS); the number of the device is not among them, a restart may change it. A rename leaves it, a copy
    /// never has it. Empty elsewhere: nothing is checked.
    QByteArray folder;

    [[nodiscard]] static Place of(const QString &folder);
};

enum class Belonging {
    Here,
    NotBound,      ///< nothing speaks against it, something is not written down yet
    OtherComputer, ///< it was bound to another computer
    OtherFolder,   ///< same computer, but this is a copy of the folder it was bound to
};
[[nodiscard]] Belonging belongingOf(const StationFile &station, const Place &place);
/// Throws "other_computer" or "folder_copied".
void requireHome(Belonging belonging);
/// Writes down that `station` belongs to `place`; its file is not written.
void bindTo(StationFile &station, const Place &place);

} // namespace motcua::storage
