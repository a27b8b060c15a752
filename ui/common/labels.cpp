// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/labels.h"

#include "app/core/base/clock.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

/// Context of the translations of this file.
struct Labels
{
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

constexpr int kMinuteS = 60;
constexpr int kHourS = 3600;

} // namespace

StatusWord counterFreeWord()
{
    return {Tone::Ok, u"circle-dot"_s, Labels::tr("Counter free")};
}

StatusWord statusWord(TicketState state)
{
    switch (state) {
    case TicketState::Waiting: return {Tone::Neutral, u"users"_s, Labels::tr("Waiting")};
    case TicketState::Called:
        return {Tone::Warn, u"megaphone"_s, Labels::tr("Called, awaiting arrival")};
    case TicketState::Serving: return {Tone::Info, u"timer"_s, Labels::tr("Serving")};
    case TicketState::OnHold: return {Tone::Neutral, u"circle-pause"_s, Labels::tr("On hold")};
    case TicketState::NoShow: return {Tone::Neutral, u"user-x"_s, Labels::tr("No-show")};
    case TicketState::Finished: return {Tone::Ok, u"circle-check"_s, Labels::tr("Finished")};
    case TicketState::Cancelled: return {Tone::Neutral, u"minus"_s, Labels::tr("Number cancelled")};
    case TicketState::Left: return {Tone::Neutral, u"log-out"_s, Labels::tr("Left before call")};
    }
    return {};
}

StatusWord statusWord(ComponentState state)
{
    switch (state) {
    case ComponentState::NotChecked:
        return {Tone::Neutral, u"circle-dashed"_s, Labels::tr("Not checked")};
    case ComponentState::Complete: return {Tone::Ok, u"circle-check"_s, Labels::tr("Complete")};
    case ComponentState::CompleteShown:
        return {Tone::Ok, u"circle-check"_s, Labels::tr("Complete · shown only")};
    case ComponentState::Missing: return {Tone::Bad, u"circle-x"_s, Labels::tr("Missing")};
    case ComponentState::NotApplicable:
        return {Tone::Neutral, u"minus"_s, Labels::tr("Not applicable")};
    }
    return {};
}

namespace {

// What remains at the speed that was measured; nothing while none was.
QString toGo(const SyncStatus &status)
{
    return status.bytesPerSecond > 0 && status.secondsToGo >= 0
               ? u" · "_s + Labels::tr("%1 left").arg(durationGuess(status.secondsToGo))
               : QString();
}

// "08:37" of today; of any other day the date says of which: an oldest record of 08:37 may be one of last week.
QString momentText(const QDateTime &at, const QDateTime &now)
{
    const QDateTime local = toCentre(at);
    return now.isValid() && toCentre(now).date() == local.date() ? timeText(at)
                                                                 : local.toString(u"dd/MM HH:mm"_s);
}

// Every record is there and papers are not: that is not "synced", nor is anything wrong.
StatusWord papersHeldBack(const SyncStatus &status)
{
    const QString files = Labels::tr("%n file(s) waiting", nullptr, status.filesWaiting);
    return {Tone::Neutral, u"hourglass"_s,
            status.heldBack == SyncStatus::HeldBack::Night
                ? Labels::tr("Records received · %1 for the night").arg(files)
                : Labels::tr("Records received · %1 for a free link").arg(files)};
}

} // namespace

StatusWord statusWord(const SyncStatus &status, const QDateTime &now)
{
    const QString waiting = Labels::tr("%n record(s) waiting to be sent", nullptr, status.waiting);
    switch (status.state) {
    case SyncStatus::State::NotSetUp: {
        QString text = Labels::tr("Not linked to the province");
        if (status.waiting > 0)
            text += u" · "_s + waiting;
        return {Tone::Neutral, u"hard-drive"_s, text};
    }
    case SyncStatus::State::Synced:
        if (status.heldBack != SyncStatus::HeldBack::No && status.filesWaiting > 0)
            return papersHeldBack(status);
        return {Tone::Ok, u"circle-check"_s,
                status.since.isValid()
                    ? Labels::tr("Synced · %1").arg(momentText(status.since, now))
                    : Labels::tr("Synced")};
    case SyncStatus::State::Sending:
        if (status.waiting == 0 && status.filesWaiting > 0)
            return {Tone::Info, u"refresh-cw"_s,
                    Labels::tr("Sending %n file(s)", nullptr, status.filesWaiting) + toGo(status)};
        return {Tone::Info, u"refresh-cw"_s,
                Labels::tr("Sending %1/%2")
                        .arg(std::max(0, status.total - status.waiting))
                        .arg(status.total) +
                    toGo(status)};
    case SyncStatus::State::Offline: {
        QString text = Labels::tr("Offline");
        if (status.waiting > 0)
            text += u" · "_s + waiting;
        else if (status.since.isValid())
            text = Labels::tr("Offline since %1").arg(momentText(status.since, now));
        if (status.waiting > 0 && status.oldest.isValid())
            text += u" · "_s + Labels::tr("oldest %1").arg(momentText(status.oldest, now));
        return {Tone::Warn, u"cloud-off"_s, text};
    }
    case SyncStatus::State::NeedsAttention:
        return {Tone::Bad, u"circle-alert"_s, Labels::tr("Needs attention")};
    }
    return {};
}

