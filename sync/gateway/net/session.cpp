// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/net/session.h"

#include "sync/gateway/net/forwarded.h"
#include "sync/gateway/net/metered_conn.h"
#include "sync/gateway/net/routes.h"
#include "sync/gateway/net/server.h"
#include "sync/gateway/net/tus.h"
#include "sync/protocol/names.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <limits>
#include <optional>

namespace motcua::gateway {

namespace problem = protocol::problem;

namespace {

constexpr qint64 kFilePiece = 64 * 1024;

Reply methodRefusal(const char *allowed)
{
    Reply reply = Reply::problem(405, problem::kMethod, "This path has no such method");
    reply.with(QLatin1StringView("Allow"), allowed);
    return reply;
}

/// Refusals that need no handler; status 0: go on.
Reply checkRequest(const Call &call)
{
    const bool isHello = call.path == "/v1/hello" || call.path == "/healthz";
    if (call.path.startsWith("/v1/portal/"))
        return Reply(); // no station: a token is asked for there
    const QByteArray version = call.exchange.header(protocol::kVersionHeader);
    if (!isHello && (version != "1" || call.server.understood().protocolMax < protocol::kVersion))
        return Reply::versionProblem();
    if (!isHello && call.path != "/v1/enrol" && call.fingerprint().isEmpty())
        return Reply::problem(401, problem::kCertificateNeeded, "A client certificate is needed");
    // Here and not in the handshake, where a station would learn nothing but that it failed.
    const qint64 end = call.exchange.peer.expiresAt;
    if (!isHello && call.path != "/v1/enrol" && end <= QDateTime::currentSecsSinceEpoch())
        return Reply::problem(403, problem::kCertificateExpired, "The certificate has expired");
    return Reply();
}

} // namespace

awaitable<Reply> servePublic(Call &call)
{
    const QByteArray uploads = "/v1/uploads";
    Reply reply = checkTus(call);
    if (reply.status() == 0)
        reply = checkRequest(call);
    if (reply.status() != 0)
        co_return reply;
    if (call.path == "/healthz") {
        reply = co_await healthz(call);
    } else if (call.path == "/v1/hello") {
        if (call.method == "GET")
            reply = co_await hello(call);
        else
            reply = methodRefusal("GET");
    } else if (call.path == "/v1/enrol") {
        if (call.method == "POST")
            reply = co_await enrol(call);
        else
            reply = methodRefusal("POST");
    } else if (call.path == "/v1/renew") {
        if (call.method == "POST")
            reply = co_await renew(call);
        else
            reply = methodRefusal("POST");
    } else if (call.path == "/v1/sync") {
        if (call.method == "POST")
            reply = co_await sync(call);
        else
            reply = methodRefusal("POST");
    } else if (call.path == uploads) {
        if (call.method == "POST")
            reply = co_await createUpload(call);
        else
            reply = methodRefusal("OPTIONS, POST");
    } else if (call.path.startsWith(uploads + '/')) {
        QByteArray id = call.path.mid(uploads.size() + 1);
        if (call.method == "HEAD")
            reply = co_await headUpload(call, std::move(id));
        else if (call.method == "PATCH")
            reply = co_await patchUpload(call, std::move(id));
        else if (call.method == "DELETE")
            reply = co_await deleteUpload(call, std::move(id));
        else
            reply = methodRefusal("OPTIONS, HEAD, PATCH, DELETE");
    } else if (call.path.startsWith("/v1/blobs/")) {
        QByteArray name = call.path.mid(qsizetype(qstrlen("/v1/blobs/")));
        if (call.method == "GET")
            reply = co_await getBlob(call, std::move(name));
        else
            reply = methodRefusal("GET");
    } else if (call.path.startsWith("/v1/packs/")) {
        QByteArray name = call.path.mid(qsizetype(qstrlen("/v1/packs/")));
        if (call.method == "GET")
            reply = co_await getPack(call, std::move(name));
        else
            reply = methodRefusal("GET");
    } else if (call.path.startsWith("/v1/bundles/")) {
        reply = co_await bundles(call);
    } else if (call.path.startsWith("/v1/portal/")) {
        reply = co_await portal(call);
    } else if (call.path == "/v1/records" || call.path.startsWith("/v1/records?")) {
        if (call.method == "GET")
            reply = co_await getRecords(call);
        else
            reply = methodRefusal("GET");
    } else {
        reply = Reply::problem(404, problem::kNotFound, "There is no such path");
    }
    co_return reply;
}

namespace {

awaitable<Reply> guarded(Call &call, Service service)
{
    Reply reply;
    try {
        reply = co_await service(call);
    } catch (const std::exception &error) {
        call.server.log().trouble(error.what());
        reply = Reply::problem(500, problem::kInternal, "The gateway failed");
        reply.thenClose();
    }
    co_return reply;
}

Reply headerRefusal(HeaderOutcome outcome)
{
    switch (outcome) {
    case HeaderOutcome::Malformed:
        return Reply::problem(400, problem::kMalformed, "Not an HTTP request");
    case HeaderOutcome::TooLarge:
        return Reply::problem(431, problem::kHeaderTooLarge, "The header is too large");
    case HeaderOutcome::Timeout:
        return Reply::problem(408, problem::kTimeout, "The header took too long");
    case HeaderOutcome::Ok:
    case HeaderOutcome::Closed: break;
    }
    return Reply();
}

/// Piece by piece: a file is not held in memory for a station on a slow line.
awaitable<bool> sendFile(Server &server, Exchange &exchange, const Reply::FilePart &part)
{
    QByteArray piece;
    for (qint64 sent = 0; sent < part.length; sent += piece.size()) {
        std::function<bool()> job = [&piece, &part, sent] {
            if (!part.file->seek(part.offset + sent))
                return false;
            piece = part.file->read(std::min(kFilePiece, part.length - sent));
            return !piece.isEmpty();
        };
        const bool read = co_await server.inFiles(std::move(job));
        if (!read)
            co_return false; // the connection ends short of the length that was promised
        const net::const_buffer buffer(piece.constData(), std::size_t(piece.size()));
        error_code ec;
        co_await exchange.conn.write(buffer, kWriteTime, ec);
        if (ec)
            co_return false;
    }
    co_return true;
}

awaitable<bool> send(Server &server, Exchange &exchange, const Reply &reply, bool withBody,
                     bool keepAlive)
{
    const QByteArray bytes = reply.toBytes(withBody, keepAlive);
    const net::const_buffer buffer(bytes.constData(), std::size_t(bytes.size()));
    error_code ec;
    co_await exchange.conn.write(buffer, kWriteTime, ec);
    if (ec || !withBody || !reply.file().file)
        co_return !ec;
    const bool whole = co_await sendFile(server, exchange, reply.file());
    co_return whole;
}

QByteArray newRequestId()
{
    return QByteArray::number(QRandomGenerator::global()->generate64(), 16).rightJustified(16, '0');
}

/// What a connection knows from request to request.
struct Session
{
    Server &server;
    MeteredConn conn;
    const Service service;
    beast::flat_buffer buffer{};
    bool crowded = false;
};

/// Counts one request and writes its line, however it ends.
class Account
{
public:
    /// `inBefore`: what had come before this request began.
    Account(Session &session, qint64 inBefore)
        : m_session(session),
          m_in(inBefore),
          m_out(session.conn.out())
    {
        line.request = newRequestId();
    }
    ~Account()
    {
        using Time = std::chrono::steady_clock;
        line.route = kRoutes.at(route);
        line.seconds = std::chrono::duration<double>(Time::now() - m_began).count();
        line.in = m_session.conn.in() - m_in;
        line.out = m_session.conn.out() - m_out;
        m_session.server.metrics().request(route, line.status, line.seconds);
        m_session.server.log().write(line);
    }
    Account(const Account &) = delete;
    Account &operator=(const Account &) = delete;

