// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies around a number at the kiosk: card, capacity, guide, appointment, and closing the kiosk.
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/kiosk/appointment_page.h"
#include "ui/kiosk/kiosk_button.h"
#include "ui/kiosk/kiosk_window.h"
#include "ui/kiosk/leave_page.h"

#include <QJsonDocument>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using fakes::DeskFixture;
using fakes::shot;
using Page = KioskWindow::Page;

namespace {

const QString kNumber = u"001099012345"_s;
const QString kCard = kNumber + u"||NGUYEN VAN AN|01011999|Nam|HA NOI|01012021"_s;

KioskButton *button(const KioskWindow &window, const QString &name)
{
    return window.findChild<KioskButton *>(name);
}

void touch(const KioskWindow &window, const QString &name)
{
    KioskButton *one = button(window, name);
    QVERIFY2(one != nullptr && one->isVisible(), qPrintable(name));
    QTest::mouseClick(one, Qt::LeftButton);
}

void scan(KioskWindow &window, const QString &text)
{
    QTest::keyClicks(&window, text);
    QTest::keyClick(&window, Qt::Key_Return);
}

void type(const KioskWindow &window, const QString &text)
{
    for (const QChar c : text) {
        const auto keys = window.findChildren<KioskButton *>(u"key_"_s + c);
        for (KioskButton *key : keys) {
            if (key->isVisible())
                QTest::mouseClick(key, Qt::LeftButton);
        }
    }
}

Procedure birth()
{
    Procedure procedure;
    procedure.code = u"1.001193"_s;
    procedure.validFrom = QDate(2025, 7, 1);
    procedure.name = u"Đăng ký khai sinh"_s;
    procedure.field = u"Hộ tịch"_s;
    procedure.limit.text =
        u"Ngay trong ngày tiếp nhận hồ sơ; sau 15 giờ thì trả ngày làm việc tiếp theo"_s;
    procedure.fee.text = u"Miễn lệ phí"_s;
    Component form;
    form.name = u"Tờ khai đăng ký khai sinh theo mẫu"_s;
    form.originals = 1;
    Component birthPaper;
    birthPaper.name =
        u"Giấy chứng sinh; nếu không có thì văn bản của người làm chứng xác nhận việc sinh"_s;
    birthPaper.originals = 1;
    Component card;
    card.name = u"Thẻ căn cước của người đi đăng ký"_s;
    card.kind = Component::Kind::Present;
    procedure.components = {form, birthPaper, card};
    return procedure;
}

} // namespace

class TestKioskWays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void aCardIsNeededAndNotKept();
    void anOfferedCardSaysHowManyDossiers();
    void whatIsFullIsSaid();
    void theGuidesRowsStayAboveTheKeys();
    void fromTheGuideToANumber();
    void anAppointmentGetsOneNumber();
    void appointmentsThatDoNotCount();
    void resultsAreHandedOutAhead();
    void onlyWhoMayClosesIt();
    void keepersAreToldApart();
    void playingWithTheLockLocksNobodyOut();
    void pictures();
};

