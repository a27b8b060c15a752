// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who signs in, with what and where: passwords, given PINs, roles, many people.
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/common/combo_box.h"
#include "ui/common/label.h"
#include "ui/common/pin_field.h"
#include "ui/common/primary_button.h"
#include "ui/common/staff_tiles.h"
#include "ui/sign_in/sign_in_window.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using fakes::DeskFixture;
using fakes::shot;

class TestSignInPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void lettersChooseThePerson();
    void passwordInALine();
    void aGivenPinIsChangedFirst();
    void leavingTheChangeLeavesTheSignIn();
    void supervisorsNeedNoCounter();
    void machinesAreNotOffered();
    void thePauseThatFollowsIsSaid();
    void manyPeopleFit();
};

void TestSignInPeople::lettersChooseThePerson()
{
    DeskFixture f;
    SignInWindow window(f.desk);
    window.show();
    window.activateWindow();
    QTRY_VERIFY(window.isReady());
    auto *pin = window.findChild<PinField *>(u"pin"_s);
    auto *tiles = window.findChild<StaffTiles *>(u"staff"_s);
    QTRY_VERIFY(pin->hasFocus());
    QTest::keyClick(pin, Qt::Key_L); // Long
    QCOMPARE(tiles->current(), 3);
    QVERIFY(pin->hasFocus() && pin->pin().isEmpty());
    QVERIFY(tiles->find(u"o"_s)); // "lo" is Long still
    QCOMPARE(tiles->current(), 3);
    QVERIFY(!tiles->find(u"x"_s)); // "lox" is nobody
    QCOMPARE(tiles->current(), 3);
}

void TestSignInPeople::passwordInALine()
{
    DeskFixture f;
    f.staff.setSecret(f.staff.people[0].id, SecretKind::Password, u"con meo uong ca phe"_s, false);
    SignInWindow window(f.desk);
    QSignalSpy signedIn(&window, &SignInWindow::signedIn);
    window.show();
    window.activateWindow();
    QTRY_VERIFY(window.isReady());
    auto *line = window.findChild<QLineEdit *>(u"pinPassword"_s);
    QTRY_VERIFY(line->isVisible() && line->hasFocus());
    QVERIFY(!window.findChild<PinField *>(u"pin"_s)->isVisible());
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    QTest::keyClick(line, Qt::Key_Return); // nothing typed: nothing spent
    QVERIFY(window.findChild<Label *>(u"attempts"_s)->text().contains(u"password"_s));
    QTest::keyClicks(line, u"con meo uong tra"_s);
    auto *enter = window.findChild<PrimaryButton *>(u"enter"_s);
    QTRY_VERIFY((enter->trigger(), line->text().isEmpty()));
    QTRY_VERIFY(window.findChild<Label *>(u"attempts"_s)->text().contains(u'4'));
    QTRY_VERIFY(line->isEnabled());
    QTest::keyClicks(line, u"con meo uong ca phe"_s);
    QTRY_VERIFY((enter->trigger(), signedIn.size() == 1));
    // The next person has a PIN: the boxes are back.
    QTest::keyClick(&window, Qt::Key_Down);
    QVERIFY(window.findChild<PinField *>(u"pin"_s)->isVisible());
}

void TestSignInPeople::aGivenPinIsChangedFirst()
{
    DeskFixture f;
    f.staff.people[0].mustChange = true;
    SignInWindow window(f.desk);
    QSignalSpy signedIn(&window, &SignInWindow::signedIn);
    window.show();
    window.activateWindow();
    QTRY_VERIFY(window.isReady());
    auto *pin = window.findChild<PinField *>(u"pin"_s);
    QTest::keyClicks(pin, u"246810"_s);
    QTest::keyClick(pin, Qt::Key_Return);
    auto *overlay = window.findChild<QWidget *>(u"newSecretOverlay"_s);
    QTRY_VERIFY(overlay->isVisible());
    QCOMPARE(signedIn.size(), 0);
    auto *fresh = window.findChild<PinField *>(u"newSecret"_s);
    auto *again = window.findChild<PinField *>(u"newSecretAgain"_s);
    auto *hint = window.findChild<Label *>(u"newSecretHint"_s);
    auto *keep = window.findChild<PrimaryButton *>(u"newSecretKeep"_s);
    QVERIFY(fresh->hasFocus());
    QVERIFY(!window.findChild<PinField *>(u"oldSecret"_s)->isVisible()); // typed a moment ago
    shot(window, {1366, 768}, u"sign-in-new-pin"_s);
    for (const QString &bad : {u"123456"_s, u"000000"_s, u"190585"_s, u"246810"_s}) {
        QTest::keyClicks(fresh, bad);
        QTest::keyClicks(again, bad);
        QTRY_VERIFY((keep->trigger(), fresh->pin().isEmpty()));
        QVERIFY(hint->text().contains(u"Nothing was changed."_s));
        QVERIFY(fresh->hasFocus());
    }
    QTest::keyClicks(fresh, u"739154"_s);
    QTest::keyClick(fresh, Qt::Key_Return);
    QVERIFY(again->hasFocus());
    QTest::keyClicks(again, u"739155"_s);
    QTRY_VERIFY((keep->trigger(), again->pin().isEmpty()));
    QCOMPARE(fresh->pin(), u"739154"_s); // only the second is typed again
    QTest::keyClicks(again, u"739154"_s);
    QTRY_VERIFY((keep->trigger(), signedIn.size() == 1));
    QVERIFY(!overlay->isVisible());
    QCOMPARE(signedIn.first().at(1).value<Counter>().number, 3);
    QVERIFY(!window.person().mustChange);
    f.worker.reset();
    QVERIFY(f.staff.pinMatches(f.staff.people[0].id, u"739154"_s));
    QCOMPARE(f.audit.entries.constLast().action, u"staff.secret_changed"_s);
}

