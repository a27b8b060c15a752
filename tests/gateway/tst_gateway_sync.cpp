// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/protocol/compression.h"
#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"
#include "tests/gateway/gateway_process.h"
#include "tests/gateway/https_client.h"
#include "tests/gateway/sample_dossier.h"
#include "tests/support/postgres/private_postgres.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>
#include <vector>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::StringLiterals;
namespace problem = motcua::protocol::problem;

/// POST /v1/sync against a real database: each operation exactly once, whatever is sent how often.
class SyncTest : public QObject
{
    Q_OBJECT

private:
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    Identity m_station;
    int m_serial = 0;

    [[nodiscard]] QString nextCode()
    {
        return u"H24.123-261124-%1"_s.arg(++m_serial, 4, 10, QLatin1Char('0'));
    }
    Answer send(const protocol::Batch &batch, const Identity *identity = nullptr)
    {
        HttpsClient client(m_gateway, identity ? identity : &m_station);
        return client.sync(idOf(batch), protocol::writeBatch(batch));
    }
    [[nodiscard]] protocol::Batch mine(const QVector<protocol::BatchOperation> &operations) const
    {
        return batchOf(m_station.device, operations);
    }
    [[nodiscard]] QByteArray counts() const
    {
        return m_postgres.query(
            u"SELECT (SELECT count(*) FROM motcua.operation), (SELECT count(*) FROM"
            " motcua.dossier), (SELECT count(*) FROM motcua.attachment), (SELECT"
            " count(*) FROM motcua.upload)"_s);
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

    void aDossierArrives()
    {
        const QString code = nextCode();
        const auto batch = mine({sampleDossier(code, 1, {"r1", "p1", "p2"})});
        const Answer answer = send(batch);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("motcua-protocol"), "1"_qba);
        QCOMPARE(verdicts(answer.body), u"ok"_s);
        const auto parsed = protocol::syncAnswerFromJson(answer.body);
        QCOMPARE(parsed->batch, batch.id);
        QCOMPARE(parsed->want.size(), 3);
        QVERIFY(qAbs(parsed->now.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        QCOMPARE(m_postgres.query(
                     u"SELECT * FROM report.dossiers WHERE dossier_code = '%1'"_s.arg(code)),
                 code.toLatin1() +
                     "|1.001193|received|2026-11-24 01:03:11+00|2026-11-26 02:00:00+00|3|0|f|C01|");
        // The body stands in the database byte for byte.
        const auto &operation = batch.operations.constFirst();
        QCOMPARE(
            m_postgres.query(u"SELECT encode(sha256(convert_to(body, 'UTF8')), 'hex') FROM"
                             " motcua.operation WHERE op = '%1'"_s.arg(operation.op.toString())),
            protocol::sha256(operation.body).toHex());
    }

    void aDossierWithoutALimit()
    {
        auto none = sampleDossier(nextCode(), 1);
        setField(&none, u"due_at"_s, QJsonValue::Null);
        auto empty = sampleDossier(nextCode(), 2);
        setField(&empty, u"due_at"_s, QString());
        QCOMPARE(verdicts(send(mine({none, empty})).body), u"ok ok"_s);
        QVERIFY(m_postgres.query(u"SELECT count(*) FROM report.dossiers WHERE due_at IS NULL"_s) ==
                "2");
    }

    void theSameBatchChangesNothing()
    {
        const auto batch =
            mine({sampleDossier(nextCode(), 1), sampleDossier(nextCode(), 2, {"a", "b"})});
        const Answer first = send(batch);
        QCOMPARE(verdicts(first.body), u"ok ok"_s);
        const QByteArray before = counts();
        const Answer second = send(batch);
        QCOMPARE(verdicts(second.body), u"dup dup"_s);
        QCOMPARE(counts(), before);
        // The wants are the same uploads, so that a lost answer costs nothing.
        const auto urls = [](const Answer &answer) {
            QStringList list;
            const auto parsed = protocol::syncAnswerFromJson(answer.body);
            for (const auto &want : parsed->want)
                list.append(want.url);
            list.sort();
            return list;
        };
        QCOMPARE(urls(second), urls(first));
        // In another batch, too.
        QCOMPARE(verdicts(send(mine(batch.operations)).body), u"dup dup"_s);
        QCOMPARE(counts(), before);
    }

    void theSameBatchManyTimesAtOnce()
    {
        QVector<protocol::BatchOperation> operations;
        for (int i = 0; i < 50; ++i)
            operations.append(sampleDossier(nextCode(), i + 1, {"many" + QByteArray::number(i)}));
        const auto batch = mine(operations);
        auto backwards = operations;
        std::reverse(backwards.begin(), backwards.end());
        for (int i = 0; i < backwards.size(); ++i)
            backwards[i].seq = i + 1;
        const auto other = mine(backwards);
        const auto dossiers = m_postgres.query(u"SELECT count(*) FROM motcua.dossier"_s).toInt();

        std::vector<std::unique_ptr<HttpsClient>> clients;
        for (int i = 0; i < 6; ++i) {
            clients.push_back(std::make_unique<HttpsClient>(m_gateway, &m_station));
            QVERIFY(clients.back()->connect());
        }
        for (size_t i = 0; i < clients.size(); ++i) {
            const auto &sent = i % 2 ? other : batch;
            const QByteArray body = protocol::compress(protocol::writeBatch(sent));
            clients[i]->send("POST", "/v1/sync", HttpsClient::syncHeaders(idOf(sent), body), body);
        }
        int ok = 0, dup = 0;
        for (const auto &client : clients) {
            const Answer answer = client->readAnswer();
            QCOMPARE(answer.status, 200);
            const QStringList words = verdicts(answer.body).split(u' ');
            ok += int(words.count(u"ok"_s));
            dup += int(words.count(u"dup"_s));
        }
        QCOMPARE(ok, 50);
        QCOMPARE(dup, 250);
        QCOMPARE(m_postgres.query(u"SELECT count(*) FROM motcua.dossier"_s).toInt(), dossiers + 50);
    }

    void conflicts()
    {
        auto first = sampleDossier(nextCode(), 1);
        QCOMPARE(verdicts(send(mine({first})).body), u"ok"_s);
        auto changed = first;
        setField(&changed, u"ticket_number"_s, u"A012"_s);
        const auto sameCode =
            sampleDossier(u"H24.123-261124-%1"_s.arg(m_serial, 4, 10, QLatin1Char('0')), 2);
        auto sameDossier = sampleDossier(nextCode(), 3);
        sameDossier.subject = first.subject;
        setField(&sameDossier, u"dossier_id"_s, first.subject);
        const QString twice = nextCode();
        const auto batch = mine({changed, sameCode, sameDossier, sampleDossier(nextCode(), 4),
                                 sampleDossier(twice, 5), sampleDossier(twice, 6)});
        const Answer answer = send(batch);
        QCOMPARE(verdicts(answer.body), u"conflict conflict conflict ok ok conflict"_s);
        const auto parsed = protocol::syncAnswerFromJson(answer.body);
        QCOMPARE(parsed->results.at(0).problem, QString(problem::kOperationDiffers));
        QCOMPARE(parsed->results.at(1).problem, QString(problem::kCodeExists));
        QVERIFY(!answer.body.contains("duplicate key"));
    }

    void rejectedAndDeferred()
    {
        QVector<protocol::BatchOperation> operations;
        const auto bad = [&](const QString &field, const QJsonValue &value) {
            auto operation = sampleDossier(nextCode(), operations.size() + 1);
            setField(&operation, field, value);
            operations.append(operation);
        };
        bad(u"dossier_code"_s, u"H24.999-261124-0001"_s); // another centre's
        bad(u"dossier_code"_s, u"'; DROP TABLE"_s);
        bad(u"procedure_code"_s, 7);
        bad(u"received_at"_s, u"2026-11-24T08:03:11"_s); // no offset
        bad(u"received_at"_s, u"2026-02-31T08:03:11+07:00"_s);
        bad(u"due_at"_s, u"soon"_s);
        bad(u"state"_s, u"finished"_s);
        bad(u"dossier_id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
        bad(u"submitter"_s, QString(QChar(0)));
        operations.append(sampleDossier(nextCode(), 20, {}));
        operations.last().blobs.clear();
        auto sha = sampleDossier(nextCode(), 21);
        sha.sha256 = protocol::sha256("other");
        operations.append(sha);
        auto later = sampleDossier(nextCode(), 22);
        later.kind = u"dossier.withdraw"_s;
        operations.append(later);
        operations.append(sampleDossier(nextCode(), 23));
        const Answer answer = send(mine(operations));
        QCOMPARE(verdicts(answer.body), u"rejected "_s.repeated(11) + u"deferred ok"_s);
        const auto parsed = protocol::syncAnswerFromJson(answer.body);
        QCOMPARE(parsed->results.at(0).problem, QString(problem::kOperationMalformed));
        QCOMPARE(parsed->results.at(11).problem, QString(problem::kKindUnknown));
        // What was refused may come again in order: nothing of it was kept.
        auto repaired = operations.at(5);
        setField(&repaired, u"due_at"_s, QJsonValue::Null);
        QCOMPARE(verdicts(send(mine({repaired})).body), u"ok"_s);
    }

    void envelopes()
    {
        const auto batch = mine({sampleDossier(nextCode(), 1)});
        const QByteArray plain = protocol::writeBatch(batch);
        const QByteArray body = protocol::compress(plain);
        const auto headers = HttpsClient::syncHeaders(idOf(batch), body);
        const auto without = [&](const QByteArray &name, const QByteArray &value = {}) {
            HttpsClient::Headers changed;
            for (const auto &header : headers) {
                if (header.first != name)
                    changed.append(header);
                else if (!value.isEmpty())
                    changed.append({name, value});
            }
            return changed;
        };
        const QByteArray before = counts();
        HttpsClient client(m_gateway, &m_station);
        const auto post = [&](const HttpsClient::Headers &h, const QByteArray &b) {
            return client.request("POST", "/v1/sync", h, b);
        };
        QByteArray tampered = body;
        tampered[tampered.size() / 2] = char(tampered.at(tampered.size() / 2) ^ 1);
        const Answer digest = post(headers, tampered);
        QCOMPARE(digest.status, 400);
        QCOMPARE(digest.problem(), QString(problem::kDigestMismatch));
        QCOMPARE(post(without("Content-Digest"), body).status, 400);
        QCOMPARE(post(without("Idempotency-Key"), body).status, 400);
        QCOMPARE(post(without("Idempotency-Key", "\"another\""), body).status, 400);
        QCOMPARE(post(without("Content-Type", "text/html"), body).status, 415);
        QCOMPARE(post(without("Content-Encoding"), body).status, 415);
        QCOMPARE(post(HttpsClient::syncHeaders(idOf(batch), plain), plain).status, 422);
        QCOMPARE(client.sync(idOf(batch), plain.chopped(1)).status, 422);
        QCOMPARE(client.sync(idOf(batch), "<html></html>").problem(),
                 QString(problem::kBatchMalformed));

        const QByteArray bomb = protocol::compress(QByteArray(200 << 20, ' '));
        QVERIFY(bomb.size() < 64 * 1024);
        QCOMPARE(post(HttpsClient::syncHeaders(idOf(batch), bomb), bomb).status, 413);

        auto others = batch;
        others.device = u"someone"_s;
        const Answer wrong = client.sync(idOf(others), protocol::writeBatch(others));
        QCOMPARE(wrong.status, 403);
        QCOMPARE(wrong.problem(), QString(problem::kWrongDevice));
        QCOMPARE(counts(), before);
        QCOMPARE(verdicts(post(headers, body).body), u"ok"_s);
    }

    void bodiesOverTheLimit()
    {
        const QByteArray big(protocol::kMaxBatchBody + 1, 'x');
        HttpsClient client(m_gateway, &m_station);
        const auto headers = HttpsClient::syncHeaders("x", big);
        const Answer known = client.request("POST", "/v1/sync", headers, big);
        QCOMPARE(known.status, 413);
        QCOMPARE(known.problem(), QString(problem::kTooLarge));
        auto chunked = headers;
        chunked.append(qMakePair("Transfer-Encoding"_qba, "chunked"_qba));
        QVERIFY(client.connect());
        client.send("POST", "/v1/sync", chunked,
                    "200000\r\n" + big + QByteArray(0x200000 - big.size(), 'x'));
        QCOMPARE(client.readAnswer().status, 413);
    }

    void chunkedAndExpectedBodiesAreFine()
    {
        const auto batch = mine({sampleDossier(nextCode(), 1)});
        const QByteArray body = protocol::compress(protocol::writeBatch(batch));
        auto headers = HttpsClient::syncHeaders(idOf(batch), body);
        headers.append(qMakePair("Transfer-Encoding"_qba, "chunked"_qba));
        headers.append(qMakePair("Expect"_qba, "100-continue"_qba));
        QByteArray chunks;
        for (qsizetype i = 0; i < body.size(); i += 100) {
            const QByteArray piece = body.mid(i, 100);
            chunks += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
        }
        HttpsClient client(m_gateway, &m_station);
        client.send("POST", "/v1/sync", headers);
        client.sendRaw(chunks + "0\r\n\r\n");
        const Answer answer = client.readAnswer();
        QCOMPARE(answer.status, 200);
        QCOMPARE(verdicts(answer.body), u"ok"_s);
    }

    void anotherStationSendsTheSameAgain()
    {
        // A data folder moved to a new PC: enrolled anew, the old operations sent once more.
        const auto operation = sampleDossier(nextCode(), 1, {"moved"});
        QCOMPARE(verdicts(send(mine({operation})).body), u"ok"_s);
        const Identity second = m_gateway.enrol(u"C02"_s);
        const auto batch = batchOf(second.device, {operation});
        const Answer answer = send(batch, &second);
        QCOMPARE(verdicts(answer.body), u"dup"_s);
        QCOMPARE(protocol::syncAnswerFromJson(answer.body)->want.size(), 1);
    }

    void manyOperationsInOneBatch()
    {
        QVector<protocol::BatchOperation> operations;
        for (int i = 0; i < protocol::kMaxOperations; ++i)
            operations.append(sampleDossier(nextCode(), i + 1, {"same receipt"}));
        QElapsedTimer timer;
        timer.start();
        const Answer answer = send(mine(operations));
        QCOMPARE(answer.status, 200);
        QCOMPARE(verdicts(answer.body).count(u"ok"_s), protocol::kMaxOperations);
        QCOMPARE(protocol::syncAnswerFromJson(answer.body)->want.size(), 1);
        qInfo("%d operations: %lld ms", protocol::kMaxOperations, timer.elapsed());
    }

    void status()
    {
        const QJsonObject object =
            QJsonDocument::fromJson(m_gateway.run({u"status"_s, u"--json"_s})).object();
        QCOMPARE(object.value("devices"_L1).toInt(), 2);
        QCOMPARE(object.value("operations"_L1).toInt(), object.value("dossiers"_L1).toInt());
        QVERIFY(object.value("dossiers"_L1).toInt() > 1000);
        QCOMPARE(object.value("complete"_L1).toInt(), 0);
        QVERIFY(QDateTime::fromString(object.value("last_contact"_L1).toString(), Qt::ISODate)
                    .isValid());
        QVERIFY(m_gateway.terminate());
    }
};

QTEST_GUILESS_MAIN(SyncTest)
#include "tst_gateway_sync.moc"
