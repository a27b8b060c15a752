// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QVector>

#include <functional>
#include <memory>

class QSslServer;
class QSslSocket;

namespace motcua::test {

/// A private certificate authority for one test.
struct TestAuthority
{
    QByteArray caPem;
    QByteArray serverCertificatePem; ///< for 127.0.0.1 and localhost
    QByteArray serverKeyPem;
    QByteArray clientCertificatePem;
    QByteArray clientKeyPem;
    [[nodiscard]] static TestAuthority make();
};

/// A small HTTPS server in the test's own event loop, whose answers the test writes: it can also close without a
/// word, answer half, or answer as a captive portal does.
class TlsServer : public QObject
{
public:
    struct Request
    {
        QByteArray verb, path;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
    };
    struct Response
    {
        int status = 200;
        QHash<QByteArray, QByteArray> headers;
        QByteArray body;
        bool close = false; ///< close without a word
        int cutBodyAt = -1; ///< send only so many bytes of the body, then close
    };
    using Handler = std::function<Response(const Request &)>;

    TlsServer(const TestAuthority &authority, Handler handler);
    ~TlsServer() override;
    [[nodiscard]] QString url() const;
    /// Refuses connections until start() again, on the same port.
    void stop();
    void start();
    [[nodiscard]] int requests() const { return m_requests; }

private:
    void read(QSslSocket *socket);

    QSslConfiguration m_tls;
    Handler m_handler;
    quint16 m_port = 0;
    int m_requests = 0;
    QHash<QSslSocket *, QByteArray> m_buffers;
    std::unique_ptr<QSslServer> m_server; // last: its sockets speak to the rest as they go
};

} // namespace motcua::test
