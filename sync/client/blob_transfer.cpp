// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the sender of files and the gateway say to each other (docs/protocol.md, tus 1.0). Which file goes when is in
// blob_sender.cpp.
#include "sync/client/blob_transfer.h"

#include "sync/protocol/names.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::sync {

namespace {

constexpr int kDigestMismatch = 460; // as tus names it
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
