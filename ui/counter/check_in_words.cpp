// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/check_in_words.h"

#include "ui/common/labels.h"

#include <QCoreApplication>

namespace motcua::ui {

namespace {

using Outcome = CheckIn::Outcome;
using Kind = Outcome::Kind;
using Timing = Outcome::Timing;

struct CheckInWords
{
    Q_DECLARE_TR_FUNCTIONS(CheckInWords)
};

} // namespace

QString checkInRefusal(const Outcome &outcome)
{
    switch (outcome.kind) {
    case Kind::Unknown:
        return CheckInWords::tr("No appointment of today has this code or telephone. Look at the "
                                "citizen's message, or give a number without an appointment.");
    case Kind::Cancelled:
        return CheckInWords::tr("The appointment of %1 was cancelled. A number without an "
                                "appointment can be given.")
            .arg(dueText(outcome.bookedFor));
    case Kind::OtherDay:
        return CheckInWords::tr("The appointment is for another day: %1. A number without an "
                                "appointment can be given.")
            .arg(dueText(outcome.bookedFor));
    case Kind::TooEarly:
        return CheckInWords::tr("The appointment is at %1; it can be checked in from %2 on.")
            .arg(timeText(outcome.bookedFor), timeText(outcome.opensAt));
    case Kind::Lapsed:
        return CheckInWords::tr("The appointment was at %1 and has lapsed. A number without an "
                                "appointment can be given.")
            .arg(timeText(outcome.bookedFor));
    case Kind::NoGroup:
        return CheckInWords::tr("The appointment of %1 is found, its procedure belongs to no field "
                                "here. Choose the field, then Enter.")
            .arg(timeText(outcome.bookedFor));
    case Kind::Served: return CheckInWords::tr("The visit of this appointment is over already.");
    case Kind::CheckedIn:
    case Kind::Again: break;
    }
    return {};
}

QString checkInGiven(const Outcome &outcome)
{
    if (!outcome.ticket)
        return {};
    const QString number = outcome.ticket->number.text();
    const QString at = timeText(outcome.bookedFor);
    if (outcome.kind == Kind::Again)
        return CheckInWords::tr("The appointment of %1 was checked in before: number %2.")
            .arg(at, number);
    switch (outcome.timing) {
    case Timing::OnTime:
        return CheckInWords::tr("Number %1, booked for %2: on time, called with precedence.")
            .arg(number, at);
    case Timing::Early:
        return CheckInWords::tr(
                   "Number %1, booked for %2: %n minute(s) early, with precedence from "
                   "%3 on.",
                   nullptr, outcome.minutes)
            .arg(number, at, timeText(outcome.calledAt));
    case Timing::Late:
    case Timing::LapsedNumber:
        return CheckInWords::tr(
                   "Number %1, booked for %2: %n minute(s) late, waits in the line like "
                   "everybody else.",
                   nullptr, outcome.minutes)
            .arg(number, at);
    }
    return {};
}

} // namespace motcua::ui
