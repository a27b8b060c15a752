// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers issued and durable, by processes that do nothing else, beside the bare databases doing the same in the same
// run; and a whole day's projection. One JSON object on the standard output (scripts/support/bench_queue.py).
//   bench_queue [--seconds N] [--rounds R] [--processes 8] [--stations 20] [--only PART]
#include "tests/bench/queue_bench.h"

#include "app/core/base/clock.h"
#include "app/core/base/failure.h"
#include "app/core/queue/centre_queue.h"
#include "storage/centre/pg_queue_journal.h"
#include "storage/centre/shared_queue_journal.h"
#include "storage/journal_store.h"
#include "storage/station.h"
#include "tests/core/queue/memory_journal.h"
#include "tests/storage/centre/test_pc.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace motcua::bench {

namespace {

/// What a queue needs to issue for ever.
template <typename Journal>
struct Issuing
{
    template <typename... Arguments>
    explicit Issuing(Arguments &&...arguments)
        : journal(std::forward<Arguments>(arguments)...),
          ids(clock),
          queue(journal, clock, ids)
    {}
    SystemClock clock;
    Journal journal;
    RandomIdSource ids;
    CentreQueue queue;
    void issue()
    {
        CentreQueue::IssueRequest request;
        request.series = u"A"_s;
        (void)queue.issue(request, test::at(0));
    }
};

} // namespace

IssueOne sqliteQueue(const QueueFolder &folder)
{
    std::shared_ptr<Station> station = Station::openAgain(folder.folder, DatabaseKey(folder.key));
    const auto issuing = std::make_shared<Issuing<SqlQueueJournal>>(station->database());
    return [station, issuing] { issuing->issue(); };
}

IssueOne postgresQueue(const CentreAddress &address)
{
    const auto issuing = std::make_shared<Issuing<PgQueueJournal>>(address);
    return [issuing] { issuing->issue(); };
}

IssueOne sharedQueue(const CentreAddress &address, const QueueFolder &folder,
                     const QString &station)
{
    static const SystemClock clock;
    const std::shared_ptr<Station> opened =
        Station::openAgain(folder.folder, DatabaseKey(folder.key));
    const auto issuing = std::make_shared<Issuing<SharedQueueJournal>>(
        opened->database(), CentreLine::Setting{opened->folder().databaseFile(), opened->key(),
                                                station, address, &clock});
    // A station that has never been there has no numbers of its own: it waits until it has.
    for (const QDeadlineTimer patience(std::chrono::seconds(60)); !patience.hasExpired();) {
        try {
            issuing->issue();
            break;
        } catch (const Failure &) {
            std::this_thread::yield(); // the line is on its way
        }
    }
    return [opened, issuing] { issuing->issue(); };
}

} // namespace motcua::bench

