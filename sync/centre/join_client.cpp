// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/centre/join_client.h"

#include "sync/centre/centre_failures.h"
#include "sync/centre/join_key.h"
#include "sync/centre/join_words.h"
#include "sync/pack/certificate.h"
#include "sync/pack/issue.h"

#include <QDeadlineTimer>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace motcua::centre {

namespace {

constexpr int kSliceMs = 100;
constexpr int kConnectMs = 8000;
// The centre makes a key of Argon2id and a role in its database.
constexpr int kAnswerMs = 20000;

/// A TLS connection that is waited for in slices, so that it can be cancelled.
class Line
{
public:
    Line(const QSslConfiguration &tls, GoOn goOn) : m_goOn(std::move(goOn))
    {
        m_socket.setSslConfiguration(tls);
    }
    [[nodiscard]] QSslSocket &socket() { return m_socket; }

    void open(const Endpoint &to, const QString &verifyName)
    {
        if (verifyName.isEmpty()) {
            // Not believed by its certificate: the code proves it.
            m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        } else {
            m_socket.setPeerVerifyMode(QSslSocket::VerifyPeer);
            m_socket.setPeerVerifyName(verifyName);
        }
        m_socket.connectToHostEncrypted(to.host, to.port);
        const QDeadlineTimer end(kConnectMs);
        while (!m_socket.isEncrypted()) {
            if (m_socket.error() == QAbstractSocket::HostNotFoundError) {
                throw failure(Trouble::AddressUnknown);
            }
            if (m_socket.error() == QAbstractSocket::SslHandshakeFailedError) {
                throw failure(Trouble::NoCentre);
            }
            if (end.hasExpired() || m_socket.state() == QAbstractSocket::UnconnectedState) {
                throw failure(Trouble::Unreachable);
            }
            slice(&QSslSocket::waitForEncrypted);
        }
    }
    void send(const QByteArray &line)
    {
        m_socket.write(line);
        m_socket.flush();
    }
    /// Empty when the other end closed or said too much.
    [[nodiscard]] QByteArray receive()
    {
        const QDeadlineTimer end(kAnswerMs);
        while (!m_socket.canReadLine()) {
            if (end.hasExpired() || m_socket.bytesAvailable() > kMaxLine ||
                (m_socket.state() != QAbstractSocket::ConnectedState &&
                 m_socket.bytesAvailable() == 0)) {
                return {};
            }
            slice(&QSslSocket::waitForReadyRead);
        }
        return m_socket.readLine(kMaxLine);
    }

private:
    void slice(bool (QSslSocket::*wait)(int))
    {
        if (m_goOn && !m_goOn()) {
            throw failure(Trouble::Cancelled);
        }
        (m_socket.*wait)(kSliceMs);
    }
    GoOn m_goOn;
    QSslSocket m_socket;
};

QSslConfiguration modernTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setCaCertificates({});
    return tls;
}

QSslConfiguration memberTls(const CentreMembership &membership)
{
    QSslConfiguration tls = modernTls();
    tls.setCaCertificates(QSslCertificate::fromData(membership.authorityPem));
    tls.setLocalCertificate(QSslCertificate(membership.certificatePem));
    tls.setPrivateKey(QSslKey(membership.privateKeyPem, QSsl::Ec));
    return tls;
}

pack::KeyRequest freshRequest(const QString &station)
{
    try {
        return pack::makeKeyRequest(station);
    } catch (const std::runtime_error &) {
        throw failure(Trouble::OutOfMemory);
    }
}

/// The grant says what it must: the certificate is for our key and from its authority.
bool isSound(const Grant &grant, const QByteArray &key)
{
    const auto authority = pack::Certificate::fromPem(grant.authority);
    const auto own = pack::Certificate::fromPem(grant.certificate);
    return authority && own && authority->isAuthority() && own->isSignedBy(*authority) &&
           QSslCertificate(grant.certificate).publicKey().toDer() ==
               QSslKey(pack::publicKeyOf(key), QSsl::Ec, QSsl::Der, QSsl::PublicKey).toDer();
}

