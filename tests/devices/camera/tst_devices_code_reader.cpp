// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/failure.h"
#include "app/devices/camera/zxing_code_reader.h"
#include "tests/support/soak.h"

#include <QBuffer>
#include <QImage>
#include <QRandomGenerator>
#include <QTest>

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

using namespace motcua;
using namespace Qt::StringLiterals;

class TestCodeReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void vietnameseIsExact();
    void cardWithoutDeclaredEncoding();
    void otherKinds();
    void severalCodes();
    void theSameLineTwice();
    void hardPictures_data();
    void hardPictures();
    void noiseIsNoCode();
    void unreadablePictures_data();
    void unreadablePictures();
    void brokenFilesNeverHarm();

private:
    const devices::ZxingCodeReader m_reader;
};

namespace {

QImage draw(ZXing::BarcodeFormat format, const QString &text, int module, int height = 0,
            bool declareUtf8 = true)
{
    ZXing::MultiFormatWriter writer(format);
    writer.setMargin(6);
    if (format == ZXing::BarcodeFormat::QRCode && declareUtf8)
        writer.setEncoding(ZXing::CharacterSet::UTF8);
    const ZXing::BitMatrix matrix = writer.encode(text.toStdString(), 0, height);
    QImage image(matrix.width() * module, matrix.height() * module, QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.scanLine(y)[x] = matrix.get(x / module, y / module) ? 0 : 255;
    }
    return image;
}

QImage qr(const QString &text, int module = 4)
{
    return draw(ZXing::BarcodeFormat::QRCode, text, module);
}

QByteArray png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

const QString kCard =
    u"001085012345|012345678|Đặng Thị Ngọc Hướng|01021985|Nữ|Thôn Đông, xã Vĩnh Bảo, "
    u"thành phố Hải Phòng|15082021"_s;

} // namespace

void TestCodeReader::vietnameseIsExact()
{
    const auto codes = m_reader.readImage(png(qr(kCard)));
    QCOMPARE(codes.size(), 1);
    QCOMPARE(codes.first().text, kCard);
    QCOMPARE(codes.first().format, u"QRCode"_s);
}

void TestCodeReader::cardWithoutDeclaredEncoding()
{
    // Real cards hold bare UTF-8 bytes. The writer takes each byte as a Latin-1 letter and writes it
    // as it is: the very same symbol.
    const QByteArray utf8 = kCard.toUtf8();
    const std::wstring bytes = QString::fromLatin1(utf8).toStdWString();
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    writer.setMargin(6);
    const ZXing::BitMatrix matrix = writer.encode(bytes, 0, 0);
    QImage image(matrix.width() * 4, matrix.height() * 4, QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.scanLine(y)[x] = matrix.get(x / 4, y / 4) ? 0 : 255;
    }
    const auto codes = m_reader.readImage(png(image));
    QCOMPARE(codes.size(), 1);
    QCOMPARE(codes.first().text, kCard);
}

void TestCodeReader::otherKinds()
{
    const auto line = m_reader.readImage(
        png(draw(ZXing::BarcodeFormat::Code128, u"H24.123-261120-0001"_s, 3, 40)));
    QCOMPARE(line.size(), 1);
    QCOMPARE(line.first().text, u"H24.123-261120-0001"_s);
    QCOMPARE(line.first().format, u"Code128"_s);
    const auto matrix =
        m_reader.readImage(png(draw(ZXing::BarcodeFormat::DataMatrix, u"A018"_s, 8)));
    QCOMPARE(matrix.size(), 1);
    QCOMPARE(matrix.first().text, u"A018"_s);
    QCOMPARE(matrix.first().format, u"DataMatrix"_s);
}

void TestCodeReader::severalCodes()
{
    const QImage line = draw(ZXing::BarcodeFormat::Code128, u"ABC-1"_s, 3, 40);
    const QImage first = qr(u"first"_s, 6);
    const QImage second = qr(u"second"_s, 6);
    QImage page(1000, 900, QImage::Format_Grayscale8);
    page.fill(255);
    const auto put = [&page](const QImage &image, int left, int top) {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                page.scanLine(top + y)[left + x] = image.constScanLine(y)[x];
        }
    };
    put(line, 40, 40);
    put(first, 40, 300);
    put(second, 500, 300);
    put(second, 500, 600); // the same again
    const auto codes = m_reader.readImage(png(page));
    QStringList texts;
    for (const CodeReader::Code &code : codes)
        texts.append(code.text);
    QCOMPARE(texts.size(), 3);
    QCOMPARE(codes.at(0).format, u"QRCode"_s); // QR first
    QCOMPARE(codes.at(1).format, u"QRCode"_s);
    texts.sort();
    QCOMPARE(texts, QStringList({u"ABC-1"_s, u"first"_s, u"second"_s}));
}

