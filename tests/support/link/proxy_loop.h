// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/link/proxy_line.h"
#include "tests/support/link/shaping_proxy.h"

#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

struct pollfd;

namespace motcua::test {

/// The thread of a ShapingProxy. What is public is changed under `mutex`, by change().
class ShapingProxy::Loop
{
public:
    Loop(const std::string &address, uint16_t port, uint32_t seed, uint16_t listenPort);
    ~Loop();

    void run();
    template <typename Change>
    void change(const Change &apply)
    {
        {
            const std::scoped_lock lock(mutex);
            apply();
        }
        wake();
    }
    void wake() const;
    void cutAllNow();
    void stopListening();

    mutable std::mutex mutex;
    LinkShape shape;
    LinkFaults faults;
    int struck = 0;
    Counts counts;
    LinkTime nextCut;
    bool there = true;
    bool swallowNow = false;
    uint16_t listenPort = 0;

private:
    struct Watched
    {
        ProxyConnection *connection;
        Pipe *pipe; ///< the one to read into, or to write from
        bool isRead;
    };
    void acceptAll();
    void readFrom(ProxyConnection &connection, Pipe &pipe, bool isUp);
    void taken(ProxyConnection &connection, Pipe &pipe, bool isUp, std::vector<char> bytes);
    void deliver(ProxyConnection &connection, Pipe &pipe, int to);
    void cut(ProxyConnection &connection);
    void reap();
    [[nodiscard]] bool wantsRead(const ProxyConnection &connection, const Pipe &pipe,
                                 bool isUp) const;
    [[nodiscard]] LinkTime nextWake() const;
    void watch(std::vector<pollfd> &polled, std::vector<Watched> &watched);
    void handle(const std::vector<pollfd> &polled, const std::vector<Watched> &watched);

    std::string m_address;
    uint16_t m_port;
    std::mt19937 m_random;
    int m_listener = -1;
    int m_wake = -1;
    SharedLane m_up, m_down;
    std::vector<std::unique_ptr<ProxyConnection>> m_connections;
    LinkTime m_now;
    size_t m_turn = 0; // who is read first, so that all share the line alike
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace motcua::test
