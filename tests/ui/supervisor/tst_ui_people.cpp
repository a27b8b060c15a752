// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's list of people by the keyboard, over the real rules of the core.
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/common/chip.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/overlay_dialog.h"
#include "ui/common/pin_field.h"
#include "ui/common/primary_button.h"
#include "ui/supervisor/people_model.h"
#include "ui/supervisor/people_page.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using fakes::DeskFixture;
using fakes::shot;

namespace {

const QString kBossPin = u"998877"_s;

/// The page in a window, with somebody signed in who may look after people.
struct Office
{
    explicit Office(Role role = Role::Supervisor)
    {
        desk.addStaff(u"Lê Thị Quản Trị"_s, Role::Administrator, 0, u"739154"_s);
        const int at = role == Role::Supervisor ? 3 : 4;
        const Staff &me = desk.staff.people.at(at);
        actor = {me.id, me.name, 0, u"C01"_s, role};
        window.resize(1366, 768);
        page = new PeoplePage(desk.desk, actor, &window);
        page->resize(window.size());
        window.show();
        window.activateWindow();
        list = window.findChild<QListView *>(u"peopleList"_s);
    }
    [[nodiscard]] bool ready() const { return list->model()->rowCount() > 0; }
    template <typename T = QAbstractButton>
    [[nodiscard]] T *find(const QString &name) const
    {
        T *found = window.findChild<T *>(name);
        if (!found)
            qWarning("no widget %s", qPrintable(name));
        return found;
    }
    void choose(const QString &name) const
    {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString() == name)
                list->setCurrentIndex(list->model()->index(row, 0));
        }
    }
    static void type(QLineEdit *line, const QString &text)
    {
        line->selectAll();
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(line, &event);
    }
    [[nodiscard]] Staff person(const QString &name) const
    {
        for (const Staff &staff : desk.staff.people) {
            if (staff.name == name)
                return staff;
        }
        return {};
    }
    DeskFixture desk; // last to go: its worker is joined after the page
    QWidget window;
    PeoplePage *page = nullptr;
    QListView *list = nullptr;
    Actor actor;
};

} // namespace

class TestPeoplePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void showsHowEachAccountStands();
    void addsByKeyboard();
    void resetsWithTheOwnPin();
    void aWrongOwnPinIsSaid();
    void changesTheRole();
    void closesAndOpensAgain();
    void saysWhatIsNotAllowed();
    void aFailingStoreIsTold();
    void pictures();
};

void TestPeoplePage::showsHowEachAccountStands()
{
    Office o;
    o.desk.staff.people[0].mustChange = true;
    o.desk.staff.people[1].active = false;
    o.desk.staff.tries[o.desk.staff.people[2].id] = {5, o.desk.clock.now().addSecs(600), 1};
    o.page->refresh();
    const auto word = [&](const QString &name) -> QString {
        const auto *model = qobject_cast<PeopleModel *>(o.list->model());
        for (const People::Person &person : model->people()) {
            if (person.staff.name == name)
                return accountWord(person).icon;
        }
        return {};
    };
    QTRY_COMPARE(word(u"Trần Thu Hằng"_s), u"key-round"_s);
    QCOMPARE(word(u"Phạm Thu Trang"_s), u"user-x"_s);
    QCOMPARE(word(u"Vũ Quốc Việt"_s), u"lock"_s);
    QCOMPARE(word(u"Nguyễn Hữu Long"_s), u"circle-check"_s);
    // Closed ones stand last.
    QCOMPARE(o.list->model()->index(4, 0).data().toString(), u"Phạm Thu Trang"_s);
    o.choose(u"Vũ Quốc Việt"_s);
    QVERIFY(o.find(u"personUnlock"_s)->isEnabled());
    o.choose(u"Trần Thu Hằng"_s);
    QVERIFY(!o.find(u"personUnlock"_s)->isEnabled());
}

