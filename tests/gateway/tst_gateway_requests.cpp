// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"
#include "tests/gateway/gateway_process.h"
#include "tests/gateway/https_client.h"
#include "tests/support/postgres/private_postgres.h"
#include "tests/support/soak.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <memory>
#include <vector>

using namespace motcua::test;
using namespace Qt::StringLiterals;
namespace problem = motcua::protocol::problem;

/// Who may come in, and what becomes of those who talk nonsense.
class RequestsTest : public QObject
{
    Q_OBJECT

private:
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    Identity m_station;
    std::unique_ptr<HttpsClient> m_slow;
    QElapsedTimer m_slowFor;

    Answer enrol(const QString &secret, const QByteArray &csr, const QString &centre = u"H24.123"_s,
                 const QString &station = u"C09"_s)
    {
        HttpsClient client(m_gateway);
        const QJsonObject body{{u"code"_s, secret},
                               {u"csr"_s, QString::fromLatin1(csr)},
                               {u"station"_s, station},
                               {u"centre"_s, centre}};
        return client.request("POST", "/v1/enrol", {}, QJsonDocument(body).toJson());
    }
    [[nodiscard]] QString secret(const QString &centre = u"H24.123"_s) const
    {
        return m_gateway.enrolCode(centre).section(u'.', 0, 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        QCOMPARE(m_gateway.serve(), QString());
        m_station = m_gateway.enrol(u"C01"_s);
        QVERIFY(!m_station.certificate.isNull());
        // Looked at in the last test but one: it takes the whole deadline.
        m_slow = std::make_unique<HttpsClient>(m_gateway);
        QVERIFY(m_slow->connect());
        m_slow->sendRaw("GET /v1/hello HTTP/1.1\r\nX-Slow: ");
        m_slowFor.start();
    }

    void hello()
    {
        HttpsClient client(m_gateway);
        const Answer answer = client.request("GET", "/v1/hello");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("motcua-protocol"), "1"_qba);
        const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
        QCOMPARE(object.value("protocol"_L1).toObject(),
                 QJsonObject({{u"min"_s, 1}, {u"max"_s, 1}}));
        QCOMPARE(object.value("schema"_L1)["max"_L1].toInt(), motcua::protocol::kSchemaMax);
        QVERIFY(object.value("limits"_L1)["batch_bytes"_L1].toInt() > 0);
        // The same connection serves on.
        QCOMPARE(client.request("GET", "/v1/hello").status, 200);
    }

    void theChainEndsInThePinnedAuthority()
    {
        const QByteArray pin = m_gateway.enrolCode().section(u'.', 1).toLatin1();
        HttpsClient client(m_gateway);
        QVERIFY(client.connect());
        const QList<QSslCertificate> chain = client.socket().peerCertificateChain();
        QVERIFY(chain.size() >= 2);
        QCOMPARE(motcua::protocol::sha256(chain.constLast().toDer())
                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
                 pin);
    }

    void initAgainKeepsTheAuthority()
    {
        const QSslCertificate before = m_gateway.authority();
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        QCOMPARE(m_gateway.authority(), before);
        QCOMPARE(m_postgres.query(u"SELECT count(*) FROM motcua.device"_s), "1"_qba);
    }

    void enrolling()
    {
        const auto request = m_gateway.makeRequest();
        const QString code = secret();
        const Answer first = enrol(code, request.csr);
        QCOMPARE(first.status, 200);
        const QJsonObject object = QJsonDocument::fromJson(first.body).object();
        const QSslCertificate certificate(object.value("certificate"_L1).toString().toLatin1());
        QVERIFY(!certificate.isNull());
        QCOMPARE(QSslCertificate(object.value("ca"_L1).toString().toLatin1()),
                 m_gateway.authority());
        QCOMPARE(certificate.subjectInfo(QSslCertificate::CommonName).value(0),
                 object.value("device"_L1).toString());
        // The answer was lost: the same key gets the same certificate.
        QCOMPARE(enrol(code, request.csr).body, first.body);
        // Another key does not.
        const Answer used = enrol(code, m_gateway.makeRequest().csr);
        QCOMPARE(used.status, 403);
        QCOMPARE(used.problem(), QString(problem::kEnrolmentRefused));
        QVERIFY(
            !m_postgres.query(u"SELECT * FROM motcua.enrolment_code"_s).contains(code.toLatin1()));
    }

