// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"
#include "app/core/intake/reception.h"
#include "storage/province_store.h"
#include "sync/pack/province_pack.h"

namespace motcua::sync {

/// A province pack whose signature holds, and who signed it. Whether that signer is to be believed is asked of a person
/// or of the pin: storage::ProvinceStore::requireMayFollow.
struct SignedPack
{
    pack::ProvincePack content;
    pack::Signer signer;
};

/// Why a pack is refused, in words for a person: "pack_too_large", "pack_unreadable", "pack_signature_wrong",
/// "pack_signer_unfit", "pack_signer_not_yet", "pack_signer_expired", "pack_malformed", "pack_format_unknown",
/// "pack_part_wrong". Not for Problem::None.
[[nodiscard]] Failure failureOf(const pack::PackReading &reading);

/// The bytes of the file, at most as many as a pack may have and one. Throws "pack_file_unreadable".
[[nodiscard]] QByteArray readPackBytes(const QString &path);
/// Throws what failureOf says, "pack_file_unreadable", "catalogue_unreadable" and "form_template_unreadable": what is
/// inside is tried with the readers that will use it. Any thread; takes some hundred milliseconds for a large pack.
[[nodiscard]] SignedPack openPackFile(const QString &path, const QDateTime &now);

/// What the store keeps of it; with the serial range of the station when the pack knows that one.
[[nodiscard]] storage::ProvinceData provinceData(const SignedPack &signedPack,
                                                 const QString &agencyId, const QString &station);
/// The centre as the pack describes it. Nothing when the pack does not know it.
[[nodiscard]] std::optional<CentreIdentity> centreOf(const pack::ProvincePack &pack,
                                                     const QString &agencyId);

/// "pack_fingerprint_wrong": what was typed is not the signer's.
[[nodiscard]] Failure fingerprintWrong();
/// "pack_station_unknown": the pack has no such centre or station.
[[nodiscard]] Failure stationUnknown();

} // namespace motcua::sync
