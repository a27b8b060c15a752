// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The assistant of the first start by keys and clicks, from the first step to the last.
#include "tests/ui/first_run/first_run_bench.h"

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using namespace motcua::fakes;

class TestFirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void byKeyboardWithAPack();
    void byHandWithoutAPack();
    void aBackupOnTheSameDiskIsWarned();
    void nothingIsCreatedBeforeTheLastStep();
    void aFailedCreationCanBeRepeated();
    void anotherLanguageKeepsThePlan();
    void pictures();
};

void TestFirstRun::byKeyboardWithAPack()
{
    Fixture f;
    QSignalSpy finished(&f.window, &FirstRunWindow::finished);
    givePack(f);
    GO_ON_TO(f, Centre);
    auto *centre = f.find<ComboBox>(u"centre"_s);
    QTRY_VERIFY(centre->hasFocus());
    QTest::keyClick(centre, Qt::Key_Down);
    auto *station = f.find<ComboBox>(u"station"_s);
    station->setFocus();
    QTest::keyClick(station, Qt::Key_Down);
    GO_ON_TO(f, Administrator);
    giveAdministrator(f);
    GO_ON_TO(f, Key);
    QTRY_COMPARE(f.window.context().keyRing, KeyRing::Ready);
    GO_ON_TO(f, Sheet);
    giveSheet(f);
    GO_ON_TO(f, Backup);
    f.press(u"chooseBackup"_s);
    QTRY_COMPARE(f.plan().backupFolder, u"/media/stick"_s);
    GO_ON_TO(f, Summary);
    const QString summary = f.find<Label>(u"summary"_s)->text();
    QVERIFY(summary.contains(u"Vĩnh Bảo"_s) && summary.contains(u"Nguyễn Hữu Long"_s));
    QVERIFY(!summary.contains(u"246810"_s));
    QVERIFY(f.port.plans.isEmpty());
    QTRY_VERIFY((f.enter(), f.port.plans.size() == 1));
    QTRY_COMPARE(finished.size(), 1);
    const FirstRunPlan &plan = f.port.plans.constFirst();
    QCOMPARE(plan.source, FirstRunPlan::Source::Pack);
    QVERIFY(plan.packTrusted);
    QCOMPARE(plan.agencyId, u"H24.123"_s);
    QCOMPARE(plan.stationId, u"C02"_s);
    QCOMPARE(plan.firstSerial, 500);
    QCOMPARE(plan.lastSerial, 999);
    QCOMPARE(plan.counters, 3);
    QCOMPARE(plan.adminName, u"Nguyễn Hữu Long"_s);
    QCOMPARE(plan.pin, u"246810"_s);
    QVERIFY(!plan.usePassphrase);
    QCOMPARE(plan.backupFolder, u"/media/stick"_s);
}

