// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/net/tls_listener.h"

#include "sync/gateway/client_certificate.h"
#include "sync/gateway/net/conn.h"
#include "sync/gateway/net/server.h"
#include "sync/gateway/net/session.h"

#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <QFile>

#include <stdexcept>

namespace motcua::gateway {

namespace ssl = net::ssl;

namespace {

constexpr seconds kHandshakeTime{15};
constexpr seconds kShutdownTime{3};

class TlsConn final : public Conn
{
public:
    TlsConn(tcp::socket socket, std::shared_ptr<ssl::context> tls)
        : m_tls(std::move(tls)),
          m_stream(std::move(socket), *m_tls)
    {
        error_code ec;
        const auto remote = lowest().socket().remote_endpoint(ec);
        if (!ec)
            m_peer.address = QByteArray::fromStdString(remote.address().to_string());
    }

    awaitable<void> handshake(error_code &ec)
    {
        lowest().expires_after(kHandshakeTime);
        co_await m_stream.async_handshake(ssl::stream_base::server,
                                          net::redirect_error(use_awaitable, ec));
        if (!ec)
            readFingerprint();
    }

    awaitable<std::size_t> readSome(net::mutable_buffer buffer, seconds timeout,
                                    error_code &ec) override
    {
        lowest().expires_after(timeout);
        const std::size_t n =
            co_await m_stream.async_read_some(buffer, net::redirect_error(use_awaitable, ec));
        co_return n;
    }

    awaitable<void> write(net::const_buffer buffer, seconds timeout, error_code &ec) override
    {
        lowest().expires_after(timeout);
        co_await net::async_write(m_stream, buffer, net::redirect_error(use_awaitable, ec));
    }

    awaitable<void> shutdown() override
    {
        error_code ec;
        lowest().expires_after(kShutdownTime);
        co_await m_stream.async_shutdown(net::redirect_error(use_awaitable, ec));
    }

    [[nodiscard]] const Peer &peer() const override { return m_peer; }

private:
    beast::tcp_stream &lowest() { return m_stream.next_layer(); }

    void readFingerprint()
    {
        const std::unique_ptr<X509, void (*)(X509 *)> certificate(
            SSL_get1_peer_certificate(m_stream.native_handle()), &X509_free);
        const long verified = SSL_get_verify_result(m_stream.native_handle());
        const bool ours = verified == X509_V_OK || verified == X509_V_ERR_CERT_HAS_EXPIRED;
        const auto found = certificate && ours ? describe(certificate.get()) : std::nullopt;
        if (found) {
            m_peer.fingerprint = found->fingerprint;
            m_peer.expiresAt = found->expiresAt;
        }
    }

    const std::shared_ptr<ssl::context> m_tls;
    ssl::stream<beast::tcp_stream> m_stream;
    Peer m_peer;
};

awaitable<void> serve(Server &server, tcp::socket socket, std::shared_ptr<ssl::context> tls)
{
    error_code ec;
    socket.set_option(tcp::no_delay(true), ec);
    socket.set_option(net::socket_base::keep_alive(true), ec);
    auto conn = std::make_unique<TlsConn>(std::move(socket), std::move(tls));
    {
        const Server::Greeting greeting(server, conn->peer().address);
        if (!greeting.isWelcome())
            co_return;
        ec = {};
        co_await conn->handshake(ec);
        if (ec)
            co_return;
    }
    co_await runSession(server, *conn, servePublic);
}

} // namespace

std::shared_ptr<ssl::context> makeTlsContext(const GatewayFolder &folder)
{
    const auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
    const auto path = [](const QString &name) { return QFile::encodeName(name).toStdString(); };
    context->use_certificate_chain_file(path(folder.serverCertificate()));
    context->use_private_key_file(path(folder.serverKey()), ssl::context::pem);
    context->load_verify_file(path(folder.caCertificate()));
    // Not fail_if_no_peer_cert: who enrols has none yet.
    SSL_CTX *raw = context->native_handle();
    SSL_CTX_set_verify(raw, SSL_VERIFY_PEER, [](int ok, X509_STORE_CTX *store) {
        const bool expired = X509_STORE_CTX_get_error(store) == X509_V_ERR_CERT_HAS_EXPIRED &&
                             X509_STORE_CTX_get_error_depth(store) == 0;
        return ok == 1 || expired ? 1 : 0; // the session refuses it, with a name
    });
    SSL_CTX_set_client_CA_list(raw, SSL_load_client_CA_file(path(folder.caCertificate()).c_str()));
    SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION);
    SSL_CTX_set_options(raw, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_NO_TICKET |
                                 SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(raw, SSL_MODE_RELEASE_BUFFERS);
    // No resumption: each connection shows its certificate anew.
    SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(raw, 0);
    if (SSL_CTX_set_cipher_list(raw, "ECDHE+AESGCM:ECDHE+CHACHA20") != 1)
        throw std::runtime_error("tls");
    return context;
}

awaitable<void> acceptConnections(Server &server, tcp::acceptor &acceptor, const TlsHolder &tls)
{
    const auto executor = acceptor.get_executor();
    net::steady_timer pause(executor);
    while (acceptor.is_open()) {
        auto strand = net::make_strand(executor);
        tcp::socket socket(strand);
        error_code ec;
        co_await acceptor.async_accept(socket, net::redirect_error(use_awaitable, ec));
        if (!ec) {
            net::co_spawn(strand, serve(server, std::move(socket), tls.get()), net::detached);
        } else if (acceptor.is_open()) {
            pause.expires_after(std::chrono::milliseconds(100)); // no descriptors left, for example
            co_await pause.async_wait(net::redirect_error(use_awaitable, ec));
        }
    }
}

} // namespace motcua::gateway
