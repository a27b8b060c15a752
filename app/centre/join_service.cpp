// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/centre/join_service.h"

#include "app/centre/open_code.h"
#include "app/centre/service_failures.h"
#include "sync/centre/centre_failures.h"
#include "sync/centre/join_key.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace motcua::centre {

namespace {

constexpr int kMostAtOnce = 16;
constexpr int kConversationMs = 20000;
constexpr int kHandshakeMs = 8000;

QString nameOf(Trouble trouble)
{
    return QString::fromLatin1(failure(trouble).name());
}

} // namespace

JoinService::JoinService(OpenCode &code, Admission &admission, QObject *parent)
    : QObject(parent),
      m_code(code),
      m_admission(admission)
{
    m_server.setHandshakeTimeout(kHandshakeMs);
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, &JoinService::take);
}

void JoinService::listen(const QString &address, quint16 port, const pack::KeyPair &server,
                         const QByteArray &authority)
{
    setCertificate(server, authority);
    const QHostAddress at =
        address.isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(address);
    if (!m_server.listen(at, port)) {
        throw serviceFailure(ServiceTrouble::PortTaken);
    }
}

void JoinService::setCertificate(const pack::KeyPair &server, const QByteArray &authority)
{
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    const QSslCertificate certificate(server.certificate);
    tls.setLocalCertificate(certificate);
    tls.setPrivateKey(QSslKey(server.key, QSsl::Ec));
    tls.setCaCertificates(QSslCertificate::fromData(authority));
    // Who joins has none yet; who leaves is known by the one it shows.
    tls.setPeerVerifyMode(QSslSocket::QueryPeer);
    m_server.setSslConfiguration(tls);
    m_fingerprint = certificate.digest(QCryptographicHash::Sha256);
}

void JoinService::take()
{
    while (auto *socket = qobject_cast<QSslSocket *>(m_server.nextPendingConnection())) {
        if (m_open >= kMostAtOnce) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_open;
        connect(socket, &QObject::destroyed, this, [this] { --m_open; });
        connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(kConversationMs, socket, [socket] { socket->abort(); });
        socket->setReadBufferSize(kMaxLine + 1);
        Hello hello = m_admission.hello();
        hello.salt = freshJoinSalt();
        connect(socket, &QIODevice::readyRead, this,
                [this, socket, salt = hello.salt] { read(socket, salt); });
        socket->write(hello.toLine());
        read(socket, hello.salt);
    }
}

void JoinService::read(QSslSocket *socket, const QByteArray &salt)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > kMaxLine) {
            socket->abort();
        }
        return;
    }
    const QByteArray line = socket->readLine(kMaxLine);
    // One question a conversation.
    disconnect(socket, &QIODevice::readyRead, this, nullptr);
    if (isLeaveLine(line)) {
        const QSslCertificate shown = socket->peerCertificate();
        if (!shown.isNull() && m_admission.leave(shown.digest(QCryptographicHash::Sha256))) {
            answer(socket, leaveLine());
            Q_EMIT membersChanged();
            return;
        }
        socket->abort();
        return;
    }
    const std::optional<JoinRequest> request = JoinRequest::read(line);
    if (!request) {
        socket->abort();
        return;
    }
    const Answer said = judge(*request, salt);
    answer(socket, said.toLine());
    if (said.refusal.isEmpty()) {
        Q_EMIT membersChanged();
    }
}

Answer JoinService::judge(const JoinRequest &request, const QByteArray &salt)
{
    Answer said;
    if (m_code.state() != OpenCode::State::Open) {
        said.refusal = nameOf(m_code.state() == OpenCode::State::Locked ? Trouble::CodeLocked
                                                                        : Trouble::CodeNone);
        return said;
    }
    try {
        const JoinKey key(m_code.code(), {m_fingerprint, salt, request.salt});
        if (!JoinKey::equal(request.proof, key.stationProof(request.signedPart()))) {
            m_code.countWrong();
            said.tries = m_code.triesLeft();
            said.refusal = nameOf(said.tries > 0 ? Trouble::CodeWrong : Trouble::CodeLocked);
            return said;
        }
        said.grant = m_admission.admit(request).toBytes();
        m_code.close();
        said.proof = key.centreProof(request.signedPart(), said.grant);
    } catch (const Failure &failure) {
        said.refusal = QString::fromLatin1(failure.name());
    }
    return said;
}

void JoinService::answer(QSslSocket *socket, const QByteArray &line) const
{
    socket->write(line);
    socket->disconnectFromHost();
}

} // namespace motcua::centre
