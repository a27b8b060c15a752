// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The windows of a counter PC as the program wires them: signing in, locking, changing clerk in one program.
#include "app/core/access/rights.h"
#include "app/motcua/front_office.h"
#include "tests/support/fakes/access_fakes.h"
#include "tests/ui/counter/counter_bench.h"
#include "tests/ui/ui_test.h"
#include "ui/common/focus_ring.h"
#include "ui/common/idle_watch.h"
#include "ui/common/label.h"
#include "ui/common/pin_field.h"
#include "ui/common/primary_button.h"
#include "ui/common/settings_port.h"
#include "ui/common/staff_tiles.h"
#include "ui/sign_in/lock_overlay.h"
#include "ui/sign_in/sign_in_window.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

class StillSettings final : public SettingsPort
{
public:
    QString language() const override { return u"vi"_s; }
    void setLanguage(const QString &) override {}
    bool languageAppliesAtOnce() const override { return false; }
    Theme::Mode theme() const override { return Theme::Mode::Light; }
    void setTheme(Theme::Mode) override {}
    QVector<Choice> printers() const override { return {}; }
    QString printer() const override { return {}; }
    void setPrinter(const QString &) override {}
    QString printFolder() const override { return {}; }
    void setPrintFolder(const QString &) override {}
    QString scannerDevice() const override { return {}; }
    void setScannerDevice(const QString &) override {}
    int idleMinutes() const override { return minutes; }
    QString gatewayAddress() const override { return {}; }
    QString dataFolder() const override { return {}; }
    QString version() const override { return {}; }
    int minutes = 5;
};

/// Counter 3 with its people; the stores are in memory, the windows those of the program.
struct Hall
{
    Hall()
    {
        add(u"Trần Thu Hằng"_s, Role::ReceptionOfficer, 3);
        add(u"Phạm Thu Trang"_s, Role::ReceptionOfficer, 3);
        add(u"Nguyễn Hữu Long"_s, Role::Supervisor, 0);
        add(u"Lê Thị Quản Trị"_s, Role::Administrator, 0);
        bench.desk.signIn = &signIn;
        bench.desk.people = &people;
        office = std::make_unique<FrontOffice>(bench.desk, settings, 3);
        office->showSignIn();
    }
    ~Hall() { office.reset(); }
    void add(const QString &name, Role role, int counter)
    {
        staff.add({StaffId(bench.ids.next()), name, role, counter, true}, u"739154"_s);
    }
    [[nodiscard]] CounterWindow *window() const { return office->counterWindow(); }
    [[nodiscard]] CounterController &controller() const { return window()->controller(); }
    void signIn_(int person, int counter = -1)
    {
        SignInWindow *in = office->signInWindow();
        QTRY_VERIFY(in->isReady() && in->isVisible());
        QTRY_COMPARE(bench.worker.pending(), 0);
        in->findChild<StaffTiles *>(u"staff"_s)->setCurrent(person);
        auto *where = in->findChild<QComboBox *>(u"counter"_s);
        if (counter >= 0)
            where->setCurrentIndex(where->findData(counter));
        auto *pin = in->findChild<PinField *>(u"pin"_s);
        auto *enter = in->findChild<PrimaryButton *>(u"enter"_s);
        pin->clear();
        QTest::keyClicks(pin, u"739154"_s);
        QTRY_VERIFY(pin->isComplete()); // quick keys are looked at as a code reader's first
        // QTRY_VERIFY looks at its expression again after it was true: it must not sign in a second time.
        QTRY_VERIFY(window() != nullptr || (enter->trigger(), false));
        QVERIFY(QTest::qWaitForWindowActive(window()));
        if (window()->controller().counter().number > 0)
            QTRY_VERIFY(controller().queue().isLoaded());
    }
    [[nodiscard]] LockOverlay *lock() const { return window()->findChild<LockOverlay *>(); }
    [[nodiscard]] QWidget *find(const QString &name) const
    {
        return window()->findChild<QWidget *>(name);
    }
    void type(const std::function<void(Draft &)> &change) { controller().intake().edit(change); }

