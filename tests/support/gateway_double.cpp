// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gateway_double.h"

#include "sync/protocol/batch.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace motcua::test {

namespace {

TlsServer::Response spoken(int status, const QByteArray &body = {})
{
    TlsServer::Response response;
    response.status = status;
    response.body = body;
    response.headers.insert("Motcua-Protocol", "1");
    return response;
}

} // namespace

GatewayDouble::GatewayDouble(const TestAuthority &authority)
    : m_server(authority, [this](const TlsServer::Request &request) { return handle(request); })
{}

TlsServer::Response GatewayDouble::handle(const TlsServer::Request &request)
{
    const std::optional<TlsServer::Response> instead = fault ? fault(request) : std::nullopt;
    if (instead && !commitFirst) {
        return *instead;
    }
    const TlsServer::Response response = request.path == "/v1/sync"              ? sync(request)
                                         : request.path.startsWith("/v1/blobs/") ? file(request)
                                                                                 : upload(request);
    return instead ? *instead : response;
}

TlsServer::Response GatewayDouble::sync(const TlsServer::Request &request)
{
    ++batches;
    if (protocol::sha256OfContentDigest(request.headers.value("content-digest")) !=
        protocol::sha256(request.body)) {
        return spoken(400);
    }
    QByteArray plain;
    if (protocol::decompress(request.body, protocol::kMaxBatchPlain, &plain) !=
        protocol::Decompression::Ok) {
        return spoken(400);
    }
    const protocol::BatchReading reading = protocol::readBatch(plain);
    if (!reading.fault.isEmpty()) {
        return spoken(422);
    }
    for (const protocol::BatchOperation &operation : reading.batch.operations) {
        if (poison.contains(operation.op)) {
            return spoken(poisonStatus);
        }
    }
    devices.append(reading.batch.device.toUtf8());
    protocol::SyncAnswer answer;
    answer.batch = reading.batch.id;
    answer.now = now.isValid() ? now : QDateTime::currentDateTimeUtc();
    if (reading.batch.audit) {
        claims.append(*reading.batch.audit);
        answer.auditSeq = confirmsAudit ? reading.batch.audit->head.seq : 0;
    }
    if (reading.batch.pull) {
        pulls.append(*reading.batch.pull);
        answer.pull = pagesFor(*reading.batch.pull);
    }
    for (const protocol::BatchOperation &operation : reading.batch.operations) {
        if (operation.schema > schemaMax) {
            answer.results.append(
                {operation.op, protocol::Verdict::Deferred, protocol::problem::kSchemaNewer, {}});
            continue;
        }
        const bool known = operations.contains(operation.op);
        duplicates += known ? 1 : 0;
        if (verdict == protocol::Verdict::Ok) {
            operations.insert(operation.op, operation.sha256);
        }
        answer.results.append(
            {operation.op, known ? protocol::Verdict::Duplicate : verdict, {}, {}});
        for (const protocol::BatchBlob &blob : operation.blobs) {
            if (blobs.contains(blob.sha256) || verdict != protocol::Verdict::Ok) {
                continue;
            }
            // What is still missing is asked for at every mention, in the upload begun for it.
            QByteArray path = wanted.value(blob.sha256);
            if (!m_uploads.contains(path)) {
                path = "/v1/uploads/u" + QByteArray::number(m_nextUpload++);
                m_uploads.insert(path, {blob.sha256, {}, blob.size});
                wanted.insert(blob.sha256, path);
            }
            answer.want.append(
                {blob.sha256, QString::fromLatin1(path), m_uploads.value(path).content.size()});
        }
    }
    return spoken(200, protocol::toJson(answer));
}

QVector<protocol::PullPage> GatewayDouble::pagesFor(const protocol::PullCursors &cursors) const
{
    QVector<protocol::PullPage> pages;
    for (auto it = feed.begin(); it != feed.end(); ++it) {
        if (!cursors.contains(it.key())) {
            continue;
        }
        const QString from = cursors.value(it.key());
        const qint64 after = from.mid(3).toLongLong();
        protocol::PullPage page{it.key(), from, from.isEmpty() ? u"f1-0"_s : from, false, {}};
        for (const protocol::FeedItem &item : it.value()) {
            if (item.rev <= after) {
                continue;
            }
            page.more = page.items.size() == pageItems;
            if (page.more) {
                break;
            }
            page.items.append(item);
            page.next = u"f1-"_s + QString::number(item.rev);
        }
        pages.append(page);
    }
    return pages;
}

TlsServer::Response GatewayDouble::file(const TlsServer::Request &request)
{
    const QByteArray content =
        blobs.value(QByteArray::fromHex(request.path.mid(int(qstrlen("/v1/blobs/")))));
    const QByteArray range = request.headers.value("range");
    ranges.append(range);
    if (content.isEmpty()) {
        return spoken(404);
    }
    if (!range.startsWith("bytes=")) {
        return spoken(200, content);
    }
    const QList<QByteArray> ends = range.mid(6).split('-');
    const qint64 first = ends.value(0).toLongLong();
    const qint64 last = qMin(ends.value(1).toLongLong(), content.size() - 1);
    TlsServer::Response response = spoken(206, content.mid(first, last - first + 1));
    response.headers.insert("Content-Range", "bytes " + QByteArray::number(first) + '-' +
                                                 QByteArray::number(last) + '/' +
                                                 QByteArray::number(content.size()));
    return response;
}

TlsServer::Response GatewayDouble::upload(const TlsServer::Request &request)
{
    if (request.verb == "POST") {
        const QByteArray metadata = request.headers.value("upload-metadata");
        const QByteArray sha =
            QByteArray::fromHex(QByteArray::fromBase64(metadata.mid(int(qstrlen("sha256 ")))));
        const QByteArray path = "/v1/uploads/u" + QByteArray::number(m_nextUpload++);
        m_uploads.insert(path, {sha, {}, request.headers.value("upload-length").toLongLong()});
        TlsServer::Response response = spoken(201);
        response.headers.insert("Location", path);
        return response;
    }
    const auto found = m_uploads.find(request.path);
    if (found == m_uploads.end()) {
        return spoken(404);
    }
    if (request.verb == "PATCH") {
        if (request.headers.value("upload-offset").toLongLong() != found->content.size()) {
            return spoken(409);
        }
        patchedBytes += request.body.size();
        found->content += request.body;
        if (found->content.size() == found->length) {
            if (protocol::sha256(found->content) != found->sha256) {
                m_uploads.erase(found);
                return spoken(460);
            }
            blobs.insert(found->sha256, found->content);
        }
    }
    TlsServer::Response response = spoken(request.verb == "PATCH" ? 204 : 200);
    response.headers.insert("Upload-Offset", QByteArray::number(found->content.size()));
    response.headers.insert("Upload-Length", QByteArray::number(found->length));
    return response;
}

} // namespace motcua::test
