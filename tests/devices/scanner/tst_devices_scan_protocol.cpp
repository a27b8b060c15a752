// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/scanner/device_spec.h"
#include "app/devices/scanner/worker_protocol.h"
#include "tests/support/soak.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace motcua::devices;
using namespace motcua::devices::scan;
using namespace Qt::StringLiterals;

namespace {

QByteArray prefix(quint32 header, quint32 payload)
{
    QByteArray bytes("MCS1");
    char lengths[8];
    qToBigEndian(header, lengths);
    qToBigEndian(payload, lengths + 4);
    return bytes.append(lengths, 8);
}

QVector<Event> everyEvent()
{
    return {event::Ready{1},
            event::Devices{{{u"test:0"_s, u"Máy quét"_s}, {u"pnm:0"_s, {}}}},
            event::Opened{u"test:0"_s},
            event::Progress{3, -1},
            event::Page{2, u"image/png"_s, 10, 20, 300, false, QByteArray("\0\1MCS1\2", 7)},
            event::Done{4, true},
            event::Failed{u"scanner_jammed"_s, 5, 4},
            event::Idle{}};
}

command::Scan someScan()
{
    return {u"test:0"_s,
            true,
            200,
            false,
            7,
            50,
            {{u"mode"_s, u"Color"_s, 0}, {u"read-return-value"_s, u"X"_s, 4}}};
}

} // namespace

class TestScanProtocol : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eventsSurviveTheWire();
    void commandsSurviveTheWire();
    void framesAreFoundHoweverTheyAreCut();
    void foreignBytesBreakTheStream_data();
    void foreignBytesBreakTheStream();
    void valuesOutOfRangeAreRefused_data();
    void valuesOutOfRangeAreRefused();
    void noiseNeverPasses();
    void mutationsNeverHarm();
    void deviceSpecs();
};

void TestScanProtocol::eventsSurviveTheWire()
{
    FrameParser parser;
    for (const Event &event : everyEvent())
        parser.feed(toBytes(toFrame(event)));
    for (const Event &sent : everyEvent()) {
        const auto frame = parser.next();
        QVERIFY(frame);
        const auto got = toEvent(*frame);
        QVERIFY(got);
        QCOMPARE(got->index(), sent.index());
        // The bytes say everything a value holds.
        QCOMPARE(toBytes(toFrame(*got)), toBytes(toFrame(sent)));
    }
    QVERIFY(!parser.next());
    QVERIFY(!parser.isBroken());
}

void TestScanProtocol::commandsSurviveTheWire()
{
    FrameParser parser(0);
    for (const Command &sent : {Command(command::Enumerate{}), Command(someScan()),
                                Command(command::Cancel{}), Command(command::Quit{})}) {
        parser.feed(toBytes(toFrame(sent)));
        const auto frame = parser.next();
        QVERIFY(frame);
        const auto got = toCommand(*frame);
        QVERIFY(got);
        QCOMPARE(got->index(), sent.index());
        QCOMPARE(toBytes(toFrame(*got)), toBytes(toFrame(sent)));
    }
    const auto scan = toCommand(toFrame(Command(someScan())));
    QVERIFY(scan);
    QCOMPARE(std::get<command::Scan>(*scan).options.at(1).beforePage, 4);
}

void TestScanProtocol::framesAreFoundHoweverTheyAreCut()
{
    QByteArray stream;
    for (const Event &event : everyEvent())
        stream += toBytes(toFrame(event));
    for (qsizetype step : {1, 2, 7, 13, 64}) {
        FrameParser parser;
        qsizetype frames = 0;
        for (qsizetype at = 0; at < stream.size(); at += step) {
            parser.feed(stream.mid(at, step));
            while (parser.next())
                ++frames;
        }
        QVERIFY(!parser.isBroken());
        QCOMPARE(frames, everyEvent().size());
    }
}

void TestScanProtocol::foreignBytesBreakTheStream_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one letter") << QByteArray("h");
    QTest::newRow("text") << QByteArray("hello, I am a backend\n");
    QTest::newRow("header too long") << prefix(kMaxHeader + 1, 0);
    QTest::newRow("payload too long") << prefix(2, kMaxPayload + 1);
    QTest::newRow("largest lengths") << prefix(0xffffffffU, 0xffffffffU);
    QTest::newRow("no json") << prefix(2, 0) + "xx";
    QTest::newRow("empty header") << prefix(0, 0);
    QTest::newRow("json array") << prefix(2, 0) + "[]";
}

void TestScanProtocol::foreignBytesBreakTheStream()
{
    QFETCH(QByteArray, bytes);
    FrameParser parser;
    parser.feed(toBytes(toFrame(Event(event::Ready{1}))));
    parser.feed(bytes);
    QVERIFY(parser.next()); // what came before still counts
    QVERIFY(!parser.next());
    QVERIFY(parser.isBroken());
    parser.feed(toBytes(toFrame(Event(event::Ready{1}))));
    QVERIFY(!parser.next());
}

