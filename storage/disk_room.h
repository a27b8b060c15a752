// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace motcua::storage {

class Database;

enum class DiskLevel {
    Fine,
    Low,     ///< at most kFewDays working days left, or less than kLowBytes free
    Critical ///< only the reserve is left: what was begun is finished, nothing new begins
};

/// How the data folder's disk stands. Bytes.
struct DiskStatus
{
    qint64 freeBytes = 0;
    qint64 reserveBytes = 0;     ///< of `reserve.bin`; 0: given up, or never made
    qint64 perWorkingDay = 0;    ///< what a day's dossiers take, files and rows; 0: not known yet
    std::optional<int> daysLeft; ///< working days at this use; none: not known yet
    DiskLevel level = DiskLevel::Fine;
};

/// Room on the disk of the data folder. A file `reserve.bin` is kept aside and given up when a write meets a full
/// disk (FileState does it), so that the citizen at the counter can be finished. Any thread.
class DiskRoom
{
public:
    static constexpr qint64 kReserve = 200LL << 20;
    /// Below this much free space the reserve is given up before a write, not after it has failed.
    static constexpr qint64 kLowWater = 32LL << 20;
    static constexpr qint64 kLowBytes = 1LL << 30;
    static constexpr int kFewDays = 10;

    using Probe = std::function<qint64(const QString &folder)>;
    explicit DiskRoom(const QString &folder, Probe freeBytes = freeBytesOf)
        : m_folder(folder),
          m_freeBytes(std::move(freeBytes))
    {}

    /// The use a day is that of the last kSample dossiers over the days on which they were received: a bounded read,
    /// whatever the size of the store. Throws what reading throws.
    [[nodiscard]] DiskStatus status(const Database &db) const;
    static constexpr int kSample = 1000;

    /// Sets the reserve aside when there is none and more than kLowBytes is free beside it; true when it is there
    /// afterwards. Real blocks, not a hole. A disk that cannot do it has no reserve: not an error.
    bool makeReserve() const;

    /// What SQLite and this account can still write there; a very large number when the system does not say.
    [[nodiscard]] static qint64 freeBytesOf(const QString &folder);
    [[nodiscard]] static qint64 reserveBytes(const QString &folder);
    /// True when there was one.
    static bool removeReserve(const QString &folder);
    [[nodiscard]] static bool onlyReserveLeft(qint64 freeBytes, qint64 reserveBytes);
    [[nodiscard]] static DiskLevel levelOf(qint64 freeBytes, qint64 reserveBytes,
                                           std::optional<int> daysLeft);

private:
    QString m_folder;
    Probe m_freeBytes;
};

} // namespace motcua::storage
