// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/camera/zxing_code_reader.h"
#include "app/devices/slip_printer/escpos_slip_printer.h"
#include "tests/devices/slip_printer/slip_samples.h"
#include "tests/support/slip/slip_printer_double.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTest>

using namespace motcua;
using namespace Qt::StringLiterals;
using devices::SlipTimes;
using fakes::FileSlipPrinter;
using fakes::NetworkSlipPrinter;
using Kind = SlipOutcome::Kind;

class TestSlipPrinter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paperShowsWhatWasDrawn_data();
    void paperShowsWhatWasDrawn();
    void troubleBefore_data();
    void troubleBefore();
    void paperEndsInTheMiddle();
    void coverOpensInTheMiddle();
    void anotherRollAndAgain();
    void deviceThatNeverTells();
    void deviceThatKnowsNoEnd();
    void sensorThatStopsNothing();
    void breaksOff_data();
    void breaksOff();
    void notAPrinter_data();
    void notAPrinter();
    void halfClosed();
    void nobodyThere();
    void terminalAndPipe();
    void unpluggedInTheMiddle();
    void noFilesAndNoRights();
    void callerNeverWaits();
    void goesWhileThePrinterHangs();
};

namespace {

/// Longer than any answer of a printer that is well, on however busy a computer.
constexpr SlipTimes kPatient{3000, 3000, 2000, 3000, 4000, 1000};
/// Short, so that a test of a printer that hangs does not.
constexpr SlipTimes kQuick{3000, 400, 600, 400, 700, 300};

SlipDevice at(const NetworkSlipPrinter &printer, int dots = SlipDevice::kDots80)
{
    return {SlipDevice::Kind::Tcp, u"127.0.0.1"_s, printer.port(), dots};
}

SlipDevice at(const FileSlipPrinter &printer)
{
    return {SlipDevice::Kind::File, printer.path()};
}

struct Desk
{
    explicit Desk(const SlipDevice &device, const SlipTimes &times = kPatient)
        : printer(device, samples::picture, times)
    {}
    void print(const Slip &slip = samples::slip())
    {
        printer.print(slip, &printer, [this](const SlipOutcome &told) { outcomes.append(told); });
    }
    void ask()
    {
        printer.askStatus(&printer,
                          [this](const SlipPrinterStatus &told) { statuses.append(told); });
    }
    QVector<SlipOutcome> outcomes;
    QVector<SlipPrinterStatus> statuses;
    devices::EscposSlipPrinter printer;
};

/// The picture as it was drawn, but for the few dots that blunt a command.
bool isSame(const QImage &sheet, const QImage &drawn)
{
    if (sheet.size() != drawn.size())
        return false;
    int differing = 0;
    for (int y = 0; y < sheet.height(); ++y) {
        for (int x = 0; x < sheet.width(); ++x)
            differing += sheet.pixelIndex(x, y) != drawn.pixelIndex(x, y) ? 1 : 0;
    }
    return differing <= 20;
}

} // namespace

void TestSlipPrinter::paperShowsWhatWasDrawn_data()
{
    QTest::addColumn<int>("dots");
    QTest::newRow("80 mm") << SlipDevice::kDots80;
    QTest::newRow("58 mm") << SlipDevice::kDots58;
}

void TestSlipPrinter::paperShowsWhatWasDrawn()
{
    QFETCH(int, dots);
    NetworkSlipPrinter there;
    there.paper.paperLow = true;
    Desk desk(at(there, dots));
    desk.ask();
    QTRY_COMPARE(desk.statuses.size(), 1);
    QCOMPARE(desk.statuses.first(),
             (SlipPrinterStatus{SlipPrinterStatus::Kind::Ready, SlipTrouble::None, true}));
    desk.print(samples::longestSlip());
    desk.print();
    QTRY_COMPARE(desk.outcomes.size(), 2);
    QCOMPARE(desk.outcomes.first(), (SlipOutcome{Kind::Printed, SlipTrouble::None, true}));
    QCOMPARE(there.paper.sheets().size(), 2);
    QVERIFY(isSame(there.paper.sheets().first(), samples::picture(samples::longestSlip(), dots)));
    QVERIFY(isSame(there.paper.sheets().last(), samples::picture(samples::slip(), dots)));
    QCOMPARE(there.paper.rowsHanging(), 0);
    QCOMPARE(there.paper.unknownBytes(), 0);
    const auto codes = devices::ZxingCodeReader().readPicture(
        there.paper.sheets().last().convertToFormat(QImage::Format_Grayscale8));
    QCOMPARE(codes.size(), 1);
    QCOMPARE(codes.first().text, samples::slip().code);
}

