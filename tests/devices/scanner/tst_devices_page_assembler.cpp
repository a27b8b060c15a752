// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/scan/page_assembler.h"
#include "app/workers/scan/page_encoder.h"
#include "tests/support/soak.h"

#include <QRandomGenerator>
#include <QTest>

using namespace motcua::devices::scan;
using namespace Qt::StringLiterals;
using Content = FrameFormat::Content;

class TestPageAssembler : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void greyWithPadding();
    void lineArtIsBlackOnWhite();
    void sixteenBits();
    void oneBitColour();
    void threePassesInAnyOrder();
    void unknownHeight();
    void shortPagesAreNotWhole();
    void foolishFormatsAreRefused();
    void randomFormatsNeverHarm();
    void encodings();
};

namespace {
bool feed(PageAssembler &page, const std::vector<uchar> &bytes)
{
    return page.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
}
} // namespace

void TestPageAssembler::greyWithPadding()
{
    PageAssembler page;
    QVERIFY(page.beginFrame({Content::Grey, 8, 2, 5, 2}));
    QVERIFY(feed(page, {10, 20, 99, 99, 99, 30}));
    QVERIFY(!page.isFrameWhole());
    QCOMPARE(page.percent(), 60);
    QVERIFY(feed(page, {40, 99, 99, 99, 7, 7, 7})); // and more than was announced
    QVERIFY(page.isFrameWhole());
    const QImage image = page.image();
    QCOMPARE(image.size(), QSize(2, 2));
    QCOMPARE(qGray(image.pixel(1, 0)), 20);
    QCOMPARE(qGray(image.pixel(0, 1)), 30);
}

void TestPageAssembler::lineArtIsBlackOnWhite()
{
    PageAssembler page;
    QVERIFY(page.beginFrame({Content::Grey, 1, 9, 2, 1}));
    QVERIFY(feed(page, {0x80, 0x80}));
    const QImage image = page.image();
    QCOMPARE(image.depth(), 1);
    QCOMPARE(image.pixel(0, 0), qRgb(0, 0, 0));
    QCOMPARE(image.pixel(1, 0), qRgb(255, 255, 255));
    QCOMPARE(image.pixel(8, 0), qRgb(0, 0, 0));
}

void TestPageAssembler::sixteenBits()
{
    const quint16 samples[6] = {0xffff, 0x8000, 0x0000, 0x1234, 0x00ff, 0xab00};
    PageAssembler page;
    QVERIFY(page.beginFrame({Content::Rgb, 16, 2, 12, 1}));
    QVERIFY(page.append(reinterpret_cast<const uchar *>(samples), sizeof samples));
    QVERIFY(page.isFrameWhole());
    QCOMPARE(page.image().pixel(0, 0), qRgb(0xff, 0x80, 0x00));
    QCOMPARE(page.image().pixel(1, 0), qRgb(0x12, 0x00, 0xab));
}

void TestPageAssembler::oneBitColour()
{
    PageAssembler page;
    QVERIFY(page.beginFrame({Content::Rgb, 1, 8, 3, 1}));
    QVERIFY(feed(page, {0x80, 0x40, 0x81}));
    QCOMPARE(page.image().pixel(0, 0), qRgb(255, 0, 255));
    QCOMPARE(page.image().pixel(1, 0), qRgb(0, 255, 0));
    QCOMPARE(page.image().pixel(7, 0), qRgb(0, 0, 255));
}

void TestPageAssembler::threePassesInAnyOrder()
{
    PageAssembler page;
    QVERIFY(page.beginFrame({Content::Green, 8, 2, 2, 1}));
    QVERIFY(feed(page, {1, 2}));
    QVERIFY(page.beginFrame({Content::Blue, 8, 2, 2, 1}));
    QVERIFY(feed(page, {3, 4}));
    QVERIFY(!page.beginFrame({Content::Blue, 8, 2, 2, 1})); // once is enough
    QVERIFY(page.beginFrame({Content::Red, 8, 2, 2, 1}));
    QVERIFY(feed(page, {5}));
    QVERIFY(!page.isFrameWhole());
    QVERIFY(feed(page, {6}));
    QVERIFY(page.isFrameWhole());
    QCOMPARE(page.percent(), 100);
    QCOMPARE(page.image().pixel(0, 0), qRgb(5, 1, 3));
    QCOMPARE(page.image().pixel(1, 0), qRgb(6, 2, 4));
}

