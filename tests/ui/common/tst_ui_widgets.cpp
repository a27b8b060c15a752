// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shared widgets by keys and clicks, and that no stacked mark is cut.
#include "tests/ui/ui_test.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/combo_box.h"
#include "ui/common/day_strip.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_banner.h"
#include "ui/common/field.h"
#include "ui/common/focus_ring.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/overlay_dialog.h"
#include "ui/common/primary_button.h"
#include "ui/common/segment_button.h"
#include "ui/common/step_rail.h"
#include "ui/common/undo_bar.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using fakes::shot;

namespace {

/// How much ink a widget shows: the sum of what its pixels differ from the first one.
qint64 inkOf(QWidget &widget, QSize size)
{
    const QImage image = renderWidget(widget, size).convertToFormat(QImage::Format_Grayscale8);
    const int ground = image.pixelColor(0, 0).lightness();
    qint64 sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        const uchar *line = image.constScanLine(y);
        for (int x = 0; x < image.width(); ++x)
            sum += std::abs(int(line[x]) - ground);
    }
    return sum;
}

DueDate sampleDue(int days)
{
    DueDate due;
    QDate day(2026, 11, 23);
    due.strip.append({day, StripDay::Role::Received, 0, {}});
    for (int n = 0; n < days;) {
        day = day.addDays(1);
        if (day == QDate(2026, 11, 24))
            due.strip.append({day, StripDay::Role::Off, 0, u"Ngày Văn hóa Việt Nam"_s});
        else if (day.dayOfWeek() > 5)
            due.strip.append({day, StripDay::Role::Off, 0, u"Thứ Bảy"_s});
        else
            due.strip.append(
                {day, ++n == days ? StripDay::Role::Due : StripDay::Role::Counted, n, {}});
        if (due.strip.last().role == StripDay::Role::Off)
            due.explained.append({day, due.strip.last().reason});
    }
    due.dueAt = centreTime(day, {9, 52});
    return due;
}

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void primaryIsDebounced();
    void primaryIgnoresAutoRepeatAndSunken();
    void marksAreNotCut_data();
    void marksAreNotCut();
    void undoByEscape();
    void undoExpiresWithANewOffer();
    void overlayKeepsTheFocus();
    void segmentByKeys();
    void fieldTellsTypingFromSetting();
    void bannerSaysFactFirst();
    void stripExplains();
    void stepRailByKeys();
    void ringFollowsTheFocus();
    void chipClicksOnlyWhenAsked();
    void labelsElideWithTooltip();
    void gallery_data();
    void gallery();
};

void TestWidgets::primaryIsDebounced()
{
    PrimaryButton button;
    button.setTitle(u"Gọi tiếp A018"_s);
    button.setReason(u"Hộ tịch"_s);
    button.setKeyText(u"F2"_s);
    button.show();
    QSignalSpy spy(&button, &PrimaryButton::triggered);
    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::mouseClick(&button, Qt::LeftButton);
    button.trigger();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(button.accessibleName(), u"Gọi tiếp A018, Hộ tịch, F2"_s);
    QTRY_VERIFY_WITH_TIMEOUT((button.trigger(), spy.size() == 2), 2000);
}

void TestWidgets::primaryIgnoresAutoRepeatAndSunken()
{
    PrimaryButton button;
    button.show();
    button.setFocus();
    QSignalSpy spy(&button, &PrimaryButton::triggered);
    QKeyEvent repeat(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, u" "_s, true);
    QCoreApplication::sendEvent(&button, &repeat);
    QKeyEvent release(QEvent::KeyRelease, Qt::Key_Space, Qt::NoModifier, u" "_s, true);
    QCoreApplication::sendEvent(&button, &release);
    QCOMPARE(spy.size(), 0);
    button.setLook(PrimaryButton::Look::Sunken);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(spy.size(), 0);
    button.setLook(PrimaryButton::Look::Soft);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
}

