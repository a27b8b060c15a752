// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/batch.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QString>
#include <QUuid>
#include <QVector>

#include <optional>

namespace motcua::bundle {

/// Which bundle, and whose.
struct Origin
{
    QUuid bundle;
    QString device, centre, station; ///< as the station was enrolled
    QDateTime madeAt;                ///< the station's clock; for people, no rule depends on it
    [[nodiscard]] bool operator==(const Origin &) const = default;
};

/// A batch as POST /v1/sync would get it, byte for byte.
struct BundleBatch
{
    int number = 1; ///< in the bundle, from 1
    QUuid id;       ///< the batch's own: what travels by the wire too has the same
    QByteArray sha256;
    qint64 size = 0;
    int operations = 0;
    [[nodiscard]] QString path() const; ///< `batches/000001.ndjson.zst`
    [[nodiscard]] bool operator==(const BundleBatch &) const = default;
};

/// A file, or the part of it that this volume carries.
struct BundleFile
{
    QByteArray sha256; ///< of the whole file
    qint64 size = 0;   ///< of the whole file
    qint64 offset = 0, length = 0;
    [[nodiscard]] bool isWhole() const { return offset == 0 && length == size; }
    [[nodiscard]] QString path() const; ///< `blobs/<hex>`, of a part `blobs/<hex>.<offset>`
    [[nodiscard]] bool operator==(const BundleFile &) const = default;
};

/// The value of `files` in a manifest.
[[nodiscard]] QJsonArray filesToJson(const QVector<BundleFile> &files);
/// Nothing unless each is as it must be, none comes twice, and they are at most kMaxMembers.
[[nodiscard]] std::optional<QVector<BundleFile>> filesFromJson(const QJsonValue &value);

/// The first member of a volume: `manifest.json`.
struct Manifest
{
    Origin origin;
    int volume = 1, volumes = 1;
    QByteArray previous; ///< SHA-256 of the volume before this one, as a file; empty in the first
    QVector<BundleBatch> batches;
    QVector<BundleFile> files;
    /// The head of the audit chain as it stood when the bundle was made; nothing: the station is older than this.
    std::optional<protocol::AuditClaim> audit = std::nullopt;
    QUuid
        underWay; ///< a batch made before that head, which the network may still bring after it; null: none
    /// How far the station took what comes down.
    std::optional<protocol::PullCursors> pull = std::nullopt;
    [[nodiscard]] bool operator==(const Manifest &) const = default;
};
[[nodiscard]] QByteArray toJson(const Manifest &manifest);

struct ManifestReading
{
    QString fault; ///< empty: in order; else the name of the field that is wrong
    Manifest manifest;
};
/// Strict: every field of its kind, within its limits, paths as they must be. Unknown keys are left alone.
[[nodiscard]] ManifestReading readManifest(const QByteArray &json);

/// One file of a bundle as it lies on the medium.
struct IndexEntry
{
    QString name;
    qint64 size = 0;
    QByteArray sha256;
    [[nodiscard]] bool operator==(const IndexEntry &) const = default;
};
/// Written last, signed by the station: a bundle without it is not whole. Holds what anybody may read.
struct Index
{
    Origin origin;
    QVector<IndexEntry> volumes; ///< in their order
};
[[nodiscard]] QByteArray toJson(const Index &index);
[[nodiscard]] std::optional<Index> readIndex(const QByteArray &json);

} // namespace motcua::bundle
