// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/slip_printer/escpos_bytes.h"
#include "app/devices/slip_printer/escpos_status.h"
#include "tests/support/slip/escpos_paper.h"

#include <QRandomGenerator>
#include <QTest>

using namespace motcua;
using namespace motcua::devices;
using escpos::StatusReader;

class TestSlipStatus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersOnAsking_data();
    void answersOnAsking();
    void changesToldByItself();
    void answersInterleaved();
    void anythingAtAll();
    void picturesHideNoCommands();
    void picturesArriveAsSent();
};

void TestSlipStatus::answersOnAsking_data()
{
    QTest::addColumn<int>("question");
    QTest::addColumn<int>("byte");
    QTest::addColumn<SlipTrouble>("trouble");
    QTest::addColumn<bool>("low");
    QTest::newRow("well") << 1 << 0x12 << SlipTrouble::None << false;
    QTest::newRow("drawer open") << 1 << 0x16 << SlipTrouble::None << false;
    QTest::newRow("off line") << 1 << 0x1a << SlipTrouble::Offline << false;
    QTest::newRow("cover") << 2 << 0x16 << SlipTrouble::CoverOpen << false;
    QTest::newRow("stopped by paper") << 2 << 0x32 << SlipTrouble::PaperOut << false;
    QTest::newRow("error") << 2 << 0x52 << SlipTrouble::Fault << false;
    QTest::newRow("knife") << 3 << 0x1a << SlipTrouble::Fault << false;
    QTest::newRow("hot head") << 3 << 0x52 << SlipTrouble::Fault << false;
    QTest::newRow("low") << 4 << 0x1e << SlipTrouble::None << true;
    QTest::newRow("out") << 4 << 0x7e << SlipTrouble::PaperOut << true;
}

void TestSlipStatus::answersOnAsking()
{
    QFETCH(int, question);
    QFETCH(int, byte);
    QFETCH(SlipTrouble, trouble);
    QFETCH(bool, low);
    StatusReader reader;
    reader.expectNow(question);
    QVERIFY(reader.isWaitingNow());
    reader.feed(QByteArray(1, char(byte)));
    QVERIFY(!reader.isWaitingNow());
    QCOMPARE(reader.condition().trouble(), trouble);
    QCOMPARE(reader.condition().paperLow, low);
    QCOMPARE(reader.understood(), 1);
    QCOMPARE(reader.odd(), 0);
}

void TestSlipStatus::changesToldByItself()
{
    StatusReader reader;
    reader.feed(QByteArray("\x10\x00", 2)); // in two pieces
    QCOMPARE(reader.understood(), 0);
    reader.feed(QByteArray("\x0c\x00", 2));
    QCOMPARE(reader.condition().trouble(), SlipTrouble::PaperOut);
    reader.feed(QByteArray("\x10\x00\x00\x00", 4));
    QCOMPARE(reader.condition().trouble(), SlipTrouble::None);
    reader.feed(QByteArray("\x38\x00\x00\x00", 4));
    QCOMPARE(reader.condition().trouble(), SlipTrouble::CoverOpen);
    QCOMPARE(reader.odd(), 0);
}

void TestSlipStatus::answersInterleaved()
{
    StatusReader reader;
    reader.expectDone();
    reader.expectNow(1);
    // ASB, XOFF, the answer asked for, XON, and that all is done.
    reader.feed(QByteArray("\x10\x00\x00\x00\x13\x12\x11\x00", 8));
    QVERIFY(!reader.isWaitingNow());
    QVERIFY(reader.isDone());
    QVERIFY(!reader.paperOutWhenDone());
    QCOMPARE(reader.understood(), 3);
    QCOMPARE(reader.odd(), 0);
    StatusReader torn; // an ASB message that breaks off is odd and hides nothing
    torn.expectNow(4);
    torn.feed(QByteArray("\x10\x00\x72", 3));
    QVERIFY(!torn.isWaitingNow());
    QCOMPARE(torn.condition().trouble(), SlipTrouble::PaperOut);
    QCOMPARE(torn.odd(), 2);
}

