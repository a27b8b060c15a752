// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/connection.h"
#include "sync/protocol/answer.h"
#include "sync/protocol/batch.h"

#include <QDateTime>

namespace motcua::gateway {

/// A dossier.due_changed or dossier.receipt_voided whose body was found in order.
struct DossierUpdate
{
    protocol::BatchOperation operation;
    QString code;
    QDateTime dueAt;    ///< dossier.due_changed: the new date …
    QDateTime previous; ///< … and the one the station knew before; invalid: not told
    QDateTime voidedAt; ///< dossier.receipt_voided
};

/// Applies one change inside the transaction under way, exactly once: the operation's id decides, so that a change
/// sent again never undoes a later one. Deferred when the dossier is not here (yet). A conflict, with how the dossier
/// stands here, when somebody else changed the date meanwhile, or when another station owns the dossier: what crosses
/// is kept on both sides until a person decides.
[[nodiscard]] protocol::SyncAnswer::Result applyUpdate(Connection &connection,
                                                       const QString &device, QUuid batch,
                                                       const DossierUpdate &update);

} // namespace motcua::gateway
