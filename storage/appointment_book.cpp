// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/appointment_book.h"

#include "app/core/base/clock.h"
#include "storage/rows.h"
#include "storage/values.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

// A code is read off a paper or a telephone: whatever separates its letters does not count. Letters of other
// alphabets are not in the portal's ids ([A-Za-z0-9._:-]).
const QString kSpelled =
    u"replace(replace(replace(replace(upper(substr(id, instr(id, '/') + 1)), '-', ''), '.', ''), "
    "'_', ''), ':', '')"_s;

constexpr std::array kStates = {
    std::pair(Booking::State::New, Appointment::State::Booked),
    std::pair(Booking::State::Arrived, Appointment::State::Arrived),
    std::pair(Booking::State::Served, Appointment::State::Served),
    std::pair(Booking::State::Missed, Appointment::State::Missed),
};

Appointment appointmentOf(const Booking &booking)
{
    Appointment appointment;
    appointment.id = booking.id;
    appointment.startsAt = booking.startsAt;
    appointment.procedureCode = booking.procedureCode;
    appointment.cancelled = booking.cancelledAt.isValid();
    appointment.ticket = booking.ticket;
    for (const auto &[stored, meant] : kStates) {
        if (stored == booking.state)
            appointment.state = meant;
    }
    return appointment;
}

} // namespace

std::optional<Appointment> SqlAppointmentBook::find(const QString &code, const QDateTime &now) const
{
    if (code.isEmpty())
        return std::nullopt;
    const QVariant id =
        m_db.value(u"SELECT id FROM booking WHERE "_s + kSpelled +
                       " = ? ORDER BY cancelled_at IS NOT NULL, abs(starts_at - ?), id LIMIT 1"_L1,
                   {code, stored(now)});
    const auto booking = id.isValid() ? m_bookings.find(id.toString()) : std::nullopt;
    return booking ? std::optional(appointmentOf(*booking)) : std::nullopt;
}

std::optional<Appointment> SqlAppointmentBook::findByPhone(const QString &nineDigits,
                                                           const QDateTime &now) const
{
    const QVariant id =
        m_db.value(u"SELECT id FROM booking WHERE day = ? AND cancelled_at IS NULL AND "
                   "substr(replace(replace(replace(phone, ' ', ''), '.', ''), '-', ''), -9) = ? "
                   "ORDER BY abs(starts_at - ?), id LIMIT 1"_s,
                   {toCentre(now).date().toString(Qt::ISODate), nineDigits, stored(now)});
    const auto booking = id.isValid() ? m_bookings.find(id.toString()) : std::nullopt;
    return booking ? std::optional(appointmentOf(*booking)) : std::nullopt;
}

QVector<Appointment> SqlAppointmentBook::openBefore(const QDateTime &until) const
{
    QVector<QString> ids;
    {
        Rows rows = m_db.exec(u"SELECT id FROM booking WHERE starts_at < ? AND state = 'new' AND "
                              "cancelled_at IS NULL ORDER BY starts_at, id"_s,
                              {stored(until)});
        while (rows.next())
            ids.append(rows.value(0).toString());
    }
    QVector<Appointment> found;
    for (const QString &id : std::as_const(ids)) {
        if (const auto booking = m_bookings.find(id))
            found.append(appointmentOf(*booking));
    }
    return found;
}

void SqlAppointmentBook::setState(const QString &id, Appointment::State state,
                                  const QString &ticket, const QDateTime &at)
{
    for (const auto &[stored, meant] : kStates) {
        if (meant == state)
            (void)m_bookings.setState(id, stored, ticket, at);
    }
}

} // namespace motcua::storage
