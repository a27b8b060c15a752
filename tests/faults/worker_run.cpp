// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/stage.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QThread>

#include <csignal>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace motcua::test {

namespace {

constexpr int kPatience = 60'000; // a worker takes milliseconds

} // namespace

QStringList WorkerRun::said(const QString &verb) const
{
    QStringList found;
    for (const QString &line : lines) {
        if (line == verb || line.startsWith(verb + u' '))
            found.append(line.mid(verb.size() + 1));
    }
    return found;
}

WorkerRun runWorker(const Stage::Case &place, const Setting &setting, const Faults &faults,
                    bool weak)
{
    const QString here = QCoreApplication::applicationDirPath();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, here + "/libmotcua-fault-shim.so"_L1);
    environment.insert(QString::fromLatin1(fault::kRootVariable), place.world());
    environment.insert(u"QT_LOGGING_RULES"_s, u"motcua.*=false"_s);
    for (const auto &[variable, value] : faults)
        environment.insert(QString::fromLatin1(variable), value);
    QProcess process;
    process.setProcessEnvironment(environment);
    QStringList arguments{place.data(), place.keyFile(), setting.act};
    if (weak)
        arguments.append(u"weak"_s);
    process.start(here + "/fault-worker"_L1, arguments);
    WorkerRun run;
    if (!process.waitForFinished(kPatience)) {
        process.kill();
        process.waitForFinished();
        run.errors = u"it stood still"_s;
        return run;
    }
    run.lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    run.errors = QString::fromUtf8(process.readAllStandardError());
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        run.end = WorkerRun::End::Itself;
    else if (process.exitStatus() == QProcess::CrashExit && process.exitCode() == SIGKILL)
        run.end = WorkerRun::End::Killed;
    return run;
}

QVector<TraceCall> recordAct(const Stage::Case &place, const Setting &setting, bool weak)
{
    const WorkerRun run =
        runWorker(place, setting, {{fault::kTraceVariable, place.traceFile()}}, weak);
    if (run.end != WorkerRun::End::Itself || !run.said(u"refused"_s).isEmpty())
        return {};
    return readTrace(place.traceFile(), place.world());
}

void checkWorld(const QString &world, const QByteArray &key, const Setting &setting,
                const QStringList &confirmed, bool goesOn, const QString &where, Tally &tally)
{
    const QString data = world + "/data"_L1;
    if (setting.act != "create"_L1 || QFile::exists(data + "/motcua.db"_L1)) {
        checkFolder(data, key, setting.before, confirmed, goesOn, where, tally);
        if (setting.act == "backup"_L1) {
            const QTemporaryDir scratch(world + "/scratch-XXXXXX"_L1);
            checkBackups(world + "/medium"_L1, key, setting.before.confirmed + confirmed,
                         scratch.path(), where, tally);
        }
        return;
    }
    if (confirmed.isEmpty())
        tally.saw(Invariant::WholeOrNone);
    else
        tally.violated(Invariant::Confirmed, where,
                       "confirmed and missing: "_L1 + confirmed.constFirst());
    if (!goesOn)
        return;
    // What an interrupted start left behind must not stand in the way of the next one.
    try {
        MemoryVault vault;
        (void)storage::Station::create(data, sampleSetup(), {&vault, {}});
        tally.saw(Invariant::GoesOn);
    } catch (const Failure &problem) {
        tally.violated(Invariant::GoesOn, where, QString::fromLatin1(problem.name()));
    }
}

void inParallel(int count, const std::function<void(int)> &part)
{
    std::atomic<int> next{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < qMax(1, QThread::idealThreadCount()); ++i) {
        threads.emplace_back([&] {
            for (int number = next++; number < count; number = next++)
                part(number);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
}

void report(const QString &line)
{
    std::printf("faults: %s\n", qPrintable(line));
    std::fflush(stdout);
    const QString folder = QCoreApplication::applicationDirPath() + "/faults-summary"_L1;
    QDir().mkpath(folder);
    static bool begun = false;
    QFile file(folder + u'/' + QFileInfo(QCoreApplication::applicationFilePath()).fileName());
    if (file.open(begun ? QIODevice::Append : QIODevice::WriteOnly))
        file.write(line.toUtf8() + '\n');
    begun = true;
}

} // namespace motcua::test
