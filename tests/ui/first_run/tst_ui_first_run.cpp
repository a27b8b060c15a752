// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The assistant of the first start by keys and clicks, over a double of the program.
#include "tests/ui/first_run/fake_first_run.h"
#include "tests/ui/ui_test.h"
#include "ui/common/button.h"
#include "ui/common/combo_box.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/pin_field.h"
#include "ui/common/primary_button.h"
#include "ui/common/segment_button.h"
#include "ui/first_run/first_run_window.h"
#include "ui/first_run/new_secret.h"

#include <QDropEvent>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using fakes::FirstRunDouble;
using fakes::shot;

namespace {

enum Step { Welcome, Pack, Centre, Administrator, Key, Sheet, Backup, Summary };

struct Fixture
{
    FirstRunDouble port;
    fakes::AnsweringFilePicker files;
    fakes::AnsweringFolderPicker folders;
    FirstRunWindow window{port, files, folders};

    Fixture()
    {
        window.resize(1366, 768);
        window.show();
        window.activateWindow();
        active = QTest::qWaitForWindowActive(&window);
    }
    bool active = false;
    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        // A page that was built anew for another language leaves its old self until the event loop turns.
        const QList<T *> all = window.findChildren<T *>(name);
        return all.isEmpty() ? nullptr : all.last();
    }
    [[nodiscard]] FirstRunPlan &plan() { return window.context().plan; }
    [[nodiscard]] PrimaryButton *next() const { return find<PrimaryButton>(u"next"_s); }
    void press(const QString &name) const { QTest::mouseClick(find<Button>(name), Qt::LeftButton); }
    void enter() { QTest::keyClick(window.focusWidget(), Qt::Key_Return); }
    // Text with marks comes through the input method, as in life.
    void type(const QString &name, const QString &text) const
    {
        auto *edit = find<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(edit, &event);
    }
    // Choices at the left of a segment are 0.
    void chooseSegment(const QString &name, int index) const
    {
        auto *segment = find<SegmentButton>(name);
        segment->setFocus();
        while (segment->current() != index)
            QTest::keyClick(segment, segment->current() < index ? Qt::Key_Right : Qt::Key_Left);
    }
};

// Past the debounce of the button, by condition; never one key more than it takes.
bool goOnTo(Fixture &f, int step)
{
    return QTest::qWaitFor([&f, step] {
        if (f.window.current() != step)
            f.enter();
        return f.window.current() == step;
    });
}
#define GO_ON_TO(f, step) QVERIFY(goOnTo(f, step))

void givePack(Fixture &f)
{
    GO_ON_TO(f, Pack);
    f.press(u"choosePack"_s);
    QTRY_VERIFY(!f.window.context().pack.fingerprint.isEmpty());
    f.type(u"fingerprint"_s, u"3fa901c2 9b7e44d0"_s);
    QVERIFY(f.plan().packTrusted);
}

void giveAdministrator(Fixture &f)
{
    f.type(u"adminName"_s, u"Nguyễn Hữu Long"_s);
    auto *pin = f.find<PinField>(u"adminPin"_s);
    pin->setFocus();
    QTest::keyClicks(pin, u"246810"_s);
    QTest::keyClicks(f.find<PinField>(u"adminPinAgain"_s), u"246810"_s);
}

void giveSheet(Fixture &f)
{
    f.press(u"printSheet"_s);
    QTRY_VERIFY(f.find<QLineEdit>(u"sheetLine"_s)->isEnabled());
    f.type(u"sheetLine"_s, u"7kqm-2xyz"_s);
    QVERIFY(f.plan().sheetProved);
}

} // namespace

class TestFirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void byKeyboardWithAPack();
    void byHandWithoutAPack();
    void aPackIsNotUsedUncompared();
    void aRefusedPackIsTold();
    void aPackIsDropped();
    void theEndsOfTheFingerprintComeFromTheLetter();
    void typedIdsAreChecked_data();
    void typedIdsAreChecked();
    void aWeakPinIsRefused_data();
    void aWeakPinIsRefused();
    void pinsThatDifferAreRefused();
    void noKeyRingMeansAPassphrase();
    void aLockedKeyRingIsLookedAtAgain();
    void passphrasesAreJudged_data();
    void passphrasesAreJudged();
    void theSheetMustBeReadBack();
    void aPrinterAwayLeavesTheStick();
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

void TestFirstRun::aPackIsNotUsedUncompared()
{
    Fixture f;
    GO_ON_TO(f, Pack);
    QVERIFY(!f.next()->reason().isEmpty());
    f.enter();
    QCOMPARE(f.window.current(), int(Pack));
    f.press(u"choosePack"_s);
    QTRY_VERIFY(!f.window.context().pack.fingerprint.isEmpty());
    for (const QString &typed :
         {u"3FA901C2"_s, u"9B7E44D0 3FA901C2"_s, u"3FA901C2 9B7E44D1"_s, QString()}) {
        f.type(u"fingerprint"_s, typed);
        QVERIFY(!f.plan().packTrusted);
        QCOMPARE(f.next()->look(), PrimaryButton::Look::Soft);
        // The button works all the same: it leads to what is missing.
        f.find<Button>(u"choosePack"_s)->setFocus();
        auto *field = f.find<QLineEdit>(u"fingerprint"_s);
        QTRY_VERIFY((f.next()->trigger(), field->hasFocus()));
        QCOMPARE(f.window.current(), int(Pack));
    }
    f.type(u"fingerprint"_s, u"3FA901C2 9B7E44D0"_s);
    QCOMPARE(f.next()->look(), PrimaryButton::Look::Normal);
    // Another file is another signer: what was compared counts no more.
    f.press(u"choosePack"_s);
    QTRY_VERIFY(!f.plan().packTrusted);
}

