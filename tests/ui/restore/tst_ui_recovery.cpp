// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Typing the recovery sheet: a wrong line is named at once, nothing is handed over before everything is right.
#include "app/core/access/recovery_code.h"
#include "tests/ui/ui_test.h"
#include "ui/common/button.h"
#include "ui/common/error_banner.h"
#include "ui/common/primary_button.h"
#include "ui/restore/recovery_window.h"
#include "ui/sign_in/opening_window.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using fakes::shot;

namespace {

class FakeRecovery final : public RecoveryPort
{
public:
    void recover(const RecoveryRequest &request) override { requests.append(request); }
    QVector<RecoveryRequest> requests;
};

QStringList goodLines()
{
    return recovery_code::lines(
        QByteArray::fromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
}

PrimaryButton *openOf(const RecoveryWindow &window)
{
    return window.findChild<PrimaryButton *>(u"recoveryOpen"_s);
}

QPlainTextEdit *sheetOf(const RecoveryWindow &window)
{
    return window.findChild<QPlainTextEdit *>(u"recoverySheetText"_s);
}

QString stateOf(const RecoveryWindow &window)
{
    return window.findChild<QLabel *>(u"recoveryState"_s)->text();
}

} // namespace

class TestUiRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void typedSheetOpensOnTheSameComputer();
    void wrongLineIsNamed();
    void anotherComputerNeedsNameAndNumbers();
    void passphraseIsTypedTwice();
    void failureIsSaidAndTheSheetStays();
    void openingOffersTheWaysThatHelp();
};

void TestUiRecovery::typedSheetOpensOnTheSameComputer()
{
    FakeRecovery port;
    RecoveryWindow window(port, RecoveryWindow::Case::KeyLost);
    window.resize(1366, 768);
    window.show();
    QVERIFY(!openOf(window)->isEnabled());
    const QStringList lines = goodLines();
    for (const QString &line : lines) {
        QTest::keyClicks(sheetOf(window), line.toLower());
        QTest::keyClick(sheetOf(window), Qt::Key_Return);
    }
    QVERIFY(openOf(window)->isEnabled());
    shot(window, {1366, 768}, u"recovery-key-lost"_s);
    QTest::mouseClick(openOf(window), Qt::LeftButton);
    QCOMPARE(port.requests.size(), 1);
    QVERIFY(port.requests.first().sameComputer);
    QVERIFY(recovery_code::read(port.requests.first().sheet).isGood());
    QVERIFY(!openOf(window)->isEnabled()); // one request at a time
    QSignalSpy done(&window, &RecoveryWindow::recovered);
    Q_EMIT port.recovered();
    QCOMPARE(done.count(), 1);
    QVERIFY(sheetOf(window)->toPlainText().isEmpty());
}

void TestUiRecovery::wrongLineIsNamed()
{
    FakeRecovery port;
    RecoveryWindow window(port, RecoveryWindow::Case::KeyLost);
    QStringList lines = goodLines();
    QString &third = lines[2];
    third[0] = third.at(0) == u'7' ? u'8' : u'7';
    sheetOf(window)->setPlainText(lines.join(u'\n'));
    QVERIFY(stateOf(window).contains(u'3'));
    QVERIFY(!openOf(window)->isEnabled());
}

void TestUiRecovery::anotherComputerNeedsNameAndNumbers()
{
    FakeRecovery port;
    RecoveryWindow window(port, RecoveryWindow::Case::OtherPlace);
    window.resize(1366, 768);
    window.show();
    sheetOf(window)->setPlainText(goodLines().join(u'\n'));
    QVERIFY(!openOf(window)->isEnabled());
    QTest::keyClicks(window.findChild<QLineEdit *>(u"recoveryStation"_s), u"C02"_s);
    window.findChild<QLineEdit *>(u"recoveryFirst"_s)->setText(u"5000"_s);
    QVERIFY(!openOf(window)->isEnabled());
    window.findChild<QLineEdit *>(u"recoveryLast"_s)->setText(u"5999"_s);
    QVERIFY(openOf(window)->isEnabled());
    shot(window, {1366, 768}, u"recovery-other-computer"_s);
    QTest::mouseClick(openOf(window), Qt::LeftButton);
    QCOMPARE(port.requests.size(), 1);
    QVERIFY(!port.requests.first().sameComputer);
    QCOMPARE(port.requests.first().stationId, u"C02"_s);
    QCOMPARE(port.requests.first().firstSerial, 5000);
    QCOMPARE(port.requests.first().lastSerial, 5999);
}

void TestUiRecovery::passphraseIsTypedTwice()
{
    FakeRecovery port;
    RecoveryWindow window(port, RecoveryWindow::Case::KeyLost);
    sheetOf(window)->setPlainText(goodLines().join(u'\n'));
    auto *once = window.findChild<QLineEdit *>(u"recoveryPassphrase"_s);
    auto *again = window.findChild<QLineEdit *>(u"recoveryAgain"_s);
    once->setText(u"ngan"_s);
    QVERIFY(!openOf(window)->isEnabled());
    once->setText(u"mua xuan nho nho"_s);
    QVERIFY(!openOf(window)->isEnabled());
    again->setText(u"mua xuan nho nho"_s);
    QVERIFY(openOf(window)->isEnabled());
}

void TestUiRecovery::failureIsSaidAndTheSheetStays()
{
    FakeRecovery port;
    RecoveryWindow window(port, RecoveryWindow::Case::KeyLost);
    sheetOf(window)->setPlainText(goodLines().join(u'\n'));
    window.show();
    QTest::mouseClick(openOf(window), Qt::LeftButton);
    Q_EMIT port.failed(Failure("wrong_key", u"This sheet is of other data."_s, u"Look again."_s));
    QCOMPARE(window.findChild<ErrorBanner *>(u"recoveryBanner"_s)->headline(),
             u"This sheet is of other data."_s);
    QVERIFY(openOf(window)->isEnabled());
    QVERIFY(!sheetOf(window)->toPlainText().isEmpty());
    QSignalSpy left(&window, &RecoveryWindow::left);
    QTest::keyClick(&window, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void TestUiRecovery::openingOffersTheWaysThatHelp()
{
    OpeningWindow window;
    window.resize(1366, 768);
    window.show();
    const Failure failure("database_damaged", u"The data file is damaged."_s, u"Restore."_s);
    window.showProblem(failure, OpeningWindow::Backup);
    auto *restore = window.findChild<Button *>(u"restoreButton"_s);
    auto *sheet = window.findChild<Button *>(u"sheetButton"_s);
    QVERIFY(restore->isVisible() && !sheet->isVisible());
    shot(window, {1366, 768}, u"opening-damaged"_s);
    QSignalSpy wanted(&window, &OpeningWindow::restoreWanted);
    QTest::mouseClick(restore, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    window.showProblem(failure, OpeningWindow::Sheet | OpeningWindow::Passphrase);
    QVERIFY(!restore->isVisible() && sheet->isVisible());
    window.showOpening();
    QVERIFY(!sheet->isVisible());
}

QTEST_MAIN(TestUiRecovery)
#include "tst_ui_recovery.moc"
