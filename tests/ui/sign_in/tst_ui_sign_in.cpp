// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sign-in and lock by the keyboard alone, over the real rules of the core.
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/common/combo_box.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/pin_field.h"
#include "ui/common/primary_button.h"
#include "ui/common/staff_tiles.h"
#include "ui/sign_in/lock_overlay.h"
#include "ui/sign_in/sign_in_window.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using fakes::DeskFixture;
using fakes::shot;

class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void byKeyboard();
    void arrowsChooseThePerson();
    void wrongPinSaysHowManyAreLeft();
    void fifthWrongPinLocks();
    void tooShortPinSaysSo();
    void unreadableStoreIsTold();
    void nobodyIsTold();
    void lockKeepsEverythingBelow();
    void aResetWhileLockedOpensNothing();
    void pictures();
};

void TestSignIn::byKeyboard()
{
    DeskFixture f;
    SignInWindow window(f.desk);
    QSignalSpy signedIn(&window, &SignInWindow::signedIn);
    window.show();
    window.activateWindow();
    QTRY_VERIFY(window.isReady());
    auto *pin = window.findChild<PinField *>(u"pin"_s);
    QTRY_VERIFY(pin->hasFocus());
    QTest::keyClicks(pin, u"246810"_s);
    QVERIFY(pin->isComplete());
    QTest::keyClick(pin, Qt::Key_Return);
    QVERIFY(pin->pin().isEmpty()); // not kept while it is checked
    QTRY_COMPARE(signedIn.size(), 1);
    const auto actor = signedIn.first().at(0).value<Actor>();
    const auto counter = signedIn.first().at(1).value<Counter>();
    QCOMPARE(actor.name, u"Trần Thu Hằng"_s);
    QCOMPARE(actor.counter, 3);
    QCOMPARE(actor.station, u"C01"_s);
    QCOMPARE(counter.name, u"Quầy 3"_s);
    f.worker.reset();
    QCOMPARE(f.audit.entries.last().action, u"sign_in"_s);
}

void TestSignIn::arrowsChooseThePerson()
{
    DeskFixture f;
    SignInWindow window(f.desk);
    QSignalSpy signedIn(&window, &SignInWindow::signedIn);
    window.show();
    QTRY_VERIFY(window.isReady());
    auto *pin = window.findChild<PinField *>(u"pin"_s);
    auto *tiles = window.findChild<StaffTiles *>(u"staff"_s);
    auto *counter = window.findChild<ComboBox *>(u"counter"_s);
    QTest::keyClick(pin, Qt::Key_Down);
    QCOMPARE(tiles->current(), 1);
    QCOMPARE(counter->currentText(), u"Quầy 2"_s);
    QTest::keyClick(pin, Qt::Key_Up);
    QTest::keyClick(pin, Qt::Key_Up);
    QCOMPARE(tiles->current(), 3); // round the end
    QTest::keyClick(pin, Qt::Key_Up);
    QTest::mouseClick(tiles, Qt::LeftButton, {}, tiles->tileRect(1).center());
    QCOMPARE(tiles->current(), 1);
    QTest::keyClicks(pin, u"135791"_s);
    counter->setCurrentIndex(0);
    QTest::keyClick(pin, Qt::Key_Enter);
    QTRY_COMPARE(signedIn.size(), 1);
    QCOMPARE(signedIn.first().at(0).value<Actor>().name, u"Phạm Thu Trang"_s);
    QCOMPARE(signedIn.first().at(1).value<Counter>().number, 1);
}

void TestSignIn::wrongPinSaysHowManyAreLeft()
{
    DeskFixture f;
    SignInWindow window(f.desk);
    QSignalSpy signedIn(&window, &SignInWindow::signedIn);
    window.show();
    QTRY_VERIFY(window.isReady());
    auto *pin = window.findChild<PinField *>(u"pin"_s);
    auto *attempts = window.findChild<Label *>(u"attempts"_s);
    QTRY_VERIFY(attempts->text().contains(u'5'));
    QTest::keyClicks(pin, u"000000"_s);
    QTest::keyClick(pin, Qt::Key_Return);
    QTRY_VERIFY(attempts->text().contains(u'4'));
    QVERIFY(pin->pin().isEmpty());
    QTRY_VERIFY(pin->isEnabled());
    QCOMPARE(signedIn.size(), 0);
}

void TestSignIn::fifthWrongPinLocks()
{
    DeskFixture f;
    SignInWindow window(f.desk);
    QSignalSpy signedIn(&window, &SignInWindow::signedIn);
    window.show();
    QTRY_VERIFY(window.isReady());
    auto *pin = window.findChild<PinField *>(u"pin"_s);
    auto *enter = window.findChild<PrimaryButton *>(u"enter"_s);
    auto *attempts = window.findChild<Label *>(u"attempts"_s);
    for (int i = 0; i < 5; ++i) {
        QTest::keyClicks(pin, u"000000"_s);
        // Past the debounce of the button, by condition.
        QTRY_VERIFY((enter->trigger(), !pin->isEnabled() || pin->pin().isEmpty()));
        QTRY_VERIFY(pin->isEnabled());
    }
    QTRY_COMPARE(enter->look(), PrimaryButton::Look::Sunken);
    QVERIFY(attempts->text().contains(u"10:02"_s)); // ten minutes from 09:52
    QTest::keyClicks(pin, u"246810"_s);
    QTest::keyClick(pin, Qt::Key_Return);
    QCOMPARE(f.worker->pending(), 0); // not even asked
    QCOMPARE(signedIn.size(), 0);
    shot(window, {1366, 768}, u"sign-in-locked"_s);
    f.clock.advance(11 * 60 * 1000);
    QTRY_COMPARE_WITH_TIMEOUT(enter->look(), PrimaryButton::Look::Normal, 4000);
    QTRY_VERIFY((QTest::keyClicks(pin, u"246810"_s), enter->trigger(), signedIn.size() == 1));
}

