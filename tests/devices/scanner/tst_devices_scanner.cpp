// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/devices/scanner/scanner_probe.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <csignal>

using namespace motcua;
using namespace Qt::StringLiterals;
using test::ScannerProbe;
using Source = Scanner::Source;

/// Against libsane's own virtual scanner, through the real worker process.
class TestScanner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listsDevices();
    void scansTheGlass();
    void scansTheFeederUntilItIsEmpty();
    void stopsAtTheNumberOfPagesAsked();
    void firstDeviceWhenNoneIsNamed();
    void driverKinds_data();
    void driverKinds();
    void driverFailures_data();
    void driverFailures();
    void emptyFeeder();
    void absentDevice_data();
    void absentDevice();
    void cancelInMidPage();
    void killedInMidPage();
    void killedWhileIdle();
    void workerMissing();
    void workerHangs();
    void workerHangsAndCancelIsAsked();
    void workerTalksNonsense();
    void deletedWhileScanning();
    void enumerationWaitsForTheBatch();

private:
    [[nodiscard]] QString script(const QByteArray &text);
    QTemporaryDir m_folder;
};

namespace {
/// Slow enough to be interrupted: some 64 buffers of 32 KiB a page, 50 ms each.
constexpr auto kSlow = "read-delay=yes&read-delay-duration=50000"_L1;
} // namespace

void TestScanner::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY2(qEnvironmentVariableIsSet("SANE_CONFIG_DIR"),
             "would look for the scanners of this room");
}

QString TestScanner::script(const QByteArray &text)
{
    static int n = 0;
    const QString path = m_folder.filePath(u"worker%1"_s.arg(++n));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\n" + text + "\n");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

void TestScanner::listsDevices()
{
    ScannerProbe probe;
    probe.scanner.enumerate();
    QVERIFY(probe.scanner.isBusy());
    QTRY_COMPARE(probe.enumerations, 1);
    QVERIFY(!probe.scanner.isBusy());
    QStringList names;
    for (const Scanner::Device &device : std::as_const(probe.devices))
        names.append(device.name);
    QVERIFY2(names.contains(u"test:0"_s) && names.contains(u"pnm:0"_s),
             qPrintable(names.join(u' ')));
}

void TestScanner::scansTheGlass()
{
    for (const bool grey : {true, false}) {
        ScannerProbe probe;
        QVERIFY(probe.run({u"test:0"_s, Source::Flatbed, 150, grey, 5}));
        QCOMPARE(probe.failureName(), QByteArray());
        QCOMPARE(probe.finishedPages, 1); // whatever number is asked for
        QCOMPARE(probe.pages.size(), 1);
        const PageImage page = probe.pages.first();
        QCOMPARE(page.mime, u"image/jpeg"_s);
        QCOMPARE(page.dpi, 150);
        QVERIFY(page.complete);
        QCOMPARE(page.widthPx, 1240); // A4
        QCOMPARE(page.heightPx, 1753);
        const QImage image = QImage::fromData(page.encoded);
        QCOMPARE(image.size(), QSize(page.widthPx, page.heightPx));
        QCOMPARE(image.allGray(), grey);
        QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 150);
        QVERIFY(probe.progresses > 0);
        QVERIFY(!probe.scanner.isBusy());
    }
}

void TestScanner::scansTheFeederUntilItIsEmpty()
{
    ScannerProbe probe;
    QVERIFY(probe.run({u"test:0"_s, Source::Feeder, 75, true, 0}));
    QCOMPARE(probe.failureName(), QByteArray());
    QCOMPARE(probe.finishedPages, 10); // what the virtual feeder holds
    QCOMPARE(probe.pages.size(), 10);
    QCOMPARE(probe.progressPage, 10);
}

void TestScanner::stopsAtTheNumberOfPagesAsked()
{
    ScannerProbe probe;
    QVERIFY(probe.run({u"test:0"_s, Source::Feeder, 75, true, 3}));
    QCOMPARE(probe.finishedPages, 3);
    QCOMPARE(probe.pages.size(), 3);
}

