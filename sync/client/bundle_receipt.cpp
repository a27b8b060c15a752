// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/bundle_receipt.h"

#include "storage/bundle_outbox.h"
#include "sync/bundle/names.h"
#include "sync/bundle/purpose.h"
#include "sync/client/bundle_failures.h"
#include "sync/pack/envelope.h"
#include "sync/protocol/digest.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace motcua::sync {

namespace {

using Outbox = storage::OutboxStore;

Outbox::Verdict verdictOf(protocol::Verdict verdict)
{
    switch (verdict) {
    case protocol::Verdict::Ok: return Outbox::Verdict::Ok;
    case protocol::Verdict::Duplicate: return Outbox::Verdict::Duplicate;
    case protocol::Verdict::Conflict: return Outbox::Verdict::Conflict;
    case protocol::Verdict::Rejected: return Outbox::Verdict::Rejected;
    case protocol::Verdict::Deferred: break;
    }
    return Outbox::Verdict::Deferred;
}

bundle::Receipt opened(const QByteArray &bytes, const storage::DeviceIdentity &identity)
{
    const auto authority = pack::Certificate::fromPem(identity.gatewayCaPem);
    if (!identity.isEnrolled() || !authority)
        throw failure(BundleTrouble::NotEnrolled);
    const pack::EnvelopeReading reading = pack::openEnvelope(bytes);
    if (!reading.envelope || !bundle::isReceiptSigner(reading.envelope->signer, *authority))
        throw failure(BundleTrouble::ReceiptWrong);
    const auto receipt = bundle::readReceipt(reading.envelope->content);
    if (!receipt)
        throw failure(BundleTrouble::ReceiptWrong);
    if (receipt->origin.device != identity.deviceId)
        throw failure(BundleTrouble::ReceiptOfOther);
    return *receipt;
}

QVector<Outbox::Result> resultsOf(const bundle::Receipt::Batch &batch, ReceiptOutcome *outcome)
{
    QVector<Outbox::Result> results;
    for (const protocol::SyncAnswer::Result &result : batch.results) {
        const Outbox::Verdict verdict = verdictOf(result.verdict);
        switch (verdict) {
        case Outbox::Verdict::Ok:
        case Outbox::Verdict::Duplicate: ++outcome->acknowledged; break;
        case Outbox::Verdict::Conflict:
        case Outbox::Verdict::Rejected: ++outcome->needsAttention; break;
        case Outbox::Verdict::Deferred: ++outcome->deferred; break;
        }
        results.append({OperationId(result.op), verdict, result.problem,
                        result.server.isEmpty()
                            ? QByteArray()
                            : QJsonDocument(result.server).toJson(QJsonDocument::Compact)});
    }
    return results;
}

} // namespace

QByteArray readReceiptFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > bundle::kMaxReceiptBytes)
        throw failure(BundleTrouble::FileUnreadable);
    return file.readAll();
}

ReceiptOutcome takeReceipt(storage::Station &station, const QByteArray &bytes, const Actor &by,
                           const Clock &clock)
{
    ReceiptOutcome outcome;
    outcome.receipt = opened(bytes, station.device().identity());
    const bundle::Receipt &receipt = outcome.receipt;
    const QDateTime now = clock.now();
    // The province spoke when it wrote the receipt, not when the stick came back.
    const QDateTime spoken = qMin(receipt.at, now);

    storage::Transaction transaction(station.database());
    Outbox &outbox = station.outbox();
    const QDateTime lastContact = outbox.summary().lastContact;
    // What came by the network since this receipt was written is there, whatever it says.
    const QVector<QByteArray> wanted =
        storage::BundleOutbox(station.database()).notThere(receipt.want);
    for (const bundle::Receipt::Batch &batch : receipt.batches) {
        if (batch.problem.isEmpty())
            outbox.finishBatch(BatchId(batch.id), resultsOf(batch, &outcome), wanted, spoken);
        else
            ++outcome.refusedBatches;
    }
    for (const QByteArray &sha256 : receipt.have)
        outbox.blobArrived(sha256, spoken);
    // Never lower: what the network confirmed since is what the next word of this chain is compared with.
    if (receipt.audit && receipt.audit->seq > station.audit().acknowledged().seq)
        station.audit().setAcknowledged({receipt.audit->seq, receipt.audit->hash});
    if (!lastContact.isValid() || lastContact < spoken)
        outbox.noteContact(spoken);
    outcome.files = int(receipt.have.size());
    outcome.wanted = int(wanted.size());
    station.audit().append(
        {now,
         by,
         u"bundle.receipt_taken"_s,
         receipt.origin.bundle.toString(QUuid::WithoutBraces),
         {{u"receipt_sha256"_s, QString::fromLatin1(protocol::sha256(bytes).toHex())},
          {u"at"_s, toIso(receipt.at)},
          {u"volumes"_s, receipt.volumes},
          {u"taken"_s, receipt.taken.size()},
          {u"held"_s, receipt.held},
          {u"acknowledged"_s, outcome.acknowledged},
          {u"needs_attention"_s, outcome.needsAttention},
          {u"deferred"_s, outcome.deferred},
          {u"files"_s, outcome.files}}});
    transaction.commit();
    return outcome;
}

} // namespace motcua::sync