void TestSlipPrinter::troubleBefore_data()
{
    QTest::addColumn<SlipTrouble>("trouble");
    QTest::newRow("paper") << SlipTrouble::PaperOut;
    QTest::newRow("cover") << SlipTrouble::CoverOpen;
    QTest::newRow("knife") << SlipTrouble::Fault;
}

void TestSlipPrinter::troubleBefore()
{
    QFETCH(SlipTrouble, trouble);
    NetworkSlipPrinter there;
    there.paper.rowsOfPaper = trouble == SlipTrouble::PaperOut ? 0 : -1;
    there.paper.coverOpen = trouble == SlipTrouble::CoverOpen;
    there.paper.cutterStuck = trouble == SlipTrouble::Fault;
    Desk desk(at(there));
    desk.ask();
    desk.print();
    QTRY_COMPARE(desk.outcomes.size(), 1);
    QCOMPARE(desk.statuses.first().kind, SlipPrinterStatus::Kind::NotReady);
    QCOMPARE(desk.statuses.first().trouble, trouble);
    QCOMPARE(desk.outcomes.first().kind, Kind::Failed);
    QCOMPARE(desk.outcomes.first().trouble, trouble);
    // Nothing was sent that would come out once somebody has put in a roll.
    there.paper.rowsOfPaper = -1;
    there.paper.coverOpen = false;
    there.paper.cutterStuck = false;
    there.paper.settle();
    QCOMPARE(there.paper.rowsHanging(), 0);
    QVERIFY(there.paper.sheets().isEmpty());
}

void TestSlipPrinter::paperEndsInTheMiddle()
{
    NetworkSlipPrinter there;
    there.paper.rowsOfPaper = 200;
    Desk desk(at(there));
    desk.print();
    QTRY_COMPARE(desk.outcomes.size(), 1);
    QCOMPARE(desk.outcomes.first().kind, Kind::Failed);
    QCOMPARE(desk.outcomes.first().trouble, SlipTrouble::PaperOut);
    QVERIFY(there.paper.sheets().isEmpty());
}

void TestSlipPrinter::coverOpensInTheMiddle()
{
    // A printer that tells nothing by itself is asked once it stops working things through.
    NetworkSlipPrinter there;
    there.paper.tellsChanges = false;
    there.paper.rowsOfPaper = 100;
    Desk desk(at(there), kQuick);
    desk.print();
    QTRY_VERIFY(there.paper.rowsHanging() == 100);
    there.paper.rowsOfPaper = -1;
    there.paper.coverOpen = true;
    QTRY_COMPARE(desk.outcomes.size(), 1);
    QCOMPARE(desk.outcomes.first().kind, Kind::Failed);
    QCOMPARE(desk.outcomes.first().trouble, SlipTrouble::CoverOpen);
}

void TestSlipPrinter::anotherRollAndAgain()
{
    NetworkSlipPrinter there;
    there.paper.rowsOfPaper = 300;
    Desk desk(at(there));
    desk.print();
    QTRY_COMPARE(desk.outcomes.size(), 1);
    QCOMPARE(desk.outcomes.first().kind, Kind::Failed);
    QTRY_VERIFY(there.paper.rowsHanging() > 0);
    there.paper.rowsOfPaper = -1;
    there.paper.settle();
    Slip again = samples::slip();
    again.copy = 1;
    desk.print(again);
    QTRY_COMPARE(desk.outcomes.size(), 2);
    QCOMPARE(desk.outcomes.last().kind, Kind::Printed);
    // What was left of the first is a piece of its own, and the second is whole.
    QCOMPARE(there.paper.sheets().size(), 2);
    QVERIFY(isSame(there.paper.sheets().last(), samples::picture(again, SlipDevice::kDots80)));
}

void TestSlipPrinter::deviceThatNeverTells()
{
    NetworkSlipPrinter there;
    there.paper.answersNow = there.paper.answersDone = there.paper.tellsChanges = false;
    Desk desk(at(there), kQuick);
    desk.ask();
    desk.print();
    QTRY_COMPARE(desk.outcomes.size(), 1);
    QCOMPARE(desk.statuses.first().kind, SlipPrinterStatus::Kind::Silent);
    QVERIFY(desk.outcomes.first().isUntold());
    QTRY_COMPARE(there.paper.sheets().size(), 1);
}

void TestSlipPrinter::deviceThatKnowsNoEnd()
{
    NetworkSlipPrinter there;
    there.paper.answersDone = false;
    Desk desk(at(there), kQuick);
    desk.print();
    QTRY_COMPARE(desk.outcomes.size(), 1);
    QCOMPARE(desk.outcomes.first().kind, Kind::Printed);
    QElapsedTimer second;
    second.start();
    desk.print();
    QTRY_COMPARE(desk.outcomes.size(), 2);
    QCOMPARE(desk.outcomes.last().kind, Kind::Printed);
    QVERIFY(second.elapsed() < kQuick.done); // learned
    QCOMPARE(there.paper.sheets().size(), 2);
}

