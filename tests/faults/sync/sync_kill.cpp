// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Kills the gateway, and then a station, right before each of their calls that change a disk or the database, while a
// dossier with its papers travels; after each death both sides are judged, the dead one starts again, all must arrive.
//   sync-kill [--points N] [--seed S]    N places a side (0: all of them)
// Ends with a table: what had been done last × deaths × violations.
#include "tests/faults/sync/sync_world.h"
#include "tests/faults/trace.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QMap>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

namespace {

constexpr int kDrainMs = 30000;
constexpr int kStation = 0;
constexpr int kPaperBytes = 30000;

QString wordOf(fault::CallKind kind)
{
    switch (kind) {
    case fault::CallKind::Create: return u"made"_s;
    case fault::CallKind::Temporary: return u"made, no name"_s;
    case fault::CallKind::Write: return u"bytes in"_s;
    case fault::CallKind::Resize: return u"resized"_s;
    case fault::CallKind::Sync: return u"synced"_s;
    case fault::CallKind::Rename: return u"renamed from"_s;
    case fault::CallKind::Link: return u"linked"_s;
    case fault::CallKind::Unlink: return u"removed"_s;
    case fault::CallKind::MakeFolder: return u"folder"_s;
    case fault::CallKind::RemoveFolder: return u"folder removed"_s;
    case fault::CallKind::Query: return u"database:"_s;
    default: return u"other"_s;
    }
}

/// What a call is of: a statement, a folder, a file of the store. Never an id.
QString placeOf(const TraceCall &call)
{
    if (call.kind == fault::CallKind::Query)
        return call.path.section(u'/', -1);
    const QString &path = call.path.isEmpty() ? call.target : call.path;
    return path.contains(u'/') ? path.section(u'/', 0, 0) : path;
}

QString nameOf(const TraceCall &call)
{
    return wordOf(call.kind) + u' ' + placeOf(call);
}

class Kill
{
public:
    int run(int points, quint32 seed)
    {
        m_random.seed(seed);
        if (const QString error = m_world.begin(1); !error.isEmpty())
            return giveUp(error);
        for (const int whose : {SyncWorld::kGateway, kStation}) {
            if (const QString error = side(whose, points); !error.isEmpty())
                return giveUp(error);
        }
        return end();
    }

private:
    struct Line
    {
        int deaths = 0, violations = 0;
    };

    [[nodiscard]] QString traceFile() const { return m_folder.filePath(u"trace"_s); }
    [[nodiscard]] QVector<TraceCall> trace(int whose) const
    {
        return readTrace(traceFile(), m_world.rootOf(whose));
    }
    QString start(int whose, int call)
    {
        QFile::remove(traceFile());
        m_world.setKilledAt(whose, call, traceFile());
        return whose == SyncWorld::kGateway ? m_world.startGateway()
                                            : m_world.startStation(whose, 0);
    }
    void end(int whose)
    {
        if (whose == SyncWorld::kGateway)
            m_world.killGateway();
        else
            m_world.killStation(whose);
    }
    QString side(int whose, int points)
    {
        // Once without a death: which calls there are behind the start.
        end(whose);
        if (QString error = start(whose, 0); !error.isEmpty())
            return error;
        const int first = countedCalls(trace(whose)) + 1;
        m_world.accept(kStation, kPaperBytes);
        (void)m_world.drained(kDrainMs);
        const int last = countedCalls(trace(whose));
        std::vector<int> calls(size_t(std::max(0, last - first + 1)));
        std::iota(calls.begin(), calls.end(), first);
        if (points > 0) {
            std::shuffle(calls.begin(), calls.end(), m_random);
            calls.resize(std::min(calls.size(), size_t(points)));
        }
        for (const int call : calls) {
            if (QString error = round(whose, call); !error.isEmpty())
                return error;
        }
        m_world.setKilledAt(whose, 0, {});
        return {};
    }
    QString round(int whose, int call)
    {
        end(whose);
        if (QString error = start(whose, call); !error.isEmpty())
            return {}; // it was quicker than its start this time
        m_world.accept(kStation, kPaperBytes);
        const QDeadlineTimer patience(kDrainMs);
        while (m_world.isRunning(whose) && !patience.hasExpired()) {
            m_world.play(20);
            if (m_world.isQuiet())
                break; // fewer calls than the first time
        }
        const bool hasDied = !m_world.isRunning(whose);
        const QVector<TraceCall> calls = trace(whose);
        end(whose);
        const auto counted = std::find_if(calls.crbegin(), calls.crend(),
                                          [](const TraceCall &one) { return one.number > 0; });
        const QString name =
            (whose == SyncWorld::kGateway ? u"gateway, after "_s : u"station, after "_s) +
            (counted == calls.crend() ? u"nothing"_s : nameOf(*counted));
        m_world.setKilledAt(whose, 0, {});
        if (whose == SyncWorld::kGateway) // what is acknowledged now must be at the province now
            note(name, m_world.model().judgeNow(m_world.lists(), m_world.province()));
        if (QString error = whose == SyncWorld::kGateway ? m_world.startGateway()
                                                         : m_world.startStation(whose, 0);
            !error.isEmpty())
            return error;
        m_world.sendNow(kStation);
        if (!m_world.drained(kDrainMs))
            note(name, {u"not everything was sent within %1 s"_s.arg(kDrainMs / 1000)});
        note(name, m_world.model().judgeEnd(m_world.lists(), m_world.province()));
        m_table[name].deaths += hasDied ? 1 : 0;
        m_deaths += hasDied ? 1 : 0;
        return {};
    }
    void note(const QString &name, const QStringList &wrong)
    {
        for (const QString &line : wrong) {
            if (m_told.contains(line))
                continue;
            m_told.insert(line);
            ++m_table[name].violations;
            std::printf("sync-kill: VIOLATION %s: %s\n", qPrintable(name), qPrintable(line));
        }
    }
    int end()
    {
        int violations = 0;
        std::printf("%-60s %6s %11s\n", "killed", "deaths", "violations");
        for (auto it = m_table.cbegin(); it != m_table.cend(); ++it) {
            std::printf("%-60s %6d %11d\n", qPrintable(it.key()), it->deaths, it->violations);
            violations += it->violations;
        }
        std::printf("%d deaths, %d operations saved; %d duplicates; %d violations\n", m_deaths,
                    m_world.model().savedCount(), SyncModel::duplicates(m_world.province()),
                    violations);
        if (m_deaths == 0)
            return 2;
        return violations == 0 ? 0 : 1;
    }
    static int giveUp(const QString &error)
    {
        std::printf("sync-kill: %s\n", qPrintable(error));
        return 2;
    }

    QRandomGenerator m_random;
    QTemporaryDir m_folder;
    QMap<QString, Line> m_table;
    QSet<QString> m_told;
    int m_deaths = 0;
    SyncWorld m_world;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    QCommandLineParser parser;
    parser.addOption({u"points"_s, {}, u"n"_s, u"0"_s});
    parser.addOption({u"seed"_s, {}, u"n"_s, u"1"_s});
    if (!parser.parse(QCoreApplication::arguments()))
        return 2;
    std::printf("sync-kill: seed %s\n", qPrintable(parser.value(u"seed"_s)));
    Kill kill;
    return kill.run(parser.value(u"points"_s).toInt(), parser.value(u"seed"_s).toUInt());
}
