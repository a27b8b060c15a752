// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/device_store.h"
#include "sync/protocol/answer.h"
#include "sync/protocol/batch.h"

namespace motcua::gateway {

/// Messages to citizens of one day, at most.
struct MessageCaps
{
    int perDossier = 20;
    int perDevice = 1000;
};

/// Stores an operation that is about no dossier of its own (message.request, identity.check, queue.journal) inside the
/// transaction under way, exactly once; what is to be handed on is noted with it (store/delivery_store.h), events of a
/// queue are kept for report.queue_days. A message needs a dossier of the device's centre, and is refused above the caps.
/// The body was found in order.
[[nodiscard]] protocol::SyncAnswer::Result applyUpward(Connection &connection,
                                                       const QString &device, QUuid batch,
                                                       const protocol::BatchOperation &operation,
                                                       const MessageCaps &caps);

} // namespace motcua::gateway
