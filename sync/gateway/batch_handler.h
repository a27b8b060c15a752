// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/device_store.h"
#include "sync/gateway/store/upward_store.h"
#include "sync/protocol/answer.h"
#include "sync/protocol/batch.h"
#include "sync/protocol/names.h"

#include <QStringList>

#include <functional>
#include <variant>

namespace motcua::gateway {

/// What this gateway understands. A program as it is built has the defaults; an older one knew less.
struct Understood
{
    int protocolMax = protocol::kVersionMax;
    int schemaMax = protocol::kSchemaMax;
    QStringList unknownKinds{}; ///< of operations, that came with a later program
};

/// What came with POST /v1/sync.
struct BatchRequest
{
    QByteArray body;           ///< as sent, compressed
    QByteArray contentDigest;  ///< header value
    QByteArray idempotencyKey; ///< header value, with its quotes
    /// It came on a stick, perhaps long after later ones came by the wire: what it says of the audit chain is not
    /// heard, since an older head would look like a chain cut short.
    bool carried = false;
    std::function<void(const char *)>
        trouble{}; ///< told of what went wrong and was answered all the same
    MessageCaps messages{};
    Understood understood{};
};

/// Takes one batch of one device: checks it, stores what is new, and answers after COMMIT. The same
/// rules serve a batch that came by USB. Throws SqlError. Offsets in `want` are not filled in.
[[nodiscard]] std::variant<protocol::SyncAnswer, protocol::Problem>
handleBatch(Connection &connection, const Device &device, const BatchRequest &request);

} // namespace motcua::gateway
