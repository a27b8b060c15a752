// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>

namespace motcua::gateway {

/// The paths as logs and metrics name them: never a path as it came, which holds ids and whatever a
/// stranger likes to write.
inline constexpr std::array<const char *, 15> kRoutes{"/healthz",
                                                      "/v1/hello",
                                                      "/v1/enrol",
                                                      "/v1/renew",
                                                      "/v1/sync",
                                                      "/v1/uploads",
                                                      "/v1/uploads/{id}",
                                                      "/v1/blobs/{sha256}",
                                                      "/v1/records",
                                                      "/v1/bundles/{volume}",
                                                      "/v1/packs/{sha256}",
                                                      "/v1/portal/files/{sha256}",
                                                      "/v1/portal/{items}",
                                                      "admin",
                                                      "other"};
inline constexpr std::size_t kAdminRoute = kRoutes.size() - 2;
inline constexpr std::size_t kOtherRoute = kRoutes.size() - 1;

/// Index in kRoutes; the query does not count.
[[nodiscard]] inline std::size_t routeOf(QByteArrayView path)
{
    const qsizetype query = path.indexOf('?');
    if (query >= 0)
        path = path.first(query);
    for (std::size_t i = 0; i < kAdminRoute; ++i) {
        const QByteArrayView pattern(kRoutes.at(i));
        const qsizetype brace = pattern.indexOf('{');
        if (brace < 0 ? path == pattern
                      : path.size() > brace && path.first(brace) == pattern.first(brace))
            return i;
    }
    return kOtherRoute;
}

} // namespace motcua::gateway
