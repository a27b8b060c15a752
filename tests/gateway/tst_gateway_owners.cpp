// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"
#include "tests/gateway/gateway_process.h"
#include "tests/gateway/https_client.h"
#include "tests/gateway/sample_dossier.h"
#include "tests/support/postgres/private_postgres.h"

#include <QProcess>
#include <QTest>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::StringLiterals;

/// Whoever names the hash of another centre's file neither gets it nor learns that it is there.
class OwnersTest : public QObject
{
    Q_OBJECT

private:
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    Identity m_station, m_stranger;

    /// Upload of the file, wanted for a dossier of this code; empty when it is not wanted.
    QByteArray wanted(const Identity &who, const QString &code, const QByteArray &file)
    {
        const auto batch = batchOf(who.device, {sampleDossier(code, 1, {file})});
        HttpsClient client(m_gateway, &who);
        const auto parsed = protocol::syncAnswerFromJson(
            client.sync(idOf(batch), protocol::writeBatch(batch)).body);
        return parsed && parsed->want.size() == 1 ? parsed->want.constFirst().url.toLatin1()
                                                  : QByteArray();
    }
    Answer get(const Identity &who, const QByteArray &file)
    {
        HttpsClient client(m_gateway, &who);
        return client.request("GET", "/v1/blobs/" + protocol::sha256(file).toHex());
    }
    Answer create(const Identity &who, const QByteArray &file)
    {
        HttpsClient client(m_gateway, &who);
        return client.request(
            "POST", "/v1/uploads",
            {{"Upload-Length", QByteArray::number(file.size())},
             {"Upload-Metadata", "sha256 " + protocol::sha256(file).toHex().toBase64()}});
    }
    [[nodiscard]] QByteArray complete(const QString &code) const
    {
        return m_postgres.query(
            u"SELECT complete FROM report.dossiers WHERE dossier_code = '%1'"_s.arg(code));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        QCOMPARE(m_gateway.serve(), QString());
        m_station = m_gateway.enrol(u"C01"_s);
        m_stranger = m_gateway.enrol(u"C01"_s, u"H24.999"_s);
        QVERIFY(!m_station.certificate.isNull() && !m_stranger.certificate.isNull());
    }

    void namingAHashBringsNothing()
    {
        const QByteArray file = "a paper of the first centre";
        const QByteArray url = wanted(m_station, u"H24.123-261127-0001"_s, file);
        QCOMPARE(create(m_stranger, file).status, 404); // no dossier of its own refers to it
        HttpsClient mine(m_gateway, &m_station);
        QCOMPARE(mine.patch(url, 0, file).status, 204);
        QCOMPARE(get(m_station, file).body, file);
        QCOMPARE(create(m_stranger, file).status, 404);

        const QString code = u"H24.999-261127-0001"_s;
        const QByteArray theirs = wanted(m_stranger, code, file);
        QVERIFY(!theirs.isEmpty()); // wanted as if nobody had it
        QCOMPARE(get(m_stranger, file).status, 404);
        QCOMPARE(complete(code), "f"_qba);
        QCOMPARE(create(m_stranger, file).headers.value("upload-offset"), "0"_qba);
        HttpsClient other(m_gateway, &m_stranger);
        QCOMPARE(other.offset(theirs), 0); // nor is the copy in the store taken for its own
        QCOMPARE(get(m_stranger, file).status, 404);

        // Who has it sends it; one copy is kept, and it is each one's.
        QCOMPARE(other.patch(theirs, 0, file).status, 204);
        QCOMPARE(get(m_stranger, file).body, file);
        QCOMPARE(get(m_station, file).body, file);
        QCOMPARE(complete(code), "t"_qba);
    }

    void theReceiptOfABundleIsForItsCentreAndItsCarrier()
    {
        const QString id = u"0199ab12-3456-789a-bcde-f00123456789"_s;
        (void)m_postgres.query(
            u"INSERT INTO motcua.bundle (id, device, made_at, volumes) VALUES ('%1',"
            " '%2', now(), 1)"_s.arg(id, m_station.device));
        const QByteArray path = "/v1/bundles/" + id.toLatin1() + "/receipt";
        HttpsClient mine(m_gateway, &m_station), other(m_gateway, &m_stranger);
        QCOMPARE(mine.request("GET", path).status, 200);
        QCOMPARE(other.request("GET", path).status, 404);
        (void)m_postgres.query(u"INSERT INTO motcua.bundle_carrier (bundle, device) VALUES ('%1',"
                               " '%2')"_s.arg(id, m_stranger.device));
        QCOMPARE(other.request("GET", path).status, 200);
    }

    void theKeysOfBundlesLastForYears()
    {
        for (const char *name : {"bundle.pem", "receipt.pem"}) {
            const auto found = QSslCertificate::fromPath(m_gateway.file(QString::fromLatin1(name)));
            QCOMPARE(found.size(), 1);
            QVERIFY(found.constFirst().expiryDate() > QDateTime::currentDateTime().addYears(19));
        }
    }

    void aKeyNearItsEndGetsANewCertificate()
    {
        const QString path = m_gateway.file(u"bundle.pem"_s);
        const auto now = [&path] { return QSslCertificate::fromPath(path).value(0); };
        const QSslKey key = now().publicKey();
        const QString request = path + u".csr"_s;
        const auto openssl = [](const QStringList &arguments) {
            QProcess process;
            process.start(u"openssl"_s, arguments);
            return process.waitForFinished() && process.exitCode() == 0;
        };
        QVERIFY(openssl({u"x509"_s, u"-x509toreq"_s, u"-in"_s, path, u"-signkey"_s,
                         m_gateway.file(u"bundle.key"_s), u"-out"_s, request}));
        QVERIFY(openssl({u"x509"_s, u"-req"_s, u"-in"_s, request, u"-CA"_s,
                         m_gateway.file(u"ca.pem"_s), u"-CAkey"_s, m_gateway.file(u"ca.key"_s),
                         u"-set_serial"_s, u"77"_s, u"-days"_s, u"20"_s, u"-out"_s, path}));
        const QSslCertificate old = now();
        QVERIFY(old.expiryDate() < QDateTime::currentDateTime().addDays(21));
        HttpsClient client(m_gateway, &m_station);
        const Answer answer = client.request("GET", "/v1/bundles/recipient");
        QCOMPARE(answer.status, 200);
        QVERIFY(QSslCertificate(answer.body).expiryDate() >
                QDateTime::currentDateTime().addYears(19));
        QVERIFY(now().publicKey() == key); // what was made for the old one is still opened
        QCOMPARE(QSslCertificate::fromPath(m_gateway.file(u"bundle.before.pem"_s)).value(0), old);
    }
};

QTEST_GUILESS_MAIN(OwnersTest)
#include "tst_gateway_owners.moc"
