// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/centre/control_server.h"

#include "app/centre/centre_service.h"
#include "app/centre/service_failures.h"
#include "sync/centre/centre_control.h"

#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>

namespace motcua::centre {

namespace {
constexpr qint64 kLongest = 4096;
}

ControlServer::ControlServer(CentreService &service, QObject *parent)
    : QObject(parent),
      m_service(service)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &ControlServer::take);
}

void ControlServer::listen()
{
    (void)m_service.folder().runFolder();
    const QString path = centreControlSocket(m_service.folder().path());
    QLocalServer::removeServer(path);
    if (!m_server.listen(path)) {
        throw serviceFailure(ServiceTrouble::FolderClosed);
    }
}

void ControlServer::take()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(kLongest);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (!socket->canReadLine()) {
                return;
            }
            const QJsonObject request =
                QJsonDocument::fromJson(socket->readLine(kLongest)).object();
            // The answer to a backup comes late; whoever asked may be gone by then.
            m_service.handle(
                request, [asker = QPointer<QLocalSocket>(socket)](const QJsonObject &answer) {
                    if (asker) {
                        asker->write(QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n');
                        asker->flush();
                        asker->disconnectFromServer();
                    }
                });
        };
        connect(socket, &QIODevice::readyRead, this, read);
        read();
    }
}

} // namespace motcua::centre
