// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/protocol/answer.h"
#include "tests/gateway/gateway_process.h"
#include "tests/gateway/https_client.h"
#include "tests/gateway/sample_dossier.h"
#include "tests/support/postgres/private_postgres.h"

#include <QTest>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::StringLiterals;

// Each costs PostgreSQL a recovery with fsync; raise it to look for something rare.
constexpr int kRounds = 1;

/// What was acknowledged is there after the gateway and the database were killed.
class CrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acknowledgedMeansKept()
    {
        PrivatePostgres postgres(PrivatePostgres::Durability::Durable);
        QVERIFY2(postgres.start(), qPrintable(postgres.error()));
        GatewayProcess gateway;
        QCOMPARE(gateway.init(postgres.conninfo()), QString());
        QCOMPARE(gateway.serve(), QString());
        const Identity station = gateway.enrol(u"C01"_s);
        QVERIFY(!station.certificate.isNull());

        QList<protocol::Batch> sent;
        for (int round = 0; round < kRounds; ++round) {
            QVector<protocol::BatchOperation> operations;
            for (int i = 0; i < 5; ++i) {
                const int serial = round * 5 + i + 1;
                operations.append(
                    sampleDossier(u"H24.123-261126-%1"_s.arg(serial, 4, 10, QLatin1Char('0')),
                                  serial, {"file" + QByteArray::number(serial)}));
            }
            sent.append(batchOf(station.device, operations));
            const QByteArray ndjson = protocol::writeBatch(sent.constLast());
            HttpsClient client(gateway, &station);
            const Answer answer = client.sync(idOf(sent.constLast()), ndjson);
            QCOMPARE(verdicts(answer.body), u"ok ok ok ok ok"_s);
            const auto want = protocol::syncAnswerFromJson(answer.body)->want.constFirst();
            const QByteArray name = want.url.toLatin1();
            QByteArray content;
            for (int i = 0; i < 5; ++i) {
                const QByteArray file = "file" + QByteArray::number(round * 5 + i + 1);
                if (operations.at(i).blobs.constFirst().sha256 == want.sha256)
                    content = file;
            }
            QCOMPARE(client.patch(name, 0, content).status, 204);

            // Another batch is on its way when both die.
            const auto lost =
                batchOf(station.device,
                        {sampleDossier(u"H24.123-261127-%1"_s.arg(round, 4, 10, QLatin1Char('0')),
                                       100 + round)});
            HttpsClient late(gateway, &station);
            const QByteArray lostLines = protocol::writeBatch(lost);
            QVERIFY(late.connect());
            gateway.kill();
            QVERIFY(postgres.crash());

            QCOMPARE(postgres.query(u"SELECT count(*) FROM motcua.operation"_s).toInt(),
                     (round + 1) * 5 + round);
            QCOMPARE(postgres.query(u"SELECT count(*) FROM motcua.blob"_s).toInt(), round + 1);
            QCOMPARE(gateway.serve(), QString());
            HttpsClient again(gateway, &station);
            for (const protocol::Batch &batch : std::as_const(sent))
                QCOMPARE(verdicts(again.sync(idOf(batch), protocol::writeBatch(batch)).body),
                         u"dup dup dup dup dup"_s);
            QCOMPARE(verdicts(again.sync(idOf(lost), lostLines).body), u"ok"_s);
        }
        QCOMPARE(postgres.query(
                     u"SELECT count(*), count(*) FILTER (WHERE complete) FROM report.dossiers"_s),
                 QByteArray::number(kRounds * 6) + '|' + QByteArray::number(kRounds));
    }
};

QTEST_GUILESS_MAIN(CrashTest)
#include "tst_gateway_crash.moc"
