// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/load_check.h"
#include "tests/bench/load/load_measures.h"
#include "tests/bench/load/load_pgbench.h"
#include "tests/bench/load/load_run.h"
#include "tests/gateway/gateway_process.h"

#include <QTest>

#include <algorithm>

using namespace motcua::test;
using namespace Qt::StringLiterals;

/// What the load bench says is what happened: with twenty stations, on a gateway that must refuse some of them.
class BenchLoadTest : public QObject
{
    Q_OBJECT

private:
    static constexpr LoadSize kSize{20, 2, 5};
    static constexpr qint64 kOperations = 20LL * 2 * 5;
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    std::vector<LoadStation> m_stations;

    [[nodiscard]] LoadPlan plan(int failuresBefore) const
    {
        LoadPlan plan;
        plan.port = m_gateway.port();
        plan.authorityPem = m_gateway.authority().toPem();
        plan.failuresBefore = failuresBefore;
        plan.backOffBaseMs = 100;
        plan.backOffCapMs = 400;
        return plan;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        QCOMPARE(m_gateway.serve(), QString());
        m_stations = makeStations(m_gateway.file(QString()), kSize);
        QCOMPARE(m_stations.size(), std::size_t(kSize.stations));
    }

    void allAtOnce()
    {
        const LoadFound found = runLoad(m_stations, plan(-1));
        QCOMPARE(found.surprise, QByteArray());
        QCOMPARE(found.ok, kOperations);
        QCOMPARE(found.batches, qint64(found.answerMs.size()));
        QCOMPARE(found.mostOpen, kSize.stations);
        const LoadCheck check = checkLoad(m_postgres, found);
        QCOMPARE(check.error, QByteArray());
        QCOMPARE(check.stored, kOperations);
        QCOMPARE(check.lost, 0);
        QCOMPARE(check.twice, 0);
        QCOMPARE(check.neverSaid, 0);
        QVERIFY(peakMib(m_gateway.processId()) > 0);
        QVERIFY(processorSeconds(m_postgres.processId(), true) > 0);
    }

    // Whoever sends all of it again is told so, and nothing is there twice.
    void onceMore()
    {
        const LoadFound found = runLoad(m_stations, plan(1));
        QCOMPARE(found.ok, 0);
        QCOMPARE(found.duplicates, kOperations);
        QVERIFY(found.firstTrySeconds > 0.001); // spread
        const LoadCheck check = checkLoad(m_postgres, found);
        QCOMPARE(check.stored, kOperations);
        QCOMPARE(check.twice, 0);
    }

    // The judge can fail: an acknowledgement of what is not there, a row that was never told of.
    void theJudgeSees()
    {
        LoadFound found = runLoad(m_stations, plan(-1));
        found.acknowledged.push_back("00000000-0000-4000-8000-000000000000");
        found.acknowledged.erase(found.acknowledged.begin());
        QCOMPARE(m_postgres.query(u"DELETE FROM motcua.attachment WHERE position = 4 AND dossier ="
                                  " (SELECT id FROM motcua.dossier LIMIT 1)"_s),
                 "DELETE 1"_qba);
        const LoadCheck check = checkLoad(m_postgres, found);
        QCOMPARE(check.lost, 1);
        QCOMPARE(check.neverSaid, 1);
        QCOMPARE(check.twice, 1);
    }

    // Refused with 429 (`burst`) they come again, as long as it takes.
    void refusedTheyComeAgain()
    {
        QVERIFY(clearLoad(m_postgres));
        QVERIFY(m_gateway.terminate());
        QVERIFY(m_gateway.setLimit(u"burst"_s, 1));
        QVERIFY(m_gateway.setLimit(u"requests_per_second"_s, 2));
        QCOMPARE(m_gateway.serve(), QString());
        const LoadFound found = runLoad(m_stations, plan(-1));
        QVERIFY(found.refused429 > 0);
        QCOMPARE(found.ok + found.duplicates, kOperations);
        QVERIFY(*std::max_element(found.untilAckMs.begin(), found.untilAckMs.end()) > 900);
        const LoadCheck check = checkLoad(m_postgres, found);
        QCOMPARE(check.stored, kOperations);
        QCOMPARE(check.lost + check.twice + check.neverSaid, 0);
    }

    void pgbenchWritesTheSameRows()
    {
        QVERIFY(clearLoad(m_postgres));
        QTemporaryDir folder;
        LoadPgbench pgbench(m_postgres, kSize, folder.filePath(u"batch.sql"_s));
        QVERIFY(pgbench.prepare());
        const LoadPgbench::Found found = pgbench.run(4);
        QCOMPARE(found.error, QByteArray());
        QVERIFY(found.batchesPerSecond > 0);
        QCOMPARE(m_postgres.query(u"SELECT (SELECT count(*) FROM motcua.operation),"
                                  " (SELECT count(*) FROM motcua.dossier),"
                                  " (SELECT count(*) FROM motcua.attachment),"
                                  " (SELECT count(*) FROM motcua.upload),"
                                  " (SELECT sum(length(body)) / count(*) FROM motcua.operation)"_s),
                 QByteArray::number(kOperations) + '|' + QByteArray::number(kOperations) + '|' +
                     QByteArray::number(4 * kOperations) + '|' +
                     QByteArray::number(4 * kOperations) + '|' +
                     QByteArray::number(QString::fromUtf8(sampleRecord()).size()));
    }
};

QTEST_GUILESS_MAIN(BenchLoadTest)
#include "tst_bench_load.moc"
