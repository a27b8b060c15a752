// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/batch.h"

namespace motcua::protocol {

/// One page of GET /v1/records: what the province has of a station, in the order in which it came.
struct RecordsPage
{
    /// `at` is when the province took it; `seq` is the number of the device that sent it, so it need not grow from
    /// one operation to the next: a station enrolled anew counts anew.
    QVector<BatchOperation> operations;
    QString next;      ///< the cursor for what follows; opaque
    bool more = false; ///< there is something behind `next` already
};

/// NDJSON as in a batch: a head line, one line an operation with its body byte for byte, an end line.
[[nodiscard]] QByteArray writeRecords(const RecordsPage &page);
/// Nothing when anything is not as it must be: half a page is none.
[[nodiscard]] std::optional<RecordsPage> readRecords(const QByteArray &ndjson);

} // namespace motcua::protocol
