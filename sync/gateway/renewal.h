// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/answer.h"

#include <variant>

namespace motcua::gateway {

class Authority;
class Connection;
struct Device;

/// Who renews, as the connection showed it.
struct RenewalCaller
{
    qint64 expiresAt = 0; ///< end of the certificate in use, seconds since 1970
    int days = 0;         ///< how long the new one shall be good
};

/// POST /v1/renew: the JSON of the answer, or why not (docs/protocol.md). Throws SqlError.
[[nodiscard]] std::variant<QByteArray, protocol::Problem>
handleRenewal(Connection &connection, const Authority &authority, const Device &device,
              const RenewalCaller &caller, const QByteArray &body);

} // namespace motcua::gateway
