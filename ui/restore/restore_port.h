// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVector>

namespace motcua::ui {

/// One of the backups on a medium, newest first.
struct BackupGeneration
{
    QString folder; ///< of this generation, what restore() is given
    QString centre; ///< agency id, "H24.123"
    QDateTime madeAt;
    int dossiers = 0;
    int papers = 0;
    qint64 bytes = 0;
    bool ofThisStation = false; ///< of the data folder at hand, as far as that can still be told
};

/// What of the data at hand is younger than a backup.
struct BackupGap
{
    bool known = false; ///< false: the data at hand cannot be read any more
    int dossiers = 0;   ///< accepted after the backup
    int atProvince =
        0;          ///< of them: acknowledged by the province, so that they come back over the link
    int papers = 0; ///< files stored after the backup
    QStringList
        lostCodes; ///< dossier codes that neither the backup nor the province has, at most 200
    QDateTime lastSaved;              ///< the last thing recorded in the data at hand
    QStringList incompleteCodes = {}; ///< the province has them without all their papers
    QStringList lostChanges =
        {}; ///< dossiers whose due date or receipt was changed since, unknown to the province
    QStringList newAccounts = {}; ///< added, opened or given another role since: names
    QStringList kept = {}; ///< accounts closed or given another PIN since, which stay so: names
};

/// Backups and the way back from one; implemented by the program. Every call returns at once, one at a time.
/// Window's thread.
class RestorePort : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Looks for backups in a folder (the medium's root or the backup's own folder); inspected() or failed().
    virtual void inspect(const QString &folder) = 0;
    /// compared() or failed().
    virtual void compare(const BackupGeneration &generation) = 0;
    /// `recoveryCode`: the words of the recovery sheet; empty: the key ring of this account has the key.
    /// `clockIsRight`: somebody answers for the computer's time after failed("restore_clock").
    /// restored() or failed(); what was there before is set aside, never deleted.
    virtual void restore(const BackupGeneration &generation, const QString &recoveryCode,
                         bool clockIsRight) = 0;
    virtual void cancel() = 0;

Q_SIGNALS:
    void inspected(const QVector<motcua::ui::BackupGeneration> &generations);
    void compared(const motcua::ui::BackupGap &gap);
    /// @param done,total  in bytes
    void progress(qint64 done, qint64 total);
    void restored();
    void failed(const motcua::Failure &failure);
};

} // namespace motcua::ui
