// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand stations that come back at 08:00, against a real gateway on a real PostgreSQL with fsync, and in turn with
// them pgbench writing the same rows. Prints JSON.
#include "tests/bench/load/load_check.h"
#include "tests/bench/load/load_measures.h"
#include "tests/bench/load/load_pgbench.h"
#include "tests/bench/load/load_run.h"
#include "tests/gateway/gateway_process.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstdio>
#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

namespace {

// What the gateway has at once (sync/gateway/limits.h); pgbench beside it has as many.
constexpr int kGatewayDatabaseThreads = 16;

[[noreturn]] void fail(const QByteArray &why)
{
    throw std::runtime_error(why.toStdString());
}

class Bench
{
public:
    explicit Bench(const QCommandLineParser &parser);
    QJsonObject measure();

private:
    struct Processors
    {
        double gateway, postgres, generator;
    };
    [[nodiscard]] Processors processors() const;
    QJsonObject ours(int failuresBefore);
    QJsonObject bare(int clients);
    [[nodiscard]] double operations() const { return double(m_size.operations); }

    LoadSize m_size;
    int m_pairs;
    int m_spread;
    bool m_hasCrowd;
    QTemporaryDir m_folder;
    PrivatePostgres m_postgres{PrivatePostgres::Durability::Durable};
    GatewayProcess m_gateway;
    std::vector<LoadStation> m_stations;
    std::unique_ptr<LoadPgbench> m_pgbench;
    quint32 m_seed;
};

Bench::Bench(const QCommandLineParser &parser)
    : m_size{parser.value(u"stations"_s).toInt(), parser.value(u"batches"_s).toInt(),
             parser.value(u"operations"_s).toInt()},
      m_pairs(parser.value(u"pairs"_s).toInt()),
      m_spread(parser.value(u"failures"_s).toInt()),
      m_hasCrowd(!parser.isSet(u"no-crowd"_s)),
      m_seed(quint32(parser.value(u"seed"_s).toInt()))
{
    raiseFileLimit();
    m_postgres.set(u"max_connections"_s, QString::number(m_size.stations + 100));
    m_postgres.set(u"shared_buffers"_s, u"512MB"_s);
    m_postgres.set(u"max_wal_size"_s, u"8GB"_s);
    if (!m_postgres.start()) {
        fail(m_postgres.error().toUtf8());
    }
    m_gateway.logTo(m_folder.filePath(u"gateway.log"_s));
    if (!m_gateway.init(m_postgres.conninfo()).isEmpty() || !m_gateway.serve().isEmpty()) {
        fail("the gateway did not start");
    }
    std::fprintf(stderr, "bench: enrolling %d stations\n", m_size.stations);
    m_stations = makeStations(m_gateway.file(QString()), m_size);
    m_pgbench =
        std::make_unique<LoadPgbench>(m_postgres, m_size, m_folder.filePath(u"batch.sql"_s));
    if (!m_pgbench->prepare()) {
        fail("pgbench's tables could not be made");
    }
}

Bench::Processors Bench::processors() const
{
    return {processorSeconds(m_gateway.processId()), processorSeconds(m_postgres.processId(), true),
            processorSeconds(QCoreApplication::applicationPid())};
}

QJsonObject Bench::ours(int failuresBefore)
{
    if (!clearLoad(m_postgres)) {
        fail("the database cannot be cleared");
    }
    LoadPlan plan;
    plan.port = m_gateway.port();
    plan.authorityPem = m_gateway.authority().toPem();
    plan.failuresBefore = failuresBefore;
    plan.seed = m_seed += 1'000'000;
    const Processors before = processors();
    const LoadFound found = runLoad(m_stations, plan);
    const Processors after = processors();
    const LoadCheck check = checkLoad(m_postgres, found);
    if (!check.error.isEmpty() || found.unexpected > 0) {
        fail("unexpected: " + found.surprise.left(300) + check.error);
    }
    constexpr double kTail = 0.99;
    return {{u"seconds"_s, found.seconds},
            {u"first_try_seconds"_s, found.firstTrySeconds},
            {u"busiest_second"_s, found.busiestSecond},
            {u"batches"_s, found.batches},
            {u"batches_per_second"_s, double(found.batches) / found.seconds},
            {u"operations_per_second"_s, double(found.ok + found.duplicates) / found.seconds},
            {u"ok"_s, found.ok},
            {u"duplicates"_s, found.duplicates},
            {u"other_verdicts"_s, found.otherVerdicts},
            {u"refused_503"_s, found.refused503},
            {u"refused_429"_s, found.refused429},
            {u"broken"_s, found.broken},
            {u"connections"_s, found.mostOpen},
            {u"answer_p50_ms"_s, quantile(found.answerMs, 0.5)},
            {u"answer_p99_ms"_s, quantile(found.answerMs, kTail)},
            {u"until_ack_p50_ms"_s, quantile(found.untilAckMs, 0.5)},
            {u"until_ack_p99_ms"_s, quantile(found.untilAckMs, kTail)},
            {u"stored"_s, check.stored},
            {u"lost"_s, check.lost},
            {u"twice"_s, check.twice},
            {u"never_said"_s, check.neverSaid},
            {u"gateway_peak_mib"_s, peakMib(m_gateway.processId())},
            {u"gateway_resident_mib"_s, residentMib(m_gateway.processId())},
            {u"cpu_gateway"_s, after.gateway - before.gateway},
            {u"cpu_postgres"_s, after.postgres - before.postgres},
            {u"cpu_generator"_s, after.generator - before.generator}};
}

QJsonObject Bench::bare(int clients)
{
    if (!clearLoad(m_postgres)) {
        fail("the database cannot be cleared");
    }
    const double before = processorSeconds(m_postgres.processId(), true);
    const double ownBefore = processorSeconds(QCoreApplication::applicationPid(), true);
    QElapsedTimer timer;
    timer.start();
    const LoadPgbench::Found found = m_pgbench->run(clients);
    if (!found.error.isEmpty()) {
        fail(found.error);
    }
    return {
        {u"clients"_s, clients},
        {u"batches_per_second"_s, found.batchesPerSecond},
        {u"operations_per_second"_s, found.batchesPerSecond * operations()},
        {u"latency_ms"_s, found.latencyMs},
        {u"seconds"_s, double(timer.elapsed()) / 1000},
        {u"cpu_postgres"_s, processorSeconds(m_postgres.processId(), true) - before},
        {u"cpu_pgbench"_s, processorSeconds(QCoreApplication::applicationPid(), true) - ownBefore}};
}

QJsonObject Bench::measure()
{
    QJsonArray pairs;
    for (int i = 0; i < m_pairs; ++i) {
        std::fprintf(stderr, "bench: pair %d of %d\n", i + 1, m_pairs);
        QJsonObject pair{{u"ours"_s, ours(-1)}, {u"bare"_s, bare(kGatewayDatabaseThreads)}};
        if (m_hasCrowd) {
            pair.insert(u"crowd"_s, bare(m_size.stations));
        }
        pairs.append(pair);
    }
    QJsonObject result{{u"stations"_s, m_size.stations},
                       {u"batches_each"_s, m_size.batches},
                       {u"operations_a_batch"_s, m_size.operations},
                       {u"record_bytes"_s, sampleRecord().size()},
                       {u"pairs"_s, pairs}};
    qint64 bytes = 0;
    for (const LoadStation &station : m_stations) {
        for (const QByteArray &request : station.requests) {
            bytes += request.size();
        }
    }
    result.insert(u"request_bytes"_s, bytes / (qint64(m_size.stations) * m_size.batches));
    if (m_spread > 0) {
        std::fprintf(stderr, "bench: spread\n");
        result.insert(u"spread"_s, ours(m_spread));
        result.insert(u"database_bytes"_s,
                      m_postgres
                          .query(u"SELECT pg_total_relation_size('motcua.operation')"
                                 " + pg_total_relation_size('motcua.dossier')"
                                 " + pg_total_relation_size('motcua.attachment')"
                                 " + pg_total_relation_size('motcua.upload')"_s)
                          .toLongLong());
    }
    result.insert(u"generator_peak_mib"_s, peakMib(QCoreApplication::applicationPid()));
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{u"stations"_s, u"How many."_s, u"N"_s, u"1000"_s},
         {u"batches"_s, u"Of each station."_s, u"N"_s, u"2"_s},
         {u"operations"_s, u"In a batch."_s, u"N"_s, u"50"_s},
         {u"pairs"_s, u"All at once and pgbench, in turn."_s, u"N"_s, u"3"_s},
         {u"failures"_s, u"Tries in vain before the spread run; 0: none."_s, u"N"_s, u"5"_s},
         {u"no-crowd"_s, u"Without pgbench by as many clients as stations."_s},
         {u"seed"_s, u"Of the pauses."_s, u"N"_s, u"1"_s}});
    parser.process(app);
    try {
        std::fputs(QJsonDocument(Bench(parser).measure()).toJson().constData(), stdout);
        return 0;
    } catch (const std::exception &failure) {
        std::fprintf(stderr, "bench: %s\n", failure.what());
        return 1;
    }
}
