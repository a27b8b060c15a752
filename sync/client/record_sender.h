// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "storage/station.h"
#include "sync/client/feed_pull.h"
#include "sync/client/http_link.h"
#include "sync/protocol/answer.h"
#include "sync/protocol/batch.h"

#include <QElapsedTimer>

#include <functional>

namespace motcua::sync {

/// Sends one batch of records and settles the outbox with the verdicts. A batch is stored before it is first sent
/// and sent again byte for byte until its answer is known.
class RecordSender
{
public:
    struct Limits
    {
        int operations = 200;
        qint64 bytes = 262144; ///< bodies before compression, to begin with
        int auditHeadMs =
            300000; ///< between batches that carry nothing but the head of the audit chain
        int pullMs =
            300000; ///< between batches that carry nothing but the question what comes down
        int journalMs = 300000; ///< between chunks of the queue's journal
    };
    RecordSender(storage::Station &station, HttpLink &link, const Clock &clock, IdSource &ids,
                 const Limits &limits);

    /// Called for each file the gateway wants, after the commit: its hash, and how far its upload is.
    std::function<void(const QByteArray &sha256, qint64 offset)> onWanted;

    /// Operations wait, the audit chain has moved since the province confirmed it, or it is time to ask what comes down.
    [[nodiscard]] bool hasWork() const;
    /// One round trip; `done` gets empty or the problem's stable name, and the gateway's Retry-After in seconds.
    void send(std::function<void(const QString &problem, int retryAfterS)> done);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// False with only a question or a head under way, which no file need wait for.
    [[nodiscard]] bool carriesRecords() const { return m_isBusy && m_carriesRecords; }
    /// Its connection was closed: no answer will come.
    void forget() { m_isBusy = false; }

private:
    [[nodiscard]] storage::OutboxStore::Batch makeBatch();
    [[nodiscard]] bool auditWaits() const;
    [[nodiscard]] bool journalWaits() const;
    void settle(const storage::OutboxStore::Batch &batch, const Answer &answer,
                const std::function<void(const QString &, int)> &done);
    void shrink(const storage::OutboxStore::Batch &batch, const QString &problem,
                const Answer &answer, bool isRefused);
    [[nodiscard]] bool take(const storage::OutboxStore::Batch &batch,
                            const protocol::SyncAnswer &answer);
    void takeAudit(const protocol::Batch &sent, const protocol::SyncAnswer &answer);
    void takeTime(const protocol::SyncAnswer &answer);

    storage::Station &m_station;
    FeedPull m_pull;
    HttpLink &m_link;
    const Clock &m_clock;
    IdSource &m_ids;
    Limits m_limits;
    bool m_isBusy = false;
    bool m_carriesRecords = false;
    QElapsedTimer m_roundTrip;       // since the batch under way was sent
    QElapsedTimer m_journalTold;     // since a chunk of the queue's journal was made
    QElapsedTimer m_headSent;        // since a head last reached the province
    bool m_headsAreConfirmed = true; // false: an older gateway, or one that has seen a breach
    [[nodiscard]] int nextOperations() const;
    [[nodiscard]] qint64 mostBytes() const;
    void noteGood(int operations);
    [[nodiscard]] static bool stumblesOverQuestion(const storage::OutboxStore::Batch &batch,
                                                   const Answer &answer);
    [[nodiscard]] bool isTooMuch(const storage::OutboxStore::Batch &batch, const Answer &answer);

    qint64
        m_bytes; // of the next batch, bodies as they are: halved when one was too large, grows again on success
    /// One of so many operations at the head of the queue makes the gateway refuse what it is in; 0: none known.
    int m_suspects = 0;
    BatchId m_troubled; // the batch that got no verdict last
    int m_troubles = 0; // and how often
};

} // namespace motcua::sync