void TestScanner::firstDeviceWhenNoneIsNamed()
{
    ScannerProbe probe;
    QVERIFY(probe.run({QString(), Source::Flatbed, 75, true, 0}));
    QCOMPARE(probe.finishedPages, 1);
    const qint64 pid = probe.scanner.workerPid();
    QVERIFY(pid > 0);
    QVERIFY(probe.run({QString(), Source::Flatbed, 75, true, 0}));
    QCOMPARE(probe.finishedPages, 1);
    QCOMPARE(probe.scanner.workerPid(), pid); // one worker serves many batches
}

void TestScanner::driverKinds_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<bool>("grey");
    QTest::addColumn<QString>("mime");
    QTest::addColumn<QSize>("size");
    const QSize a4(620, 876);
    QTest::newRow("three passes") << u"three-pass=yes"_s << false << u"image/jpeg"_s << a4;
    QTest::newRow("three passes, BGR")
        << u"three-pass=yes&three-pass-order=BGR"_s << false << u"image/jpeg"_s << a4;
    QTest::newRow("16 bits grey") << u"depth=16"_s << true << u"image/jpeg"_s << a4;
    QTest::newRow("16 bits colour") << u"depth=16"_s << false << u"image/jpeg"_s << a4;
    QTest::newRow("line art") << u"depth=1"_s << true << u"image/png"_s << a4;
    QTest::newRow("padded lines") << u"ppl-loss=17"_s << true << u"image/jpeg"_s << QSize(603, 876);
    QTest::newRow("wrong estimate") << u"fuzzy-parameters=yes"_s << true << u"image/jpeg"_s << a4;
    QTest::newRow("tiny reads") << u"read-limit=yes&read-limit-size=997"_s << true
                                << u"image/jpeg"_s << a4;
    // 11 cm wide, and no height until the end
    QTest::newRow("hand scanner") << u"hand-scanner=yes"_s << true << u"image/jpeg"_s
                                  << QSize(324, -1);
    QTest::newRow("unknown option") << u"dance=yes"_s << true << u"image/jpeg"_s << a4;
}

void TestScanner::driverKinds()
{
    QFETCH(QString, options);
    QFETCH(bool, grey);
    QFETCH(QString, mime);
    QFETCH(QSize, size);
    ScannerProbe probe;
    QVERIFY(probe.run({u"test:0?"_s + options, Source::Flatbed, 75, grey, 0}));
    QCOMPARE(probe.failureName(), QByteArray());
    QCOMPARE(probe.pages.size(), 1);
    QCOMPARE(probe.pages.first().mime, mime);
    const QImage image = QImage::fromData(probe.pages.first().encoded);
    QCOMPARE(image.width(), size.width());
    if (size.height() > 0)
        QCOMPARE(image.height(), size.height());
    QVERIFY(image.height() > 100);
    QCOMPARE(image.allGray(), grey);
}

void TestScanner::driverFailures_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *status, const char *name) {
        QTest::newRow(status) << QString::fromLatin1(status) << QByteArray(name);
    };
    row("SANE_STATUS_JAMMED", "scanner_jammed");
    row("SANE_STATUS_COVER_OPEN", "scanner_cover_open");
    row("SANE_STATUS_IO_ERROR", "scanner_io");
    row("SANE_STATUS_NO_MEM", "scanner_io");
    row("SANE_STATUS_ACCESS_DENIED", "scanner_denied");
    row("SANE_STATUS_DEVICE_BUSY", "scanner_busy");
    row("SANE_STATUS_INVAL", "scanner_io");
    row("SANE_STATUS_UNSUPPORTED", "scanner_io");
    row("SANE_STATUS_CANCELLED", "scanner_io"); // nobody asked for it
    row("SANE_STATUS_EOF", "scanner_io");       // an end without the bytes of a page
}

void TestScanner::driverFailures()
{
    QFETCH(QString, status);
    QFETCH(QByteArray, name);
    ScannerProbe probe;
    QVERIFY(probe.run({u"test:0?read-return-value@3="_s + status, Source::Feeder, 75, true, 0}));
    QCOMPARE(probe.failureName(), name);
    QCOMPARE(probe.finishedPages, -1);
    QCOMPARE(probe.pagesSafe, 2);
    QCOMPARE(probe.pages.size(), 2);
    for (const PageImage &page : std::as_const(probe.pages))
        QVERIFY(!QImage::fromData(page.encoded).isNull());
    const Failure failure = probe.failures.last();
    QVERIFY(failure.headline().contains(u"two"_s) || failure.headline().contains(u"Hai"_s));
    QVERIFY(!failure.nextStep().isEmpty());
    QVERIFY(!failure.headline().contains(u'%') && !failure.nextStep().contains(u'%'));
    QVERIFY(!probe.scanner.isBusy());

    // The clerk puts the sheet back and scans on: the same worker, the rest of the feeder.
    QVERIFY(probe.run({u"test:0"_s, Source::Feeder, 75, true, 2}));
    QCOMPARE(probe.finishedPages, 2);
}

