// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/protocol/names.h"
#include "tests/gateway/gateway_process.h"
#include "tests/gateway/https_client.h"
#include "tests/gateway/sample_dossier.h"
#include "tests/support/postgres/private_postgres.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

using namespace motcua::test;
using namespace Qt::StringLiterals;
namespace problem = motcua::protocol::problem;

/// What the province's own people see of a running gateway, and what it does under pressure.
class OperationsTest : public QObject
{
    Q_OBJECT

private:
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    Identity m_station;
    QTemporaryDir m_folder;
    quint16 m_adminPort = 0;

    [[nodiscard]] QString logFile() const { return m_folder.filePath(u"log"_s); }
    [[nodiscard]] static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The answer of the inner listener, header and body.
    [[nodiscard]] QByteArray inner(const QByteArray &path, const QByteArray &method = "GET") const
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_adminPort);
        if (!socket.waitForConnected(5000))
            return {};
        socket.write(method + ' ' + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QByteArray answer;
        while (socket.waitForReadyRead(10000))
            answer += socket.readAll();
        return answer;
    }
    [[nodiscard]] double metric(const QByteArray &name) const
    {
        const QList<QByteArray> lines = inner("/metrics").split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith(name + ' '))
                return line.mid(name.size() + 1).trimmed().toDouble();
        }
        return 0;
    }
    [[nodiscard]] QString serve()
    {
        const QString portFile = m_folder.filePath(u"admin-port"_s);
        QFile::remove(portFile);
        const QString trouble =
            m_gateway.serve({u"--metrics"_s, u"127.0.0.1:0"_s, u"--metrics-port-file"_s, portFile});
        for (int i = 0; i < 200 && !content(portFile).endsWith('\n'); ++i) {
            HttpsClient client(m_gateway); // takes its time
            client.request("GET", "/v1/hello");
        }
        m_adminPort = content(portFile).trimmed().toUShort();
        return trouble;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        QVERIFY(m_gateway.setLimit(u"requests_per_second"_s, 1));
        QVERIFY(m_gateway.setLimit(u"burst"_s, 40));
        m_gateway.logTo(logFile());
        QCOMPARE(serve(), QString());
        QVERIFY(m_adminPort > 0);
        m_station = m_gateway.enrol(u"C01"_s);
        QVERIFY(!m_station.certificate.isNull());
    }

    void healthToldToStrangersIsOneWord()
    {
        HttpsClient nobody(m_gateway);
        const Answer answer = nobody.request("GET", "/healthz");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, "{\"status\":\"ok\"}\n"_qba);
        QCOMPARE(nobody.request("POST", "/healthz").status, 405);
        QCOMPARE(nobody.request("GET", "/metrics").status, 401);
        QVERIFY(inner("/healthz").contains("\"database\":true,\"files\":true"));
    }

    void metricsCountWhatCame()
    {
        const double batches = metric("motcua_batches_total");
        const double sent = metric("motcua_operations_total{verdict=\"ok\"}");
        HttpsClient client(m_gateway, &m_station);
        const QByteArray file(3000, 'm');
        const auto batch =
            batchOf(m_station.device, {sampleDossier(u"H24.123-261124-0001"_s, 1, {file})});
        const Answer answer = client.sync(idOf(batch), motcua::protocol::writeBatch(batch));
        QCOMPARE(verdicts(answer.body), u"ok"_s);
        QCOMPARE(verdicts(client.sync(idOf(batch), motcua::protocol::writeBatch(batch)).body),
                 u"dup"_s);
        const auto parsed = motcua::protocol::syncAnswerFromJson(answer.body);
        QCOMPARE(client.patch(parsed->want.at(0).url.toLatin1(), 0, file).status, 204);
        QTRY_COMPARE(metric("motcua_requests_total{route=\"/v1/uploads/{id}\",status=\"2xx\"}"),
                     1.0);
        QCOMPARE(metric("motcua_batches_total"), batches + 2);
        QCOMPARE(metric("motcua_operations_total{verdict=\"ok\"}"), sent + 1);
        QCOMPARE(metric("motcua_files_total"), 1.0);
        QCOMPARE(metric("motcua_uploads_open"), 0.0);
        QVERIFY(metric("motcua_received_bytes_total") > 3000);
        QVERIFY(metric("motcua_connections") >= 1);
        QCOMPARE(metric("motcua_database_threads"), 16.0);
        QVERIFY(metric("process_resident_memory_bytes") > 1e6);
        QVERIFY(inner("/metrics", "HEAD").endsWith("\r\n\r\n"));
        QVERIFY(inner("/metrics", "POST").startsWith("HTTP/1.1 405"));
        QVERIFY(inner("/v1/hello").startsWith("HTTP/1.1 404")); // the stations' doors are elsewhere
    }

    void anUploadUnderWayIsSeen()
    {
        HttpsClient client(m_gateway, &m_station);
        const QByteArray file(2000, 'w');
        const auto batch =
            batchOf(m_station.device, {sampleDossier(u"H24.123-261124-0002"_s, 2, {file})});
        const auto answer = motcua::protocol::syncAnswerFromJson(
            client.sync(idOf(batch), motcua::protocol::writeBatch(batch)).body);
        auto headers = HttpsClient::patchHeaders(0);
        headers.append(qMakePair("Content-Length"_qba, "2000"_qba));
        client.send("PATCH", answer->want.at(0).url.toLatin1(), headers, file.left(10));
        QTRY_COMPARE(metric("motcua_uploads_open"), 1.0);
        client.cut();
        QTRY_COMPARE(metric("motcua_uploads_open"), 0.0);
        QTRY_COMPARE(metric("motcua_requests_total{route=\"/v1/uploads/{id}\",status=\"gone\"}"),
                     1.0);
    }

    void aDeviceThatAsksWithoutEndIsSlowedDown()
    {
        HttpsClient client(m_gateway, &m_station);
        Answer answer;
        for (int i = 0; i < 45 && answer.status != 429; ++i)
            answer = client.request("GET", "/v1/hello");
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.problem(), QString(problem::kTooMany));
        QVERIFY(answer.headers.value("retry-after").toInt() >= 1);
        QVERIFY(metric("motcua_rate_limited_total") >= 1);
        // Others are not slowed down by it.
        HttpsClient stranger(m_gateway);
        QCOMPARE(stranger.request("GET", "/v1/hello").status, 200);
        bool served = false;
        QTRY_VERIFY(served || (served = client.request("GET", "/v1/hello").status == 200));
    }

    void theLogNamesNobody()
    {
        HttpsClient client(m_gateway);
        const Answer answer = client.request("GET", "/v1/records?after=NGUYEN-VAN-A");
        const QByteArray id = answer.headers.value("x-request-id");
        QCOMPARE(id.size(), 16);
        client.request("GET", "/tim-kiem/NGUYEN-VAN-A?ma=H24.123-261124-0001");
        QTRY_VERIFY(content(logFile()).contains(id));
        QTRY_VERIFY(content(logFile()).contains("\"route\":\"other\""));
        const QByteArray log = content(logFile());
        QVERIFY(!log.contains("NGUYEN"));
        QVERIFY(!log.contains("H24.123-261124"));
        QVERIFY(!log.contains("Đặng"));
        bool seen = false;
        const QList<QByteArray> lines = log.trimmed().split('\n');
        for (const QByteArray &line : lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            QVERIFY2(!object.isEmpty(), line.constData());
            seen = seen ||
                   (object.value("route"_L1).toString() == "/v1/sync"_L1 &&
                    object.value("device"_L1).toString() == m_station.device &&
                    object.value("status"_L1).toInt() == 200 && object.value("in"_L1).toInt() > 0);
        }
        QVERIFY(seen);
    }

    void aFullQueueForTheDatabaseSaysLater()
    {
        QVERIFY(m_gateway.terminate());
        QVERIFY(m_gateway.setLimit(u"database_threads"_s, 1));
        QVERIFY(m_gateway.setLimit(u"database_queue"_s, 1));
        QVERIFY(m_gateway.setLimit(u"requests_per_second"_s, 1000));
        QCOMPARE(serve(), QString());
        // Somebody else holds the device's row for a while: the batch waits in the one thread.
        QProcess lock;
        lock.start(u"psql"_s, {u"-X"_s, u"-d"_s, m_postgres.conninfo(), u"-c"_s,
                               u"BEGIN; LOCK motcua.device IN ACCESS EXCLUSIVE MODE; SELECT 'held';"
                               " SELECT pg_sleep(4)"_s});
        QTRY_COMPARE(m_postgres.query(u"SELECT count(*) FROM pg_locks WHERE granted AND"
                                      " mode = 'AccessExclusiveLock' AND relation ="
                                      " 'motcua.device'::regclass"_s),
                     "1"_qba);
        std::vector<std::unique_ptr<HttpsClient>> clients;
        for (int i = 0; i < 5; ++i) {
            clients.push_back(std::make_unique<HttpsClient>(m_gateway, &m_station));
            clients.back()->send("HEAD", "/v1/uploads/abc");
        }
        int refused = 0;
        QTRY_VERIFY(metric("motcua_database_refused_total") >= 3);
        QCOMPARE(metric("motcua_database_queued"), 1.0);
        QCOMPARE(metric("motcua_database_busy"), 1.0);
        QVERIFY(inner("/healthz").startsWith("HTTP/1.1 200")); // busy is not ill
        lock.kill();
        lock.waitForFinished();
        const QString end = u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            " WHERE query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()"_s;
        QVERIFY(!m_postgres.query(end).startsWith("ERROR"));
        for (const auto &client : clients) {
            const Answer answer = client->readAnswer(false);
            if (answer.status == 503) {
                ++refused;
                const int later = answer.headers.value("retry-after").toInt();
                QVERIFY(later >= 2 && later <= 10);
            } else {
                QCOMPARE(answer.status, 404);
            }
        }
        QCOMPARE(refused, 3);
    }

    void strangersDoNotUseUpTheStationsConnections()
    {
        QVERIFY(m_gateway.terminate());
        QVERIFY(m_gateway.setLimit(u"database_threads"_s, 4));
        QVERIFY(m_gateway.setLimit(u"database_queue"_s, 64));
        QVERIFY(m_gateway.setLimit(u"connections"_s, 6));
        QVERIFY(m_gateway.setLimit(u"connections_without_certificate"_s, 3));
        QCOMPARE(serve(), QString());
        std::vector<std::unique_ptr<HttpsClient>> strangers;
        for (int i = 0; i < 12; ++i) {
            strangers.push_back(std::make_unique<HttpsClient>(m_gateway));
            const int status = strangers.back()->request("GET", "/v1/hello").status;
            QCOMPARE(status, i < 3 ? 200 : 0); // the others are closed, not kept waiting
        }
        HttpsClient first(m_gateway, &m_station), second(m_gateway, &m_station);
        QCOMPARE(first.request("GET", "/v1/hello").status, 200);
        QCOMPARE(second.request("GET", "/v1/hello").status, 200);
        QCOMPARE(metric("motcua_connections"), 5.0);
        QVERIFY(m_gateway.terminate());
        QVERIFY(m_gateway.setLimit(u"connections"_s, 4096));
        QVERIFY(m_gateway.setLimit(u"connections_without_certificate"_s, 512));
        QCOMPARE(serve(), QString());
    }

    void illnessIsSaid()
    {
        QVERIFY(m_gateway.terminate());
        QCOMPARE(serve(), QString());
        QVERIFY(inner("/healthz").startsWith("HTTP/1.1 200"));
        QVERIFY(QDir().rename(m_gateway.file(u"uploads"_s), m_gateway.file(u"elsewhere"_s)));
        QTRY_VERIFY(inner("/healthz").contains("\"files\":false"));
        HttpsClient client(m_gateway);
        const Answer answer = client.request("GET", "/healthz");
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.body, "{\"status\":\"failing\"}\n"_qba);
        QVERIFY(QDir().rename(m_gateway.file(u"elsewhere"_s), m_gateway.file(u"uploads"_s)));
        QTRY_VERIFY(inner("/healthz").startsWith("HTTP/1.1 200"));
        m_postgres.stop();
        QTRY_VERIFY(inner("/healthz").contains("\"database\":false"));
    }
};

QTEST_GUILESS_MAIN(OperationsTest)
#include "tst_gateway_operations.moc"
