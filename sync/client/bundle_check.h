// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/outbox_store.h"
#include "sync/bundle/manifest.h"

namespace motcua::sync {

/// What stands of a bundle on a stick, as far as a station can tell: only the province can open a volume, but the
/// index says what each must be.
struct BundleCheck
{
    bundle::Origin origin;
    int volumes = 0;
    QStringList missing, damaged; ///< names
    qint64 bytes = 0;
    [[nodiscard]] bool isWhole() const { return missing.isEmpty() && damaged.isEmpty(); }
};

/// Checks the index `path` and the volumes beside it; a folder stands for the one index in it. Any station of the same
/// province may have made it. Throws "bundle_not_whole" (no index, or several), "bundle_index_wrong", "not_enrolled".
[[nodiscard]] BundleCheck checkBundle(const QString &path, const storage::DeviceIdentity &own);

} // namespace motcua::sync
