// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/station.h"
#include "sync/bundle/receipt.h"

namespace motcua::sync {

/// What a receipt changed.
struct ReceiptOutcome
{
    bundle::Receipt receipt;
    int acknowledged = 0, needsAttention = 0, deferred = 0; ///< verdicts in the receipt
    int refusedBatches = 0; ///< their operations wait on, and travel anew
    int files = 0;          ///< files the province has
    int wanted = 0;         ///< files it asks for
};

/// Takes a receipt that came back on a stick: settles the outbox as the answers of POST /v1/sync would, in one
/// transaction with the audit entry "bundle.receipt_taken". A second time it changes nothing but that entry. An older
/// receipt never takes back what is known to be at the province. Throws "bundle_file_unreadable",
/// "bundle_receipt_wrong", "bundle_receipt_other_station", "not_enrolled" and what Database throws.
[[nodiscard]] ReceiptOutcome takeReceipt(storage::Station &station, const QByteArray &bytes,
                                         const Actor &by, const Clock &clock);
/// The bytes of a file on a stick; throws "bundle_file_unreadable".
[[nodiscard]] QByteArray readReceiptFile(const QString &path);

} // namespace motcua::sync
