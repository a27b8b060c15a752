// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit_store.h"
#include "sync/client/device_key.h"
#include "sync/client/http_link.h"
#include "sync/client/renewal.h"
#include "sync/client/sync_engine.h"
#include "sync/pack/certificate.h"
#include "tests/gateway/gateway_process.h"
#include "tests/storage/samples.h"
#include "tests/support/postgres/private_postgres.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

namespace {

constexpr int kQuick = 30000;

} // namespace

/// A station renews its certificate by itself, with the real gateway.
class TestSyncRenewal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        // Good for 20 days, and 60 days old by the margin for slow clocks: in its last third at once.
        QVERIFY(m_gateway.setLimit(u"device_days"_s, 20));
        QCOMPARE(m_gateway.serve(), QString());
        storage::Unlock unlock;
        unlock.passphrase = u"mật khẩu thử"_s;
        m_station = storage::Station::create(m_folder.filePath(u"data"_s), sampleSetup(), unlock);
        sync::Enrolment enrolment(*m_station, m_clock);
        QSignalSpy done(&enrolment, &sync::Enrolment::done);
        enrolment.start(url(), m_gateway.enrolCode());
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kQuick);
        QVERIFY(m_gateway.terminate());
        QVERIFY(m_gateway.setLimit(u"device_days"_s, 400));
        QCOMPARE(m_gateway.serve(), QString());
        // The port is another one after the restart.
        storage::DeviceIdentity identity = m_station->device().identity();
        identity.gatewayUrl = url();
        m_station->device().setIdentity(identity, {}, m_clock.now());
    }

    void aLostAnswerCostsNothing()
    {
        // What a program kept that was killed before the answer came.
        sync::HttpLink link(m_station->device().identity(), 5000);
        QVERIFY(sync::CertificateRenewal(*m_station, link, m_clock).isDue());
        const auto key = sync::DeviceKey::make(m_station->stationId());
        m_station->setSetting(u"renewal.key"_s, QString::fromLatin1(key.privateKeyPem));
        m_station->setSetting(u"renewal.request"_s, QString::fromLatin1(key.requestPem));
        sync::HttpLink::Request request;
        request.verb = "POST";
        request.path = u"/v1/renew"_s;
        request.body =
            QJsonDocument(QJsonObject{{u"csr"_s, QString::fromLatin1(key.requestPem)}}).toJson();
        link.send(request, [this](const sync::Answer &answer) { m_lost = answer.body; });
        QTRY_VERIFY_WITH_TIMEOUT(!m_lost.isEmpty(), kQuick);
        QCOMPARE(waiting(), "1"_qba);
    }

    void theEngineRenewsAndGoesOnWithTheNewOne()
    {
        const storage::DeviceIdentity before = m_station->device().identity();
        sync::SyncEngine::Options options;
        options.pollMs = 10;
        sync::SyncEngine engine(*m_station, m_clock, options);
        engine.start();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_station->device().identity().certificatePem != before.certificatePem, kQuick);
        const storage::DeviceIdentity after = m_station->device().identity();
        QCOMPARE(after.deviceId, before.deviceId);
        QVERIFY(after.privateKeyPem != before.privateKeyPem);
        QCOMPARE(QString::fromLatin1(after.certificatePem),
                 QJsonDocument::fromJson(m_lost)["certificate"_L1].toString());
        const QSslCertificate certificate(after.certificatePem);
        QVERIFY(m_clock.now().daysTo(certificate.expiryDate()) > 300);
        QVERIFY(m_station->setting(u"renewal.key"_s).isEmpty());
        // The next thing it sends goes under the new one, by the same program.
        QVERIFY(!acceptSample(*m_station, 1).isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), "0"_qba, kQuick);
        QTRY_VERIFY_WITH_TIMEOUT(engine.isEmpty(), kQuick);
        QCOMPARE(m_postgres.query(u"SELECT count(*) FROM report.dossiers WHERE complete"_s),
                 "1"_qba);
        engine.stop();
        sync::HttpLink link(after, 5000);
        QVERIFY(!sync::CertificateRenewal(*m_station, link, m_clock).isDue());
    }

    // From before stations' keys were for what goes down by stick.
    void anOlderCertificateIsRenewedAtAnyAge()
    {
        storage::DeviceIdentity identity = m_station->device().identity();
        const auto write = [this](const QString &name, const QByteArray &bytes) {
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        write(u"own.key"_s, identity.privateKeyPem);
        write(u"form"_s, "keyUsage=critical,digitalSignature\nextendedKeyUsage=clientAuth\n");
        QProcess openssl;
        openssl.setWorkingDirectory(m_folder.path());
        openssl.start(
            u"/bin/sh"_s,
            {u"-ec"_s,
             u"openssl req -new -key own.key -subj /CN=%1 -out own.csr; openssl x509 -req "
             "-in own.csr -CA '%2' -CAkey '%3' -CAcreateserial -CAserial serial -days "
             "300 -extfile form"_s.arg(identity.deviceId, m_gateway.file(u"ca.pem"_s),
                                       m_gateway.file(u"ca.key"_s))});
        QVERIFY(openssl.waitForFinished(kQuick));
        identity.certificatePem = openssl.readAllStandardOutput();
        const auto older = pack::Certificate::fromPem(identity.certificatePem);
        QVERIFY(older && !older->mayEncipher());
        (void)m_postgres.query(
            u"UPDATE motcua.device_certificate SET fingerprint = '\\x%1', certificate = '%2' WHERE "
            "superseded_at IS NULL; UPDATE motcua.device SET fingerprint = '\\x%1', certificate = "
            "'%2'"_s.arg(QString::fromLatin1(older->sha256().toHex()),
                         QString::fromLatin1(identity.certificatePem)));
        m_station->device().setIdentity(identity, {}, m_clock.now());
        sync::SyncEngine::Options options;
        options.pollMs = 10;
        sync::SyncEngine engine(*m_station, m_clock, options);
        engine.start();
        QTRY_VERIFY_WITH_TIMEOUT(
            pack::Certificate::fromPem(m_station->device().identity().certificatePem)
                ->mayEncipher(),
            kQuick);
        QVERIFY(m_station->device().identity().privateKeyPem != identity.privateKeyPem);
    }

    void theAuditTrailSaysSo()
    {
        QCOMPARE(m_station->database()
                     .row(u"SELECT count(*) FROM audit WHERE action = 'device.renewed'"_s)
                     .at(0)
                     .toInt(),
                 3); // the two renewals, and the one the test made up
    }

private:
    [[nodiscard]] QString url() const { return u"https://127.0.0.1:%1"_s.arg(m_gateway.port()); }
    /// Certificates made and not used yet.
    [[nodiscard]] QByteArray waiting() const
    {
        return m_postgres.query(
            u"SELECT count(*) FROM motcua.device_certificate WHERE first_used_at IS NULL"_s);
    }

    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<storage::Station> m_station;
    QByteArray m_lost;
};

QTEST_GUILESS_MAIN(TestSyncRenewal)
#include "tst_sync_renewal.moc"
