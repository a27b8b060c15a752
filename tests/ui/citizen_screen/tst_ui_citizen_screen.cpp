// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Signing: strokes by mouse, touch and pen, the binding to the receipt's hash, and blanking.
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/citizen_screen/citizen_screen.h"
#include "ui/citizen_screen/signature_pad.h"
#include "ui/common/button.h"
#include "ui/common/primary_button.h"

#include <QPointingDevice>
#include <QSignalSpy>
#include <QTabletEvent>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using fakes::DeskFixture;
using fakes::shot;

namespace {

SigningRequest request()
{
    SigningRequest r;
    r.ticketNumber = u"A018"_s;
    r.counterName = u"Quầy 3"_s;
    r.lines = {{u"Người nộp"_s, u"Nguyễn Thị Mai"_s, {}, false},
               {u"Nộp thay cho"_s, u"Nguyễn Văn Bình"_s, {}, false},
               {u"Thủ tục"_s, u"Đăng ký lại khai sinh"_s, {}, false},
               {u"Giấy tờ nộp"_s, u"5 loại, xem trên giấy hẹn"_s, {}, false},
               {u"Lệ phí"_s, u"8.000 đồng"_s, {}, false},
               {u"Hẹn trả"_s, u"Thứ Ba 01/12/2026"_s, u"sau 9 giờ 52 phút"_s, true}};
    r.documentSha256 = sha256("the frozen receipt");
    r.signer = u"Nguyễn Thị Mai"_s;
    r.purpose = u"Giấy tiếp nhận hồ sơ và hẹn trả kết quả"_s;
    return r;
}

void scribble(QWidget *pad, QPoint from)
{
    QTest::mousePress(pad, Qt::LeftButton, {}, from);
    for (int i = 1; i <= 40; ++i) {
        const QPoint at = from + QPoint(i * 6, int(70 * std::sin(i / 4.0)));
        QMouseEvent move(QEvent::MouseMove, at, pad->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         {});
        QCoreApplication::sendEvent(pad, &move);
    }
    QTest::mouseRelease(pad, Qt::LeftButton, {}, from + QPoint(240, 0));
}

} // namespace

class TestCitizenScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void inkIsBoundToTheReceipt();
    void agreeNeedsInk();
    void signAgainEmptiesTheField();
    void reportWrong();
    void blanks();
    void penWinsOverThePalm();
    void touchSigns();
    void pointsStayInTheField();
    void mirrorShowsTheSame();
    void longNamesKeepEveryLine();
    void pictures();
};

void TestCitizenScreen::inkIsBoundToTheReceipt()
{
    DeskFixture f;
    CitizenScreen screen(f.desk);
    screen.resize(1280, 800);
    screen.show();
    QSignalSpy changed(&screen, &CitizenScreen::inkChanged);
    QSignalSpy done(&screen, &CitizenScreen::signedInk);
    screen.showRequest(request());
    scribble(screen.pad(), {150, 200});
    QVERIFY(changed.size() > 10);
    auto *agree = screen.findChild<PrimaryButton *>(u"agree"_s);
    QCOMPARE(agree->look(), PrimaryButton::Look::Normal);
    QTest::keyClick(agree, Qt::Key_Return);
    QCOMPARE(done.size(), 1);
    const auto ink = done.first().first().value<InkSignature>();
    QVERIFY(ink.isEnough());
    QVERIFY(ink.signs("the frozen receipt"));
    QVERIFY(!ink.signs("another receipt"));
    QCOMPARE(ink.signer, u"Nguyễn Thị Mai"_s);
    QCOMPARE(ink.device, u"mouse"_s);
    QCOMPARE(ink.fieldWidthMm, kFieldWidthMm);
    QCOMPARE(ink.signedAt, f.clock.now());
    const auto back = inkFromJson(toJson(ink)); // the core's own checks accept it
    QVERIFY(back.has_value());
    QCOMPARE(back->strokes.size(), 1);
    // Times run forward from the first sample.
    QCOMPARE(ink.strokes.first().first().tMs, 0);
    QVERIFY(!agree->isVisible()); // one signature, once
}

void TestCitizenScreen::agreeNeedsInk()
{
    DeskFixture f;
    CitizenScreen screen(f.desk);
    screen.resize(1280, 800);
    screen.show();
    QSignalSpy done(&screen, &CitizenScreen::signedInk);
    screen.confirm();
    screen.showRequest(request());
    screen.confirm();
    QTest::mouseClick(screen.pad(), Qt::LeftButton, {}, {100, 100}); // a dot is no signature
    screen.confirm();
    QCOMPARE(done.size(), 0);
    QVERIFY(screen.isShowingRequest());
}

