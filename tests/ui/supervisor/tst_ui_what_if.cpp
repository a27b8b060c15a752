// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Past days played again, beside the hall.
#include "tests/ui/supervisor/hall_bench.h"
#include "ui/common/button.h"
#include "ui/common/combo_box.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/segment_button.h"

#include <QLineEdit>
#include <QProgressBar>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using namespace motcua::ui::bench;

class TestWhatIf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void aPastDayIsPlayedAndExported();
    void playingCanBeStopped();
    void withoutPastDaysNothingIsPlayed();
};

void TestWhatIf::aPastDayIsPlayedAndExported()
{
    Room room;
    room.desk.groups[0].name = u"=HYPERLINK(\"x\")"_s;
    const QDate today = toCentre(room.clock.now()).date();
    for (int back = 1; back <= 3; ++back)
        room.past.days.insert(today.addDays(-back), dayOf(today.addDays(-back), quint32(back)));
    room.open();
    auto *which = room.find<SegmentButton>("hallWhich");
    which->setFocus();
    QTest::keyClick(which, Qt::Key_Right);
    auto *play = room.find<Button>("whatIfPlay");
    QTRY_VERIFY(play->isEnabled());
    QCOMPARE(room.find<ComboBox>("whatIfDay")->count(), 3);
    QCOMPARE(room.find<ComboBox>("whatIfDay")->currentData().toDate(), today.addDays(-1));
    QVERIFY(!room.find<ComboBox>("whatIfLanes")->isEnabled()); // no counter more yet
    room.find<ComboBox>("whatIfMore")->setFocus();
    QTest::keyClick(room.window.focusWidget(), Qt::Key_Down);
    QVERIFY(room.find<ComboBox>("whatIfLanes")->isEnabled());
    QTest::mouseClick(play, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(room.table("whatIfTable")->isVisible(), 20000);
    const CellModel *lanes = room.table("whatIfTable")->cells();
    QCOMPARE(lanes->rowCount(), 6); // three lanes, all, without and with precedence
    QVERIFY(lanes->cell(3, 6).chip);
    QCOMPARE(lanes->cell(3, 6).chip->tone, Tone::Ok); // one more counter helps
    QVERIFY(room.cell("whatIfFacts", 5, 3).contains(u"%"_s));
    QVERIFY(room.find<Label>("whatIfGround")->text().contains(u"120"_s));
    fakes::shot(*room.page, {1302, 716}, u"what-if"_s);
    QTest::mouseClick(room.find<Button>("whatIfExport"), Qt::LeftButton);
    QTRY_VERIFY(room.files.files.contains(u"/out/x.csv"_s));
    const QString csv = QString::fromUtf8(room.files.files.value(u"/out/x.csv"_s));
    QVERIFY(csv.contains(u"2026-11-22"_s));
    QVERIFY(csv.contains(u"A · =HYPERLINK"_s));
    for (const QString &line : csv.split(u"\r\n"_s))
        QVERIFY2(!line.startsWith(u"\"="_s), qPrintable(line));
}

void TestWhatIf::playingCanBeStopped()
{
    Room room;
    const QDate today = toCentre(room.clock.now()).date();
    room.past.days.insert(today.addDays(-1), dayOf(today.addDays(-1), 1, 400));
    room.open();
    QTest::keyClick(room.find<SegmentButton>("hallWhich"), Qt::Key_Right);
    auto *play = room.find<Button>("whatIfPlay");
    QTRY_VERIFY(play->isEnabled());
    QTest::mouseClick(play, Qt::LeftButton);
    QVERIFY(room.find<QProgressBar>("whatIfProgress")->isVisible());
    QVERIFY(!play->isEnabled());
    QCOMPARE(room.window.focusWidget()->objectName(), u"whatIfStop"_s);
    room.press(Qt::Key_Space);
    QVERIFY(!room.find<QProgressBar>("whatIfProgress")->isVisible());
    QVERIFY(play->isEnabled());
    QTRY_COMPARE(room.archive->pending(), 0);
    QVERIFY(!room.table("whatIfTable")->isVisible());
}

void TestWhatIf::withoutPastDaysNothingIsPlayed()
{
    Room room;
    room.open();
    QTest::keyClick(room.find<SegmentButton>("hallWhich"), Qt::Key_Right);
    QTRY_VERIFY(room.find<ErrorBanner>("whatIfBanner")->isVisible());
    QVERIFY(!room.find<Button>("whatIfPlay")->isEnabled());
}

QTEST_MAIN(TestWhatIf)
#include "tst_ui_what_if.moc"
