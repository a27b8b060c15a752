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
#include <QRandomGenerator>
#include <QTest>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::StringLiterals;
namespace problem = motcua::protocol::problem;

/// Files on their way: cut, resumed, wrong, twice, and whole in the end.
class UploadsTest : public QObject
{
    Q_OBJECT

private:
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    Identity m_station;
    int m_serial = 0;
    QRandomGenerator m_random{20261124};

    [[nodiscard]] QByteArray randomFile(int size)
    {
        QByteArray bytes(size, Qt::Uninitialized);
        for (char &byte : bytes)
            byte = char(m_random.bounded(256));
        return bytes;
    }
    /// Sends a dossier with these files and gives the upload of each, in order.
    QList<QByteArray> wanted(const QList<QByteArray> &files, const Identity *identity = nullptr)
    {
        const Identity &who = identity ? *identity : m_station;
        const auto batch =
            batchOf(who.device,
                    {sampleDossier(u"H24.123-261125-%1"_s.arg(++m_serial, 4, 10, QLatin1Char('0')),
                                   1, files)});
        HttpsClient client(m_gateway, &who);
        const Answer answer = client.sync(idOf(batch), protocol::writeBatch(batch));
        const auto parsed = protocol::syncAnswerFromJson(answer.body);
        QList<QByteArray> urls;
        if (!parsed)
            return urls;
        for (const QByteArray &file : files) {
            QByteArray url;
            for (const auto &want : parsed->want) {
                if (want.sha256 == protocol::sha256(file))
                    url = want.url.toLatin1();
            }
            urls.append(url);
        }
        return urls;
    }
    [[nodiscard]] QString blobPath(const QByteArray &file) const
    {
        const QString name = QString::fromLatin1(protocol::sha256(file).toHex());
        return m_gateway.file(u"blobs/%1/%2"_s.arg(name.left(2), name));
    }
    [[nodiscard]] QString partPath(const QByteArray &url) const
    {
        return m_gateway.file(u"uploads/"_s + QString::fromLatin1(url.split('/').constLast()));
    }
    [[nodiscard]] bool isStored(const QByteArray &file) const
    {
        QFile stored(blobPath(file));
        return stored.open(QIODevice::ReadOnly) && stored.readAll() == file;
    }
    [[nodiscard]] QByteArray complete() const
    {
        return m_postgres.query(
            u"SELECT papers_received, complete FROM report.dossiers WHERE dossier_code ="
            " 'H24.123-261125-%1'"_s.arg(m_serial, 4, 10, QLatin1Char('0')));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        QCOMPARE(m_gateway.serve(), QString());
        m_station = m_gateway.enrol(u"C01"_s);
        QVERIFY(!m_station.certificate.isNull());
    }

    void wholeFiles()
    {
        const QList<QByteArray> files{randomFile(700000), "small", randomFile(1)};
        const QList<QByteArray> urls = wanted(files);
        HttpsClient client(m_gateway, &m_station);
        QCOMPARE(client.offset(urls.at(0)), 0);
        QCOMPARE(
            client.patch(urls.at(0), 0, files.at(0).left(524288)).headers.value("upload-offset"),
            "524288"_qba);
        QCOMPARE(complete(), "0|f"_qba);
        const Answer last = client.patch(urls.at(0), 524288, files.at(0).mid(524288));
        QCOMPARE(last.status, 204);
        QCOMPARE(last.headers.value("upload-offset"), "700000"_qba);
        QVERIFY(isStored(files.at(0)));
        QCOMPARE(complete(), "1|f"_qba);
        QCOMPARE(client.patch(urls.at(1), 0, files.at(1)).status, 204);
        QCOMPARE(client.patch(urls.at(2), 0, files.at(2)).status, 204);
        QCOMPARE(complete(), "3|t"_qba);
        // The last answer was lost: HEAD still tells, and so does the same PATCH at the end.
        QCOMPARE(client.offset(urls.at(0)), 700000);
        QCOMPARE(client.patch(urls.at(0), 700000, {}).status, 204);
        QCOMPARE(client.patch(urls.at(0), 0, files.at(0)).status, 409);
        QVERIFY(!QFileInfo::exists(partPath(urls.at(0))));
        QCOMPARE(QFileInfo(m_gateway.file(u"blobs"_s)).permissions() &
                     (QFile::ReadOther | QFile::ReadGroup),
                 QFile::Permissions());
        // Known files are not wanted again.
        const QList<QByteArray> again = wanted({files.at(0), "new"});
        QVERIFY(again.at(0).isEmpty());
        QVERIFY(!again.at(1).isEmpty());
        QCOMPARE(complete(), "1|f"_qba);
    }

