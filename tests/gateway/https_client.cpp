// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/https_client.h"

#include "sync/protocol/answer.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/digest.h"
#include "tests/gateway/gateway_process.h"

#include <QSslConfiguration>

namespace motcua::test {

using namespace Qt::StringLiterals;

QString Answer::problem() const
{
    const auto found = protocol::problemFromJson(body);
    return found ? found->type : QString();
}

HttpsClient::HttpsClient(const GatewayProcess &gateway, const Identity *identity, quint16 port)
    : m_port(port ? port : gateway.port())
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({gateway.authority()});
    if (identity) {
        configuration.setLocalCertificate(identity->certificate);
        configuration.setPrivateKey(identity->key);
    }
    m_socket.setSslConfiguration(configuration);
}

bool HttpsClient::connect()
{
    m_input.clear();
    m_socket.abort();
    m_socket.connectToHostEncrypted(u"127.0.0.1"_s, m_port);
    return m_socket.waitForEncrypted(10000);
}

void HttpsClient::sendRaw(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 || m_socket.encryptedBytesToWrite() > 0) {
        if (!m_socket.waitForBytesWritten(10000))
            return;
    }
}

void HttpsClient::send(const QByteArray &method, const QByteArray &path, const Headers &headers,
                       const QByteArray &body)
{
    if (m_socket.state() != QAbstractSocket::ConnectedState && !connect())
        return;
    QByteArray text =
        method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nMotcua-Protocol: 1\r\n";
    bool hasLength = method == "GET" || method == "HEAD";
    for (const auto &[name, value] : headers) {
        text += name + ": " + value + "\r\n";
        hasLength = hasLength || name == "Content-Length" || name == "Transfer-Encoding";
    }
    if (!hasLength)
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    sendRaw(text + "\r\n" + body);
}

Answer HttpsClient::request(const QByteArray &method, const QByteArray &path,
                            const Headers &headers, const QByteArray &body)
{
    send(method, path, headers, body);
    return readAnswer(method != "HEAD");
}

Answer HttpsClient::readAnswer(bool hasBody)
{
    Answer answer;
    const auto more = [this] {
        const bool came = m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(15000);
        m_input += m_socket.readAll();
        return came;
    };
    while (!m_input.contains("\r\n\r\n")) {
        if (!more())
            return answer;
    }
    const qsizetype end = m_input.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = m_input.left(end).split('\n');
    m_input.remove(0, end + 4);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        answer.headers.insert(lines.at(i).left(colon).toLower(),
                              lines.at(i).mid(colon + 1).trimmed());
    }
    const int status = lines.constFirst().split(' ').value(1).toInt();
    if (status == 100)
        return readAnswer(hasBody);
    const qsizetype length = hasBody ? answer.headers.value("content-length").toLongLong() : 0;
    while (m_input.size() < length) {
        if (!more())
            return answer;
    }
    answer.body = m_input.left(length);
    m_input.remove(0, length);
    answer.status = status;
    if (answer.headers.value("connection") == "close")
        cut();
    return answer;
}

void HttpsClient::cut()
{
    m_socket.abort();
    m_input.clear();
}

HttpsClient::Headers HttpsClient::syncHeaders(const QByteArray &batchId, const QByteArray &body)
{
    return {{"Content-Type", "application/vnd.motcua.batch+ndjson"},
            {"Content-Encoding", "zstd"},
            {"Idempotency-Key", '"' + batchId + '"'},
            {"Content-Digest", protocol::contentDigest(body)}};
}

Answer HttpsClient::sync(const QByteArray &batchId, const QByteArray &ndjson)
{
    const QByteArray body = protocol::compress(ndjson);
    return request("POST", "/v1/sync", syncHeaders(batchId, body), body);
}

qint64 HttpsClient::offset(const QByteArray &url)
{
    const Answer answer = request("HEAD", url, {{"Tus-Resumable", "1.0.0"}});
    const QByteArray text = answer.headers.value("upload-offset", "-1");
    return answer.status == 204 || answer.status == 200 ? text.toLongLong() : -1;
}

HttpsClient::Headers HttpsClient::patchHeaders(qint64 offset)
{
    return {{"Tus-Resumable", "1.0.0"},
            {"Content-Type", "application/offset+octet-stream"},
            {"Upload-Offset", QByteArray::number(offset)}};
}

Answer HttpsClient::patch(const QByteArray &url, qint64 offset, const QByteArray &bytes)
{
    return request("PATCH", url, patchHeaders(offset), bytes);
}

} // namespace motcua::test
