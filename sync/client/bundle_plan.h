// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/station.h"
#include "sync/bundle/manifest.h"

#include <QHash>

namespace motcua::sync {

/// What goes into a bundle, and into which of its volumes: batches first, then files, the smallest first. A file that
/// does not fit into a whole volume goes on in the next one.
struct BundlePlan
{
    QVector<bundle::Manifest> volumes; ///< `previous` is not known yet; empty: nothing waits
    QHash<QUuid, QByteArray> batches;  ///< their bytes
    QHash<QByteArray, BlobRef> files;  ///< by SHA-256
    int operations = 0;
    qint64 bytes = 0; ///< of batches and files
};

/// The bytes of a batch under way on the network go in as they are, with its id; what is behind it in new batches,
/// without a word on the audit chain: a stick arrives out of order. The manifests say it, where the province knows that
/// it may be old. One transaction. `without`: files that could not be read.
[[nodiscard]] BundlePlan planBundle(storage::Station &station, const bundle::Origin &origin,
                                    IdSource &ids, bool allFiles, qint64 volumeBytes,
                                    const QSet<QByteArray> &without);

} // namespace motcua::sync
