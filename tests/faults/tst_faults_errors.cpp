// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The disk refuses: full from any call on, read-only from any call on, and each call failing once, syncs among them. The act must say
// that it was not saved, and be done again in the same process once the disk is well.
#include "tests/faults/crash_states.h"
#include "tests/faults/stage.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>

#include <cerrno>

using namespace Qt::StringLiterals;
using namespace motcua::test;
namespace fault = motcua::fault;

class TestFaultsErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void diskRefusesAtEveryCall_data();
    void diskRefusesAtEveryCall();

private:
    Stage m_stage;
};

namespace {

struct Case
{
    int error;
    int from;
    int to;
    [[nodiscard]] QString name() const
    {
        const QString what = error == ENOSPC  ? u"disk full"_s
                             : error == EROFS ? u"disk read-only"_s
                                              : u"error"_s;
        return what + (from == to ? u" at call %1"_s : u" from call %1"_s).arg(from);
    }
};

QVector<Case> casesOf(const QVector<TraceCall> &calls)
{
    QVector<Case> cases;
    for (int call = 1; call <= countedCalls(calls); ++call) {
        cases.append({ENOSPC, call, 1 << 30});
        cases.append({EROFS, call, 1 << 30});
        cases.append({EIO, call, call});
    }
    return cases;
}

// Refused or not, what the worker said must hold together.
void checkWords(const WorkerRun &run, const QString &where, Tally &tally)
{
    if (run.end != WorkerRun::End::Itself) {
        tally.violated(Invariant::Opens, where, u"the worker ended badly: "_s + run.errors);
        return;
    }
    if (run.lines.contains(u"vanished"_s))
        tally.violated(Invariant::WholeOrNone, where, u"refused, and yet it was saved"_s);
    if (run.said(u"refused"_s).isEmpty())
        return;
    if (!run.lines.contains(u"again"_s))
        tally.violated(Invariant::GoesOn, where,
                       u"it cannot be done again: "_s + run.said(u"refused"_s).join(u' '));
    else if (run.said(u"whole"_s) != QStringList{u"ok"_s})
        tally.violated(Invariant::Integrity, where, run.said(u"whole"_s).join(u' '));
}

} // namespace

void TestFaultsErrors::initTestCase()
{
    QLoggingCategory::setFilterRules(u"motcua.*=false"_s);
}

void TestFaultsErrors::diskRefusesAtEveryCall_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = Stage::settingNames();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestFaultsErrors::diskRefusesAtEveryCall()
{
    QFETCH(QString, name);
    QElapsedTimer timer;
    timer.start();
    const Setting setting = m_stage.setting(name);
    const QVector<Case> cases = casesOf(recordAct(*m_stage.makeCase(setting), setting));
    QVERIFY(cases.size() > 10);
    Tally tally;
    std::atomic<int> refused{0};
    inParallel(int(cases.size()), [&](int number) {
        const Case &now = cases.at(number);
        const auto place = m_stage.makeCase(setting);
        const WorkerRun run = runWorker(*place, setting,
                                        {{fault::kTraceVariable, place->traceFile()},
                                         {fault::kFailFromVariable, QString::number(now.from)},
                                         {fault::kFailToVariable, QString::number(now.to)},
                                         {fault::kErrorVariable, QString::number(now.error)}});
        const QString where = u"%1, %2"_s.arg(name, now.name());
        checkWords(run, where, tally);
        refused += run.said(u"refused"_s).isEmpty() ? 0 : 1;
        const QStringList confirmed = run.said(u"confirmed"_s);
        // What a sync could not write is lost with the power: nothing confirmed may have relied on it.
        if (now.error == EIO) {
            const CrashStates crash = crashStates(
                setting.world, readTrace(place->traceFile(), place->world()), {0, 1, true, 0});
            for (const CrashState &state : crash.states) {
                const auto folder = m_stage.makeFolder();
                if (!state.tree.writeTo(folder->path()))
                    qFatal("no room for a state");
                checkWorld(folder->path(), place->key(), setting, state.confirmed, false,
                           where + " and then the power, "_L1 + state.name, tally);
            }
        }
        checkWorld(place->world(), place->key(), setting, confirmed, true, where, tally);
    });
    report(u"errors, %1: %2 faults, refused %3 times (%4 s); %5"_s.arg(name)
               .arg(cases.size())
               .arg(refused)
               .arg(double(timer.elapsed()) / 1000, 0, 'f', 1)
               .arg(tally.summary()));
    QVERIFY(refused > 0);
    QVERIFY2(tally.violations().isEmpty(), qPrintable(tally.firstViolations()));
}

QTEST_GUILESS_MAIN(TestFaultsErrors)
#include "tst_faults_errors.moc"
