// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/failure.h"
#include "sync/client/bundle_export.h"
#include "sync/client/device_key.h"
#include "sync/client/record_replay.h"
#include "sync/client/sync_engine.h"
#include "sync/protocol/answer.h"
#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace motcua::sync {

namespace {

constexpr int kTimeoutMs = 60000;
const QString kKeySetting = u"enrolment.key"_s;
const QString kRequestSetting = u"enrolment.request"_s;

Failure refused(const char *name)
{
    return {
        name,
        QCoreApplication::translate(
            "Sync", "The province did not accept this enrolment code; nothing was changed."),
        QCoreApplication::translate("Sync", "Ask the province for a new code and type it again.")};
}

Failure otherGateway()
{
    return {
        "enrolment_code_other_gateway",
        QCoreApplication::translate("Sync", "This enrolment code belongs to another gateway than "
                                            "the one in the province pack; nothing was sent."),
        QCoreApplication::translate("Sync", "Ask the province for a code of its own gateway; if "
                                            "the gateway is new, ask for a new pack as well.")};
}

Failure unreachable()
{
    return {
        "gateway_unreachable",
        QCoreApplication::translate(
            "Sync", "The province's system cannot be reached; everything is safe on this PC."),
        QCoreApplication::translate("Sync", "Check the address and the network, then try again.")};
}

// The code carries the fingerprint of the gateway's authority, so that a stranger in between is known before the
// secret is told.
struct Code
{
    QString secret;
    QByteArray caSha256;
};

std::optional<Code> parseCode(const QString &text)
{
    const qsizetype dot = text.lastIndexOf(u'.');
    if (dot <= 0) {
        return std::nullopt;
    }
    Code code;
    code.secret = text.left(dot).trimmed();
    code.caSha256 = QByteArray::fromBase64(text.mid(dot + 1).trimmed().toLatin1(),
                                           QByteArray::Base64UrlEncoding);
    return code.caSha256.size() == 32 ? std::optional(code) : std::nullopt;
}

QSslCertificate authorityIn(const QList<QSslCertificate> &chain, const QByteArray &sha256)
{
    for (const QSslCertificate &certificate : chain) {
        if (certificate.digest(QCryptographicHash::Sha256) == sha256) {
            return certificate;
        }
    }
    return QSslCertificate();
}

} // namespace

Enrolment::Enrolment(storage::Station &station, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_station(station),
      m_clock(clock)
{}

void Enrolment::start(const QString &gatewayUrl, const QString &code)
{
    const QUrl url(gatewayUrl);
    const std::optional<Code> parsed = parseCode(code);
    if (!parsed || url.scheme() != "https"_L1 || url.host().isEmpty()) {
        QTimer::singleShot(0, this, [this] { Q_EMIT failed(refused("enrolment_code_malformed")); });
        return;
    }
    // Where a pack named the authority, the code must name the same one: neither alone is enough then.
    const QSslCertificate known(m_station.province().gatewayCaPem());
    if (!known.isNull() && known.digest(QCryptographicHash::Sha256) != parsed->caSha256) {
        QTimer::singleShot(0, this, [this] { Q_EMIT failed(otherGateway()); });
        return;
    }
    auto *network = new QNetworkAccessManager(this);
    network->setTransferTimeout(kTimeoutMs);
    network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);

    // First a greeting that tells nothing, with the chain accepted only to look at it.
    QUrl hello = url;
    hello.setPath(protocol::kHelloPath);
    QNetworkRequest greeting(hello);
    QSslConfiguration open = QSslConfiguration::defaultConfiguration();
    open.setPeerVerifyMode(QSslSocket::QueryPeer);
    greeting.setSslConfiguration(open);
    greeting.setRawHeader(QByteArray(protocol::kVersionHeader.data()),
                          QByteArray(protocol::kVersionValue.data()));
    QNetworkReply *reply = network->get(greeting);
    connect(reply, &QNetworkReply::sslErrors, reply,
            [reply](const QList<QSslError> &) { reply->ignoreSslErrors(); });
    connect(reply, &QNetworkReply::finished, this, [this, network, reply, url, code = *parsed] {
        reply->deleteLater();
        const QSslCertificate authority =
            authorityIn(reply->sslConfiguration().peerCertificateChain(), code.caSha256);
        if (reply->error() != QNetworkReply::NoError) {
            network->deleteLater();
            Q_EMIT failed(unreachable());
            return;
        }
        if (authority.isNull()) {
            network->deleteLater();
            Q_EMIT failed(refused("gateway_not_recognised"));
            return;
        }
        request(*network, url, code.secret, authority.toPem());
    });
}

