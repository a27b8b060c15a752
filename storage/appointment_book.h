// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/check_in.h"
#include "storage/booking_store.h"

namespace motcua::storage {

/// The appointments that came down from the province, as the queue needs them. Thread of its connection.
class SqlAppointmentBook final : public AppointmentBook
{
public:
    explicit SqlAppointmentBook(Database &db) : m_db(db), m_bookings(db) {}
    [[nodiscard]] std::optional<Appointment> find(const QString &code,
                                                  const QDateTime &now) const override;
    [[nodiscard]] std::optional<Appointment> findByPhone(const QString &nineDigits,
                                                         const QDateTime &now) const override;
    [[nodiscard]] QVector<Appointment> openBefore(const QDateTime &until) const override;
    void setState(const QString &id, Appointment::State state, const QString &ticket,
                  const QDateTime &at) override;

private:
    Database &m_db;
    BookingStore m_bookings;
};

} // namespace motcua::storage