void TestFirstRun::byHandWithoutAPack()
{
    Fixture f;
    GO_ON_TO(f, Pack);
    f.chooseSegment(u"source"_s, 1);
    GO_ON_TO(f, Centre);
    f.type(u"centreName"_s, u"Trung tâm xã Đồng Minh"_s);
    f.type(u"agency"_s, u"H24.130"_s);
    f.type(u"stationId"_s, u"C03"_s);
    f.type(u"firstSerial"_s, u"2000"_s);
    f.type(u"lastSerial"_s, u"2999"_s);
    auto *counters = f.find<ComboBox>(u"counters"_s);
    counters->setFocus();
    QTest::keyClick(counters, Qt::Key_Down);
    GO_ON_TO(f, Administrator);
    // Back and forth loses nothing.
    QTest::keyClick(&f.window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(f.window.current(), int(Centre));
    QCOMPARE(f.find<QLineEdit>(u"centreName"_s)->text(), u"Trung tâm xã Đồng Minh"_s);
    GO_ON_TO(f, Administrator);
    giveAdministrator(f);
    GO_ON_TO(f, Key);
    QTRY_COMPARE(f.window.context().keyRing, KeyRing::Ready);
    GO_ON_TO(f, Sheet);
    giveSheet(f);
    GO_ON_TO(f, Backup);
    f.chooseSegment(u"backupWhen"_s, 1);
    GO_ON_TO(f, Summary);
    QTRY_VERIFY((f.enter(), f.port.plans.size() == 1));
    const FirstRunPlan &plan = f.port.plans.constFirst();
    QCOMPARE(plan.source, FirstRunPlan::Source::ByHand);
    QCOMPARE(plan.agencyId, u"H24.130"_s);
    QCOMPARE(plan.stationId, u"C03"_s);
    QCOMPARE(plan.firstSerial, 2000);
    QCOMPARE(plan.counters, 4);
    QVERIFY(plan.backupFolder.isEmpty() && plan.backupLater);
}

void TestFirstRun::aBackupOnTheSameDiskIsWarned()
{
    Fixture f;
    f.port.worth = BackupPlace::Worth::SameDisk;
    f.window.showStep(Backup);
    f.press(u"chooseBackup"_s);
    QTRY_COMPARE(f.plan().backupFolder, u"/media/stick"_s); // warned, not forbidden
    f.port.worth = BackupPlace::Worth::Unusable;
    f.press(u"chooseBackup"_s);
    QTRY_VERIFY(f.plan().backupFolder.isEmpty());
    f.enter();
    QCOMPARE(f.window.current(), int(Backup));
}

void TestFirstRun::nothingIsCreatedBeforeTheLastStep()
{
    Fixture f;
    for (int i = Welcome; i < Summary; ++i)
        f.window.showStep(i);
    f.window.close();
    QVERIFY(f.port.plans.isEmpty());
}

void TestFirstRun::aFailedCreationCanBeRepeated()
{
    Fixture f;
    f.port.refusals = 1;
    QSignalSpy finished(&f.window, &FirstRunWindow::finished);
    f.window.showStep(Summary);
    QTRY_VERIFY((f.enter(), f.port.plans.size() == 1));
    // While it works, neither a second creation nor a way back.
    QCOMPARE(f.next()->look(), PrimaryButton::Look::Sunken);
    QVERIFY(!f.find<Button>(u"back"_s)->isEnabled());
    QTRY_VERIFY(f.find<ErrorBanner>(u"banner"_s)->isVisible());
    QVERIFY(f.find<Button>(u"back"_s)->isEnabled());
    QCOMPARE(finished.size(), 0);
    QTRY_VERIFY((f.enter(), f.port.plans.size() == 2));
    QTRY_COMPARE(finished.size(), 1);
}

void TestFirstRun::anotherLanguageKeepsThePlan()
{
    Fixture f;
    givePack(f);
    QTest::keyClick(&f.window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(f.window.current(), int(Welcome));
    f.chooseSegment(u"language"_s, 1);
    QVERIFY(f.port.asked.contains(u"language en"_s));
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&f.window, &change);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(f.window.current(), int(Welcome));
    GO_ON_TO(f, Pack);
    QVERIFY(f.plan().packTrusted);
    GO_ON_TO(f, Centre);
    QCOMPARE(f.find<ComboBox>(u"centre"_s)->count(), 2);
}

void TestFirstRun::pictures()
{
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        fakes::dressUp(mode);
        const QString tail = mode == Theme::Mode::Dark ? u"-dark"_s : QString();
        Fixture f;
        const auto look = [&](const QString &name) {
            for (const QSize size : {QSize(1366, 768), QSize(1093, 614)}) {
                const QImage image = renderWidget(f.window, size);
                QCOMPARE(image.size(), size);
                QCOMPARE(f.window.size(), size); // no minimum forces it wider than a small screen
                shot(f.window, size, u"first-run-%1-%2%3"_s.arg(name).arg(size.width()).arg(tail));
            }
        };
        look(u"1-welcome"_s);
        givePack(f);
        look(u"2-pack"_s);
        GO_ON_TO(f, Centre);
        look(u"3-centre"_s);
        giveAdministrator(f);
        f.window.showStep(Administrator);
        giveAdministrator(f);
        look(u"4-administrator"_s);
        f.port.ring = KeyRing::Absent;
        f.window.showStep(Key);
        QTRY_COMPARE(f.window.context().keyRing, KeyRing::Absent);
        look(u"5-key"_s);
        f.window.showStep(Sheet);
        giveSheet(f);
        look(u"6-sheet"_s);
        f.window.showStep(Backup);
        f.port.worth = BackupPlace::Worth::SameDisk;
        f.press(u"chooseBackup"_s);
        QTRY_VERIFY(!f.plan().backupFolder.isEmpty());
        look(u"7-backup"_s);
        f.window.showStep(Summary);
        look(u"8-summary"_s);
        f.plan().source = FirstRunPlan::Source::ByHand;
        f.window.showStep(Centre);
        look(u"3-by-hand"_s);
    }
    fakes::dressUp();
}

QTEST_MAIN(TestFirstRun)
#include "tst_ui_first_run.moc"