CentreMembership membershipOf(const Grant &grant, const QString &address, const QByteArray &key,
                              const QDateTime &now)
{
    CentreMembership membership;
    membership.centreId = grant.centreId;
    membership.name = grant.name;
    membership.address = address;
    membership.joinPort = grant.joinPort;
    membership.databasePort = grant.databasePort;
    membership.database = grant.database;
    membership.user = grant.user;
    membership.verifyName = grant.verifyName;
    membership.authorityPem = grant.authority;
    membership.certificatePem = grant.certificate;
    membership.privateKeyPem = key;
    membership.joinedAt = now;
    return membership;
}

} // namespace

Endpoint Endpoint::read(const QString &typed, quint16 usualPort)
{
    const QString text = typed.trimmed();
    Endpoint endpoint{text, usualPort};
    const qsizetype bracket = text.indexOf(u']');
    if (text.startsWith(u'[') && bracket > 0) {
        endpoint.host = text.mid(1, bracket - 1);
        const quint16 port = QStringView(text).mid(bracket + 2).toUShort();
        endpoint.port = port != 0 ? port : usualPort;
    } else if (text.count(u':') == 1) {
        const qsizetype colon = text.indexOf(u':');
        const quint16 port = QStringView(text).mid(colon + 1).toUShort();
        endpoint = {text.left(colon), port != 0 ? port : usualPort};
    }
    return endpoint;
}

CentreMembership joinCentre(const JoinWish &wish, const QDateTime &now, const GoOn &goOn)
{
    const std::optional<JoinCode> code = JoinCode::read(wish.code);
    if (!code) {
        throw failure(Trouble::CodeMalformed);
    }
    if (!isStationName(wish.station)) {
        throw failure(Trouble::StationNameUnfit);
    }
    Endpoint to = Endpoint::read(wish.address, kJoinPort);
    if (wish.port != 0) {
        to.port = wish.port;
    }
    if (to.host.isEmpty()) {
        throw failure(Trouble::AddressUnknown);
    }
    Line line(modernTls(), goOn);
    line.open(to, {});
    const std::optional<Hello> hello = Hello::read(line.receive());
    if (!hello) {
        throw failure(Trouble::NoCentre);
    }
    const pack::KeyRequest own = freshRequest(wish.station);
    JoinRequest request{freshJoinSalt(), wish.station, wish.folderId, own.request, {}};
    const JoinKey key(*code, {line.socket().peerCertificate().digest(QCryptographicHash::Sha256),
                              hello->salt, request.salt});
    request.proof = key.stationProof(request.signedPart());
    line.send(request.toLine());
    const std::optional<Answer> answer = Answer::read(line.receive());
    if (!answer) {
        throw failure(Trouble::Unreachable);
    }
    if (!answer->refusal.isEmpty()) {
        throw failureOf(answer->refusal, answer->tries);
    }
    if (!JoinKey::equal(answer->proof, key.centreProof(request.signedPart(), answer->grant))) {
        throw failure(Trouble::NotProved);
    }
    const std::optional<Grant> grant = Grant::read(answer->grant);
    if (!grant || grant->centreId != hello->centreId || !isSound(*grant, own.key)) {
        throw failure(Trouble::NotProved);
    }
    // The name may lead elsewhere tomorrow; an address that was typed is kept as it was typed.
    return membershipOf(*grant, to.host, own.key, now);
}

bool leaveCentre(const CentreMembership &membership, const GoOn &goOn)
{
    try {
        Line line(memberTls(membership), goOn);
        line.open({membership.address, membership.joinPort}, membership.verifyName);
        if (!Hello::read(line.receive())) {
            return false;
        }
        line.send(leaveLine());
        return isLeaveLine(line.receive());
    } catch (const Failure &) {
        return false; // the station leaves all the same
    }
}

bool centreAnswers(const CentreMembership &membership, const QString &address, const GoOn &goOn)
{
    try {
        const Endpoint to = Endpoint::read(address, membership.joinPort);
        Line line(memberTls(membership), goOn);
        line.open(to, membership.verifyName);
        const std::optional<Hello> hello = Hello::read(line.receive());
        return hello && hello->centreId == membership.centreId;
    } catch (const Failure &) {
        return false;
    }
}

} // namespace motcua::centre
