// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/feed.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUuid>
#include <QVector>

#include <optional>

namespace motcua::protocol {

/// A file an operation refers to. Its bytes travel later, by upload.
struct BatchBlob
{
    QByteArray sha256; ///< 32 bytes, of the plain file
    qint64 size = 0;
    QString mime;
    QString role;       ///< paper | receipt | receipt_signed | ink
    int component = -1; ///< index in the procedure's list; -1: belongs to none
    /// In a page of records alone: whether the province has the file whole. Nothing: it does not say.
    std::optional<bool> held = std::nullopt;
};

/// One operation of the outbox.
struct BatchOperation
{
    qint64 seq = 0; ///< the device's own counter, strictly growing inside a batch
    QUuid op;
    QString kind;      ///< dossier.create
    QString subject;   ///< UUID of the thing the operation is about
    QString at;        ///< ISO 8601 with offset; for information, the gateway stamps its own time
    QByteArray sha256; ///< 32 bytes, over exactly `body`
    QByteArray body;   ///< a JSON object, QJsonDocument::Compact, no line break
    QVector<BatchBlob> blobs;
    int schema = 1; ///< what its body is written in (names.h); absent in the line: the batch's
    /// Set by the reader alone: why this operation is to be rejected though the batch is in order
    /// (a stable name, e.g. "sha", "body", "blobs"). Then only `seq`, `op` and `kind` are to be
    /// trusted.
    QString fault;
    /// The body as the reader has read it, so that it need not be read twice. Empty in a batch that is larger than usual
    /// (read `body` then), and for writers.
    QJsonObject content;
};

/// One place in a station's audit chain.
struct AuditMark
{
    qint64 seq = 0;
    QByteArray hash; ///< 32 bytes: covers every entry up to `seq`
    [[nodiscard]] bool operator==(const AuditMark &) const = default;
};

/// What a station says of its audit chain with a batch.
struct AuditClaim
{
    AuditMark head; ///< as it stood when the batch was made; covers the acts the batch tells of
    /// The entry the province confirmed last, as it stands in the chain now; all zero when it is not there any more.
    std::optional<AuditMark> since;
    /// The entry data.restored the chain has behind what the province confirmed: it went back to a backup there.
    std::optional<AuditMark> restored = std::nullopt;
    [[nodiscard]] bool operator==(const AuditClaim &) const = default;
};
/// The value of `audit` in the head of a batch, or in the manifest of a bundle.
[[nodiscard]] QJsonObject toJson(const AuditClaim &claim);
/// False when there is one and it is not as it must be.
[[nodiscard]] bool readAuditClaim(const QJsonValue &value, std::optional<AuditClaim> *claim);

/// What one POST /v1/sync carries, before compression. Immutable once first sent.
struct Batch
{
    QUuid id;
    QString device;
    QVector<BatchOperation> operations;
    std::optional<AuditClaim> audit = std::nullopt; ///< none: the station is older than this
    int schema = 1; ///< of its operations, where they do not say another
    /// What the station wants to come down with the answer; nothing: nothing.
    std::optional<PullCursors> pull = std::nullopt;
    /// What the station says of itself (docs/protocol.md, `stands`); empty: nothing. As it came: whoever reads it looks
    /// at each field.
    QJsonObject stands = {};
};

/// NDJSON: a head line, one line an operation, an end line. The body stands in its line byte for
/// byte; `sha256` is computed here when it is empty. Asserts that no body holds a line break.
[[nodiscard]] QByteArray writeBatch(const Batch &batch);

struct BatchReading
{
    /// Empty: the envelope is in order. Else a stable name ("head", "end", "count", "line",
    /// "sequence", "operation_id", "too_many", "version", "audit", "schema", "pull") and `batch` is to be ignored.
    QString fault;
    int line = 0; ///< where the fault stands, from 1
    Batch batch;
};

/// Strict: every line a JSON object of the right kind, ids UUIDs, numbers agreeing with each other.
/// What is wrong inside one operation is that operation's `fault`; the others are still read.
[[nodiscard]] BatchReading readBatch(const QByteArray &ndjson);

} // namespace motcua::protocol