void TestScanner::emptyFeeder()
{
    ScannerProbe probe;
    QVERIFY(probe.run(
        {u"test:0?read-return-value=SANE_STATUS_NO_DOCS"_s, Source::Feeder, 75, true, 0}));
    QCOMPARE(probe.failureName(), QByteArray("scanner_no_paper"));
    QCOMPARE(probe.pagesSafe, 0);
    QVERIFY(probe.pages.isEmpty());
    // After some sheets the same status is the good end: some feeders notice only when read from.
    QVERIFY(probe.run(
        {u"test:0?read-return-value@3=SANE_STATUS_NO_DOCS"_s, Source::Feeder, 75, true, 0}));
    QCOMPARE(probe.failureName(), QByteArray());
    QCOMPARE(probe.finishedPages, 2);
}

void TestScanner::absentDevice_data()
{
    QTest::addColumn<QString>("device");
    QTest::newRow("unplugged") << u"test:99"_s;
    QTest::newRow("no such driver") << u"nosuch:0"_s;
    QTest::newRow("foolish") << u"%%%:\n"_s;
}

void TestScanner::absentDevice()
{
    QFETCH(QString, device);
    ScannerProbe probe;
    QVERIFY(probe.run({device, Source::Flatbed, 75, true, 0}));
    QCOMPARE(probe.failureName(), QByteArray("scanner_absent"));
    QCOMPARE(probe.pagesSafe, 0);
}

void TestScanner::cancelInMidPage()
{
    ScannerProbe probe;
    probe.scanner.scan(
        {u"test:0?read-delay@2=yes&read-delay-duration@2=50000"_s, Source::Feeder, 300, true, 0});
    QTRY_VERIFY(probe.progressPage == 2);
    QElapsedTimer clock;
    clock.start();
    probe.scanner.cancel();
    probe.scanner.cancel(); // an impatient clerk
    QTRY_COMPARE(probe.ends, 1);
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(probe.failureName(), QByteArray()); // cancel is no error
    QCOMPARE(probe.finishedPages, 1);
    QCOMPARE(probe.pages.size(), 1); // and half a page is no page
    const qint64 pid = probe.scanner.workerPid();
    QVERIFY(probe.run({u"test:0"_s, Source::Flatbed, 75, true, 0}));
    QCOMPARE(probe.finishedPages, 1);
    QCOMPARE(probe.scanner.workerPid(), pid);
}

void TestScanner::killedInMidPage()
{
    ScannerProbe probe;
    probe.scanner.scan(
        {u"test:0?read-delay@2=yes&read-delay-duration@2=50000"_s, Source::Feeder, 300, true, 0});
    QTRY_VERIFY(probe.progressPage == 2);
    QCOMPARE(::kill(static_cast<pid_t>(probe.scanner.workerPid()), SIGKILL), 0);
    QTRY_COMPARE(probe.ends, 1);
    QCOMPARE(probe.failureName(), QByteArray("scanner_died"));
    QCOMPARE(probe.pagesSafe, 1);
    QCOMPARE(probe.pages.size(), 1);
    QVERIFY(!probe.scanner.isBusy());
    QVERIFY(probe.run({u"test:0"_s, Source::Flatbed, 75, true, 0}));
    QCOMPARE(probe.finishedPages, 1);
}

void TestScanner::killedWhileIdle()
{
    ScannerProbe probe;
    QVERIFY(probe.run({u"test:0"_s, Source::Flatbed, 75, true, 0}));
    const qint64 pid = probe.scanner.workerPid();
    QCOMPARE(::kill(static_cast<pid_t>(pid), SIGKILL), 0);
    QTRY_COMPARE(probe.scanner.workerPid(), qint64(0));
    QVERIFY(probe.failures.isEmpty()); // nobody was waiting for anything
    QVERIFY(probe.run({u"test:0"_s, Source::Flatbed, 75, true, 0}));
    QCOMPARE(probe.finishedPages, 1);
    QVERIFY(probe.scanner.workerPid() != pid);
}

