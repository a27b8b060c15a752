// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about the safety of the data, when, to whom, and what its buttons do.
#include "tests/support/fakes/desk_fakes.h"
#include "tests/support/fakes/device_fakes.h"
#include "tests/support/fakes/safety_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/common/approval_overlay.h"
#include "ui/common/button.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/safety_notice.h"
#include "ui/supervisor/safety_page.h"

#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using fakes::DeskFixture;
using fakes::shot;

namespace {

Actor hang()
{
    return {StaffId(QUuid::createUuid()), u"Trần Thu Hằng"_s, 3, u"C01"_s};
}

QString told(const SafetyNotice &notice)
{
    const auto *banner = notice.findChild<ErrorBanner *>(u"safetyBanner"_s);
    return notice.isHidden() ? QString() : banner->headline();
}

Button *button(const QWidget &where, const QString &name)
{
    return where.findChild<Button *>(name);
}

} // namespace

class TestUiSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void silentWhileAllIsWell();
    void theGravestIsSaid();
    void remindersWaitForTheCitizen();
    void clockIsConfirmedUnderAName();
    void clerkWithoutThePageHasNoButton();
    void pageBacksUpAndTells();
    void pageStopsAndTellsFailures();
    void readOnlyChangesNothing();
    void sheetGoesStraightToThePrinter();
    void aRefusedAutomaticBackupIsSaid();
};

void TestUiSafety::silentWhileAllIsWell()
{
    fakes::FakeSafety safety;
    SafetyNotice notice(&safety, hang(), true);
    QVERIFY(told(notice).isEmpty());
    SafetyNotice nobody(nullptr, hang(), true);
    QVERIFY(told(nobody).isEmpty());
}

void TestUiSafety::theGravestIsSaid()
{
    fakes::FakeSafety safety;
    SafetyNotice notice(&safety, hang(), true);
    SafetyStatus status;
    status.backupOverdue = true;
    safety.set(status);
    const QString backup = told(notice);
    QVERIFY(!backup.isEmpty());
    status.clock = SafetyStatus::Clock::FarFromProvince;
    status.clockMinutes = 42;
    safety.set(status);
    QVERIFY(told(notice).contains(u"42"_s));
    status.disk = SafetyStatus::Disk::Critical;
    safety.set(status);
    const QString disk = told(notice);
    QVERIFY(disk != backup && !disk.contains(u"42"_s));
    status.readOnly = true;
    safety.set(status);
    QVERIFY(told(notice) != disk && !told(notice).isEmpty());
    shot(notice, {1240, 90}, u"safety-read-only"_s);
    safety.set({});
    QVERIFY(told(notice).isEmpty());
}

void TestUiSafety::remindersWaitForTheCitizen()
{
    fakes::FakeSafety safety;
    SafetyNotice notice(&safety, hang(), true);
    SafetyStatus status;
    status.backupOverdue = true;
    safety.set(status);
    QVERIFY(!told(notice).isEmpty());
    notice.setServing(true);
    QVERIFY(told(notice).isEmpty());
    status.clock = SafetyStatus::Clock::BehindLastEntry;
    status.clockMinutes = 9;
    safety.set(status);
    QVERIFY(!told(notice).isEmpty());
}

void TestUiSafety::clockIsConfirmedUnderAName()
{
    fakes::FakeSafety safety;
    SafetyNotice notice(&safety, hang(), false);
    SafetyStatus status;
    status.clock = SafetyStatus::Clock::FarFromProvince;
    status.clockMinutes = 61;
    safety.set(status);
    notice.resize(1200, 100);
    notice.show();
    QTest::mouseClick(button(notice, u"safetyAct"_s), Qt::LeftButton);
    QCOMPARE(safety.confirmedBy, QStringList{u"Trần Thu Hằng"_s});
}

