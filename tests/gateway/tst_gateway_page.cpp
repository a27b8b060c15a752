// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/gateway/status_page.h"
#include "tests/gateway/gateway_process.h"
#include "tests/gateway/https_client.h"
#include "tests/gateway/sample_dossier.h"
#include "tests/support/postgres/private_postgres.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTest>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::StringLiterals;

/// The page on which the province sees every commune.
class PageTest : public QObject
{
    Q_OBJECT

private:
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    QTemporaryDir m_folder;
    quint16 m_port = 0;

    [[nodiscard]] QString page() const
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_port);
        socket.write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QByteArray answer;
        while (socket.waitForReadyRead(10000))
            answer += socket.readAll();
        return QString::fromUtf8(answer);
    }
    /// What stands in the row of a commune, without its tags.
    [[nodiscard]] static QStringList row(const QString &html, const QString &centre)
    {
        const QRegularExpression form(
            u"<tr><th scope=\"row\">%1</th>(.*?)</tr>"_s.arg(QRegularExpression::escape(centre)));
        QStringList cells = form.match(html).captured(1).split(u"</td>"_s, Qt::SkipEmptyParts);
        for (QString &cell : cells) {
            cell.replace(u"<br>"_s, u" "_s);
            cell.remove(QRegularExpression(u"<[^>]*>"_s));
        }
        return cells;
    }
    QByteArray sql(const QString &text) { return m_postgres.query(text); }
    void enrol(const QString &centre, const QString &contact)
    {
        const Identity station = m_gateway.enrol(u"C01"_s, centre);
        QVERIFY(!station.certificate.isNull());
        QCOMPARE(sql(u"UPDATE motcua.device SET last_contact = %1 WHERE id = '%2'"_s.arg(
                     contact, station.device)),
                 "UPDATE 1"_qba);
    }
    void send(const Identity &station, const protocol::Batch &batch)
    {
        HttpsClient client(m_gateway, &station);
        QCOMPARE(client.sync(idOf(batch), protocol::writeBatch(batch)).status, 200);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        const QString portFile = m_folder.filePath(u"port"_s);
        QCOMPARE(
            m_gateway.serve({u"--metrics"_s, u"127.0.0.1:0"_s, u"--metrics-port-file"_s, portFile}),
            QString());
        QFile file(portFile);
        QTRY_VERIFY(file.exists() && file.size() > 0);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_port = file.readAll().trimmed().toUShort();
    }

    void nobodyYet() { QVERIFY(page().contains(u"Chưa có xã nào ghi danh."_s)); }

    void everyCommuneWithLightIconAndWord()
    {
        const Identity good = m_gateway.enrol(u"C01"_s, u"H24.101"_s);
        send(good,
             batchOf(good.device, {sampleDossier(u"H24.101-261124-0001"_s, 1, {"not here yet"})}));
        enrol(u"H24.102"_s, u"now() - interval '30 hours'"_s);
        enrol(u"H24.103"_s, u"now() - interval '4 days 1 hour'"_s);
        enrol(u"H24.104"_s, u"NULL"_s);
        enrol(u"H24.105"_s, u"now()"_s);
        QCOMPARE(
            sql(u"WITH d AS (SELECT id FROM motcua.device WHERE centre = 'H24.105'), h AS ("
                "INSERT INTO motcua.device_audit_head (device, batch, seq, hash)"
                " SELECT id, gen_random_uuid(), 7, sha256('x') FROM d RETURNING device, number)"
                " INSERT INTO motcua.device_audit_breach (device, head, kind, seq, known_seq,"
                " known_hash) SELECT device, number, 'went_back', 7, 9, sha256('y') FROM h"_s),
            "INSERT 0 1"_qba);

        const QString html = page();
        QVERIFY(html.startsWith(u"HTTP/1.1 200"_s));
        QVERIFY(html.contains(u"<html lang=\"vi\">"_s));
        QVERIFY(!html.contains(u"<script"_s) && !html.contains(u"http://"_s) &&
                !html.contains(u"https://"_s));
        QVERIFY(!html.contains(u'@'));

        const QStringList first = row(html, u"H24.101"_s);
        QCOMPARE(first.size(), 8);
        QCOMPARE(first.at(0), u"✓ Bình thường"_s);
        QVERIFY(QRegularExpression(u"^\\d\\d:\\d\\d ngày \\d\\d/\\d\\d/\\d{4}$"_s)
                    .match(first.at(1))
                    .hasMatch());
        QCOMPARE(first.mid(2), QStringList({u"1"_s, u"1"_s, u"1"_s, u"0"_s, u"—"_s, u"khớp"_s}));
        QCOMPARE(row(html, u"H24.102"_s).at(0), u"! Cần chú ý hơn một ngày chưa liên lạc"_s);
        QCOMPARE(row(html, u"H24.103"_s).at(0), u"✕ Báo động mất liên lạc 4 ngày"_s);
        QCOMPARE(row(html, u"H24.104"_s).at(0), u"✕ Báo động chưa từng liên lạc"_s);
        QCOMPARE(row(html, u"H24.105"_s).at(0), u"✕ Báo động sổ nhật ký bị sai lệch"_s);
        QCOMPARE(row(html, u"H24.105"_s).last(), u"1 lần sai lệch"_s);
        // Those who need somebody stand first.
        QVERIFY(html.indexOf(u"H24.105"_s) < html.indexOf(u"H24.102"_s));
        QVERIFY(html.indexOf(u"H24.102"_s) < html.indexOf(u"H24.101"_s));
        QVERIFY(html.contains(u"Báo động</span> 3 xã"_s));
    }

    void lateByTheDueDateAndTheNationalRecord()
    {
        const Identity station = m_gateway.enrol(u"C01"_s, u"H24.106"_s);
        QVector<protocol::BatchOperation> operations;
        for (int i = 1; i <= 3; ++i)
            operations.append(sampleDossier(u"H24.106-261124-000%1"_s.arg(i), i));
        send(station, batchOf(station.device, operations));
        QCOMPARE(row(page(), u"H24.106"_s).mid(4, 2), QStringList({u"3"_s, u"0"_s}));
        QVERIFY(sql(u"UPDATE motcua.dossier SET due_at = now() - interval '1 hour' WHERE code IN"
                    " ('H24.106-261124-0001', 'H24.106-261124-0002')"_s) == "UPDATE 2");
        QCOMPARE(row(page(), u"H24.106"_s).mid(4, 2), QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(row(page(), u"H24.106"_s).at(0), u"! Cần chú ý có hồ sơ quá hạn"_s);
        // One of them had been finished in time, says the national record; for the other it is still under way.
        for (const auto &[code, status] : {std::pair(u"1"_s, 9), std::pair(u"2"_s, 4)}) {
            QVERIFY(!sql(u"SELECT motcua.publish('results', 'H24.106', '', 'r%1', 'result.updated',"
                         " '{\"dossier_code\":\"H24.106-261124-000%1\",\"status\":%2}')"_s.arg(code)
                             .arg(status))
                         .startsWith("ERROR"));
        }
        QVERIFY(sql(u"UPDATE motcua.feed SET published_at = now() - interval '2 hours'"
                    " WHERE scope = 'results'"_s) == "UPDATE 2");
        QCOMPARE(row(page(), u"H24.106"_s).mid(4, 2), QStringList({u"2"_s, u"1"_s}));
    }

    void whatIsNoNameStaysText()
    {
        gateway::CommuneState state;
        state.centre = u"<b>&\"x"_s;
        const QByteArray html = gateway::statusPage({state}, QDateTime::currentDateTimeUtc());
        QVERIFY(html.contains("&lt;b&gt;&amp;&quot;x"));
        QVERIFY(!html.contains("<b>"));
    }

    void inABrowser()
    {
        const QString chromium = QStandardPaths::findExecutable(u"chromium"_s);
        if (chromium.isEmpty())
            QSKIP("chromium is not installed here; the page was looked at as HTML above");
        const QString picture = m_folder.filePath(u"page.png"_s);
        QProcess browser;
        browser.setWorkingDirectory(m_folder.path());
        browser.start(chromium, {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s,
                                 u"--disable-dev-shm-usage"_s, u"--no-first-run"_s,
                                 u"--user-data-dir="_s + m_folder.filePath(u"profile"_s),
                                 u"--window-size=1366,768"_s, u"--screenshot="_s + picture,
                                 u"http://127.0.0.1:%1/"_s.arg(m_port)});
        QVERIFY(browser.waitForFinished(60000));
        QVERIFY2(browser.exitCode() == 0, browser.readAllStandardError().constData());
        QFile file(picture);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(8) == QByteArray::fromHex("89504e470d0a1a0a"));
        QVERIFY(file.size() > 20000); // an empty page is smaller
        if (qEnvironmentVariableIsSet("MOTCUA_KEEP_PICTURES"))
            QVERIFY(QFile::copy(picture,
                                qEnvironmentVariable("MOTCUA_KEEP_PICTURES") + u"/province.png"_s));
    }
};

QTEST_GUILESS_MAIN(PageTest)
#include "tst_gateway_page.moc"
