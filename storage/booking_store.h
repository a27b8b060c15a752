// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/feed_store.h"

#include <QDate>

namespace motcua::storage {

/// A time somebody booked on the province's portal. Personal data.
struct Booking
{
    enum class State { New, Arrived, Served, Missed };
    QString id; ///< the portal's
    QDateTime startsAt;
    QString procedureCode; ///< empty: not said
    QString name, phone;
    QDateTime cancelledAt; ///< invalid: it stands
    QJsonObject body;      ///< everything the portal said
    State state = State::New;
    QString ticket; ///< of the queue, once arrived
};

class BookingStore
{
public:
    explicit BookingStore(Database &db) : m_db(db) {}

    /// "booking.made" and "booking.cancelled"; a newer one replaces what the portal said and leaves the centre's own
    /// state. False, with nothing written: another kind, or a body this program cannot read.
    bool take(const FeedItem &item);
    /// Of one day of the centre, by time; cancelled ones too.
    [[nodiscard]] QVector<Booking> onDay(QDate day) const;
    [[nodiscard]] std::optional<Booking> find(const QString &id) const;
    /// False: there is no such booking.
    bool setState(const QString &id, Booking::State state, const QString &ticket,
                  const QDateTime &at);
    [[nodiscard]] int count() const;

private:
    Database &m_db;
};

[[nodiscard]] QString toCode(Booking::State state); ///< new | arrived | served | missed

} // namespace motcua::storage
