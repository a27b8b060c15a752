// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"
#include "storage/file_state.h"
#include "storage/role_lock.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace motcua::storage {

/// What a program is on this data folder. One process a role; a second claim is refused politely.
struct StationRole
{
    enum class Kind { Counter, Kiosk, Display, Admin } kind = Kind::Counter;
    int number = 1;
    [[nodiscard]] QString lockName() const; ///< "counter-3"
};

/// Layout of a data folder: `motcua.db`, `blobs/`, `locks/`, `station.json` (not secret: centre id, how the
/// key is kept, KDF parameters, demo mark). Created with mode 0700.
class DataFolder
{
public:
    /// Does not create anything. Throws Failure "data_folder_unreadable".
    explicit DataFolder(const QString &path);
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString databaseFile() const;
    [[nodiscard]] QString blobFolder() const;
    [[nodiscard]] bool hasDatabase() const;

    /// The mark of damage in this folder, `damaged.json`; none: nothing was found.
    [[nodiscard]] std::optional<Damage> damage() const;
    /// Every connection of this process turns read-only at once, those of others at their next transaction.
    void markDamaged(const QString &finding) const;
    /// After a restore, or when a whole check found nothing. Throws Failure "not_saved".
    void clearDamage() const;

    /// Holds the role until the object dies (also freed by the death of the process).
    /// Throws Failure "role_taken".
    using RoleLock = storage::RoleLock;
    [[nodiscard]] std::unique_ptr<RoleLock> claim(const StationRole &role) const;
    /// Exactly one process on the folder syncs; nothing when another one does.
    [[nodiscard]] std::unique_ptr<RoleLock> trySyncRole() const;
    /// Making the centre: one process at a time; nothing while another one is at it.
    [[nodiscard]] std::unique_ptr<RoleLock> tryMakeRole() const;
    /// One backup at a time.
    [[nodiscard]] std::unique_ptr<RoleLock> tryBackupRole() const;
    /// SQLite lets the writers of several programs meet by chance: one that commits and begins again at once keeps the
    /// others out for minutes. Who must get through holds a turn until the transaction has begun; nothing where the
    /// disk lets no lock be made.
    [[nodiscard]] std::unique_ptr<RoleLock> askForTurn() const;
    /// Before each of many transactions in a row: waits, 10 s at most, until nobody holds a turn. Never on the thread
    /// of the windows.
    void letOthersWrite() const;
    /// Every open Station shares the folder; nothing where the disk lets no lock be made.
    /// Throws "data_in_use" while somebody has the folder for himself.
    [[nodiscard]] std::unique_ptr<RoleLock> share() const;
    /// Nobody else has the data open, or can open it: for what replaces the database file or its key. Nothing while
    /// anybody has, this process included.
    [[nodiscard]] std::unique_ptr<RoleLock> tryAlone() const;

private:
    QString m_path;
};

} // namespace motcua::storage
