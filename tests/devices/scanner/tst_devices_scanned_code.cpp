// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/camera/zxing_code_reader.h"
#include "tests/devices/scanner/scanner_probe.h"

#include <QImage>
#include <QTemporaryDir>

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

using namespace motcua;
using namespace Qt::StringLiterals;

/// A picture of a paper goes through libsane, the worker, the pipe and JPEG, and its code still reads.
class TestScannedCode : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codeOnAScannedPageReads();
};

void TestScannedCode::codeOnAScannedPageReads()
{
    const QString payload = u"MC1:H24.123-261120-0001:Đặng Đình Đức"_s;
    const ZXing::BitMatrix code = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                      .setEncoding(ZXing::CharacterSet::UTF8)
                                      .setMargin(4)
                                      .encode(payload.toStdString(), 0, 0);
    QImage page(2480, 3508, QImage::Format_RGB888); // A4 at 300 dpi
    page.fill(QColor(250, 248, 240));
    const int module = 8; // some 25 mm in all
    for (int y = 0; y < code.height() * module; ++y) {
        for (int x = 0; x < code.width() * module; ++x) {
            if (code.get(x / module, y / module))
                page.setPixel(1800 + x, 200 + y, qRgb(30, 30, 30));
        }
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(u"page.ppm"_s);
    QVERIFY(page.save(path));

    test::ScannerProbe probe;
    QVERIFY(probe.run({u"pnm:0?filename="_s + path, Scanner::Source::Flatbed, 300, true, 0}));
    QCOMPARE(probe.failureName(), QByteArray());
    QCOMPARE(probe.pages.size(), 1);
    const PageImage scanned = probe.pages.first();
    QCOMPARE(scanned.dpi, 300);
    QCOMPARE(QSize(scanned.widthPx, scanned.heightPx), page.size());
    QVERIFY(QImage::fromData(scanned.encoded).isGrayscale()); // pnm has no mode: made grey by us

    const auto codes = devices::ZxingCodeReader().readImage(scanned.encoded);
    QCOMPARE(codes.size(), 1);
    QCOMPARE(codes.first().text, payload);
    QCOMPARE(codes.first().format, u"QRCode"_s);
}

QTEST_GUILESS_MAIN(TestScannedCode)
#include "tst_devices_scanned_code.moc"
