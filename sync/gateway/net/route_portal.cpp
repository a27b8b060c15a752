// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The portal's side: services of the province hand in what is for the communes. A token instead of a certificate.
#include "sync/gateway/net/routes.h"
#include "sync/gateway/net/server.h"
#include "sync/gateway/portal_items.h"
#include "sync/gateway/store/portal_store.h"
#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"

#include <QCryptographicHash>
#include <QUuid>

namespace motcua::gateway {

namespace problem = protocol::problem;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPiece = 256 * 1024;
constexpr qsizetype kMaxKey = 100;

struct Route
{
    const char *path;
    const char *scope;
};
constexpr Route kPosts[] = {{"/v1/portal/bookings", "bookings"},
                            {"/v1/portal/online-dossiers", "online"},
                            {"/v1/portal/results", "results"},
                            {"/v1/portal/identity-answers", "identity"}};
constexpr char kFiles[] = "/v1/portal/files/";

/// The hash of the secret in `Authorization: Bearer <secret>`; of nothing when there is none.
QByteArray secretOf(const Exchange &exchange)
{
    const QByteArray header = exchange.header("Authorization"_L1);
    return header.startsWith("Bearer ") ? protocol::sha256(header.mid(7).trimmed()) : QByteArray();
}

/// One answer for an unknown, a revoked and an insufficient token, so that nobody learns which it was.
Reply tokenRefusal()
{
    Reply reply = Reply::problem(401, problem::kTokenRefused, "A token that may do this is needed");
    reply.with("WWW-Authenticate"_L1, "Bearer");
    return reply;
}

Reply refusal(int status, QLatin1StringView type, const char *title, const QString &detail)
{
    return Reply::problem(protocol::Problem{status, type, QString::fromLatin1(title), detail});
}

Reply replyTo(const PortalStore::Result &result)
{
    switch (result.outcome) {
    case PortalStore::Outcome::Taken: return Reply::json(result.answer);
    case PortalStore::Outcome::KeyReused:
        return refusal(422, problem::kKeyReused, "This Idempotency-Key came with another body", {});
    case PortalStore::Outcome::Conflict:
        return refusal(409, problem::kVersionDiffers, "This version came with something else in it",
                       result.detail);
    case PortalStore::Outcome::FilesMissing: break;
    }
    return refusal(409, problem::kFilesMissing, "A file has to come first", result.detail);
}

Reply takeItems(Connection &connection, const QByteArray &secret, const QByteArray &scope,
                const QByteArray &key, const QByteArray &body)
{
    PortalStore store(connection);
    const auto token = store.allow(secret, scope);
    if (!token)
        return tokenRefusal();
    if (key.isEmpty() || key.size() > kMaxKey || key.contains('\0') || !key.isValidUtf8())
        return Reply::problem(400, problem::kMalformed, "Idempotency-Key needed");
    const PortalReading reading = readPortalItems(QString::fromLatin1(scope), body);
    if (!reading.fault.isEmpty())
        return refusal(422, problem::kItemMalformed, "Malformed", reading.fault);
    QVector<PortalPublication> publications;
    for (const PortalItem &item : reading.items) {
        PortalPublication publication;
        publication.id = item.id;
        publication.centre = item.centre;
        publication.kind = item.kind;
        publication.version = item.version;
        publication.body = item.body;
        publication.givenSha256 = protocol::sha256(item.given);
        for (const PortalItem::Paper &paper : item.papers)
            publication.papers.append({paper.sha256, paper.size});
        publications.append(publication);
    }
    const PortalStore::Request request{token->name, token->source, key, protocol::sha256(body),
                                       QString::fromLatin1(scope)};
    return replyTo(store.take(request, publications));
}

awaitable<Reply> postItems(Call &call, QByteArray scope)
{
    const QByteArray secret = secretOf(call.exchange);
    const QByteArray key = call.exchange.header(protocol::kIdempotencyKey);
    if (secret.isEmpty())
        co_return tokenRefusal();
    if (!call.exchange.headerIs("Content-Type"_L1, "application/json"_L1))
        co_return Reply::problem(415, problem::kMediaType, "application/json needed");
    QByteArray body;
    const BodyOutcome outcome = co_await readBody(call.exchange, kMaxPortalBody, &body);
    if (outcome != BodyOutcome::Whole)
        co_return bodyRefusal(outcome);
    std::function<Reply(Connection &)> job = [&](Connection &connection) {
        return takeItems(connection, secret, scope, key, body);
    };
    Reply reply = co_await call.server.inDatabase(std::move(job));
    co_return reply;
}

/// Takes a body into a part of its own, hashing it on the way.
class FileTaker
{
public:
    FileTaker(Call &call, PartFile &part) : m_call(call), m_part(part) { m_piece.reserve(kPiece); }

