// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// DossierStore::accept() against the very rows it writes, written by bare SQLite: same library, cipher, key,
// pragmas, schema, content and disk, in turn. Prints JSON.
#include "storage/station.h"
#include "tests/bench/bare_sqlite.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlDriver>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::bench;

namespace {

// The connection that was opened last is the newest of the driver's list.
sqlite3 *handleOf(const QStringList &before)
{
    const QStringList names = QSqlDatabase::connectionNames();
    for (const QString &name : names) {
        if (!before.contains(name)) {
            const QVariant handle = QSqlDatabase::database(name, false).driver()->handle();
            return *static_cast<sqlite3 *const *>(handle.constData());
        }
    }
    qFatal("the connection to watch is not there");
}

double quantileMs(std::vector<qint64> ns, double part)
{
    std::sort(ns.begin(), ns.end());
    return double(ns.at(size_t(part * double(ns.size() - 1)))) / 1e6;
}

qint64 threadCpuNs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1000000000 + time.tv_nsec;
}

// When the connection that is watched last began a transaction.
QElapsedTimer transactionTimer;

int noteBegin(unsigned, void *, void *, void *text)
{
    if (qstrcmp(static_cast<const char *>(text), "BEGIN IMMEDIATE") == 0)
        transactionTimer.start();
    return 0;
}

struct Times
{
    std::vector<qint64> wall;
    std::vector<qint64> transaction; ///< from BEGIN until COMMIT has returned
    std::vector<qint64> cpu;         ///< of the thread: without waiting for the disk
    [[nodiscard]] double medianMs() const { return quantileMs(wall, 0.5); }
    [[nodiscard]] double transactionMs() const { return quantileMs(transaction, 0.5); }
    [[nodiscard]] QJsonObject json() const
    {
        return {{u"median_ms"_s, medianMs()},
                {u"p95_ms"_s, quantileMs(wall, 0.95)},
                {u"transaction_median_ms"_s, transactionMs()},
                {u"min_ms"_s, quantileMs(wall, 0)},
                {u"cpu_median_ms"_s, quantileMs(cpu, 0.5)}};
    }
};

template <typename Action>
void timed(Times &times, Action action)
{
    QElapsedTimer timer;
    const qint64 cpu = threadCpuNs();
    timer.start();
    action();
    const qint64 wall = timer.nsecsElapsed();
    times.transaction.push_back(transactionTimer.nsecsElapsed());
    times.wall.push_back(wall);
    times.cpu.push_back(threadCpuNs() - cpu);
}

bool copyDatabase(const QString &from, const QString &folder)
{
    return QDir().mkpath(folder) && QFile::copy(from, folder + "/motcua.db"_L1);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"dossiers"_s, u"How many are accepted (300)."_s, u"N"_s, u"300"_s},
                       {u"dir"_s, u"Where the files are made; it must not exist."_s, u"DIR"_s}});
    parser.process(app);
    const int count = std::max(parser.value(u"dossiers"_s).toInt(), 10);
    const QString folder = parser.value(u"dir"_s);
    if (folder.isEmpty() || QFileInfo::exists(folder)) {
        std::fputs("accept_bench: --dir names a folder that does not exist yet\n", stderr);
        return 2;
    }

    // 1. Everything up to the moment of acceptance, then three files with the same content.
    test::MemoryVault vault;
    std::vector<test::SampleReception> receptions;
    storage::DatabaseKey key;
    {
        const auto station =
            storage::Station::create(folder + "/ours"_L1, test::sampleSetup(), {&vault, {}});
        key = station->key();
        for (int i = 1; i <= count; ++i) {
            receptions.push_back(test::sampleReception(*station, i, u"Đặng Đình Đức"_s));
            station->dossiers().saveDraft(receptions.back().draft);
        }
    }
    const QString file = folder + "/ours/motcua.db"_L1;
    if (QFileInfo(file + "-wal"_L1).size() > 0 || !copyDatabase(file, folder + "/watched"_L1) ||
        !copyDatabase(file, folder + "/bare"_L1) || !copyDatabase(file, folder + "/plain"_L1))
        qFatal("the files could not be copied");

    // 2. Which rows an acceptance writes, watched on the second file.
    std::vector<Changes> changes;
    {
        const QStringList before = QSqlDatabase::connectionNames();
        const auto watched = storage::Station::openAgain(folder + "/watched"_L1, key);
        sqlite3 *handle = handleOf(before);
        for (const test::SampleReception &r : receptions) {
            changes.push_back(Changes::of(handle, [&] {
                (void)watched->dossiers().accept(r.dossier, r.draft.id, r.audit, r.operation);
            }));
        }
    }

    // 3. In turn: ours on the first file, the same rows on the third.
    const QStringList before = QSqlDatabase::connectionNames();
    const auto station = storage::Station::openAgain(folder + "/ours"_L1, key);
    sqlite3 *ours = handleOf(before);
    BareSqlite bare(folder + "/bare/motcua.db"_L1, key.raw());
    const QByteArray settings = settingsOf(ours);
    if (settings != settingsOf(bare.handle()))
        qFatal("the connections differ:\n%s\n%s", settings.constData(),
               settingsOf(bare.handle()).constData());
    // The same rows once more on a file without the cipher: what the encryption costs.
    makePlain(folder + "/plain/motcua.db"_L1, key.raw());
    BareSqlite plain(folder + "/plain/motcua.db"_L1, {});
    if (settingsOf(bare.handle(), false) != settingsOf(plain.handle(), false))
        qFatal("the plain connection differs");
    for (const Changes &change : changes) {
        bare.prepareFor(change);
        plain.prepareFor(change);
    }
    for (sqlite3 *db : {ours, bare.handle(), plain.handle()})
        sqlite3_trace_v2(db, SQLITE_TRACE_STMT, noteBegin, nullptr);
    Times oursTimes;
    Times bareTimes;
    Times plainTimes;
    for (size_t i = 0; i < receptions.size(); ++i) {
        const test::SampleReception &r = receptions.at(i);
        timed(oursTimes, [&] {
            // The record is made within the time, too: nothing an acceptance needs is made beforehand.
            Operation operation = r.operation;
            operation.body = recordOf(r.dossier);
            if (!station->dossiers().accept(r.dossier, r.draft.id, r.audit, operation))
                qFatal("a dossier was not accepted");
        });
        timed(bareTimes, [&] { bare.replay(changes.at(i)); });
        timed(plainTimes, [&] { plain.replay(changes.at(i)); });
    }
    if (contentOf(ours) != contentOf(bare.handle()) || contentOf(ours) != contentOf(plain.handle()))
        qFatal("the three files do not hold the same rows");

    const QJsonObject result{
        {u"dossiers"_s, count},
        {u"rows_each"_s, qint64(changes.front().rows().size())},
        {u"ours"_s, oursTimes.json()},
        {u"bare"_s, bareTimes.json()},
        {u"plain"_s, plainTimes.json()},
        {u"transaction_ratio"_s, oursTimes.transactionMs() / bareTimes.transactionMs()},
        {u"ratio"_s, oursTimes.medianMs() / bareTimes.medianMs()},
        {u"settings"_s, QString::fromUtf8(settings)}};
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