void TestSignIn::tooShortPinSaysSo()
{
    DeskFixture f;
    SignInWindow window(f.desk);
    window.show();
    QTRY_VERIFY(window.isReady());
    auto *pin = window.findChild<PinField *>(u"pin"_s);
    QTest::keyClicks(pin, u"24x8"_s); // a letter is no digit
    QCOMPARE(pin->pin(), u"248"_s);
    QTest::keyClick(pin, Qt::Key_Backspace);
    QCOMPARE(pin->pin(), u"24"_s);
    QTest::keyClick(pin, Qt::Key_Return);
    QVERIFY(window.findChild<Label *>(u"attempts"_s)->text().contains(u'6'));
    QCOMPARE(pin->pin(), u"24"_s); // what was typed stays
    f.worker.reset();
    QVERIFY(f.audit.entries.isEmpty()); // and no try was spent
}

void TestSignIn::unreadableStoreIsTold()
{
    DeskFixture f;
    f.staff.failing.storeRelaxed(1);
    SignInWindow window(f.desk);
    window.show();
    auto *banner = window.findChild<ErrorBanner *>(u"banner"_s);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->headline(), u"The staff could not be read."_s);
    f.staff.failing.storeRelaxed(0);
    Q_EMIT banner->buttonClicked();
    QTRY_VERIFY(window.isReady());
    QVERIFY(!banner->isVisible());
}

void TestSignIn::nobodyIsTold()
{
    DeskFixture f;
    f.staff.people.clear();
    SignInWindow window(f.desk);
    window.show();
    QTRY_VERIFY(window.findChild<ErrorBanner *>(u"banner"_s)->isVisible());
}

void TestSignIn::aResetWhileLockedOpensNothing()
{
    DeskFixture f;
    QWidget host;
    host.resize(1366, 768);
    LockOverlay lock(f.desk, &host);
    host.show();
    const Staff person = f.staff.people.first();
    lock.lock({person.id, person.name, 3, u"C01"_s}, f.desk.counters[2], {});
    f.staff.setSecret(person.id, SecretKind::Pin, u"408826"_s, true); // by a supervisor elsewhere
    QSignalSpy unlocked(&lock, &LockOverlay::unlocked);
    auto *pin = lock.findChild<PinField *>(u"lockPin"_s);
    QTest::keyClicks(pin, u"408826"_s);
    QTest::keyClick(pin, Qt::Key_Return);
    QTRY_VERIFY(lock.findChild<Label *>(u"lockHint"_s)->text().contains(u"reset"_s));
    QVERIFY(lock.isLocked());
    QCOMPARE(unlocked.size(), 0);
}

void TestSignIn::lockKeepsEverythingBelow()
{
    DeskFixture f;
    QWidget host;
    host.resize(1366, 768);
    auto *below = new QLineEdit(&host);
    LockOverlay lock(f.desk, &host);
    host.show();
    host.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&host));
    below->setFocus();
    const Staff person = f.staff.people.first();
    LockOverlay::Kept kept;
    kept.ticketNumber = u"A018"_s;
    kept.savedAt = f.clock.now();
    kept.idleMinutes = 5;
    lock.lock({person.id, person.name, 3, u"C01"_s}, f.desk.counters[2], kept);
    QVERIFY(lock.isLocked() && OverlayDialog::anyOpen(&host));
    shot(host, {1366, 768}, u"lock"_s);
    auto *pin = lock.findChild<PinField *>(u"lockPin"_s);
    QVERIFY(pin->hasFocus());
    QTest::keyClick(pin, Qt::Key_Escape);
    QVERIFY(lock.isLocked());
    QSignalSpy unlocked(&lock, &LockOverlay::unlocked);
    QTest::keyClicks(pin, u"135791"_s); // somebody else's
    QTest::keyClick(pin, Qt::Key_Return);
    QTRY_VERIFY(lock.findChild<Label *>(u"lockHint"_s)->text().contains(u'4'));
    QVERIFY(lock.isLocked());
    auto *open = lock.findChild<PrimaryButton *>(u"unlock"_s);
    QTRY_VERIFY((QTest::keyClicks(pin, u"246810"_s), open->trigger(), unlocked.size() == 1));
    QVERIFY(!lock.isLocked());
    QCOMPARE(host.focusWidget(), below);
}

void TestSignIn::pictures()
{
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        fakes::dressUp(mode);
        DeskFixture f;
        SignInWindow window(f.desk);
        window.resize(1366, 768);
        window.show();
        window.activateWindow();
        QTRY_VERIFY(window.isReady());
        auto *pin = window.findChild<PinField *>(u"pin"_s);
        QTest::keyClicks(pin, u"2468"_s);
        QTRY_VERIFY(!window.findChild<Label *>(u"attempts"_s)->text().isEmpty());
        const QString tail = mode == Theme::Mode::Dark ? u"-dark"_s : QString();
        for (const QSize size : {QSize(1366, 768), QSize(1093, 614), QSize(1920, 1080)}) {
            const QImage image = renderWidget(window, size);
            QCOMPARE(image.size(), size);
            QCOMPARE(window.size(), size); // no minimum forces it wider than a small screen
            shot(window, size, u"sign-in-%1%2"_s.arg(size.width()).arg(tail));
        }
    }
    fakes::dressUp();
}

QTEST_MAIN(TestSignIn)
#include "tst_ui_sign_in.moc"
