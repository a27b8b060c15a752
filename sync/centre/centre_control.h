// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"

#include <QJsonObject>
#include <QString>

/// How other programs of the PC that serves a centre speak with its `motcua-centre`: one JSON object over a socket that
/// only the account it runs under (and root) can reach, one back. Blocking; for a worker's thread.
namespace motcua::centre {

/// "centre_not_served": nobody listens, or does not know what was asked.
[[nodiscard]] Failure centreNotServed();

/// The folder of its sockets: `run` in the centre's folder, or, since a socket's path has 107 bytes at most, one in
/// /tmp named after owner and path.
[[nodiscard]] QString centreRunFolder(const QString &folder);
[[nodiscard]] QString centreControlSocket(const QString &folder);

/// Asks `{"do": "code" | "stations" | "status" | "remove" | "backup" | "stop", …}`. An answer with "error" is thrown as that
/// Failure. Throws "centre_not_served" when nobody listens.
[[nodiscard]] QJsonObject askCentre(const QString &folder, const QJsonObject &request,
                                    int timeoutMs = 10000);

} // namespace motcua::centre