    bench::Bench bench;
    fakes::MemoryStaff staff;
    fakes::MemoryAudit audit;
    SignIn signIn{staff, audit, bench.clock, QStringLiteral("C01")};
    People people{staff, audit, signIn, bench.clock, bench.ids};
    StillSettings settings;
    std::unique_ptr<FrontOffice> office;
};

} // namespace

class TestFrontOffice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void locksWhenIdleAndKeepsTheDraft();
    void locksOverWhateverIsOpen();
    void aChangeOfClerkParksTheDraft();
    void aNumberStaysWithTheCounter();
    void whatCannotBeSavedKeepsTheClerk();
    void supervisorsGetTheirPages();
    void administratorsServeNobody();
    void aClosedAccountEndsTheSession();
};

void TestFrontOffice::locksWhenIdleAndKeepsTheDraft()
{
    Hall hall;
    hall.signIn_(0);
    QVERIFY(hall.office->idleWatch()->isRunning());
    QCOMPARE(hall.office->idleWatch()->minutes(), 5);
    hall.controller().receiveWithoutTicket();
    QTRY_COMPARE(hall.controller().intake().stage(), IntakeDesk::Stage::Editing);
    hall.type([](Draft &draft) {
        draft.submitter.name = {u"Nguyễn Thị Mai"_s, Provenance::Typed};
    });
    hall.bench.clock.advance(5 * 60'000);
    QTRY_VERIFY(hall.lock()->isLocked());
    QVERIFY(!hall.office->idleWatch()->isRunning()); // once is enough
    QTRY_VERIFY(hall.controller().intake().isSaved());
    // Back again: the same draft, and idleness is watched anew.
    auto *pin = hall.lock()->findChild<PinField *>(u"lockPin"_s);
    auto *open = hall.lock()->findChild<PrimaryButton *>(u"unlock"_s);
    QTest::keyClicks(pin, u"739154"_s);
    QTRY_VERIFY(pin->isComplete()); // quick keys are looked at as a code reader's first
    QTRY_VERIFY(!hall.lock()->isLocked() || (open->trigger(), false));
    QCOMPARE(hall.controller().intake().draft().submitter.name.value, u"Nguyễn Thị Mai"_s);
    QVERIFY(hall.office->idleWatch()->isRunning());
    QTRY_COMPARE(hall.bench.worker.pending(), 0);
    QCOMPARE(hall.audit.entries.constLast().action, u"unlocked"_s);
}

void TestFrontOffice::locksOverWhateverIsOpen()
{
    Hall hall;
    hall.signIn_(0);
    QTest::keyClick(hall.window(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(hall.find(u"issueOverlay"_s)->isVisible());
    hall.bench.clock.advance(6 * 60'000);
    QTRY_VERIFY(hall.lock()->isLocked());
    auto *pin = hall.lock()->findChild<PinField *>(u"lockPin"_s);
    QVERIFY(pin->hasFocus());
    // Nothing reaches what lies below, neither Enter nor Esc nor Tab.
    QTest::keyClick(pin, Qt::Key_Escape);
    QTest::keyClick(pin, Qt::Key_Tab);
    QVERIFY(hall.lock()->isAncestorOf(hall.window()->focusWidget()));
    QVERIFY(hall.find(u"issueOverlay"_s)->isVisible());
    QVERIFY(hall.lock()->isLocked());
}

void TestFrontOffice::aChangeOfClerkParksTheDraft()
{
    Hall hall;
    hall.signIn_(0);
    hall.controller().receiveWithoutTicket();
    QTRY_COMPARE(hall.controller().intake().stage(), IntakeDesk::Stage::Editing);
    hall.type([](Draft &draft) {
        draft.submitter.name = {u"Nguyễn Thị Mai"_s, Provenance::Typed};
    });
    QTest::keyClick(hall.window(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(hall.window() == nullptr);
    QTRY_VERIFY(hall.office->signInWindow()->isVisible());
    QVERIFY(!hall.office->citizenScreen()->isVisible());
    // The other one, in the same program; the draft lies among the open work.
    hall.signIn_(1);
    QCOMPARE(hall.controller().actor().name, u"Phạm Thu Trang"_s);
    QTRY_COMPARE(hall.controller().intake().openDrafts().size(), 1);
    QCOMPARE(hall.controller().intake().openDrafts().first().submitter.name.value,
             u"Nguyễn Thị Mai"_s);
    QTest::keyClick(hall.window(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(hall.window() == nullptr);
    // The first one is back and goes on.
    hall.signIn_(0);
    QTRY_VERIFY(hall.find(u"openDraft_0"_s) && hall.find(u"openDraft_0"_s)->isVisible());
    qobject_cast<QAbstractButton *>(hall.find(u"openDraft_0"_s))->click();
    QTRY_COMPARE(hall.controller().intake().draft().submitter.name.value, u"Nguyễn Thị Mai"_s);
    QTRY_COMPARE(hall.bench.worker.pending(), 0);
    QStringList trace;
    for (const AuditEntry &entry : std::as_const(hall.audit.entries))
        trace << entry.by.name.section(u' ', -1) + u' ' + entry.action;
    QCOMPARE(trace, (QStringList{u"Hằng sign_in"_s, u"Hằng sign_out"_s, u"Trang sign_in"_s,
                                 u"Trang sign_out"_s, u"Hằng sign_in"_s}));
}

void TestFrontOffice::aNumberStaysWithTheCounter()
{
    Hall hall;
    const Ticket ticket = hall.bench.issue(u"A"_s);
    hall.signIn_(0);
    QTRY_VERIFY(hall.controller().queue().next().has_value());
    hall.controller().triggerPrimary();
    QTRY_COMPARE(hall.controller().phase(), CounterController::Phase::Called);
    hall.controller().triggerPrimary();
    QTRY_COMPARE(hall.controller().intake().stage(), IntakeDesk::Stage::Editing);
    QTest::keyClick(hall.window(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(hall.window() == nullptr);
    auto *notice = hall.office->signInWindow()->findChild<Label *>(u"notice"_s);
    QVERIFY(notice->isVisible());
    QVERIFY(notice->text().contains(ticket.number.text()));
    hall.signIn_(1);
    QVERIFY(!notice->isVisible());
    // The turn and its draft go on, and what happens now is the second clerk's.
    QTRY_COMPARE(hall.controller().intake().stage(), IntakeDesk::Stage::Editing);
    QCOMPARE(hall.controller().intake().ticket(), ticket.id);
    hall.controller().hold(u"photo"_s, {});
    QTRY_COMPARE(hall.controller().phase(), CounterController::Phase::Idle);
    QTRY_COMPARE(hall.bench.worker.pending(), 0);
    const QueueEvent &last = hall.bench.journal.all.constLast();
    QCOMPARE(last.by.name, u"Phạm Thu Trang"_s);
    QCOMPARE(last.by.role, Role::ReceptionOfficer);
}

void TestFrontOffice::whatCannotBeSavedKeepsTheClerk()
{
    Hall hall;
    hall.signIn_(0);
    hall.controller().receiveWithoutTicket();
    QTRY_COMPARE(hall.controller().intake().stage(), IntakeDesk::Stage::Editing);
    hall.bench.store.failing.storeRelaxed(1);
    hall.type([](Draft &draft) {
        draft.submitter.name = {u"Nguyễn Thị Mai"_s, Provenance::Typed};
    });
    QSignalSpy stays(hall.window(), &CounterWindow::stays);
    QTest::keyClick(hall.window(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(stays.size(), 1);
    QVERIFY(hall.window() != nullptr && hall.window()->isVisible());
    QCOMPARE(hall.controller().intake().draft().submitter.name.value, u"Nguyễn Thị Mai"_s);
    // From behind the lock as well; there it is said on the lock.
    QTest::keyClick(hall.window(), Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(hall.lock()->isLocked());
    qobject_cast<QAbstractButton *>(hall.find(u"changePerson"_s))->click();
    QTRY_VERIFY(stays.size() >= 2);
    QVERIFY(hall.lock()->isLocked());
    QVERIFY(!hall.lock()->findChild<Label *>(u"lockHint"_s)->text().isEmpty());
    hall.bench.store.failing.storeRelaxed(0);
    // A try of the autosave that was under way may still fail, and the clerk presses again.
    QTRY_COMPARE(hall.bench.worker.pending(), 0);
    QCoreApplication::processEvents();
    qobject_cast<QAbstractButton *>(hall.find(u"changePerson"_s))->click();
    QTRY_VERIFY(hall.window() == nullptr);
}

void TestFrontOffice::supervisorsGetTheirPages()
{
    Hall hall;
    hall.signIn_(0);
    QVERIFY(hall.find(u"navPeople"_s) == nullptr);
    QTest::keyClick(hall.window(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(hall.window() == nullptr);
    hall.signIn_(2, 3); // a supervisor who steps in at counter 3
    QVERIFY(hall.find(u"navCounter"_s) != nullptr);
    QVERIFY(hall.find(u"navPeople"_s) != nullptr);
    qobject_cast<QAbstractButton *>(hall.find(u"navPeople"_s))->click();
    QTRY_VERIFY(hall.find(u"peoplePage"_s)->isVisible());
}

void TestFrontOffice::administratorsServeNobody()
{
    Hall hall;
    (void)hall.bench.issue(u"A"_s);
    hall.signIn_(3);
    QVERIFY(hall.find(u"navCounter"_s) == nullptr);
    QVERIFY(!hall.find(u"searchButton"_s)->isVisible()); // nothing of citizens
    QVERIFY(!hall.office->citizenScreen()->isVisible());
    QTRY_VERIFY(hall.find(u"peoplePage"_s)->isVisible());
    // The keys go to the list, not to the page: a page that has the focus wears the ring round the whole window.
    QTRY_COMPARE(QApplication::focusWidget(), hall.find(u"peopleList"_s));
    const auto *ring = hall.window()->findChild<FocusRing *>();
    QVERIFY(ring != nullptr);
    QCOMPARE(ring->widget(), hall.find(u"peopleList"_s));
    for (const Qt::Key key : {Qt::Key_F2, Qt::Key_F3, Qt::Key_F4, Qt::Key_F7, Qt::Key_F8})
        QTest::keyClick(hall.window(), key);
    for (const Qt::Key key : {Qt::Key_K, Qt::Key_N, Qt::Key_L, Qt::Key_P})
        QTest::keyClick(hall.window(), key, Qt::ControlModifier);
    QVERIFY(!OverlayDialog::anyOpen(hall.window()));
    QTRY_COMPARE(hall.bench.worker.pending(), 0);
    QCOMPARE(hall.bench.journal.all.size(), 1); // the number issued, and nothing since
    // Locking works as for everybody.
    hall.bench.clock.advance(5 * 60'000);
    QTRY_VERIFY(hall.lock()->isLocked());
}

void TestFrontOffice::aClosedAccountEndsTheSession()
{
    Hall hall;
    hall.signIn_(0);
    hall.office->endSession(StaffId(QUuid::createUuid())); // somebody else's
    QVERIFY(hall.window() != nullptr);
    hall.office->endSession(hall.staff.people.constFirst().id);
    QTRY_VERIFY(hall.window() == nullptr);
    QVERIFY(hall.office->signInWindow()->isVisible());
    const auto *notice = hall.office->signInWindow()->findChild<Label *>(u"notice"_s);
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->text(), accountClosed().headline());
}

} // namespace motcua::ui

QTEST_MAIN(motcua::ui::TestFrontOffice)
#include "tst_ui_front_office.moc"