void TestScanProtocol::valuesOutOfRangeAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("withPayload");
    QTest::newRow("unknown") << QByteArray(R"({"event":"dance"})") << false;
    QTest::newRow("none") << QByteArray(R"({})") << false;
    QTest::newRow("page 0") << QByteArray(R"({"event":"progress","page":0,"percent":1})") << false;
    QTest::newRow("percent") << QByteArray(R"({"event":"progress","page":1,"percent":101})")
                             << false;
    QTest::newRow("half a page") << QByteArray(R"({"event":"progress","page":1.5,"percent":1})")
                                 << false;
    QTest::newRow("huge") << QByteArray(R"({"event":"done","pages":1e300,"cancelled":false})")
                          << false;
    QTest::newRow("text for a number")
        << QByteArray(R"({"event":"done","pages":"4","cancelled":false})") << false;
    QTest::newRow("unknown failure")
        << QByteArray(R"({"event":"failed","name":"on fire","page":1,"pages":0})") << false;
    QTest::newRow("payload where none is due")
        << QByteArray(R"({"event":"ready","protocol":1})") << true;
    QTest::newRow("page without a picture")
        << QByteArray(
               R"({"event":"page","page":1,"mime":"image/png","width":1,"height":1,"dpi":300,"complete":true})")
        << false;
    QTest::newRow("page of another kind")
        << QByteArray(
               R"({"event":"page","page":1,"mime":"image/svg+xml","width":1,"height":1,"dpi":300,"complete":true})")
        << true;
}

void TestScanProtocol::valuesOutOfRangeAreRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, withPayload);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QVERIFY(document.isObject());
    QVERIFY(!toEvent({document.object(), withPayload ? QByteArray("x") : QByteArray()}));
}

void TestScanProtocol::noiseNeverPasses()
{
    QRandomGenerator random(motcua::test::soakSeed(20261));
    for (int i = 0; i < 3000; ++i) {
        QByteArray bytes(random.bounded(0, 200), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        if (i % 2 == 0)
            bytes.prepend("MCS1");
        FrameParser parser;
        parser.feed(bytes);
        while (const auto frame = parser.next()) {
            (void)toEvent(*frame);
            (void)toCommand(*frame);
        }
    }
}

void TestScanProtocol::mutationsNeverHarm()
{
    QByteArray stream = toBytes(toFrame(Command(someScan())));
    for (const Event &event : everyEvent())
        stream += toBytes(toFrame(event));
    QRandomGenerator random(motcua::test::soakSeed(7));
    int understood = 0;
    for (int i = 0; i < 4000; ++i) {
        QByteArray bytes = stream;
        const int changes = random.bounded(1, 4);
        for (int c = 0; c < changes; ++c) {
            const auto at = static_cast<qsizetype>(random.bounded(bytes.size()));
            if (random.bounded(3) == 0)
                bytes.remove(at, random.bounded(1, 9));
            else
                bytes[at] = static_cast<char>(random.bounded(256));
        }
        FrameParser parser(4096);
        parser.feed(bytes);
        while (const auto frame = parser.next()) {
            if (const auto event = toEvent(*frame)) {
                ++understood;
                // Whatever is understood is in range: saying it again must be understood too.
                QVERIFY(toEvent(toFrame(*event)));
            }
            if (const auto command = toCommand(*frame))
                QVERIFY(toCommand(toFrame(*command)));
        }
    }
    QVERIFY(understood > 1000);
}

void TestScanProtocol::deviceSpecs()
{
    QCOMPARE(parseDeviceSpec(u"test:0"_s).device, u"test:0"_s);
    QVERIFY(parseDeviceSpec(u"test:0"_s).options.isEmpty());
    const DeviceSpec spec = parseDeviceSpec(
        u"pnm:0?filename=/tmp/a%26b=c.ppm&grayify=yes&read-return-value@4=SANE_STATUS_JAMMED&=x&lonely"_s);
    QCOMPARE(spec.device, u"pnm:0"_s);
    QCOMPARE(spec.options.size(), 3);
    QCOMPARE(spec.options.at(0).name, u"filename"_s);
    QCOMPARE(spec.options.at(0).value, u"/tmp/a&b=c.ppm"_s);
    QCOMPARE(spec.options.at(0).beforePage, 0);
    QCOMPARE(spec.options.at(2).name, u"read-return-value"_s);
    QCOMPARE(spec.options.at(2).beforePage, 4);
    QVERIFY(parseDeviceSpec(QString()).device.isEmpty());
}

QTEST_GUILESS_MAIN(TestScanProtocol)
#include "tst_devices_scan_protocol.moc"