void TestPeoplePage::addsByKeyboard()
{
    Office o;
    QTRY_VERIFY(o.ready());
    QTRY_VERIFY(o.list->hasFocus());
    QTest::keyClick(o.list, Qt::Key_Insert);
    auto *name = o.find<QLineEdit>(u"accountName"_s);
    QTRY_VERIFY(name->hasFocus());
    Office::type(name, u"Đỗ Thị Lan"_s);
    auto *role = o.find<QComboBox>(u"accountRole"_s);
    QCOMPARE(role->count(), 5); // not supervisors, administrators or machines
    role->setCurrentIndex(role->findData(int(Role::Cashier)));
    QTest::keyClick(name, Qt::Key_Return);
    auto *handOut = o.find<QWidget>(u"handOutOverlay"_s);
    QTRY_VERIFY(handOut->isVisible());
    const QString secret = o.find<Label>(u"handOutSecret"_s)->text().remove(u' ');
    QCOMPARE(secret.size(), 6);
    QTest::keyClick(o.window.focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!handOut->isVisible());
    QVERIFY(o.find<Label>(u"handOutSecret"_s)->text().isEmpty()); // shown once
    QTRY_COMPARE(o.list->currentIndex().data().toString(), u"Đỗ Thị Lan"_s);
    const Staff added = o.person(u"Đỗ Thị Lan"_s);
    QCOMPARE(added.role, Role::Cashier);
    QVERIFY(added.mustChange);
    QVERIFY(o.desk.staff.pinMatches(added.id, secret));
}

