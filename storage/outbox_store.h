// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/reception.h"

#include <QDateTime>
#include <QVector>

#include <optional>

namespace motcua::storage {

class Database;

/// The outbox: operations wait here until the gateway has acknowledged them; batches are immutable bytes.
/// Used on the sync thread with its own Database, or by motcua-admin.
class OutboxStore
{
public:
    explicit OutboxStore(Database &db) : m_db(db) {}

    enum class State { Waiting, Sent, Acknowledged, NeedsAttention };
    struct Row
    {
        qint64 seq = 0; ///< strictly +1 in this data folder: the order of record
        OperationId op;
        QString kind, subject;
        QDateTime at;
        QByteArray body;       ///< canonical JSON, as sent
        QByteArray bodySha256; ///< 32 bytes
        State state = State::Waiting;
        int attempts = 0;
        QString lastProblem; ///< stable name, no personal data
        QVector<BlobRef> blobs;
    };
    /// The body as it will travel. Made before the transaction, so that no other process waits for it.
    struct Sealed
    {
        QByteArray body; ///< canonical JSON
        QByteArray sha256;
    };
    [[nodiscard]] static Sealed seal(const Operation &operation);
    /// Called inside the transaction of the business act. `sealed` is of this very operation.
    qint64 add(const Operation &operation, const Sealed &sealed);
    qint64 add(const Operation &operation) { return add(operation, seal(operation)); }
    /// What may be sent now, in order; at least one operation if there is any. An operation stays back while an
    /// earlier one of the same subject needs attention or is deferred; other subjects go on. One the gateway stumbles
    /// over comes alone, when nothing else waits.
    [[nodiscard]] QVector<Row> waiting(int maxOperations, qint64 maxBytes) const;
    [[nodiscard]] QVector<Row> rows(int limit) const; ///< newest first, for screens and `outbox`

    /// Stores the batch's bytes before they are first sent; a retry sends these very bytes.
    struct Batch
    {
        BatchId id;
        QByteArray bytes;
        qint64 firstSeq = 0;
        qint64 lastSeq = 0;
    };
    void beginBatch(const Batch &batch);
    [[nodiscard]] std::optional<Batch> pendingBatch() const;

    static constexpr int kDeferMinutes = 10;
    /// As the problem of a deferred operation: the gateway stumbled over it when it was sent alone, as often as the
    /// engine tries. It counts as needing attention and is still tried, by itself and after everything else.
    static constexpr QLatin1StringView kStumbled{"gateway-stumbled"};
    enum class Verdict { Ok, Duplicate, Conflict, Rejected, Deferred };
    struct Result
    {
        OperationId op;
        Verdict verdict = Verdict::Ok;
        QString problem;
        /// Conflict: how the thing stands at the province (docs/protocol.md), compact JSON; empty: not told.
        QByteArray server = {};
    };
    /// One transaction: marks the operations, drops the batch, notes wanted blobs. Blobs of accepted operations that
    /// are not wanted are at the gateway already. Operations of the batch without a result wait again. "Deferred" ones
    /// (the gateway is older than we are) wait again after kDeferMinutes, seen at the next contact. Whoever heard from
    /// the province says so by noteContact().
    void finishBatch(BatchId id, const QVector<Result> &results,
                     const QVector<QByteArray> &wantedSha256, const QDateTime &at);
    /// The envelope was refused: drops the batch so that its operations are batched anew, `attempts` grows.
    void abandonBatch(BatchId id, const QString &problem);

    /// Blobs the gateway wants and does not have yet, smallest first.
    struct WantedBlob
    {
        BlobRef ref;
        QString uploadUrl;
    };
    [[nodiscard]] QVector<WantedBlob> wantedBlobs(int limit) const;
    void setUploadUrl(const QByteArray &sha256, const QString &url);
    void blobArrived(const QByteArray &sha256, const QDateTime &at);

    struct Summary
    {
        int waiting = 0; ///< operations neither acknowledged nor in need of attention
        int acknowledged = 0;
        int needsAttention = 0; ///< refused, or kStumbled
        int stumbledOver = 0;   ///< of those: kStumbled, which are still tried
        int blobsWaiting =
            0; ///< files of operations not in need of attention that the gateway has not got
        QDateTime oldestWaiting;
        QDateTime lastContact;
    };
    [[nodiscard]] Summary summary() const;
    void noteContact(const QDateTime &at);

    /// What was deferred long enough ago waits again; called by the sync engine whenever it looks for work.
    void releaseDeferred(const QDateTime &at);
    /// All operations back to waiting, as after a restore: the gateway must answer "duplicate".
    void requeueAll();

private:
    void settle(const Result &result, const QDateTime &at);
    [[nodiscard]] QVector<BlobRef> blobsOf(qint64 seq) const;
    Database &m_db;
};

/// The station's identity at the gateway, kept in the encrypted database.
struct DeviceIdentity
{
    QString deviceId;
    QString gatewayUrl; ///< https://host:port
    QByteArray certificatePem;
    QByteArray privateKeyPem; ///< ECDSA P-256
    QByteArray gatewayCaPem;
    [[nodiscard]] bool isEnrolled() const { return !certificatePem.isEmpty(); }
};

class DeviceStore
{
public:
    explicit DeviceStore(Database &db) : m_db(db) {}
    [[nodiscard]] DeviceIdentity identity() const;
    /// One transaction with its audit entry: "device.enrolled" for another device, "device.renewed" for the same one
    /// with another certificate, "device.gateway_changed" for the same one at another address.
    void setIdentity(const DeviceIdentity &identity, const Actor &by, const QDateTime &at);
    /// This data is another device from now on: the identity goes, and what a registration under way had kept. Keys
    /// are written over, since a freed row of SQLite keeps its bytes. Joins the transaction under way.
    void forget();

private:
    Database &m_db;
};

} // namespace motcua::storage
