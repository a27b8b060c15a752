// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/recording_service.h"

#include <QJsonDocument>

namespace motcua::test {

RecordingService::RecordingService()
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

QString RecordingService::url() const
{
    return QStringLiteral("http://127.0.0.1:%1/in").arg(m_server.serverPort());
}

QHash<QByteArray, int> RecordingService::counts() const
{
    QHash<QByteArray, int> counts;
    for (const Request &request : requests)
        ++counts[request.key];
    return counts;
}

void RecordingService::read(QTcpSocket *socket)
{
    const QByteArray all = socket->peek(socket->bytesAvailable());
    const qsizetype head = all.indexOf("\r\n\r\n");
    if (head < 0)
        return;
    QHash<QByteArray, QByteArray> headers;
    const QList<QByteArray> lines = all.left(head).split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const QByteArray body = all.mid(head + 4);
    if (body.size() < headers.value("content-length").toLongLong())
        return;
    socket->readAll();
    const QByteArray key = headers.value("idempotency-key");
    requests.append({key, headers.value("authorization"), QJsonDocument::fromJson(body).object()});
    const Behaviour behaviour = forKey.contains(key) ? forKey.value(key)
                                : next.isEmpty()     ? usual
                                                     : next.takeFirst();
    if (behaviour.kind == Behaviour::Hold)
        return;
    if (behaviour.kind == Behaviour::Answer) {
        socket->write("HTTP/1.1 " + QByteArray::number(behaviour.status) +
                      " x\r\nConnection: close\r\nContent-Length: " +
                      QByteArray::number(behaviour.body.size()) + "\r\n\r\n" + behaviour.body);
    }
    socket->disconnectFromHost();
}

} // namespace motcua::test
