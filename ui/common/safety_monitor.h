// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/approval.h"
#include "app/core/base/failure.h"
#include "app/core/forms/form_document.h"

#include <QDateTime>
#include <QObject>
#include <QString>

namespace motcua::ui {

/// How safe the data of this PC stand: what a person must know or do about it, all in one place.
struct SafetyStatus
{
    /// The data can be looked at and not changed, since a check found damage.
    bool readOnly = false;
    QString finding; ///< stable name of the damage, for the administrator; no personal data

    enum class Check { NotYet, Running, Good, Bad } check = Check::NotYet;
    QDateTime checkedAt;

    bool backupPlaceSet = false;
    QString backupFolder;
    QDateTime backupAt;         ///< of the last good one; invalid: never
    bool backupOverdue = false; ///< older than the rule says, or never made
    bool backupMediumAway = false;
    QString
        backupRefused; ///< why the last automatic one was not made, in a sentence; empty: it was

    enum class Disk { Fine, Low, Critical } disk = Disk::Fine;
    int workingDaysLeft = -1; ///< at the present use; -1: not known yet
    qint64 freeBytes = -1;    ///< -1: not known yet

    enum class Clock { Fine, BehindLastEntry, FarFromProvince, WayAhead } clock = Clock::Fine;
    qint64 clockMinutes = 0; ///< how far off, without sign

    bool recoverySheetMissing = false; ///< none was printed since the key was made or changed
};

/// Tells the windows how safe the data stand and does what they ask for; implemented by the program. Every call
/// returns at once. Window's thread.
class SafetyMonitor : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual SafetyStatus status() const = 0;

    /// Makes a backup into the folder, kept as the place of all later ones; answers with backupFinished() or
    /// backupFailed(). One at a time: a second call while one runs does nothing.
    virtual void backUpNow(const QString &folder, const Actor &by) = 0;
    virtual void cancelBackup() = 0;
    /// Reads the whole database through; status().check says how it went.
    virtual void checkNow() = 0;
    /// A signed-in person says that the clock of this PC is right; recorded. The doubt goes until it jumps again.
    virtual void confirmClock(const Actor &by) = 0;
    /// The recovery sheet (it holds the key of all data: printed at once, never kept); recorded. The grant is one for
    /// SensitiveAct::RecoverySheet. Answers with recoverySheetReady() or actionFailed().
    virtual void makeRecoverySheet(const Grant &grant, const Actor &by) = 0;
    /// It came out of the printer.
    virtual void recoverySheetPrinted() = 0;

Q_SIGNALS:
    void changed();
    /// @param done,total  in bytes; total 0 while it is not known yet
    void backupProgress(qint64 done, qint64 total);
    void backupFinished();
    void backupFailed(const motcua::Failure &failure);
    void recoverySheetReady(const motcua::FormDocument &sheet);
    void actionFailed(const motcua::Failure &failure);
};

} // namespace motcua::ui
