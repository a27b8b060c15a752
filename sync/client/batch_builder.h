// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/outbox_store.h"
#include "sync/protocol/batch.h"

#include <QVector>

namespace motcua::sync {

/// The immutable bytes of a batch: NDJSON, compressed (docs/protocol.md).
[[nodiscard]] storage::OutboxStore::Batch
buildBatch(BatchId id, const QString &deviceId, const QVector<storage::OutboxStore::Row> &rows,
           const std::optional<protocol::AuditClaim> &audit,
           const std::optional<protocol::PullCursors> &pull = std::nullopt,
           const QJsonObject &stands = {});

} // namespace motcua::sync
