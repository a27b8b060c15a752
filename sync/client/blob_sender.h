// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "storage/station.h"
#include "sync/client/http_link.h"

#include <QSet>

#include <functional>

namespace motcua::sync {

/// Uploads the files the gateway wants by tus 1.0.0, smallest first, one chunk a call so that a new record waits for
/// one chunk at most. On any doubt about the offset it asks (HEAD) before it sends.
class BlobSender
{
public:
    BlobSender(storage::Station &station, HttpLink &link, const Clock &clock, qint64 chunkBytes);

    [[nodiscard]] bool hasWork() const;
    /// A file the gateway wants is missing or damaged here; it is not tried again until a restart.
    [[nodiscard]] bool hasUnreadable() const { return !m_unreadable.isEmpty(); }
    /// One request of the transfer; `done` gets empty or the problem's stable name, and Retry-After in seconds.
    void step(std::function<void(const QString &problem, int retryAfterS)> done);

private:
    using Done = std::function<void(const QString &, int)>;
    struct Current
    {
        storage::OutboxStore::WantedBlob blob;
        QByteArray content;
        qint64 offset = -1; ///< −1: not known
    };
    [[nodiscard]] bool takeNext();
    [[nodiscard]] QByteArray contentOf(const BlobRef &ref) const;
    void create(const Done &done);
    void askOffset(const Done &done);
    void sendChunk(const Done &done);
    void arrived();
    void forgetUpload();

    storage::Station &m_station;
    HttpLink &m_link;
    const Clock &m_clock;
    qint64 m_chunkBytes;
    std::optional<Current> m_current;
    QSet<QByteArray> m_unreadable; // damaged here: reported, and not tried again until a restart
};

} // namespace motcua::sync
