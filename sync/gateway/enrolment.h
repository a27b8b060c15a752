// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/answer.h"

#include <variant>

namespace motcua::gateway {

class Authority;
class Connection;

/// POST /v1/enrol: the JSON of the answer, with a certificate good for `days`, or why not. Throws SqlError.
[[nodiscard]] std::variant<QByteArray, protocol::Problem>
handleEnrolment(Connection &connection, const Authority &authority, int days,
                const QByteArray &body, const QByteArray &bundleCertificate = {});

} // namespace motcua::gateway
