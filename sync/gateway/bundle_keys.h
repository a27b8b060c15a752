// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/bundle/volume_reader.h"
#include "sync/gateway/gateway_folder.h"

namespace motcua::gateway {

/// The two keys of the stick, made at first use and kept beside the authority's: `bundle.pem` is what stations
/// encipher for, `receipt.pem` what signs receipts. A certificate that nears its end is made anew for its key. Several processes may ask at once. Throws std::runtime_error
/// ("not_initialised", "write", "certificate").
void ensureBundleKeys(const GatewayFolder &folder);
/// PEM of what stations encipher for; made when it is not there yet.
[[nodiscard]] QByteArray bundleRecipientPem(const GatewayFolder &folder);
/// What opens volumes: the newest first; never empty.
[[nodiscard]] QVector<bundle::Recipient> bundleRecipients(const GatewayFolder &folder);
/// What signs receipts and what goes down.
[[nodiscard]] bundle::Recipient receiptSigner(const GatewayFolder &folder);
/// The DER of CMS SignedData around `content`, as a station reads it.
[[nodiscard]] QByteArray signReceipt(const GatewayFolder &folder, const QByteArray &content);

} // namespace motcua::gateway
