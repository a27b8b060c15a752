// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/failure.h"
#include "app/devices/pdf/pdf_paper_writer.h"
#include "tests/devices/pdf/pdf_tools.h"
#include "tests/support/soak.h"

#include <QBuffer>
#include <QFont>
#include <QImage>
#include <QLoggingCategory>
#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr QSize kA4At300{2480, 3508};

/// A typed A4 page as a scanner sees it: text, and the noise of paper and lamp.
QImage scannedPage(QImage::Format format, quint32 seed, QSize size = kA4At300)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(246, 245, 240));
    {
        QPainter painter(&image);
        QFont font(u"Tinos"_s);
        font.setPixelSize(54);
        painter.setFont(font);
        painter.setPen(QColor(30, 30, 40));
        for (int line = 0; line < 44; ++line)
            painter.drawText(250, 300 + line * 68,
                             u"Tôi cam đoan những nội dung khai trên đây là đúng sự thật."_s);
    }
    QRandomGenerator random(seed);
    for (int y = 0; y < image.height(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int noise = int(random.bounded(7U)) - 3;
            row[x] = qRgb(std::clamp(qRed(row[x]) + noise, 0, 255),
                          std::clamp(qGreen(row[x]) + noise, 0, 255),
                          std::clamp(qBlue(row[x]) + noise, 0, 255));
        }
    }
    return image.convertToFormat(format);
}

PageImage encoded(const QImage &image, const char *format, int dpi = 300)
{
    PageImage page;
    QBuffer buffer(&page.encoded);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, qstrcmp(format, "JPEG") == 0 ? 80 : -1);
    page.mime = qstrcmp(format, "JPEG") == 0 ? u"image/jpeg"_s : u"image/png"_s;
    page.widthPx = image.width();
    page.heightPx = image.height();
    page.dpi = dpi;
    return page;
}

QByteArray failureOf(const QVector<PageImage> &pages)
{
    try {
        (void)devices::PdfPaperWriter().pdfOf(pages);
    } catch (const Failure &failure) {
        return failure.name();
    }
    return {};
}

} // namespace

class TestPaperWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void jpegGoesInByteForByte();
    void greyPageStaysSmallAndTrue();
    void colourStaysColour();
    void blackAndWhiteIsExact();
    void pagesKeepTheirSize();
    void brokenPagesAreRefused_data();
    void brokenPagesAreRefused();
    void saysWhichPage();
    void mutatedPagesNeverCrash();

private:
    [[nodiscard]] QImage pageOf(const QByteArray &pdf, int dpi) const;
    [[nodiscard]] QImage imageIn(const QByteArray &pdf) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPaperWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QImage TestPaperWriter::pageOf(const QByteArray &pdf, int dpi) const
{
    const QString file = m_folder->filePath(u"paper.pdf"_s);
    if (!test::writeFile(file, pdf))
        return {};
    return QImage::fromData(test::runTool(u"pdftoppm"_s, {u"-r"_s, QString::number(dpi), file}),
                            "PPM");
}

/// The picture that lies in the PDF, not resampled by drawing it.
QImage TestPaperWriter::imageIn(const QByteArray &pdf) const
{
    const QString file = m_folder->filePath(u"paper.pdf"_s);
    if (!test::writeFile(file, pdf))
        return {};
    (void)test::runTool(u"pdfimages"_s, {u"-all"_s, file, m_folder->filePath(u"image"_s)});
    const QString jpeg = m_folder->filePath(u"image-000.jpg"_s);
    return QImage(QFile::exists(jpeg) ? jpeg : m_folder->filePath(u"image-000.png"_s));
}

void TestPaperWriter::jpegGoesInByteForByte()
{
    const PageImage page = encoded(scannedPage(QImage::Format_Grayscale8, 1), "JPEG");
    const QByteArray pdf = devices::PdfPaperWriter().pdfOf({page});
    QVERIFY(pdf.contains(page.encoded));
    QVERIFY(pdf.size() < page.encoded.size() + 2'000);
    QVERIFY(!pageOf(pdf, 50).isNull());
}

void TestPaperWriter::greyPageStaysSmallAndTrue()
{
    const QImage scanned = scannedPage(QImage::Format_Grayscale8, 2);
    const QByteArray pdf = devices::PdfPaperWriter().pdfOf({encoded(scanned, "PNG")});
    QVERIFY2(pdf.size() < 1'500'000, qPrintable(QString::number(pdf.size())));
    QVERIFY(pdf.contains("/DeviceGray"));
    const QImage back = imageIn(pdf).convertToFormat(QImage::Format_Grayscale8);
    QCOMPARE(back.size(), scanned.size());
    const auto square = [](int value) { return double(value * value); };
    double squares = 0;
    for (int y = 0; y < back.height(); y += 3) {
        for (int x = 0; x < back.width(); x += 3)
            squares += square(int(back.constScanLine(y)[x]) - int(scanned.constScanLine(y)[x]));
    }
    const double error = std::sqrt(squares * 9 / (double(back.width()) * back.height()));
    QVERIFY2(error < 8, qPrintable(QString::number(error)));
}

void TestPaperWriter::colourStaysColour()
{
    QImage page(600, 400, QImage::Format_RGB32);
    page.fill(QColor(200, 30, 40));
    for (const char *format : {"PNG", "JPEG"}) {
        const QByteArray pdf = devices::PdfPaperWriter().pdfOf({encoded(page, format)});
        const QColor middle = pageOf(pdf, 72).pixelColor(40, 30);
        QVERIFY(std::abs(middle.red() - 200) < 6 && middle.green() < 50 && middle.blue() < 60);
    }
}

void TestPaperWriter::blackAndWhiteIsExact()
{
    QImage page(801, 601, QImage::Format_Mono);
    page.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)}); // 1 is black, as scanners say it
    page.fill(0);
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); x += 1 + (x + y) % 5)
            page.setPixel(x, y, 1);
    }
    const QByteArray pdf = devices::PdfPaperWriter().pdfOf({encoded(page, "PNG", 300)});
    QVERIFY(pdf.contains("/FlateDecode"));
    const QImage back = imageIn(pdf);
    QCOMPARE(back.size(), page.size());
    QCOMPARE(back.convertToFormat(QImage::Format_RGB32),
             page.convertToFormat(QImage::Format_RGB32));
}

