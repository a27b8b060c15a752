// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_day/relay.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace motcua {

Relay::Relay(const QString &targetHost, quint16 targetPort)
    : m_host(targetHost),
      m_targetPort(targetPort),
      m_onThread(new QObject)
{
    m_thread.setObjectName(u"relay"_s);
    m_onThread->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_onThread, &QObject::deleteLater);
    m_thread.start();
    setUp(true);
}

Relay::~Relay()
{
    m_thread.quit();
    m_thread.wait();
}

void Relay::setUp(bool up)
{
    QMetaObject::invokeMethod(
        m_onThread,
        [this, up] {
            delete m_server; // with every connection through it
            m_server = nullptr;
            if (!up) {
                return;
            }
            m_server = new QTcpServer(m_onThread);
            if (!m_server->listen(QHostAddress::LocalHost, m_port)) {
                qFatal("the relay cannot listen");
            }
            m_port = m_server->serverPort();
            connect(m_server, &QTcpServer::newConnection, m_server, [this] { accept(); });
        },
        Qt::BlockingQueuedConnection);
    m_up = up;
}

void Relay::accept()
{
    while (QTcpSocket *near = m_server->nextPendingConnection()) {
        auto *far = new QTcpSocket(near);
        far->connectToHost(m_host, m_targetPort);
        connect(near, &QTcpSocket::readyRead, far, [near, far] { far->write(near->readAll()); });
        connect(far, &QTcpSocket::readyRead, near, [near, far] { near->write(far->readAll()); });
        connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
        connect(far, &QTcpSocket::errorOccurred, near, &QTcpSocket::abort);
    }
}

} // namespace motcua