void TestFirstRun::aRefusedPackIsTold()
{
    Fixture f;
    f.port.packIsGood = false;
    GO_ON_TO(f, Pack);
    f.press(u"choosePack"_s);
    auto *banner = f.find<ErrorBanner>(u"banner"_s);
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(f.window.context().pack.fingerprint.isEmpty());
    f.port.packIsGood = true;
    f.press(u"choosePack"_s);
    QTRY_VERIFY(!banner->isVisible());
    QTRY_VERIFY(!f.window.context().pack.fingerprint.isEmpty());
}

void TestFirstRun::aPackIsDropped()
{
    Fixture f;
    const auto drop = [&f](const QString &path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent over({700, 400}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f.window, &over);
        QDropEvent event(QPointF(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f.window, &event);
    };
    drop(u"/media/stick/early.motcua-pack"_s); // not on this page
    QVERIFY(f.port.asked.filter(u"pack"_s).isEmpty());
    GO_ON_TO(f, Pack);
    drop(u"/media/stick/p.motcua-pack"_s);
    QCOMPARE(f.port.asked.filter(u"pack"_s), QStringList{u"pack /media/stick/p.motcua-pack"_s});
    QTRY_VERIFY(!f.window.context().pack.fingerprint.isEmpty());
}

void TestFirstRun::theEndsOfTheFingerprintComeFromTheLetter()
{
    Fixture f;
    GO_ON_TO(f, Pack);
    f.press(u"choosePack"_s);
    QTRY_VERIFY(!f.window.context().pack.fingerprint.isEmpty());
    auto *shown = f.find<Label>(u"packFingerprint"_s);
    QVERIFY(shown->text().contains(u"33333333"_s));
    QVERIFY(!shown->text().contains(u"3FA901C2"_s) && !shown->text().contains(u"9B7E44D0"_s));
    f.type(u"fingerprint"_s, u"3FA901C2 9B7E44D0"_s);
    QVERIFY(shown->text().contains(u"3FA901C2"_s) && shown->text().contains(u"9B7E44D0"_s));
}

void TestFirstRun::typedIdsAreChecked_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("no name") << u"centreName"_s << u"  "_s;
    QTest::newRow("agency in words") << u"agency"_s << u"Đồng Minh"_s;
    QTest::newRow("agency in small letters") << u"agency"_s << u"h24.130"_s;
    QTest::newRow("station") << u"stationId"_s << u"../C01"_s;
    QTest::newRow("first") << u"firstSerial"_s << u"0"_s;
    QTest::newRow("last before first") << u"lastSerial"_s << u"1"_s;
}

void TestFirstRun::typedIdsAreChecked()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    Fixture f;
    GO_ON_TO(f, Pack);
    f.chooseSegment(u"source"_s, 1);
    GO_ON_TO(f, Centre);
    f.type(u"centreName"_s, u"Trung tâm"_s);
    f.type(u"agency"_s, u"H24.130"_s);
    f.type(u"firstSerial"_s, u"20"_s);
    QVERIFY(f.next()->reason().isEmpty());
    f.type(field, text);
    QVERIFY(!f.next()->reason().isEmpty());
    f.find<ComboBox>(u"counters"_s)->setFocus();
    QTRY_VERIFY((f.next()->trigger(), f.find<QLineEdit>(field)->hasFocus()));
    QCOMPARE(f.window.current(), int(Centre));
}