void TestPaperWriter::pagesKeepTheirSize()
{
    QImage a5(874, 1240, QImage::Format_Grayscale8); // A5 at 150 dpi
    a5.fill(240);
    QImage card(1011, 638, QImage::Format_RGB32); // an identity card at 300 dpi
    card.fill(Qt::cyan);
    const QByteArray pdf =
        devices::PdfPaperWriter().pdfOf({encoded(a5, "PNG", 150), encoded(card, "JPEG", 300)});
    const QString file = m_folder->filePath(u"paper.pdf"_s);
    QVERIFY(test::writeFile(file, pdf));
    const QString info = QString::fromUtf8(test::runTool(u"pdfinfo"_s, {u"-l"_s, u"9"_s, file}));
    QVERIFY2(info.contains(QRegularExpression(u"Page +1 size: +419.52 x 595.2 pts"_s)),
             qPrintable(info));
    QVERIFY2(info.contains(QRegularExpression(u"Page +2 size: +242.64 x 153.12 pts"_s)),
             qPrintable(info));
    QVERIFY(info.contains(u"Một Cửa"_s));
    // The same pages give the same file: its hash names it.
    QCOMPARE(devices::PdfPaperWriter().pdfOf({encoded(a5, "PNG", 150), encoded(card, "JPEG", 300)}),
             pdf);
    QVERIFY(!test::runTool(u"qpdf"_s, {u"--check"_s, file}).isEmpty());
}

void TestPaperWriter::brokenPagesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QImage image(300, 300, QImage::Format_Grayscale8);
    image.fill(128);
    const QByteArray jpeg = encoded(image, "JPEG").encoded;
    const QByteArray png =
        encoded(scannedPage(QImage::Format_Grayscale8, 3, {300, 300}), "PNG").encoded;
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("no picture");
    QTest::newRow("cut jpeg") << jpeg.first(jpeg.size() / 2);
    QTest::newRow("jpeg without end") << jpeg.first(jpeg.size() - 2);
    QTest::newRow("cut png") << png.first(png.size() / 2);
    QTest::newRow("jpeg magic only") << QByteArray("\xff\xd8\xff\xe0", 4);
    QTest::newRow("svg") << QByteArray(
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
}

void TestPaperWriter::brokenPagesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    PageImage page;
    page.encoded = bytes;
    QCOMPARE(failureOf({page}), QByteArray("page_unreadable"));
}

void TestPaperWriter::saysWhichPage()
{
    QImage image(300, 300, QImage::Format_Grayscale8);
    image.fill(128);
    const PageImage good = encoded(image, "PNG");
    try {
        (void)devices::PdfPaperWriter().pdfOf({good, good, PageImage()});
        QFAIL("accepted a page without bytes");
    } catch (const Failure &failure) {
        QCOMPARE(failure.name(), QByteArray("page_unreadable"));
        QVERIFY(failure.headline().contains(u'3'));
    }
    QCOMPARE(failureOf({}), QByteArray("page_unreadable"));
}

void TestPaperWriter::mutatedPagesNeverCrash()
{
    QLoggingCategory::setFilterRules(u"qt.gui.imageio*=false"_s); // one complaint a round

    QImage image = scannedPage(QImage::Format_Grayscale8, 4, {64, 64});
    QRandomGenerator random(motcua::test::soakSeed(20261123));
    int refused = 0;
    constexpr int kRounds = 3'000;
    for (int round = 0; round < kRounds; ++round) {
        PageImage page = encoded(image, round % 2 == 0 ? "PNG" : "JPEG");
        // Most of the bytes of a small picture are headers, which is where the harm is done.
        const int edits = 1 + int(random.bounded(8U));
        for (int i = 0; i < edits; ++i) {
            const auto at = qsizetype(random.bounded(quint32(page.encoded.size())));
            switch (random.bounded(3U)) {
            case 0: page.encoded[at] = char(random.bounded(256U)); break;
            case 1: page.encoded.truncate(std::max<qsizetype>(1, at)); break;
            default: page.encoded.insert(at, char(random.bounded(256U))); break;
            }
        }
        page.dpi = int(random.bounded(6'000U)) - 500;
        const QByteArray name = failureOf({page});
        QVERIFY(name.isEmpty() || name == "page_unreadable");
        refused += name.isEmpty() ? 0 : 1;
    }
    QVERIFY(refused > kRounds / 10);
    QVERIFY(refused < kRounds);
}

} // namespace motcua

QTEST_MAIN(motcua::TestPaperWriter)
#include "tst_devices_paper_writer.moc"
