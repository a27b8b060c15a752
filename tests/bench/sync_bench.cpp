// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real engine against the real gateway over a shaped line: how long, how many bytes, and how long a new record
// waits among papers. Prints JSON.
#include "storage/outbox_files.h"
#include "storage/station.h"
#include "sync/client/sync_engine.h"
#include "tests/gateway/gateway_process.h"
#include "tests/storage/samples.h"
#include "tests/support/link/shaping_proxy.h"
#include "tests/support/postgres/private_postgres.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <random>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

namespace {

constexpr int kDossiers = 100;
constexpr int kLarge = 5;
constexpr int kMostWaitMs = 60'000;
constexpr qint64 kLargeBytes = 1'200'000;
constexpr qint64 kAllBytes = 24'000'000;

QByteArray noise(qint64 bytes, std::mt19937 &random)
{
    QByteArray content(bytes, Qt::Uninitialized);
    std::uniform_int_distribution<int> byte(0, 255);
    for (char &c : content) {
        c = char(byte(random));
    }
    return content;
}

class Centre
{
public:
    explicit Centre(quint32 seed) : m_random(seed)
    {
        storage::Unlock unlock;
        unlock.passphrase = u"mật khẩu thử"_s;
        m_station = storage::Station::create(m_folder.filePath(u"data"_s), sampleSetup(), unlock);
    }
    [[nodiscard]] storage::Station &station() { return *m_station; }
    [[nodiscard]] QString url() const { return m_station->device().identity().gatewayUrl; }

    /// Two files each; sizes around a mean, five of them large.
    void fill(const QString &filesFolder)
    {
        const double mean =
            double(kAllBytes - kLarge * kLargeBytes) / double(2 * kDossiers - kLarge);
        std::uniform_real_distribution<double> spread(0.4, 1.6);
        qint64 left = kAllBytes - kLarge * kLargeBytes;
        for (int i = 0; i < 2 * kDossiers; ++i) {
            const bool isLarge = i % (2 * kDossiers / kLarge) == 7;
            const int smallLeft = 2 * kDossiers - i - 1;
            const qint64 bytes = isLarge          ? kLargeBytes
                                 : smallLeft == 0 ? left
                                                  : qint64(mean * spread(m_random));
            left -= isLarge ? 0 : bytes;
            const QByteArray content = noise(qMax<qint64>(bytes, 4000), m_random);
            m_bytes += content.size();
            if (!filesFolder.isEmpty()) {
                QFile file(filesFolder + u"/paper-%1.pdf"_s.arg(i, 3, 10, QLatin1Char('0')));
                if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
                    qFatal("the papers cannot be written");
                }
            }
            m_files.append(m_station->blobs().put(content, u"application/pdf"_s));
        }
        for (int i = 0; i < kDossiers; ++i) {
            add(i, {m_files.at(2 * i), m_files.at(2 * i + 1)});
        }
    }
    OperationId add(int number, const QVector<BlobRef> &files)
    {
        Operation operation;
        operation.id = m_ids.make<OperationId>();
        operation.kind = u"dossier.create"_s;
        operation.subject = m_ids.make<DossierId>().toString();
        operation.at = m_clock.now();
        QJsonArray attachments;
        for (qsizetype i = 0; i < files.size(); ++i) {
            attachments.append(QJsonObject{{u"sha256"_s, files.at(i).hex()},
                                           {u"role"_s, u"paper"_s},
                                           {u"component"_s, int(i)}});
        }
        operation.blobs = files;
        operation.body = QJsonObject{
            {u"dossier_id"_s, operation.subject},
            {u"dossier_code"_s, u"H24.123-261122-%1"_s.arg(number + 1, 4, 10, QLatin1Char('0'))},
            {u"procedure_code"_s, u"1.004884"_s},
            {u"state"_s, u"received"_s},
            {u"received_at"_s, u"2026-11-22T08:03:11+07:00"_s},
            {u"due_at"_s, u"2026-11-26T09:00:00+07:00"_s},
            {u"submitter"_s,
             QJsonObject{{u"name"_s, u"Đặng Đình Đức %1"_s.arg(number)},
                         {u"address"_s, u"Thôn %1, xã Vĩnh Bảo, TP Hải Phòng"_s.arg(number % 17)},
                         {u"phone"_s, u"09%1"_s.arg(10'000'000 + number * 7919)}}},
            {u"attachments"_s, attachments}};
        const storage::OutboxStore::Sealed sealed = storage::OutboxStore::seal(operation);
        m_bytes += sealed.body.size() / 4; // as they shrink
        storage::Transaction transaction(m_station->database());
        m_station->outbox().add(operation, sealed);
        transaction.commit();
        return operation.id;
    }
    void addOneMore() { add(kDossiers, {m_files.first()}); }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    RandomIdSource m_ids{m_clock};
    std::mt19937 m_random;
    std::unique_ptr<storage::Station> m_station;
    QVector<BlobRef> m_files;
    qint64 m_bytes = 0;
};

