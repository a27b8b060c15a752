// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "storage/outbox_files.h"
#include "storage/station.h"
#include "sync/client/back_off.h"
#include "sync/client/http_link.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace motcua::sync {

/// How one request of a transfer ended.
struct StepEnd
{
    QString problem; ///< stable name; empty: none that concerns anything but files
    int retryAfterS = 0;
    bool isProgress = false; ///< the province has more than before
};

/// Uploads the files the gateway wants by tus 1.0.0. Several at a time on kept connections, so that no answer is waited
/// for while there is something to send; together they hold back less than a chunk, so that a new record waits for one
/// chunk at most. On any doubt about an offset it asks (HEAD) before it sends. A file that gets nowhere holds up no other.
class BlobSender
{
public:
    struct Limits
    {
        qint64 chunkBytes = 0; ///< 0: what the link carries in 15 s, between 64 KiB and 4 MiB
        int lanes = 5;         ///< files at a time
        int retryMs = 5000;    ///< for a file that was refused, growing up to `retryCapMs`
        int retryCapMs = 900000;
    };
    using Done = std::function<void(const StepEnd &)>;
    BlobSender(storage::Station &station, HttpLink &link, const Clock &clock, const Limits &limits);
    ~BlobSender();

    /// Begins one request, if there is one to begin now; `done` is called when it ends.
    [[nodiscard]] bool startOne(const Done &done);
    [[nodiscard]] int inFlight() const;
    /// Files that could be begun now, or are under way.
    [[nodiscard]] bool hasWork();
    /// When a file that was refused, or all of them, may be tried again: milliseconds, −1 when nothing is held.
    [[nodiscard]] int nextTryMs() const;
    /// Why the gateway takes no files at the moment, by stable name; empty: it does. Records may go all the same.
    [[nodiscard]] QString heldBy() const { return m_heldAll.hasExpired() ? QString() : m_heldBy; }
    /// A person asked: tries at once, whatever the gateway said.
    void tryNow();
    /// There may be other files to send than before.
    void lookAgain() { m_listIsFresh = false; }
    /// The gateway has just said so: this upload need not be asked how far it is.
    void noteWanted(const QByteArray &sha256, qint64 offset);
    /// Nothing is known any more of what is under way: connections were closed.
    void forgetAll();
    /// A file the gateway wants is missing or damaged here; it is not tried again until a restart.
    [[nodiscard]] bool hasUnreadable() const { return !m_unreadable.isEmpty(); }
    /// The body of one PATCH at most, as things stand.
    [[nodiscard]] qint64 chunk() const;

    static constexpr qint64 kLeastChunk = 64LL * 1024;
    static constexpr qint64 kMostChunk = 4LL * 1024 * 1024;
    /// A file above this is held in memory alone.
    static constexpr qint64 kLargeFile = 16LL * 1024 * 1024;

private:
    struct Transfer;
    struct Hold
    {
        std::unique_ptr<BackOff> backOff;
        QDeadlineTimer until;
    };
    [[nodiscard]] Transfer *nextTransfer();
    [[nodiscard]] Transfer *takeNext();
    [[nodiscard]] bool isOpen(const QByteArray &sha256) const;
    [[nodiscard]] bool isHeld(const QByteArray &sha256) const;
    [[nodiscard]] bool hasRoomFor(qint64 bytes) const;
    [[nodiscard]] qint64 pieceOf(const Transfer &transfer) const;
    [[nodiscard]] QByteArray contentOf(const BlobRef &ref) const;
    void refreshList();
    void hold(const QByteArray &sha256, int retryAfterS);
    void holdAll(const Answer &answer);
    [[nodiscard]] StepEnd gotOn();
    void create(Transfer &transfer, const Done &done);
    void askOffset(Transfer &transfer, const Done &done);
    void sendChunk(Transfer &transfer, const Done &done);
    [[nodiscard]] StepEnd takeCreated(Transfer &transfer, const Answer &answer);
    [[nodiscard]] StepEnd takeOffset(Transfer &transfer, const Answer &answer);
    [[nodiscard]] StepEnd takeChunk(Transfer &transfer, qint64 expected, const Answer &answer);
    [[nodiscard]] StepEnd troubled(Transfer &transfer, const Answer &answer);
    void send(Transfer &transfer, const HttpLink::Request &request, const Done &done,
              const std::function<StepEnd(Transfer &, const Answer &)> &take);
    void arrived(Transfer &transfer);
    void forgetUpload(Transfer &transfer);
    void close(Transfer &transfer);

    storage::Station &m_station;
    storage::OutboxFiles m_files;
    HttpLink &m_link;
    const Clock &m_clock;
    Limits m_limits;
    std::vector<std::unique_ptr<Transfer>> m_open;
    QVector<storage::OutboxStore::WantedBlob> m_list; // what comes next, as last read
    bool m_listIsFresh = false;
    bool m_listIsAll = false;
    QSet<QByteArray> m_unreadable; // damaged here: reported, and not tried again until a restart
    std::unordered_map<QByteArray, Hold> m_held;
    QDeadlineTimer m_heldAll{0}; // the gateway takes no files: too busy, or unwell
    QString m_heldBy;
    BackOff m_allBackOff;
    QHash<QByteArray, std::optional<qint64>> m_told; // offsets that came with the wants
};

} // namespace motcua::sync