void TestSignInPeople::leavingTheChangeLeavesTheSignIn()
{
    DeskFixture f;
    f.staff.people[0].mustChange = true;
    SignInWindow window(f.desk);
    QSignalSpy signedIn(&window, &SignInWindow::signedIn);
    window.show();
    window.activateWindow();
    QTRY_VERIFY(window.isReady());
    auto *pin = window.findChild<PinField *>(u"pin"_s);
    QTest::keyClicks(pin, u"246810"_s);
    QTest::keyClick(pin, Qt::Key_Return);
    auto *overlay = window.findChild<QWidget *>(u"newSecretOverlay"_s);
    QTRY_VERIFY(overlay->isVisible());
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    QVERIFY(!overlay->isVisible());
    QCOMPARE(signedIn.size(), 0);
    f.worker.reset();
    QVERIFY(f.staff.people[0].mustChange);
}

void TestSignInPeople::supervisorsNeedNoCounter()
{
    DeskFixture f;
    f.addStaff(u"Lê Thị Quản Trị"_s, Role::Administrator, 0, u"739154"_s);
    SignInWindow window(f.desk);
    QSignalSpy signedIn(&window, &SignInWindow::signedIn);
    window.show();
    QTRY_VERIFY(window.isReady());
    auto *tiles = window.findChild<StaffTiles *>(u"staff"_s);
    auto *counter = window.findChild<ComboBox *>(u"counter"_s);
    QCOMPARE(counter->findData(0), -1); // a clerk works at a counter
    tiles->setCurrent(3);               // the supervisor: at none unless chosen
    QCOMPARE(counter->currentData().toInt(), 0);
    QCOMPARE(counter->count(), 4);
    tiles->setCurrent(4); // the administrator: never at one
    QCOMPARE(counter->count(), 1);
    auto *pin = window.findChild<PinField *>(u"pin"_s);
    QTest::keyClicks(pin, u"739154"_s);
    QTest::keyClick(pin, Qt::Key_Return);
    QTRY_COMPARE(signedIn.size(), 1);
    QCOMPARE(signedIn.first().at(0).value<Actor>().role, Role::Administrator);
    QCOMPARE(signedIn.first().at(1).value<Counter>().number, 0);
}

void TestSignInPeople::machinesAreNotOffered()
{
    DeskFixture f;
    f.staff.add({StaffId(f.ids.next()), u"Máy lấy số 1"_s, Role::Kiosk, 0, true}, {});
    SignInWindow window(f.desk);
    window.show();
    QTRY_VERIFY(window.isReady());
    auto *tiles = window.findChild<StaffTiles *>(u"staff"_s);
    tiles->step(-1);
    QCOMPARE(tiles->current(), 3);
}

void TestSignInPeople::thePauseThatFollowsIsSaid()
{
    DeskFixture f;
    f.staff.tries[f.staff.people[0].id] = {1, {}, 2};
    SignInWindow window(f.desk);
    window.show();
    QTRY_VERIFY(window.isReady());
    auto *attempts = window.findChild<Label *>(u"attempts"_s);
    QTRY_VERIFY(attempts->text().contains(u"120"_s)); // the third lock in a row
    QVERIFY(attempts->text().contains(u'4'));
}

void TestSignInPeople::manyPeopleFit()
{
    DeskFixture f;
    for (int i = 0; i < 30; ++i)
        f.addStaff(u"Cán Bộ %1"_s.arg(i), Role::CaseOfficer, 1, u"739154"_s);
    SignInWindow window(f.desk);
    window.resize(1093, 614);
    window.show();
    QTRY_VERIFY(window.isReady());
    auto *tiles = window.findChild<StaffTiles *>(u"staff"_s);
    auto *enter = window.findChild<PrimaryButton *>(u"enter"_s);
    for (const QSize size : {QSize(1093, 614), QSize(1366, 768), QSize(1920, 1080)}) {
        (void)renderWidget(window, size);
        QCOMPARE(window.size(), size);
        // The button is there whole, and the last person can be brought into view.
        const QRect button(enter->mapTo(&window, QPoint()), enter->size());
        QVERIFY(window.rect().contains(button));
        tiles->setCurrent(0);
        tiles->setCurrent(33);
        const QRect tile = tiles->tileRect(33);
        QVERIFY(tiles->visibleRegion().contains(tile.center()));
        shot(window, size, u"sign-in-many-%1"_s.arg(size.width()));
    }
}

QTEST_MAIN(TestSignInPeople)
#include "tst_ui_sign_in_people.moc"
