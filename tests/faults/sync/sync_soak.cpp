// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plays with the way between stations and the province by a seed, and judges by a dictionary of operations what is
// where. Ends with a table of faults; 0: no violation, 1: violations, 2: could not be played.
// Each fault is played at least once, however short the time.
//   sync-soak [--seconds N] [--seed S] [--stations N] [--weak]
// --weak takes away what makes an operation count once (before anything is sent): the judge must count duplicates then.
#include "tests/faults/sync/sync_faults.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace motcua::test;

namespace {

constexpr int kDrainMs = 45000;
constexpr double kDrainShare = 0.3; ///< of the whole time, kept for the end

std::vector<SyncFault> allFaults()
{
    std::vector<SyncFault> all = lineFaults();
    for (const auto &more : {machineFaults(), stickFaults()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

class Soak
{
public:
    Soak(qint64 seconds, quint32 seed, bool weak)
        : m_random(seed),
          m_faults(allFaults()),
          m_milliseconds(seconds * 1000),
          m_weak(weak)
    {}

    int run(int stations)
    {
        if (QString error = m_world.begin(stations); !error.isEmpty())
            return giveUp(error);
        if (m_weak) {
            if (const QString error = m_world.weaken(); !error.isEmpty())
                return giveUp(error);
        }
        QElapsedTimer clock; // a slow start takes nothing from the play
        clock.start();
        const auto playing = qint64(double(m_milliseconds) * (1 - kDrainShare));
        std::vector<size_t> order;
        while (clock.elapsed() < playing || !allWerePlayed()) {
            if (order.empty()) {
                for (size_t i = 0; i < m_faults.size(); ++i) {
                    if (!m_weak || m_faults.at(i).doubles)
                        order.push_back(i);
                }
                std::shuffle(order.begin(), order.end(), m_random);
            }
            if (m_weak && m_told.size() > 0)
                break; // seen
            SyncFault &fault = m_faults.at(order.back());
            order.pop_back();
            if (const QString error = round(fault); !error.isEmpty())
                return giveUp(error);
        }
        return end();
    }

private:
    // Chance decides the order and the places, not whether a fault is tried at all.
    [[nodiscard]] bool allWerePlayed() const
    {
        return m_weak || std::all_of(m_faults.cbegin(), m_faults.cend(),
                                     [](const SyncFault &fault) { return fault.times > 0; });
    }
    QString round(SyncFault &fault)
    {
        ++fault.times;
        work();
        if (QString error = fault.play(m_world, m_random); !error.isEmpty())
            return error;
        // The stations first: what one of them has in its list as received must be at the province after it.
        const QVector<QVector<HeldOperation>> stations = m_world.lists();
        fault.strokes += m_world.takeStrokes();
        note(fault,
             m_world.takeComplaints() + m_world.model().judgeNow(stations, m_world.province()));
        return {};
    }
    // Some dossiers at some counters; mostly small papers, now and then a large one.
    void work()
    {
        const int count = 1 + int(m_random.bounded(3));
        for (int i = 0; i < count; ++i) {
            const bool large = m_random.bounded(6) == 0;
            m_world.accept(anyStation(m_world, m_random),
                           2000 + m_random.bounded(large ? 600000 : 40000));
        }
    }
    void note(SyncFault &fault, const QStringList &wrong)
    {
        // What was wrong before is told once.
        for (const QString &line : wrong) {
            if (m_told.contains(line))
                continue;
            m_told.insert(line);
            ++fault.violations;
            if (!m_weak)
                std::printf("sync-soak: VIOLATION after \"%s\": %s\n", fault.name,
                            qPrintable(line));
        }
    }
    int end()
    {
        SyncFault drain{"healthy line at the end", {}, false, 1, 0, 0};
        if (!m_world.drained(kDrainMs))
            note(drain, {u"not everything was sent within %1 s"_s.arg(kDrainMs / 1000)});
        const QVector<QVector<HeldOperation>> stations = m_world.lists();
        const ProvinceView province = m_world.province();
        note(drain, m_world.model().judgeEnd(stations, province));
        m_faults.push_back(drain);
        std::printf("%-32s %6s %7s %11s\n", "fault", "times", "felt", "violations");
        int violations = 0;
        for (const SyncFault &fault : m_faults) {
            std::printf("%-32s %6d %7d %11d\n", fault.name, fault.times, fault.strokes,
                        fault.violations);
            violations += fault.violations;
        }
        const int duplicates = SyncModel::duplicates(province);
        std::printf("%d operations saved, %d files; at the province %d operations, %d files, "
                    "%d duplicates; %d violations\n",
                    m_world.model().savedCount(), m_world.model().fileCount(),
                    int(province.operations.size()), int(province.files.size()), duplicates,
                    violations);
        if (m_world.model().savedCount() == 0)
            return 2;
        return violations == 0 ? 0 : 1;
    }
    static int giveUp(const QString &error)
    {
        std::printf("sync-soak: %s\n", qPrintable(error));
        return 2;
    }

    QRandomGenerator m_random;
    std::vector<SyncFault> m_faults;
    qint64 m_milliseconds;
    bool m_weak;
    QSet<QString> m_told;
    SyncWorld m_world;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    QCommandLineParser parser;
    parser.addOption({u"seconds"_s, {}, u"n"_s, u"20"_s});
    parser.addOption({u"seed"_s, {}, u"n"_s, u"1"_s});
    parser.addOption({u"stations"_s, {}, u"n"_s, u"2"_s});
    parser.addOption({u"weak"_s, {}});
    if (!parser.parse(QCoreApplication::arguments()))
        return 2;
    std::printf("sync-soak: seed %s\n", qPrintable(parser.value(u"seed"_s)));
    Soak soak(parser.value(u"seconds"_s).toLongLong(), parser.value(u"seed"_s).toUInt(),
              parser.isSet(u"weak"_s));
    return soak.run(parser.value(u"stations"_s).toInt());
}
