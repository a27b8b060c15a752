// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/net/server.h"

#include "sync/gateway/net/offload.h"
#include "sync/gateway/net/tls_listener.h"
#include "sync/gateway/store/schema.h"
#include "sync/protocol/names.h"

#include <boost/asio/signal_set.hpp>

#include <csignal>
#include <cstdio>
#include <optional>
#include <stdexcept>
#include <thread>

namespace motcua::gateway {

namespace {

constexpr int kMaxQueued = 256;
constexpr int kLoopThreads = 2;

Connection &threadConnection(const QByteArray &conninfo)
{
    thread_local std::optional<Connection> connection;
    if (connection && !connection->isAlive())
        connection.reset();
    if (!connection)
        connection.emplace(conninfo);
    return *connection;
}

Reply internalError(const char *what)
{
    std::fprintf(stderr, "motcua-gateway: %s\n", what);
    return Reply::problem(500, protocol::problem::kInternal, "The gateway failed");
}

} // namespace

Server::Server(ServerOptions options)
    : m_options(std::move(options)),
      m_folder(m_options.data),
      m_authority({GatewayFolder::readFile(m_folder.caCertificate()),
                   GatewayFolder::readFile(m_folder.caKey())}),
      m_files(m_folder.uploads(), m_folder.blobs()),
      m_database(m_folder.settings().database),
      m_databasePool(std::size_t(m_options.databaseThreads)),
      m_filePool(4),
      m_loop(kLoopThreads),
      m_acceptor(m_loop)
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

    const auto tls = makeTlsContext(m_folder);
    const tcp::endpoint endpoint(net::ip::make_address(m_options.host.toStdString()),
                                 m_options.port);
    m_acceptor.open(endpoint.protocol());
    m_acceptor.set_option(tcp::acceptor::reuse_address(true));
    m_acceptor.bind(endpoint);
    m_acceptor.listen();
    net::co_spawn(m_loop, acceptConnections(*this, m_acceptor, *tls), net::detached);
    if (!m_options.portFile.isEmpty()) {
        GatewayFolder::writeFile(m_options.portFile,
                                 QByteArray::number(m_acceptor.local_endpoint().port()) + '\n');
    }

    std::thread second([this] { m_loop.run(); });
    m_loop.run();
    second.join();
    m_databasePool.join();
    m_filePool.join();
}

awaitable<void> Server::stop()
{
    m_stopping = true; // from here on every answer closes its connection
    error_code ec;
    m_acceptor.close(ec);
    net::steady_timer timer(m_loop);
    for (int i = 0; i < 100 && m_busy > 0; ++i) {
        timer.expires_after(std::chrono::milliseconds(50));
        co_await timer.async_wait(net::redirect_error(use_awaitable, ec));
    }
    m_loop.stop();
}

Reply Server::runJob(const std::function<Reply(Connection &)> &job)
{
    try {
        return job(threadConnection(m_database));
    } catch (const SqlError &error) {
        Reply reply = internalError(error.what());
        return error.isTransient() ? Reply::unavailable() : reply;
    } catch (const std::exception &error) {
        return internalError(error.what());
    }
}

awaitable<Reply> Server::inDatabase(std::function<Reply(Connection &)> job)
{
    if (m_queued >= kMaxQueued)
        co_return Reply::unavailable();
    ++m_queued;
    auto work = [this, job = std::move(job)] {
        Reply reply = runJob(job);
        --m_queued;
        return reply;
    };
    Reply reply = co_await offload(m_databasePool, std::move(work));
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
    const int limit =
        fingerprint.isEmpty() ? server.m_options.anonymous : server.m_options.perDevice;
    const std::lock_guard lock(server.m_mutex);
    m_crowded = ++server.m_connections[fingerprint] > limit;
}

Server::Slot::~Slot()
{
    const std::lock_guard lock(m_server.m_mutex);
    const auto it = m_server.m_connections.find(m_fingerprint);
    if (--it->second == 0)
        m_server.m_connections.erase(it);
}

} // namespace motcua::gateway
