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
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::StringLiterals;
namespace problem = motcua::protocol::problem;

/// tus as others know it: its own words, a client that is not ours, and what is left of those that never came back.
class TusTest : public QObject
{
    Q_OBJECT

private:
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    Identity m_station;
    QTemporaryDir m_folder;
    int m_serial = 0;

    static QByteArray randomFile(int size, quint32 seed)
    {
        QRandomGenerator random(seed);
        QVector<quint32> words((size + 3) / 4);
        random.fillRange(words.data(), words.size());
        return QByteArray(reinterpret_cast<const char *>(words.constData()), size);
    }
    [[nodiscard]] bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    /// The upload made for the file of a new dossier.
    QByteArray wanted(const Identity &who, const QByteArray &file)
    {
        const QString code = u"H24.123-261126-%1"_s.arg(++m_serial, 4, 10, QLatin1Char('0'));
        const auto batch = batchOf(who.device, {sampleDossier(code, m_serial, {file})});
        HttpsClient client(m_gateway, &who);
        const auto answer = protocol::syncAnswerFromJson(
            client.sync(idOf(batch), protocol::writeBatch(batch)).body);
        return answer && answer->want.size() == 1 ? answer->want.at(0).url.toLatin1()
                                                  : QByteArray();
    }
    [[nodiscard]] QString partPath(const QByteArray &url) const
    {
        return m_gateway.file(u"uploads/"_s +
                              QString::fromLatin1(url.mid(url.lastIndexOf('/') + 1)));
    }
    [[nodiscard]] QByteArray stored(const QByteArray &file) const
    {
        const QString name = QString::fromLatin1(protocol::sha256(file).toHex());
        QFile blob(m_gateway.file(u"blobs/"_s + name.left(2) + u'/' + name));
        return blob.open(QIODevice::ReadOnly) ? blob.readAll() : QByteArray();
    }
    [[nodiscard]] static bool age(const QString &path, int days)
    {
        QFile file(path);
        return file.open(QIODevice::ReadWrite) &&
               file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-days),
                                QFileDevice::FileModificationTime);
    }
    [[nodiscard]] QJsonObject cleanUp() const
    {
        return QJsonDocument::fromJson(m_gateway.run({u"cleanup"_s, u"--json"_s})).object();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        QVERIFY(m_gateway.setLimit(u"unfinished_upload_days"_s, 10));
        QCOMPARE(m_gateway.serve(), QString());
        m_station = m_gateway.enrol(u"C01"_s);
        QVERIFY(write(u"client.pem"_s, m_station.certificate.toPem()));
        QVERIFY(write(u"client.key"_s, m_station.key.toPem()));
        QVERIFY(write(u"ca.pem"_s, m_gateway.authority().toPem()));
    }

    void whatTheServerSaysOfItself()
    {
        HttpsClient nobody(m_gateway);
        const Answer answer = nobody.request("OPTIONS", "/v1/uploads");
        QCOMPARE(answer.status, 204);
        QCOMPARE(answer.headers.value("tus-version"), "1.0.0"_qba);
        QCOMPARE(answer.headers.value("tus-extension"), "creation,termination"_qba);
        QCOMPARE(answer.headers.value("tus-max-size").toLongLong(), protocol::kMaxBlobBytes);
        HttpsClient client(m_gateway, &m_station);
        const QByteArray url = wanted(m_station, "version");
        QCOMPARE(client.request("HEAD", url, {{"Tus-Resumable", "1.0.0"}}).status, 204);
        const Answer other = client.request("HEAD", url, {{"Tus-Resumable", "0.2.2"}});
        QCOMPARE(other.status, 412);
        QCOMPARE(other.headers.value("tus-version"), "1.0.0"_qba);
        QCOMPARE(client.request("PUT", url).status, 405);
    }

    void anotherClient_data()
    {
        QTest::addColumn<int>("chunk");
        QTest::newRow("one PATCH") << 0;
        QTest::newRow("chunks") << 700000;
    }
    void anotherClient()
    {
        QFETCH(int, chunk);
        const QByteArray file = randomFile(9000000, quint32(chunk) + 7);
        QVERIFY(write(u"file"_s, file));
        QVERIFY(!wanted(m_station, file).isEmpty());
        QProcess node;
        const QString source = qEnvironmentVariable("MOTCUA_SOURCE_DIR", u"."_s);
        node.start(u"node"_s,
                   {source + u"/tests/gateway/tus_client.js"_s,
                    u"https://127.0.0.1:%1"_s.arg(m_gateway.port()), m_folder.path(),
                    m_folder.filePath(u"file"_s),
                    QString::fromLatin1(protocol::sha256(file).toHex()), QString::number(chunk)});
        QVERIFY(node.waitForFinished(60000));
        QVERIFY2(node.exitCode() == 0, node.readAllStandardError().constData());
        const QJsonObject told = QJsonDocument::fromJson(node.readAllStandardOutput()).object();
        QCOMPARE(told.value("cuts"_L1).toInt(), 1);
        QVERIFY(told.value("resumedAt"_L1).toDouble() > 0); // not from the beginning
        QVERIFY(told.value("resumedAt"_L1).toDouble() < double(file.size()));
        QVERIFY(stored(file) == file);
    }

    void anUploadIsGivenUp()
    {
        HttpsClient client(m_gateway, &m_station);
        const QByteArray file = randomFile(5000, 3);
        const QByteArray url = wanted(m_station, file);
        QCOMPARE(client.patch(url, 0, file.left(2000)).status, 204);
        const Identity other = m_gateway.enrol(u"C02"_s);
        HttpsClient stranger(m_gateway, &other);
        QCOMPARE(stranger.request("DELETE", url, {{"Tus-Resumable", "1.0.0"}}).status, 404);
        QCOMPARE(client.offset(url), 2000);
        const Answer gone = client.request("DELETE", url, {{"Tus-Resumable", "1.0.0"}});
        QCOMPARE(gone.status, 204);
        QCOMPARE(gone.headers.value("tus-resumable"), "1.0.0"_qba);
        QVERIFY(!QFileInfo::exists(partPath(url)));
        QCOMPARE(client.offset(url), -1);
        // Begun anew, through a way out that knows neither PATCH nor HEAD; then it is not to be given up.
        const Answer created = client.request(
            "POST", "/v1/uploads",
            {{"Upload-Length", "5000"},
             {"Upload-Metadata", "sha256 " + protocol::sha256(file).toHex().toBase64()}});
        const QByteArray fresh = created.headers.value("location");
        auto headers = HttpsClient::patchHeaders(0);
        headers.append(qMakePair("X-HTTP-Method-Override"_qba, "PATCH"_qba));
        QCOMPARE(client.request("POST", fresh, headers, file).status, 204);
        const Answer refused = client.request("DELETE", fresh);
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.problem(), QString(problem::kUploadFinished));
        QVERIFY(stored(file) == file);
    }

    void whatNobodyGoesOnWithIsRemoved()
    {
        const Identity lost = m_gateway.enrol(u"C03"_s);
        const Identity silent = m_gateway.enrol(u"C04"_s);
        const auto begin = [this](const Identity &who, const QByteArray &file) {
            const QByteArray url = wanted(who, file);
            HttpsClient client(m_gateway, &who);
            return client.patch(url, 0, file.left(1000)).status == 204 ? url : QByteArray();
        };
        const QByteArray ofLost = begin(lost, randomFile(4000, 11));
        const QByteArray ofSilent = begin(silent, randomFile(4000, 12));
        const QByteArray ofAlive = begin(m_station, randomFile(4000, 13));
        const QByteArray young = begin(lost, randomFile(4000, 14));
        const QByteArray file = randomFile(4000, 15);
        const QByteArray otherwise = begin(silent, file);
        HttpsClient client(m_gateway, &m_station);
        QCOMPARE(client.patch(wanted(m_station, file), 0, file).status, 204);
        const QString stray = m_gateway.file(u"uploads/0123456789abcdef0123456789abcdef"_s);
        const QString foreign = m_gateway.file(u"uploads/README"_s);
        const QString ofPortal = m_gateway.file(u"uploads/portal-5"_s);
        const QString ofCarrier = m_gateway.file(u"uploads/bundle-5.p7m"_s);
        for (const QString &path : {stray, foreign, ofPortal, ofCarrier}) {
            QFile made(path);
            QVERIFY(made.open(QIODevice::WriteOnly) && made.write("12345") == 5);
        }
        for (const QByteArray &url : {ofLost, ofSilent, ofAlive, otherwise})
            QVERIFY(age(partPath(url), 11));
        QVERIFY(age(stray, 11) && age(foreign, 11));
        QVERIFY(age(ofPortal, 2) && age(ofCarrier, 2));
        QVERIFY(!m_gateway.run({u"revoke"_s, u"--device"_s, lost.device}).isEmpty());
        QCOMPARE(m_postgres.query(u"UPDATE motcua.device SET last_contact = now() - interval"
                                  " '11 days', enrolled_at = now() - interval '12 days'"
                                  " WHERE id = '%1'"_s.arg(silent.device)),
                 "UPDATE 1"_qba);
        QCOMPARE(
            m_postgres.query(u"UPDATE motcua.upload SET created_at = now() - interval '11 days'"_s)
                .left(6),
            "UPDATE"_qba);
        const QJsonObject done = cleanUp();
        QCOMPARE(done.value("uploads"_L1).toInt(), 2);
        QCOMPARE(done.value("leftovers"_L1).toInt(), 3);
        QCOMPARE(done.value("bytes"_L1).toInt(), 3010);
        QVERIFY(!QFileInfo::exists(partPath(ofLost)));
        QVERIFY(!QFileInfo::exists(partPath(ofSilent)));
        QVERIFY(!QFileInfo::exists(partPath(otherwise)));
        QVERIFY(!QFileInfo::exists(stray));
        QVERIFY(!QFileInfo::exists(ofPortal));
        QVERIFY(QFileInfo::exists(ofCarrier));       // may go on
        QVERIFY(QFileInfo::exists(foreign));         // not ours to remove
        QVERIFY(QFileInfo::exists(partPath(young))); // touched lately
        QCOMPARE(client.offset(ofAlive), 1000);      // still wanted, however old
        QVERIFY(stored(file) == file);
        HttpsClient back(m_gateway, &silent);
        QCOMPARE(back.offset(otherwise), 4000); // its file is here
        QCOMPARE(back.offset(ofSilent), -1);    // begins anew
        QCOMPARE(cleanUp().value("uploads"_L1).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(TusTest)
#include "tst_gateway_tus.moc"
