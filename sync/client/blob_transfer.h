// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/blob_sender.h"

namespace motcua::sync {

/// One file on its way: how far it is.
struct BlobSender::Transfer
{
    storage::OutboxStore::WantedBlob blob;
    QByteArray content;
    qint64 offset = -1; ///< −1: not known
    qint64 known = -1;  ///< the last offset the gateway told
    bool isBusy = false;
};

} // namespace motcua::sync
