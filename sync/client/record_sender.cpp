// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/record_sender.h"

#include "storage/journal_outbox.h"
#include "sync/client/audit_claim.h"
#include "sync/client/batch_builder.h"
#include "sync/client/station_report.h"
#include "sync/protocol/batch.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSet>

using namespace Qt::StringLiterals;

namespace motcua::sync {

Q_LOGGING_CATEGORY(lcRecords, "motcua.sync.records")

namespace {

constexpr int kTooLarge = 413;
constexpr int kUnprocessable = 422;
constexpr int kStumbled = 500;
constexpr int kBusy = 503;
constexpr int kTries = 3; // with the same bytes, before they are held to be the trouble
constexpr int kStumbles = 5;
constexpr qint64 kLeastBytes = 8LL * 1024;
constexpr qint64 kSmallBatch = 8LL * 1024; // of compressed bytes: not what a line breaks over
constexpr qint64 kSlowAnswerMs = 120'000;  // an answer this slow says too little about the time

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

// What is in a stored batch, read back from its own bytes: after a restart nothing else remembers it.
protocol::Batch contentOf(const Outbox::Batch &batch)
{
    QByteArray plain;
    if (protocol::decompress(batch.bytes, protocol::kMaxBatchPlain, &plain) !=
        protocol::Decompression::Ok) {
        return {};
    }
    return protocol::readBatch(plain).batch;
}

QVector<OperationId> operationsOf(const protocol::Batch &batch)
{
    QVector<OperationId> ids;
    for (const protocol::BatchOperation &operation : batch.operations) {
        ids.append(OperationId(operation.op));
    }
    return ids;
}

} // namespace

RecordSender::RecordSender(storage::Station &station, HttpLink &link, const Clock &clock,
                           IdSource &ids, const Limits &limits)
    : m_station(station),
      m_pull(station, clock, limits.pullMs),
      m_link(link),
      m_clock(clock),
      m_ids(ids),
      m_limits(limits),
      m_bytes(limits.bytes)
{}

bool RecordSender::hasWork() const
{
    return m_station.outbox().pendingBatch().has_value() ||
           !m_station.outbox().waiting(1, m_limits.bytes).isEmpty() || auditWaits() ||
           m_pull.isDue() || journalWaits();
}

bool RecordSender::auditWaits() const
{
    if (!m_headsAreConfirmed ||
        (m_headSent.isValid() && m_headSent.elapsed() < m_limits.auditHeadMs)) {
        return false;
    }
    return m_station.audit().head().seq > m_station.audit().acknowledged().seq;
}

bool RecordSender::journalWaits() const
{
    return (!m_journalTold.isValid() || m_journalTold.elapsed() >= m_limits.journalMs) &&
           storage::JournalOutbox(m_station.database(), m_station.outbox()).hasNews();
}

// In one transaction with the head of the audit chain: it covers every act the batch tells of.
Outbox::Batch RecordSender::makeBatch()
{
    storage::Transaction transaction(m_station.database());
    // Goes with what is sent anyway; by itself only now and then.
    if (journalWaits()) {
        (void)storage::JournalOutbox(m_station.database(), m_station.outbox())
            .addChunk(m_ids, m_clock.now());
        m_journalTold.start();
    }
    const QVector<Outbox::Row> rows = m_station.outbox().waiting(nextOperations(), m_bytes);
    const bool asks = m_pull.isDue();
    const Outbox::Batch batch = buildBatch(
        m_ids.make<BatchId>(), m_station.device().identity().deviceId, rows,
        claimOf(m_station.audit()), asks ? std::optional(m_pull.cursors()) : std::nullopt,
        asks ? stationReport(m_station) : QJsonObject());
    m_station.outbox().beginBatch(batch);
    transaction.commit();
    return batch;
}

void RecordSender::send(std::function<void(const QString &, int)> done)
{
    std::optional<Outbox::Batch> batch = m_station.outbox().pendingBatch();
    if (!batch) {
        batch = makeBatch();
    }
    HttpLink::Request request;
    request.verb = "POST";
    request.path = protocol::kSyncPath;
    request.headers.insert("Content-Type", QByteArray(protocol::kBatchType.data()));
    request.headers.insert("Content-Encoding", QByteArray(protocol::kZstd.data()));
    request.headers.insert(QByteArray(protocol::kIdempotencyKey.data()),
                           '"' + batch->id.toString().toLatin1() + '"');
    request.headers.insert(QByteArray(protocol::kContentDigest.data()),
                           protocol::contentDigest(batch->bytes));
    request.body = batch->bytes;
    m_roundTrip.start();
    m_isBusy = true;
    m_carriesRecords = batch->lastSeq > 0;
    m_link.send(request, [this, batch = *batch, done = std::move(done)](const Answer &answer) {
        m_isBusy = false;
        settle(batch, answer, done);
    });
}

void RecordSender::settle(const Outbox::Batch &batch, const Answer &answer,
                          const std::function<void(const QString &, int)> &done)
{
    if (answer.isSuccess()) {
        const std::optional<protocol::SyncAnswer> reading =
            protocol::syncAnswerFromJson(answer.body);
        if (reading && take(batch, *reading)) {
            noteGood(int(reading->results.size()));
            // Operations newer than the gateway stay here; asking again at once would change nothing.
            const bool onlyDeferred =
                !reading->results.isEmpty() &&
                std::all_of(reading->results.begin(), reading->results.end(),
                            [](const auto &result) {
                                return result.verdict == protocol::Verdict::Deferred;
                            });
            done(onlyDeferred ? u"deferred"_s : QString(), 0);
        } else {
            // Half an answer is none: the batch stays and is sent again as it is.
            qCWarning(lcRecords, "an answer that does not fit its batch was ignored");
            done(u"alien_answer"_s, 0);
        }
        return;
    }
    const QString problem = answer.problem();
    if (stumblesOverQuestion(batch, answer)) {
        // What comes down must not keep back what goes up: the same records go again without the question.
        m_pull.refused();
        m_station.outbox().abandonBatch(batch.id, problem);
        done(problem, answer.retryAfterS);
        return;
    }
    // Only what the gateway says about this very envelope is held against its records; a 404 or a 400 may be
    // a gateway set up wrongly or a damaged line, and must not condemn them.
    const bool isRefused = answer.kind == Answer::Kind::Spoken &&
                           (answer.status == kTooLarge || answer.status == kUnprocessable);
    if (isRefused || isTooMuch(batch, answer)) {
        qCWarning(lcRecords, "a batch was refused (%s): %s", qUtf8Printable(problem),
                  qUtf8Printable(batch.id.toString()));
        if (answer.status == kTooLarge || !isRefused) {
            m_bytes = qMax(kLeastBytes, m_bytes / 2);
        }
        shrink(batch, problem, answer, isRefused);
        done(isRefused ? QString() : problem,
             answer.retryAfterS); // nearer to the culprit by half: that is progress
        return;
    }
    done(problem, answer.retryAfterS);
}

// A gateway that is busy says nothing about the batch; one that stumbles may do so over what it looks up for us.
bool RecordSender::stumblesOverQuestion(const Outbox::Batch &batch, const Answer &answer)
{
    return answer.kind == Answer::Kind::Spoken && answer.status >= kStumbled &&
           answer.status != kBusy && contentOf(batch).pull.has_value();
}

// A large batch that never gets an answer is tried in halves, and so is one that makes the gateway stumble each time.
// A lost reply alone says nothing: the same bytes are the cheapest thing to send again.
bool RecordSender::isTooMuch(const Outbox::Batch &batch, const Answer &answer)
{
    const bool stumbles = answer.kind == Answer::Kind::Spoken && answer.status == kStumbled;
    const bool isLost = answer.kind == Answer::Kind::Offline && batch.bytes.size() > kSmallBatch &&
                        batch.firstSeq != batch.lastSeq; // of one there is no half
    if (!stumbles && !isLost) {
        return false;
    }
    m_troubles = batch.id == m_troubled ? m_troubles + 1 : 1;
    m_troubled = batch.id;
    return m_troubles >= (stumbles ? kStumbles : kTries);
}

void RecordSender::noteGood(int operations)
{
    m_suspects = qMax(0, m_suspects - operations);
    m_bytes = qMin(mostBytes(), m_bytes + m_bytes / 4);
}

// What is sent at once takes a quarter of a minute of the line at most; records shrink to about a quarter.
qint64 RecordSender::mostBytes() const
{
    constexpr qint64 kSeconds = 15;
    constexpr qint64 kShrinks = 4;
    const qint64 speed = m_link.bytesPerSecond();
    const qint64 most = protocol::kBatchBytes * kShrinks;
    return speed == 0 ? qMax(m_limits.bytes, kLeastBytes)
                      : qBound(kLeastBytes, kSeconds * speed * kShrinks, most);
}

// Halves, until one is left. When the first half of the suspects was good, the culprit is in the second half, which
// is therefore not tried whole: of n operations it is found in ⌈log₂ n⌉ + 1 requests.
int RecordSender::nextOperations() const
{
    return m_suspects > 0 ? (m_suspects + 1) / 2 : m_limits.operations;
}

bool RecordSender::take(const Outbox::Batch &batch, const protocol::SyncAnswer &answer)
{
    const protocol::Batch content = contentOf(batch);
    const QVector<OperationId> sent = operationsOf(content);
    if (answer.batch != batch.id.uuid() || answer.results.size() != sent.size()) {
        return false;
    }
    QSet<OperationId> open(sent.begin(), sent.end());
    QVector<Outbox::Result> results;
    for (const protocol::SyncAnswer::Result &result : answer.results) {
        if (!open.remove(OperationId(result.op))) {
            return false;
        }
        results.append({OperationId(result.op), verdictOf(result.verdict), result.problem,
                        result.server.isEmpty()
                            ? QByteArray()
                            : QJsonDocument(result.server).toJson(QJsonDocument::Compact)});
    }
    QVector<QByteArray> wanted;
    for (const protocol::SyncAnswer::Want &want : answer.want) {
        wanted.append(want.sha256);
    }
    storage::Transaction transaction(m_station.database());
    m_station.outbox().finishBatch(batch.id, results, wanted, m_clock.now());
    for (const protocol::SyncAnswer::Want &want : answer.want) {
        m_station.outbox().setUploadUrl(want.sha256, want.url);
    }
    m_station.outbox().noteContact(m_clock.now());
    takeAudit(content, answer);
    if (content.pull) {
        m_pull.take(*content.pull, answer);
    }
    takeTime(answer);
    transaction.commit();
    if (onWanted) {
        for (const protocol::SyncAnswer::Want &want : answer.want) {
            onWanted(want.sha256, want.offset);
        }
    }
    return true;
}

void RecordSender::takeAudit(const protocol::Batch &sent, const protocol::SyncAnswer &answer)
{
    if (!sent.audit) {
        return;
    }
    m_headSent.start();
    m_headsAreConfirmed = answer.auditSeq == sent.audit->head.seq;
    if (m_headsAreConfirmed) {
        m_station.audit().setAcknowledged({sent.audit->head.seq, sent.audit->head.hash});
    }
}

// The gateway's clock was read between the sending and the answer; half the way back is the best guess.
void RecordSender::takeTime(const protocol::SyncAnswer &answer)
{
    const qint64 roundTrip = m_roundTrip.isValid() ? m_roundTrip.elapsed() : kSlowAnswerMs;
    if (roundTrip < kSlowAnswerMs) {
        const QDateTime now = m_clock.now();
        m_station.clockWitness().noteProvince(now, now.msecsTo(answer.now) + roundTrip / 2);
    }
}

// The gateway refused the envelope: find the operation it chokes on by halving, so that the others get through.
void RecordSender::shrink(const Outbox::Batch &batch, const QString &problem, const Answer &answer,
                          bool isRefused)
{
    const QVector<OperationId> sent = operationsOf(contentOf(batch));
    if (answer.kind == Answer::Kind::Spoken) {
        m_station.outbox().noteContact(m_clock.now());
    }
    if (sent.isEmpty()) {
        // Nothing is lost with it; a gateway that takes no empty batch is not told of the head alone any more.
        m_headsAreConfirmed = m_headsAreConfirmed && !isRefused;
        m_headSent.start();
        m_pull.refused();
    }
    if (sent.size() > 1) {
        m_suspects = int(sent.size());
        m_station.outbox().abandonBatch(batch.id, problem);
        return;
    }
    m_suspects = 0;
    // What was refused waits for a person. What the gateway stumbles over is told to one and tried on: it may be the
    // gateway.
    const Outbox::Verdict verdict =
        isRefused ? Outbox::Verdict::Rejected : Outbox::Verdict::Deferred;
    QVector<Outbox::Result> results;
    for (const OperationId &id : sent) {
        results.append({id, verdict, isRefused ? problem : QString(Outbox::kStumbled)});
    }
    m_station.outbox().finishBatch(batch.id, results, {}, m_clock.now());
}

} // namespace motcua::sync
