// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/devices/scanner/scanner_probe.h"

#include <QImage>

using namespace motcua;
using namespace Qt::StringLiterals;
using test::ScannerProbe;
using Source = Scanner::Source;

/// Against a backend that crashes, hangs and lies (tests/support/sane_faulty).
class TestFaultyScanner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goodBatch();
    void crashInADriver();
    void hangInADriver();
    void hangAndCancel();
    void tornPage_data();
    void tornPage();
    void busyAtTheStart();
    void cancelWhileBusy();
    void crashAfterTheEnd();
    void hangAfterTheEnd();
    void feederNoticesLate();
};

namespace {
Scanner::Request feeder(const char *fault, int dpi = 300)
{
    return {u"faulty:0?fault="_s + QString::fromLatin1(fault), Source::Feeder, dpi, true, 0};
}
} // namespace

void TestFaultyScanner::goodBatch()
{
    ScannerProbe probe;
    QVERIFY(probe.run(feeder("none")));
    QCOMPARE(probe.failureName(), QByteArray());
    QCOMPARE(probe.finishedPages, 4);       // "ADF Front", not "ADF Duplex" nor the platen
    QCOMPARE(probe.pages.first().dpi, 400); // it has 100, 200 and 400: never coarser than asked
    QVERIFY(probe.run(feeder("none", 1200)));
    QCOMPARE(probe.pages.first().dpi, 400); // the finest it has
    QVERIFY(probe.run({u"faulty:0"_s, Source::Flatbed, 200, true, 0}));
    QCOMPARE(probe.finishedPages, 1); // "Platen"
    const PageImage page = probe.pages.first();
    QCOMPARE(page.dpi, 200);
    const QImage image = QImage::fromData(page.encoded);
    QCOMPARE(image.size(), QSize(100, 60));
    QVERIFY(qGray(image.pixel(50, 0)) < 10 && qGray(image.pixel(50, 59)) > 225);
}

void TestFaultyScanner::crashInADriver()
{
    ScannerProbe probe;
    QVERIFY(probe.run(feeder("crash")));
    QCOMPARE(probe.failureName(), QByteArray("scanner_died"));
    QCOMPARE(probe.pagesSafe, 1);
    QCOMPARE(probe.pages.size(), 1);
    QVERIFY(probe.failures.last().headline().contains(u'2')); // the sheet it happened at
    QVERIFY(probe.run(feeder("none")));
    QCOMPARE(probe.finishedPages, 4);
}

void TestFaultyScanner::hangInADriver()
{
    auto options = ScannerProbe::usual();
    options.silenceTimeout = std::chrono::milliseconds(300);
    ScannerProbe probe(options);
    QVERIFY(probe.run(feeder("hang")));
    QCOMPARE(probe.failureName(), QByteArray("scanner_timeout"));
    QCOMPARE(probe.pagesSafe, 1);
    QVERIFY(probe.run(feeder("none")));
    QCOMPARE(probe.finishedPages, 4);
}

void TestFaultyScanner::hangAndCancel()
{
    auto options = ScannerProbe::usual();
    options.cancelTimeout = std::chrono::milliseconds(200);
    ScannerProbe probe(options);
    probe.scanner.scan(feeder("hang"));
    QTRY_COMPARE(probe.progressPage, 2);
    probe.scanner.cancel();
    QTRY_COMPARE(probe.ends, 1);
    QCOMPARE(probe.failureName(), QByteArray());
    QCOMPARE(probe.finishedPages, 1);
    QVERIFY(!probe.scanner.isBusy());
    QVERIFY(probe.run(feeder("none")));
    QCOMPARE(probe.finishedPages, 4);
}

void TestFaultyScanner::tornPage_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("jam in mid-page") << QByteArray("torn") << QByteArray("scanner_jammed");
    // The trap: the driver says the page is complete, and it is not.
    QTest::newRow("lying end") << QByteArray("short") << QByteArray("scanner_io");
}

