// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/blob_sender.h"

#include "sync/protocol/names.h"

#include <QLoggingCategory>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::sync {

Q_LOGGING_CATEGORY(lcBlobs, "motcua.sync.blobs")

namespace {

constexpr int kLookAhead = 64;
constexpr int kDigestMismatch = 460; // as tus names it
constexpr qint64 kChunkSeconds = 15;
constexpr int kLockedRetryMs =
    1000; // another request, perhaps our own of before a cut, holds the upload

QByteArray name(QLatin1StringView header)
{
    return QByteArray(header.data(), header.size());
}

qint64 headerNumber(const Answer &answer, QLatin1StringView header)
{
    bool ok = false;
    const qint64 number = answer.headers.value(name(header).toLower()).toLongLong(&ok);
    return ok ? number : -1;
}

} // namespace

struct BlobSender::Transfer
{
    storage::OutboxStore::WantedBlob blob;
    QByteArray content;
    qint64 offset = -1; ///< −1: not known
    qint64 known = -1;  ///< the last offset the gateway told
    bool isBusy = false;
};

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

void BlobSender::send(Transfer &transfer, const HttpLink::Request &request, const Done &done,
                      const std::function<StepEnd(Transfer &, const Answer &)> &take)
{
    transfer.isBusy = true;
    const QByteArray sha256 = transfer.blob.ref.sha256;
    m_link.send(request, [this, sha256, done, take](const Answer &answer) {
        const auto found = std::find_if(m_open.begin(), m_open.end(), [&sha256](const auto &one) {
            return one->blob.ref.sha256 == sha256;
        });
        if (found == m_open.end()) {
            return;
        }
        (*found)->isBusy = false;
        done(take(**found, answer));
    });
}

void BlobSender::create(Transfer &transfer, const Done &done)
{
    HttpLink::Request request;
    request.verb = "POST";
    request.path = protocol::kUploadsPath;
    request.headers.insert(name(protocol::kTusResumable), name(protocol::kTusVersion));
    request.headers.insert(name(protocol::kUploadLength),
                           QByteArray::number(transfer.content.size()));
    request.headers.insert(name(protocol::kUploadMetadata),
                           "sha256 " + transfer.blob.ref.sha256.toHex().toBase64());
    send(transfer, request, done,
         [this](Transfer &sent, const Answer &answer) { return takeCreated(sent, answer); });
}

StepEnd BlobSender::takeCreated(Transfer &transfer, const Answer &answer)
{
    if (answer.kind == Answer::Kind::Spoken && answer.status == 201) {
        const QString url = QUrl(QString::fromLatin1(answer.headers.value("location"))).path();
        if (!url.startsWith(protocol::kUploadsPath)) {
            return {u"alien_answer"_s};
        }
        m_station.outbox().setUploadUrl(transfer.blob.ref.sha256, url);
        transfer.blob.uploadUrl = url;
        // The gateway may have had a part of it already, and says so; a server that says nothing has none.
        const qint64 offset = headerNumber(answer, protocol::kUploadOffset);
        transfer.offset = offset > 0 ? -1 : 0;
        transfer.known = 0;
        return gotOn();
    }
    return troubled(transfer, answer);
}

void BlobSender::askOffset(Transfer &transfer, const Done &done)
{
    HttpLink::Request request;
    request.verb = "HEAD";
    request.path = transfer.blob.uploadUrl;
    request.headers.insert(name(protocol::kTusResumable), name(protocol::kTusVersion));
    send(transfer, request, done,
         [this](Transfer &sent, const Answer &answer) { return takeOffset(sent, answer); });
}

StepEnd BlobSender::takeOffset(Transfer &transfer, const Answer &answer)
{
    if (!answer.isSuccess()) {
        return troubled(transfer, answer);
    }
    const qint64 offset = headerNumber(answer, protocol::kUploadOffset);
    const qint64 length = headerNumber(answer, protocol::kUploadLength);
    if (length != transfer.content.size() || offset < 0 || offset > length) {
        forgetUpload(transfer); // not our upload after all
        return {u"alien_answer"_s};
    }
    const bool isProgress = offset > transfer.known;
    transfer.known = offset;
    if (offset < length) {
        transfer.offset = offset;
    } else {
        arrived(transfer);
    }
    return isProgress ? gotOn() : StepEnd{};
}

