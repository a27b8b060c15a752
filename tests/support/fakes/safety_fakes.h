// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/folder_picker.h"
#include "ui/common/safety_monitor.h"
#include "ui/restore/restore_port.h"

#include <QStringList>

namespace motcua::fakes {

/// Remembers what it was asked for; the test says how things stand.
class FakeSafety final : public ui::SafetyMonitor
{
public:
    [[nodiscard]] ui::SafetyStatus status() const override { return now; }
    void backUpNow(const QString &folder, const Actor &) override { backups.append(folder); }
    void cancelBackup() override { ++cancels; }
    void checkNow() override { ++checks; }
    void confirmClock(const Actor &by) override { confirmedBy.append(by.name); }
    void makeRecoverySheet(const Grant &grant, const Actor &by) override
    {
        sheetsFor.append(grant.isNull() ? QString() : by.name);
    }
    void recoverySheetPrinted() override { ++sheetsPrinted; }
    void set(const ui::SafetyStatus &status)
    {
        now = status;
        Q_EMIT changed();
    }
    ui::SafetyStatus now;
    QStringList backups, confirmedBy, sheetsFor;
    int cancels = 0;
    int checks = 0;
    int sheetsPrinted = 0;
};

/// Answers at once with one folder; an empty one is a person who cancels.
class FakeFolders final : public ui::FolderPicker
{
public:
    void pick(QWidget *, const QString &, const QString &,
              const std::function<void(const QString &)> &chosen) override
    {
        if (!folder.isEmpty())
            chosen(folder);
    }
    QString folder;
};

class FakeRestore final : public ui::RestorePort
{
public:
    void inspect(const QString &folder) override { inspectedFolders.append(folder); }
    void compare(const ui::BackupGeneration &generation) override
    {
        comparedFolders.append(generation.folder);
    }
    void restore(const ui::BackupGeneration &generation, const QString &recoveryCode,
                 bool clockIsRight) override
    {
        restoredFolders.append(generation.folder);
        codes.append(recoveryCode);
        clocks.append(clockIsRight);
    }
    void cancel() override { ++cancels; }
    QStringList inspectedFolders, comparedFolders, restoredFolders, codes;
    QVector<bool> clocks; ///< of each restore: was the time answered for
    int cancels = 0;
};

} // namespace motcua::fakes
