// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/authority.h"
#include "sync/gateway/batch_handler.h"
#include "sync/gateway/blob_files.h"
#include "sync/gateway/gateway_folder.h"
#include "sync/gateway/health.h"
#include "sync/gateway/metrics.h"
#include "sync/gateway/net/asio.h"
#include "sync/gateway/net/conn.h"
#include "sync/gateway/net/reply.h"
#include "sync/gateway/net/tls_listener.h"
#include "sync/gateway/rate_limiter.h"
#include "sync/gateway/request_log.h"
#include "sync/gateway/store/connection.h"

#include <atomic>
#include <map>
#include <mutex>

namespace motcua::gateway {

struct ServerOptions
{
    QString data;
    QString host;      ///< empty: no listener with TLS
    quint16 port = 0;  ///< 0: any free one
    QString socket;    ///< path of a local socket for our own proxy; empty: none
    QString portFile;  ///< gets the bound port once connections are taken
    QString adminHost; ///< inner listener for /metrics and /healthz; empty: none
    quint16 adminPort = 0;
    QString adminPortFile;
    Understood understood; ///< less than the program can: only to see what an older one does
};

/// What sessions share. Thread-safe.
class Server
{
public:
    explicit Server(ServerOptions options);
    /// Until SIGTERM or SIGINT; then requests under way may end. Throws when it cannot listen.
    void run();

    [[nodiscard]] const GatewayFolder &folder() const { return m_folder; }
    [[nodiscard]] const Authority &authority() const { return m_authority; }
    [[nodiscard]] const BlobFiles &files() const { return m_files; }
    [[nodiscard]] const Understood &understood() const { return m_options.understood; }
    [[nodiscard]] const Limits &limits() const { return m_limits; }
    [[nodiscard]] bool isStopping() const { return m_stopping; }
    [[nodiscard]] Metrics &metrics() { return m_metrics; }
    [[nodiscard]] RequestLog &log() { return m_log; }
    [[nodiscard]] QByteArray metricsText() const;
    /// Looked up anew when the last look is older than two seconds; failing when a look takes longer than three.
    awaitable<Health> health();
    /// 0: the request may go on; else after how many seconds it may come again.
    [[nodiscard]] int secondsToWait(const Peer &peer);

    /// Runs `job` on a thread that has a database connection. Errors become answers (503, 500), and
    /// so does a queue that is too long. The job may hold references into the waiting coroutine.
    awaitable<Reply> inDatabase(std::function<Reply(Connection &)> job);
    /// As inDatabase, for one volume of a bundle at a time; 503 while another is taken.
    awaitable<Reply> inImport(std::function<Reply(Connection &)> job);
    /// Runs blocking file work on threads of its own.
    awaitable<bool> inFiles(std::function<bool()> job);

    /// Counts connections of one fingerprint, and requests under way.
    class Slot
    {
    public:
        Slot(Server &server, const QByteArray &fingerprint);
        ~Slot();
        Slot(const Slot &) = delete;
        Slot &operator=(const Slot &) = delete;
        [[nodiscard]] bool isCrowded() const { return m_crowded; }

    private:
        Server &m_server;
        QByteArray m_fingerprint;
        bool m_crowded = false;
    };
    /// Counts connections that have not shown yet who they are.
    class Greeting
    {
    public:
        Greeting(Server &server, const QByteArray &address);
        ~Greeting();
        Greeting(const Greeting &) = delete;
        Greeting &operator=(const Greeting &) = delete;
        [[nodiscard]] bool isWelcome() const { return m_welcome; }

    private:
        Server &m_server;
        QByteArray m_address;
        bool m_welcome = false;
    };
    class Busy
    {
    public:
        explicit Busy(Server &server) : m_server(server) { ++m_server.m_busy; }
        ~Busy() { --m_server.m_busy; }
        Busy(const Busy &) = delete;
        Busy &operator=(const Busy &) = delete;

    private:
        Server &m_server;
    };

private:
    void listenOn(tcp::acceptor &acceptor, const QString &host, quint16 port,
                  const QString &portFile);
    void lookAtHealth();
    Reply internalError(const char *what);
    Reply runJob(const std::function<Reply(Connection &)> &job);
    awaitable<void> stop();
    awaitable<void> cleanDaily();
    void reloadOnHangup(net::signal_set &signals);

    const ServerOptions m_options;
    const GatewayFolder m_folder;
    const Limits m_limits;
    const Authority m_authority;
    const BlobFiles m_files;
    const QByteArray m_database;
    TlsHolder m_tls;

    std::atomic<bool> m_stopping = false;
    std::atomic<bool> m_abandoned = false; ///< nobody hears the answers any more
    std::atomic<bool> m_importing = false;
    std::atomic<bool> m_looking = false; ///< somebody looks at the health
    std::atomic<int> m_busy = 0;
    std::atomic<int> m_queued = 0;  ///< jobs given to the database pool and not done
    std::atomic<int> m_working = 0; ///< of these, those a thread is at
    Metrics m_metrics;
    RequestLog m_log;
    RateLimiter m_deviceRates, m_strangerRates;
    mutable std::mutex m_mutex;
    std::map<QByteArray, int> m_connections; ///< by fingerprint
    int m_allConnections = 0;                ///< admitted ones
    std::map<QByteArray, int> m_greetings;   ///< by address
    int m_allGreetings = 0;
    std::mutex m_healthMutex; ///< of the next two, never held during a look
    Health m_health;
    std::chrono::steady_clock::time_point m_healthAt;

    // Destroyed in reverse: the loop first, while everything its coroutines refer to still stands.
    net::thread_pool m_databasePool;
    net::thread_pool m_filePool;
    net::thread_pool m_importPool; ///< one volume at a time: it lies in memory whole
    net::thread_pool m_healthPool; ///< of its own: a long queue is no illness
    net::io_context m_loop;
    tcp::acceptor m_acceptor;
    tcp::acceptor m_adminAcceptor;
    net::local::stream_protocol::acceptor m_localAcceptor;
};

} // namespace motcua::gateway
