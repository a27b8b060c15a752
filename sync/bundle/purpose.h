// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/pack/certificate.h"

namespace motcua::bundle {

// Which certificate of the gateway's authority is what, by its extended usage (docs/bundle.md). None of them is that
// of a station (clientAuth), of the server or of the signer of packs, so that no key can stand in for another.
inline constexpr const char *kRecipientUsage = "emailProtection";
inline constexpr const char *kReceiptUsage = "1.3.6.1.5.5.7.3.36"; ///< documentSigning, RFC 9336

/// Bundles may be enciphered for it: P-256, key agreement, kRecipientUsage, signed by the authority.
[[nodiscard]] bool isRecipient(const pack::Certificate &certificate,
                               const pack::Certificate &authority);
/// It may sign receipts: P-256, digital signature, kReceiptUsage, signed by the authority.
[[nodiscard]] bool isReceiptSigner(const pack::Certificate &certificate,
                                   const pack::Certificate &authority);
/// A station's, by form and authority. Whether the station is known and in good standing the gateway's table tells.
[[nodiscard]] bool isStation(const pack::Certificate &certificate,
                             const pack::Certificate &authority);
/// A station's, whose usage also lets others encipher for it: what goes down by stick is. Certificates of before that
/// are renewed at the next contact.
[[nodiscard]] bool isParcelRecipient(const pack::Certificate &certificate,
                                     const pack::Certificate &authority);

} // namespace motcua::bundle
