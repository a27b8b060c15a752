// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "app/core/base/ids.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <compare>
#include <optional>

namespace motcua {

/// A queue number: a letter for the service group and three digits, four past 999 ("A1000").
struct TicketNumber
{
    QString series; ///< one capital letter
    int number = 0; ///< 1…
    [[nodiscard]] QString text() const;
    [[nodiscard]] static std::optional<TicketNumber> parse(QStringView text);
    friend bool operator==(const TicketNumber &a, const TicketNumber &b)
    {
        return a.series == b.series && a.number == b.number;
    }
};

/// What a citizen chooses at the kiosk; one series of numbers each. A setting of the centre.
struct ServiceGroup
{
    QString series;          ///< "A"
    QString name;            ///< "Hộ tịch"
    QString description;     ///< "Khai sinh, kết hôn, khai tử, trích lục"
    QString icon;            ///< icon name in resources/icons
    QVector<QString> fields; ///< catalogue fields that belong here
};

/// A counter of the centre and the lanes it serves.
struct Counter
{
    int number = 0; ///< 1…
    QString name;   ///< "Quầy 3"
    QVector<QString> series;
};

/// Left: went away before being called (told by somebody, not guessed). NoShow: called and did not come.
enum class TicketState { Waiting, Called, Serving, OnHold, NoShow, Finished, Cancelled, Left };

/// What somebody came for, as far as the order of calls depends on it.
enum class Purpose {
    Service,
    PickUp,       ///< a result that is ready: a minute or two
    CorrectedForm ///< back with what was missing: keeps the place of the first visit
};
[[nodiscard]] QString toCode(Purpose purpose); ///< service | pick_up | corrected_form
[[nodiscard]] std::optional<Purpose> purposeFromCode(QStringView code);

/// A place in line; the smaller one is called first. In order of time, then of ids (which rise within one computer);
/// `step` puts somebody directly before (−) or behind (+) the one whose time and id it repeats. The same at every
/// station: nothing in it is of one computer alone, as the numbers of its rows are.
struct Rank
{
    qint64 atMs = 0; ///< since the epoch
    QUuid of;        ///< the ticket or event that took this place first
    int step = 0;
    friend bool operator==(const Rank &a, const Rank &b) = default;
    friend std::strong_ordering operator<=>(const Rank &a, const Rank &b)
    {
        if (a.atMs != b.atMs)
            return a.atMs <=> b.atMs;
        if (a.of != b.of)
            return a.of < b.of ? std::strong_ordering::less : std::strong_ordering::greater;
        return a.step <=> b.step;
    }
};

/// One stay in line, and the time at a counter that followed. Milliseconds since the epoch; −1: not yet.
struct QueueStay
{
    QString lane;
    int onlyCounter = 0; ///< may be called by this counter alone
    qint64 fromMs = 0;
    qint64 calledMs = -1;
    qint64 releasedMs = -1; ///< left the counter: finished, held, no-show, sent on
    int counter = 0;
    bool noWait = false; ///< came back to a counter without waiting again (from hold)
};

/// One service within a visit.
struct VisitService
{
    QString procedureCode, procedureName;
    QDateTime startedAt;
};

/// A citizen's turn, as projected from the journal.
struct Ticket
{
    TicketId id;
    TicketNumber number;
    TicketState state = TicketState::Waiting;
    QString priorityReason; ///< stable code of the priority group, empty: none
    QString procedureCode;  ///< what they came for, if known
    QString procedureName;
    QDateTime issuedAt;
    QDateTime firstCalledAt; ///< the first call fixes the waiting time
    QDateTime lastCalledAt;
    QDateTime arrivedAt;
    QDateTime endedAt;
    int calls = 0;   ///< since it last waited
    int counter = 0; ///< the counter that called it, 0: none

    QString lane; ///< series whose counters serve it now: the number's own until it is transferred
    int onlyCounter = 0; ///< transferred to this counter; 0: any of its lane
    Rank rank;
    Purpose purpose = Purpose::Service;
    QString bookingId;   ///< of the province's portal, empty: came without
    QDateTime bookedFor; ///< the time of the appointment; invalid: none
    int dossiers = 1;    ///< how many were declared, for estimates
    bool estimated =
        false;            ///< from a paper roll: its times are about right and kept out of figures
    QString personMark;   ///< keyed digest of the card's number, of this day alone; empty: not read
    QString station;      ///< where it was issued
    TicketId carriedFrom; ///< the earlier day's ticket it continues; null: none

    QString callReason; ///< of the latest call (call_policy.h)
    QString awayReason; ///< why it is held, transferred, returned
    StaffId holder;     ///< OnHold: who keeps it
    QString holderName;
    QDateTime
        awayUntil; ///< OnHold: when it is to be looked after. NoShow: until when it comes back softly
    QDateTime awaySince;            ///< OnHold, NoShow: since when
    QVector<VisitService> services; ///< begun so far

    /// What is known of its slip of paper. Unknown: nothing was said (yet).
    enum class Slip { Unknown, Printed, Failed };
    Slip slip = Slip::Unknown;
    int slipCopies = 0; ///< printed so far; from the second on they are marked "in lại"

    QVector<QueueStay> stays; ///< in order; the last one is the present one

    [[nodiscard]] qint64 waitedMs(const QDateTime &now) const;
    [[nodiscard]] bool isAtCounter() const
    {
        return state == TicketState::Called || state == TicketState::Serving;
    }
    [[nodiscard]] bool hasEnded() const
    {
        return state == TicketState::Finished || state == TicketState::Cancelled ||
               state == TicketState::Left;
    }
    /// May this counter call it?
    [[nodiscard]] bool isFor(const Counter &at) const
    {
        return onlyCounter > 0 ? onlyCounter == at.number : at.series.contains(lane);
    }
};

/// Priority groups rest on law but no national order exists: a setting of the centre.
struct PriorityGroup
{
    QString
        code; ///< elderly | disability | pregnant | small_child | merit | young_child | emergency
    QString name; ///< "Mang thai"
    QString
        basis; ///< the law it rests on: "Luật Người cao tuổi 39/2009/QH12, điều 2"; may be empty
};

} // namespace motcua
