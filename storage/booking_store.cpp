// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/booking_store.h"

#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr Booking::State kStates[] = {Booking::State::New, Booking::State::Arrived,
                                      Booking::State::Served, Booking::State::Missed};

const QString kColumns = u"SELECT id, starts_at, procedure_code, name, phone, cancelled_at, body, "
                         "state, ticket FROM booking "_s;

Booking bookingOf(const Rows &rows)
{
    Booking booking;
    booking.id = rows.value(0).toString();
    booking.startsAt = instantOf(rows.value(1));
    booking.procedureCode = rows.value(2).toString();
    booking.name = rows.value(3).toString();
    booking.phone = rows.value(4).toString();
    booking.cancelledAt = instantOf(rows.value(5));
    booking.body = objectOf(rows.value(6));
    for (const Booking::State state : kStates) {
        if (rows.value(7).toString() == toCode(state))
            booking.state = state;
    }
    booking.ticket = rows.value(8).toString();
    return booking;
}

} // namespace

QString toCode(Booking::State state)
{
    switch (state) {
    case Booking::State::New: return u"new"_s;
    case Booking::State::Arrived: return u"arrived"_s;
    case Booking::State::Served: return u"served"_s;
    case Booking::State::Missed: break;
    }
    return u"missed"_s;
}

bool BookingStore::take(const FeedItem &item)
{
    if (item.kind == "booking.cancelled"_L1) {
        // One that was never seen here needs no row: only its cancellation would ever stand in it.
        m_db.run(u"UPDATE booking SET rev = ?, cancelled_at = ? WHERE id = ?"_s,
                 {item.rev, stored(item.at), item.id});
        return true;
    }
    const QDateTime starts = fromIso(item.body["starts_at"_L1].toString());
    if (item.kind != "booking.made"_L1 || !starts.isValid())
        return false;
    m_db.run(u"INSERT INTO booking (id, rev, day, starts_at, procedure_code, name, phone, body) "
             "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, "
             "day = excluded.day, starts_at = excluded.starts_at, procedure_code = "
             "excluded.procedure_code, name = excluded.name, phone = excluded.phone, cancelled_at "
             "= NULL, body = excluded.body"_s,
             {item.id, item.rev, stored(toCentre(starts).date()), stored(starts),
              item.body["procedure_code"_L1].toString(), item.body["name"_L1].toString(),
              item.body["phone"_L1].toString(), stored(item.body)});
    return true;
}

QVector<Booking> BookingStore::onDay(QDate day) const
{
    QVector<Booking> found;
    Rows rows = m_db.exec(kColumns + "WHERE day = ? ORDER BY starts_at, id"_L1, {stored(day)});
    while (rows.next())
        found.append(bookingOf(rows));
    return found;
}

std::optional<Booking> BookingStore::find(const QString &id) const
{
    Rows rows = m_db.exec(kColumns + "WHERE id = ?"_L1, {id});
    return rows.next() ? std::optional(bookingOf(rows)) : std::nullopt;
}

bool BookingStore::setState(const QString &id, Booking::State state, const QString &ticket,
                            const QDateTime &at)
{
    return m_db.run(u"UPDATE booking SET state = ?, ticket = ?, state_at = ? WHERE id = ?"_s,
                    {toCode(state), ticket, stored(at), id}) > 0;
}

int BookingStore::count() const
{
    return m_db.value(u"SELECT count(*) FROM booking"_s).toInt();
}

} // namespace motcua::storage
