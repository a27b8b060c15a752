// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The restore assistant by keys: nothing happens before the last step, what would be lost is said first.
#include "tests/support/fakes/safety_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/primary_button.h"
#include "ui/restore/restore_window.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using fakes::shot;

namespace {

QVector<BackupGeneration> twoBackups()
{
    const QDateTime at(QDate(2026, 11, 20), QTime(10, 5), QTimeZone::utc());
    return {{u"/media/b/generation-2"_s, u"H24.123"_s, at, 1204, 4816, 1'420'000'000, true},
            {u"/media/b/generation-1"_s, u"H24.123"_s, at.addDays(-1), 1150, 4600, 1'380'000'000,
             true}};
}

QString textOf(const RestoreWindow &window, const QString &name)
{
    return window.findChild<QLabel *>(name)->text();
}

// PrimaryButton takes one gesture in 400 ms, so steps are driven by its signal's own path: a fresh key each.
void enter(RestoreWindow &window)
{
    auto *next = window.findChild<PrimaryButton *>(u"restoreNext"_s);
    Q_EMIT next->triggered();
}

} // namespace

class TestUiRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void theWholeWay();
    void emptyFolderIsSaid();
    void unreadableDataAreSaid();
    void failureKeepsTheStepAndSaysWhy();
    void stopAsksThePortAndEscGoesBack();
    void typedCodeIsHandedOverOnceAndForgotten();
    void aDoubtfulClockIsAnsweredForInPlace();
};

void TestUiRestore::theWholeWay()
{
    fakes::FakeRestore port;
    fakes::FakeFolders folders;
    folders.folder = u"/media/b"_s;
    RestoreWindow window(port, &folders);
    shot(window, {1366, 768}, u"restore-1-place"_s);
    window.show();
    QSignalSpy opened(&window, &RestoreWindow::restored);
    QTest::keyClick(&window, Qt::Key_Return);
    QCOMPARE(port.inspectedFolders, QStringList{u"/media/b"_s});
    Q_EMIT port.inspected(twoBackups());
    auto *list = window.findChild<QListWidget *>(u"restoreList"_s);
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->currentRow(), 0);
    shot(window, {1366, 768}, u"restore-2-which"_s);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->currentRow(), 1);
    QTest::keyClick(list, Qt::Key_Up);
    enter(window);
    QCOMPARE(port.comparedFolders, QStringList{u"/media/b/generation-2"_s});
    QVERIFY(port.restoredFolders.isEmpty());
    BackupGap gap;
    gap.known = true;
    gap.dossiers = 7;
    gap.atProvince = 5;
    gap.lostCodes = QStringList{u"H24.123-261120-0031"_s, u"H24.123-261120-0032"_s};
    gap.incompleteCodes = QStringList{u"H24.123-261120-0029"_s};
    gap.lostChanges = QStringList{u"H24.123-261119-0007"_s};
    gap.newAccounts = QStringList{u"Phạm Thị Lan"_s};
    gap.kept = QStringList{u"Trần Thu Hằng"_s, u"Trần Thu Hằng"_s};
    Q_EMIT port.compared(gap);
    const QStringList named = textOf(window, u"restoreLost"_s).split(u'\n');
    QCOMPARE(named.size(), 5);
    QVERIFY(named.at(1).contains(u"H24.123-261120-0029"_s));
    QVERIFY(named.at(2).contains(u"H24.123-261119-0007"_s));
    QVERIFY(named.at(3).contains(u"Phạm Thị Lan"_s));
    QCOMPARE(named.at(4).count(u"Trần Thu Hằng"_s), 1);
    QVERIFY(textOf(window, u"restoreHolds"_s).contains(u"1204"_s));
    QVERIFY(textOf(window, u"restoreMissing"_s).contains(u'7'));
    QVERIFY(textOf(window, u"restoreLost"_s).contains(u"H24.123-261120-0032"_s));
    shot(window, {1366, 768}, u"restore-3-confirm"_s);
    enter(window);
    QCOMPARE(port.restoredFolders, QStringList{u"/media/b/generation-2"_s});
    Q_EMIT port.progress(700'000'000, 1'420'000'000);
    shot(window, {1366, 768}, u"restore-4-working"_s);
    Q_EMIT port.restored();
    QCOMPARE(opened.count(), 0);
    shot(window, {1366, 768}, u"restore-5-done"_s);
    enter(window);
    QCOMPARE(opened.count(), 1);
}