void TestKioskWays::aCardIsNeededAndNotKept()
{
    DeskFixture f;
    KioskRules kiosk;
    kiosk.card = KioskRules::Card::Needed;
    QueueRules rules;
    rules.numbersPerPerson = 1;
    f.makeKiosk(kiosk, rules);
    KioskWindow window(f.desk, 1);
    window.show();
    QTRY_COMPARE(f.worker->pending(), 0);
    QTRY_VERIFY(button(window, u"groupA"_s)->accessibleName().contains("obody"_L1) ||
                button(window, u"groupA"_s)->accessibleName().contains("ai ch"_L1));
    touch(window, u"groupA"_s);
    QCOMPARE(window.page(), Page::Card);
    touch(window, u"takeWithCard"_s); // not yet
    QCOMPARE(window.page(), Page::Card);
    QVERIFY(f.journal.events.isEmpty());
    scan(window, kCard);
    QTRY_VERIFY(button(window, u"takeWithCard"_s)->isReady());
    touch(window, u"moreDossiers"_s);
    touch(window, u"fiveMoreDossiers"_s);
    shot(window, {1080, 1920}, u"kiosk-card"_s);
    touch(window, u"takeWithCard"_s);
    QTRY_COMPARE(window.issuedNumber(), u"A001"_s);
    touch(window, u"done"_s);
    // The same person once more, at another group.
    touch(window, u"groupB"_s);
    scan(window, kCard);
    QTRY_VERIFY(button(window, u"takeWithCard"_s)->isReady());
    touch(window, u"takeWithCard"_s);
    QTRY_COMPARE(window.page(), Page::Failed);
    QVERIFY(button(window, u"messageAction"_s)->isHidden()); // trying again is of no use
    f.worker.reset();
    QCOMPARE(f.journal.events.size(), 1);
    const QueueEvent &event = f.journal.events.first();
    QCOMPARE(event.dossiers, 7);
    QCOMPARE(event.personMark.size(), 64);
    const QByteArray all = QJsonDocument(detailsOf(event)).toJson() + event.reason.toUtf8();
    QVERIFY(!all.contains(kNumber.toUtf8()) && !all.contains("NGUYEN"));
    for (const AuditEntry &entry : std::as_const(f.audit.entries))
        QVERIFY(!QJsonDocument(entry.detail).toJson().contains(kNumber.toUtf8()));
}

void TestKioskWays::anOfferedCardSaysHowManyDossiers()
{
    DeskFixture f;
    KioskRules kiosk;
    kiosk.card = KioskRules::Card::Offered;
    QueueRules rules;
    rules.numbersPerPerson = 2;
    f.makeKiosk(kiosk, rules);
    KioskWindow window(f.desk, 1);
    window.show();
    QTRY_VERIFY(!button(window, u"groupA"_s)->accessibleName().endsWith(u"–"_s));
    scan(window, kCard);
    QTRY_COMPARE(window.page(), Page::Card);
    touch(window, u"moreDossiers"_s);
    touch(window, u"takeWithCard"_s);
    QCOMPARE(window.page(), Page::Home);
    touch(window, u"groupA"_s);
    QTRY_COMPARE(window.issuedNumber(), u"A001"_s);
    touch(window, u"done"_s);
    touch(window, u"groupA"_s); // without a card, at once
    QTRY_COMPARE(window.issuedNumber(), u"A002"_s);
    f.worker.reset();
    QCOMPARE(f.journal.events.at(0).dossiers, 2);
    QVERIFY(!f.journal.events.at(0).personMark.isEmpty());
    QCOMPARE(f.journal.events.at(1).dossiers, 1);
    QVERIFY(f.journal.events.at(1).personMark.isEmpty());
}

void TestKioskWays::whatIsFullIsSaid()
{
    for (const bool stillGiven : {true, false}) {
        DeskFixture f;
        KioskRules kiosk;
        kiosk.numberWhenFull = stillGiven;
        QueueRules rules;
        rules.closesAt = QTime(9, 0); // it is 09:52
        f.makeKiosk(kiosk, rules);
        KioskWindow window(f.desk, 1);
        window.show();
        QTRY_VERIFY(!button(window, u"groupA"_s)->accessibleName().endsWith(u"–"_s));
        touch(window, u"groupA"_s);
        QCOMPARE(window.page(), Page::Failed);
        QVERIFY(window.messagePage().message().headline.contains(u"Hộ tịch"_s));
        QCOMPARE(button(window, u"messageAction"_s)->isVisible(), stillGiven);
        if (stillGiven) {
            shot(window, {1080, 1920}, u"kiosk-full"_s);
            touch(window, u"messageAction"_s);
            QTRY_COMPARE(window.issuedNumber(), u"A001"_s);
        }
        f.worker.reset();
        QCOMPARE(f.journal.events.size(), stillGiven ? 1 : 0);
    }
}