void TestCitizenScreen::signAgainEmptiesTheField()
{
    DeskFixture f;
    CitizenScreen screen(f.desk);
    screen.resize(1280, 800);
    screen.show();
    screen.showRequest(request());
    scribble(screen.pad(), {150, 200});
    QVERIFY(screen.pad()->isEnough());
    QSignalSpy changed(&screen, &CitizenScreen::inkChanged);
    QTest::mouseClick(screen.findChild<Button *>(u"again"_s), Qt::LeftButton);
    QVERIFY(screen.pad()->strokes().isEmpty());
    QCOMPARE(changed.size(), 1); // the mirror empties too
}

void TestCitizenScreen::reportWrong()
{
    DeskFixture f;
    CitizenScreen screen(f.desk);
    screen.resize(1280, 800);
    screen.show();
    screen.showRequest(request());
    QSignalSpy wrong(&screen, &CitizenScreen::reportedWrong);
    QTest::mouseClick(screen.findChild<Button *>(u"wrong"_s), Qt::LeftButton);
    QCOMPARE(wrong.size(), 1);
}

void TestCitizenScreen::blanks()
{
    DeskFixture f;
    CitizenScreen screen(f.desk);
    screen.resize(1280, 800);
    screen.show();
    const QImage empty = renderWidget(screen, {1280, 800});
    screen.showRequest(request());
    scribble(screen.pad(), {150, 200});
    screen.clear();
    QVERIFY(!screen.isShowingRequest());
    QVERIFY(screen.pad()->strokes().isEmpty());
    QCOMPARE(renderWidget(screen, {1280, 800}), empty); // nothing of the citizen is left
    screen.showRequest(request());
    scribble(screen.pad(), {150, 200});
    screen.confirm();
    QVERIFY(screen.isShowingRequest());
    QTRY_VERIFY_WITH_TIMEOUT(!screen.isShowingRequest(), 8000);
    QCOMPARE(renderWidget(screen, {1280, 800}), empty);
}

void TestCitizenScreen::penWinsOverThePalm()
{
    SignaturePad pad;
    pad.resize(716, 484);
    pad.show();
    const QPointingDevice stylus(u"stylus"_s, 7, QInputDevice::DeviceType::Stylus,
                                 QPointingDevice::PointerType::Pen,
                                 QInputDevice::Capability::Pressure, 1, 1);
    const auto pen = [&](QEvent::Type type, QPointF at, double pressure) {
        QTabletEvent event(type, &stylus, at, at, pressure, 0, 0, 0, 0, 0, {},
                           type == QEvent::TabletRelease ? Qt::NoButton : Qt::LeftButton,
                           type == QEvent::TabletRelease ? Qt::NoButton : Qt::LeftButton);
        QCoreApplication::sendEvent(&pad, &event);
        QVERIFY(event.isAccepted()); // else a mouse event would come as well
    };
    QPointingDevice *finger = QTest::createTouchDevice();
    QTest::touchEvent(&pad, finger).press(1, {600, 400}, &pad);
    QCOMPARE(pad.strokes().size(), 1); // the palm, before the pen
    pen(QEvent::TabletPress, {100, 100}, 0.4);
    QCOMPARE(pad.strokes().size(), 1);
    for (int i = 1; i < 30; ++i)
        pen(QEvent::TabletMove, {100.0 + i * 5, 100 + 30 * std::sin(i / 3.0)}, 0.6);
    pen(QEvent::TabletRelease, {250, 100}, 0);
    QTest::touchEvent(&pad, finger).move(1, {580, 410}, &pad);
    QTest::touchEvent(&pad, finger).release(1, {580, 410}, &pad);
    QTest::touchEvent(&pad, finger).press(2, {300, 300}, &pad);
    QTest::touchEvent(&pad, finger).release(2, {300, 300}, &pad);
    QCOMPARE(pad.strokes().size(), 1);
    QCOMPARE(pad.device(), u"pen"_s);
    QVERIFY(std::abs(pad.strokes().at(0).at(3).pressure - 0.6) < 0.01);
    QVERIFY(pad.isEnough());
    pad.clear();
    QTest::touchEvent(&pad, finger).press(3, {300, 300}, &pad);
    QCOMPARE(pad.strokes().size(), 1); // a new signature may be by finger
    QTest::touchEvent(&pad, finger).release(3, {300, 300}, &pad);
}

