// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/camera/zxing_code_reader.h"
#include "app/devices/pdf/qr_image.h"
#include "tests/devices/slip_printer/slip_samples.h"

#include <QBuffer>
#include <QDir>
#include <QTest>

using namespace motcua;
using namespace Qt::StringLiterals;

class TestSlipImage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fitsThePaper_data();
    void fitsThePaper();
    void codeIsRead_data();
    void codeIsRead();
    void numberIsHuge();
    void marksStandOverTheirLetters();
    void whatIsNotKnownTakesNoPaper();
    void oddWidthsGiveNothing();
};

namespace {

void widths()
{
    QTest::addColumn<bool>("longest");
    QTest::addColumn<int>("dots");
    QTest::newRow("usual 80 mm") << false << devices::kSlipDots80;
    QTest::newRow("usual 58 mm") << false << devices::kSlipDots58;
    QTest::newRow("longest 80 mm") << true << devices::kSlipDots80;
    QTest::newRow("longest 58 mm") << true << devices::kSlipDots58;
}

QImage pictureOf(bool longest, int dots)
{
    return samples::picture(longest ? samples::longestSlip() : samples::slip(), dots);
}

bool isBlack(const QImage &image, int x, int y)
{
    return image.pixelIndex(x, y) == 1;
}

int blackInColumn(const QImage &image, int x)
{
    int black = 0;
    for (int y = 0; y < image.height(); ++y)
        black += isBlack(image, x, y) ? 1 : 0;
    return black;
}

int blackInRow(const QImage &image, int y)
{
    int black = 0;
    for (int x = 0; x < image.width(); ++x)
        black += isBlack(image, x, y) ? 1 : 0;
    return black;
}

} // namespace

void TestSlipImage::fitsThePaper_data()
{
    widths();
}

void TestSlipImage::fitsThePaper()
{
    QFETCH(bool, longest);
    QFETCH(int, dots);
    const QImage image = pictureOf(longest, dots);
    QCOMPARE(image.format(), QImage::Format_Mono);
    QCOMPARE(image.width(), dots);
    constexpr int kMostMm = 220;
    QVERIFY2(image.height() < kMostMm * 8, qPrintable(QString::number(image.height())));
    // Nothing runs over the edge of the paper.
    for (int x = 0; x < 4; ++x) {
        QCOMPARE(blackInColumn(image, x), 0);
        QCOMPARE(blackInColumn(image, dots - 1 - x), 0);
    }
    QCOMPARE(blackInRow(image, 0), 0);
    QCOMPARE(blackInRow(image, image.height() - 1), 0);
    const QString shots = qEnvironmentVariable("MOTCUA_SHOTS");
    if (!shots.isEmpty())
        image.save(QDir(shots).filePath(
            u"slip-%1-%2.png"_s.arg(longest ? u"longest"_s : u"usual"_s).arg(dots)));
}

void TestSlipImage::codeIsRead_data()
{
    widths();
}

void TestSlipImage::codeIsRead()
{
    QFETCH(bool, longest);
    QFETCH(int, dots);
    const QImage image = pictureOf(longest, dots);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.convertToFormat(QImage::Format_Grayscale8).save(&buffer, "PNG");
    const QVector<CodeReader::Code> codes = devices::ZxingCodeReader().readImage(png);
    QCOMPARE(codes.size(), 1);
    const Slip slip = longest ? samples::longestSlip() : samples::slip();
    QCOMPARE(codes.first().text, slip.code);
}

void TestSlipImage::numberIsHuge()
{
    // Of a slip with a number alone, the ink is the number.
    for (const int dots : {devices::kSlipDots80, devices::kSlipDots58}) {
        for (const QString &number : {u"A024"_s, u"C1024"_s, u"M3110"_s}) {
            const QImage image = devices::paintSlip(
                {{SlipBlock::Kind::Number, SlipBlock::Size::Body, {}, {{number, true}}}}, dots);
            int left = dots;
            int right = 0;
            int high = 0;
            for (int x = 0; x < dots; ++x) {
                if (blackInColumn(image, x) > 0) {
                    left = std::min(left, x);
                    right = x;
                }
            }
            for (int y = 0; y < image.height(); ++y)
                high += blackInRow(image, y) > 0 ? 1 : 0;
            QVERIFY2(right - left > dots * 8 / 10, qPrintable(number));
            QVERIFY(left >= 4 && right < dots - 4);
            QVERIFY2(high > dots / 5, qPrintable(number)); // 14 mm on 80 mm paper
            QVERIFY(std::abs((left + right) / 2 - dots / 2) <= 3);
        }
    }
}

void TestSlipImage::marksStandOverTheirLetters()
{
    // A line with marks over capitals and below letters has more ink above and below than one without,
    // and all of it: the same letters drawn with much room around have exactly as much.
    const auto inkOf = [](const QString &text, bool room) {
        QVector<SlipBlock> sheet;
        const SlipBlock blank{SlipBlock::Kind::Line, SlipBlock::Size::Large, {}, {{u" "_s}}};
        if (room)
            sheet.append(blank);
        sheet.append({SlipBlock::Kind::Line, SlipBlock::Size::Large, {}, {{text, true}}});
        if (room)
            sheet.append(blank);
        const QImage image = devices::paintSlip(sheet, devices::kSlipDots80);
        qint64 ink = 0;
        for (int y = 0; y < image.height(); ++y)
            ink += blackInRow(image, y);
        return ink;
    };
    for (const QString &text : {u"ẦẨẪẬ ẶẴẲẰ"_s, u"ỄỆỂỀ ỠỢỞỜ"_s, u"ỮỰỬỪ ậặệộợự"_s}) {
        QCOMPARE(inkOf(text, true), inkOf(text, false));
        const QString bare =
            text.normalized(QString::NormalizationForm_D).remove(QRegularExpression(u"\\p{Mn}"_s));
        QVERIFY(inkOf(text, false) > inkOf(bare, false));
        // Composed or in pieces, it is the same paper.
        QCOMPARE(inkOf(text.normalized(QString::NormalizationForm_D), false), inkOf(text, false));
    }
}

void TestSlipImage::whatIsNotKnownTakesNoPaper()
{
    Slip bare = samples::slip();
    bare.ahead.reset();
    bare.wait.reset();
    bare.counters.clear();
    bare.bring.clear();
    bare.code.clear();
    const QImage image = samples::picture(bare, devices::kSlipDots80);
    const QImage whole = samples::picture(samples::slip(), devices::kSlipDots80);
    QVERIFY(!image.isNull());
    QVERIFY(image.height() + 250 < whole.height());
}

void TestSlipImage::oddWidthsGiveNothing()
{
    for (const int dots : {-1, 0, 8, 255, 1025, 100000})
        QVERIFY(samples::picture(samples::slip(), dots).isNull());
}

QTEST_MAIN(TestSlipImage)
#include "tst_devices_slip_image.moc"