template <typename Sender, typename Good, typename Bad>
bool waitFor(Sender *sender, Good good, Bad bad)
{
    QEventLoop loop;
    bool isGood = false;
    QObject::connect(sender, good, &loop, [&] {
        isGood = true;
        loop.quit();
    });
    QObject::connect(sender, bad, &loop, &QEventLoop::quit);
    loop.exec();
    return isGood;
}

// Milliseconds until `isThere`, looked at often; −1 after `mostMs`.
qint64 until(const std::function<bool()> &isThere, int mostMs)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isThere() || timer.elapsed() > mostMs) {
            loop.quit();
        }
    });
    look.start(5);
    loop.exec();
    return timer.elapsed() > mostMs ? -1 : timer.elapsed();
}

int run(const QCommandLineParser &parser)
{
    const auto number = [&parser](const QString &name) { return parser.value(name).toDouble(); };
    PrivatePostgres postgres;
    GatewayProcess gateway;
    if (!postgres.start() || !gateway.init(postgres.conninfo()).isEmpty() ||
        !gateway.serve().isEmpty()) {
        std::fprintf(stderr, "bench: no gateway\n");
        return 1;
    }
    ShapingProxy proxy("127.0.0.1", gateway.port(), quint32(number(u"seed"_s)));
    Centre centre{quint32(number(u"seed"_s))};
    SystemClock clock;
    sync::Enrolment enrolment(centre.station(), clock);
    QTimer::singleShot(0, &enrolment, [&] {
        enrolment.start(u"https://127.0.0.1:%1"_s.arg(proxy.port()), gateway.enrolCode());
    });
    if (!waitFor(&enrolment, &sync::Enrolment::done, &sync::Enrolment::failed)) {
        std::fprintf(stderr, "bench: not enrolled\n");
        return 1;
    }
    centre.fill(parser.value(u"files"_s));

    LinkShape shape;
    shape.upBytesPerSecond = shape.downBytesPerSecond = number(u"rate"_s);
    shape.roundTripMs = int(number(u"rtt"_s));
    proxy.setShape(shape);
    LinkFaults faults;
    faults.cutEveryMs = int(number(u"cut-every"_s));
    proxy.setFaults(faults);
    proxy.resetCounts();

    sync::SyncEngine engine(centre.station(), clock, {});
    QElapsedTimer timer;
    timer.start();
    engine.start();
    qint64 recordsMs = -1;
    qint64 recordMs = -1;
    if (parser.isSet(u"new-record"_s)) {
        // In the middle of the papers: one more dossier, of papers that are known.
        const qint64 began = until(
            [&] {
                return storage::OutboxFiles(centre.station().database()).waiting().files <
                       kDossiers;
            },
            kMostWaitMs);
        const int before = centre.station().outbox().summary().acknowledged;
        centre.addOneMore();
        recordMs =
            began < 0
                ? -1
                : until([&] { return centre.station().outbox().summary().acknowledged > before; },
                        kMostWaitMs);
    } else {
        recordsMs =
            until([&] { return centre.station().outbox().summary().acknowledged >= kDossiers; },
                  kMostWaitMs);
    }
    const bool isDone = until([&] { return engine.isEmpty(); }, 4 * kMostWaitMs) >= 0;
    const qint64 took = timer.elapsed();
    engine.stop();
    const ShapingProxy::Counts counts = proxy.counts();
    const double seconds = double(took) / 1000;
    // Three round trips to begin, one a batch, and every byte at the rate of the line (its own headers not counted).
    const double least = 4 * number(u"rtt"_s) / 1000 + double(centre.bytes()) / number(u"rate"_s);
    const QJsonObject found{
        {u"seconds"_s, seconds},
        {u"least_seconds"_s, least},
        {u"time_ratio"_s, seconds / least},
        {u"payload"_s, centre.bytes()},
        {u"wire_up"_s, qint64(counts.up)},
        {u"wire_down"_s, qint64(counts.down)},
        {u"byte_ratio"_s, double(counts.up) / double(centre.bytes())},
        {u"connections"_s, counts.connections},
        {u"cuts"_s, counts.cuts},
        {u"records_ms"_s, recordsMs},
        {u"new_record_ms"_s, recordMs},
        {u"done"_s, isDone},
        {u"gateway"_s, QJsonDocument::fromJson(gateway.run({u"status"_s, u"--json"_s})).object()}};
    std::fputs(QJsonDocument(found).toJson().constData(), stdout);
    return isDone ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"rate"_s, u"Bytes a second."_s, u"N"_s, u"625000"_s},
                       {u"rtt"_s, u"Round trip, ms."_s, u"MS"_s, u"60"_s},
                       {u"cut-every"_s, u"All connections, ms; 0: never."_s, u"MS"_s, u"0"_s},
                       {u"seed"_s, u"Of files and faults."_s, u"N"_s, u"1"_s},
                       {u"files"_s, u"Writes the papers there, for the peers."_s, u"DIR"_s},
                       {u"new-record"_s, u"Saves a record among the papers and times it."_s}});
    parser.process(app);
    return run(parser);
}