void TestPageAssembler::unknownHeight()
{
    PageAssembler page;
    QVERIFY(page.beginFrame({Content::Grey, 8, 2, 2, -1}));
    QVERIFY(!page.isFrameWhole());
    QCOMPARE(page.percent(), -1);
    QVERIFY(feed(page, {1, 2, 3}));
    QVERIFY(!page.isFrameWhole()); // torn line
    QVERIFY(feed(page, {4, 5, 6}));
    QVERIFY(page.isFrameWhole());
    QCOMPARE(page.image().size(), QSize(2, 3));
}

void TestPageAssembler::shortPagesAreNotWhole()
{
    PageAssembler page;
    QVERIFY(page.image().isNull());
    QVERIFY(page.beginFrame({Content::Grey, 8, 4, 4, 100}));
    QVERIFY(!page.hasRows());
    QVERIFY(feed(page, {1, 2, 3, 4, 5}));
    QVERIFY(page.hasRows());
    QVERIFY(!page.isFrameWhole());
    QCOMPARE(page.image().size(), QSize(4, 1));
}

void TestPageAssembler::foolishFormatsAreRefused()
{
    const FrameFormat formats[] = {
        {Content::Grey, 8, 0, 4, 1},
        {Content::Grey, 8, -1, 4, 1},
        {Content::Grey, 8, 5, 4, 1},
        {Content::Rgb, 8, 2, 5, 1},
        {Content::Rgb, 16, 2, 11, 1},
        {Content::Grey, 1, 9, 1, 1},
        {Content::Grey, 7, 2, 2, 1},
        {Content::Grey, 8, 2, 2, 0},
        {Content::Grey, 8, 2, 0, 1},
        {Content::Grey, 8, 2, 0x7fffffff, 0x7fffffff},
        {Content::Rgb, 8, 0x7fffffff, 0x7fffffff, 1},
    };
    for (const FrameFormat &format : formats) {
        PageAssembler page;
        QVERIFY(!page.beginFrame(format));
    }
}

void TestPageAssembler::randomFormatsNeverHarm()
{
    QRandomGenerator random(motcua::test::soakSeed(3));
    std::vector<uchar> noise(600, 0x5a);
    int made = 0;
    for (int i = 0; i < 5000; ++i) {
        PageAssembler page;
        for (int frame = 0; frame < random.bounded(1, 5); ++frame) {
            const FrameFormat format{static_cast<Content>(random.bounded(5)),
                                     1 << random.bounded(5), random.bounded(-2, 20),
                                     random.bounded(-2, 130), random.bounded(-1, 12)};
            if (page.beginFrame(format))
                QVERIFY(page.append(noise.data(), random.bounded(600)));
        }
        made += page.image().isNull() ? 0 : 1;
    }
    QVERIFY(made > 100);
}

void TestPageAssembler::encodings()
{
    QImage grey(300, 200, QImage::Format_Grayscale8);
    grey.fill(200);
    const EncodedPage jpeg = encodePage(grey, 300, true);
    QCOMPARE(jpeg.mime, u"image/jpeg"_s);
    const QImage back = QImage::fromData(jpeg.bytes);
    QCOMPARE(back.size(), grey.size());
    QCOMPARE(qRound(back.dotsPerMeterX() * 0.0254), 300);

    QImage mono(300, 200, QImage::Format_Mono);
    mono.fill(1);
    const EncodedPage png = encodePage(mono, 200, false);
    QCOMPARE(png.mime, u"image/png"_s);
    const QImage monoBack = QImage::fromData(png.bytes);
    QCOMPARE(monoBack.depth(), 1);
    QCOMPARE(qRound(monoBack.dotsPerMeterX() * 0.0254), 200);

    QImage colour(10, 10, QImage::Format_RGB888);
    colour.fill(Qt::red);
    QVERIFY(QImage::fromData(encodePage(colour, 300, true).bytes).isGrayscale());
    QVERIFY(!QImage::fromData(encodePage(colour, 300, false).bytes).isGrayscale());
    QVERIFY(encodePage(QImage(), 300, true).bytes.isEmpty());
}

QTEST_GUILESS_MAIN(TestPageAssembler)
#include "tst_devices_page_assembler.moc"
