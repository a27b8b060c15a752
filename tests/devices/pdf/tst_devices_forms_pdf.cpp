// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/pdf/form_layout.h"
#include "app/devices/pdf/form_painter.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "app/devices/pdf/qr_image.h"
#include "tests/devices/pdf/pdf_tools.h"
#include "tests/devices/pdf/sample_receipt.h"

#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#define ZX_USE_UTF8
#include <ZXing/BarcodeFormat.h>
#include <ZXing/DecodeHints.h>
#include <ZXing/ReadBarcode.h>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

struct Found
{
    QString text;
    QRect square;
};

std::optional<Found> readQr(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(),
                                ZXing::ImageFormat::Lum, int(grey.bytesPerLine()));
    const auto result =
        ZXing::ReadBarcode(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode));
    if (!result.isValid())
        return std::nullopt;
    const auto &position = result.position();
    return Found{QString::fromStdString(result.text()),
                 QRect(QPoint(position.topLeft().x, position.topLeft().y),
                       QPoint(position.bottomRight().x, position.bottomRight().y))};
}

} // namespace

class TestFormsPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void textComesOutOfThePdf();
    void pdfIsOneA5SheetWithEmbeddedFonts();
    void codeReadsBack_data();
    void codeReadsBack();
    void codeIsLargeAndOfWholePixels();
    void previewLooksLikeThePdf();
    void longFormGoesOnWithTitleAndCode();
    void aLittleTooLongIsSetSmaller();
    void hugeCellsEnd();
    void inkIsDrawnBlueInItsPlace();
    void codeImages();

private:
    [[nodiscard]] QImage rendered(const QByteArray &pdf, int dpi) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFormsPdf::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QImage TestFormsPdf::rendered(const QByteArray &pdf, int dpi) const
{
    const QString file = m_folder->filePath(u"form.pdf"_s);
    if (!test::writeFile(file, pdf))
        return {};
    const QByteArray ppm = test::runTool(
        u"pdftoppm"_s, {u"-r"_s, QString::number(dpi), u"-f"_s, u"1"_s, u"-l"_s, u"1"_s, file});
    return QImage::fromData(ppm, "PPM");
}

void TestFormsPdf::textComesOutOfThePdf()
{
    const QByteArray pdf = devices::PdfFormRenderer().pdf(test::sampleReceipt());
    const QString file = m_folder->filePath(u"form.pdf"_s);
    QVERIFY(test::writeFile(file, pdf));
    const QString text =
        QString::fromUtf8(test::runTool(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s}));
    QVERIFY(!text.isEmpty());
    const QHash<QString, QString> values = test::sampleValues();
    for (const QString &value : values) {
        for (const QString &line : value.split(u'\n'))
            QVERIFY2(text.contains(line), qPrintable(line));
    }
    for (const QVector<QString> &row : test::sampleRows())
        QVERIFY2(text.contains(row[1]), qPrintable(row[1]));
    for (const QString &words :
         {u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s, u"Độc lập - Tự do - Hạnh phúc"_s,
          u"GIẤY TIẾP NHẬN HỒ SƠ"_s, u"VÀ HẸN TRẢ KẾT QUẢ"_s, u"Thành phần hồ sơ nộp gồm:"_s,
          u"Thời gian trả kết quả: 09 giờ 52 phút"_s, u"NGƯỜI TIẾP NHẬN HỒ SƠ"_s,
          u"Quét để tra cứu"_s, u"Email: ............"_s})
        QVERIFY2(text.contains(words), qPrintable(words));
}

