// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/protocol/names.h"
#include "tests/gateway/gateway_process.h"
#include "tests/gateway/https_client.h"
#include "tests/gateway/sample_dossier.h"
#include "tests/support/postgres/private_postgres.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace motcua::test;
using namespace Qt::StringLiterals;
namespace problem = motcua::protocol::problem;

/// Certificates that end, are renewed, replaced and revoked, without a station losing a byte.
class RenewalTest : public QObject
{
    Q_OBJECT

private:
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;

    static Answer renew(HttpsClient &client, const QByteArray &csr)
    {
        const QJsonObject body{{u"csr"_s, QString::fromLatin1(csr)}};
        return client.request("POST", "/v1/renew", {{"Content-Type", "application/json"}},
                              QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    static QSslCertificate certificateIn(const Answer &answer)
    {
        const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
        return QSslCertificate(object.value("certificate"_L1).toString().toLatin1());
    }
    QString restart(int deviceDays)
    {
        if (!m_gateway.terminate())
            return u"it did not end"_s;
        if (!m_gateway.setLimit(u"device_days"_s, deviceDays))
            return u"the setting was not written"_s;
        return m_gateway.serve();
    }
    /// An answer of 404 says that the device was let in.
    static int knock(const GatewayProcess &gateway, const Identity &identity,
                     QString *why = nullptr)
    {
        HttpsClient client(gateway, &identity);
        const Answer answer = client.request("GET", "/v1/blobs/none");
        if (why)
            *why = answer.problem();
        return answer.status;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        QCOMPARE(m_gateway.serve(), QString());
    }

    void aCertificateHasAPeriodAndIsNotRenewedTooEarly()
    {
        const Identity station = m_gateway.enrol(u"C01"_s);
        const qint64 days =
            QDateTime::currentDateTimeUtc().daysTo(station.certificate.expiryDate());
        QVERIFY(days >= 399 && days <= 400);
        HttpsClient client(m_gateway, &station);
        const Answer early = renew(client, m_gateway.makeRequest().csr);
        QCOMPARE(early.status, 409);
        QCOMPARE(early.problem(), QString(problem::kRenewalEarly));
        HttpsClient nobody(m_gateway);
        QCOMPARE(renew(nobody, m_gateway.makeRequest().csr).status, 401);
        QCOMPARE(client.request("GET", "/v1/renew").status, 405);
    }

    void aRenewalThatWasLostIsGivenAgain()
    {
        QCOMPARE(restart(20), QString());
        const Identity before = m_gateway.enrol(u"C02"_s);
        QCOMPARE(restart(400), QString()); // 20 days are less than half of it
        HttpsClient client(m_gateway, &before);
        QCOMPARE(renew(client, "nonsense").status, 400);
        const auto request = m_gateway.makeRequest();
        const Answer first = renew(client, request.csr);
        QCOMPARE(first.status, 200);
        QCOMPARE(QJsonDocument::fromJson(first.body)["device"_L1].toString(), before.device);
        // The answer was lost, and so was the restart of the station.
        HttpsClient again(m_gateway, &before);
        QCOMPARE(certificateIn(renew(again, request.csr)), certificateIn(first));
        // Until the new one is used the old one is good ...
        QCOMPARE(knock(m_gateway, before), 404);
        const Identity after{before.device, certificateIn(first), request.key};
        QVERIFY(QDateTime::currentDateTimeUtc().daysTo(after.certificate.expiryDate()) >= 399);
        QCOMPARE(knock(m_gateway, after), 404);
        // ... and from then on it is not, told apart from a revocation.
        QString why;
        QCOMPARE(knock(m_gateway, before, &why), 403);
        QCOMPARE(why, QString(problem::kCertificateSuperseded));
        QCOMPARE(client.request("GET", "/v1/blobs/none").status,
                 403); // also where it was let in before
        QCOMPARE(m_postgres.query(
                     u"SELECT count(*) FROM motcua.device d JOIN"
                     " motcua.device_certificate c USING (fingerprint)"
                     " WHERE d.id = '%1' AND c.first_used_at IS NOT NULL"_s.arg(before.device)),
                 "1"_qba);
    }

    void oneWaitsAtATime()
    {
        QCOMPARE(restart(20), QString());
        const Identity before = m_gateway.enrol(u"C03"_s);
        QCOMPARE(restart(400), QString());
        HttpsClient client(m_gateway, &before);
        const auto first = m_gateway.makeRequest();
        const auto second = m_gateway.makeRequest();
        const Identity unused{before.device, certificateIn(renew(client, first.csr)), first.key};
        const Identity next{before.device, certificateIn(renew(client, second.csr)), second.key};
        QString why;
        QCOMPARE(knock(m_gateway, unused, &why), 403);
        QCOMPARE(why, QString(problem::kDeviceUnknown));
        QCOMPARE(knock(m_gateway, next), 404);
        // A key that has been in use is not certified once more, and a revoked device gets nothing.
        HttpsClient current(m_gateway, &next);
        QCOMPARE(renew(current, second.csr).status, 409); // good for long
        QVERIFY(!m_gateway.run({u"revoke"_s, u"--device"_s, next.device}).isEmpty());
        const Answer revoked = renew(current, first.csr);
        QCOMPARE(revoked.status, 403);
        QCOMPARE(revoked.problem(), QString(problem::kDeviceRevoked));
    }

    void anExpiredCertificateIsToldSo()
    {
        const Identity station = m_gateway.enrol(u"C04"_s);
        // Made by the same authority, but good until yesterday.
        const Identity expired = m_gateway.expired(station);
        QVERIFY(!expired.certificate.isNull());
        HttpsClient client(m_gateway, &expired);
        const Answer answer = client.request("GET", "/v1/blobs/none");
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.problem(), QString(problem::kCertificateExpired));
        QCOMPARE(renew(client, m_gateway.makeRequest().csr).status, 403);
        QCOMPARE(client.request("GET", "/v1/hello").status, 200); // and may enrol anew
    }

    void aRevocationHoldsInTheMiddleOfAFile()
    {
        const Identity station = m_gateway.enrol(u"C05"_s);
        const QByteArray file(400000, 'r');
        const auto batch =
            batchOf(station.device, {sampleDossier(u"H24.123-261124-0101"_s, 1, {file})});
        HttpsClient client(m_gateway, &station);
        const auto answer = motcua::protocol::syncAnswerFromJson(
            client.sync(idOf(batch), motcua::protocol::writeBatch(batch)).body);
        const QByteArray url = answer->want.at(0).url.toLatin1();
        QCOMPARE(client.patch(url, 0, file.left(200000)).status, 204);
        auto headers = HttpsClient::patchHeaders(200000);
        headers.append(qMakePair("Content-Length"_qba, "100000"_qba));
        client.send("PATCH", url, headers, file.mid(200000, 50000));
        HttpsClient other(m_gateway, &station);
        QTRY_COMPARE(other.request("HEAD", url).status, 423); // it is being received
        QVERIFY(!m_gateway.run({u"revoke"_s, u"--device"_s, station.device}).isEmpty());
        client.sendRaw(file.mid(250000, 50000));
        QVERIFY(client.readAnswer().status != 0); // what was under way may end
        const Answer next = client.patch(url, 300000, file.mid(300000));
        QCOMPARE(next.status, 403);
        QCOMPARE(next.problem(), QString(problem::kDeviceRevoked));
        QCOMPARE(m_postgres.query(u"SELECT count(*) FROM motcua.blob"_s), "0"_qba);
    }

    void theServersCertificateChangesUnderAnUpload()
    {
        const Identity station = m_gateway.enrol(u"C06"_s);
        const QByteArray file(300000, 's');
        const auto batch =
            batchOf(station.device, {sampleDossier(u"H24.123-261124-0102"_s, 1, {file})});
        HttpsClient client(m_gateway, &station);
        const auto answer = motcua::protocol::syncAnswerFromJson(
            client.sync(idOf(batch), motcua::protocol::writeBatch(batch)).body);
        const QByteArray url = answer->want.at(0).url.toLatin1();
        const QSslCertificate before = client.socket().peerCertificate();
        client.send("PATCH", url,
                    {{"Content-Type", "application/offset+octet-stream"},
                     {"Upload-Offset", "0"},
                     {"Content-Length", "300000"}},
                    file.left(100000));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString()); // a new server certificate
        QVERIFY(::kill(pid_t(m_gateway.processId()), SIGHUP) == 0);
        HttpsClient fresh(m_gateway, &station);
        QSslCertificate shown = before;
        QTRY_VERIFY(shown != before ||
                    (fresh.connect() && (shown = fresh.socket().peerCertificate()) != before));
        QCOMPARE(fresh.request("GET", "/v1/hello").status, 200);
        client.sendRaw(file.mid(100000));
        QCOMPARE(client.readAnswer().status, 204);
        QCOMPARE(client.socket().peerCertificate(), before);
    }
};

QTEST_GUILESS_MAIN(RenewalTest)
#include "tst_gateway_renewal.moc"