    /// False: the sender left, sent too much, or the disk failed; `status` says which (0, 413, 503).
    awaitable<bool> run()
    {
        QByteArray input(64 * 1024, Qt::Uninitialized);
        bool ok = true;
        while (ok && !m_call.exchange.parser.is_done()) {
            error_code ec;
            const std::size_t n = co_await readBodySome(m_call.exchange, input.data(),
                                                        std::size_t(input.size()), kBodyIdle, ec);
            m_piece.append(input.constData(), qsizetype(n));
            if (m_size + m_piece.size() > protocol::kMaxBlobBytes)
                status = 413;
            ok = !ec && status == 0;
            if (ok && m_piece.size() >= kPiece)
                ok = co_await flush();
        }
        if (ok)
            ok = co_await flush();
        co_return ok;
    }
    int status = 0;
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] QByteArray hash() const { return m_hash.result(); }

private:
    awaitable<bool> flush()
    {
        std::function<bool()> job = [this] {
            m_hash.addData(m_piece);
            return m_part.write(m_piece, m_size);
        };
        const bool ok = co_await m_call.server.inFiles(std::move(job));
        m_size += m_piece.size();
        m_piece.resize(0);
        if (!ok)
            status = 503;
        co_return ok;
    }

    Call &m_call;
    PartFile &m_part;
    QByteArray m_piece;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_size = 0;
};

awaitable<bool> skipBody(Call &call)
{
    QByteArray input(64 * 1024, Qt::Uninitialized);
    qint64 size = 0;
    error_code ec;
    while (!ec && size <= protocol::kMaxBlobBytes && !call.exchange.parser.is_done()) {
        const std::size_t n = co_await readBodySome(call.exchange, input.data(),
                                                    std::size_t(input.size()), kBodyIdle, ec);
        size += qint64(n);
    }
    co_return call.exchange.parser.is_done();
}

Reply stored(int status)
{
    Reply reply(status);
    return reply;
}

awaitable<Reply> putFile(Call &call, QByteArray name)
{
    const QByteArray secret = secretOf(call.exchange);
    const auto sha256 = protocol::sha256FromHex(name);
    if (secret.isEmpty())
        co_return tokenRefusal();
    const auto length = call.exchange.parser.content_length();
    bool isThere = false;
    QString source;
    std::function<Reply(Connection &)> look = [&](Connection &connection) {
        const auto token = PortalStore(connection).allow(secret, "online");
        if (!token)
            return tokenRefusal();
        source = token->source;
        if (!sha256)
            return Reply::problem(404, problem::kNotFound, "A file is named by its SHA-256");
        if (length && *length > std::uint64_t(protocol::kMaxBlobBytes))
            return Reply::problem(413, problem::kTooLarge, "The file is too large");
        isThere = PortalStore(connection).hasFile(source, *sha256);
        return Reply();
    };
    Reply reply = co_await call.server.inDatabase(std::move(look));
    if (reply.status() != 0)
        co_return reply;
    if (isThere) {
        // To its end: who is still sending hears the answer only then.
        const bool whole = co_await skipBody(call);
        co_return whole ? stored(200) : Reply();
    }

    // A name of its own: two that send the same file do not wait for each other, and what is half is thrown away.
    const BlobFiles &files = call.server.files();
    const QString partName = u"portal-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    PartFile part;
    if (part.open(files.partPath(partName)) != PartFile::Opening::Ok)
        co_return Reply::unavailable();
    FileTaker taker(call, part);
    const bool whole = co_await taker.run();
    const bool right = whole && taker.size() > 0 && taker.hash() == *sha256;
    if (!right) {
        files.removePart(partName);
        if (whole)
            co_return Reply::problem(460, problem::kDigestMismatch, "Not the file that was named");
        if (taker.status == 413)
            co_return Reply::problem(413, problem::kTooLarge, "The file is too large");
        co_return taker.status == 503 ? Reply::unavailable() : Reply();
    }
    std::function<Reply(Connection &)> keep = [&](Connection &connection) {
        if (!files.keep(part, partName, *sha256)) {
            files.removePart(partName);
            return Reply::unavailable();
        }
        PortalStore(connection).addFile(source, *sha256, taker.size());
        return stored(201);
    };
    reply = co_await call.server.inDatabase(std::move(keep));
    co_return reply;
}

Reply methodRefusal(const char *allowed)
{
    Reply reply = Reply::problem(405, problem::kMethod, "This path has no such method");
    reply.with("Allow"_L1, allowed);
    return reply;
}

} // namespace

awaitable<Reply> portal(Call &call)
{
    Reply reply = Reply::problem(404, problem::kNotFound, "There is no such path");
    for (const Route &route : kPosts) {
        if (call.path != route.path)
            continue;
        QByteArray scope = route.scope;
        if (call.method == "POST")
            reply = co_await postItems(call, std::move(scope));
        else
            reply = methodRefusal("POST");
        co_return reply;
    }
    if (call.path.startsWith(kFiles)) {
        QByteArray name = call.path.mid(qsizetype(qstrlen(kFiles)));
        if (call.method == "PUT")
            reply = co_await putFile(call, std::move(name));
        else
            reply = methodRefusal("PUT");
    }
    co_return reply;
}

} // namespace motcua::gateway
