// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/station.h"
#include "sync/bundle/names.h"

#include <functional>

namespace motcua::sync {

struct BundleOptions
{
    QString folder; ///< on the stick; must be there
    /// Also files of operations the province has confirmed, whose turn on the network has not come.
    bool allFiles = true;
    qint64 volumeBytes = bundle::kVolumeBytes;
    /// The province's certificate; empty: the one kept at enrolment. A given one is kept from then on.
    QByteArray recipientPem;

    enum class Phase { Writing, Checking };
    /// Bytes of the bundle; false cancels, and nothing of it stays on the stick.
    std::function<bool(Phase phase, qint64 done, qint64 total)> progress;
    std::function<qint64(const QString &folder)> freeBytes; ///< empty: what the system says
};

struct ExportedBundle
{
    enum class End { Done, NothingWaits, Cancelled };
    End end = End::Done;
    QUuid id;
    QStringList files; ///< names in the folder, the index last
    int operations = 0, batches = 0, blobs = 0;
    int leftOut = 0;  ///< files that are missing or damaged here
    qint64 bytes = 0; ///< on the stick
};

/// What exportBundle() would write now.
struct BundleEstimate
{
    int operations = 0, files = 0, volumes = 0;
    qint64 bytes = 0; ///< of records and files
    qint64 room = 0;  ///< that must be free on the medium; 0: nothing waits
};

/// The setting in which the province's certificate for bundles is kept, as PEM.
inline constexpr QLatin1StringView kBundleRecipient{"bundle.recipient"};

/// Writes what the province has not confirmed to a stick: room is looked at first, each file is written under another
/// name, synced, renamed, and all are read back from the medium. Marks nothing as sent. Audit entry "bundle.exported".
/// Memory: a volume is streamed, a file of a dossier is held whole. Throws BundleTrouble's failures and what reading
/// the store throws. Thread of the station's connection; not that of the windows.
[[nodiscard]] ExportedBundle exportBundle(storage::Station &station, const Clock &clock,
                                          IdSource &ids, const Actor &by,
                                          const BundleOptions &options);

/// Looks at the outbox and changes nothing; files are not read. What has happened in the queue since is not in it yet.
/// Throws "not_enrolled", "bundle_recipient_missing". Thread of the station's connection.
[[nodiscard]] BundleEstimate estimateBundle(storage::Station &station, const Clock &clock,
                                            IdSource &ids, const BundleOptions &options);

} // namespace motcua::sync
