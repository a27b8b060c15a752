// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMutex>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace motcua::storage {

/// What was found wrong with the data file, kept in `damaged.json` beside it. No personal data.
struct Damage
{
    QString
        finding; ///< stable name: quick_check, integrity_check, foreign_keys, unreadable, read_error, write_ahead_log, unknown
    QDateTime at;
};

/// What all connections of this process to one database file have in common: who writes, whether anybody may, and
/// what is left on its disk. Any thread.
class FileState
{
public:
    /// The state of this file: the same object for every connection of the process, whatever path names it, for as
    /// long as one of them lives.
    [[nodiscard]] static std::shared_ptr<FileState> of(const QString &databaseFile);

    /// One writer a process: threads queue here, so that SQLite's own lock is only waited for between processes.
    /// False when it was not free within so many milliseconds. Not recursive, and of the thread that took it.
    [[nodiscard]] bool lockWriter(int milliseconds) { return m_writer.tryLock(milliseconds); }
    void unlockWriter() { m_writer.unlock(); }

    /// The data file is damaged: nothing is written any more. Only memory is asked.
    [[nodiscard]] bool isReadOnly() const { return m_readOnly.load(std::memory_order_acquire); }
    /// Looks whether another process has marked the folder, or taken the mark away. One stat().
    void refresh();
    [[nodiscard]] std::optional<Damage> damage() const;
    /// All connections of this process turn read-only at once, those of other processes at their next transaction.
    /// The first finding stays. A mark that cannot be written (disk full, read-only) holds in this process alone.
    void markDamaged(const QString &finding);
    /// After a restore, or when a whole check found nothing. Throws Failure "not_saved" when the mark stays.
    void clearDamage();

    /// Runs `look` for the first connection of this process to the file, before it is opened; the others wait for it.
    void beforeTheFirst(const std::function<void()> &look);

    /// Gives the reserve up (storage/disk_room.h) when the disk is nearly full, so that the write that comes next
    /// finds room. One statvfs().
    void makeRoomForAWrite();
    /// A write has met a full disk: gives the reserve up, whatever the system says of the room left.
    void giveUpReserve();
    /// Only the reserve is left: what was begun may be finished, and nothing new begins.
    [[nodiscard]] bool isDiskNearlyFull() const;
    /// For tests: another answer to "how many bytes are free in this folder". Empty: the disk's own.
    void setFreeBytesProbe(std::function<qint64(const QString &)> probe);

    explicit FileState(const QString &folder); ///< of() makes them

private:
    [[nodiscard]] qint64 freeBytes() const;

    const QString m_folder;
    const QString m_mark;
    QMutex m_writer;
    std::atomic<bool> m_readOnly = false;
    std::atomic<bool> m_unwrittenMark =
        false; ///< the mark could not be written: memory alone knows
    QMutex m_first;
    bool m_wasLookedAt = false; ///< under m_first
    mutable QMutex m_guard;     ///< for what follows
    QString m_finding;
    QDateTime m_foundAt;
    std::function<qint64(const QString &)> m_probe;
};

} // namespace motcua::storage