    void enrolmentRefused()
    {
        const QByteArray csr = m_gateway.makeRequest().csr;
        QCOMPARE(enrol(u"wrong"_s, csr).status, 403);
        QCOMPARE(enrol(secret(u"H24.999"_s), csr).status, 403);
        const QString expired = secret();
        QCOMPARE(m_postgres
                     .query(u"UPDATE motcua.enrolment_code SET expires_at = now() WHERE"
                            " code_sha256 = sha256('%1') RETURNING 'done'"_s.arg(expired))
                     .left(4),
                 "done"_qba);
        QCOMPARE(enrol(expired, csr).status, 403);
        const QString good = secret();
        QCOMPARE(enrol(good, "nonsense").status, 400);
        QByteArray forged = csr;
        forged.replace("\nMI", "\nMJ");
        QCOMPARE(enrol(good, forged).status, 400);
        QCOMPARE(enrol(good, csr, u"H24.123"_s, u"../x"_s).status, 400);
        HttpsClient client(m_gateway);
        QCOMPARE(client.request("POST", "/v1/enrol", {}, "<html>").status, 400);
        QCOMPARE(client.request("POST", "/v1/enrol", {}, QByteArray(17000, 'x')).status, 413);
        // None of this used the code up.
        QCOMPARE(enrol(good, csr).status, 200);
    }

    void whoIsNotKnownStaysOutside()
    {
        HttpsClient nobody(m_gateway);
        const Answer anonymous = nobody.request("POST", "/v1/sync", {}, "x");
        QCOMPARE(anonymous.status, 401);
        QCOMPARE(anonymous.problem(), QString(problem::kCertificateNeeded));
        QCOMPARE(nobody.request("HEAD", "/v1/uploads/abc").status, 401);

        const Identity stranger = m_gateway.foreign();
        QVERIFY(!stranger.certificate.isNull());
        HttpsClient foreign(m_gateway, &stranger);
        QCOMPARE(foreign.request("GET", "/v1/hello").status, 0);

        const Identity stolen = m_gateway.enrol(u"C08"_s);
        HttpsClient client(m_gateway, &stolen);
        QCOMPARE(client.request("HEAD", "/v1/uploads/abc").status, 404);
        QVERIFY(!m_gateway.run({u"revoke"_s, u"--device"_s, stolen.device}).isEmpty());
        const Answer revoked =
            client.request("POST", "/v1/uploads",
                           {{"Upload-Length", "1"},
                            {"Upload-Metadata", "sha256 " + QByteArray(64, 'a').toBase64()}});
        QCOMPARE(revoked.status, 403);
        QCOMPARE(revoked.problem(), QString(problem::kDeviceRevoked));
        QCOMPARE(
            m_postgres.query(u"DELETE FROM motcua.device WHERE id = '%1'"_s.arg(stolen.device)),
            "DELETE 1"_qba);
        QCOMPARE(client.request("HEAD", "/v1/uploads/abc").status, 403);
    }

