// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/net/plain_listener.h"

#include "sync/gateway/net/conn.h"
#include "sync/gateway/net/server.h"

#include <boost/asio/write.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/tcp_stream.hpp>

namespace motcua::gateway {

namespace {

template <typename Stream>
class PlainConn final : public Conn
{
public:
    template <typename Socket>
    PlainConn(Socket socket, Peer peer) : m_stream(std::move(socket)),
                                          m_peer(std::move(peer))
    {}

    awaitable<std::size_t> readSome(net::mutable_buffer buffer, seconds timeout,
                                    error_code &ec) override
    {
        m_stream.expires_after(timeout);
        const std::size_t n =
            co_await m_stream.async_read_some(buffer, net::redirect_error(use_awaitable, ec));
        co_return n;
    }

    awaitable<void> write(net::const_buffer buffer, seconds timeout, error_code &ec) override
    {
        m_stream.expires_after(timeout);
        co_await net::async_write(m_stream, buffer, net::redirect_error(use_awaitable, ec));
    }

    awaitable<void> shutdown() override
    {
        error_code ec;
        m_stream.socket().shutdown(net::socket_base::shutdown_send, ec);
        co_return;
    }

    [[nodiscard]] const Peer &peer() const override { return m_peer; }

private:
    Stream m_stream;
    Peer m_peer;
};

awaitable<void> serveTcp(Server &server, tcp::socket socket, Service service)
{
    error_code ec;
    const auto remote = socket.remote_endpoint(ec);
    Peer peer;
    if (!ec)
        peer.address = QByteArray::fromStdString(remote.address().to_string());
    auto conn = std::make_unique<PlainConn<beast::tcp_stream>>(std::move(socket), peer);
    co_await runSession(server, *conn, service);
}

} // namespace

awaitable<void> acceptPlain(Server &server, tcp::acceptor &acceptor, Service service)
{
    const auto executor = acceptor.get_executor();
    net::steady_timer pause(executor);
    while (acceptor.is_open()) {
        auto strand = net::make_strand(executor);
        tcp::socket socket(strand);
        error_code ec;
        co_await acceptor.async_accept(socket, net::redirect_error(use_awaitable, ec));
        if (!ec) {
            net::co_spawn(strand, serveTcp(server, std::move(socket), service), net::detached);
        } else if (acceptor.is_open()) {
            pause.expires_after(std::chrono::milliseconds(100));
            co_await pause.async_wait(net::redirect_error(use_awaitable, ec));
        }
    }
}

} // namespace motcua::gateway