void TestFormsPdf::pdfIsOneA5SheetWithEmbeddedFonts()
{
    const QByteArray pdf = devices::PdfFormRenderer().pdf(test::sampleReceipt());
    const QString file = m_folder->filePath(u"form.pdf"_s);
    QVERIFY(test::writeFile(file, pdf));
    const QString info = QString::fromUtf8(test::runTool(u"pdfinfo"_s, {file}));
    QVERIFY2(info.contains(QRegularExpression(u"Pages: +1\\n"_s)), qPrintable(info));
    QVERIFY2(info.contains(QRegularExpression(u"Page size: +(419|420)[.0-9]* x 595"_s)),
             qPrintable(info));
    QVERIFY(info.contains(u"Một Cửa"_s));
    QVERIFY(info.contains(u"Giấy tiếp nhận hồ sơ và hẹn trả kết quả"_s));
    QVERIFY(!info.contains(u"Mai"_s));
    const QString fonts = QString::fromUtf8(test::runTool(u"pdffonts"_s, {file}));
    QStringList lines = fonts.split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY2(lines.size() >= 3, qPrintable(fonts));
    for (const QString &line : lines) // embedded, subset (Qt does not name it so), Unicode
        QVERIFY2(line.contains(QRegularExpression(u"yes +(yes|no) +yes"_s)), qPrintable(line));
    QVERIFY2(fonts.contains(u"Tinos"_s), qPrintable(fonts));
    QVERIFY2(pdf.size() < 200'000, qPrintable(QString::number(pdf.size())));
}

void TestFormsPdf::codeReadsBack_data()
{
    QTest::addColumn<int>("dpi");
    QTest::newRow("printer") << 600;
    QTest::newRow("scanner") << 300;
    QTest::newRow("screen") << 150;
}

void TestFormsPdf::codeReadsBack()
{
    QFETCH(const int, dpi);
    const QImage sheet = rendered(devices::PdfFormRenderer().pdf(test::sampleReceipt()), dpi);
    QVERIFY(!sheet.isNull());
    const auto found = readQr(sheet);
    QVERIFY(found.has_value());
    QCOMPARE(found->text, receiptQrPayload(QString::fromLatin1(test::kSampleCode)));
}

void TestFormsPdf::codeIsLargeAndOfWholePixels()
{
    constexpr int kDpi = 300;
    constexpr double kMmPerInch = 25.4;
    const QImage sheet =
        QImage::fromData(devices::PdfFormRenderer().previewPng(test::sampleReceipt(), kDpi));
    const auto found = readQr(sheet);
    QVERIFY(found.has_value());
    // Corner modules' centres are reported, one module less than the side.
    const int modules = devices::renderCode(found->text).width() - 2 * devices::kQuietZone;
    const double side = double(found->square.width()) * modules / (modules - 1);
    QVERIFY2(side * kMmPerInch / kDpi >= 24.9, qPrintable(QString::number(side)));

    // Every run of dark pixels in the code's columns is a multiple of one module.
    const QRect area = found->square;
    const int module = qRound(side / modules);
    const int y = area.center().y();
    int run = 0;
    int runs = 0;
    for (int x = area.left() - module; x <= area.right() + 2 * module; ++x) {
        const int grey = qGray(sheet.pixel(x, y));
        QVERIFY2(grey == 0 || grey == 255, "blurred edge");
        if (grey == 0) {
            ++run;
        } else if (run > 0) {
            QCOMPARE(run % module, 0);
            run = 0;
            ++runs;
        }
    }
    QVERIFY(runs > 4);
    // Four modules of white around it.
    const QRect quiet = area.adjusted(-5 * module + 1, -5 * module + 1, 5 * module - 1, 0);
    for (int x = quiet.left(); x <= std::min(quiet.right(), sheet.width() - 1); ++x)
        QCOMPARE(qGray(sheet.pixel(x, quiet.top())), 255);
}

void TestFormsPdf::previewLooksLikeThePdf()
{
    constexpr int kDpi = 100;
    const devices::PdfFormRenderer renderer;
    const QImage preview = QImage::fromData(renderer.previewPng(test::sampleReceipt(), kDpi))
                               .convertToFormat(QImage::Format_Grayscale8);
    const QImage pdf = rendered(renderer.pdf(test::sampleReceipt()), kDpi)
                           .convertToFormat(QImage::Format_Grayscale8);
    QVERIFY(std::abs(preview.width() - pdf.width()) <= 2);
    QVERIFY(std::abs(preview.height() - pdf.height()) <= 2);
    // Dark ink by cell of 20 pixels: the same words on the same lines.
    constexpr int kCell = 20;
    const auto darkness = [](const QImage &image, int cx, int cy) {
        qint64 sum = 0;
        for (int y = cy; y < cy + kCell; ++y) {
            for (int x = cx; x < cx + kCell; ++x)
                sum += 255 - qGray(image.pixel(x, y));
        }
        return double(sum) / (255.0 * kCell * kCell);
    };
    int compared = 0;
    for (int y = 0; y + kCell < std::min(pdf.height(), preview.height()); y += kCell) {
        for (int x = 0; x + kCell < std::min(pdf.width(), preview.width()); x += kCell) {
            const double difference = std::abs(darkness(preview, x, y) - darkness(pdf, x, y));
            const bool inCode = x > 400 && y < 220; // snapped to other pixels
            QVERIFY2(inCode || difference < 0.15,
                     qPrintable(u"%1,%2 differs by %3"_s.arg(x).arg(y).arg(difference)));
            ++compared;
        }
    }
    QVERIFY(compared > 1000);
}

void TestFormsPdf::longFormGoesOnWithTitleAndCode()
{
    QVector<QVector<QString>> rows;
    for (int i = 0; i < 60; ++i)
        rows.append({QString::number(i + 1), u"Giấy tờ số %1 của hồ sơ"_s.arg(i + 1), u"1"_s, {}});
    const QByteArray pdf = devices::PdfFormRenderer().pdf(test::sampleReceipt(rows));
    const QString file = m_folder->filePath(u"form.pdf"_s);
    QVERIFY(test::writeFile(file, pdf));
    const QString text =
        QString::fromUtf8(test::runTool(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s}));
    const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() >= 3);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY2(pages[i].contains(QString::fromLatin1(test::kSampleCode)), qPrintable(pages[i]));
        QVERIFY(pages[i].contains(u"Trang %1/%2"_s.arg(i + 1).arg(pages.size())));
        QVERIFY(pages[i].contains(u"Đường dây nóng"_s));
        const bool tableHere = pages[i].contains(u"của hồ sơ"_s);
        QVERIFY(!tableHere || pages[i].contains(u"Tên giấy tờ"_s));
    }
    for (int i = 0; i < 60; ++i)
        QCOMPARE(text.count(u"Giấy tờ số %1 của"_s.arg(i + 1)), 1);
    QCOMPARE(text.count(u"NGƯỜI NỘP HỒ SƠ"_s), 1);
}

