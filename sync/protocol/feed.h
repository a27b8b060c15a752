// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QLatin1StringView>
#include <QMap>
#include <QString>
#include <QVector>

#include <array>
#include <optional>

namespace motcua::protocol {

/// What comes down (docs/protocol.md, "What comes down"). The names are part of the protocol; an unknown one is left
/// alone by either side.
namespace scope {
inline constexpr QLatin1StringView kRevocations{"revocations"};
inline constexpr QLatin1StringView kKeys{"keys"};
inline constexpr QLatin1StringView kResults{"results"};
inline constexpr QLatin1StringView kBookings{"bookings"};
inline constexpr QLatin1StringView kIdentity{"identity"};
inline constexpr QLatin1StringView kPacks{"packs"};
inline constexpr QLatin1StringView kOnline{"online"};
/// In the order in which they share a page: what is small and urgent first.
inline constexpr std::array kAll{kRevocations, kKeys,  kResults, kBookings,
                                 kIdentity,    kPacks, kOnline};
/// How the centre's stations stand: made when it is asked for, with cursors of its own, and not carried by stick.
inline constexpr QLatin1StringView kStations{"stations"};
} // namespace scope

/// Where a station stands in each scope it wants; an empty cursor begins with the first item.
using PullCursors = QMap<QString, QString>;

/// One thing that comes down. A later item of the same id in its scope replaces it.
struct FeedItem
{
    QString id;     ///< of the thing: a booking's own id, a certificate's fingerprint
    qint64 rev = 0; ///< grows from item to item within a scope
    QString kind;   ///< "booking.made", … ; an unknown one is kept as it is
    QDateTime at;   ///< when the gateway published it, UTC
    QJsonObject body;
};

/// Some items of one scope, in order. To be applied only by whoever stands at `from`.
struct PullPage
{
    QString scope;
    QString from; ///< the cursor it begins after, as it was given
    QString next; ///< the cursor after its last item; opaque
    bool more = false;
    QVector<FeedItem> items;
};

/// What a cursor says: `f<epoch>-<number>`, the number being the `rev` of the last item taken. Over the network it is
/// opaque; whoever brings a page by another road must know which of two is ahead (docs/bundle.md).
struct FeedPlace
{
    qint64 epoch = 0;  ///< grows when the province's database came back from a backup
    qint64 number = 0; ///< 0: before the first item
};
[[nodiscard]] QString feedCursor(const FeedPlace &place);
/// Nothing for what is none of this form.
[[nodiscard]] std::optional<FeedPlace> feedPlaceOf(const QString &cursor);

inline constexpr qsizetype kPullBytes =
    32 * 1024; ///< of all pages of an answer, but always one item
inline constexpr int kMaxScopes = 32;
inline constexpr int kMaxPullItems = 200; ///< of a scope in one page

[[nodiscard]] QJsonObject toJson(const PullPage &page);
/// Nothing when it is not in order. A page is no acknowledgement: the others and the results count all the same.
[[nodiscard]] std::optional<PullPage> pullPageFromJson(const QJsonObject &object);

[[nodiscard]] QJsonObject toJson(const PullCursors &cursors);
/// Nothing unless it is an object of at most kMaxScopes names with texts.
[[nodiscard]] std::optional<PullCursors> pullCursorsFromJson(const QJsonValue &value);

} // namespace motcua::protocol
