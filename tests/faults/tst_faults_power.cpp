// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Power loss: the calls of an act are recorded and played again on a model of a strict disk; at each sync, every state
// the disk may be in (crash_states.h) is written out, opened by the product and looked at.
// MOTCUA_FAULT_SUBSETS: how many seeded subsets at a point (200). MOTCUA_FAULT_TORN=all: every write is torn, not the last.
#include "tests/faults/crash_states.h"
#include "tests/faults/stage.h"
#include "tests/support/soak.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua::test;
namespace fault = motcua::fault;

class TestFaultsPower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void powerLostAtEverySync_data();
    void powerLostAtEverySync();
    void killedAndThenPowerLost_data();
    void killedAndThenPowerLost();
    void missingSyncIsNoticed();

private:
    struct Tried
    {
        int points = 0, states = 0;
    };
    void tryState(const CrashState &state, const QByteArray &key, const Setting &setting,
                  const QString &where, Tally &tally) const;
    Tried tryAll(const Setting &setting, bool weak, Tally &tally);
    Stage m_stage;
};

namespace {

// Takes the fsync out of every commit, past the pragma check: the run must then fail and name what is missing.
constexpr const char *kWeakVariable = "MOTCUA_FAULT_WEAK";

int subsets()
{
    const int wanted = qEnvironmentVariableIntValue("MOTCUA_FAULT_SUBSETS");
    return wanted > 0 ? wanted : 200;
}

} // namespace

void TestFaultsPower::initTestCase()
{
    QLoggingCategory::setFilterRules(u"motcua.*=false"_s);
}

void TestFaultsPower::tryState(const CrashState &state, const QByteArray &key,
                               const Setting &setting, const QString &where, Tally &tally) const
{
    const auto folder = m_stage.makeFolder();
    if (state.tree.writeTo(folder->path()))
        checkWorld(folder->path(), key, setting, state.confirmed, setting.act == "create"_L1, where,
                   tally);
    else
        tally.violated(Invariant::Opens, where, u"no room for this state"_s);
}

TestFaultsPower::Tried TestFaultsPower::tryAll(const Setting &setting, bool weak, Tally &tally)
{
    const auto place = m_stage.makeCase(setting);
    const QVector<TraceCall> calls = recordAct(*place, setting, weak);
    CrashPlan plan{subsets(), soakSeed(20261123)};
    plan.tearAll = qEnvironmentVariable("MOTCUA_FAULT_TORN") == "all"_L1;
    const CrashStates crash = crashStates(setting.world, calls, plan);
    if (calls.isEmpty() || !crash.problem.isEmpty() || !saidIn(calls).contains(u"closed"_s)) {
        tally.violated(Invariant::Opens, setting.name, "not recorded: "_L1 + crash.problem);
        return {};
    }
    // What the model has at the end is what is on the disk: no call got past the shim.
    if (DiskModel(place->world()).current().content() != crash.end.content())
        tally.violated(Invariant::Opens, setting.name, u"something was written past the shim"_s);
    const QByteArray key = place->key();
    inParallel(int(crash.states.size()), [&](int number) {
        const CrashState &state = crash.states.at(number);
        tryState(state, key, setting, setting.name + ", "_L1 + state.name, tally);
    });
    return {crash.points, int(crash.states.size())};
}

void TestFaultsPower::powerLostAtEverySync_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = Stage::settingNames();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestFaultsPower::powerLostAtEverySync()
{
    QFETCH(QString, name);
    QElapsedTimer timer;
    timer.start();
    const Setting setting = m_stage.setting(name);
    Tally tally;
    const Tried tried = tryAll(setting, qEnvironmentVariableIsSet(kWeakVariable), tally);
    report(u"power, %1: %2 points, %3 states (%4 s); %5"_s.arg(name)
               .arg(tried.points)
               .arg(tried.states)
               .arg(double(timer.elapsed()) / 1000, 0, 'f', 1)
               .arg(tally.summary()));
    QVERIFY(tried.points > 3);
    QVERIFY(tried.states > 2 * tried.points);
    QVERIFY2(tally.violations().isEmpty(), qPrintable(tally.firstViolations()));
}

void TestFaultsPower::killedAndThenPowerLost_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"accept", "scan", "create"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

// The process is killed at each call, another one does the act again on what it left behind in the page cache, and
// then the power goes: what the first one made and did not sync must not be taken for safe by the second.
void TestFaultsPower::killedAndThenPowerLost()
{
    QFETCH(QString, name);
    const Setting setting = m_stage.setting(name);
    const int count = countedCalls(recordAct(*m_stage.makeCase(setting), setting));
    QVERIFY(count > 5);
    Tally tally;
    std::atomic<int> states{0};
    inParallel(count, [&](int call) {
        const auto place = m_stage.makeCase(setting);
        const Faults written{{fault::kTraceVariable, place->traceFile()}};
        (void)runWorker(*place, setting,
                        written + Faults{{fault::kKillVariable, QString::number(call + 1)}});
        const qsizetype first = readTrace(place->traceFile(), place->world()).size();
        const WorkerRun second = runWorker(*place, setting, written);
        const QString where = u"%1, killed before call %2, again, then"_s.arg(name).arg(call + 1);
        const CrashStates crash = crashStates(
            setting.world, readTrace(place->traceFile(), place->world()), {0, 1, true, first});
        if (second.end != WorkerRun::End::Itself || !crash.problem.isEmpty())
            tally.violated(Invariant::Opens, where, second.lines.join(u' ') + crash.problem);
        for (const CrashState &state : crash.states)
            tryState(state, place->key(), setting, where + u' ' + state.name, tally);
        states += int(crash.states.size());
    });
    report(u"kill and power, %1: killed %2 times, %3 states; %4"_s.arg(name)
               .arg(count)
               .arg(states)
               .arg(tally.summary()));
    QVERIFY2(tally.violations().isEmpty(), qPrintable(tally.firstViolations()));
}

// The same run with PRAGMA synchronous=NORMAL, which takes the fsync out of each commit: it must be found out, by the
// name of a row that had been confirmed.
void TestFaultsPower::missingSyncIsNoticed()
{
    const Setting setting = m_stage.setting(u"accept"_s);
    Tally tally;
    const Tried tried = tryAll(setting, true, tally);
    const QStringList missing =
        tally.violations().filter(u"confirmed and missing: accepted H24.123-261123-"_s);
    report(
        u"power with a weakened commit: %1 states, of %2 violations the first to name a dossier: %3"_s
            .arg(tried.states)
            .arg(tally.violations().size())
            .arg(missing.value(0, u"none"_s)));
    QVERIFY(!missing.isEmpty());
    QVERIFY(tally.violations().filter(u"integrity"_s).isEmpty()); // lost, but not damaged
}

QTEST_GUILESS_MAIN(TestFaultsPower)
#include "tst_faults_power.moc"
