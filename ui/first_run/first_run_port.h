// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"

#include <QDate>
#include <QDateTime>
#include <QObject>
#include <QString>
#include <QVector>

namespace motcua::ui {

/// A province pack whose signature holds, as far as the assistant shows it.
struct PackFacts
{
    struct Station
    {
        QString id; ///< "C01"
        int firstSerial = 1, lastSerial = 9999;
    };
    struct Centre
    {
        QString agencyId, name;
        QVector<Station> stations;
    };
    QString fileName;
    QString fingerprint; ///< in groups, as in the province's letter
    QString signer;
    QString province;
    QString gateway;
    QDate issued;
    qint64 serial = 0;
    int procedures = 0, communes = 0; ///< procedures 0: the bundled catalogue is used
    QVector<Centre> centres;
};

enum class KeyRing { Unknown, Ready, Locked, Absent };

/// What a folder is worth as the place of backups.
struct BackupPlace
{
    enum class Worth { OtherDisk, SameDisk, Unusable } worth = Worth::Unusable;
    QString folder;
    qint64 freeBytes = -1; ///< -1: not known
};

/// Everything a person decided on the way; nothing of it is on disk before create().
struct FirstRunPlan
{
    enum class Source { Undecided, Pack, ByHand } source = Source::Undecided;
    bool packTrusted = false; ///< the fingerprint was compared
    QString agencyId, centreName, province, place, hotline;
    QString stationId;
    int firstSerial = 1, lastSerial = 9999;
    int counters = 3;
    QString adminName, pin;
    bool usePassphrase = false;
    QString passphrase;
    bool sheetProved = false;
    QString backupFolder; ///< empty: later
    bool backupLater = false;
};

/// What the assistant needs from the program. Every call returns at once and answers by a signal where it says so.
/// The key of the centre is made by the implementation and lives in its memory alone. Window's thread.
class FirstRunPort : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual QString language() const = 0; ///< "vi" | "en"
    /// Takes effect at once (the window hears of it by LanguageChange); kept with the centre.
    virtual void setLanguage(const QString &code) = 0;

    virtual void openPack(const QString &file) = 0; ///< packOpened() or packRefused()
    [[nodiscard]] virtual bool fingerprintAnswers(const QString &typed) const = 0;

    virtual void askKeyRing() = 0; ///< keyRingAnswered()

    /// The sheet with the key that will be used; sheetMade() or sheetFailed().
    virtual void printSheet(const FirstRunPlan &plan) = 0;
    virtual void saveSheet(const FirstRunPlan &plan, const QString &folder) = 0;
    [[nodiscard]] virtual int askedLine() const = 0; ///< 1…9
    [[nodiscard]] virtual bool lineAnswers(const QString &typed) const = 0;

    virtual void judgeBackup(const QString &folder) = 0; ///< backupJudged()

    virtual void
    create(const FirstRunPlan &plan) = 0; ///< created() or createFailed(): then nothing was made

Q_SIGNALS:
    void packOpened(const motcua::ui::PackFacts &facts);
    void packRefused(const motcua::Failure &failure);
    void keyRingAnswered(motcua::ui::KeyRing state);
    /// @param file  where it was saved; empty: printed
    void sheetMade(const QString &file);
    void sheetFailed(const motcua::Failure &failure);
    void backupJudged(const motcua::ui::BackupPlace &place);
    void created();
    void createFailed(const motcua::Failure &failure);
};

} // namespace motcua::ui
