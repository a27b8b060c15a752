// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/http_link.h"

#include "sync/protocol/names.h"

#include <QLoggingCategory>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace motcua::sync {

Q_LOGGING_CATEGORY(lcLink, "motcua.sync.link")

namespace {

constexpr int kMaxRetryAfterS = 3600;

Answer answerOf(QNetworkReply *reply)
{
    Answer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (answer.status == 0) {
        return answer; // never reached a server that speaks HTTP
    }
    const QList<QByteArray> names = reply->rawHeaderList();
    for (const QByteArray &name : names) {
        answer.headers.insert(name.toLower(), reply->rawHeader(name));
    }
    const QByteArray version =
        answer.headers.value(QByteArray(protocol::kVersionHeader.data()).toLower());
    if (version.isEmpty()) {
        answer.kind = Answer::Kind::Alien;
        return answer;
    }
    // A body cut off in the middle is a lost reply, whatever the status line said.
    const QNetworkReply::NetworkError error = reply->error();
    if (error == QNetworkReply::RemoteHostClosedError ||
        error == QNetworkReply::OperationCanceledError || error == QNetworkReply::TimeoutError) {
        return answer;
    }
    answer.kind = Answer::Kind::Spoken;
    answer.body = reply->readAll();
    answer.retryAfterS = qBound(0, answer.headers.value("retry-after").toInt(), kMaxRetryAfterS);
    return answer;
}

} // namespace

QString Answer::problem() const
{
    switch (kind) {
    case Kind::Offline: return u"offline"_s;
    case Kind::Alien: return u"alien_answer"_s;
    case Kind::Spoken: break;
    }
    if (isSuccess()) {
        return {};
    }
    switch (status) {
    case 401:
    case 403: return u"auth"_s;
    case 413: return u"too_big"_s;
    case 426: return u"version"_s;
    case 408:
    case 423:
    case 425:
    case 429:
    case 503: return u"busy"_s;
    default: return status >= 500 ? u"server"_s : u"refused"_s;
    }
}

HttpLink::HttpLink(const storage::DeviceIdentity &identity, int idleTimeoutMs, QObject *parent)
    : QObject(parent),
      m_base(identity.gatewayUrl),
      m_tls(QSslConfiguration::defaultConfiguration()),
      m_idleTimeoutMs(idleTimeoutMs)
{
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    // The province's own authority and no other: a public one must not be able to speak for the gateway.
    m_tls.setCaCertificates(QSslCertificate::fromData(identity.gatewayCaPem));
    m_tls.setLocalCertificate(QSslCertificate(identity.certificatePem));
    m_tls.setPrivateKey(QSslKey(identity.privateKeyPem, QSsl::Ec));
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
}

HttpLink::~HttpLink()
{
    abort();
}

void HttpLink::abort()
{
    if (m_reply) {
        QNetworkReply *reply = m_reply;
        m_reply = nullptr;
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void HttpLink::send(const Request &request, std::function<void(const Answer &)> done)
{
    Q_ASSERT(!m_reply);
    if (m_base.scheme() != "https"_L1) {
        // Never in clear text, whatever was kept as the address.
        QMetaObject::invokeMethod(
            this, [done = std::move(done)] { done(Answer()); }, Qt::QueuedConnection);
        return;
    }
    QUrl url = m_base;
    url.setPath(request.path);
    if (!request.query.isEmpty())
        url.setQuery(request.query);
    QNetworkRequest outgoing(url);
    outgoing.setSslConfiguration(m_tls);
    outgoing.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    outgoing.setTransferTimeout(m_idleTimeoutMs); // any byte moved starts it anew
    outgoing.setRawHeader(QByteArray(protocol::kVersionHeader.data()),
                          QByteArray(protocol::kVersionValue.data()));
    outgoing.setRawHeader("User-Agent", "motcua");
    for (auto header = request.headers.begin(); header != request.headers.end(); ++header) {
        outgoing.setRawHeader(header.key(), header.value());
    }
    m_reply = m_network.sendCustomRequest(outgoing, request.verb, request.body);
    QNetworkReply *reply = m_reply;
    connect(reply, &QNetworkReply::downloadProgress, this, [reply](qint64 received, qint64) {
        if (received > kMaxAnswer) {
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, done = std::move(done)] {
        const Answer answer = answerOf(reply);
        if (!answer.isSuccess()) {
            qCInfo(lcLink, "%s: %s (status %d, network error %d)",
                   reply->request().url().path().toLatin1().constData(),
                   qUtf8Printable(answer.problem()), answer.status, int(reply->error()));
        }
        m_reply = nullptr;
        reply->deleteLater();
        try {
            done(answer);
        } catch (const Failure &failure) {
            qCWarning(lcLink, "an answer could not be kept: %s", failure.what());
            if (onFailure)
                onFailure(failure);
        }
    });
}

} // namespace motcua::sync