    void aCutCableCostsNothingThatArrived()
    {
        const QByteArray file = randomFile(2000000);
        const QByteArray url = wanted({file}).at(0);
        qint64 offset = 0;
        for (int i = 1; i <= 4; ++i) {
            HttpsClient client(m_gateway, &m_station);
            auto headers = HttpsClient::patchHeaders(offset);
            headers.append({"Content-Length", QByteArray::number(file.size() - offset)});
            client.send("PATCH", url, headers, file.mid(int(offset), 300000 + i));
            client.cut();
            HttpsClient other(m_gateway, &m_station);
            QTRY_COMPARE(other.offset(url), offset + 300000 + i);
            offset += 300000 + i;
            QCOMPARE(QFileInfo(partPath(url)).size(), offset);
        }
        // A restart of the gateway forgets nothing either.
        m_gateway.kill();
        QCOMPARE(m_gateway.serve(), QString());
        HttpsClient client(m_gateway, &m_station);
        QCOMPARE(client.offset(url), offset);
        QCOMPARE(client.patch(url, offset, file.mid(int(offset))).status, 204);
        QVERIFY(isStored(file));
        QCOMPARE(complete(), "1|t"_qba);
    }

    void wrongOffsets()
    {
        const QByteArray file = randomFile(1000);
        const QByteArray url = wanted({file}).at(0);
        HttpsClient client(m_gateway, &m_station);
        const Answer ahead = client.patch(url, 10, file.mid(10));
        QCOMPARE(ahead.status, 409);
        QCOMPARE(ahead.headers.value("upload-offset"), "0"_qba);
        QCOMPARE(client.patch(url, 0, file.left(10)).status, 204);
        QCOMPARE(client.patch(url, 0, file.left(10)).status, 409);
        QCOMPARE(
            client.request("PATCH", url, {{"Content-Type", "application/offset+octet-stream"}}, "x")
                .status,
            400);
        QCOMPARE(client.request("PATCH", url, {{"Upload-Offset", "10"}}, "x").status, 415);
        QCOMPARE(client.patch(url, 10, file + file).status, 413);
        auto headers = HttpsClient::patchHeaders(10);
        headers.append(qMakePair("Transfer-Encoding"_qba, "chunked"_qba));
        QCOMPARE(
            client
                .request("PATCH", url, headers, "800\r\n" + QByteArray(2048, 'x') + "\r\n0\r\n\r\n")
                .status,
            413);
    }

    void anotherContent()
    {
        const QByteArray file = randomFile(5000);
        const QByteArray url = wanted({file}).at(0);
        HttpsClient client(m_gateway, &m_station);
        QByteArray damaged = file;
        damaged[77] = char(damaged.at(77) ^ 1);
        const Answer wrong = client.patch(url, 0, damaged);
        QCOMPARE(wrong.status, 460);
        QCOMPARE(wrong.problem(), QString(problem::kDigestMismatch));
        QVERIFY(!QFileInfo::exists(blobPath(file)));
        QVERIFY(!QFileInfo::exists(partPath(url)));
        QCOMPARE(client.offset(url), -1);
        // Begun anew.
        const HttpsClient::Headers creation{
            {"Upload-Length", "5000"},
            {"Upload-Metadata", "name eA==, sha256 " + protocol::sha256(file).toHex().toBase64()}};
        const Answer created = client.request("POST", "/v1/uploads", creation);
        QCOMPARE(created.status, 201);
        const QByteArray fresh = created.headers.value("location");
        QVERIFY(fresh != url);
        QCOMPARE(client.request("POST", "/v1/uploads", creation).headers.value("location"), fresh);
        QCOMPARE(client.patch(fresh, 0, file).status, 204);
        QVERIFY(isStored(file));
        QCOMPARE(complete(), "1|t"_qba);
    }

    void creationsThatAreRefused()
    {
        HttpsClient client(m_gateway, &m_station);
        const QByteArray unknown = "sha256 " + protocol::sha256("unheard of").toHex().toBase64();
        QCOMPARE(client
                     .request("POST", "/v1/uploads",
                              {{"Upload-Length", "10"}, {"Upload-Metadata", unknown}})
                     .status,
                 404);
        QCOMPARE(client.request("POST", "/v1/uploads", {{"Upload-Length", "10"}}).status, 400);
        QCOMPARE(client
                     .request("POST", "/v1/uploads",
                              {{"Upload-Length", "-1"}, {"Upload-Metadata", unknown}})
                     .status,
                 400);
        QCOMPARE(client
                     .request("POST", "/v1/uploads",
                              {{"Upload-Length", "9999999999"}, {"Upload-Metadata", unknown}})
                     .status,
                 413);
    }