void TestUiSafety::clerkWithoutThePageHasNoButton()
{
    fakes::FakeSafety safety;
    SafetyNotice clerk(&safety, hang(), false);
    SafetyNotice supervisor(&safety, hang(), true);
    QSignalSpy wanted(&supervisor, &SafetyNotice::safetyPageWanted);
    SafetyStatus status;
    status.backupOverdue = true;
    safety.set(status);
    QVERIFY(button(clerk, u"safetyAct"_s)->isHidden());
    supervisor.resize(1200, 100);
    supervisor.show();
    QTest::mouseClick(button(supervisor, u"safetyAct"_s), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void TestUiSafety::pageBacksUpAndTells()
{
    DeskFixture fixture;
    fakes::FakeSafety safety;
    fixture.desk.safety = &safety;
    fakes::FakeFolders folders;
    SafetyPage page(fixture.desk, hang(), {&folders});
    page.resize(1280, 700);
    page.show();
    // Without a place it asks for one; a person who cancels starts nothing.
    QTest::mouseClick(button(page, u"backUpNow"_s), Qt::LeftButton);
    QVERIFY(safety.backups.isEmpty());
    folders.folder = u"/media/sao-luu"_s;
    QTest::mouseClick(button(page, u"backUpNow"_s), Qt::LeftButton);
    QCOMPARE(safety.backups, QStringList{u"/media/sao-luu"_s});
    QVERIFY(page.findChild<QProgressBar *>(u"backupProgress"_s)->isVisible());
    Q_EMIT safety.backupProgress(500, 1000);
    QCOMPARE(page.findChild<QProgressBar *>(u"backupProgress"_s)->value(), 500);
    SafetyStatus status;
    status.backupPlaceSet = true;
    status.backupFolder = u"/media/sao-luu"_s;
    status.backupAt = fixture.clock.now();
    status.check = SafetyStatus::Check::Good;
    status.checkedAt = fixture.clock.now();
    status.freeBytes = 212'000'000'000;
    status.workingDaysLeft = 840;
    safety.set(status);
    Q_EMIT safety.backupFinished();
    QVERIFY(page.findChild<QProgressBar *>(u"backupProgress"_s)->isHidden());
    QVERIFY(!page.findChild<ErrorBanner *>(u"safetyPageBanner"_s)->isHidden());
    shot(page, {1280, 768}, u"safety-page"_s);
    QTest::mouseClick(button(page, u"backUpNow"_s), Qt::LeftButton);
    QCOMPARE(safety.backups.size(), 2);
    QTest::mouseClick(button(page, u"checkNow"_s), Qt::LeftButton);
    QCOMPARE(safety.checks, 1);
}

void TestUiSafety::pageStopsAndTellsFailures()
{
    DeskFixture fixture;
    fakes::FakeSafety safety;
    fixture.desk.safety = &safety;
    safety.now.backupPlaceSet = true;
    safety.now.backupFolder = u"/media/b"_s;
    SafetyPage page(fixture.desk, hang(), {});
    page.resize(1280, 700);
    page.show();
    QTest::mouseClick(button(page, u"backUpNow"_s), Qt::LeftButton);
    QTest::mouseClick(button(page, u"backupStop"_s), Qt::LeftButton);
    QCOMPARE(safety.cancels, 1);
    Q_EMIT safety.backupFailed(Failure("backup_no_room",
                                       u"The backup disk is full. The old backups are whole."_s,
                                       u"Use a larger disk."_s));
    QCOMPARE(page.findChild<ErrorBanner *>(u"safetyPageBanner"_s)->headline(),
             u"The backup disk is full. The old backups are whole."_s);
    QVERIFY(button(page, u"backUpNow"_s)->isVisible());
}

void TestUiSafety::readOnlyChangesNothing()
{
    DeskFixture fixture;
    fakes::FakeSafety safety;
    fixture.desk.safety = &safety;
    safety.now.readOnly = true;
    safety.now.finding = u"database_damaged"_s;
    safety.now.check = SafetyStatus::Check::Bad;
    SafetyPage page(fixture.desk, hang(), {});
    QVERIFY(!button(page, u"backUpNow"_s)->isEnabled());
    QVERIFY(button(page, u"checkNow"_s)->isEnabled());
}

void TestUiSafety::sheetGoesStraightToThePrinter()
{
    DeskFixture fixture;
    fakes::FakeSafety safety;
    fixture.desk.safety = &safety;
    Approvals approvals(fixture.signIn, fixture.audit, fixture.clock);
    fixture.desk.approvals = &approvals;
    fakes::ScriptedPrinter printer;
    fixture.desk.printer = &printer;
    const Staff boss = fixture.staff.people.constLast();
    SafetyPage page(fixture.desk, {boss.id, boss.name, 0, u"C01"_s, boss.role}, {});
    page.resize(1280, 700);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    // A folder that stands in for a printer would keep the key in clear.
    printer.files = true;
    button(page, u"recoverySheet"_s)->setFocus();
    QTest::keyClick(button(page, u"recoverySheet"_s), Qt::Key_Space);
    QVERIFY(safety.sheetsFor.isEmpty());
    QVERIFY(page.findChild<ErrorBanner *>(u"safetyPageBanner"_s)->isVisible());
    QVERIFY(page.findChild<ApprovalOverlay *>() == nullptr);

    printer.files = false;
    QTest::keyClick(button(page, u"recoverySheet"_s), Qt::Key_Space);
    const auto *overlay = page.findChild<ApprovalOverlay *>();
    QVERIFY(overlay != nullptr && overlay->isOpen());
    QTRY_COMPARE(fixture.worker->pending(), 0);
    QVERIFY(safety.sheetsFor.isEmpty()); // not before the PIN
    const auto keys = [&page](const QString &text) {
        for (const QChar c : text)
            QTest::keyClick(page.focusWidget(), c.toLatin1());
        QTest::keyClick(page.focusWidget(), Qt::Key_Return);
    };
    QTRY_COMPARE(page.focusWidget()->objectName(), u"approvalReason"_s);
    keys(u"phong bi rach"_s);
    keys(u"998877"_s);
    QTRY_COMPARE(safety.sheetsFor, QStringList{boss.name});
    QCOMPARE(safety.sheetsPrinted, 0);
    Q_EMIT safety.recoverySheetReady({});
    QTRY_COMPARE(safety.sheetsPrinted, 1);
}

void TestUiSafety::aRefusedAutomaticBackupIsSaid()
{
    DeskFixture fixture;
    fakes::FakeSafety safety;
    fixture.desk.safety = &safety;
    SafetyPage page(fixture.desk, hang(), {});
    page.show();
    auto *refused = page.findChild<Label *>(u"backupRefused"_s);
    QVERIFY(refused->isHidden());
    SafetyStatus status;
    status.backupPlaceSet = true;
    status.backupRefused = u"The place for backups is not there."_s;
    safety.set(status);
    QVERIFY(!refused->isHidden());
    QVERIFY(refused->text().contains(status.backupRefused));
    status.backupRefused.clear();
    safety.set(status);
    QVERIFY(refused->isHidden());
}

QTEST_MAIN(TestUiSafety)
#include "tst_ui_safety.moc"
