// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/blob_sender.h"

#include "sync/protocol/names.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace motcua::sync {

Q_LOGGING_CATEGORY(lcBlobs, "motcua.sync.blobs")

namespace {

constexpr int kLookAhead = 64;
constexpr int kDigestMismatch = 460; // as tus names it

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

BlobSender::BlobSender(storage::Station &station, HttpLink &link, const Clock &clock,
                       qint64 chunkBytes)
    : m_station(station),
      m_link(link),
      m_clock(clock),
      m_chunkBytes(chunkBytes)
{}

bool BlobSender::hasWork() const
{
    if (m_current) {
        return true;
    }
    const QVector<storage::OutboxStore::WantedBlob> wanted =
        m_station.outbox().wantedBlobs(kLookAhead);
    return std::any_of(wanted.begin(), wanted.end(),
                       [this](const storage::OutboxStore::WantedBlob &blob) {
                           return !m_unreadable.contains(blob.ref.sha256);
                       });
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

bool BlobSender::takeNext()
{
    const QVector<storage::OutboxStore::WantedBlob> wanted =
        m_station.outbox().wantedBlobs(kLookAhead);
    for (const storage::OutboxStore::WantedBlob &blob : wanted) {
        if (m_unreadable.contains(blob.ref.sha256)) {
            continue;
        }
        try {
            m_current = Current{blob, contentOf(blob.ref), -1};
            return true;
        } catch (const Failure &failure) {
            qCWarning(lcBlobs, "a file to be sent cannot be read: %s", failure.what());
            m_unreadable.insert(blob.ref.sha256);
        }
    }
    return false;
}

void BlobSender::step(Done done)
{
    if (!m_current && !takeNext()) {
        done(m_unreadable.isEmpty() ? QString() : u"blob_damaged"_s, 0);
        return;
    }
    if (m_current->blob.uploadUrl.isEmpty()) {
        create(done);
    } else if (m_current->offset < 0) {
        askOffset(done);
    } else {
        sendChunk(done);
    }
}

void BlobSender::create(const Done &done)
{
    HttpLink::Request request;
    request.verb = "POST";
    request.path = protocol::kUploadsPath;
    request.headers.insert(name(protocol::kTusResumable), name(protocol::kTusVersion));
    request.headers.insert(name(protocol::kUploadLength),
                           QByteArray::number(m_current->content.size()));
    request.headers.insert(name(protocol::kUploadMetadata),
                           "sha256 " + m_current->blob.ref.sha256.toHex().toBase64());
    m_link.send(request, [this, done](const Answer &answer) {
        if (answer.kind == Answer::Kind::Spoken && answer.status == 201) {
            const QString url = QUrl(QString::fromLatin1(answer.headers.value("location"))).path();
            if (url.startsWith(protocol::kUploadsPath)) {
                m_station.outbox().setUploadUrl(m_current->blob.ref.sha256, url);
                m_current->blob.uploadUrl = url;
                m_current->offset = 0;
                done({}, 0);
                return;
            }
        }
        const QString problem = answer.problem();
        done(problem.isEmpty() ? u"alien_answer"_s : problem, answer.retryAfterS);
    });
}

void BlobSender::askOffset(const Done &done)
{
    HttpLink::Request request;
    request.verb = "HEAD";
    request.path = m_current->blob.uploadUrl;
    request.headers.insert(name(protocol::kTusResumable), name(protocol::kTusVersion));
    m_link.send(request, [this, done](const Answer &answer) {
        if (answer.isSuccess()) {
            const qint64 offset = headerNumber(answer, protocol::kUploadOffset);
            const qint64 length = headerNumber(answer, protocol::kUploadLength);
            if (length == m_current->content.size() && offset >= 0 && offset <= length) {
                m_current->offset = offset;
                if (offset == length) {
                    arrived();
                }
                done({}, 0);
                return;
            }
            forgetUpload(); // not our upload after all
            done(u"alien_answer"_s, 0);
            return;
        }
        if (answer.kind == Answer::Kind::Spoken && (answer.status == 404 || answer.status == 410)) {
            forgetUpload();
            done({}, 0);
            return;
        }
        done(answer.problem(), answer.retryAfterS);
    });
}

void BlobSender::sendChunk(const Done &done)
{
    HttpLink::Request request;
    request.verb = "PATCH";
    request.path = m_current->blob.uploadUrl;
    request.headers.insert(name(protocol::kTusResumable), name(protocol::kTusVersion));
    request.headers.insert(name(protocol::kUploadOffset), QByteArray::number(m_current->offset));
    request.headers.insert("Content-Type", name(protocol::kOffsetType));
    request.body = m_current->content.mid(m_current->offset, m_chunkBytes);
    const qint64 expected = m_current->offset + request.body.size();
    // Until the answer is here, nothing is known about what arrived.
    m_current->offset = -1;
    m_link.send(request, [this, expected, done](const Answer &answer) {
        if (answer.isSuccess()) {
            if (headerNumber(answer, protocol::kUploadOffset) != expected) {
                done(u"alien_answer"_s, 0);
                return;
            }
            m_current->offset = expected;
            if (expected == m_current->content.size()) {
                arrived();
            }
            done({}, 0);
            return;
        }
        if (answer.kind == Answer::Kind::Spoken) {
            switch (answer.status) {
            case 409: // somebody's bytes came through after all: ask for the offset and go on
                done({}, 0);
                return;
            case 404:
            case 410:
            case kDigestMismatch: // the upload is gone; the file here was verified on reading, so begin anew
                forgetUpload();
                done(answer.status == kDigestMismatch ? u"refused"_s : QString(), 0);
                return;
            default: break;
            }
        }
        done(answer.problem(), answer.retryAfterS);
    });
}

void BlobSender::arrived()
{
    m_station.outbox().blobArrived(m_current->blob.ref.sha256, m_clock.now());
    m_station.outbox().noteContact(m_clock.now());
    m_current.reset();
}

void BlobSender::forgetUpload()
{
    m_station.outbox().setUploadUrl(m_current->blob.ref.sha256, {});
    m_current.reset();
}

} // namespace motcua::sync
