// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

#include <optional>

namespace motcua::gateway {

/// One thing the portal hands in, found in order (docs/protocol.md, "The portal's side").
struct PortalItem
{
    QString id;     ///< the portal's own
    QString centre; ///< whom it is for
    qint64 version = 1;
    QString kind;     ///< of the feed: "booking.made", …
    QByteArray body;  ///< canonical JSON, without what the gateway alone needs
    QByteArray given; ///< canonical JSON of the whole, to tell a repeat from another thing
    struct Paper
    {
        QByteArray sha256;
        qint64 size = 0;
    };
    QVector<Paper> papers;
};

struct PortalReading
{
    QString fault; ///< empty: in order; else where: "items", "items[3].phone"
    QVector<PortalItem> items;
};

inline constexpr int kMaxPortalItems = 100;
inline constexpr qint64 kMaxPortalBody = 1024 * 1024;
inline constexpr qsizetype kMaxPortalItem =
    64 * 1024; ///< one item, so that a page of the feed stays small

/// `scope`: bookings, online, results or identity. Strict: a field that is not known is a fault, so that nothing is lost
/// because it was spelt otherwise.
[[nodiscard]] PortalReading readPortalItems(const QString &scope, const QByteArray &body);

} // namespace motcua::gateway
