// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/bundle/manifest.h"
#include "sync/pack/certificate.h"

#include <memory>
#include <stdexcept>

namespace motcua::bundle {

/// A volume could not be written: the medium, or a key that does not fit. `what()` is a stable name: "write", "seal".
class VolumeError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Writes one volume as a stream: a tar (ustar) inside CMS SignedData inside CMS EnvelopedData, each in BER with
/// indefinite lengths, so that memory does not grow with the volume. Throws VolumeError. One thread.
class VolumeWriter
{
public:
    /// Writes to the open file `fd` from where it stands; it stays the caller's.
    /// Whoever has the key of one of the recipients opens it.
    VolumeWriter(int fd, const pack::Certificate &signer, const QByteArray &signerKeyPem,
                 const QVector<pack::Certificate> &recipients);
    ~VolumeWriter();
    VolumeWriter(const VolumeWriter &) = delete;
    VolumeWriter &operator=(const VolumeWriter &) = delete;

    /// Members in the order of the manifest, which is the first: `manifest.json`, batches, files.
    void add(const QString &path, QByteArrayView content, const QDateTime &at);
    struct Sealed
    {
        QByteArray sha256; ///< of the volume as it was written
        qint64 size = 0;
    };
    /// The last byte is written; nothing is synced to the medium.
    [[nodiscard]] Sealed finish();

    static constexpr QLatin1StringView kManifestPath{"manifest.json"};
    /// What a member of this length takes in a volume at most, its line in the manifest included.
    [[nodiscard]] static qint64 costOf(qint64 length);
    /// What a volume takes without members.
    static constexpr qint64 kEmptyCost = 16 * 1024;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace motcua::bundle
