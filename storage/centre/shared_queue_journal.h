// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/centre/centre_line.h"
#include "storage/centre/centre_session.h"
#include "storage/centre/queue_mirror.h"
#include "storage/queue_turn.h"

#include <memory>

namespace motcua::storage {

/// The journal of a station of a centre: at the centre's server as long as that answers, on this PC when it does not,
/// and both the same afterwards (docs/centre.md). All programs of the PC share the data folder and are one island.
/// Reading never asks the server. append() waits at most two seconds for it, then goes on without.
/// Of the thread of `db`. Throws what Database throws, and "centre_no_block" (an island without numbers of its own).
class SharedQueueJournal final : public QueueJournal
{
public:
    /// `db` is of setting.databaseFile, opened by the same thread; both outlive this.
    SharedQueueJournal(Database &db, const CentreLine::Setting &setting);
    ~SharedQueueJournal() override;

    [[nodiscard]] QVector<QueueEvent> eventsSince(QDate day, qint64 seq) const override;
    QVector<QueueEvent>
    append(QDate day, qint64 seenSeq,
           const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide) override;
    [[nodiscard]] qint64 generation() const override { return m_generation; }
    [[nodiscard]] QueueLink link() const override;
    [[nodiscard]] QVector<RefusedStep> refusedOn(QDate day) const override;
    [[nodiscard]] QueueLink::Kind linkKind() const override;
    [[nodiscard]] int blockSlot() const override { return m_slot; }
    [[nodiscard]] qint64 clockSkewMs() const override { return m_line.clockSkewMs(); }
    [[nodiscard]] bool hasNews() override;

private:
    using Decide = std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)>;
    /// @param wait  for the line's first answer
    void connectToCentre(std::chrono::milliseconds wait, Patience::Clock::time_point until);
    [[nodiscard]] std::optional<QVector<QueueEvent>> appendAtCentre(QDate day, qint64 &seenSeq,
                                                                    const Decide &decide);
    [[nodiscard]] std::optional<QVector<QueueEvent>> appendHere(QDate day, qint64 &seenSeq,
                                                                const Decide &decide);
    void startAnewAfterMerge(qint64 &seenSeq) const;

    Database &m_db;
    CentreLine::Setting m_setting;
    QueueMirror m_mirror;
    QueueTurn m_turns;
    std::unique_ptr<CentreSession> m_session;
    int m_slot = -1;                 ///< what blockSlot() says while a decision is made
    mutable qint64 m_generation = 0; ///< of what was given last
    qint64 m_dataVersion = -1;
    bool m_news = true;
    CentreLine m_line; // last: its thread ends before what it uses
};

} // namespace motcua::storage
