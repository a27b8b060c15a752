// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/safety_words.h"

#include "ui/common/labels.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

class Safety
{
    Q_DECLARE_TR_FUNCTIONS(motcua::ui::Safety)
};

using Subject = SafetyNoticeWords::Subject;

SafetyNoticeWords readOnlyWords(const SafetyStatus &status)
{
    // The one damage that leaves nothing to be met when it is read: what was saved last is simply not there.
    const bool endIsMissing = status.finding == "write_ahead_log"_L1;
    return {
        Subject::ReadOnly, Tone::Bad, u"lock"_s,
        endIsMissing
            ? Safety::tr("The record of the last changes is damaged, so nothing is written any "
                         "more. What was saved last may be missing here; a copy of the damaged "
                         "record is kept.")
            : Safety::tr("The data file is damaged, so nothing is written any more. What is saved "
                         "can still be looked up here."),
        Safety::tr("Receive citizens at another counter or on paper, and call the administrator to "
                   "restore the latest backup. Delete nothing.")};
}

SafetyNoticeWords clockWords(const SafetyStatus &status)
{
    // A leap ahead is told in days: minutes would be a number nobody can picture.
    constexpr int kMinutesADay = 24 * 60;
    const int minutes = int(status.clockMinutes);
    QString fact;
    switch (status.clock) {
    case SafetyStatus::Clock::BehindLastEntry:
        fact =
            Safety::tr("The clock of this computer is %n minute(s) behind the last thing recorded.",
                       nullptr, minutes);
        break;
    case SafetyStatus::Clock::WayAhead:
        fact =
            Safety::tr("The clock of this computer is %n day(s) ahead of the last thing recorded.",
                       nullptr, minutes / kMinutesADay);
        break;
    default:
        fact = Safety::tr("The clock of this computer differs from the province's by %n minute(s).",
                          nullptr, minutes);
    }
    return {
        Subject::Clock, Tone::Warn, u"clock"_s,
        fact + u' ' + Safety::tr("Everything saved is safe; receipts are not printed meanwhile."),
        Safety::tr("Compare with another clock. If it is wrong, set it right; if it is right, say "
                   "so here and it is recorded under your name.")};
}

SafetyNoticeWords diskWords(const SafetyStatus &status)
{
    if (status.disk == SafetyStatus::Disk::Critical) {
        return {
            Subject::DiskCritical, Tone::Bad, u"hard-drive"_s,
            Safety::tr(
                "The disk is full. Room was kept to finish the citizen who is here; everything "
                "saved is safe."),
            Safety::tr("Finish this citizen, then call the administrator to make room before the "
                       "next one.")};
    }
    const QString fact =
        status.workingDaysLeft >= 0
            ? Safety::tr("The disk has room for about %n more working day(s).", nullptr,
                         status.workingDaysLeft)
            : Safety::tr("The disk is nearly full: %1 free.").arg(bytesText(status.freeBytes));
    return {Subject::DiskLow, Tone::Warn, u"hard-drive"_s, fact,
            Safety::tr("Tell the administrator to make room. Work goes on as usual.")};
}

SafetyNoticeWords backupWords(const SafetyStatus &status)
{
    const QString fact = status.backupAt.isValid()
                             ? Safety::tr("The last backup is of %1.").arg(dueText(status.backupAt))
                             : Safety::tr("There is no backup of this computer's data yet.");
    const QString next = !status.backupPlaceSet
                             ? Safety::tr("Choose a place for it: a USB disk or a network folder.")
                         : status.backupMediumAway
                             ? Safety::tr("Connect the backup disk; the backup is made by itself.")
                             : Safety::tr("Make one now; the work at the counter goes on.");
    return {Subject::BackupOverdue, Tone::Warn, u"save"_s, fact, next};
}

} // namespace

std::optional<SafetyNoticeWords> safetyNotice(const SafetyStatus &status, bool serving)
{
    if (status.readOnly)
        return readOnlyWords(status);
    if (status.disk == SafetyStatus::Disk::Critical)
        return diskWords(status);
    if (status.clock != SafetyStatus::Clock::Fine)
        return clockWords(status);
    if (serving)
        return {};
    if (status.disk == SafetyStatus::Disk::Low)
        return diskWords(status);
    if (status.backupOverdue)
        return backupWords(status);
    return {};
}

StatusWord checkWord(const SafetyStatus &status)
{
    switch (status.check) {
    case SafetyStatus::Check::Running:
        return {Tone::Info, u"refresh-cw"_s, Safety::tr("Checking…")};
    case SafetyStatus::Check::Good:
        return {Tone::Ok, u"shield-check"_s,
                Safety::tr("Whole at %1").arg(timeText(status.checkedAt))};
    case SafetyStatus::Check::Bad: return {Tone::Bad, u"circle-alert"_s, Safety::tr("Damaged")};
    case SafetyStatus::Check::NotYet: break;
    }
    return {Tone::Neutral, u"circle-dashed"_s, Safety::tr("Not checked yet")};
}

StatusWord backupWord(const SafetyStatus &status)
{
    if (!status.backupPlaceSet)
        return {Tone::Warn, u"triangle-alert"_s, Safety::tr("No place chosen")};
    if (status.backupMediumAway)
        return {Tone::Warn, u"usb"_s, Safety::tr("Backup disk not connected")};
    if (status.backupOverdue)
        return {Tone::Warn, u"triangle-alert"_s, Safety::tr("Overdue")};
    return {Tone::Ok, u"check"_s, Safety::tr("Up to date")};
}

StatusWord diskWord(const SafetyStatus &status)
{
    switch (status.disk) {
    case SafetyStatus::Disk::Low:
        return {Tone::Warn, u"triangle-alert"_s, Safety::tr("Nearly full")};
    case SafetyStatus::Disk::Critical: return {Tone::Bad, u"circle-alert"_s, Safety::tr("Full")};
    case SafetyStatus::Disk::Fine: break;
    }
    return status.freeBytes < 0
               ? StatusWord{Tone::Neutral, u"circle-dashed"_s, Safety::tr("Not known yet")}
               : StatusWord{Tone::Ok, u"check"_s, Safety::tr("Room enough")};
}

QString bytesText(qint64 bytes)
{
    return QLocale(QLocale::Vietnamese)
        .formattedDataSize(bytes, bytes < 100'000'000'000 ? 1 : 0, QLocale::DataSizeSIFormat)
        .replace(u"byte"_s, u"B"_s);
}

} // namespace motcua::ui