void TestUiRestore::emptyFolderIsSaid()
{
    fakes::FakeRestore port;
    fakes::FakeFolders folders;
    folders.folder = u"/media/leer"_s;
    RestoreWindow window(port, &folders);
    window.show();
    enter(window);
    Q_EMIT port.inspected({});
    auto *banner = window.findChild<ErrorBanner *>(u"restoreBanner"_s);
    QVERIFY(!banner->isHidden());
    enter(window); // still at the first step: asks for the place again
    QCOMPARE(port.inspectedFolders.size(), 2);
}

void TestUiRestore::unreadableDataAreSaid()
{
    fakes::FakeRestore port;
    RestoreWindow window(port);
    Q_EMIT port.inspected(twoBackups());
    enter(window);
    Q_EMIT port.compared({});
    QVERIFY(textOf(window, u"restoreMissing"_s).contains(u"cannot be read"_s));
    QVERIFY(window.findChild<QLabel *>(u"restoreLost"_s)->isHidden());
}

void TestUiRestore::failureKeepsTheStepAndSaysWhy()
{
    fakes::FakeRestore port;
    RestoreWindow window(port);
    Q_EMIT port.inspected(twoBackups());
    enter(window);
    Q_EMIT port.compared({});
    enter(window);
    Q_EMIT port.failed(Failure("wrong_key", u"The code does not open this."_s, u"Type again."_s));
    auto *banner = window.findChild<ErrorBanner *>(u"restoreBanner"_s);
    QCOMPARE(banner->headline(), u"The code does not open this."_s);
    enter(window); // and again from the same step
    QCOMPARE(port.restoredFolders.size(), 2);
}

void TestUiRestore::stopAsksThePortAndEscGoesBack()
{
    fakes::FakeRestore port;
    RestoreWindow window(port);
    QSignalSpy left(&window, &RestoreWindow::left);
    Q_EMIT port.inspected(twoBackups());
    enter(window);
    Q_EMIT port.compared({});
    QTest::keyClick(&window, Qt::Key_Escape);
    enter(window);
    QCOMPARE(port.comparedFolders.size(), 2);
    Q_EMIT port.compared({});
    enter(window);
    QTest::keyClick(&window, Qt::Key_Escape);
    QCOMPARE(port.cancels, 1);
    Q_EMIT port.failed(Failure("cancelled", u"Stopped. Nothing was changed."_s, {}));
    QTest::keyClick(&window, Qt::Key_Escape);
    QTest::keyClick(&window, Qt::Key_Escape);
    QTest::keyClick(&window, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void TestUiRestore::typedCodeIsHandedOverOnceAndForgotten()
{
    fakes::FakeRestore port;
    RestoreWindow window(port);
    window.show();
    Q_EMIT port.inspected(twoBackups());
    enter(window);
    Q_EMIT port.compared({});
    auto *code = window.findChild<QPlainTextEdit *>(u"restoreCode"_s);
    code->setFocus();
    QTest::keyClicks(code, u"ABCD-1234"_s);
    QTest::keyClick(code, Qt::Key_Return); // a new line, not the next step
    QVERIFY(port.codes.isEmpty());
    enter(window);
    QCOMPARE(port.codes, QStringList{u"ABCD-1234\n"_s});
    Q_EMIT port.restored();
    QVERIFY(code->toPlainText().isEmpty());
}

// Nine lines are not typed a second time because of a clock; and the answer counts for one try.
void TestUiRestore::aDoubtfulClockIsAnsweredForInPlace()
{
    fakes::FakeRestore port;
    RestoreWindow window(port);
    window.show();
    Q_EMIT port.inspected(twoBackups());
    enter(window);
    Q_EMIT port.compared({});
    auto *code = window.findChild<QPlainTextEdit *>(u"restoreCode"_s);
    code->setPlainText(u"ABCD-1234"_s);
    enter(window);
    QCOMPARE(port.clocks, QVector<bool>{false});
    Q_EMIT port.failed(Failure("restore_clock", u"Đồng hồ chậm"_s, u"Chỉnh giờ"_s));
    QCOMPARE(code->toPlainText(), u"ABCD-1234"_s);
    enter(window);
    QCOMPARE(port.clocks, (QVector<bool>{false, true}));
    QCOMPARE(port.codes.at(1), u"ABCD-1234"_s);
    Q_EMIT port.failed(Failure("restore_not_written", u"Đĩa đầy"_s, u"Dọn đĩa"_s));
    enter(window);
    QCOMPARE(port.clocks, (QVector<bool>{false, true, false}));
}

QTEST_MAIN(TestUiRestore)
#include "tst_ui_restore.moc"