namespace {

using namespace motcua::bench;

const QDate kBareDay(2001, 1, 1); // another than ours: the numbers are each day's own

/// A child: says when it is ready, begins when told, issues for so long, writes each time it took.
int beChild(const QStringList &arguments)
{
    const QString &kind = arguments.at(2);
    const int seconds = arguments.at(3).toInt();
    IssueOne issue;
    if (kind.contains("sqlite"_L1)) {
        const QueueFolder folder{arguments.at(4), QByteArray::fromHex(arguments.at(5).toLatin1())};
        issue = kind == "sqlite"_L1 ? sqliteQueue(folder)
                                    : bareSqliteQueue(folder, kBareDay, kind == "turns-sqlite"_L1);
    } else {
        CentreAddress address;
        address.host = arguments.at(4);
        address.port = arguments.at(5).toInt();
        address.user = arguments.at(6);
        address.tls = arguments.at(7);
        address.authorityFile = arguments.at(8);
        if (kind == "shared-postgres"_L1)
            issue = sharedQueue(address,
                                {arguments.at(9), QByteArray::fromHex(arguments.at(10).toLatin1())},
                                arguments.at(11));
        else
            issue = kind == "postgres"_L1 ? postgresQueue(address)
                                          : barePostgresQueue(address, kBareDay);
    }
    issue(); // what is prepared once is not of the gesture
    std::printf("ready\n");
    std::fflush(stdout);
    std::string line;
    std::getline(std::cin, line);
    QElapsedTimer all;
    all.start();
    QVector<qint64> took;
    while (all.elapsed() < seconds * 1000) {
        QElapsedTimer one;
        one.start();
        issue();
        took.append(one.nsecsElapsed() / 1000);
    }
    QByteArray text;
    for (const qint64 us : std::as_const(took))
        text += QByteArray::number(us) + ' ';
    std::printf("%s\n", text.constData());
    return 0;
}

/// Many children at once; what each took, in microseconds, sorted.
QVector<qint64> hammer(const QVector<QStringList> &children)
{
    std::vector<std::unique_ptr<QProcess>> processes;
    for (const QStringList &arguments : children) {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QCoreApplication::applicationFilePath(), arguments);
        processes.push_back(std::move(process));
    }
    for (const auto &process : processes) {
        while (!process->canReadLine()) {
            if (!process->waitForReadyRead(30'000))
                qFatal("a child does not begin");
        }
        process->readLine();
    }
    for (const auto &process : processes) {
        process->write("go\n");
        process->waitForBytesWritten();
    }
    QVector<qint64> all;
    for (const auto &process : processes) {
        process->waitForFinished(600'000);
        if (process->exitCode() != 0)
            qFatal("a child failed");
        const QList<QByteArray> words = process->readAllStandardOutput().simplified().split(' ');
        for (const QByteArray &word : words)
            all.append(word.toLongLong());
    }
    std::sort(all.begin(), all.end());
    return all;
}

QJsonObject figuresOf(const QVector<qint64> &sorted, double seconds)
{
    const auto part = [&sorted](double share) {
        return double(sorted.at(
                   std::min(sorted.size() - 1, qsizetype(share * double(sorted.size()))))) /
               1000;
    };
    return {{u"count"_s, sorted.size()}, {u"per_second"_s, double(sorted.size()) / seconds},
            {u"p50_ms"_s, part(0.5)},    {u"p99_ms"_s, part(0.99)},
            {u"p999_ms"_s, part(0.999)}, {u"max_ms"_s, double(sorted.last()) / 1000}};
}

QJsonArray measureSqlite(int processes, int seconds, int rounds)
{
    QTemporaryDir dir;
    MemoryVault vault;
    QJsonArray found;
    for (int round = 0; round < rounds; ++round) {
        QJsonObject pair;
        const std::array<std::pair<QString, QString>, 3> kinds{
            std::pair{u"sqlite"_s, u"ours"_s}, std::pair{u"turns-sqlite"_s, u"bare"_s},
            std::pair{u"bare-sqlite"_s, u"bare_by_chance"_s}};
        for (const auto &[kind, side] : kinds) {
            const auto station = Station::create(dir.filePath(kind + QString::number(round)),
                                                 StationSetup(), {&vault, {}});
            const QStringList child{u"child"_s, kind, QString::number(seconds),
                                    station->folder().path(),
                                    QString::fromLatin1(station->key().raw().toHex())};
            pair.insert(side, figuresOf(hammer(QVector<QStringList>(processes, child)), seconds));
        }
        found.append(pair);
    }
    return found;
}

/// What the server says of the numbers of a run.
QJsonObject judged(QJsonObject figures, TestCentre &centre)
{
    const auto count = [&centre](const QString &sql) {
        return QString::fromLatin1(centre.postgres().query(sql)).toInt();
    };
    figures.insert(u"twice"_s, count(u"SELECT count(*) - count(DISTINCT (day, series, number)) "
                                     "FROM queue.event WHERE kind = 'issued'"_s));
    figures.insert(u"as_island"_s, count(u"SELECT count(*) FROM queue.event WHERE late"_s));
    figures.insert(u"fsync"_s, QString::fromLatin1(centre.postgres().query(u"SHOW fsync"_s)));
    return figures;
}

/// From now on the server also speaks TLS, by a certificate for 127.0.0.1; its file, for the stations.
QString encrypt(TestCentre &centre, const QString &folder)
{
    const QString certificate = folder + u"/server.pem"_s;
    const QString key = folder + u"/server.key"_s;
    const QString data = QString::fromLatin1(centre.postgres().query(u"SHOW data_directory"_s));
    const auto run = [](const QString &program, const QStringList &arguments) {
        if (QProcess::execute(program, arguments) != 0)
            qFatal("%s", qPrintable(program));
    };
    run(u"openssl"_s,
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
         u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s,
         u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, key, u"-out"_s, certificate});
    // In the folder of the cluster, and its owner's.
    for (const QString &file : {certificate, key}) {
        const QString there = data + u'/' + QFileInfo(file).fileName();
        run(u"cp"_s, {file, there});
        run(u"chown"_s, {u"--reference="_s + data, there});
        run(u"chmod"_s, {u"600"_s, there});
    }
    for (const QString &setting :
         {u"ssl_cert_file = 'server.pem'"_s, u"ssl_key_file = 'server.key'"_s, u"ssl = on"_s})
        (void)centre.postgres().query(u"ALTER SYSTEM SET "_s + setting);
    (void)centre.postgres().query(u"SELECT pg_reload_conf()"_s);
    return certificate;
}

/// Stations as they are in life, but for one thing: they share this computer. Their copies lie in memory where there is
/// such a place, since each has a disk of its own in life.
QJsonArray measureShared(int stations, int seconds, int rounds)
{
    TestCentre centre(PrivatePostgres::Durability::Durable);
    if (!centre.start(stations))
        qFatal("%s", qPrintable(centre.error()));
    const QString memory = u"/dev/shm"_s;
    const bool inMemory = QFileInfo(memory).isWritable();
    QTemporaryDir dir((inMemory ? memory : QDir::tempPath()) + u"/bench-queue-XXXXXX"_s);
    MemoryVault vault;
    const QString authority = encrypt(centre, dir.path());
    QJsonArray found;
    for (int round = 0; round < rounds; ++round) {
        QJsonObject pair;
        for (const QString &kind : {u"shared-postgres"_s, u"bare-postgres"_s}) {
            centre.empty();
            const bool ours = kind == "shared-postgres"_L1;
            QVector<QStringList> children;
            for (int number = 1; number <= stations; ++number) {
                const QString user = ours ? centre.station(number).user : centre.owner().user;
                QStringList child{u"child"_s,
                                  kind,
                                  QString::number(seconds),
                                  u"127.0.0.1"_s,
                                  QString::number(centre.port()),
                                  user,
                                  u"verify-full"_s,
                                  authority};
                if (ours) {
                    const auto station =
                        Station::create(dir.filePath(u"%1-%2"_s.arg(round).arg(number)),
                                        StationSetup(), {&vault, {}});
                    child << station->folder().path()
                          << QString::fromLatin1(station->key().raw().toHex())
                          << stationName(number);
                }
                children.append(child);
            }
            QJsonObject figures = judged(figuresOf(hammer(children), seconds), centre);
            figures.insert(u"copies_in_memory"_s, inMemory);
            pair.insert(ours ? u"ours"_s : u"bare"_s, figures);
        }
        found.append(pair);
    }
    return found;
}

QJsonArray measurePostgres(int stations, int seconds, int rounds)
{
    TestCentre centre(PrivatePostgres::Durability::Durable);
    if (!centre.start(stations))
        qFatal("%s", qPrintable(centre.error()));
    QJsonArray found;
    for (int round = 0; round < rounds; ++round) {
        QJsonObject pair;
        for (const QString &kind : {u"postgres"_s, u"bare-postgres"_s}) {
            centre.empty();
            QVector<QStringList> children;
            for (int number = 1; number <= stations; ++number) {
                const CentreAddress address =
                    kind == "postgres"_L1 ? centre.station(number) : centre.owner();
                children.append({u"child"_s,
                                 kind,
                                 QString::number(seconds),
                                 address.host,
                                 QString::number(address.port),
                                 address.user,
                                 u"disable"_s,
                                 {}});
            }
            pair.insert(kind == "postgres"_L1 ? u"ours"_s : u"bare"_s,
                        judged(figuresOf(hammer(children), seconds), centre));
        }
        found.append(pair);
    }
    return found;
}

/// A day of 1,500 tickets that are all called, served and finished, read back and projected.
QJsonObject measureProjection()
{
    constexpr int kTickets = 1500;
    QTemporaryDir dir;
    MemoryVault vault;
    const auto station = Station::create(dir.filePath(u"day"_s), StationSetup(), {&vault, {}});
    SimulatedClock clock(morning(), SimulatedClock::Mode::Standing);
    RandomIdSource ids(clock);
    MemoryJournal memory;
    CentreQueue queue(memory, clock, ids);
    const Counter counter = counterOf(1, {u"A"_s});
    for (int i = 0; i < kTickets; ++i) {
        clock.advance(20'000);
        CentreQueue::IssueRequest request;
        request.series = u"A"_s;
        (void)queue.issue(request, test::at(0));
        const auto called = queue.callNext(counter, test::at(1));
        if (called.kind != CentreQueue::CallOutcome::Kind::Called)
            qFatal("nobody was called");
        (void)queue.arrived(called.ticket->id, test::at(1));
        (void)queue.finish(called.ticket->id, test::at(1));
    }
    const QDate day = toCentre(clock.now()).date();
    station->journal().append(day, 0, [&memory](const auto &) { return memory.all; });
    QVector<double> times;
    qsizetype events = 0;
    for (int i = 0; i < 15; ++i) {
        QElapsedTimer timer;
        timer.start();
        QueueState state;
        const QVector<QueueEvent> all = station->journal().eventsSince(day, 0);
        for (const QueueEvent &event : all)
            state.apply(event);
        times.append(double(timer.nsecsElapsed()) / 1e6);
        events = all.size();
        if (state.tickets().size() != kTickets)
            qFatal("tickets are missing");
    }
    std::sort(times.begin(), times.end());
    return {{u"tickets"_s, kTickets},
            {u"events"_s, events},
            {u"median_ms"_s, times.at(times.size() / 2)}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (argc > 2 && QByteArray(argv[1]) == "child")
        return beChild(QCoreApplication::arguments());
    QCommandLineParser options;
    options.addOptions(
        {{u"seconds"_s, u"Each of them hammers so long."_s, u"N"_s, u"10"_s},
         {u"rounds"_s, u"So often, in turn."_s, u"R"_s, u"1"_s},
         {u"processes"_s, u"On one SQLite file."_s, u"N"_s, u"8"_s},
         {u"stations"_s, u"On one PostgreSQL."_s, u"N"_s, u"20"_s},
         {u"only"_s, u"One part: sqlite, shared, postgres, projection."_s, u"PART"_s}});
    options.process(app);
    const int seconds = options.value(u"seconds"_s).toInt();
    const int rounds = options.value(u"rounds"_s).toInt();
    const int processes = options.value(u"processes"_s).toInt();
    const int stations = options.value(u"stations"_s).toInt();
    const QString only = options.value(u"only"_s);
    QJsonObject found{
        {u"seconds"_s, seconds}, {u"processes"_s, processes}, {u"stations"_s, stations}};
    using Part = std::pair<QString, std::function<QJsonValue()>>;
    const std::array<Part, 4> parts{
        Part{u"sqlite"_s, [&] { return measureSqlite(processes, seconds, rounds); }},
        Part{u"shared"_s, [&] { return measureShared(stations, seconds, rounds); }},
        Part{u"postgres"_s, [&] { return measurePostgres(stations, seconds, rounds); }},
        Part{u"projection"_s, [] { return measureProjection(); }}};
    for (const auto &[name, measure] : parts) {
        if (only.isEmpty() || only == name)
            found.insert(name, measure());
    }
    std::printf("%s", QJsonDocument(found).toJson().constData());
    return 0;
}