    RequestLog::Line line;
    std::size_t route = kOtherRoute;

private:
    Session &m_session;
    const qint64 m_in, m_out;
    const std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
};

/// Status 0: come in.
Reply refuseAtTheDoor(bool crowded, const Call &call)
{
    if (crowded)
        return Reply::unavailable();
    const int wait = call.server.secondsToWait(call.exchange.peer);
    return wait > 0 ? Reply::tooMany(wait) : Reply();
}

awaitable<Reply> answerTo(Session &session, Exchange &exchange, Account &account)
{
    const auto method = exchange.parser.get().method_string();
    const auto target = exchange.parser.get().target();
    QByteArray name(method.data(), qsizetype(method.size()));
    QByteArray path(target.data(), qsizetype(target.size()));
    account.line.method = name;
    account.route = session.service == servePublic ? routeOf(path) : kAdminRoute;
    std::optional<Server::Slot> slot; // a proxy's connection carries everybody's requests
    if (session.conn.isProxy()) {
        exchange.peer = forwardedPeer(exchange, session.server.authority().certificate());
        slot.emplace(session.server, exchange.peer.fingerprint);
        const QByteArray id = forwardedRequestId(exchange);
        if (!id.isEmpty())
            account.line.request = id;
    }
    name = methodOf(exchange, name);
    Call call(session.server, exchange, std::move(name), std::move(path));
    Reply reply = refuseAtTheDoor(session.crowded || (slot && slot->isCrowded()), call);
    if (reply.status() == 0)
        reply = co_await guarded(call, session.service);
    account.line.device = call.device;
    co_return reply;
}

/// True: another request may follow.
awaitable<bool> serveOne(Session &session)
{
    Server &server = session.server;
    Parser parser;
    parser.header_limit(kHeaderLimit);
    // Beast checks Content-Length against the limit while it reads the header, before the route is
    // known, and refuses every body when the limit is none: each handler checks its own.
    parser.body_limit(std::numeric_limits<std::uint64_t>::max());
    Exchange exchange(session.conn, session.buffer, parser);
    const qint64 inBefore = session.conn.in();
    const seconds patience = session.crowded ? kHeaderTime : kKeepAlive;
    const HeaderOutcome outcome = co_await readHeader(exchange, patience);
    if (outcome == HeaderOutcome::Closed)
        co_return false;
    std::optional<Server::Busy> busy(server);
    std::optional<Account> account(std::in_place, session, inBefore);
    Reply reply = headerRefusal(outcome);
    if (outcome == HeaderOutcome::Ok)
        reply = co_await answerTo(session, exchange, *account);
    if (reply.status() == 0)
        co_return false;
    const bool withBody = account->line.method != "HEAD";
    const bool whole = outcome == HeaderOutcome::Ok && parser.is_done();
    const bool keepAlive =
        whole && !session.crowded && !reply.closes() && parser.keep_alive() && !server.isStopping();
    reply.with(QLatin1StringView("X-Request-Id"), account->line.request);
    const bool sent = co_await send(server, exchange, reply, withBody, keepAlive);
    account->line.status = sent ? reply.status() : 0;
    account.reset();
    busy.reset(); // what follows is a courtesy and may be cut off
    if (sent && !whole)
        co_await drain(exchange);
    co_return sent &&keepAlive;
}

} // namespace

awaitable<void> runSession(Server &server, Conn &conn, Service service)
{
    std::optional<Server::Slot> slot;
    // The inner listener is for those who look after the gateway, most of all when it is crowded.
    if (!conn.isProxy() && service == servePublic)
        slot.emplace(server, conn.peer().fingerprint);
    if (slot && slot->isCrowded() && conn.peer().fingerprint.isEmpty()) {
        co_await conn.shutdown(); // a stranger; a station is told to come again later
        co_return;
    }
    Session session{server, MeteredConn(conn, server.metrics()), service};
    session.crowded = slot && slot->isCrowded();
    bool more = true;
    while (more) {
        more = co_await serveOne(session);
        session.buffer.shrink_to_fit(); // an idle connection holds no memory for bodies
    }
    co_await conn.shutdown();
}

std::variant<Device, Reply> requireDevice(Connection &connection, const QByteArray &fingerprint)
{
    const auto device = DeviceStore(connection).byFingerprint(fingerprint);
    if (!device)
        return Reply::problem(403, problem::kDeviceUnknown, "This device is not enrolled here");
    if (device->revoked)
        return Reply::problem(403, problem::kDeviceRevoked, "This device was revoked");
    if (device->superseded)
        return Reply::problem(403, problem::kCertificateSuperseded,
                              "This device has used a newer certificate");
    return *device;
}

std::variant<Device, Reply> requireDevice(Connection &connection, Call &call)
{
    auto found = requireDevice(connection, call.fingerprint());
    if (const auto *device = std::get_if<Device>(&found))
        call.device = device->id;
    return found;
}

Reply bodyRefusal(BodyOutcome outcome)
{
    if (outcome == BodyOutcome::TooLarge)
        return Reply::problem(413, problem::kTooLarge, "The body is too large");
    return Reply();
}

} // namespace motcua::gateway
