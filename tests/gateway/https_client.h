// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSslSocket>

namespace motcua::test {

class GatewayProcess;
struct Identity;

struct Answer
{
    int status = 0;                        ///< 0: the connection ended without one
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    [[nodiscard]] QString problem() const; ///< type of the problem, or empty
};

/// A blocking HTTP client over one TLS connection that can also send nonsense and stop in the middle.
class HttpsClient
{
public:
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    /// Trusts the gateway's own authority only.
    /// `port`: somebody in front of the gateway with its certificate; 0: the gateway itself.
    explicit HttpsClient(const GatewayProcess &gateway, const Identity *identity = nullptr,
                         quint16 port = 0);

    [[nodiscard]] bool connect();
    /// Connects when needed; adds Motcua-Protocol, Host and Content-Length.
    Answer request(const QByteArray &method, const QByteArray &path, const Headers &headers = {},
                   const QByteArray &body = {});
    /// The same without waiting for the answer.
    void send(const QByteArray &method, const QByteArray &path, const Headers &headers = {},
              const QByteArray &body = {});
    void sendRaw(const QByteArray &bytes);
    Answer readAnswer(bool hasBody = true);
    /// Ends the connection at once, as a cable does.
    void cut();
    [[nodiscard]] QSslSocket &socket() { return m_socket; }

    /// POST /v1/sync of a batch as NDJSON.
    Answer sync(const QByteArray &batchId, const QByteArray &ndjson);
    [[nodiscard]] static Headers syncHeaders(const QByteArray &batchId, const QByteArray &body);
    /// HEAD: the offset, or -1.
    qint64 offset(const QByteArray &url);
    Answer patch(const QByteArray &url, qint64 offset, const QByteArray &bytes);
    [[nodiscard]] static Headers patchHeaders(qint64 offset);

private:
    quint16 m_port;
    QSslSocket m_socket;
    QByteArray m_input;
};

} // namespace motcua::test
