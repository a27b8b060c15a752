// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/bundle_plan.h"

#include "storage/bundle_outbox.h"
#include "storage/feed_store.h"
#include "sync/bundle/names.h"
#include "sync/bundle/volume_writer.h"
#include "sync/client/audit_claim.h"
#include "sync/client/batch_builder.h"
#include "sync/protocol/batch.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"

#include <QSet>

namespace motcua::sync {

namespace {

using bundle::BundleBatch;
using bundle::BundleFile;
using bundle::VolumeWriter;
using storage::BundleOutbox;
using storage::OutboxStore;

constexpr int kOperations = 500;              // a batch
constexpr qint64 kBodies = 192 * 1024;        // of a batch, uncompressed
constexpr qint64 kLeastPart = 64 * 1024;      // a smaller rest of a volume stays empty
constexpr int kMembers = bundle::kMaxMembers; // of a volume

/// Lays members into volumes, one after the other.
class Packing
{
public:
    Packing(BundlePlan &plan, const bundle::Origin &origin, qint64 volumeBytes)
        : m_plan(plan),
          m_origin(origin),
          m_limit(volumeBytes)
    {}

    void add(const QUuid &id, const QByteArray &bytes, int operations)
    {
        makeRoom(bytes.size());
        const BundleBatch batch{++m_number, id, protocol::sha256(bytes), bytes.size(), operations};
        m_plan.volumes.last().batches.append(batch);
        m_plan.batches.insert(id, bytes);
        m_plan.operations += operations;
        take(bytes.size());
    }
    void add(const BlobRef &file)
    {
        m_plan.files.insert(file.sha256, file);
        if (VolumeWriter::costOf(file.size) <= m_limit - VolumeWriter::kEmptyCost) {
            makeRoom(file.size);
            put({file.sha256, file.size, 0, file.size});
            return;
        }
        for (qint64 offset = 0; offset < file.size;) {
            makeRoom(qMin(kLeastPart, file.size - offset));
            // Framing takes its share of what is left; half a per cent more than needed does no harm.
            const qint64 length = qMin(file.size - offset, m_left / 66 * 64);
            put({file.sha256, file.size, offset, length});
            offset += length;
        }
    }

private:
    void makeRoom(qint64 length)
    {
        if (m_plan.volumes.isEmpty() || VolumeWriter::costOf(length) > m_left ||
            m_members == kMembers) {
            bundle::Manifest volume;
            volume.origin = m_origin;
            volume.volume = int(m_plan.volumes.size()) + 1;
            m_plan.volumes.append(volume);
            m_left = m_limit - VolumeWriter::kEmptyCost;
            m_members = 0;
        }
    }
    void put(const BundleFile &file)
    {
        m_plan.volumes.last().files.append(file);
        take(file.length);
    }
    void take(qint64 length)
    {
        m_left -= VolumeWriter::costOf(length);
        m_plan.bytes += length;
        ++m_members;
    }

    BundlePlan &m_plan;
    const bundle::Origin &m_origin;
    const qint64 m_limit;
    qint64 m_left = 0;
    int m_members = 0;
    int m_number = 0;
};

} // namespace

BundlePlan planBundle(storage::Station &station, const bundle::Origin &origin, IdSource &ids,
                      bool allFiles, qint64 volumeBytes, const QSet<QByteArray> &without)
{
    BundlePlan plan;
    Packing packing(plan, origin, volumeBytes);
    const BundleOutbox outbox(station.database());
    // One moment: no operation in two batches, no file of an operation that is not there.
    const storage::Transaction moment(station.database());
    const auto audit = claimOf(station.audit());
    protocol::PullCursors pull;
    const storage::FeedStore feed(station.database(), station.blobs());
    for (const QLatin1StringView scope : protocol::scope::kAll)
        pull.insert(scope, feed.cursor(scope));
    QUuid underWay;
    QSet<OperationId> under;
    if (const auto pending = station.outbox().pendingBatch()) {
        QByteArray plain;
        if (protocol::decompress(pending->bytes, protocol::kMaxBatchPlain, &plain) ==
            protocol::Decompression::Ok) {
            const protocol::BatchReading reading = protocol::readBatch(plain);
            // A batch made before this PC was enrolled anew would be refused.
            if (reading.fault.isEmpty() && reading.batch.device == origin.device) {
                for (const protocol::BatchOperation &operation : reading.batch.operations)
                    under.insert(OperationId(operation.op));
                packing.add(pending->id.uuid(), pending->bytes, int(under.size()));
                underWay = pending->id.uuid();
            }
        }
    }
    for (qint64 after = 0;;) {
        QVector<OutboxStore::Row> rows = outbox.open(after, kOperations, kBodies);
        if (rows.isEmpty())
            break;
        after = rows.constLast().seq;
        rows.removeIf([&under](const OutboxStore::Row &row) { return under.contains(row.op); });
        if (rows.isEmpty())
            continue;
        const OutboxStore::Batch batch = buildBatch(ids.make<BatchId>(), origin.device, rows, {});
        packing.add(batch.id.uuid(), batch.bytes, int(rows.size()));
    }
    const QVector<BlobRef> files = outbox.filesNotThere(
        allFiles ? BundleOutbox::Files::AllNotThere : BundleOutbox::Files::OfOpenOperations);
    for (const BlobRef &file : files) {
        if (!without.contains(file.sha256))
            packing.add(file);
    }
    for (bundle::Manifest &volume : plan.volumes) {
        volume.volumes = int(plan.volumes.size());
        volume.audit = audit;
        volume.underWay = underWay;
        volume.pull = pull;
    }
    return plan;
}

} // namespace motcua::sync
