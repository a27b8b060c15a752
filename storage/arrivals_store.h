// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/arrivals/arrivals.h"
#include "storage/rows.h"

namespace motcua::storage {

class Database;

/// What came down (feed_store.h, online_store.h, booking_store.h) as a clerk looks at it.
class SqlArrivalsBoard final : public ArrivalsBoard
{
public:
    explicit SqlArrivalsBoard(Database &db) : m_db(db) {}
    [[nodiscard]] ArrivalsView view(const QDateTime &now, int limit) const override;
    [[nodiscard]] int unseen() const override;
    [[nodiscard]] std::optional<ArrivalDetail> find(Arrival::Kind kind,
                                                    const QString &id) const override;
    void markSeen(const QString &id, const QDateTime &at) override;

private:
    [[nodiscard]] QVector<Arrival> online(const QString &where, const QVariantList &values) const;
    [[nodiscard]] QVector<Arrival> bookings(const QString &where, const QVariantList &values) const;
    [[nodiscard]] QVector<Arrival> kept(Arrival::Kind kind, const QString &where,
                                        const QVariantList &values) const;
    [[nodiscard]] QVector<Arrival> of(Arrival::Kind kind, const QString &id) const;
    [[nodiscard]] QJsonObject bodyOf(Arrival::Kind kind, const QString &id) const;
    Database &m_db;
};

} // namespace motcua::storage