    void anUploadBelongsToItsStation()
    {
        const QByteArray file = randomFile(3000);
        const QByteArray url = wanted({file}).at(0);
        const Identity other = m_gateway.enrol(u"C02"_s);
        HttpsClient client(m_gateway, &other);
        QCOMPARE(client.offset(url), -1);
        QCOMPARE(client.patch(url, 0, file).status, 404);
        // The same file from both, at the same time: both are answered, one copy is kept.
        const QByteArray second = wanted({file}, &other).at(0);
        QVERIFY(second != url);
        HttpsClient mine(m_gateway, &m_station);
        QCOMPARE(mine.patch(url, 0, file.left(1500)).status, 204);
        QCOMPARE(client.patch(second, 0, file).status, 204);
        QCOMPARE(mine.offset(url), 3000);
        QVERIFY(isStored(file));
    }

    void oneWriterAtATime()
    {
        const QByteArray file = randomFile(100000);
        const QByteArray url = wanted({file}).at(0);
        HttpsClient first(m_gateway, &m_station);
        auto headers = HttpsClient::patchHeaders(0);
        headers.append(qMakePair("Content-Length"_qba, "100000"_qba));
        first.send("PATCH", url, headers, file.left(50000));
        HttpsClient second(m_gateway, &m_station);
        QTRY_COMPARE(second.patch(url, 50000, file.mid(50000)).status, 423);
        first.sendRaw(file.mid(50000));
        QCOMPARE(first.readAnswer().status, 204);
        QVERIFY(isStored(file));
    }

    void crashesBetweenTheLastByteAndTheAnswer()
    {
        HttpsClient client(m_gateway, &m_station);
        // Whole but not hashed yet.
        const QByteArray whole = randomFile(4000);
        const QByteArray wholeUrl = wanted({whole}).at(0);
        QFile part(partPath(wholeUrl));
        QVERIFY(part.open(QIODevice::WriteOnly) && part.write(whole) == whole.size());
        part.close();
        QCOMPARE(client.offset(wholeUrl), 4000);
        QVERIFY(isStored(whole));
        QCOMPARE(complete(), "1|t"_qba);
        // Renamed, but the row not committed.
        const QByteArray moved = randomFile(4000);
        const QByteArray movedUrl = wanted({moved}).at(0);
        QVERIFY(QDir().mkpath(QFileInfo(blobPath(moved)).path()));
        QFile blob(blobPath(moved));
        QVERIFY(blob.open(QIODevice::WriteOnly) && blob.write(moved) == moved.size());
        blob.close();
        QCOMPARE(client.offset(movedUrl), 0); // it may be anybody's
        const QString movedId = QString::fromLatin1(movedUrl.split('/').constLast());
        (void)m_postgres.query(
            u"UPDATE motcua.upload SET proven = true WHERE id = '%1'"_s.arg(movedId));
        QCOMPARE(client.offset(movedUrl), 4000);
        QCOMPARE(complete(), "1|t"_qba);
        // In the store but harmed: sent again.
        const QByteArray harmed = randomFile(4000);
        const QByteArray harmedUrl = wanted({harmed}).at(0);
        QVERIFY(QDir().mkpath(QFileInfo(blobPath(harmed)).path()));
        QFile half(blobPath(harmed));
        QVERIFY(half.open(QIODevice::WriteOnly) && half.write(harmed.left(99)) == 99);
        half.close();
        QCOMPARE(client.offset(harmedUrl), 0);
        QCOMPARE(client.patch(harmedUrl, 0, harmed).status, 204);
        QVERIFY(isStored(harmed));
    }

    void stoppingWaitsForTheRequestUnderWay()
    {
        const QByteArray file = randomFile(600000);
        const QByteArray url = wanted({file}).at(0);
        HttpsClient client(m_gateway, &m_station);
        QCOMPARE(client.patch(url, 0, file.left(100)).status, 204);
        client.send("PATCH", url, HttpsClient::patchHeaders(100), file.mid(100));
        QVERIFY(m_gateway.terminate());
        QCOMPARE(client.readAnswer().status, 204);
        QVERIFY(isStored(file));
    }
};

QTEST_GUILESS_MAIN(UploadsTest)
#include "tst_gateway_uploads.moc"
