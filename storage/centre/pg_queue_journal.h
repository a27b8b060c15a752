// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/centre/centre_session.h"

#include <memory>

namespace motcua::storage {

/// The journal at the centre's server and nothing besides: for who cannot do without it (the bench, the server's own
/// tools). A station uses SharedQueueJournal, which goes on when the server is away.
/// Throws Failure "centre_away": nothing was saved; "centre_doubtful": the link went while saving, and nobody knows.
/// Of the thread that made it. Connects when first asked, and anew after a break.
class PgQueueJournal final : public QueueJournal
{
public:
    explicit PgQueueJournal(CentreAddress address);
    ~PgQueueJournal() override;
    [[nodiscard]] QVector<QueueEvent> eventsSince(QDate day, qint64 seq) const override;
    QVector<QueueEvent>
    append(QDate day, qint64 seenSeq,
           const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide) override;

    /// Of the whole centre: numbers are given as its stations give them.
    [[nodiscard]] QueueLink link() const override
    {
        QueueLink link;
        link.kind = QueueLink::Kind::Shared;
        return link;
    }

private:
    CentreSession &session() const;
    CentreAddress m_address;
    mutable std::unique_ptr<CentreSession> m_session;
};

} // namespace motcua::storage