void TestSlipStatus::anythingAtAll()
{
    // Whatever comes is taken byte by byte: nothing is lost count of, and how it is cut changes nothing.
    constexpr int kRounds = 4000;
    QRandomGenerator random(20261123);
    for (int round = 0; round < kRounds; ++round) {
        QByteArray bytes(int(random.bounded(1, 64)), '\0');
        for (char &byte : bytes)
            byte = random.bounded(3) == 0 ? char(0x10U | random.bounded(4U))
                                          : char(random.bounded(256U));
        const int question = int(random.bounded(0, 5));
        StatusReader whole;
        StatusReader pieces;
        for (StatusReader *reader : {&whole, &pieces}) {
            reader->expectNow(question);
            reader->expectDone();
        }
        whole.feed(bytes);
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype step = 1 + random.bounded(3);
            pieces.feed(bytes.mid(at, step));
            at += step;
        }
        QCOMPARE(pieces.understood(), whole.understood());
        QCOMPARE(pieces.odd(), whole.odd());
        QCOMPARE(pieces.isDone(), whole.isDone());
        QCOMPARE(pieces.condition().trouble(), whole.condition().trouble());
        QVERIFY(whole.odd() + whole.understood() <= bytes.size());
    }
}

void TestSlipStatus::picturesHideNoCommands()
{
    // The worst there is: a picture of nothing but what printers obey at once.
    QImage image(576, 100, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.bytesPerLine(); x += 2) {
            image.scanLine(y)[x] = 0x10;
            image.scanLine(y)[x + 1] = uchar(y % 3 == 0 ? 0x04 : y % 3 == 1 ? 0x05 : 0x14);
        }
    }
    fakes::EscposPaper paper;
    int answers = 0;
    paper.answer = [&answers](const QByteArray &) { ++answers; };
    for (const QByteArray &band : escpos::bands(image))
        paper.receive(band);
    paper.receive(escpos::feedAndCut());
    QCOMPARE(paper.accidents(), 0);
    QCOMPARE(answers, 0);
    QCOMPARE(paper.sheets().size(), 1);
    QCOMPARE(paper.sheets().first().size(), image.size());
    // One dot was added where it had to be, none was taken away.
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            QVERIFY(paper.sheets().first().pixelIndex(x, y) >= image.pixelIndex(x, y));
    }
}

void TestSlipStatus::picturesArriveAsSent()
{
    QRandomGenerator random(7);
    for (const int rows : {1, 31, 32, 33, 64, 65}) {
        QImage image(384, rows, QImage::Format_Mono);
        image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
        image.fill(0);
        for (int y = 0; y < rows; ++y) {
            for (int x = 0; x < image.width(); ++x)
                image.setPixel(x, y, (x / 5 + y / 7 + int(random.bounded(2))) % 2);
        }
        fakes::EscposPaper paper;
        QByteArray line = escpos::resync(48, false) + escpos::begin();
        for (const QByteArray &band : escpos::bands(image))
            line += band;
        line += escpos::feedAndCut();
        for (qsizetype at = 0; at < line.size(); at += 7)
            paper.receive(line.mid(at, 7));
        QCOMPARE(paper.sheets().size(), 1);
        QCOMPARE(paper.unknownBytes(), 0);
        const QImage &sheet = paper.sheets().first();
        QCOMPARE(sheet.size(), image.size());
        int differing = 0;
        for (int y = 0; y < rows; ++y) {
            for (int x = 0; x < image.width(); ++x)
                differing += sheet.pixelIndex(x, y) != image.pixelIndex(x, y) ? 1 : 0;
        }
        QVERIFY(differing <= 2); // the rare byte that was blunted
    }
}

QTEST_GUILESS_MAIN(TestSlipStatus)
#include "tst_devices_slip_status.moc"
