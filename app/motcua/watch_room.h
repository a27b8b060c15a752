// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "app/core/base/worker.h"
#include "app/motcua/desk_room.h"
#include "storage/backup.h"
#include "ui/common/safety_monitor.h"

#include <QTimer>

#include <atomic>
#include <memory>

namespace motcua {

/// The watch over the data while people work: after the window is usable the database is read through, then the disk,
/// the clock and the age of the backup are looked at now and then, and a backup that is due is made when its medium
/// is there. A thread and a connection of its own; a person's clicks never wait for it. Window's thread.
class WatchRoom final : public ui::SafetyMonitor
{
    Q_OBJECT
public:
    struct Options
    {
        bool looksAfterDisk =
            true; ///< the reserve, automatic backups, left-over files: every counter does, a kiosk or a display need not
        int checkAfterMs =
            4000; ///< after the windows are there, so that the start is not slowed down
        int lookEveryMs = 60'000;
    };
    /// `room` is open and outlives this.
    WatchRoom(DeskRoom &room, const QString &folder, const Clock &clock, const Options &options,
              QObject *parent = nullptr);
    ~WatchRoom() override;

    [[nodiscard]] ui::SafetyStatus status() const override { return m_status; }
    void backUpNow(const QString &folder, const Actor &by) override;
    void cancelBackup() override { m_stopBackup = true; }
    void checkNow() override;
    void confirmClock(const Actor &by) override;
    void makeRecoverySheet(const Grant &grant, const Actor &by) override;
    void recoverySheetPrinted() override;

private:
    struct Parts;
    struct Seen;
    void look();
    [[nodiscard]] storage::Station &lookingStation(); ///< on the worker
    [[nodiscard]] Seen lookOnThread();
    void take(const Seen &seen);
    void runBackup(const QString &folder, const Actor &by, bool automatic);
    [[nodiscard]] std::optional<storage::BackupResult> backupOnThread(const QString &folder,
                                                                      const Actor &by);

    DeskRoom &m_room;
    QString m_folder;
    const Clock &m_clock;
    Options m_options;
    storage::DatabaseKey m_key;
    ui::SafetyStatus m_status;
    QTimer m_look;
    bool m_looking = false;
    bool m_backingUp = false;
    QDateTime
        m_lastTry; ///< of an automatic backup, so that a full medium is not tried every minute
    std::atomic<bool> m_sameDeviceIsFine = true; ///< for the backup that is begun next
    std::atomic<bool> m_stopBackup = false;
    std::atomic<bool> m_ending = false;
    std::unique_ptr<Parts> m_parts; // made, used and destroyed on the worker
    Worker m_worker;                // last: joins before the rest goes
};

} // namespace motcua