void TestWidgets::marksAreNotCut_data()
{
    QTest::addColumn<int>("role");
    for (const auto role : {TypeRole::Caption, TypeRole::Small, TypeRole::Body, TypeRole::Section,
                            TypeRole::Page, TypeRole::Hero, TypeRole::Kpi, TypeRole::KioskTitle})
        QTest::newRow(kTypeScale[std::size_t(role)].name) << int(role);
}

void TestWidgets::marksAreNotCut()
{
    QFETCH(int, role);
    const QString word = u"Ẳ Ẵ Ễ Ỗ Ự ỵ"_s;
    Label label(word, TypeRole(role));
    const QSize natural = label.sizeHint();
    Label roomy(word, TypeRole(role));
    roomy.setContentsMargins(20, 40, 20, 40);
    const qint64 whole = inkOf(roomy, natural + QSize(40, 80));
    const qint64 shown = inkOf(label, natural);
    QVERIFY(whole > 1000);
    // The dot below and the mark above are several per cent of the ink; anti-aliasing is far less.
    QVERIFY2(shown > whole * 0.99, qPrintable(u"%1 of %2"_s.arg(shown).arg(whole)));
}

void TestWidgets::undoByEscape()
{
    QWidget window;
    window.resize(800, 500);
    UndoBar bar(&window);
    bar.setReducedMotion(true);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy undone(&bar, &UndoBar::undone);
    QSignalSpy expired(&bar, &UndoBar::expired);
    bar.offer(u"A018 đã chuyển sang vắng mặt"_s, u"user-x"_s);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.geometry().bottom() + 1, 500 - 24);
    QTest::keyClick(&window, Qt::Key_Escape);
    QCOMPARE(undone.size(), 1);
    QCOMPARE(expired.size(), 0);
    QVERIFY(!bar.isVisible());
    QTest::keyClick(&window, Qt::Key_Escape);
    QCOMPARE(undone.size(), 1);
}

void TestWidgets::undoExpiresWithANewOffer()
{
    QWidget window;
    window.resize(800, 500);
    UndoBar bar(&window);
    window.show();
    QSignalSpy undone(&bar, &UndoBar::undone);
    QSignalSpy expired(&bar, &UndoBar::expired);
    bar.offer(u"một"_s, {});
    bar.offer(u"hai"_s, {});
    QCOMPARE(expired.size(), 1);
    bar.dismiss();
    QCOMPARE(expired.size(), 2);
    bar.undo();
    QCOMPARE(undone.size(), 0);
}

void TestWidgets::overlayKeepsTheFocus()
{
    QWidget window;
    window.resize(800, 600);
    auto *below = new QLineEdit(&window);
    OverlayDialog dialog(&window);
    auto *first = new QLineEdit;
    auto *second = new QLineEdit;
    dialog.body()->addWidget(first);
    dialog.body()->addWidget(second);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    below->setFocus();
    QVERIFY(!OverlayDialog::anyOpen(&window));
    dialog.open(first);
    QVERIFY(OverlayDialog::anyOpen(&window));
    QCOMPARE(window.focusWidget(), first);
    QTest::keyClick(first, Qt::Key_Tab);
    QCOMPARE(window.focusWidget(), second);
    QTest::keyClick(second, Qt::Key_Tab);
    QCOMPARE(window.focusWidget(), first);
    QTest::keyClick(first, Qt::Key_Backtab);
    QCOMPARE(window.focusWidget(), second);
    QSignalSpy gone(&dialog, &OverlayDialog::dismissed);
    QTest::keyClick(second, Qt::Key_Escape);
    QCOMPARE(gone.size(), 1);
    QCOMPARE(window.focusWidget(), below);
}

void TestWidgets::segmentByKeys()
{
    SegmentButton segment({u"Chính mình"_s, u"Người khác"_s});
    segment.show();
    QSignalSpy spy(&segment, &SegmentButton::chosen);
    QTest::keyClick(&segment, Qt::Key_Right);
    QCOMPARE(segment.current(), 1);
    QTest::keyClick(&segment, Qt::Key_Right);
    QCOMPARE(spy.size(), 1);
    segment.setCurrent(0);
    QCOMPARE(spy.size(), 1);
    segment.resize(segment.sizeHint());
    QTest::mouseClick(&segment, Qt::LeftButton, {}, {segment.width() - 8, 10});
    QCOMPARE(segment.current(), 1);
}

