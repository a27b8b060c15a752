// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/blob_sender.h"

#include "sync/client/blob_transfer.h"
#include "sync/protocol/names.h"

#include <QLoggingCategory>

#include <algorithm>

namespace motcua::sync {

Q_LOGGING_CATEGORY(lcBlobs, "motcua.sync.blobs")

namespace {

constexpr int kLookAhead = 64;
constexpr qint64 kChunkSeconds = 15;

} // namespace

BlobSender::BlobSender(storage::Station &station, HttpLink &link, const Clock &clock,
                       const Limits &limits)
    : m_station(station),
      m_files(station.database()),
      m_link(link),
      m_clock(clock),
      m_limits(limits),
      m_allBackOff(limits.retryMs, limits.retryCapMs)
{}

BlobSender::~BlobSender() = default;

qint64 BlobSender::chunk() const
{
    if (m_limits.chunkBytes > 0) {
        return m_limits.chunkBytes;
    }
    const qint64 speed = m_link.bytesPerSecond();
    return speed == 0 ? protocol::kChunkBytes
                      : std::clamp(kChunkSeconds * speed, kLeastChunk, kMostChunk);
}

int BlobSender::inFlight() const
{
    return int(std::count_if(m_open.begin(), m_open.end(),
                             [](const auto &transfer) { return transfer->isBusy; }));
}

bool BlobSender::isOpen(const QByteArray &sha256) const
{
    return std::any_of(m_open.begin(), m_open.end(), [&sha256](const auto &transfer) {
        return transfer->blob.ref.sha256 == sha256;
    });
}

bool BlobSender::isHeld(const QByteArray &sha256) const
{
    const auto found = m_held.find(sha256);
    return found != m_held.end() && !found->second.until.hasExpired();
}

int BlobSender::nextTryMs() const
{
    qint64 next = m_heldAll.hasExpired() ? -1 : m_heldAll.remainingTime();
    if (next >= 0) {
        return int(next); // no file goes sooner
    }
    for (const auto &[sha256, held] : m_held) {
        if (!held.until.hasExpired()) {
            next =
                next < 0 ? held.until.remainingTime() : std::min(next, held.until.remainingTime());
        }
    }
    return int(next);
}

void BlobSender::hold(const QByteArray &sha256, int retryAfterS)
{
    Hold &held = m_held[sha256];
    if (!held.backOff) {
        held.backOff = std::make_unique<BackOff>(m_limits.retryMs, m_limits.retryCapMs);
    }
    held.until.setRemainingTime(held.backOff->nextDelayMs(retryAfterS * 1000));
    m_listIsFresh = false;
}

// Several files hear it at the same time; that is one refusal.
void BlobSender::holdAll(const Answer &answer)
{
    const int asked = answer.retryAfterS * 1000;
    if (m_heldAll.hasExpired()) {
        m_heldAll.setRemainingTime(m_allBackOff.nextDelayMs(asked));
    } else if (m_heldAll.remainingTime() < asked) {
        m_heldAll.setRemainingTime(asked);
    }
    m_heldBy = answer.problem();
}

StepEnd BlobSender::gotOn()
{
    m_allBackOff.reset();
    return {{}, 0, true};
}

void BlobSender::tryNow()
{
    m_heldAll.setRemainingTime(0);
    m_allBackOff.reset();
    m_held.clear();
    m_listIsFresh = false;
}

// The list is read in pieces: a commune that was offline for a week has tens of thousands of files.
void BlobSender::refreshList()
{
    if (m_listIsFresh && (!m_list.isEmpty() || m_listIsAll)) {
        return;
    }
    const int limit =
        kLookAhead + int(m_open.size()) + int(m_held.size()) + int(m_unreadable.size());
    m_list = m_files.next(limit);
    m_listIsAll = m_list.size() < limit;
    m_listIsFresh = true;
}

bool BlobSender::hasWork()
{
    refreshList();
    return !m_open.empty() || std::any_of(m_list.begin(), m_list.end(), [this](const auto &blob) {
        return !m_unreadable.contains(blob.ref.sha256) && !isHeld(blob.ref.sha256);
    });
}

void BlobSender::noteWanted(const QByteArray &sha256, qint64 offset)
{
    m_told.insert(sha256, offset);
    m_listIsFresh = false;
}

void BlobSender::forgetAll()
{
    m_open.clear();
    m_told.clear();
    m_listIsFresh = false;
}

// A file that the restored backup had not got may lie in what the restore set aside.
QByteArray BlobSender::contentOf(const BlobRef &ref) const
{
    try {
        return m_station.blobs().get(ref);
    } catch (const Failure &) {
        if (!m_station.blobs().salvage(ref)) {
            throw;
        }
    }
    return m_station.blobs().get(ref);
}

// One piece may always go; what goes beside it must not make a new record wait for more than a chunk.
bool BlobSender::hasRoomFor(qint64 bytes) const
{
    const qint64 unsent = m_link.unsentBytes();
    return unsent == 0 || unsent + bytes <= chunk();
}

// Half a chunk of a large file, so that the next piece can be on its way while the answer comes back.
qint64 BlobSender::pieceOf(const Transfer &transfer) const
{
    const qint64 left = transfer.content.size() - std::max<qint64>(transfer.offset, 0);
    const qint64 most = m_limits.chunkBytes > 0 ? chunk() : std::max(kLeastChunk, chunk() / 2);
    return std::min(left, most);
}

BlobSender::Transfer *BlobSender::takeNext()
{
    refreshList();
    const bool hasLarge = std::any_of(m_open.begin(), m_open.end(), [](const auto &transfer) {
        return transfer->content.size() > kLargeFile;
    });
    for (qsizetype i = 0; i < m_list.size(); ++i) {
        const storage::OutboxStore::WantedBlob blob = m_list.at(i);
        const QByteArray &sha256 = blob.ref.sha256;
        if (m_unreadable.contains(sha256) || isOpen(sha256) || isHeld(sha256) ||
            (hasLarge && blob.ref.size > kLargeFile)) {
            continue;
        }
        if (!hasRoomFor(std::min(blob.ref.size, chunk() / 2))) {
            return nullptr;
        }
        m_list.removeAt(i);
        try {
            auto transfer = std::make_unique<Transfer>();
            transfer->blob = blob;
            transfer->content = contentOf(blob.ref);
            if (!blob.uploadUrl.isEmpty()) {
                transfer->offset = m_told.take(sha256).value_or(-1);
            }
            m_open.push_back(std::move(transfer));
            return m_open.back().get();
        } catch (const Failure &failure) {
            qCWarning(lcBlobs, "a file to be sent cannot be read: %s", failure.what());
            if (failure.name().startsWith("blob_")) {
                m_unreadable.insert(sha256);
            } else {
                hold(sha256, 0); // the disk may answer again
                return nullptr;
            }
            --i;
        }
    }
    return nullptr;
}

BlobSender::Transfer *BlobSender::nextTransfer()
{
    for (const auto &transfer : m_open) {
        if (!transfer->isBusy && !isHeld(transfer->blob.ref.sha256) &&
            (transfer->offset < 0 || hasRoomFor(pieceOf(*transfer)))) {
            return transfer.get();
        }
    }
    return int(m_open.size()) < m_limits.lanes ? takeNext() : nullptr;
}

bool BlobSender::startOne(const Done &done)
{
    if (inFlight() >= m_limits.lanes || !m_heldAll.hasExpired()) {
        return false;
    }
    Transfer *transfer = nextTransfer();
    if (transfer == nullptr) {
        return false;
    }
    if (transfer->blob.uploadUrl.isEmpty()) {
        create(*transfer, done);
    } else if (transfer->offset < 0) {
        askOffset(*transfer, done);
    } else {
        sendChunk(*transfer, done);
    }
    return true;
}

} // namespace motcua::sync
