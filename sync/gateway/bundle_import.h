// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/bundle/receipt.h"
#include "sync/bundle/volume_reader.h"
#include "sync/gateway/blob_files.h"
#include "sync/gateway/gateway_folder.h"
#include "sync/gateway/store/device_store.h"
#include "sync/gateway/store/upward_store.h"

#include <QHash>

namespace motcua::gateway {

/// What became of one volume.
struct VolumeOutcome
{
    enum class End {
        Taken,
        Held, ///< its station is revoked: the volume is kept in the folder `held`, nothing of it counts
        Refused ///< `reason` says why; nothing of it counts
    };
    End end = End::Refused;
    QString
        reason; ///< stable: a VolumeFault, signer_unknown, origin_wrong, volume_differs, chain_broken, …
    QUuid bundle;
    int volume = 0, volumes = 0;
    QHash<QString, int> operations; ///< verdict -> how many
    int refusedBatches = 0;
    int filesStored = 0, filesThere = 0;
    /// Files that could not be taken now: no dossier here refers to them yet, the part before is missing, another
    /// connection is writing the same file, or the bytes are not what they should be.
    int filesLeft = 0;
};

/// Takes volumes that came on a stick: who signed them, whether they follow each other, then each batch through the
/// very handler of POST /v1/sync and each file through hash, fsync, move and row. Taking a volume again is harmless and
/// takes what could not be taken before. Throws SqlError, and std::runtime_error("disk").
class BundleImport
{
public:
    BundleImport(Connection &connection, const GatewayFolder &folder, bool takeRevoked);

    [[nodiscard]] VolumeOutcome takeFile(const QString &path);

private:
    [[nodiscard]] std::variant<bundle::Volume, bundle::VolumeFault>
    open(const QByteArray &bytes) const;
    void takeContent(const bundle::Volume &volume, const Device &device, VolumeOutcome *outcome);
    void takeBatch(const bundle::BundleBatch &batch, const QByteArray &bytes, QUuid bundle,
                   const Device &device, VolumeOutcome *outcome);
    void takePart(const bundle::BundleFile &file, const bundle::Volume::Pieces &pieces,
                  const Device &device, VolumeOutcome *outcome);
    void hold(const QByteArray &bytes, const VolumeOutcome &outcome) const;

    Connection &m_connection;
    GatewayFolder m_folder;
    BlobFiles m_files;
    QVector<bundle::Recipient> m_recipients; ///< never empty
    bool m_takeRevoked;
    MessageCaps m_messages;
};

/// The receipt as it stands now; nothing when no volume of the bundle ever came.
[[nodiscard]] std::optional<bundle::Receipt> receiptOf(Connection &connection, QUuid bundle);

} // namespace motcua::gateway
