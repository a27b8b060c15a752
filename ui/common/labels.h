// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "app/core/intake/citizen.h"
#include "app/core/intake/dossier.h"
#include "app/core/queue/ticket.h"
#include "ui/common/desk.h"
#include "ui/common/tone.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace motcua::ui {

// Status words of design §5: wording, tone and icon are fixed there. Translated at the time of the call.

[[nodiscard]] StatusWord counterFreeWord();
[[nodiscard]] StatusWord statusWord(TicketState state);
[[nodiscard]] StatusWord statusWord(ComponentState state);
/// The sync chip: "Ngoại tuyến · 12 bản ghi chờ gửi · cũ nhất 09:41" …  What is not of the day of `now` bears its date;
/// without a `now` everything does.
[[nodiscard]] StatusWord statusWord(const SyncStatus &status, const QDateTime &now = {});
[[nodiscard]] StatusWord draftWord();
[[nodiscard]] StatusWord
priorityWord(const QString &reasonName); ///< chip of the reason ("Mang thai")
[[nodiscard]] StatusWord savedQueuedWord();
[[nodiscard]] StatusWord acknowledgedWord();
[[nodiscard]] StatusWord receiptVoidedWord();
[[nodiscard]] StatusWord printWord(DossierStore::PrintState state);

/// What the centre calls a priority reason; falls back to the usual name of the code.
[[nodiscard]] QString priorityName(const QString &code, const QVector<PriorityGroup> &groups = {});
/// As the kiosk asks it ("75 tuổi trở lên"), and what the citizen should show there (may be empty).
[[nodiscard]] QString priorityQuestion(const QString &code);
[[nodiscard]] QString priorityProof(const QString &code);

[[nodiscard]] QString
provenanceWord(Provenance from); ///< "QR CCCD", "nhập tay", "hồ sơ trước", "hệ thống"; empty: None
[[nodiscard]] QString provenanceIcon(Provenance from);
[[nodiscard]] QString staffRoleName(Role role);     ///< "Cán bộ tiếp nhận"
[[nodiscard]] QString sexName(const QString &code); ///< "male" → "Nam"
/// Initials for the round badge: first letters of the family and the given name ("Trần Thu Hằng" → "TH").
[[nodiscard]] QString initials(const QString &name);

/// Waiting time in the queue: plain below 15′, warn with hourglass from there, bad with circle-alert from 30′.
struct WaitMark
{
    ColorRole ink = ColorRole::InkSecondary;
    QString icon;
};
[[nodiscard]] WaitMark waitMark(qint64 waitedMs);

// Dates and times, always the centre's zone, never the system locale.
[[nodiscard]] QString weekdayName(QDate day);               ///< "Thứ Ba"
[[nodiscard]] QString weekdayShort(QDate day);              ///< "T3", "CN"
[[nodiscard]] QString dayText(QDate day);                   ///< "01/12/2026"
[[nodiscard]] QString longDayText(QDate day);               ///< "Thứ Ba 01/12/2026"
[[nodiscard]] QString timeText(const QDateTime &at);        ///< "09:52"
[[nodiscard]] QString timeSecondsText(const QDateTime &at); ///< "09:51:40"
[[nodiscard]] QString dueText(const QDateTime &at);         ///< "09:52 Thứ Ba 01/12/2026"
[[nodiscard]] QString minutesText(qint64 ms);               ///< "22′"
/// "khoảng 4 phút", "khoảng 2 giờ 10 phút", "chưa tới một phút".
[[nodiscard]] QString durationGuess(int seconds);
[[nodiscard]] QString durationText(qint64 ms); ///< "7′52″"
[[nodiscard]] QString runningText(qint64 ms);  ///< "04:12", hours: "1:04:12"

} // namespace motcua::ui