void TestFormsPdf::aLittleTooLongIsSetSmaller()
{
    // As long as the longest of the procedures: ten lines in the table.
    const QString usual = u"Giấy tờ khác theo quy định của pháp luật"_s;
    QVector<QVector<QString>> rows(10, {u"9"_s, usual, u"1"_s, {}});
    QHash<QString, QString> values = test::sampleValues();
    values[u"agency_name"_s] = u"TRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG XÃ VĨNH BẢO"_s;
    values.remove(u"register_book"_s);
    values.remove(u"register_number"_s);
    const FormDocument form = fillForm(test::receiptTemplate(), values, rows, {});
    QCOMPARE(devices::layOut(form).pages.size(), 1);
    const auto firstSize = [](const FormDocument &document) {
        return devices::layOut(document).pages.constFirst().texts.at(12).layout->font().pixelSize();
    };
    QVERIFY(firstSize(form) < firstSize(test::sampleReceipt()));
}

void TestFormsPdf::hugeCellsEnd()
{
    const QString endless = u"hồ sơ "_s.repeated(2'000);
    const auto layout = devices::layOut(
        test::sampleReceipt({{u"1"_s, endless, {}, {}}, {u"2"_s, QString(5'000, u'x'), {}, {}}}));
    QVERIFY(layout.pages.size() >= 2);
    QVERIFY(layout.pages.size() < 20);
}

void TestFormsPdf::inkIsDrawnBlueInItsPlace()
{
    const devices::PdfFormRenderer renderer;
    FormDocument document = test::sampleReceipt();
    const auto blue = [](const QImage &image) {
        QRect where;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor c = image.pixelColor(x, y);
                if (c.blue() > c.red() + 40 && c.blue() > c.green() + 30)
                    where |= QRect(x, y, 1, 1);
            }
        }
        return where;
    };
    constexpr int kDpi = 100;
    const QImage with = QImage::fromData(renderer.previewPng(document, kDpi));
    const QRect place = blue(with);
    QVERIFY(place.width() > 60);
    QVERIFY(place.right() < with.width() / 2);
    QVERIFY(place.top() > with.height() * 3 / 4);
    QCOMPARE(blue(rendered(renderer.pdf(document), kDpi)).isEmpty(), false);

    for (FormBlock &block : document.blocks) {
        if (auto *signatures = std::get_if<FormSignatures>(&block))
            signatures->columns[0].ink.reset();
    }
    QVERIFY(blue(QImage::fromData(renderer.previewPng(document, kDpi))).isEmpty());
}

void TestFormsPdf::codeImages()
{
    const QImage code = devices::renderCode(u"A017|2026-11-23"_s, 6);
    QVERIFY(!code.isNull());
    const auto found = readQr(code);
    QVERIFY(found.has_value());
    QCOMPARE(found->text, u"A017|2026-11-23"_s);
    QCOMPARE(readQr(devices::renderCode(u"Nguyễn Thị Mai"_s, 4))->text, u"Nguyễn Thị Mai"_s);
    QVERIFY(devices::renderCode(QString()).isNull());
    QVERIFY(devices::renderCode(QString(9'000, u'x')).isNull());
}

} // namespace motcua

QTEST_MAIN(motcua::TestFormsPdf)
#include "tst_devices_forms_pdf.moc"
