// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/bundle/manifest.h"
#include "sync/protocol/answer.h"
#include "sync/protocol/batch.h"

#include <QJsonObject>

#include <optional>

namespace motcua::bundle {

/// What the province says of a bundle, signed: as much as the answers of POST /v1/sync for its batches would.
struct Receipt
{
    struct Batch
    {
        QUuid id;
        /// The whole batch was refused, as by a problem document; then there are no results. Empty: it was taken.
        QString problem;
        QVector<protocol::SyncAnswer::Result> results;
    };
    Origin origin;
    QDateTime at;       ///< the gateway's clock
    int volumes = 1;    ///< of the bundle
    QVector<int> taken; ///< the volumes that were taken so far, in order
    bool held = false;  ///< the station is revoked: its volumes are kept for a person to decide
    QVector<Batch> batches;
    QVector<QByteArray> have; ///< files of this bundle that the province has whole
    QVector<QByteArray> want; ///< files of its dossiers that the province has not
    /// The head of the audit chain that came with it, as the province confirms it; nothing: it does not.
    std::optional<protocol::AuditMark> audit = std::nullopt;
    [[nodiscard]] bool isComplete() const { return taken.size() == volumes; }
};
[[nodiscard]] QByteArray toJson(const Receipt &receipt);
/// One batch as it stands in a receipt.
[[nodiscard]] QJsonObject toJsonObject(const Receipt::Batch &batch);
[[nodiscard]] std::optional<Receipt::Batch> readReceiptBatch(const QJsonObject &object);
/// Nothing when a single field is not as it must be: a doubtful receipt is no acknowledgement.
[[nodiscard]] std::optional<Receipt> readReceipt(const QByteArray &json);

} // namespace motcua::bundle