StatusWord draftWord()
{
    return {Tone::Neutral, u"pen-line"_s, Labels::tr("Draft")};
}

StatusWord priorityWord(const QString &reasonName)
{
    return {Tone::Priority, u"chevrons-up"_s, reasonName};
}

StatusWord savedQueuedWord()
{
    return {Tone::Neutral, u"hard-drive"_s, Labels::tr("Saved, waiting to be sent")};
}

StatusWord acknowledgedWord()
{
    return {Tone::Ok, u"circle-check"_s, Labels::tr("The server has it")};
}

StatusWord receiptVoidedWord()
{
    return {Tone::Bad, u"circle-x"_s, Labels::tr("Receipt voided")};
}

StatusWord printWord(DossierStore::PrintState state)
{
    switch (state) {
    case DossierStore::PrintState::NotPrinted:
        return {Tone::Neutral, u"printer"_s, Labels::tr("Not printed")};
    case DossierStore::PrintState::Printing:
        return {Tone::Info, u"printer"_s, Labels::tr("Printing")};
    case DossierStore::PrintState::Printed:
        return {Tone::Ok, u"circle-check"_s, Labels::tr("Printed")};
    case DossierStore::PrintState::Failed:
        return {Tone::Bad, u"circle-alert"_s, Labels::tr("Printing failed")};
    }
    return {};
}

QString priorityName(const QString &code, const QVector<PriorityGroup> &groups)
{
    for (const PriorityGroup &group : groups) {
        if (group.code == code && !group.name.isEmpty())
            return group.name;
    }
    if (code == u"elderly")
        return Labels::tr("Elderly");
    if (code == u"disability")
        return Labels::tr("Disability");
    if (code == u"pregnant")
        return Labels::tr("Pregnant");
    if (code == u"small_child")
        return Labels::tr("Small child");
    if (code == u"merit")
        return Labels::tr("Person of merit");
    if (code == u"young_child")
        return Labels::tr("With a child");
    if (code == u"emergency")
        return Labels::tr("Emergency");
    return code;
}

QString priorityQuestion(const QString &code)
{
    if (code == u"elderly")
        return Labels::tr("75 years or older");
    if (code == u"disability")
        return Labels::tr("Severe or very severe disability");
    if (code == u"pregnant")
        return Labels::tr("Pregnant");
    if (code == u"small_child")
        return Labels::tr("With a child under 36 months");
    if (code == u"merit")
        return Labels::tr("Person of merit to the revolution");
    if (code == u"young_child")
        return Labels::tr("Coming with a child under 6");
    if (code == u"emergency")
        return Labels::tr("Urgent case");
    return {};
}

QString priorityProof(const QString &code)
{
    if (code == u"elderly")
        return Labels::tr("A clerk will look at your identity card");
    if (code == u"disability")
        return Labels::tr("Disability certificate");
    if (code == u"merit")
        return Labels::tr("Certificate or card");
    if (code == u"emergency")
        return Labels::tr("A clerk will come to you at once");
    return {};
}

QString provenanceWord(Provenance from)
{
    switch (from) {
    case Provenance::None: return {};
    case Provenance::CardQr: return Labels::tr("card QR");
    case Provenance::Typed: return Labels::tr("typed");
    case Provenance::EarlierDossier: return Labels::tr("earlier dossier");
    case Provenance::System: return Labels::tr("system");
    }
    return {};
}

QString provenanceIcon(Provenance from)
{
    switch (from) {
    case Provenance::None: return {};
    case Provenance::CardQr: return u"qr-code"_s;
    case Provenance::Typed: return u"pen-line"_s;
    case Provenance::EarlierDossier: return u"history"_s;
    case Provenance::System: return u"hard-drive"_s;
    }
    return {};
}

