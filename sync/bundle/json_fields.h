// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/bundle/manifest.h"

#include <QJsonObject>

#include <optional>

namespace motcua::bundle {

// What the readers of this folder have in common. Not for others.

inline constexpr int kFormat = 1;
inline constexpr int kMaxName = 64; ///< letters of a device, centre or station

/// The keys of an origin: bundle, device, centre, station, made_at.
void writeOrigin(const Origin &origin, QJsonObject *object);
/// Empty, or the key that is wrong.
[[nodiscard]] QString readOrigin(const QJsonObject &object, Origin *origin);
/// ISO 8601 in UTC with milliseconds.
[[nodiscard]] QString stamp(const QDateTime &at);
[[nodiscard]] QDateTime instantOf(const QJsonValue &value); ///< invalid: no instant
/// One JSON object with `format` and `kind` as expected; nothing on anything else.
[[nodiscard]] std::optional<QJsonObject> documentOf(const QByteArray &json, QLatin1StringView kind);

} // namespace motcua::bundle