void BlobSender::sendChunk(Transfer &transfer, const Done &done)
{
    HttpLink::Request request;
    request.verb = "PATCH";
    request.path = transfer.blob.uploadUrl;
    request.headers.insert(name(protocol::kTusResumable), name(protocol::kTusVersion));
    request.headers.insert(name(protocol::kUploadOffset), QByteArray::number(transfer.offset));
    request.headers.insert("Content-Type", name(protocol::kOffsetType));
    request.body = transfer.content.mid(transfer.offset, pieceOf(transfer));
    const qint64 expected = transfer.offset + request.body.size();
    // Until the answer is here, nothing is known about what arrived.
    transfer.offset = -1;
    send(transfer, request, done, [this, expected](Transfer &sent, const Answer &answer) {
        return takeChunk(sent, expected, answer);
    });
}

StepEnd BlobSender::takeChunk(Transfer &transfer, qint64 expected, const Answer &answer)
{
    if (!answer.isSuccess()) {
        return troubled(transfer, answer);
    }
    if (headerNumber(answer, protocol::kUploadOffset) != expected) {
        return {u"alien_answer"_s};
    }
    transfer.known = expected;
    if (expected < transfer.content.size()) {
        transfer.offset = expected;
    } else {
        arrived(transfer); // where that cannot be written down, the gateway is asked once more
    }
    return gotOn();
}

// What concerns one file holds up that file alone, and what concerns files all of them: records may go. What concerns
// the link, this station or its program is the engine's.
StepEnd BlobSender::troubled(Transfer &transfer, const Answer &answer)
{
    if (answer.kind != Answer::Kind::Spoken) {
        return {answer.problem()};
    }
    const QByteArray sha256 = transfer.blob.ref.sha256;
    switch (answer.status) {
    case 409: // somebody's bytes came through after all: ask for the offset and go on
        transfer.offset = -1;
        return {};
    case 423:
        transfer.offset = -1;
        m_held[sha256].until.setRemainingTime(std::max(kLockedRetryMs, answer.retryAfterS * 1000));
        return {};
    case 404:
    case 410: // the upload is gone; when even a new one is refused, it waits
        if (transfer.blob.uploadUrl.isEmpty()) {
            hold(sha256, answer.retryAfterS);
            close(transfer);
        } else {
            forgetUpload(transfer);
        }
        return {};
    case 400:
    case 412:
    case 413:
    case 415:
    case kDigestMismatch: // the file here was verified on reading, so begin anew, by and by
        hold(sha256, answer.retryAfterS);
        forgetUpload(transfer);
        return {};
    case 401:
    case 403:
    case 426: return {answer.problem(), answer.retryAfterS};
    case 408:
    case 425:
    case 429:
    case 503: // the gateway has too much to do
        transfer.offset = -1;
        holdAll(answer);
        return {};
    default: // unwell, or over this file alone: others are tried before it is
        holdAll(answer);
        hold(sha256, answer.retryAfterS);
        close(transfer);
        return {};
    }
}

void BlobSender::arrived(Transfer &transfer)
{
    const QByteArray sha256 = transfer.blob.ref.sha256;
    m_files.arrived(sha256, m_clock.now());
    m_held.erase(sha256);
    close(transfer);
}

void BlobSender::forgetUpload(Transfer &transfer)
{
    m_station.outbox().setUploadUrl(transfer.blob.ref.sha256, {});
    m_listIsFresh = false;
    close(transfer);
}

void BlobSender::close(Transfer &transfer)
{
    std::erase_if(m_open, [&transfer](const auto &one) { return one.get() == &transfer; });
}

} // namespace motcua::sync