void TestSlipPrinter::sensorThatStopsNothing()
{
    NetworkSlipPrinter there;
    there.paper.goesOnWithoutPaper = true;
    there.paper.tellsChanges = false;
    there.paper.rowsOfPaper = 300;
    Desk desk(at(there));
    desk.print();
    QTRY_COMPARE(desk.outcomes.size(), 1);
    QCOMPARE(desk.outcomes.first().kind, Kind::Unknown);
    QCOMPARE(desk.outcomes.first().trouble, SlipTrouble::PaperOut);
}

void TestSlipPrinter::breaksOff_data()
{
    QTest::addColumn<bool>("reset");
    QTest::addColumn<int>("after");
    QTest::newRow("hangs at once") << false << 0;
    QTest::newRow("hangs in the picture") << false << 9000;
    QTest::newRow("breaks at once") << true << 0;
    QTest::newRow("breaks in the head") << true << 2400;
    QTest::newRow("breaks in the picture") << true << 9000;
}

void TestSlipPrinter::breaksOff()
{
    QFETCH(bool, reset);
    QFETCH(int, after);
    NetworkSlipPrinter there;
    Desk desk(at(there), kQuick);
    desk.print(); // a printer that is known to answer
    QTRY_COMPARE(desk.outcomes.size(), 1);
    (reset ? there.resetsAfter : there.hangsAfter) = after;
    QElapsedTimer since;
    since.start();
    desk.print();
    QTRY_COMPARE(desk.outcomes.size(), 2);
    const SlipOutcome &told = desk.outcomes.last();
    QVERIFY(told.kind != Kind::Printed);
    QVERIFY(!told.isUntold());
    QVERIFY(told.trouble == SlipTrouble::NoAnswer || told.trouble == SlipTrouble::Absent);
    QVERIFY(since.elapsed() < 4000);
    QCOMPARE(there.paper.sheets().size(), 1);
    QCOMPARE(there.connections(), 2); // never tried again by itself
    if (after == 0)                   // before the picture: nothing of it can have come out
        QCOMPARE(told.kind, Kind::Failed);
    // And once it is well again the next one is whole.
    there.resetsAfter = there.hangsAfter = -1;
    desk.print();
    QTRY_COMPARE(desk.outcomes.size(), 3);
    QCOMPARE(desk.outcomes.last().kind, Kind::Printed);
    QVERIFY(isSame(there.paper.sheets().last(), samples::picture(samples::slip(), 576)));
}

void TestSlipPrinter::notAPrinter_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<bool>("odd");
    QTest::newRow("a shell") << QByteArray("SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n") << false;
    QTest::newRow("a web server") << QByteArray("HTTP/1.0 400 Bad Request\r\n\r\n") << false;
    QTest::newRow("answers nonsense") << QByteArray() << true;
}

void TestSlipPrinter::notAPrinter()
{
    QFETCH(QByteArray, greeting);
    QFETCH(bool, odd);
    NetworkSlipPrinter there;
    there.greeting = greeting;
    there.answersOddly = odd;
    Desk desk(at(there));
    desk.ask();
    desk.print();
    QTRY_COMPARE(desk.outcomes.size(), 1);
    QCOMPARE(desk.statuses.first().trouble, SlipTrouble::NotAPrinter);
    QCOMPARE(desk.outcomes.first().kind, Kind::Failed);
    QCOMPARE(desk.outcomes.first().trouble, SlipTrouble::NotAPrinter);
    QVERIFY(there.paper.sheets().isEmpty());
}

void TestSlipPrinter::halfClosed()
{
    NetworkSlipPrinter there;
    there.halfCloses = true;
    Desk desk(at(there));
    desk.print();
    QTRY_COMPARE(desk.outcomes.size(), 1);
    QCOMPARE(desk.outcomes.first().kind, Kind::Unknown);
    QTRY_COMPARE(there.paper.sheets().size(), 1);
}

void TestSlipPrinter::nobodyThere()
{
    NetworkSlipPrinter there;
    const SlipDevice device = at(there);
    there.switchOff();
    Desk desk(device);
    desk.ask();
    desk.print();
    QTRY_COMPARE(desk.outcomes.size(), 1);
    QCOMPARE(desk.statuses.first().trouble, SlipTrouble::Absent);
    QCOMPARE(desk.outcomes.first(), (SlipOutcome{Kind::Failed, SlipTrouble::Absent}));
    const Failure words = slipFailure(desk.outcomes.first(), u"A024"_s);
    QCOMPARE(words.name(), QByteArray("slip_absent"));
    QVERIFY(words.headline().contains(u"A024"_s));
}

