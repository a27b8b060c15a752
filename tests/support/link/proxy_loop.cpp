// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/link/proxy_loop.h"

#include "tests/support/link/proxy_sockets.h"

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <utility>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace motcua::test {

using namespace std::chrono_literals;

namespace {

constexpr size_t kMaxPending = size_t(1) << 20;
constexpr auto kQuiet = 200ms; // so long after the last byte a swallowed reply is over
constexpr char kLoginPage[] = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                              "Connection: close\r\n\r\n<html>Xin hãy đăng nhập</html>";

} // namespace

ShapingProxy::Loop::Loop(const std::string &address, uint16_t port, uint32_t seed,
                         uint16_t listenOn)
    : m_address(address),
      m_port(port),
      m_random(seed),
      m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      m_now(std::chrono::steady_clock::now())
{
    m_listener = listenAt(listenOn, shape.receiveBuffer, &listenPort);
    if (m_listener < 0 || m_wake < 0) {
        throw std::runtime_error("the proxy cannot listen");
    }
    m_thread = std::thread([this] { run(); });
}

ShapingProxy::Loop::~Loop()
{
    change([this] { m_stop = true; });
    m_thread.join();
    for (const auto &connection : m_connections) {
        closeNow(connection->station, false);
        closeNow(connection->province, false);
    }
    stopListening();
    close(m_wake);
}

void ShapingProxy::Loop::wake() const
{
    const uint64_t one = 1;
    if (write(m_wake, &one, sizeof one) < 0) {
        return; // it is awake already
    }
}

void ShapingProxy::Loop::stopListening()
{
    closeNow(m_listener, false);
    m_listener = -1;
}

void ShapingProxy::Loop::cut(ProxyConnection &connection)
{
    if (connection.fate == ProxyConnection::Fate::Open) {
        connection.fate = ProxyConnection::Fate::Cut;
        ++counts.cuts;
    }
}

void ShapingProxy::Loop::cutAllNow()
{
    for (const auto &connection : m_connections) {
        cut(*connection);
    }
}

void ShapingProxy::Loop::acceptAll()
{
    for (;;) {
        const int station = accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (station < 0) {
            return;
        }
        ++counts.connections;
        auto connection = std::make_unique<ProxyConnection>();
        connection->station = station;
        connection->ready = m_now + std::chrono::milliseconds(shape.roundTripMs);
        if (faults.connections < 0 || struck < faults.connections) {
            connection->faults = drawFaults(faults, m_random);
            ++struck;
        }
        makePrompt(station);
        if (!connection->faults.alienAnswer && !connection->faults.halfOpen) {
            connection->province = connectTo(m_address, m_port, shape.receiveBuffer);
            if (connection->province < 0) {
                connection->fate = ProxyConnection::Fate::Cut;
            }
        }
        m_connections.push_back(std::move(connection));
    }
}

bool ShapingProxy::Loop::wantsRead(const ProxyConnection &connection, const Pipe &pipe,
                                   bool isUp) const
{
    if (connection.fate != ProxyConnection::Fate::Open || pipe.ended || connection.isBlackHole ||
        connection.ready > m_now || pipe.pending > kMaxPending) {
        return false;
    }
    if (connection.faults.halfOpen || (!isUp && connection.province < 0)) {
        return false;
    }
    return (isUp ? m_up : m_down).isFree(m_now);
}

void ShapingProxy::Loop::readFrom(ProxyConnection &connection, Pipe &pipe, bool isUp)
{
    SharedLane &lane = isUp ? m_up : m_down;
    std::vector<char> bytes(lane.quantum());
    const ssize_t count =
        recv(isUp ? connection.station : connection.province, bytes.data(), bytes.size(), 0);
    if (count < 0) {
        if (errno != EAGAIN && errno != EINTR) {
            connection.fate = ProxyConnection::Fate::Cut; // the other side hears of it as it was
        }
        return;
    }
    if (count == 0) {
        pipe.ended = true;
        Pipe::Parcel end;
        end.due = m_now + std::chrono::milliseconds(shape.roundTripMs / 2);
        end.isEnd = true;
        pipe.parcels.push_back(std::move(end));
        return;
    }
    bytes.resize(size_t(count));
    (isUp ? counts.up : counts.down) += count;
    taken(connection, pipe, isUp, std::move(bytes));
}

void ShapingProxy::Loop::taken(ProxyConnection &connection, Pipe &pipe, bool isUp,
                               std::vector<char> bytes)
{
    const LinkFaults &fault = connection.faults;
    const int64_t before = pipe.passed;
    const auto count = int64_t(bytes.size());
    pipe.passed += count;
    const LinkTime left = (isUp ? m_up : m_down).occupy(m_now, bytes.size());
    if (fault.alienAnswer) {
        if (before == 0) {
            Pipe::Parcel page;
            page.due = m_now + std::chrono::milliseconds(shape.roundTripMs / 2);
            page.bytes.assign(kLoginPage, kLoginPage + sizeof kLoginPage - 1);
            connection.down.parcels.push_back(std::move(page));
            Pipe::Parcel end;
            end.due = connection.down.parcels.back().due;
            end.isEnd = true;
            connection.down.parcels.push_back(std::move(end));
        }
        return;
    }
    if (isUp) {
        connection.lastUp = m_now;
        if (fault.swallowReplyAfterUp >= 0 && pipe.passed >= fault.swallowReplyAfterUp) {
            connection.swallows = true;
        }
        if (fault.blackHoleAtUp >= 0 && pipe.passed > fault.blackHoleAtUp) {
            connection.isBlackHole = true;
            bytes.resize(size_t(std::max<int64_t>(0, fault.blackHoleAtUp - before)));
        }
    } else if (connection.swallows) {
        connection.lastSwallowed = m_now;
        return;
    }
    const int64_t flip = isUp ? fault.flipBitAtUp : fault.flipBitAtDown;
    if (flip >= before && flip < before + int64_t(bytes.size())) {
        bytes[size_t(flip - before)] ^= 0x10;
    }
    const int64_t cutAt = isUp ? fault.cutAtUp : fault.cutAtDown;
    if (cutAt >= 0 && pipe.passed >= cutAt) {
        cut(connection);
        return;
    }
    pipe.pending += bytes.size();
    Pipe::Parcel parcel;
    parcel.due = left + std::chrono::milliseconds(shape.roundTripMs / 2);
    parcel.bytes = std::move(bytes);
    pipe.parcels.push_back(std::move(parcel));
}

void ShapingProxy::Loop::deliver(ProxyConnection &connection, Pipe &pipe, int to)
{
    while (!pipe.parcels.empty() && pipe.parcels.front().due <= m_now && !pipe.blocked &&
           !connection.isBlackHole) {
        Pipe::Parcel &parcel = pipe.parcels.front();
        if (parcel.isEnd) {
            shutdown(to, SHUT_WR);
        } else {
            const ssize_t count = send(to, parcel.bytes.data() + parcel.written,
                                       parcel.bytes.size() - parcel.written, MSG_NOSIGNAL);
            if (count < 0) {
                pipe.blocked = errno == EAGAIN || errno == EINPROGRESS || errno == ENOTCONN;
                if (!pipe.blocked) {
                    connection.fate = ProxyConnection::Fate::Cut;
                    return;
                }
                continue;
            }
            pipe.pending -= size_t(count);
            parcel.written += size_t(count);
            if (parcel.written < parcel.bytes.size()) {
                pipe.blocked = true;
                continue;
            }
        }
        pipe.parcels.pop_front();
    }
}

void ShapingProxy::Loop::reap()
{
    for (const auto &connection : m_connections) {
        ProxyConnection &one = *connection;
        if (one.swallows && one.lastSwallowed > LinkTime() &&
            std::max(one.lastSwallowed, one.lastUp) + kQuiet <= m_now) {
            cut(one);
        }
        const bool isOver = one.up.ended && one.up.parcels.empty() &&
                            ((one.down.ended && one.down.parcels.empty()) || one.province < 0);
        if (one.fate == ProxyConnection::Fate::Open && isOver) {
            one.fate = ProxyConnection::Fate::Done;
        }
        if (one.fate != ProxyConnection::Fate::Open) {
            closeNow(one.station, one.fate == ProxyConnection::Fate::Cut);
            closeNow(one.province, one.fate == ProxyConnection::Fate::Cut);
        }
    }
    std::erase_if(m_connections, [](const auto &connection) {
        return connection->fate != ProxyConnection::Fate::Open;
    });
}

LinkTime ShapingProxy::Loop::nextWake() const
{
    LinkTime next = m_now + 1s;
    if (faults.cutEveryMs > 0) {
        next = std::min(next, nextCut);
    }
    for (const auto &connection : m_connections) {
        if (connection->isBlackHole) {
            continue;
        }
        next = connection->ready > m_now ? std::min(next, connection->ready) : next;
        for (const Pipe *pipe : {&connection->up, &connection->down}) {
            if (!pipe->parcels.empty() && !pipe->blocked) {
                next = std::min(next, pipe->parcels.front().due);
            }
        }
        if (connection->swallows) {
            next = std::min(next, m_now + kQuiet);
        }
    }
    for (const SharedLane *lane : {&m_up, &m_down}) {
        if (!lane->isFree(m_now)) {
            next = std::min(next, lane->free - 1ms);
        }
    }
    return next;
}

void ShapingProxy::Loop::watch(std::vector<pollfd> &polled, std::vector<Watched> &watched)
{
    polled.push_back({m_wake, POLLIN, 0});
    polled.push_back({m_listener, POLLIN, 0});
    const size_t count = m_connections.size();
    m_turn = count > 0 ? (m_turn + 1) % count : 0;
    for (size_t i = 0; i < count; ++i) {
        ProxyConnection &one = *m_connections[(i + m_turn) % count];
        const auto add = [&](int descriptor, Pipe &pipe, short events) {
            polled.push_back({descriptor, events, 0});
            watched.push_back({&one, &pipe, events == POLLIN});
        };
        if (wantsRead(one, one.up, true)) {
            add(one.station, one.up, POLLIN);
        }
        if (wantsRead(one, one.down, false)) {
            add(one.province, one.down, POLLIN);
        }
        if (one.up.blocked) {
            add(one.province, one.up, POLLOUT);
        }
        if (one.down.blocked) {
            add(one.station, one.down, POLLOUT);
        }
    }
}

void ShapingProxy::Loop::handle(const std::vector<pollfd> &polled,
                                const std::vector<Watched> &watched)
{
    if (polled[0].revents != 0) {
        uint64_t count = 0;
        if (read(m_wake, &count, sizeof count) < 0) {
            count = 0; // somebody else's wake-up has been heard
        }
    }
    if (polled[1].revents != 0) {
        acceptAll();
    }
    for (size_t i = 0; i < watched.size(); ++i) {
        if (polled[i + 2].revents == 0) {
            continue;
        }
        const Watched &one = watched[i];
        const bool isUp = one.pipe == &one.connection->up;
        if (!one.isRead) {
            one.pipe->blocked = false;
        } else if (wantsRead(*one.connection, *one.pipe, isUp)) {
            readFrom(*one.connection, *one.pipe, isUp);
        }
    }
}

void ShapingProxy::Loop::run()
{
    std::vector<pollfd> polled;
    std::vector<Watched> watched;
    for (;;) {
        timespec wait{};
        {
            const std::scoped_lock lock(mutex);
            if (m_stop) {
                return;
            }
            m_now = std::chrono::steady_clock::now();
            m_up.bytesPerSecond = shape.upBytesPerSecond;
            m_down.bytesPerSecond = shape.downBytesPerSecond;
            if (!there && m_listener >= 0) {
                stopListening();
                cutAllNow();
            } else if (there && m_listener < 0) {
                m_listener = listenAt(listenPort, shape.receiveBuffer, nullptr);
            }
            if (std::exchange(swallowNow, false)) {
                for (const auto &connection : m_connections) {
                    connection->swallows = true;
                    connection->down.parcels.clear();
                    connection->down.pending = 0;
                }
            }
            if (faults.cutEveryMs > 0 && nextCut <= m_now) {
                cutAllNow();
                nextCut = m_now + std::chrono::milliseconds(faults.cutEveryMs);
            }
            for (const auto &connection : m_connections) {
                deliver(*connection, connection->up, connection->province);
                deliver(*connection, connection->down, connection->station);
            }
            reap();
            polled.clear();
            watched.clear();
            watch(polled, watched);
            const auto left = std::max<LinkTime::duration>(nextWake() - m_now, 0ms);
            wait.tv_sec = std::chrono::duration_cast<std::chrono::seconds>(left).count();
            wait.tv_nsec =
                std::chrono::duration_cast<std::chrono::nanoseconds>(left).count() % 1'000'000'000;
        }
        if (ppoll(polled.data(), polled.size(), &wait, nullptr) > 0) {
            const std::scoped_lock lock(mutex);
            m_now = std::chrono::steady_clock::now();
            handle(polled, watched);
        }
    }
}

} // namespace motcua::test
