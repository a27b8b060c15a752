// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/outbox_store.h"
#include "sync/client/paper_rule.h"

namespace motcua::sync {

/// How the link to the province stands, for screens and status lines. No personal data.
struct SyncState
{
    enum class Kind {
        Offline, ///< no word from the province; see `problem` and `nextTryMs`
        Idle,    ///< nothing waits, or only what waits for something else than the link
        Sending,
        HeldBack, ///< there is a link, records go, and files wait for what an administrator set
    };
    Kind kind = Kind::Offline;
    PaperRule::HeldBack heldBack = PaperRule::HeldBack::No;
    storage::OutboxStore::Summary outbox; ///< counts, the oldest waiting, the last contact
    int sent = 0;   ///< records acknowledged since something began to wait …
    int toSend = 0; ///< … of so many in all
    int filesWaiting = 0;
    qint64 bytesWaiting = 0;   ///< of these files
    qint64 bytesPerSecond = 0; ///< as measured; 0: not yet
    int secondsToGo = -1;      ///< at that speed; −1: unknown
    int nextTryMs = -1;        ///< until the next try by itself; −1: none is waited for
    bool isFileStuck = false;  ///< a file is missing or damaged here, so that it cannot be sent
    QString problem;           ///< stable name of what ended the last round; empty: nothing
    [[nodiscard]] bool isOnline() const { return kind != Kind::Offline; }
};

} // namespace motcua::sync
