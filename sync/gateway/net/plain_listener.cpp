// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/net/plain_listener.h"

#include "sync/gateway/net/conn.h"
#include "sync/gateway/net/server.h"

#include <boost/asio/write.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

#include <stdexcept>

namespace motcua::gateway {

namespace {

template <typename Stream>
class PlainConn final : public Conn
{
public:
    template <typename Socket>
    PlainConn(Socket socket, Peer peer, bool proxy)
        : m_stream(std::move(socket)),
          m_peer(std::move(peer)),
          m_proxy(proxy)
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
    [[nodiscard]] bool isProxy() const override { return m_proxy; }

private:
    Stream m_stream;
    Peer m_peer;
    const bool m_proxy;
};

using Local = net::local::stream_protocol;
using LocalStream = beast::basic_stream<Local>;

awaitable<void> serve(Server &server, tcp::socket socket, Service service)
{
    error_code ec;
    const auto remote = socket.remote_endpoint(ec);
    Peer peer;
    if (!ec)
        peer.address = QByteArray::fromStdString(remote.address().to_string());
    auto conn = std::make_unique<PlainConn<beast::tcp_stream>>(std::move(socket), peer, false);
    co_await runSession(server, *conn, service);
}

awaitable<void> serve(Server &server, Local::socket socket, Service service)
{
    auto conn = std::make_unique<PlainConn<LocalStream>>(std::move(socket), Peer(), true);
    co_await runSession(server, *conn, service);
}

template <typename Protocol>
awaitable<void> acceptOn(Server &server, net::basic_socket_acceptor<Protocol> &acceptor,
                         Service service)
{
    const auto executor = acceptor.get_executor();
    net::steady_timer pause(executor);
    while (acceptor.is_open()) {
        auto strand = net::make_strand(executor);
        typename Protocol::socket socket(strand);
        error_code ec;
        co_await acceptor.async_accept(socket, net::redirect_error(use_awaitable, ec));
        if (!ec) {
            net::co_spawn(strand, serve(server, std::move(socket), service), net::detached);
        } else if (acceptor.is_open()) {
            pause.expires_after(std::chrono::milliseconds(100)); // no descriptors left, for example
            co_await pause.async_wait(net::redirect_error(use_awaitable, ec));
        }
    }
}

} // namespace

awaitable<void> acceptPlain(Server &server, tcp::acceptor &acceptor, Service service)
{
    return acceptOn<tcp>(server, acceptor, service);
}

awaitable<void> acceptProxy(Server &server, Local::acceptor &acceptor, Service service)
{
    return acceptOn<Local>(server, acceptor, service);
}

void bindLocal(Local::acceptor &acceptor, const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const Local::endpoint endpoint(name.toStdString());
    error_code ec;
    Local::socket probe(acceptor.get_executor());
    probe.connect(endpoint, ec);
    if (!ec)
        throw std::runtime_error("socket_in_use");
    struct stat info
    {};
    if (::lstat(name.constData(), &info) == 0 && S_ISSOCK(info.st_mode))
        ::unlink(name.constData());
    acceptor.open(endpoint.protocol());
    const mode_t before = ::umask(0117); // from the first moment on nobody else may connect
    acceptor.bind(endpoint, ec);
    ::umask(before);
    if (ec)
        throw std::runtime_error("socket_not_bound");
    acceptor.listen();
}

} // namespace motcua::gateway
