// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "app/motcua/options.h"
#include "storage/data_folder.h"

#include <QObject>

#include <memory>

namespace motcua {

class DeskRoom;
class RecoveryRoom;
class RestoreRoom;
namespace ui {
class OpeningWindow;
class RecoveryWindow;
class RestoreWindow;
} // namespace ui

/// The clock of this run: the computer's, or for the demo centre one that starts at a given time.
[[nodiscard]] std::unique_ptr<Clock> makeClock(const Options &options);

/// The way from the command line to open data: claims the role, opens, and when something is in the way says so in a
/// window and tries again with what the person does about it.
class Opening : public QObject
{
    Q_OBJECT
public:
    explicit Opening(const Options &options);
    ~Opening() override;
    /// False when another program is this counter (or kiosk, display) already; the window says so.
    [[nodiscard]] bool claimRole();
    /// Runs until the person closes the window; the exit code.
    [[nodiscard]] int waitForDismissal();
    /// What was chosen while the centre was made; before drive().
    void setPassphrase(const QString &passphrase) { m_passphrase = passphrase; }
    void drive(DeskRoom &room);
    /// There is no data yet, but a backup of some: the restore assistant, then as drive().
    void restoreFirst(DeskRoom &room);
    void close();

private:
    void failed(const Failure &failure);
    ui::OpeningWindow &window();
    void openAgain();
    void showRestore();
    void showRecovery();
    /// Gives the role back and takes it again: what the sheet does needs the folder for itself.
    void letGo() { m_lock.reset(); }

    Options m_options;
    QString m_passphrase;
    std::unique_ptr<storage::DataFolder::RoleLock> m_lock;
    std::unique_ptr<ui::OpeningWindow> m_window; ///< made when there is something to say
    std::unique_ptr<Clock> m_clock;              ///< of a restore
    std::unique_ptr<RestoreRoom> m_restoreRoom;
    std::unique_ptr<ui::RestoreWindow> m_restore;
    std::unique_ptr<RecoveryRoom> m_recoveryRoom;
    std::unique_ptr<ui::RecoveryWindow> m_recovery;
    bool m_elsewhere =
        false; ///< the data came from another place: they need a new name and numbers
    bool m_closed = false;
    DeskRoom *m_room = nullptr;
};

} // namespace motcua