// Groups that take two lines leave the list less room: no row under the keys.
void TestKioskWays::theGuidesRowsStayAboveTheKeys()
{
    DeskFixture f;
    QVector<Procedure> procedures;
    for (ServiceGroup &group : f.desk.groups)
        group.fields = {group.name};
    for (int i = 0; i < 12; ++i) {
        Procedure one = birth();
        one.code = u"1.00%1"_s.arg(i);
        procedures.append(one);
    }
    f.desk.catalogue = Catalogue(procedures);
    f.makeKiosk();
    KioskWindow window(f.desk, 1);
    window.resize(1080, 1920);
    window.show();
    touch(window, u"guide"_s);
    const int keys = button(window, u"key_1"_s)->mapTo(&window, QPoint()).y();
    int rows = 0;
    for (int i = 0; button(window, u"procedure%1"_s.arg(i)) != nullptr; ++i) {
        const KioskButton *row = button(window, u"procedure%1"_s.arg(i));
        if (!row->isVisible())
            continue;
        ++rows;
        QVERIFY2(row->geometry().bottom() < keys, qPrintable(row->objectName()));
    }
    QVERIFY(rows >= 4);
}

void TestKioskWays::fromTheGuideToANumber()
{
    DeskFixture f;
    f.desk.groups.first().fields = {u"Hộ tịch"_s};
    f.desk.catalogue = Catalogue({birth()});
    f.makeKiosk();
    KioskWindow window(f.desk, 1);
    window.resize(1080, 1920);
    window.show();
    touch(window, u"guide"_s);
    QCOMPARE(window.page(), Page::Guide);
    type(window, u"XYZ"_s);
    QVERIFY(button(window, u"procedure0"_s)->isHidden());
    touch(window, u"key_clear"_s);
    type(window, u"KHAISINH"_s); // without accents, and without the blank
    QVERIFY(button(window, u"procedure0"_s)->isVisible());
    touch(window, u"key_clear"_s);
    type(window, u"KHAI"_s);
    QVERIFY(button(window, u"procedure0"_s)->isVisible());
    shot(window, {1080, 1920}, u"kiosk-guide"_s);
    shot(window, {1920, 1080}, u"kiosk-guide-lying"_s);
    touch(window, u"procedure0"_s);
    QCOMPARE(window.page(), Page::Procedure);
    shot(window, {1080, 1920}, u"kiosk-procedure"_s);
    shot(window, {1920, 1080}, u"kiosk-procedure-lying"_s);
    touch(window, u"procedureBack"_s);
    QCOMPARE(window.page(), Page::Guide);
    QVERIFY(button(window, u"procedure0"_s)->isVisible()); // as it was left
    touch(window, u"procedure0"_s);
    touch(window, u"takeForProcedure"_s);
    QTRY_COMPARE(window.issuedNumber(), u"A001"_s);
    f.worker.reset();
    QCOMPARE(f.journal.events.first().procedureCode, u"1.001193"_s);
    QCOMPARE(f.journal.events.first().procedureName, u"Đăng ký khai sinh"_s);
}

void TestKioskWays::anAppointmentGetsOneNumber()
{
    DeskFixture f;
    f.appointments.add(u"dvc/BK-7X2"_s, centreTime(QDate(2026, 11, 23), QTime(10, 32)),
                       u"1.001193"_s);
    KioskWindow window(f.desk, 1);
    window.resize(1080, 1920);
    window.show();
    touch(window, u"appointment"_s);
    type(window, u"BK7X2"_s);
    shot(window, {1080, 1920}, u"kiosk-appointment"_s);
    touch(window, u"checkIn"_s);
    QTRY_COMPARE(window.issuedNumber(), u"A001"_s);
    shot(window, {1080, 1920}, u"kiosk-appointment-early"_s);
    touch(window, u"done"_s);
    scan(window, u"https://dvc.example.vn/lich/BK-7X2"_s); // its QR, at the start
    QTRY_COMPARE(window.issuedNumber(), u"A001"_s);
    f.worker.reset();
    QCOMPARE(f.journal.events.size(), 1);
    QCOMPARE(f.journal.events.first().bookingId, u"dvc/BK-7X2"_s);
    QVERIFY(f.journal.events.first().bookedFor.isValid());
    QCOMPARE(f.appointments.all.first().state, Appointment::State::Arrived);
}

