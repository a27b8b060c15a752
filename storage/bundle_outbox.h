// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/outbox_store.h"

namespace motcua::storage {

/// The outbox as a bundle on a stick sees it: what the province has not confirmed, whatever the network is doing with
/// it. Reads only; a bundle marks nothing, its receipt does (OutboxStore::finishBatch). Thread of its Database.
class BundleOutbox
{
public:
    explicit BundleOutbox(const Database &db) : m_db(db) {}

    /// Operations behind `afterSeq` that are not acknowledged, in order; at least one if there is any. Without those
    /// that need a person's attention, and those of a subject that waits for it: sent again they would be refused again.
    [[nodiscard]] QVector<OutboxStore::Row> open(qint64 afterSeq, int maxOperations,
                                                 qint64 maxBytes) const;
    enum class Files {
        OfOpenOperations, ///< of the operations that open() gives
        AllNotThere       ///< also of those acknowledged
    };
    /// Files that are here whole, as far as is known, and not at the province; smallest first.
    [[nodiscard]] QVector<BlobRef> filesNotThere(Files which) const;
    /// What the province has not got and no bundle takes there.
    struct Staying
    {
        int attention = 0; ///< records that a person must look at
        int behind = 0;    ///< records that wait behind those
        int files = 0;     ///< of records, damaged here
    };
    [[nodiscard]] Staying staying() const;
    /// Those of `sha256` that the province was not known to have.
    [[nodiscard]] QVector<QByteArray> notThere(const QVector<QByteArray> &sha256) const;
    [[nodiscard]] bool knows(OperationId operation) const;

private:
    [[nodiscard]] QVector<BlobRef> blobsOf(qint64 seq) const;
    const Database &m_db;
};

} // namespace motcua::storage
