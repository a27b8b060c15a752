// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plays with the queue of a centre by a seed: programs are killed and stopped, the server is killed, hangs and crashes,
// lines are cut, answers are lost, clocks leap. Then all journals are compared, with each other and with what was said.
// Ends with a table; 0: no violation, 1: violations, 2: could not be played. Each fault is played at least once.
//   queue-soak [--seconds N] [--seed S] [--weak]
// --weak replaces compare-and-set by read-then-write in every program: double calls must be counted then.
#include "tests/faults/queue/queue_town.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace motcua::test;

namespace {

struct Fault
{
    const char *name;
    std::function<void(QueueTown &, int)> play; ///< with a number of milliseconds
    int times = 0;
};

std::vector<Fault> allFaults()
{
    return {
        {"a program is killed", [](QueueTown &town, int) { town.killProgram(); }},
        {"a program stands still", [](QueueTown &town, int ms) { town.stopProgram(ms); }},
        {"the server is killed, and comes back",
         [](QueueTown &town, int ms) { town.killServer(ms); }},
        {"the server crashes and starts at once", [](QueueTown &town, int) { town.crashServer(); }},
        {"the server hangs", [](QueueTown &town, int ms) { town.hangServer(ms); }},
        {"one PC is cut off", [](QueueTown &town, int ms) { town.cutOne(ms); }},
        {"several PCs are cut off", [](QueueTown &town, int ms) { town.cutSome(ms); }},
        {"answers are lost", [](QueueTown &town, int) { town.loseReplies(); }},
        {"a clock leaps and is set right", [](QueueTown &town, int) { town.setClock(); }},
        {"the next day begins", [](QueueTown &town, int) { town.nextDay(); }},
    };
}

void print(const std::vector<Fault> &faults, const QueueJudge &verdict, bool weak)
{
    std::printf("%-40s %s\n", "fault", "times");
    for (const Fault &fault : faults)
        std::printf("%-40s %5d\n", fault.name, fault.times);
    const std::pair<const char *, int> lines[] = {
        {"acts of the programs that lived", verdict.acts},
        {"events in the journals", verdict.events},
        {"numbers issued", verdict.issued},
        {"calls", verdict.calls},
        {"crossings while apart (listed, allowed)", verdict.crossings},
        {"DUPLICATE NUMBERS", verdict.doubleNumbers},
        {"DOUBLE CALLS", verdict.doubleCalls},
        {"LOST AFTER BEING SAID", verdict.lost},
        {"JOURNALS THAT DIFFER", verdict.unequal},
    };
    for (const auto &[name, count] : lines)
        std::printf("%-40s %5d\n", name, count);
    for (const QString &finding : verdict.findings)
        std::printf("  %s\n", qPrintable(finding));
    if (weak)
        std::printf("weak: compare-and-set was replaced by read-then-write\n");
}

int soak(qint64 seconds, unsigned seed, bool weak)
{
    QueueTown town(seed, weak);
    if (const QString error = town.begin(); !error.isEmpty()) {
        std::fprintf(stderr, "queue-soak: %s\n", qPrintable(error));
        return 2;
    }
    std::minstd_rand random(seed);
    std::vector<Fault> faults = allFaults();
    QElapsedTimer clock;
    clock.start();
    std::vector<size_t> order;
    const auto allPlayed = [&faults] {
        return std::all_of(faults.cbegin(), faults.cend(),
                           [](const Fault &f) { return f.times > 0; });
    };
    town.playFor(2000);
    while (clock.elapsed() < seconds * 1000 || !allPlayed()) {
        if (order.empty()) {
            for (size_t i = 0; i < faults.size(); ++i)
                order.push_back(i);
            std::shuffle(order.begin(), order.end(), random);
        }
        Fault &fault = faults.at(order.back());
        order.pop_back();
        fault.play(town, 500 + int(random() % 3000));
        ++fault.times;
        town.playFor(500 + int(random() % 2500));
    }
    QueueJudge verdict;
    if (const QString error = town.judge(verdict); !error.isEmpty()) {
        std::fprintf(stderr, "queue-soak: %s\n", qPrintable(error));
        return 2;
    }
    print(faults, verdict, weak);
    const int wrong = verdict.doubleNumbers + verdict.doubleCalls + verdict.lost + verdict.unequal;
    std::printf("queue-soak: seed %u, %lld s, %s\n", seed, qlonglong(clock.elapsed() / 1000),
                wrong == 0 ? "nothing wrong" : "VIOLATIONS");
    return wrong == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(u"motcua.storage.warning=false"_s);
    QCommandLineParser options;
    options.addOptions({{u"seconds"_s, u"How long."_s, u"N"_s, u"40"_s},
                        {u"seed"_s, u"Of all chance."_s, u"S"_s, u"1"_s},
                        {u"weak"_s, u"Without compare-and-set."_s}});
    options.process(app);
    return soak(options.value(u"seconds"_s).toLongLong(), options.value(u"seed"_s).toUInt(),
                options.isSet(u"weak"_s));
}
