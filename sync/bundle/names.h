// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLatin1StringView>
#include <QString>
#include <QUuid>

namespace motcua::bundle {

// Files on the stick (docs/bundle.md). Their names tell the centre, the station and the day, and nobody's data.
inline constexpr QLatin1StringView kVolumeEnding{".p7m"};
inline constexpr QLatin1StringView kIndexEnding{".motcua-bundle"};
inline constexpr QLatin1StringView kReceiptEnding{".motcua-receipt"};
inline constexpr QLatin1StringView kParcelEnding{".motcua-parcel"};
/// Not that of a volume: what goes up is taken by its ending.
inline constexpr QLatin1StringView kFeedEnding{".motcua-feed"};
inline constexpr QLatin1StringView kPartialEnding{".part"}; ///< being written; nothing reads it

// Over the network (docs/protocol.md): kBundlesPath/<sha256 of a volume>, …/<bundle>/receipt, …/recipient.
inline constexpr QLatin1StringView kBundlesPath{"/v1/bundles"};
inline constexpr QLatin1StringView kReceiptType{"application/pkcs7-mime"};
inline constexpr QLatin1StringView kRefusedProblem{"urn:motcua:bundle-refused"}; ///< 422
inline constexpr qint64 kMaxPiece = 4LL * 1024 * 1024; ///< body of one PATCH

/// What a writer aims at. A reader holds a whole volume in memory, about three times over, so that this bounds it.
inline constexpr qint64 kVolumeBytes = 64LL * 1024 * 1024;
inline constexpr qint64 kMaxVolumeBytes = 256LL * 1024 * 1024; ///< a larger one is no volume
inline constexpr qint64 kMinVolumeBytes = 256LL * 1024;        ///< below it a batch might not fit
inline constexpr qint64 kMaxManifestBytes = 8LL * 1024 * 1024;
inline constexpr int kMaxVolumes = 9999;
inline constexpr int kMaxMembers = 20000; ///< of a volume
inline constexpr qint64 kMaxReceiptBytes = 32LL * 1024 * 1024;

/// `motcua-<centre>-<station>-<yyyymmdd>-<last eight digits of the id>`; what all files of a bundle begin with.
[[nodiscard]] QString bundleStem(const QString &centre, const QString &station, QDate day,
                                 QUuid bundle);
[[nodiscard]] QString volumeName(const QString &stem, int volume); ///< `<stem>.001.p7m`
/// `motcua-<serial>-<centre>.001.motcua-feed`: a part of a parcel, counted over the whole parcel.
[[nodiscard]] QString feedName(qint64 serial, const QString &centre, int number);
[[nodiscard]] QString parcelName(qint64 serial); ///< `motcua-000007.motcua-parcel`
[[nodiscard]] QString indexName(const QString &stem);
[[nodiscard]] QString receiptName(const QString &stem);

} // namespace motcua::bundle