void TestSlipPrinter::terminalAndPipe()
{
    FileSlipPrinter terminal(FileSlipPrinter::Way::Terminal);
    Desk both(at(terminal));
    both.print();
    QTRY_COMPARE(both.outcomes.size(), 1);
    QCOMPARE(both.outcomes.first(), (SlipOutcome{Kind::Printed, SlipTrouble::None}));
    QVERIFY(isSame(terminal.paper.sheets().first(), samples::picture(samples::slip(), 576)));

    FileSlipPrinter pipe(FileSlipPrinter::Way::Pipe);
    Desk oneWay(at(pipe));
    oneWay.ask();
    oneWay.print();
    QTRY_COMPARE(oneWay.outcomes.size(), 1);
    QCOMPARE(oneWay.statuses.first().kind, SlipPrinterStatus::Kind::Silent);
    QVERIFY(oneWay.outcomes.first().isUntold());
    QTRY_COMPARE(pipe.paper.sheets().size(), 1);
    QVERIFY(isSame(pipe.paper.sheets().first(), samples::picture(samples::slip(), 576)));
}

void TestSlipPrinter::unpluggedInTheMiddle()
{
    for (const auto way : {FileSlipPrinter::Way::Terminal, FileSlipPrinter::Way::Pipe}) {
        FileSlipPrinter there(way);
        there.unplugsAfter = 6000;
        Desk desk(at(there));
        desk.print();
        QTRY_COMPARE(desk.outcomes.size(), 1);
        QCOMPARE(desk.outcomes.first().kind, Kind::Failed);
        QVERIFY(desk.outcomes.first().trouble != SlipTrouble::None);
        QVERIFY(there.paper.sheets().isEmpty());
    }
    FileSlipPrinter stuck(FileSlipPrinter::Way::Pipe);
    stuck.hangsAfter = 6000;
    Desk desk(at(stuck), kQuick);
    for (int i = 0; i < 3 && desk.outcomes.size() == i; ++i) { // a pipe holds more than one slip
        desk.print();
        QTRY_COMPARE(desk.outcomes.size(), i + 1);
    }
    QCOMPARE(desk.outcomes.last().kind, Kind::Failed);
    QCOMPARE(desk.outcomes.last().trouble, SlipTrouble::NoAnswer);
}

void TestSlipPrinter::noFilesAndNoRights()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"disk.img"_s);
    QFile disk(file);
    QVERIFY(disk.open(QIODevice::WriteOnly) && disk.write("data") == 4);
    disk.close();
    const QVector<QPair<QString, SlipTrouble>> cases{
        {folder.filePath(u"lp7"_s), SlipTrouble::Absent},
        {file, SlipTrouble::NotAPrinter},
        {folder.path(), SlipTrouble::NotAPrinter},
        {file + u"/lp0"_s, SlipTrouble::NotAPrinter},
    };
    for (const auto &[path, trouble] : cases) {
        Desk desk(SlipDevice{SlipDevice::Kind::File, path});
        desk.print();
        QTRY_COMPARE(desk.outcomes.size(), 1);
        QCOMPARE(desk.outcomes.first(), (SlipOutcome{Kind::Failed, trouble}));
    }
    QVERIFY(disk.open(QIODevice::ReadOnly));
    QCOMPARE(disk.readAll(), QByteArray("data"));
}

void TestSlipPrinter::callerNeverWaits()
{
    NetworkSlipPrinter there;
    QSemaphore mayDraw;
    int told = 0;
    {
        devices::EscposSlipPrinter printer(
            at(there),
            [&mayDraw](const Slip &slip, int dots) {
                mayDraw.acquire();
                return samples::picture(slip, dots);
            },
            kQuick);
        // Would stand here for ever if it drew on this thread.
        printer.print(samples::slip(), this, [&told](const SlipOutcome &) { ++told; });
        QCOMPARE(told, 0);
        mayDraw.release();
        QTRY_COMPARE(told, 1);
    }
    QCOMPARE(there.paper.sheets().size(), 1);
}

void TestSlipPrinter::goesWhileThePrinterHangs()
{
    NetworkSlipPrinter there;
    there.hangsAfter = 3000;
    QElapsedTimer since;
    {
        Desk desk(at(there), SlipTimes{}); // its real, long waits
        desk.print();
        QTRY_VERIFY(there.connections() == 1);
        QTRY_VERIFY(there.paper.received() == 3000);
        since.start();
    }
    QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed())));
}

QTEST_MAIN(TestSlipPrinter)
#include "tst_devices_slip_printer.moc"
