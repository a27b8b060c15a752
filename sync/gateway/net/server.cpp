// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/net/server.h"

#include "sync/gateway/cleanup.h"
#include "sync/gateway/net/admin_routes.h"
#include "sync/gateway/net/offload.h"
#include "sync/gateway/net/plain_listener.h"
#include "sync/gateway/net/session.h"
#include "sync/gateway/net/tls_listener.h"
#include "sync/gateway/store/schema.h"
#include "sync/protocol/names.h"

#include <QRandomGenerator>

#include <unistd.h>

#include <csignal>
#include <optional>
#include <stdexcept>
#include <thread>

namespace motcua::gateway {

namespace {

constexpr int kLoopThreads = 2;
constexpr auto kHealthAge = std::chrono::seconds(2);
constexpr auto kHealthPatience = std::chrono::seconds(3);
constexpr auto kHealthStep = std::chrono::milliseconds(10);

Connection &threadConnection(const QByteArray &conninfo)
{
    thread_local std::optional<Connection> connection;
    if (connection && !connection->isAlive())
        connection.reset();
    if (!connection)
        connection.emplace(conninfo);
    return *connection;
}

} // namespace

Server::Server(ServerOptions options)
    : m_options(std::move(options)),
      m_folder(m_options.data),
      m_limits(m_folder.settings().limits),
      m_authority({GatewayFolder::readFile(m_folder.caCertificate()),
                   GatewayFolder::readFile(m_folder.caKey())}),
      m_files(m_folder.uploads(), m_folder.blobs()),
      m_database(m_folder.settings().database),
      m_log(STDERR_FILENO),
      m_deviceRates(m_limits.requestsPerSecond, m_limits.burst),
      m_strangerRates(m_limits.strangerPerSecond, m_limits.strangerBurst),
      m_databasePool(std::size_t(m_limits.databaseThreads)),
      m_filePool(4),
      m_importPool(1),
      m_healthPool(1),
      m_loop(kLoopThreads),
      m_acceptor(m_loop),
      m_adminAcceptor(m_loop),
      m_localAcceptor(m_loop)
{}

void Server::run()
{
    {
        Connection connection(m_database);
        if (!isSchemaCurrent(connection))
            throw std::runtime_error("schema_not_current");
    }
    std::signal(SIGPIPE, SIG_IGN);
    net::signal_set stopSignals(m_loop, SIGTERM, SIGINT);
    stopSignals.async_wait([this](const error_code &ec, int) {
        if (!ec)
            net::co_spawn(m_loop, stop(), net::detached);
    });

    m_tls.set(makeTlsContext(m_folder));
    net::signal_set hangup(m_loop, SIGHUP);
    reloadOnHangup(hangup);
    if (!m_options.socket.isEmpty()) {
        bindLocal(m_localAcceptor, m_options.socket);
        net::co_spawn(m_loop, acceptProxy(*this, m_localAcceptor, servePublic), net::detached);
    }
    if (!m_options.host.isEmpty()) {
        listenOn(m_acceptor, m_options.host, m_options.port, m_options.portFile);
        net::co_spawn(m_loop, acceptConnections(*this, m_acceptor, m_tls), net::detached);
    }
    net::co_spawn(m_loop, cleanDaily(), net::detached);
    if (!m_options.adminHost.isEmpty()) {
        listenOn(m_adminAcceptor, m_options.adminHost, m_options.adminPort,
                 m_options.adminPortFile);
        net::co_spawn(m_loop, acceptPlain(*this, m_adminAcceptor, serveAdmin), net::detached);
    }

    std::thread second([this] { m_loop.run(); });
    m_loop.run();
    second.join();
    m_abandoned = true;
    m_databasePool.join();
    m_importPool.join();
    m_filePool.join();
    m_healthPool.join();
}

void Server::listenOn(tcp::acceptor &acceptor, const QString &host, quint16 port,
                      const QString &portFile)
{
    const tcp::endpoint endpoint(net::ip::make_address(host.toStdString()), port);
    acceptor.open(endpoint.protocol());
    acceptor.set_option(tcp::acceptor::reuse_address(true));
    acceptor.bind(endpoint);
    acceptor.listen();
    if (!portFile.isEmpty()) {
        const auto bound = acceptor.local_endpoint().port();
        GatewayFolder::writeFile(portFile, QByteArray::number(bound) + '\n');
    }
}

void Server::reloadOnHangup(net::signal_set &signals)
{
    signals.async_wait([this, &signals](const error_code &ec, int) {
        if (ec)
            return;
        try {
            m_tls.set(makeTlsContext(m_folder));
        } catch (const std::exception &) {
            m_log.trouble("server_certificate_unreadable"); // the one before stays in use
        }
        reloadOnHangup(signals);
    });
}

awaitable<void> Server::cleanDaily()
{
    net::steady_timer timer(m_loop);
    // Not every node at the same minute, and not while a node that was just started is wanted most.
    const auto first = std::chrono::minutes(QRandomGenerator::global()->bounded(10, 120));
    std::chrono::minutes wait = first;
    while (!m_stopping) {
        error_code ec;
        timer.expires_after(wait);
        co_await timer.async_wait(net::redirect_error(use_awaitable, ec));
        std::function<Reply(Connection &)> job = [this](Connection &connection) {
            cleanUp(connection, m_files, m_limits.unfinishedUploadDays);
            return Reply(204);
        };
        const Reply done = co_await inDatabase(std::move(job));
        wait = done.status() == 204 ? std::chrono::hours(24) : std::chrono::hours(1);
    }
}

awaitable<void> Server::stop()
{
    m_stopping = true; // from here on every answer closes its connection
    error_code ec;
    m_acceptor.close(ec);
    m_adminAcceptor.close(ec);
    m_localAcceptor.close(ec);
    net::steady_timer timer(m_loop);
    for (int i = 0; i < 100 && m_busy > 0; ++i) {
        timer.expires_after(std::chrono::milliseconds(50));
        co_await timer.async_wait(net::redirect_error(use_awaitable, ec));
    }
    m_loop.stop();
}

Reply Server::internalError(const char *what)
{
    m_log.trouble(what);
    return Reply::problem(500, protocol::problem::kInternal, "The gateway failed");
}

QByteArray Server::metricsText() const
{
    Metrics::Gauges gauges;
    gauges.databaseThreads = m_limits.databaseThreads;
    gauges.databaseBusy = m_working;
    gauges.databaseQueued = std::max(0, m_queued - m_working);
    gauges.logDropped = m_log.dropped();
    {
        const std::lock_guard lock(m_mutex);
        gauges.connections = m_allConnections;
    }
    return m_metrics.text(gauges);
}

void Server::lookAtHealth()
{
    Health health;
    try {
        health.database = isDatabaseSound(threadConnection(m_database));
    } catch (const SqlError &) {
        health.database = false;
    }
    health.files = areFilesSound(m_files);
    const std::lock_guard lock(m_healthMutex);
    m_health = health;
    m_healthAt = std::chrono::steady_clock::now();
}

awaitable<Health> Server::health()
{
    const auto asked = std::chrono::steady_clock::now();
    const auto since = [this](std::chrono::steady_clock::time_point from) {
        const std::lock_guard lock(m_healthMutex);
        const bool looked = m_healthAt.time_since_epoch().count() != 0;
        return looked && m_healthAt > from ? std::optional(m_health) : std::nullopt;
    };
    std::optional<Health> found = since(asked - kHealthAge);
    if (!found && !m_looking.exchange(true)) {
        net::post(m_healthPool, [this] {
            lookAtHealth();
            m_looking = false;
        });
    }
    // A folder or a database that hangs holds the look, and not whoever asks.
    const auto executor = co_await net::this_coro::executor;
    net::steady_timer timer(executor);
    while (!found && std::chrono::steady_clock::now() - asked < kHealthPatience) {
        error_code ec;
        timer.expires_after(kHealthStep);
        co_await timer.async_wait(net::redirect_error(use_awaitable, ec));
        found = since(asked);
    }
    co_return found.value_or(Health());
}

int Server::secondsToWait(const Peer &peer)
{
    const auto now = std::chrono::steady_clock::now();
    const int wait = peer.fingerprint.isEmpty() ? m_strangerRates.take(peer.address, now)
                                                : m_deviceRates.take(peer.fingerprint, now);
    if (wait > 0)
        ++m_metrics.limited;
    return wait;
}

Reply Server::runJob(const std::function<Reply(Connection &)> &job)
{
    // After a restart of the database every thread's connection is a dead one that nobody has noticed: without the
    // second try a station would be sent away once for each of them. What a job does counts once however often it runs.
    for (bool again = false;; again = true) {
        try {
            return job(threadConnection(m_database));
        } catch (const SqlError &error) {
            if (error.isConnectionLost() && !again)
                continue;
            Reply reply = internalError(error.what());
            return error.isTransient() ? Reply::unavailable() : reply;
        } catch (const std::exception &error) {
            return internalError(error.what());
        }
    }
}

awaitable<Reply> Server::inDatabase(std::function<Reply(Connection &)> job)
{
    if (m_queued >= m_limits.databaseQueue + m_limits.databaseThreads) {
        ++m_metrics.databaseRefused;
        co_return Reply::unavailable();
    }
    ++m_queued;
    auto work = [this, job = std::move(job)] {
        ++m_working;
        // When the gateway is stopping for good, what still waits is not begun: stations ask again.
        Reply reply = m_abandoned ? Reply::unavailable() : runJob(job);
        --m_working;
        --m_queued;
        return reply;
    };
    Reply reply = co_await offload(m_databasePool, std::move(work));
    co_return reply;
}

awaitable<Reply> Server::inImport(std::function<Reply(Connection &)> job)
{
    if (m_importing.exchange(true))
        co_return Reply::unavailable();
    auto work = [this, job = std::move(job)] {
        Reply reply = runJob(job);
        m_importing = false;
        return reply;
    };
    Reply reply = co_await offload(m_importPool, std::move(work));
    co_return reply;
}

awaitable<bool> Server::inFiles(std::function<bool()> job)
{
    const bool ok = co_await offload(m_filePool, std::move(job));
    co_return ok;
}

Server::Slot::Slot(Server &server, const QByteArray &fingerprint)
    : m_server(server),
      m_fingerprint(fingerprint)
{
    const Limits &limits = server.m_limits;
    const int limit =
        fingerprint.isEmpty() ? limits.connectionsWithoutCertificate : limits.connectionsPerDevice;
    const std::lock_guard lock(server.m_mutex);
    const auto it = server.m_connections.find(fingerprint);
    const int mine = it == server.m_connections.end() ? 0 : it->second;
    m_crowded = mine >= limit || server.m_allConnections >= limits.connections;
    if (m_crowded) {
        ++server.m_metrics.crowded; // and not counted: it must not keep others out
        return;
    }
    ++server.m_allConnections;
    ++server.m_connections[fingerprint];
}

Server::Slot::~Slot()
{
    if (m_crowded)
        return;
    const std::lock_guard lock(m_server.m_mutex);
    --m_server.m_allConnections;
    const auto it = m_server.m_connections.find(m_fingerprint);
    if (--it->second == 0)
        m_server.m_connections.erase(it);
}

Server::Greeting::Greeting(Server &server, const QByteArray &address)
    : m_server(server),
      m_address(address)
{
    const Limits &limits = server.m_limits;
    const std::lock_guard lock(server.m_mutex);
    int &mine = server.m_greetings[address];
    ++server.m_allGreetings;
    m_welcome = ++mine <= limits.connectionsWithoutCertificate &&
                server.m_allGreetings <= limits.connections;
    if (!m_welcome)
        ++server.m_metrics.crowded;
}

Server::Greeting::~Greeting()
{
    const std::lock_guard lock(m_server.m_mutex);
    --m_server.m_allGreetings;
    const auto it = m_server.m_greetings.find(m_address);
    if (--it->second == 0)
        m_server.m_greetings.erase(it);
}

} // namespace motcua::gateway