void TestScanner::workerMissing()
{
    auto options = ScannerProbe::usual();
    options.worker = m_folder.filePath(u"not-there"_s);
    ScannerProbe probe(options);
    QVERIFY(probe.run({u"test:0"_s, Source::Flatbed, 75, true, 0}));
    QCOMPARE(probe.failureName(), QByteArray("scanner_died"));
    probe.scanner.enumerate();
    QTRY_COMPARE(probe.ends, 2);
    QVERIFY(!probe.scanner.isBusy());
}

void TestScanner::workerHangs()
{
    auto options = ScannerProbe::usual();
    options.worker = script("exec sleep 60");
    options.openTimeout = std::chrono::milliseconds(150);
    options.enumerateTimeout = std::chrono::milliseconds(150);
    ScannerProbe probe(options);
    QVERIFY(probe.run({u"test:0"_s, Source::Flatbed, 75, true, 0}));
    QCOMPARE(probe.failureName(), QByteArray("scanner_timeout"));
    probe.scanner.enumerate();
    QTRY_COMPARE(probe.ends, 2);
    QCOMPARE(probe.failureName(), QByteArray("scanner_timeout"));

    // The driver stalls in the middle of a page: every buffer comes later than we are willing to wait.
    options = ScannerProbe::usual();
    options.silenceTimeout = std::chrono::milliseconds(60);
    ScannerProbe stalled(options);
    QVERIFY(stalled.run(
        {u"test:0?read-delay=yes&read-delay-duration=200000"_s, Source::Flatbed, 300, true, 0}));
    QCOMPARE(stalled.failureName(), QByteArray("scanner_timeout"));
    QCOMPARE(stalled.pagesSafe, 0);
}

void TestScanner::workerHangsAndCancelIsAsked()
{
    auto options = ScannerProbe::usual();
    options.worker = script("exec sleep 60");
    options.cancelTimeout = std::chrono::milliseconds(150);
    ScannerProbe probe(options);
    probe.scanner.scan({u"test:0"_s, Source::Flatbed, 75, true, 0});
    probe.scanner.cancel();
    QTRY_COMPARE(probe.ends, 1);
    QCOMPARE(probe.finishedPages, 0);
    QVERIFY(!probe.scanner.isBusy());
}

void TestScanner::workerTalksNonsense()
{
    for (const QByteArray &text :
         {QByteArray("echo hello; exec sleep 60"), QByteArray("exec cat /dev/zero"),
          QByteArray("printf 'MCS1\\000\\000\\000\\002\\000\\000\\000\\000{}'; exec sleep 60"),
          QByteArray("exit 0"), QByteArray("kill -SEGV $$")}) {
        auto options = ScannerProbe::usual();
        options.worker = script(text);
        ScannerProbe probe(options);
        QVERIFY(probe.run({u"test:0"_s, Source::Flatbed, 75, true, 0}));
        QCOMPARE(probe.failureName(), QByteArray("scanner_died"));
    }
}

void TestScanner::deletedWhileScanning()
{
    qint64 pid = 0;
    {
        ScannerProbe probe;
        probe.scanner.scan({u"test:0?%1"_s.arg(kSlow), Source::Feeder, 300, true, 0});
        QTRY_VERIFY(probe.progresses > 0);
        pid = probe.scanner.workerPid();
    }
    QVERIFY(::kill(static_cast<pid_t>(pid), 0) != 0); // gone with its parent
}

void TestScanner::enumerationWaitsForTheBatch()
{
    ScannerProbe probe;
    probe.scanner.scan({u"test:0"_s, Source::Feeder, 75, true, 2});
    probe.scanner.enumerate();
    probe.scanner.scan({u"test:0"_s, Source::Flatbed, 75, true, 0}); // ignored: one at a time
    QTRY_COMPARE(probe.enumerations, 1);
    QCOMPARE(probe.ends, 1);
    QCOMPARE(probe.finishedPages, 2);
}

QTEST_GUILESS_MAIN(TestScanner)
#include "tst_devices_scanner.moc"