void TestKioskWays::appointmentsThatDoNotCount()
{
    DeskFixture f;
    const QDate day(2026, 11, 23);
    f.appointments.add(u"GONE1"_s, centreTime(day, QTime(10, 0)), u"1.001193"_s);
    f.appointments.all.first().cancelled = true;
    f.appointments.add(u"LATER"_s, centreTime(day.addDays(1), QTime(10, 0)), u"1.001193"_s);
    f.appointments.add(u"WHAT"_s, centreTime(day, QTime(10, 0)), {});
    KioskWindow window(f.desk, 1);
    window.show();
    const auto enter = [&window](const QString &code) {
        touch(window, u"appointment"_s);
        QTest::keyClicks(&window, code, Qt::NoModifier, 40); // a person at a keyboard
        const auto *page = window.findChild<AppointmentPage *>();
        QTRY_COMPARE(page->code(), code.toUpper());
        touch(window, u"checkIn"_s);
        QTRY_COMPARE(window.page(), Page::Failed);
    };
    QStringList said;
    for (const QString &code : {u"nobody"_s, u"gone1"_s, u"later"_s}) {
        enter(code);
        said << window.messagePage().message().headline;
        QVERIFY(!window.messagePage().message().bad); // nothing is broken
        touch(window, u"messageClose"_s);
    }
    QCOMPARE(QSet<QString>(said.cbegin(), said.cend()).size(), 3); // each is told apart
    enter(u"what"_s);
    touch(window, u"messageAction"_s); // which matter?
    QCOMPARE(window.page(), Page::Home);
    touch(window, u"groupB"_s);
    QTRY_COMPARE(window.issuedNumber(), u"B001"_s);
    f.worker.reset();
    QCOMPARE(f.journal.events.size(), 1);
    QCOMPARE(f.journal.events.first().bookingId, u"WHAT"_s);
}

void TestKioskWays::resultsAreHandedOutAhead()
{
    DeskFixture f;
    KioskWindow window(f.desk, 1);
    window.show();
    touch(window, u"groupG"_s);
    QTRY_COMPARE(window.issuedNumber(), u"G001"_s);
    f.worker.reset();
    QCOMPARE(f.journal.events.first().purpose, Purpose::PickUp);
}

void TestKioskWays::onlyWhoMayClosesIt()
{
    DeskFixture f;
    KioskWindow window(f.desk, 1);
    window.resize(1080, 1920);
    window.show();
    const QSignalSpy left(&window, &KioskWindow::left);
    QVERIFY(!window.close());
    QTest::keyClick(&window, Qt::Key_Escape);
    QTest::keyClick(&window, Qt::Key_F4, Qt::AltModifier);
    QVERIFY(window.isVisible());
    QTest::mouseClick(&window, Qt::LeftButton, {}, {60, 60}); // a touch is not enough
    QTest::mousePress(&window, Qt::LeftButton, {}, {60, 60});
    QCOMPARE(window.page(), Page::Home);
    QTRY_COMPARE(window.page(), Page::Leave);
    QTest::mouseRelease(&window, Qt::LeftButton, {}, {60, 60});
    QTRY_VERIFY(button(window, u"keeper0"_s)->isVisible());
    QVERIFY(button(window, u"keeper1"_s)->isHidden()); // clerks may not
    // Whoever holds a finger there learns no name.
    const QString name = f.desk.kiosk->keepers().constFirst().name;
    const QString shown = button(window, u"keeper0"_s)->accessibleName();
    const QStringList words = name.split(u' ');
    for (const QString &word : words)
        QVERIFY2(!shown.contains(word), qPrintable(shown));
    QVERIFY2(shown.contains(name.left(1)), qPrintable(shown));
    const auto *leave = window.findChild<LeavePage *>();
    type(window, u"111111"_s);
    QTRY_VERIFY(!leave->problem().isEmpty());
    QVERIFY(left.isEmpty() && !window.close());
    shot(window, {1080, 1920}, u"kiosk-leave"_s);
    type(window, u"998877"_s);
    QTRY_COMPARE(left.size(), 1);
    QTRY_VERIFY(!window.isVisible());
    f.worker.reset();
    QStringList actions;
    for (const AuditEntry &entry : std::as_const(f.audit.entries))
        actions << entry.action;
    QVERIFY(actions.contains(u"sign_in_failed"_s));
    QCOMPARE(actions.count(u"kiosk.left"_s), 1);
}

