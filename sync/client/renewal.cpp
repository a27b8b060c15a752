// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/renewal.h"

#include "sync/client/device_key.h"
#include "sync/client/http_link.h"
#include "sync/pack/certificate.h"
#include "sync/protocol/names.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace motcua::sync {

Q_LOGGING_CATEGORY(lcRenewal, "motcua.sync.renewal")

namespace {

const QString kKeySetting = u"renewal.key"_s;
const QString kRequestSetting = u"renewal.request"_s;
const QString kTriedSetting = u"renewal.tried"_s;
constexpr qint64 kDay = 24 * 3600;

/// Worth asking again soon; anything else is a "no" for today.
bool isPassing(const Answer &answer)
{
    return answer.kind != Answer::Kind::Spoken || answer.problem() == "busy"_L1 ||
           answer.problem() == "server"_L1;
}

} // namespace

CertificateRenewal::CertificateRenewal(storage::Station &station, HttpLink &link,
                                       const Clock &clock)
    : m_station(station),
      m_link(link),
      m_clock(clock)
{
    readPeriod();
}

void CertificateRenewal::readPeriod()
{
    m_from = {};
    const QSslCertificate certificate(m_station.device().identity().certificatePem);
    if (certificate.isNull())
        return;
    const qint64 period = certificate.effectiveDate().secsTo(certificate.expiryDate());
    m_from = certificate.expiryDate().addSecs(-period / 3);
    // One of before what goes down by stick was enciphered for stations: nothing could be sent to it that way.
    const auto own = pack::Certificate::fromPem(m_station.device().identity().certificatePem);
    if (own && own->isP256() && !own->mayEncipher())
        m_from = certificate.effectiveDate();
}

bool CertificateRenewal::isDue() const
{
    if (!m_from.isValid() || m_clock.now() < m_from)
        return false;
    // A clock that leapt in between must neither ask without end nor never again.
    const auto tried = QDateTime::fromString(m_station.setting(kTriedSetting), Qt::ISODate);
    return !tried.isValid() || qAbs(tried.secsTo(m_clock.now())) >= kDay;
}

void CertificateRenewal::leaveForToday()
{
    m_station.setSetting(kTriedSetting, m_clock.now().toString(Qt::ISODate));
}

void CertificateRenewal::step(const Done &done)
{
    if (m_station.setting(kKeySetting).isEmpty() || m_station.setting(kRequestSetting).isEmpty()) {
        const DeviceKey key = DeviceKey::make(m_station.stationId());
        storage::Transaction transaction(m_station.database());
        m_station.setSetting(kKeySetting, QString::fromLatin1(key.privateKeyPem));
        m_station.setSetting(kRequestSetting, QString::fromLatin1(key.requestPem));
        transaction.commit();
    }
    HttpLink::Request request;
    request.verb = "POST";
    request.path = protocol::kRenewPath;
    request.headers = {{"Content-Type", "application/json"}};
    request.body = QJsonDocument(QJsonObject{{u"csr"_s, m_station.setting(kRequestSetting)}})
                       .toJson(QJsonDocument::Compact);
    m_busy = true;
    m_link.send(request, [this, done](const Answer &answer) { take(answer, done); });
}

void CertificateRenewal::take(const Answer &answer, const Done &done)
{
    m_busy = false; // also when the disk says no below
    if (!answer.isSuccess()) {
        if (isPassing(answer)) {
            done(answer.problem(), answer.retryAfterS);
            return;
        }
        leaveForToday();
        done(answer.problem() == "auth"_L1 ? answer.problem() : QString(), 0);
        return;
    }
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    storage::DeviceIdentity identity = m_station.device().identity();
    identity.certificatePem = object.value("certificate"_L1).toString().toLatin1();
    identity.privateKeyPem = m_station.setting(kKeySetting).toLatin1();
    if (object.value("device"_L1).toString() != identity.deviceId ||
        !fits(identity.certificatePem, identity.privateKeyPem)) {
        qCWarning(lcRenewal, "the certificate that came is not for this key");
        leaveForToday();
        done({}, 0);
        return;
    }
    Actor program;
    program.station = m_station.stationId();
    {
        storage::Transaction transaction(m_station.database());
        m_station.device().setIdentity(identity, program, m_clock.now());
        m_station.setSetting(kKeySetting, {});
        m_station.setSetting(kRequestSetting, {});
        m_station.setSetting(kTriedSetting, {});
        transaction.commit();
    }
    readPeriod();
    m_busy = true;
    // Not from within the answer: the link closes its connections. Nothing else is sent before it has.
    QMetaObject::invokeMethod(
        &m_link,
        [this, identity, done] {
            m_link.setIdentity(identity);
            m_busy = false;
            done({}, 0);
        },
        Qt::QueuedConnection);
}

} // namespace motcua::sync