void TestPeoplePage::resetsWithTheOwnPin()
{
    Office o;
    QTRY_VERIFY(o.ready());
    o.choose(u"Trần Thu Hằng"_s);
    o.find(u"personReset"_s)->click();
    auto *reason = o.find<QLineEdit>(u"proofReason"_s);
    QTRY_VERIFY(reason->hasFocus());
    QTest::keyClick(reason, Qt::Key_Return); // on to the PIN
    auto *pin = o.find<PinField>(u"proofSecret"_s);
    QTRY_VERIFY(pin->hasFocus());
    QTest::keyClicks(pin, kBossPin);
    QTest::keyClick(pin, Qt::Key_Return); // no reason: asked for, nothing sent
    QTRY_VERIFY(reason->hasFocus());
    QVERIFY(o.desk.audit.entries.isEmpty());
    Office::type(reason, u"Quên PIN"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    auto *handOut = o.find<QWidget>(u"handOutOverlay"_s);
    QTRY_VERIFY((o.find<PrimaryButton>(u"proofDo"_s)->trigger(), handOut->isVisible()));
    const Staff reset = o.person(u"Trần Thu Hằng"_s);
    QVERIFY(reset.mustChange);
    QVERIFY(
        o.desk.staff.pinMatches(reset.id, o.find<Label>(u"handOutSecret"_s)->text().remove(u' ')));
    o.desk.worker.reset();
    const AuditEntry &entry = o.desk.audit.entries.constLast();
    QCOMPARE(entry.action, u"staff.pin_reset"_s);
    QCOMPARE(entry.by.name, u"Nguyễn Hữu Long"_s);
    QCOMPARE(entry.detail.value("reason"_L1).toString(), u"Quên PIN"_s);
}

void TestPeoplePage::aWrongOwnPinIsSaid()
{
    Office o;
    QTRY_VERIFY(o.ready());
    o.choose(u"Trần Thu Hằng"_s);
    o.find(u"personReset"_s)->click();
    Office::type(o.find<QLineEdit>(u"proofReason"_s), u"Quên"_s);
    auto *pin = o.find<PinField>(u"proofSecret"_s);
    pin->setFocus();
    QTest::keyClicks(pin, u"000000"_s);
    QTest::keyClick(pin, Qt::Key_Return);
    auto *hint = o.find<Label>(u"proofHint"_s);
    QTRY_VERIFY(hint->text().contains(u'4'));
    QVERIFY(pin->pin().isEmpty() && pin->hasFocus());
    QVERIFY(!o.person(u"Trần Thu Hằng"_s).mustChange);
    // Esc closes and forgets.
    QTest::keyClicks(pin, u"9988"_s);
    QTest::keyClick(pin, Qt::Key_Escape);
    QVERIFY(!o.find<QWidget>(u"proofOverlay"_s)->isVisible());
    QVERIFY(pin->pin().isEmpty());
}

void TestPeoplePage::changesTheRole()
{
    Office o(Role::Administrator);
    QTRY_VERIFY(o.ready());
    o.choose(u"Nguyễn Hữu Long"_s);
    QTest::keyClick(o.list, Qt::Key_Return);
    auto *role = o.find<QComboBox>(u"accountRole"_s);
    QTRY_VERIFY(role && role->isVisible());
    QCOMPARE(role->currentData().toInt(), int(Role::Supervisor));
    role->setCurrentIndex(role->findData(int(Role::RecordsClerk)));
    QTest::keyClick(o.find<QLineEdit>(u"accountName"_s), Qt::Key_Return);
    QTRY_COMPARE(o.person(u"Nguyễn Hữu Long"_s).role, Role::RecordsClerk);
    QTRY_VERIFY(!o.find<QWidget>(u"accountOverlay"_s)->isVisible());
    o.desk.worker.reset();
    QCOMPARE(o.desk.audit.entries.constLast().action, u"staff.role_changed"_s);
}

void TestPeoplePage::closesAndOpensAgain()
{
    Office o;
    QTRY_VERIFY(o.ready());
    o.choose(u"Vũ Quốc Việt"_s);
    o.find(u"personClose"_s)->click();
    auto *reason = o.find<QLineEdit>(u"proofReason"_s);
    QTRY_VERIFY(reason->isVisible());
    QVERIFY(!o.find<PinField>(u"proofSecret"_s)->isVisible()); // opens no door
    Office::type(reason, u"Chuyển công tác"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_VERIFY(!o.person(u"Vũ Quốc Việt"_s).active);
    QTRY_COMPARE(o.list->currentIndex().data().toString(), u"Vũ Quốc Việt"_s);
    QTRY_VERIFY(!o.find(u"personReset"_s)->isEnabled());
    o.find(u"personClose"_s)->click();
    QTRY_VERIFY(o.person(u"Vũ Quốc Việt"_s).active);
}

void TestPeoplePage::saysWhatIsNotAllowed()
{
    Office o;
    QTRY_VERIFY(o.ready());
    o.choose(u"Lê Thị Quản Trị"_s);
    QVERIFY(!o.find(u"personEdit"_s)->isEnabled());
    QVERIFY(!o.find(u"personReset"_s)->isEnabled());
    QVERIFY(!o.find(u"personClose"_s)->isEnabled());
    QVERIFY(o.find<Label>(u"personWhy"_s)->isVisible());
    QTest::keyClick(o.list, Qt::Key_Return); // Enter does what the button does: nothing
    QVERIFY(!o.window.findChild<QWidget *>(u"accountOverlay"_s));
    o.choose(u"Nguyễn Hữu Long"_s); // the own account
    QVERIFY(!o.find(u"personReset"_s)->isEnabled());
    QVERIFY(o.find<Label>(u"personWhy"_s)->isVisible());
    o.choose(u"Trần Thu Hằng"_s);
    QVERIFY(o.find(u"personReset"_s)->isEnabled());
    QVERIFY(!o.find<Label>(u"personWhy"_s)->isVisible());
}

void TestPeoplePage::aFailingStoreIsTold()
{
    Office o;
    QTRY_VERIFY(o.ready());
    o.desk.staff.failing.storeRelaxed(1);
    o.page->refresh();
    auto *banner = o.find<ErrorBanner>(u"peopleBanner"_s);
    QTRY_VERIFY(banner->isVisible());
    o.desk.staff.failing.storeRelaxed(0);
    Q_EMIT banner->buttonClicked();
    QTRY_VERIFY(!banner->isVisible());
}

void TestPeoplePage::pictures()
{
    Office o;
    o.desk.staff.people[0].mustChange = true;
    o.desk.staff.tries[o.desk.staff.people[2].id] = {5, o.desk.clock.now().addSecs(600), 1};
    o.page->refresh();
    QTRY_VERIFY(o.ready());
    for (const QSize size : {QSize(1302, 716), QSize(1045, 562), QSize(1856, 1028)}) {
        o.page->setGeometry(QRect(QPoint(), size));
        const QImage image = renderWidget(*o.page, size);
        QCOMPARE(image.size(), size);
        QCOMPARE(o.page->size(), size);
        shot(*o.page, size, u"people-%1"_s.arg(size.width()));
    }
}

QTEST_MAIN(TestPeoplePage)
#include "tst_ui_people.moc"