void TestCodeReader::theSameLineTwice()
{
    // zxing 1.4 aborts here when it is asked for all codes at once.
    const QImage line = draw(ZXing::BarcodeFormat::Code128, u"H24.123"_s, 3, 60);
    const QImage other = draw(ZXing::BarcodeFormat::Code128, u"A018"_s, 3, 60);
    QImage page(line.width() + 100, 700, QImage::Format_Grayscale8);
    page.fill(255);
    int top = 20;
    for (const QImage *image : {&line, &other, &line, &line}) {
        for (int y = 0; y < image->height(); ++y)
            std::copy_n(image->constScanLine(y), image->width(), page.scanLine(top + y) + 50);
        top += image->height() + 40;
    }
    for (const QImage &picture :
         {page, page.scaled(page.size() * 3), page.transformed(QTransform().rotate(90))}) {
        QStringList texts;
        for (const CodeReader::Code &code : m_reader.readImage(png(picture)))
            texts.append(code.text);
        texts.sort();
        QCOMPARE(texts, QStringList({u"A018"_s, u"H24.123"_s}));
    }
}

void TestCodeReader::hardPictures_data()
{
    QTest::addColumn<QImage>("picture");
    const QImage plain = qr(kCard);
    QImage inverted = plain;
    inverted.invertPixels();
    QTest::newRow("white on black") << inverted;
    QTest::newRow("small") << qr(kCard, 1);
    QTest::newRow("on its side") << plain.transformed(QTransform().rotate(90));
    QImage colour = plain.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < colour.height(); ++y) {
        for (int x = 0; x < colour.width(); ++x) {
            const bool dark = qGray(colour.pixel(x, y)) < 128;
            colour.setPixel(x, y, dark ? qRgb(110, 20, 30) : qRgb(235, 200, 160));
        }
    }
    QTest::newRow("coloured card") << colour;
    QImage faint = plain;
    for (int y = 0; y < faint.height(); ++y) {
        for (int x = 0; x < faint.width(); ++x)
            faint.scanLine(y)[x] = faint.constScanLine(y)[x] < 128 ? 118 : 140;
    }
    QTest::newRow("faint") << faint;
    QImage clear = plain.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < clear.height(); ++y) {
        for (int x = 0; x < clear.width(); ++x) {
            if (qGray(clear.pixel(x, y)) > 128)
                clear.setPixel(x, y, qRgba(0, 0, 0, 0));
        }
    }
    QTest::newRow("transparent paper") << clear;
}

void TestCodeReader::hardPictures()
{
    QFETCH(QImage, picture);
    const auto codes = m_reader.readImage(png(picture));
    QCOMPARE(codes.size(), 1);
    QCOMPARE(codes.first().text, kCard);
}

void TestCodeReader::noiseIsNoCode()
{
    QRandomGenerator random(motcua::test::soakSeed(11));
    for (int i = 0; i < 200; ++i) {
        QImage image(120 + i % 40, 90, QImage::Format_Grayscale8);
        const int coarse = 1 + i % 4;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const bool repeat = y % coarse != 0;
                image.scanLine(y)[x] = repeat ? image.constScanLine(y - 1)[x]
                                              : static_cast<uchar>(random.bounded(256));
            }
        }
        const auto codes = m_reader.readPicture(image);
        QVERIFY2(codes.isEmpty(), qPrintable(QString::number(i) + u": "_s +
                                             (codes.isEmpty() ? QString() : codes.first().text)));
    }
    QImage blank(50, 50, QImage::Format_RGB32);
    blank.fill(Qt::white);
    QVERIFY(m_reader.readImage(png(blank)).isEmpty());
}

void TestCodeReader::unreadablePictures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("Kính gửi Ủy ban nhân dân xã");
    QTest::newRow("svg") << QByteArray(
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>)");
    QTest::newRow("head of a png") << png(qr(u"x"_s)).first(30);
    // 30,000 × 30,000 pixels in a few bytes: 2.7 GB once unpacked.
    QTest::newRow("bomb") << QByteArray("P6 30000 30000 255\nxxxxxxxx");
}

void TestCodeReader::unreadablePictures()
{
    QFETCH(QByteArray, bytes);
    try {
        (void)m_reader.readImage(bytes);
        QFAIL("was read");
    } catch (const Failure &failure) {
        QCOMPARE(failure.name(), QByteArray("image_unreadable"));
        QVERIFY(!failure.headline().isEmpty());
        QVERIFY(!failure.nextStep().isEmpty());
    }
}

void TestCodeReader::brokenFilesNeverHarm()
{
    const QByteArray whole = png(qr(u"H24.123-261120-0001"_s, 2));
    QRandomGenerator random(motcua::test::soakSeed(5));
    int refused = 0;
    for (int i = 0; i < 300; ++i) {
        QByteArray bytes = whole;
        for (int c = 0; c < random.bounded(1, 6); ++c)
            bytes[static_cast<qsizetype>(random.bounded(bytes.size()))] =
                static_cast<char>(random.bounded(256));
        if (i % 3 == 0)
            bytes.truncate(static_cast<qsizetype>(random.bounded(bytes.size())));
        try {
            (void)m_reader.readImage(bytes);
        } catch (const Failure &) {
            ++refused;
        }
    }
    QVERIFY(refused > 50);
}

QTEST_GUILESS_MAIN(TestCodeReader)
#include "tst_devices_code_reader.moc"
