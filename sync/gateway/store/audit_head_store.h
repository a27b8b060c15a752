// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/connection.h"
#include "sync/protocol/batch.h"

namespace motcua::gateway {

/// What stations say of their audit chains. A chain only grows: one that is shorter than it was, or has another hash
/// at a place that was told before, by whatever device of the station or of those it succeeds, is recorded as a breach (report.audit_breaches). The sync goes on: what a station
/// sends counts all the same, and the station keeps the evidence, since nothing is confirmed to it any more.
class AuditHeadStore
{
public:
    explicit AuditHeadStore(Connection &connection) : m_connection(connection) {}

    /// Keeps the head that came with a batch; joins the transaction under way, in which the device's row was written
    /// before, so that two batches of one device are looked at one after the other.
    /// A chain that says that it was restored from a backup, and where, is recorded as "restored" as far as that
    /// explains what is missing of it; that is no breach.
    /// @returns whether the head is confirmed: false from a breach on, until the station is enrolled anew
    [[nodiscard]] bool take(const QString &device, QUuid batch, const protocol::AuditClaim &claim);

    /// A head that came on a stick, with the bundle's id and a batch that was under way when it was made (null: none).
    /// Kept as a witness; it may be older than what was told since, so being shorter is nothing: only another hash at a
    /// place that was told is a breach, unless a restore that was told of explains it. What comes later is compared with
    /// it as with every head. One transaction.
    void takeCarried(const QString &device, QUuid bundle, QUuid underWay,
                     const protocol::AuditClaim &claim);
    /// The head that came with the bundle, while everything its device told is good. Nothing of a device that has told
    /// no head by the network while another device of its station was heard of before: that word is judged first.
    [[nodiscard]] std::optional<protocol::AuditMark> confirmed(const QString &device, QUuid bundle);

private:
    Connection &m_connection;
};

} // namespace motcua::gateway