void TestFirstRun::aWeakPinIsRefused_data()
{
    QTest::addColumn<QString>("pin");
    QTest::addColumn<bool>("good");
    for (const char *weak : {"000000", "121212", "123123", "112233", "123456", "654321", "789012",
                             "150890", "900815", "081990", "199008", "12345"})
        QTest::newRow(weak) << QString::fromLatin1(weak) << false;
    for (const char *good : {"246810", "907341", "483920"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
}

void TestFirstRun::aWeakPinIsRefused()
{
    QFETCH(QString, pin);
    QFETCH(bool, good);
    QCOMPARE(pinGap(pin).isEmpty(), good);
}

void TestFirstRun::pinsThatDifferAreRefused()
{
    Fixture f;
    f.window.showStep(Administrator);
    f.type(u"adminName"_s, u"Nguyễn Hữu Long"_s);
    auto *pin = f.find<PinField>(u"adminPin"_s);
    auto *again = f.find<PinField>(u"adminPinAgain"_s);
    pin->setFocus();
    QTest::keyClicks(pin, u"246810"_s);
    QTRY_VERIFY(again->hasFocus());
    QTest::keyClicks(again, u"246811"_s);
    QVERIFY(f.plan().pin.isEmpty());
    QTRY_VERIFY((f.next()->trigger(), again->pin().isEmpty() && again->hasFocus()));
    QCOMPARE(f.window.current(), int(Administrator));
    QTest::keyClicks(again, u"246810"_s);
    QCOMPARE(f.plan().pin, u"246810"_s);
    // A weak one is refused even twice.
    pin->clear();
    again->clear();
    QTest::keyClicks(pin, u"123456"_s);
    QTest::keyClicks(again, u"123456"_s);
    QTRY_VERIFY((f.next()->trigger(), pin->pin().isEmpty() && pin->hasFocus()));
    QCOMPARE(f.window.current(), int(Administrator));
}

void TestFirstRun::noKeyRingMeansAPassphrase()
{
    Fixture f;
    f.port.ring = KeyRing::Absent;
    f.window.showStep(Key);
    QTRY_COMPARE(f.window.context().keyRing, KeyRing::Absent);
    QVERIFY(f.plan().usePassphrase);
    f.type(u"passphrase"_s, u"con mèo uống trà sen"_s);
    f.type(u"passphraseAgain"_s, u"con mèo uống trà"_s);
    QVERIFY(!f.next()->reason().isEmpty());
    f.type(u"passphraseAgain"_s, u"con mèo uống trà sen"_s);
    QCOMPARE(f.plan().passphrase, u"con mèo uống trà sen"_s);
    // The key ring cannot be chosen while there is none.
    f.chooseSegment(u"way"_s, 0);
    QVERIFY(!f.next()->reason().isEmpty());
    f.chooseSegment(u"way"_s, 1);
    GO_ON_TO(f, Sheet);
}

void TestFirstRun::aLockedKeyRingIsLookedAtAgain()
{
    Fixture f;
    f.port.ring = KeyRing::Locked;
    f.window.showStep(Key);
    QTRY_COMPARE(f.window.context().keyRing, KeyRing::Locked);
    QVERIFY(!f.plan().usePassphrase); // locked is not absent: nothing is decided for the person
    QVERIFY(!f.next()->reason().isEmpty());
    f.port.ring = KeyRing::Ready;
    f.press(u"lookAgain"_s);
    QTRY_COMPARE(f.window.context().keyRing, KeyRing::Ready);
    GO_ON_TO(f, Sheet);
}

void TestFirstRun::passphrasesAreJudged_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<bool>("good");
    QTest::newRow("short") << u"mèo uống trà"_s.left(11) << false;
    QTest::newRow("one letter") << u"aaaaaaaaaaaaaaaa"_s << false;
    QTest::newRow("two letters") << u"abababababababab"_s << false;
    QTest::newRow("the centre") << u"xã Vĩnh Bảo, Hải Phòng"_s.left(12) << true;
    QTest::newRow("the centre's name") << u"trung tam vinh bao"_s << false;
    QTest::newRow("row of keys") << u"1234567890abc"_s << false;
    QTest::newRow("first of all") << u"mật khẩu của tôi"_s << false;
    QTest::newRow("four words") << u"con mèo uống trà"_s << true;
}

void TestFirstRun::passphrasesAreJudged()
{
    QFETCH(QString, passphrase);
    QFETCH(bool, good);
    QCOMPARE(passphraseGap(passphrase, u"Trung tâm Vĩnh Bảo"_s).isEmpty(), good);
}

void TestFirstRun::theSheetMustBeReadBack()
{
    Fixture f;
    f.window.showStep(Sheet);
    auto *line = f.find<QLineEdit>(u"sheetLine"_s);
    QVERIFY(!line->isEnabled()); // nothing to read yet
    f.enter();
    QCOMPARE(f.window.current(), int(Sheet));
    f.press(u"printSheet"_s);
    QTRY_VERIFY(line->isEnabled());
    for (const QString &typed : {u"7KQM-2XY"_s, u"7KQM-2XYA"_s}) {
        f.type(u"sheetLine"_s, typed);
        QVERIFY(!f.plan().sheetProved);
        QVERIFY(!f.next()->reason().isEmpty());
    }
    f.type(u"sheetLine"_s, u"7KQM-2XYZ"_s);
    GO_ON_TO(f, Backup);
}

void TestFirstRun::aPrinterAwayLeavesTheStick()
{
    Fixture f;
    f.port.printerWorks = false;
    f.window.showStep(Sheet);
    f.press(u"printSheet"_s);
    QTRY_VERIFY(f.find<ErrorBanner>(u"banner"_s)->isVisible());
    QVERIFY(!f.find<QLineEdit>(u"sheetLine"_s)->isEnabled());
    f.press(u"saveSheet"_s);
    QTRY_VERIFY(f.find<QLineEdit>(u"sheetLine"_s)->isEnabled());
    QVERIFY(!f.find<ErrorBanner>(u"banner"_s)->isVisible());
    QVERIFY(f.find<Label>(u"sheetMade"_s)->text().contains(u"/media/stick/sheet.pdf"_s));
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
