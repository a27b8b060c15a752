// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/finish_upload.h"
#include "sync/gateway/net/routes.h"
#include "sync/gateway/net/server.h"
#include "sync/gateway/store/upload_store.h"
#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"

#include <algorithm>

namespace motcua::gateway {

namespace problem = protocol::problem;

namespace {

constexpr qsizetype kWritePiece = 256 * 1024;
// A sender that drips a byte now and then would hold a connection for ever.
constexpr seconds kGrace{60};
constexpr qint64 kSlowest = 256; // bytes a second, on average, after the grace

Reply refuse(int status, QLatin1StringView type, const char *title)
{
    Reply reply = Reply::problem(status, type, title);
    reply.with(protocol::kTusResumable, "1.0.0");
    return reply;
}

Reply noContent(const Upload &upload, qint64 offset)
{
    Reply reply(204);
    reply.with(protocol::kTusResumable, "1.0.0")
        .with(protocol::kUploadOffset, QByteArray::number(offset))
        .with(protocol::kUploadLength, QByteArray::number(upload.size));
    return reply;
}

Reply wrongOffset(qint64 offset)
{
    Reply reply = refuse(409, problem::kWrongOffset, "The offset is another one");
    reply.with(protocol::kUploadOffset, QByteArray::number(offset));
    return reply;
}

std::optional<qint64> number(const QByteArray &text)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    const bool digits =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return ok && digits ? std::optional(value) : std::nullopt;
}

/// The SHA-256 in `sha256 <base64 of hex>` among the pairs of Upload-Metadata.
std::optional<QByteArray> digestOfMetadata(const QByteArray &metadata)
{
    const QList<QByteArray> pairs = metadata.split(',');
    for (const QByteArray &pair : pairs) {
        const QList<QByteArray> parts = pair.simplified().split(' ');
        if (parts.size() == 2 && parts.at(0) == "sha256")
            return protocol::sha256FromHex(QByteArray::fromBase64(parts.at(1)));
    }
    return std::nullopt;
}

Reply finish(Server &server, Connection &connection, const PartFile &part, const Upload &upload)
{
    switch (finishUpload(connection, server.files(), part, upload)) {
    case Finish::Done: ++server.metrics().files; return noContent(upload, upload.size);
    case Finish::Mismatch:
        return refuse(460, problem::kDigestMismatch, "The file is not what was promised");
    case Finish::Failed: break;
    }
    return Reply::unavailable(); // the disk is full or failing: what came is kept
}

/// An upload as it stands. When every byte is there but the end was not reached (crash), it is now.
Reply settle(Server &server, Connection &connection, const Upload &upload, PartFile &part)
{
    if (upload.done)
        return noContent(upload, upload.size);
    switch (part.open(server.files().partPath(upload.id))) {
    case PartFile::Opening::Busy:
        return refuse(423, problem::kUploadBusy, "Another request is writing");
    case PartFile::Opening::Failed: return Reply::unavailable();
    case PartFile::Opening::Ok: break;
    }
    const qint64 size = part.size();
    if (size == upload.size)
        return finish(server, connection, part, upload);
    if (size == 0 && adoptStored(connection, server.files(), upload)) {
        server.files().removePart(upload.id);
        return noContent(upload, upload.size);
    }
    return noContent(upload, size);
}

/// The caller's upload; a reply other than status 0 is the refusal.
Reply findUpload(Call &call, Connection &connection, const QByteArray &id, Upload *upload)
{
    const auto device = requireDevice(connection, call);
    if (const auto *refusal = std::get_if<Reply>(&device))
        return *refusal;
    const auto found =
        UploadStore(connection).find(QString::fromLatin1(id), std::get<Device>(device).id);
    if (!found)
        return refuse(404, problem::kNotFound, "There is no such upload");
    *upload = *found;
    return Reply();
}

/// Takes bytes off the connection and puts them into the part, in pieces big enough for the disk.
class Receiver
{
public:
    Receiver(Call &call, PartFile &part, qint64 offset, qint64 end)
        : m_call(call),
          m_part(part),
          m_offset(offset),
          m_start(offset),
          m_end(end)
    {
        m_piece.reserve(kWritePiece + 64 * 1024);
    }

    enum class Outcome { Whole, Broken, TooLarge, DiskFailed };
    awaitable<Outcome> run()
    {
        const auto began = std::chrono::steady_clock::now();
        QByteArray input(64 * 1024, Qt::Uninitialized);
        Outcome outcome = Outcome::Whole;
        while (outcome == Outcome::Whole && !m_call.exchange.parser.is_done()) {
            error_code ec;
            const std::size_t n = co_await readBodySome(m_call.exchange, input.data(),
                                                        std::size_t(input.size()), kBodyIdle, ec);
            const qint64 room = m_end - m_offset - m_piece.size();
            m_piece.append(input.constData(), std::min(qint64(n), room)); // first the bytes ...
            if (qint64(n) > room)
                outcome = Outcome::TooLarge;
            else if (ec || isDripping(began))
                outcome = Outcome::Broken; // ... then the error
            if (m_piece.size() >= kWritePiece) {
                const bool ok = co_await flush(false);
                if (!ok)
                    outcome = Outcome::DiskFailed;
            }
        }
        const bool ok = co_await flush(true);
        if (!ok)
            outcome = Outcome::DiskFailed;
        co_return outcome;
    }
    [[nodiscard]] qint64 offset() const { return m_offset; }

private:
    [[nodiscard]] bool isDripping(std::chrono::steady_clock::time_point began) const
    {
        const auto spent = std::chrono::steady_clock::now() - began;
        const qint64 got = m_offset + m_piece.size() - m_start;
        return spent > kGrace &&
               got < kSlowest * std::chrono::duration_cast<seconds>(spent).count();
    }

