// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/protocol/compression.h"
#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"
#include "sync/protocol/records.h"
#include "tests/gateway/gateway_process.h"
#include "tests/gateway/https_client.h"
#include "tests/gateway/sample_dossier.h"
#include "tests/support/postgres/private_postgres.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::StringLiterals;
namespace problem = motcua::protocol::problem;

/// The way back: a station gets what it sent, byte for byte, and nobody else does.
class StationTest : public QObject
{
    Q_OBJECT

private:
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    Identity m_station, m_neighbour, m_stranger;
    int m_serial = 0;
    QRandomGenerator m_random{20261124};

    [[nodiscard]] QByteArray randomFile(int size)
    {
        QByteArray bytes(size, Qt::Uninitialized);
        for (char &byte : bytes)
            byte = char(m_random.bounded(256));
        return bytes;
    }
    [[nodiscard]] QString nextCode(const QString &centre = u"H24.123"_s)
    {
        return u"%1-261127-%2"_s.arg(centre).arg(++m_serial, 4, 10, QLatin1Char('0'));
    }
    /// Sends a dossier whole, files and all.
    protocol::BatchOperation sent(const QList<QByteArray> &files, const Identity &who,
                                  qint64 seq = 1)
    {
        const bool strange = who.device == m_stranger.device;
        auto operation = sampleDossier(nextCode(strange ? u"H24.999"_s : u"H24.123"_s), seq, files);
        const auto batch = batchOf(who.device, {operation});
        HttpsClient client(m_gateway, &who);
        const Answer answer = client.sync(idOf(batch), protocol::writeBatch(batch));
        const auto parsed = protocol::syncAnswerFromJson(answer.body);
        for (const auto &want : parsed->want) {
            for (const QByteArray &file : files) {
                if (want.sha256 == protocol::sha256(file))
                    client.patch(want.url.toLatin1(), 0, file);
            }
        }
        operation.sha256 = protocol::sha256(operation.body);
        return operation;
    }
    static QByteArray pathOf(const QByteArray &file)
    {
        return "/v1/blobs/" + protocol::sha256(file).toHex();
    }
    Answer get(const QByteArray &path, const Identity &who,
               const HttpsClient::Headers &headers = {})
    {
        HttpsClient client(m_gateway, &who);
        return client.request("GET", path, headers);
    }
    static std::optional<protocol::RecordsPage> pageOf(const Answer &answer)
    {
        QByteArray plain;
        if (answer.status != 200 || answer.headers.value("content-encoding") != "zstd" ||
            answer.headers.value("content-digest") != protocol::contentDigest(answer.body) ||
            protocol::decompress(answer.body, protocol::kMaxBatchPlain, &plain) !=
                protocol::Decompression::Ok)
            return {};
        return protocol::readRecords(plain);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        QCOMPARE(m_gateway.serve(), QString());
        m_station = m_gateway.enrol(u"C01"_s);
        m_neighbour = m_gateway.enrol(u"C02"_s);
        m_stranger = m_gateway.enrol(u"C01"_s, u"H24.999"_s);
        QVERIFY(!m_station.certificate.isNull() && !m_neighbour.certificate.isNull() &&
                !m_stranger.certificate.isNull());
    }

