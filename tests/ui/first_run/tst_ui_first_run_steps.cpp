// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each step of the assistant: what it refuses, and what it says then.
#include "tests/ui/first_run/first_run_bench.h"

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using namespace motcua::fakes;

class TestFirstRunSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
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
};

void TestFirstRunSteps::aPackIsNotUsedUncompared()
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

void TestFirstRunSteps::aRefusedPackIsTold()
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

void TestFirstRunSteps::aPackIsDropped()
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

void TestFirstRunSteps::theEndsOfTheFingerprintComeFromTheLetter()
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

void TestFirstRunSteps::typedIdsAreChecked_data()
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

void TestFirstRunSteps::typedIdsAreChecked()
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

void TestFirstRunSteps::aWeakPinIsRefused_data()
{
    QTest::addColumn<QString>("pin");
    QTest::addColumn<bool>("good");
    for (const char *weak : {"000000", "121212", "123123", "112233", "123456", "654321", "789012",
                             "150890", "900815", "081990", "199008", "12345"})
        QTest::newRow(weak) << QString::fromLatin1(weak) << false;
    for (const char *good : {"246810", "907341", "483920"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
}

void TestFirstRunSteps::aWeakPinIsRefused()
{
    QFETCH(QString, pin);
    QFETCH(bool, good);
    QCOMPARE(pinGap(pin).isEmpty(), good);
}

void TestFirstRunSteps::pinsThatDifferAreRefused()
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

void TestFirstRunSteps::noKeyRingMeansAPassphrase()
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

void TestFirstRunSteps::aLockedKeyRingIsLookedAtAgain()
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

void TestFirstRunSteps::passphrasesAreJudged_data()
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

void TestFirstRunSteps::passphrasesAreJudged()
{
    QFETCH(QString, passphrase);
    QFETCH(bool, good);
    QCOMPARE(passphraseGap(passphrase, u"Trung tâm Vĩnh Bảo"_s).isEmpty(), good);
}

void TestFirstRunSteps::theSheetMustBeReadBack()
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

void TestFirstRunSteps::aPrinterAwayLeavesTheStick()
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

QTEST_MAIN(TestFirstRunSteps)
#include "tst_ui_first_run_steps.moc"
