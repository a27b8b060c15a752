// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/lookup/payload.h"

namespace motcua {

/// Whether the text wants to be an identity card, however damaged: then it gets a card's error and
/// is never taken for a plain text.
[[nodiscard]] bool looksLikeIdentityCard(QStringView text);

/// Reads a card's payload, already without its tail. Seven fields split by `|`; more are kept as
/// extra_1… (domain rules: QR payloads at the counter).
[[nodiscard]] Payload parseIdentityCard(QStringView text);

} // namespace motcua