    void pathsMethodsAndVersion()
    {
        HttpsClient client(m_gateway, &m_station);
        QCOMPARE(client.request("GET", "/").status, 404);
        QCOMPARE(client.request("GET", "/v1/sync").status, 405);
        QCOMPARE(client.request("PUT", "/v1/uploads/abc").status, 405);
        QCOMPARE(client.request("GET", "/../../etc/passwd").status, 404);
        QCOMPARE(client.request("HEAD", "/v1/uploads/..%2f..%2fca.key").status, 404);
        QCOMPARE(client.request("HEAD", "/v1/uploads/").status, 404);
        QVERIFY(client.connect());
        client.sendRaw("POST /v1/sync HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
        const Answer old = client.readAnswer();
        QCOMPARE(old.status, 426);
        // Who is to be brought up to date stands in the refusal.
        const QJsonObject refusal = QJsonDocument::fromJson(old.body).object();
        QCOMPARE(refusal.value("protocol"_L1)["max"_L1].toInt(), 1);
        QCOMPARE(refusal.value("schema"_L1)["min"_L1].toInt(), 1);
        QCOMPARE(old.problem(), QString(problem::kVersion));
        QVERIFY(client.connect());
        client.sendRaw("GET /v1/hello HTTP/1.0\r\n\r\n");
        QCOMPARE(client.readAnswer().status, 200);
    }

    void nonsense_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("status");
        const QByteArray post = "POST /v1/enrol HTTP/1.1\r\nHost: x\r\nMotcua-Protocol: 1\r\n";
        QTest::newRow("html") << "<html><body>Log in</body></html>\r\n\r\n"_qba << 400;
        QTest::newRow("no version") << "GET /v1/hello\r\n\r\n"_qba << 400;
        QTest::newRow("http 9") << "GET / HTTP/9.9\r\n\r\n"_qba << 400;
        QTest::newRow("zeros") << QByteArray(200, '\0') << 400;
        QTest::newRow("bare header") << "GET / HTTP/1.1\r\nnonsense\r\n\r\n"_qba << 400;
        QTest::newRow("long line") << "GET /" + QByteArray(20000, 'a') + " HTTP/1.1\r\n\r\n" << 431;
        QTest::newRow("long header")
            << "GET / HTTP/1.1\r\nX: " + QByteArray(20000, 'a') + "\r\n\r\n"
            << 431;
        QTest::newRow("many headers")
            << "GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(5000) + "\r\n"
            << 431;
        QTest::newRow("length -1") << post + "Content-Length: -1\r\n\r\n" << 400;
        QTest::newRow("two lengths")
            << post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab" << 400;
        QTest::newRow("huge length") << post + "Content-Length: 99999999999999\r\n\r\n" << 413;
        QTest::newRow("chunk size") << post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" << 0;
        QTest::newRow("length and chunks")
            << post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            << 400;
    }
    void nonsense()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, status);
        HttpsClient client(m_gateway);
        QVERIFY(client.connect());
        client.sendRaw(text);
        const Answer answer = client.readAnswer();
        QCOMPARE(answer.status, status);
        if (status)
            QCOMPARE(answer.headers.value("motcua-protocol"), "1"_qba);
    }

    void noiseInEveryPlace()
    {
        QRandomGenerator random(motcua::test::soakSeed(24112026));
        const QByteArray sound = "POST /v1/enrol HTTP/1.1\r\nHost: x\r\nMotcua-Protocol: 1\r\n"
                                 "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
        for (int i = 0; i < 60; ++i) {
            HttpsClient client(m_gateway);
            QVERIFY(client.connect());
            QByteArray text = sound;
            for (int k = 0; k <= i % 5; ++k)
                text[random.bounded(int(text.size()))] = char(random.bounded(256));
            client.sendRaw(text);
            client.cut();
        }
        QTcpSocket plain;
        plain.connectToHost(u"127.0.0.1"_s, m_gateway.port());
        QVERIFY(plain.waitForConnected(5000));
        plain.write("GET /v1/hello HTTP/1.1\r\n\r\n");
        plain.waitForDisconnected(5000);
        QVERIFY(!plain.readAll().startsWith("HTTP/1.1 200"));
        HttpsClient client(m_gateway);
        QCOMPARE(client.request("GET", "/v1/hello").status, 200);
    }

    void oneStationCannotTakeAllConnections()
    {
        std::vector<std::unique_ptr<HttpsClient>> clients;
        int refused = 0;
        for (int i = 0; i < 18; ++i) {
            clients.push_back(std::make_unique<HttpsClient>(m_gateway, &m_station));
            const Answer answer = clients.back()->request("GET", "/v1/hello");
            if (answer.status == 503) {
                ++refused;
                QVERIFY(!answer.headers.value("retry-after").isEmpty());
            }
        }
        QVERIFY(refused >= 2);
        QVERIFY(refused < 10);
        clients.clear();
        HttpsClient client(m_gateway, &m_station);
        QTRY_COMPARE(client.request("GET", "/v1/hello").status, 200);
    }

    void aHeaderThatDripsIsCutOff()
    {
        while (m_slow->socket().state() == QAbstractSocket::ConnectedState &&
               m_slowFor.elapsed() < 14000) {
            m_slow->sendRaw("a");
            if (m_slow->socket().waitForReadyRead(300))
                break;
        }
        QVERIFY2(m_slowFor.elapsed() > 8000 && m_slowFor.elapsed() < 13500,
                 qPrintable(QString::number(m_slowFor.elapsed())));
        QCOMPARE(m_slow->readAnswer().status, 408);
    }

    void withoutADatabaseItSaysLater()
    {
        m_postgres.stop();
        HttpsClient client(m_gateway, &m_station);
        const Answer answer = client.request("HEAD", "/v1/uploads/abc");
        QCOMPARE(answer.status, 503);
        QVERIFY(!answer.headers.value("retry-after").isEmpty());
        QCOMPARE(client.request("GET", "/v1/hello").status, 200);
        QVERIFY(m_gateway.terminate());
    }
};

QTEST_GUILESS_MAIN(RequestsTest)
#include "tst_gateway_requests.moc"