void TestFaultyScanner::tornPage()
{
    QFETCH(QByteArray, fault);
    QFETCH(QByteArray, name);
    ScannerProbe probe;
    QVERIFY(probe.run(feeder(fault.constData())));
    QCOMPARE(probe.failureName(), name);
    QCOMPARE(probe.pagesSafe, 1);
    QCOMPARE(probe.pages.size(), 1); // nobody asked for torn ones

    auto options = ScannerProbe::usual();
    options.giveTornPages = true;
    ScannerProbe curious(options);
    QVERIFY(curious.run(feeder(fault.constData())));
    QCOMPARE(curious.failureName(), name);
    QCOMPARE(curious.pagesSafe, 1); // torn is not safe
    QCOMPARE(curious.pages.size(), 2);
    QVERIFY(curious.pages.first().complete);
    QVERIFY(!curious.pages.last().complete);
    QCOMPARE(QImage::fromData(curious.pages.last().encoded).size(), QSize(100, 20));
}

void TestFaultyScanner::busyAtTheStart()
{
    ScannerProbe probe;
    QVERIFY(probe.run(feeder("busy-twice")));
    QCOMPARE(probe.failureName(), QByteArray());
    QCOMPARE(probe.finishedPages, 4);
    QVERIFY(probe.run(feeder("busy")));
    QCOMPARE(probe.failureName(), QByteArray("scanner_busy"));
    QCOMPARE(probe.pagesSafe, 0);
}

void TestFaultyScanner::cancelWhileBusy()
{
    auto options = ScannerProbe::usual();
    options.retryDelay = std::chrono::seconds(30);
    ScannerProbe probe(options);
    probe.scanner.scan(feeder("busy-later"));
    QTRY_COMPARE(probe.pages.size(), 1); // now it asks for the second one, and waits
    probe.scanner.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(probe.ends, 1, 3000);
    QCOMPARE(probe.failureName(), QByteArray());
    QCOMPARE(probe.finishedPages, 1);
}

void TestFaultyScanner::crashAfterTheEnd()
{
    ScannerProbe probe;
    QVERIFY(probe.run(feeder("cancel-crash")));
    QCOMPARE(probe.failureName(), QByteArray());
    QCOMPARE(probe.finishedPages, 4); // all sheets are here; the crash is nobody's business
    QTRY_COMPARE(probe.scanner.workerPid(), qint64(0));
    QVERIFY(probe.run(feeder("none")));
    QCOMPARE(probe.finishedPages, 4);
}

void TestFaultyScanner::hangAfterTheEnd()
{
    auto options = ScannerProbe::usual();
    options.settleTimeout = std::chrono::milliseconds(200);
    ScannerProbe probe(options);
    QVERIFY(probe.run(feeder("cancel-hang")));
    QCOMPARE(probe.failureName(), QByteArray());
    QCOMPARE(probe.finishedPages, 4);
    const qint64 hung = probe.scanner.workerPid();
    QVERIFY(hung != 0);
    // Asked for at once, while the driver still holds the device: another worker does it.
    QVERIFY(probe.run(feeder("none")));
    QCOMPARE(probe.failureName(), QByteArray());
    QCOMPARE(probe.finishedPages, 4);
    QVERIFY(probe.scanner.workerPid() != hung);
    // And one that may wait is there again before anybody asks.
    QVERIFY(probe.run(feeder("cancel-hang")));
    QTRY_COMPARE(probe.scanner.workerPid(), qint64(0));
}

void TestFaultyScanner::feederNoticesLate()
{
    ScannerProbe probe;
    QVERIFY(probe.run(feeder("no-docs-late")));
    QCOMPARE(probe.failureName(), QByteArray());
    QCOMPARE(probe.finishedPages, 4);
}

QTEST_GUILESS_MAIN(TestFaultyScanner)
#include "tst_devices_scanner_faults.moc"