    awaitable<bool> flush(bool sync)
    {
        std::function<bool()> job = [this, sync] {
            return m_part.write(m_piece, m_offset) && (!sync || m_part.sync());
        };
        const bool ok = co_await m_call.server.inFiles(std::move(job));
        if (ok)
            m_offset += m_piece.size();
        m_piece.resize(0);
        co_return ok;
    }

    Call &m_call;
    PartFile &m_part;
    QByteArray m_piece;
    qint64 m_offset;
    const qint64 m_start;
    const qint64 m_end;
};

} // namespace

awaitable<Reply> createUpload(Call &call)
{
    const auto length = number(call.exchange.header(protocol::kUploadLength));
    const auto digest = digestOfMetadata(call.exchange.header(protocol::kUploadMetadata));
    if (!length || !digest || *length < 1)
        co_return refuse(400, problem::kMalformed, "Upload-Length and sha256 needed");
    if (*length > protocol::kMaxBlobBytes)
        co_return refuse(413, problem::kTooLarge, "The file is too large");
    std::function<Reply(Connection &)> job = [&call, &length, &digest](Connection &connection) {
        const auto device = requireDevice(connection, call);
        if (const auto *refusal = std::get_if<Reply>(&device))
            return *refusal;
        const auto upload =
            UploadStore(connection).create(std::get<Device>(device).id, *digest, *length);
        // Only files of dossiers are kept: the record comes first, whatever the order on the wire.
        if (!upload)
            return refuse(404, problem::kNotFound, "No dossier refers to this file");
        const qint64 offset =
            upload->done ? upload->size : call.server.files().partSize(upload->id);
        Reply reply(201);
        reply.with(protocol::kTusResumable, "1.0.0")
            .with(QLatin1StringView("Location"), "/v1/uploads/" + upload->id.toLatin1())
            .with(protocol::kUploadOffset, QByteArray::number(offset));
        return reply;
    };
    Reply reply = co_await call.server.inDatabase(std::move(job));
    co_return reply;
}

awaitable<Reply> headUpload(Call &call, QByteArray id)
{
    std::function<Reply(Connection &)> job = [&call, &id](Connection &connection) {
        Upload upload;
        PartFile part;
        const Reply refusal = findUpload(call, connection, id, &upload);
        if (refusal.status() != 0)
            return refusal;
        return settle(call.server, connection, upload, part);
    };
    Reply reply = co_await call.server.inDatabase(std::move(job));
    co_return reply;
}

awaitable<Reply> patchUpload(Call &call, QByteArray id)
{
    const Exchange &exchange = call.exchange;
    const auto offset = number(exchange.header(protocol::kUploadOffset));
    if (!offset)
        co_return refuse(400, problem::kMalformed, "Upload-Offset needed");
    if (!exchange.headerIs(QLatin1StringView("Content-Type"), protocol::kOffsetType))
        co_return refuse(415, problem::kMediaType, "application/offset+octet-stream needed");

    Upload upload;
    PartFile part; // locked from here to the end of this request
    bool receive = false;
    std::function<Reply(Connection &)> prepare = [&](Connection &connection) {
        Reply reply = findUpload(call, connection, id, &upload);
        if (reply.status() != 0)
            return reply;
        reply = settle(call.server, connection, upload, part);
        if (reply.status() != 204)
            return reply;
        const bool whole = upload.done || part.size() == upload.size;
        const qint64 stands = whole ? upload.size : part.size();
        if (stands != *offset)
            return wrongOffset(stands);
        receive = !whole;
        return reply;
    };
    Reply reply = co_await call.server.inDatabase(std::move(prepare));
    if (!receive)
        co_return reply;
    const auto length = exchange.parser.content_length();
    if (length && *length > std::uint64_t(upload.size - *offset))
        co_return refuse(413, problem::kTooLarge, "More than the file has left");

    Receiver receiver(call, part, *offset, upload.size);
    ++call.server.metrics().uploadsOpen;
    const Receiver::Outcome outcome = co_await receiver.run();
    --call.server.metrics().uploadsOpen;
    if (outcome == Receiver::Outcome::Broken)
        co_return Reply();
    if (outcome == Receiver::Outcome::TooLarge)
        co_return refuse(413, problem::kTooLarge, "More than the file has left");
    if (outcome == Receiver::Outcome::DiskFailed)
        co_return Reply::unavailable();
    if (receiver.offset() < upload.size)
        co_return noContent(upload, receiver.offset());
    std::function<Reply(Connection &)> end = [&call, &part, &upload](Connection &connection) {
        return finish(call.server, connection, part, upload);
    };
    reply = co_await call.server.inDatabase(std::move(end));
    co_return reply;
}

awaitable<Reply> deleteUpload(Call &call, QByteArray id)
{
    std::function<Reply(Connection &)> job = [&call, &id](Connection &connection) {
        Upload upload;
        Reply reply = findUpload(call, connection, id, &upload);
        if (reply.status() != 0)
            return reply;
        if (upload.done)
            return refuse(403, problem::kUploadFinished, "The file belongs to a dossier now");
        PartFile part;
        const BlobFiles &files = call.server.files();
        switch (part.open(files.partPath(upload.id))) {
        case PartFile::Opening::Busy:
            return refuse(423, problem::kUploadBusy, "Another request is writing");
        case PartFile::Opening::Failed: return Reply::unavailable();
        case PartFile::Opening::Ok: break;
        }
        UploadStore(connection).remove(upload.id);
        files.removePart(upload.id);
        reply = Reply(204);
        reply.with(protocol::kTusResumable, "1.0.0");
        return reply;
    };
    Reply reply = co_await call.server.inDatabase(std::move(job));
    co_return reply;
}

} // namespace motcua::gateway
