// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"
#include "tests/gateway/gateway_process.h"
#include "tests/gateway/https_client.h"
#include "tests/gateway/sample_dossier.h"
#include "tests/support/postgres/private_postgres.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

#include <unistd.h>

#include <array>
#include <memory>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::StringLiterals;
namespace problem = motcua::protocol::problem;

/// Two nodes on one database and one folder behind a real nginx with the sample of resources/gateway.
class NodesTest : public QObject
{
    Q_OBJECT

private:
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway; // on TCP, for itself: the nodes behind nginx share its folder
    QTemporaryDir m_run{QDir::tempPath() + u"/mc-XXXXXX"_s};
    std::array<QProcess, 2> m_nodes;
    QProcess m_nginx;
    quint16 m_port = 0;
    Identity m_station;
    int m_serial = 0;

    [[nodiscard]] QString socketPath(int node) const
    {
        return m_run.filePath(u"%1.sock"_s.arg(QChar(u'a' + node)));
    }
    void startNode(int node)
    {
        QProcess &process = m_nodes.at(std::size_t(node));
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(GatewayProcess::program(), {u"serve"_s, u"--data"_s, m_gateway.file({}),
                                                  u"--socket"_s, socketPath(node)});
        QVERIFY(process.waitForStarted());
        // The file of one that was killed is still there: it counts when somebody answers.
        QTRY_VERIFY(QFileInfo::exists(socketPath(node)) && answers(socketPath(node)));
    }
    [[nodiscard]] static bool answers(const QString &path)
    {
        QProcess curl;
        curl.start(u"curl"_s, {u"-s"_s, u"-o"_s, u"/dev/null"_s, u"--unix-socket"_s, path,
                               u"http://x/v1/hello"_s});
        return curl.waitForFinished() && curl.exitCode() == 0;
    }
    void startNginx()
    {
        const QString source = qEnvironmentVariable("MOTCUA_SOURCE_DIR", u"."_s);
        QFile sample(source + u"/resources/gateway/nginx.conf"_s);
        QVERIFY(sample.open(QIODevice::ReadOnly));
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        m_port = free.serverPort();
        free.close();
        QString text = QString::fromUtf8(sample.readAll());
        text.replace(u"@DATA@"_s, m_gateway.file({}));
        text.replace(u"@LISTEN@"_s, u"127.0.0.1:%1"_s.arg(m_port));
        text.replace(u"@RUN@"_s, m_run.path());
        text.replace(u"@NODES@"_s, u"server unix:%1 max_fails=0; server unix:%2 max_fails=0;"_s.arg(
                                       socketPath(0), socketPath(1)));
        QFile file(m_run.filePath(u"nginx.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0);
        file.close();
        // Its workers must get at the sockets: started by root they would be somebody else.
        const QString user = ::geteuid() == 0 ? u"user root; "_s : QString();
        m_nginx.setProcessChannelMode(QProcess::ForwardedChannels);
        m_nginx.start(u"/usr/sbin/nginx"_s, {u"-p"_s, m_run.path(), u"-c"_s, file.fileName(),
                                             u"-g"_s, user + u"daemon off;"_s});
        QVERIFY(m_nginx.waitForStarted());
        QTRY_COMPARE(HttpsClient(m_gateway, nullptr, m_port).request("GET", "/v1/hello").status,
                     200);
    }
    /// The node that holds the part of this upload open; -1: none.
    [[nodiscard]] int holder(const QByteArray &url) const
    {
        const QString part = QFileInfo(m_gateway.file(u"uploads/"_s) +
                                       QString::fromLatin1(url.mid(url.lastIndexOf('/') + 1)))
                                 .canonicalFilePath();
        for (int node = 0; node < 2; ++node) {
            const QDir open(u"/proc/%1/fd"_s.arg(m_nodes.at(std::size_t(node)).processId()));
            const QFileInfoList files = open.entryInfoList(QDir::Files | QDir::System);
            for (const QFileInfo &file : files) {
                if (!part.isEmpty() && file.symLinkTarget() == part)
                    return node;
            }
        }
        return -1;
    }
    [[nodiscard]] protocol::Batch newBatch(const QList<QByteArray> &files)
    {
        const QString code = u"H24.123-261127-%1"_s.arg(++m_serial, 4, 10, QLatin1Char('0'));
        return batchOf(m_station.device, {sampleDossier(code, m_serial, files)});
    }
    /// Sends until it is answered, as a station does.
    std::optional<protocol::SyncAnswer> send(const protocol::Batch &batch, int *tries)
    {
        for (int i = 0; i < 50; ++i) {
            ++*tries;
            HttpsClient client(m_gateway, &m_station, m_port);
            const Answer answer = client.sync(idOf(batch), protocol::writeBatch(batch));
            if (answer.status == 200)
                return protocol::syncAnswerFromJson(answer.body);
        }
        return std::nullopt;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QFileInfo::exists(u"/usr/sbin/nginx"_s), "nginx is missing: run scripts/setup");
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        QCOMPARE(m_gateway.serve(), QString());
        m_station = m_gateway.enrol(u"C01"_s);
        for (int node = 0; node < 2; ++node)
            startNode(node);
        startNginx();
    }
    void cleanupTestCase()
    {
        m_nginx.terminate();
        m_nginx.waitForFinished();
        for (QProcess &node : m_nodes) {
            node.kill();
            node.waitForFinished();
        }
    }

    void theSocketIsForItsGroupAlone()
    {
        const auto others =
            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        const QFileInfo info(socketPath(0));
        QVERIFY(!(info.permissions() & others));
        QVERIFY(info.permissions() & QFileDevice::WriteGroup);
        // A second node does not take the place of one that lives.
        QProcess second;
        second.start(GatewayProcess::program(),
                     {u"serve"_s, u"--data"_s, m_gateway.file({}), u"--socket"_s, socketPath(0)});
        QVERIFY(second.waitForFinished());
        QCOMPARE(second.exitCode(), 1);
        QVERIFY(second.readAllStandardError().contains("socket_in_use"));
    }

    void whoIsWhoThroughTheProxy()
    {
        HttpsClient nobody(m_gateway, nullptr, m_port);
        QCOMPARE(nobody.request("GET", "/v1/blobs/none").status, 401);
        HttpsClient station(m_gateway, &m_station, m_port);
        QCOMPARE(station.request("GET", "/v1/blobs/none").status, 404);
        const Identity stranger = m_gateway.foreign();
        HttpsClient foreign(m_gateway, &stranger, m_port);
        QCOMPARE(foreign.request("GET", "/v1/blobs/none").status, 401);
        const Identity old = m_gateway.expired(m_station);
        HttpsClient expired(m_gateway, &old, m_port);
        QCOMPARE(expired.request("GET", "/v1/blobs/none").problem(),
                 QString(problem::kCertificateExpired));
        const Answer hello = nobody.request("GET", "/v1/hello");
        QCOMPARE(hello.headers.value("x-request-id").size(), 32); // the proxy's own name for it
        QCOMPARE(nobody.request("GET", "/metrics").status, 404);
    }

    void aHeaderIsNoCertificate()
    {
        const QByteArray pem = m_station.certificate.toPem().toPercentEncoding();
        const HttpsClient::Headers forged{{"X-Client-Cert", pem}};
        // nginx overwrites it, and the listener of strangers does not look at it.
        HttpsClient proxied(m_gateway, nullptr, m_port);
        QCOMPARE(proxied.request("GET", "/v1/blobs/none", forged).status, 401);
        HttpsClient direct(m_gateway);
        QCOMPARE(direct.request("GET", "/v1/blobs/none", forged).status, 401);
    }

    void oneIsKilledInTheMiddleOfAFile()
    {
        const QByteArray file(3000000, 'n');
        int tries = 0;
        const auto answer = send(newBatch({file}), &tries);
        QVERIFY(answer && answer->want.size() == 1);
        const QByteArray url = answer->want.at(0).url.toLatin1();
        HttpsClient client(m_gateway, &m_station, m_port);
        auto headers = HttpsClient::patchHeaders(0);
        headers.append(qMakePair("Content-Length"_qba, QByteArray::number(file.size())));
        client.send("PATCH", url, headers, file.left(1200000));
        QTRY_VERIFY(holder(url) >= 0);
        HttpsClient watch(m_gateway, &m_station, m_port);
        const QString part =
            m_gateway.file(u"uploads/"_s) + QString::fromLatin1(url.mid(url.lastIndexOf('/') + 1));
        QTRY_VERIFY(QFileInfo(part).size() >= 1000000); // unbuffered: it is there as it comes
        QCOMPARE(watch.request("HEAD", url).status, 423);
        const int killed = holder(url);
        m_nodes.at(std::size_t(killed)).kill();
        QVERIFY(m_nodes.at(std::size_t(killed)).waitForFinished());
        const qint64 kept = QFileInfo(part).size();
        // The other one goes on, from the byte that was reached.
        HttpsClient again(m_gateway, &m_station, m_port);
        qint64 offset = -1;
        QTRY_VERIFY((offset = again.offset(url)) >= 0);
        QCOMPARE(offset, kept);
        QCOMPARE(again.patch(url, offset, file.mid(int(offset))).status, 204);
        QCOMPARE(m_postgres.query(u"SELECT count(*) FROM motcua.blob"_s), "1"_qba);
        startNode(killed);
    }

    void oneIsKilledAndOneIsStoppedWhileDossiersCome()
    {
        const QByteArray before = m_postgres.query(u"SELECT count(*) FROM motcua.operation"_s);
        constexpr int kDossiers = 60;
        int tries = 0;
        for (int i = 0; i < kDossiers; ++i) {
            if (i == 15)
                m_nodes.at(0).kill();
            if (i == 30) {
                m_nodes.at(0).waitForFinished();
                startNode(0);
            }
            if (i == 40)
                m_nodes.at(1).terminate();
            const QByteArray file = "paper " + QByteArray::number(i);
            const protocol::Batch batch = newBatch({file});
            const auto answer = send(batch, &tries);
            QVERIFY2(answer, qPrintable(QString::number(i)));
            QCOMPARE(answer->results.size(), 1);
            const auto verdict = answer->results.at(0).verdict;
            QVERIFY(verdict == protocol::Verdict::Ok || verdict == protocol::Verdict::Duplicate);
            for (const auto &want : answer->want) {
                Answer sent;
                for (int k = 0; k < 20 && sent.status != 204; ++k) {
                    HttpsClient client(m_gateway, &m_station, m_port);
                    sent = client.patch(want.url.toLatin1(), 0, file);
                    if (sent.status == 409 &&
                        sent.headers.value("upload-offset").toInt() == file.size())
                        sent.status = 204; // the answer was lost
                }
                QCOMPARE(sent.status, 204);
            }
        }
        QVERIFY(m_nodes.at(1).waitForFinished());
        QCOMPARE(m_nodes.at(1).exitCode(), 0);
        const QByteArray after = m_postgres.query(u"SELECT count(*) FROM motcua.operation"_s);
        QCOMPARE(after.toInt() - before.toInt(), kDossiers);
        QCOMPARE(m_postgres.query(u"SELECT count(*) FROM report.dossiers WHERE NOT complete"_s),
                 "0"_qba);
        startNode(1);
    }
};

QTEST_GUILESS_MAIN(NodesTest)
#include "tst_gateway_nodes.moc"
