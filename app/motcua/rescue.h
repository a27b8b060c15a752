// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "app/core/base/worker.h"
#include "storage/backup_set.h"
#include "ui/restore/recovery_port.h"
#include "ui/restore/restore_port.h"

#include <atomic>

namespace motcua {

/// Backups and the way back from one, on a thread of its own. The folder must be free: whoever holds a role on it lets
/// go first. Window's thread.
class RestoreRoom final : public ui::RestorePort
{
    Q_OBJECT
public:
    RestoreRoom(const QString &dataFolder, const QString &passphrase, const Clock &clock,
                QObject *parent = nullptr);
    ~RestoreRoom() override;

    void inspect(const QString &folder) override;
    void compare(const ui::BackupGeneration &generation) override;
    void restore(const ui::BackupGeneration &generation, const QString &recoveryCode,
                 bool clockIsRight) override;
    void cancel() override { m_stop = true; }

private:
    [[nodiscard]] storage::Generation generationOf(const QString &path) const;

    QString m_dataFolder;
    QString m_passphrase;
    const Clock &m_clock;
    QVector<storage::Generation> m_found;
    std::atomic<bool> m_stop = false;
    Worker m_worker; // last: joins before the rest goes
};

/// Opens data with the recovery sheet, on a thread of its own. The folder must be free: whoever holds a role on it
/// lets go first. Window's thread.
class RecoveryRoom final : public ui::RecoveryPort
{
    Q_OBJECT
public:
    explicit RecoveryRoom(const QString &dataFolder, QObject *parent = nullptr);
    void recover(const ui::RecoveryRequest &request) override;

private:
    QString m_dataFolder;
    Worker m_worker;
};

} // namespace motcua