void Enrolment::request(QNetworkAccessManager &network, const QUrl &url, const QString &secret,
                        const QByteArray &caPem)
{
    // The greeting's connection was not verified; nothing of it may carry the secret.
    network.clearConnectionCache();
    DeviceKey key;
    try {
        // Kept until the answer is here: asked again with the same key, the gateway gives the same
        // certificate, so that a lost reply does not burn the code.
        key.privateKeyPem = m_station.setting(kKeySetting).toLatin1();
        key.requestPem = m_station.setting(kRequestSetting).toLatin1();
        if (key.privateKeyPem.isEmpty() || key.requestPem.isEmpty()) {
            key = DeviceKey::make(m_station.stationId());
            storage::Transaction transaction(m_station.database());
            m_station.setSetting(kKeySetting, QString::fromLatin1(key.privateKeyPem));
            m_station.setSetting(kRequestSetting, QString::fromLatin1(key.requestPem));
            transaction.commit();
        }
    } catch (const Failure &failure) {
        network.deleteLater();
        Q_EMIT failed(failure);
        return;
    }
    QUrl enrol = url;
    enrol.setPath(protocol::kEnrolPath);
    QNetworkRequest request(enrol);
    QSslConfiguration pinned = QSslConfiguration::defaultConfiguration();
    pinned.setProtocol(QSsl::TlsV1_2OrLater);
    pinned.setCaCertificates(QSslCertificate::fromData(caPem));
    request.setSslConfiguration(pinned);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader(QByteArray(protocol::kVersionHeader.data()),
                         QByteArray(protocol::kVersionValue.data()));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QJsonObject body{{u"code"_s, secret},
                           {u"csr"_s, QString::fromLatin1(key.requestPem)},
                           {u"station"_s, m_station.stationId()},
                           {u"centre"_s, m_station.centre().agencyId}};
    QNetworkReply *reply =
        network.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact));
    connect(reply, &QNetworkReply::finished, this,
            [this, reply, url, caPem, key, network = &network] {
                reply->deleteLater();
                network->deleteLater();
                finish(*reply, url, key.privateKeyPem, caPem);
            });
}

void Enrolment::finish(QNetworkReply &reply, const QUrl &url, const QByteArray &privateKeyPem,
                       const QByteArray &caPem)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool spoken = reply.hasRawHeader(QByteArray(protocol::kVersionHeader.data()));
    if (spoken && status >= 400 && status < 500) {
        Q_EMIT failed(refused("enrolment_refused"));
        return;
    }
    const QJsonObject answer = QJsonDocument::fromJson(reply.readAll()).object();
    const QByteArray certificate = answer.value("certificate"_L1).toString().toLatin1();
    if (!spoken || status != 200 || QSslCertificate(certificate).isNull()) {
        Q_EMIT failed(unreachable());
        return;
    }
    try {
        storage::DeviceIdentity identity;
        identity.deviceId = answer.value("device"_L1).toString();
        identity.gatewayUrl =
            url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
        identity.certificatePem = certificate;
        identity.privateKeyPem = privateKeyPem;
        identity.gatewayCaPem = caPem;
        storage::Transaction transaction(m_station.database());
        Actor program;
        program.station = m_station.stationId();
        m_station.device().setIdentity(identity, program, m_clock.now());
        m_station.setSetting(kKeySetting, {});
        m_station.setSetting(kRequestSetting, {});
        // What bundles are enciphered for; an older gateway says nothing of it.
        m_station.setSetting(kBundleRecipient, answer.value("bundle"_L1).toString());
        // Another device, or a successor, may be given what was not given before.
        RecordReplay::want(m_station);
        transaction.commit();
        Q_EMIT done(identity.deviceId);
    } catch (const Failure &failure) {
        Q_EMIT failed(failure);
    }
}

} // namespace motcua::sync