// A wrong PIN counts for the line it was typed at.
void TestKioskWays::keepersAreToldApart()
{
    DeskFixture f;
    f.staff.people.clear();
    const auto add = [&f](const QString &name, Role role) {
        Staff one;
        one.id = StaffId(f.ids.next());
        one.name = name;
        one.role = role;
        f.staff.people.append(one);
    };
    add(u"Nguyễn Văn An"_s, Role::Supervisor);
    add(u"Ngô Vân Anh"_s, Role::Supervisor);
    add(u"Nông Việt Anh"_s, Role::Supervisor);
    add(u"Nghiêm Vĩnh Anh"_s, Role::Administrator); // the role tells them apart
    add(u"Lò Thị Hằng"_s, Role::Supervisor);
    KioskWindow window(f.desk, 1);
    window.resize(1080, 1920);
    window.show();
    window.findChild<LeavePage *>()->enter();
    const QStringList wanted{u"N.V. An"_s, u"N.V. Anh (1)"_s, u"N.V. Anh (2)"_s, u"N.V.A."_s,
                             u"L.T.H."_s};
    QTRY_COMPARE(f.worker->pending(), 0);
    for (int i = 0; i < wanted.size(); ++i) {
        const KioskButton *line = button(window, u"keeper%1"_s.arg(i));
        QTRY_VERIFY2(line->accessibleName().startsWith(wanted[i]),
                     qPrintable(line->accessibleName()));
    }
}

// Anybody may stand at a kiosk: after two wrong secrets it asks no more for a while, and the account stays open.
void TestKioskWays::playingWithTheLockLocksNobodyOut()
{
    DeskFixture f;
    Actor hall;
    hall.role = Role::Kiosk;
    const Staff keeper = f.desk.kiosk->keepers().constFirst();
    using Kind = SignIn::Outcome::Kind;
    QCOMPARE(f.desk.kiosk->leave(keeper.id, u"111111"_s, hall).kind, Kind::WrongPin);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(f.desk.kiosk->leave(keeper.id, u"111111"_s, hall).kind, Kind::Locked);
    QCOMPARE(f.desk.kiosk->leave(keeper.id, u"998877"_s, hall).kind, Kind::Locked);
    QVERIFY(f.signIn.attempts(keeper.id).wrong < SignIn::kMaxWrong);
    QCOMPARE(f.signIn.tryPin(keeper.id, u"998877"_s, 0).kind, Kind::Accepted);
}

void TestKioskWays::pictures()
{
    if (!qEnvironmentVariableIsSet("MOTCUA_SHOTS"))
        QSKIP("for looking at: MOTCUA_SHOTS names the folder");
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        fakes::dressUp(mode);
        const QString tail = mode == Theme::Mode::Dark ? u"-dark"_s : QString();
        DeskFixture f;
        f.desk.catalogue = Catalogue({birth()});
        for (const auto &series : {u"A"_s, u"A"_s, u"B"_s, u"C"_s, u"A"_s, u"H"_s})
            (void)f.issue(series);
        KioskWindow window(f.desk, 1);
        window.resize(1080, 1920);
        window.show();
        QTRY_VERIFY(button(window, u"groupA"_s)->accessibleName().contains(u'3'));
        const auto both = [&](const QString &name) {
            shot(window, {1080, 1920}, name + tail);
            shot(window, {1920, 1080}, name + u"-lying"_s + tail);
        };
        both(u"kiosk-home"_s);
        touch(window, u"largeText"_s);
        both(u"kiosk-large"_s);
        touch(window, u"largeText"_s);
        touch(window, u"highContrast"_s);
        both(u"kiosk-contrast"_s);
        touch(window, u"highContrast"_s);
        touch(window, u"priority"_s);
        touch(window, u"groupA"_s);
        touch(window, u"reason_pregnant"_s);
        both(u"kiosk-priority"_s);
        touch(window, u"takePriority"_s);
        QTRY_COMPARE(window.page(), Page::Issued);
        both(u"kiosk-issued"_s);
    }
    fakes::dressUp();
}

QTEST_MAIN(TestKioskWays)
#include "tst_ui_kiosk_ways.moc"