void TestWidgets::fieldTellsTypingFromSetting()
{
    Field field(u"Người nộp"_s);
    field.show();
    QSignalSpy edited(&field, &Field::edited);
    QSignalSpy committed(&field, &Field::committed);
    field.setText(u"Nguyễn Thị Mai"_s);
    field.setProvenance(Provenance::CardQr, u"09:50"_s);
    QCOMPARE(edited.size(), 0);
    QCOMPARE(field.sourced().from, Provenance::CardQr);
    QTest::keyClicks(field.edit(), u"x"_s);
    QCOMPARE(edited.size(), 1);
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QCOMPARE(committed.size(), 1);
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QCOMPARE(committed.size(), 1); // nothing new was typed
    field.setState(Field::State::ReadOnly);
    QTest::keyClicks(field.edit(), u"y"_s);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(field.edit()->accessibleName(), u"Người nộp"_s);
}

void TestWidgets::bannerSaysFactFirst()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    ErrorBanner banner;
    layout->addWidget(&banner);
    window.show();
    QVERIFY(!banner.isVisible());
    banner.tell(
        Failure("printer_absent", u"Máy in không trả lời. Hồ sơ đã lưu."_s, u"Bật máy in."_s),
        u"In lại"_s);
    QVERIFY(banner.isVisible());
    QCOMPARE(banner.headline(), u"Máy in không trả lời. Hồ sơ đã lưu."_s);
    QCOMPARE(banner.nextStep(), u"Bật máy in."_s);
    QSignalSpy spy(&banner, &ErrorBanner::buttonClicked);
    QTest::mouseClick(banner.button(), Qt::LeftButton);
    QCOMPARE(spy.size(), 1);
    banner.clear();
    QVERIFY(!banner.isVisible());
}

void TestWidgets::stripExplains()
{
    DayStrip strip;
    strip.setDue(sampleDue(5));
    QVERIFY(strip.spoken().contains(u"24/11/2026: Ngày Văn hóa Việt Nam"_s));
    TimeLimit limit;
    limit.kind = TimeLimit::Kind::WorkingDays;
    limit.value = 5;
    const QString whole = DayStrip::sentence(sampleDue(5), limit);
    QVERIFY(whole.contains(u"24/11 (Ngày Văn hóa Việt Nam)"_s));
    QVERIFY(!whole.contains(u"28/11"_s)); // a weekend needs no words
    QVERIFY(!DayStrip::sentence(sampleDue(5), limit, true).contains(u"24/11"_s));
    strip.setDue(sampleDue(30));
    QVERIFY(strip.minimumSizeHint().width() <= 9 * 44); // first four, the gap, last four
}

void TestWidgets::stepRailByKeys()
{
    StepRail rail;
    rail.setSteps({{u"Công dân"_s, {}, StepRail::State::Attention},
                   {u"Thủ tục"_s, {}, StepRail::State::Done}});
    rail.show();
    QSignalSpy spy(&rail, &StepRail::chosen);
    QTest::keyClick(&rail, Qt::Key_Down);
    QCOMPARE(spy.last().first().toInt(), 1);
    QTest::mouseClick(&rail, Qt::LeftButton, {}, {20, 12});
    QCOMPARE(spy.last().first().toInt(), 0);
}