void TestCitizenScreen::touchSigns()
{
    SignaturePad pad;
    pad.resize(716, 484);
    pad.show();
    QPointingDevice *finger = QTest::createTouchDevice();
    QTest::touchEvent(&pad, finger).press(1, {100, 200}, &pad);
    for (int i = 1; i < 20; ++i)
        QTest::touchEvent(&pad, finger).move(1, {100 + i * 12, 200 + (i % 5) * 8}, &pad);
    QTest::touchEvent(&pad, finger).release(1, {340, 200}, &pad);
    QCOMPARE(pad.strokes().size(), 1);
    QCOMPARE(pad.device(), u"touch"_s);
    QVERIFY(pad.isEnough());
    QVERIFY(pad.pointCount() >= 15);
}

void TestCitizenScreen::pointsStayInTheField()
{
    for (const QSize size : {QSize(716, 484), QSize(320, 200), QSize(900, 200)}) {
        SignaturePad pad;
        pad.resize(size);
        pad.show();
        QTest::mousePress(&pad, Qt::LeftButton, {}, {1, 1});
        for (const QPoint at :
             {QPoint(size.width() - 1, size.height() - 1), QPoint(-60, 5000), QPoint(5000, -60)}) {
            QMouseEvent move(QEvent::MouseMove, at, pad.mapToGlobal(at), Qt::NoButton,
                             Qt::LeftButton, {});
            QCoreApplication::sendEvent(&pad, &move);
        }
        QTest::mouseRelease(&pad, Qt::LeftButton);
        QVERIFY(pad.pointCount() >= 3);
        const auto strokes = pad.strokes();
        for (const InkPoint &point : strokes.first()) {
            QVERIFY(point.xMm >= 0 && point.xMm <= kFieldWidthMm);
            QVERIFY(point.yMm >= 0 && point.yMm <= kFieldHeightMm);
        }
    }
}

void TestCitizenScreen::mirrorShowsTheSame()
{
    SignaturePad pad;
    pad.resize(716, 484);
    pad.show();
    scribble(&pad, {150, 200});
    SignaturePad mirror;
    mirror.setReadOnly(true);
    mirror.setStrokes(pad.strokes());
    mirror.resize(358, 242);
    mirror.show();
    scribble(&mirror, {20, 20}); // the clerk cannot add ink
    QCOMPARE(mirror.strokes().size(), 1);
    QCOMPARE(mirror.pointCount(), pad.pointCount());
    const QImage picture = renderWidget(mirror, {358, 242});
    bool inked = false;
    for (int x = 75; x < 195 && !inked; ++x) {
        for (int y = 40; y < 200 && !inked; ++y)
            inked = picture.pixelColor(x, y).blue() > picture.pixelColor(x, y).red() + 60;
    }
    QVERIFY(inked); // at half the size, at the same place
}

void TestCitizenScreen::longNamesKeepEveryLine()
{
    DeskFixture f;
    CitizenScreen screen(f.desk);
    screen.resize(1280, 800);
    screen.show();
    SigningRequest r = request();
    r.lines[2].value =
        u"Ghi vào Sổ hộ tịch việc kết hôn của công dân Việt Nam đã được giải quyết tại cơ quan có "
        "thẩm quyền của nước ngoài"_s;
    r.lines[0].value = u"Nguyễn Hoàng Phương Thảo Nguyên Công Tằng Tôn Nữ"_s;
    screen.showRequest(r);
    auto *wrong = screen.findChild<Button *>(u"wrong"_s);
    screen.showRequest(r);
    QVERIFY(screen.rect().contains(wrong->geometry()));
    shot(screen, {1280, 800}, u"citizen-long"_s);
}

void TestCitizenScreen::pictures()
{
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        fakes::dressUp(mode);
        const QString tail = mode == Theme::Mode::Dark ? u"-dark"_s : QString();
        DeskFixture f;
        CitizenScreen screen(f.desk);
        screen.resize(1280, 800);
        screen.show();
        shot(screen, {1280, 800}, u"citizen-idle"_s + tail);
        screen.showRequest(request());
        scribble(screen.pad(), {150, 200});
        scribble(screen.pad(), {250, 280});
        QCOMPARE(renderWidget(screen, {1280, 800}).size(), QSize(1280, 800));
        shot(screen, {1280, 800}, u"citizen"_s + tail);
        shot(screen, {1024, 640}, u"citizen-1024"_s + tail);
    }
    fakes::dressUp();
}

QTEST_MAIN(TestCitizenScreen)
#include "tst_ui_citizen_screen.moc"
