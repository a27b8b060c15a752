// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// SIGKILL before every single write-side call of each act, and in the middle of every write. The page cache survives:
// what a power cut does is in tst_faults_power.
#include "tests/faults/stage.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua::test;
namespace fault = motcua::fault;

class TestFaultsKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killedAtEveryCall_data();
    void killedAtEveryCall();

private:
    Stage m_stage;
};

namespace {

// Names chosen by chance may make a run a call or two longer than the one that was counted.
constexpr int kBeyond = 12;

struct Case
{
    const char *variable;
    int call;
};

QVector<Case> casesOf(const QVector<TraceCall> &calls)
{
    QVector<Case> cases;
    const int count = countedCalls(calls);
    for (int call = 1; call <= count + kBeyond; ++call)
        cases.append({fault::kKillVariable, call});
    for (const TraceCall &call : calls) {
        if (call.kind == fault::CallKind::Write && call.number != 0)
            cases.append({fault::kCutVariable, int(call.number)});
    }
    return cases;
}

} // namespace

void TestFaultsKill::initTestCase()
{
    QLoggingCategory::setFilterRules(u"motcua.*=false"_s);
}

void TestFaultsKill::killedAtEveryCall_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = Stage::settingNames();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestFaultsKill::killedAtEveryCall()
{
    QFETCH(QString, name);
    QElapsedTimer timer;
    timer.start();
    const Setting setting = m_stage.setting(name);
    const QVector<TraceCall> calls = recordAct(*m_stage.makeCase(setting), setting);
    const int count = countedCalls(calls);
    QVERIFY(count > 5);
    const QVector<Case> cases = casesOf(calls);
    Tally tally;
    std::atomic<int> killed{0};
    std::atomic<int> ended{0};
    inParallel(int(cases.size()), [&](int number) {
        const Case &now = cases.at(number);
        const auto place = m_stage.makeCase(setting);
        const WorkerRun run =
            runWorker(*place, setting, {{now.variable, QString::number(now.call)}});
        const QString where =
            u"%1, %2 %3"_s.arg(name,
                               now.variable == fault::kKillVariable ? u"killed before call"_s
                                                                    : u"killed within call"_s,
                               QString::number(now.call));
        if (run.end == WorkerRun::End::Wrong || !run.said(u"refused"_s).isEmpty()) {
            tally.violated(
                Invariant::Opens, where,
                u"the worker ended in another way: %1 %2"_s.arg(run.lines.join(u' '), run.errors));
            return;
        }
        ++(run.end == WorkerRun::End::Killed ? killed : ended);
        checkWorld(place->world(), place->key(), setting, run.said(u"confirmed"_s), true, where,
                   tally);
    });
    report(u"kill, %1: %2 calls, killed %3 times (%4 s); %5"_s.arg(name)
               .arg(count)
               .arg(killed)
               .arg(double(timer.elapsed()) / 1000, 0, 'f', 1)
               .arg(tally.summary()));
    // Each call was hit, and the last runs were not: nothing lies beyond the enumeration.
    QVERIFY(killed >= count - kBeyond);
    QVERIFY(ended > 0);
    QVERIFY2(tally.violations().isEmpty(), qPrintable(tally.firstViolations()));
}

QTEST_GUILESS_MAIN(TestFaultsKill)
#include "tst_faults_kill.moc"