    void aFileComesBackWhole()
    {
        const QByteArray file = randomFile(700000);
        sent({"receipt", file}, m_station);
        const Answer answer = get(pathOf(file), m_station);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body == file);
        QCOMPARE(answer.headers.value("content-digest"), protocol::contentDigest(file));
        QCOMPARE(answer.headers.value("repr-digest"), protocol::contentDigest(file));
        QCOMPARE(answer.headers.value("accept-ranges"), "bytes"_qba);
        QCOMPARE(answer.headers.value("motcua-protocol"), "1"_qba);
        // On one kept connection one after the other.
        HttpsClient client(m_gateway, &m_station);
        QVERIFY(client.request("GET", pathOf(file)).body == file);
        QVERIFY(client.request("GET", pathOf("receipt")).body == "receipt");
        QCOMPARE(client.request("HEAD", pathOf(file)).status, 405);
    }

    void partsOfAFile_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        const auto row = [](const char *range, int status, int first = 0, int last = 999) {
            QTest::newRow(range) << QByteArray(range) << status << first << last;
        };
        row("bytes=0-99", 206, 0, 99);
        row("bytes=100-", 206, 100, 999);
        row("bytes=990-5000", 206, 990, 999);
        row("bytes=-10", 206, 990, 999);
        row("bytes=-5000", 206, 0, 999);
        row("bytes=999-999", 206, 999, 999);
        row("bytes=1000-", 416);
        row("bytes=-0", 416);
        row("bytes=5-2", 200);
        row("bytes=0-1,5-6", 200);
        row("lines=0-1", 200);
        row("bytes=", 200);
        row("bytes=--1", 200);
        row("bytes=99999999999999999999-", 200);
    }
    void partsOfAFile()
    {
        QFETCH(const QByteArray, range);
        QFETCH(const int, status);
        QFETCH(const int, first);
        QFETCH(const int, last);
        static const QByteArray file = randomFile(1000);
        static bool known = false;
        if (!std::exchange(known, true))
            sent({file}, m_station);
        const Answer answer = get(pathOf(file), m_station, {{"Range", range}});
        QCOMPARE(answer.status, status);
        if (status == 416) {
            QCOMPARE(answer.headers.value("content-range"), "bytes */1000"_qba);
            QCOMPARE(answer.problem(), QString(problem::kRange));
            return;
        }
        QVERIFY(answer.body == file.mid(first, last - first + 1));
        if (status == 206)
            QCOMPARE(answer.headers.value("content-range"), "bytes " + QByteArray::number(first) +
                                                                '-' + QByteArray::number(last) +
                                                                "/1000");
    }

    void nobodyElseLearnsThatAFileIsThere()
    {
        const QByteArray mine = randomFile(5000), theirs = randomFile(5000);
        sent({mine}, m_station);
        sent({theirs}, m_stranger);
        const Answer none = get(pathOf("nobody has this"), m_station);
        QCOMPARE(none.status, 404);
        for (const auto &[file, who] : {std::pair(mine, m_neighbour), std::pair(mine, m_stranger),
                                        std::pair(theirs, m_station)}) {
            const Answer answer = get(pathOf(file), who);
            QCOMPARE(answer.status, none.status);
            QCOMPARE(answer.body, none.body);
            QCOMPARE(answer.headers.keys().size(), none.headers.keys().size());
        }
        for (const QByteArray &name : {"x"_qba, "../ca.key"_qba, QByteArray(64, 'A')})
            QCOMPARE(get("/v1/blobs/" + name, m_station).body, none.body);
        QCOMPARE(get(pathOf(theirs), m_stranger).status, 200);
        // The same file sent by both is each one's own.
        sent({mine}, m_neighbour);
        QCOMPARE(get(pathOf(mine), m_neighbour).status, 200);
        HttpsClient nobody(m_gateway);
        QCOMPARE(nobody.request("GET", pathOf(mine)).status, 401);
    }

    void aFileThatIsNotWholeIsNotThere()
    {
        const QByteArray file = randomFile(3000);
        const auto batch = batchOf(m_station.device, {sampleDossier(nextCode(), 1, {file})});
        HttpsClient client(m_gateway, &m_station);
        const Answer answer = client.sync(idOf(batch), protocol::writeBatch(batch));
        const QByteArray url =
            protocol::syncAnswerFromJson(answer.body)->want.constFirst().url.toLatin1();
        QCOMPARE(client.patch(url, 0, file.left(1000)).status, 204);
        QCOMPARE(get(pathOf(file), m_station).status, 404);
    }

    void aRecordSaysWhichFilesAreThere()
    {
        const Identity station = m_gateway.enrol(u"C06"_s);
        const QByteArray there = randomFile(300), notYet = randomFile(3000);
        const auto batch = batchOf(station.device, {sampleDossier(nextCode(), 1, {there, notYet})});
        HttpsClient client(m_gateway, &station);
        const Answer answer = client.sync(idOf(batch), protocol::writeBatch(batch));
        const auto parsed = protocol::syncAnswerFromJson(answer.body);
        for (const auto &want : parsed->want) {
            const bool whole = want.sha256 == protocol::sha256(there);
            QCOMPARE(client.patch(want.url.toLatin1(), 0, whole ? there : notYet.left(10)).status,
                     204);
        }
        const auto page = pageOf(get("/v1/records", station));
        QVERIFY(page && page->operations.size() == 1);
        const auto &blobs = page->operations.constFirst().blobs;
        QCOMPARE(blobs.size(), 2);
        for (const auto &blob : blobs)
            QCOMPARE(blob.held, std::optional(blob.sha256 == protocol::sha256(there)));
    }

    void aFileTheGatewayHasLostIsToldLater()
    {
        const QByteArray file = randomFile(3000);
        sent({file}, m_station);
        const QString name = QString::fromLatin1(protocol::sha256(file).toHex());
        QVERIFY(QFile::remove(m_gateway.file(u"blobs/%1/%2"_s.arg(name.left(2), name))));
        QCOMPARE(get(pathOf(file), m_station).status, 503);
    }

    void aNewDeviceOfTheStationGetsTheOldOnesRecords()
    {
        const Identity old = m_gateway.enrol(u"C07"_s);
        QVector<protocol::BatchOperation> operations;
        for (int i = 1; i <= 5; ++i)
            operations.append(sent({"receipt " + QByteArray::number(i), randomFile(100)}, old, i));
        const Identity fresh = m_gateway.enrol(u"C07"_s);
        QCOMPARE(m_gateway.run({u"revoke"_s, u"--device"_s, old.device}).isEmpty(), false);
        operations.append(sent({"receipt 6"}, fresh, 1));

        // Two at a time, to the end.
        QVector<protocol::BatchOperation> got;
        QByteArray cursor;
        for (int pages = 0; pages < 10; ++pages) {
            const auto page = pageOf(get("/v1/records?limit=2&after=" + cursor, fresh));
            QVERIFY(page);
            QVERIFY(page->operations.size() <= 2);
            got += page->operations;
            cursor = page->next.toLatin1();
            if (!page->more)
                break;
        }
        QCOMPARE(got.size(), operations.size());
        for (qsizetype i = 0; i < got.size(); ++i) {
            const auto &want = operations.at(i);
            const auto &have = got.at(i);
            QCOMPARE(have.op, want.op);
            QCOMPARE(have.kind, want.kind);
            QCOMPARE(have.subject, want.subject);
            QCOMPARE(have.seq, want.seq);
            QCOMPARE(have.body, want.body);
            QCOMPARE(have.sha256, want.sha256);
            QCOMPARE(have.blobs.size(), want.blobs.size());
            for (qsizetype j = 0; j < have.blobs.size(); ++j) {
                QCOMPARE(have.blobs.at(j).sha256, want.blobs.at(j).sha256);
                QCOMPARE(have.blobs.at(j).size, want.blobs.at(j).size);
                QCOMPARE(have.blobs.at(j).role, want.blobs.at(j).role);
                QCOMPARE(have.blobs.at(j).component, want.blobs.at(j).component);
                QCOMPARE(have.blobs.at(j).mime, want.blobs.at(j).mime);
            }
        }
        // The old one's files, too; and the end stays the end until something comes.
        QCOMPARE(get(pathOf("receipt 3"), fresh).body, "receipt 3"_qba);
        const auto end = pageOf(get("/v1/records?after=" + cursor, fresh));
        QVERIFY(end && end->operations.isEmpty() && !end->more);
        QCOMPARE(end->next.toLatin1(), cursor);
        QCOMPARE(get("/v1/records", old).status, 403);
        const auto none = pageOf(get("/v1/records", m_gateway.enrol(u"C08"_s)));
        QVERIFY(none && none->operations.isEmpty());
    }

    void aSuccessorGetsWhatItsPredecessorsSent()
    {
        const QByteArray first = randomFile(200), second = randomFile(200);
        const Identity oldest = m_gateway.enrol(u"C20"_s);
        sent({first}, oldest);
        const Identity old = m_gateway.enrol(u"C21"_s, u"H24.123"_s, u"C20"_s);
        sent({second}, old);
        const Identity plain = m_gateway.enrol(u"C22"_s);
        QCOMPARE(get(pathOf(first), plain).status, 404);
        QVERIFY(pageOf(get("/v1/records", plain))->operations.isEmpty());
        // Enrolled with the right code the same station gets both, across two steps.
        const Identity fresh = m_gateway.enrol(u"C22"_s, u"H24.123"_s, u"C21"_s);
        QVERIFY(!fresh.certificate.isNull());
        const auto page = pageOf(get("/v1/records", fresh));
        QVERIFY(page);
        QCOMPARE(page->operations.size(), 2);
        QCOMPARE(get(pathOf(first), fresh).body, first);
        QCOMPARE(get(pathOf(second), fresh).body, second);
        // Not the other way round, not across centres, and not with a name nobody has.
        sent({randomFile(200)}, fresh);
        QCOMPARE(pageOf(get("/v1/records", old))->operations.size(), 2);
        QCOMPARE(pageOf(get("/v1/records", oldest))->operations.size(), 1);
        QVERIFY(m_gateway.enrol(u"C22"_s, u"H24.999"_s, u"C20"_s).certificate.isNull());
        QVERIFY(m_gateway.enrol(u"C23"_s, u"H24.123"_s, u"C99"_s).certificate.isNull());
        QVERIFY(
            m_gateway.run({u"enrol-code"_s, u"--centre"_s, u"H24.123"_s, u"--succeeds"_s, u"C20"_s})
                .isEmpty());
        // Two that name each other end.
        const Identity back = m_gateway.enrol(u"C20"_s, u"H24.123"_s, u"C22"_s);
        QCOMPARE(pageOf(get("/v1/records", back))->operations.size(), 3);
    }

    void aPageHoldsNoMoreThanItMay()
    {
        const Identity station = m_gateway.enrol(u"C09"_s);
        QVector<protocol::BatchOperation> operations;
        for (int i = 0; i < 7; ++i) {
            auto operation = sampleDossier(nextCode(), i + 1);
            setField(&operation, u"note"_s, QString(i == 3 ? 300000 : 90000, u'x'));
            operations.append(operation);
        }
        const auto batch = batchOf(station.device, operations);
        HttpsClient client(m_gateway, &station);
        QCOMPARE(client.sync(idOf(batch), protocol::writeBatch(batch)).status, 200);
        QByteArray cursor;
        QList<qsizetype> sizes;
        bool more = true;
        while (more && sizes.size() < 10) {
            const auto page = pageOf(get("/v1/records?after=" + cursor, station));
            QVERIFY(page);
            sizes.append(page->operations.size());
            cursor = page->next.toLatin1();
            more = page->more;
        }
        QCOMPARE(sizes, (QList<qsizetype>{2, 1, 1, 2, 1}));
    }

    void anOperationMayNotBeTooLarge()
    {
        auto operation = sampleDossier(nextCode(), 1);
        setField(&operation, u"note"_s, QString(1024 * 1024, u'x'));
        const auto batch = batchOf(m_station.device, {operation});
        HttpsClient client(m_gateway, &m_station);
        QCOMPARE(verdicts(client.sync(idOf(batch), protocol::writeBatch(batch)).body),
                 u"rejected"_s);
    }

    void nonsenseIsRefused()
    {
        for (const char *query : {"?limit=0", "?limit=1001", "?limit=x", "?limit=", "?after=5",
                                  "?after=r1--1", "?after=r1-5x", "?after=r1-%20", "?after='--"}) {
            const Answer answer = get(QByteArray("/v1/records") + query, m_station);
            QCOMPARE(answer.status, 400);
            QCOMPARE(answer.problem(), QString(problem::kMalformed));
        }
        QCOMPARE(get("/v1/recordsx", m_station).status, 404);
        HttpsClient client(m_gateway, &m_station);
        QCOMPARE(client.request("POST", "/v1/records").status, 405);
    }
};

QTEST_GUILESS_MAIN(StationTest)
#include "tst_gateway_station.moc"