QString staffRoleName(Role role)
{
    switch (role) {
    case Role::ReceptionOfficer: return Labels::tr("Receiving officer");
    case Role::CaseOfficer: return Labels::tr("Case officer");
    case Role::Approver: return Labels::tr("Approving leader");
    case Role::Cashier: return Labels::tr("Cashier");
    case Role::RecordsClerk: return Labels::tr("Records clerk");
    case Role::Supervisor: return Labels::tr("Supervisor");
    case Role::Administrator: return Labels::tr("Administrator");
    case Role::Kiosk: return Labels::tr("Ticket kiosk");
    }
    return {};
}

QString sexName(const QString &code)
{
    if (code == u"male")
        return Labels::tr("Male");
    if (code == u"female")
        return Labels::tr("Female");
    return {};
}

QString initials(const QString &name)
{
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    QString out(words.first().front().toUpper());
    if (words.size() > 1)
        out += words.last().front().toUpper();
    return out;
}

WaitMark waitMark(qint64 waitedMs)
{
    const qint64 minutes = waitedMs / 60000;
    if (minutes >= 30)
        return {ColorRole::BadInk, u"circle-alert"_s};
    if (minutes >= 15)
        return {ColorRole::WarnInk, u"hourglass"_s};
    return {};
}

QString weekdayName(QDate day)
{
    static constexpr std::array kNames{
        QT_TRANSLATE_NOOP("Labels", "Monday"),    QT_TRANSLATE_NOOP("Labels", "Tuesday"),
        QT_TRANSLATE_NOOP("Labels", "Wednesday"), QT_TRANSLATE_NOOP("Labels", "Thursday"),
        QT_TRANSLATE_NOOP("Labels", "Friday"),    QT_TRANSLATE_NOOP("Labels", "Saturday"),
        QT_TRANSLATE_NOOP("Labels", "Sunday")};
    return day.isValid() ? Labels::tr(kNames[std::size_t(day.dayOfWeek() - 1)]) : QString();
}

QString weekdayShort(QDate day)
{
    static constexpr std::array kNames{
        QT_TRANSLATE_NOOP("Labels", "Mon"), QT_TRANSLATE_NOOP("Labels", "Tue"),
        QT_TRANSLATE_NOOP("Labels", "Wed"), QT_TRANSLATE_NOOP("Labels", "Thu"),
        QT_TRANSLATE_NOOP("Labels", "Fri"), QT_TRANSLATE_NOOP("Labels", "Sat"),
        QT_TRANSLATE_NOOP("Labels", "Sun")};
    return day.isValid() ? Labels::tr(kNames[std::size_t(day.dayOfWeek() - 1)]) : QString();
}

QString dayText(QDate day)
{
    return day.toString(u"dd/MM/yyyy"_s);
}

QString longDayText(QDate day)
{
    return weekdayName(day) + u' ' + dayText(day);
}

QString timeText(const QDateTime &at)
{
    return at.isValid() ? toCentre(at).time().toString(u"HH:mm"_s) : u"–"_s;
}

QString timeSecondsText(const QDateTime &at)
{
    return at.isValid() ? toCentre(at).time().toString(u"HH:mm:ss"_s) : u"–"_s;
}

QString dueText(const QDateTime &at)
{
    const QDateTime local = toCentre(at);
    return local.isValid() ? timeText(local) + u' ' + longDayText(local.date()) : u"–"_s;
}

QString minutesText(qint64 ms)
{
    return QString::number(std::max<qint64>(0, ms) / 60000) + u'′';
}

QString durationGuess(int seconds)
{
    if (seconds < kMinuteS)
        return Labels::tr("less than a minute");
    const int minutes = (seconds + kMinuteS / 2) / kMinuteS;
    if (minutes < kMinuteS)
        return Labels::tr("about %n minute(s)", nullptr, minutes);
    const int hours = seconds / kHourS;
    const int rest = (seconds % kHourS) / kMinuteS;
    const QString whole = Labels::tr("about %n hour(s)", nullptr, hours);
    return rest == 0 ? whole : whole + u' ' + Labels::tr("%n minute(s)", nullptr, rest);
}

QString durationText(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(0, ms) / 1000;
    return u"%1′%2″"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString runningText(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(0, ms) / 1000;
    const QString tail = u"%1:%2"_s.arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds < 3600 ? tail : QString::number(seconds / 3600) + u':' + tail;
}

} // namespace motcua::ui