void TestWidgets::ringFollowsTheFocus()
{
    QWidget window;
    window.resize(400, 200);
    auto *one = new QLineEdit(&window);
    one->setGeometry(20, 20, 100, 32);
    auto *two = new Button(u"Tiêu điểm"_s, Button::Kind::Plain, &window);
    two->setGeometry(20, 80, 100, 36);
    FocusRing *ring = FocusRing::install(&window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    one->setFocus();
    QTRY_COMPARE(ring->widget(), one);
    QVERIFY(ring->isVisible());
    QVERIFY(ring->geometry().contains(one->geometry().adjusted(-3, -3, 3, 3)));
    QTest::mouseClick(two, Qt::LeftButton);
    QTRY_COMPARE(ring->widget(), static_cast<QWidget *>(two));
    two->setProperty("ownFocus", true);
    one->setFocus();
    two->setFocus();
    QTRY_COMPARE(ring->widget(), nullptr);
}

void TestWidgets::chipClicksOnlyWhenAsked()
{
    Chip chip({Tone::Warn, u"cloud-off"_s, u"Ngoại tuyến"_s});
    chip.show();
    QSignalSpy spy(&chip, &Chip::clicked);
    QTest::mouseClick(&chip, Qt::LeftButton);
    QCOMPARE(spy.size(), 0);
    chip.setClickable(true);
    QTest::mouseClick(&chip, Qt::LeftButton);
    QTest::keyClick(&chip, Qt::Key_Return);
    QCOMPARE(spy.size(), 2);
    const int before = chip.sizeHint().width();
    chip.setTail(u"04:12"_s);
    const int with = chip.sizeHint().width();
    chip.setTail(u"04:1"_s);
    QVERIFY(with > before);
    QCOMPARE(chip.sizeHint().width(), with); // a running time does not make the row jump
}

void TestWidgets::labelsElideWithTooltip()
{
    ElidedLabel label(u"Ghi vào Sổ hộ tịch việc kết hôn của công dân Việt Nam ở nước ngoài"_s);
    label.resize(120, 20);
    label.show();
    QVERIFY(label.isElided());
    label.resize(1200, 20);
    QVERIFY(!label.isElided());
}

void TestWidgets::gallery_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestWidgets::gallery()
{
    QFETCH(bool, dark);
    fakes::dressUp(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(14);
    auto *primaries = new QHBoxLayout;
    const auto primary = [&](const QString &title, const QString &reason, const QString &key,
                             PrimaryButton::Look look) {
        auto *button = new PrimaryButton;
        button->setTitle(title);
        button->setReason(reason);
        button->setKeyText(key);
        button->setLook(look);
        primaries->addWidget(button);
    };
    primaries->setSpacing(12);
    primary(u"Gọi tiếp A018"_s, u"Hộ tịch · ưu tiên: mang thai"_s, u"F2"_s,
            PrimaryButton::Look::Normal);
    primary(u"Hoàn thành tiếp nhận"_s, u"Đang quét · tạm chờ"_s, u"F8"_s,
            PrimaryButton::Look::Soft);
    primary(u"Hàng chờ trống"_s, u"Tự sáng lên khi có số mới"_s, u"F2"_s,
            PrimaryButton::Look::Sunken);
    column->addLayout(primaries);
    auto *chips = new QHBoxLayout;
    for (const StatusWord &word :
         {counterFreeWord(), statusWord(TicketState::Called), statusWord(TicketState::Serving),
          statusWord(TicketState::OnHold), priorityWord(u"Mang thai"_s),
          statusWord(ComponentState::Complete), statusWord(ComponentState::Missing)})
        chips->addWidget(new Chip(word));
    chips->addStretch(1);
    column->addLayout(chips);
    auto *buttons = new QHBoxLayout;
    auto *filled = new Button(u"Nhận chữ ký"_s, Button::Kind::Filled);
    filled->setKeyText(u"Enter"_s);
    buttons->addWidget(filled);
    buttons->addWidget(new Button(u"Phiếu bổ sung"_s));
    buttons->addWidget(new Button(u"Từ chối…"_s, Button::Kind::Danger));
    auto *scan = new Button(u"Quét tất cả"_s);
    scan->setIconName(u"scan"_s);
    scan->setKeyText(u"Ctrl+Q"_s);
    buttons->addWidget(scan);
    auto *off = new Button(u"Gọi lại"_s);
    off->setKeyText(u"F3"_s);
    off->setEnabled(false);
    buttons->addWidget(off);
    buttons->addWidget(new SegmentButton({u"Chính mình"_s, u"Người khác"_s}));
    for (const auto &[name, key] : {std::pair{u"Tạm giữ"_s, u"F7"_s}, {u"Vắng mặt"_s, u"F4"_s}})
        buttons->addWidget(new ActionButton(name, key));
    column->addLayout(buttons);
    auto *card = new Card;
    auto *title = new SectionTitle(u"Công dân"_s);
    title->setMeta(u"3/5 đủ"_s);
    title->addChip(new Chip({Tone::Ok, u"qr-code"_s, u"Đã quét CCCD 09:50"_s}));
    title->addRight(new Button(u"Quét lại"_s, Button::Kind::Flat));
    card->body()->addWidget(title);
    auto *fields = new QHBoxLayout;
    auto *name = new Field(u"Người nộp"_s);
    name->setText(u"Nguyễn Thị Mai"_s);
    name->setStrong(true);
    name->setProvenance(Provenance::CardQr);
    name->setState(Field::State::ReadOnly);
    auto *address = new Field(u"Nơi thường trú"_s);
    address->setText(u"Thôn Đông, Tam Cường, Vĩnh Bảo, Hải Phòng"_s);
    address->setProvenance(Provenance::CardQr);
    address->setState(Field::State::Confirm);
    address->setAction(u"Chọn xã mới"_s);
    auto *relation = new Field(u"Quan hệ với chủ hồ sơ"_s, Field::Kind::Choice);
    relation->combo()->addItems({u"Em dâu"_s, u"Con"_s});
    relation->setProvenance(Provenance::Typed);
    auto *phone = new Field(u"Điện thoại"_s);
    phone->setPlaceholder(u"Không bắt buộc"_s);
    for (Field *field : {name, address, relation, phone})
        fields->addWidget(field, field == address ? 3 : 1);
    card->body()->addLayout(fields);
    auto *strip = new DayStrip;
    strip->setDue(sampleDue(5));
    card->body()->addWidget(strip);
    auto *longStrip = new DayStrip;
    longStrip->setDue(sampleDue(20));
    card->body()->addWidget(longStrip);
    column->addWidget(card);
    auto *banner = new ErrorBanner;
    banner->tell(Tone::Bad, u"Máy in không trả lời. Hồ sơ và mã H24.123-261123-0007 đã lưu."_s,
                 u"Bật lại máy in rồi bấm In lại, hoặc gửi mã QR cho công dân."_s);
    column->addWidget(banner);
    auto *taken = new ErrorBanner;
    taken->tell(Tone::Warn, u"A017 vừa được quầy 2 gọi."_s, u"Số tiếp theo của bạn là A019."_s,
                u"Gọi A019"_s, u"F2"_s, u"arrow-right-left"_s);
    column->addWidget(taken);
    auto *row = new QHBoxLayout;
    auto *rail = new StepRail;
    rail->setSteps({{u"Công dân"_s, u"Cần chọn xã mới"_s, StepRail::State::Attention},
                    {u"Thủ tục"_s, u"8.000 đ · 01/12"_s, StepRail::State::Done},
                    {u"Thành phần"_s, u"3/5 · còn 2 việc"_s, StepRail::State::Now},
                    {u"Ký & phiếu hẹn"_s, u"Chưa mở"_s, StepRail::State::NotOpen}});
    rail->setCurrent(2);
    row->addWidget(rail);
    row->addWidget(
        new EmptyState(u"Chưa có công dân tại quầy"_s, u"Bấm <b>F2</b> để mời <b>A018</b>."_s), 1);
    column->addLayout(row);
    column->addStretch(1);
    FocusRing::install(&window);
    UndoBar bar(&window);
    bar.setReducedMotion(true);
    window.resize(1236, 900);
    window.show();
    bar.offer(u"A018 đã chuyển sang vắng mặt"_s, u"user-x"_s);
    const QImage image = renderWidget(window, {1236, 900});
    QCOMPARE(image.pixelColor(2, 2), Theme::color(ColorRole::Canvas));
    QVERIFY(window.minimumSizeHint().width() <= 1236); // nothing forces the window wider
    shot(window, {1236, 900}, dark ? u"gallery-dark"_s : u"gallery"_s);
    fakes::dressUp();
}

QTEST_MAIN(TestWidgets)
#include "tst_ui_widgets.moc"
