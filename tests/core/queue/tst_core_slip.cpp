// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/clock.h"
#include "app/core/forms/form_markup.h"
#include "app/core/lookup/payload.h"
#include "app/core/queue/slip_device.h"
#include "app/core/queue/slip_printer.h"

#include <QSet>
#include <QTest>

using namespace motcua;
using namespace Qt::StringLiterals;

class TestSlip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsKnown();
    void marksCopiesAndTrials();
    void brokenTemplates_data();
    void brokenTemplates();
    void codesAreOpaqueAndFound();
    void codesThatFindNothing();
    void devicesAsText_data();
    void devicesAsText();
    void everyTroubleHasWords();
};

namespace {

Slip usual()
{
    Slip slip;
    slip.centreName = u"Trung tâm Phục vụ hành chính công xã Vĩnh Bảo"_s;
    slip.number = {u"A"_s, 24};
    slip.groupName = u"Hộ tịch"_s;
    slip.issuedAt = centreTime({2026, 11, 23}, {9, 52});
    slip.ahead = 0;
    slip.wait = SlipWait{10, 25};
    slip.counters = {u"Quầy 3"_s, u"Quầy 4"_s, u"Quầy 11"_s};
    slip.bring = {u"Thẻ căn cước"_s, u"giấy tờ gốc"_s};
    return slip;
}

QStringList wordsOf(const Slip &slip)
{
    QStringList words;
    const QVector<SlipBlock> sheet = composeSlip(slipTemplate(), slip);
    for (const SlipBlock &block : sheet) {
        if (block.kind != SlipBlock::Kind::Rule)
            words << (block.label.isEmpty() ? QString() : block.label + u": "_s) +
                         plainText(block.text).replace(QChar::Nbsp, u' ');
    }
    return words;
}

QVector<Ticket> ticketsOfDay()
{
    SystemClock clock;
    RandomIdSource ids(clock);
    QVector<Ticket> tickets;
    for (int i = 1; i <= 200; ++i) {
        Ticket ticket;
        ticket.id = ids.make<TicketId>();
        ticket.number = {u"A"_s, i};
        ticket.issuedAt = centreTime({2026, 11, 23}, {7, 30}).addSecs(i * 60);
        tickets.append(ticket);
    }
    return tickets;
}

} // namespace

void TestSlip::saysWhatIsKnown()
{
    QCOMPARE(wordsOf(usual()),
             (QStringList{u"Trung tâm Phục vụ hành chính công"_s, u"Xã Vĩnh Bảo"_s,
                          u"Số của ông/bà"_s, u"A024"_s, u"Hộ tịch"_s, u"Phía trước: 0 người"_s,
                          u"Thời gian chờ ước tính: 10–25 phút"_s,
                          u"Đến quầy khi được gọi: Quầy 3, Quầy 4 hoặc Quầy 11"_s,
                          u"Chuẩn bị sẵn: Thẻ căn cước, giấy tờ gốc"_s,
                          u"Lấy số lúc 09:52 Thứ Hai 23/11/2026"_s,
                          u"Số chỉ dùng trong ngày. Lỡ lượt: báo ngay với quầy."_s}));
    Slip soon = usual();
    soon.wait = SlipWait{0, 9};
    QVERIFY(wordsOf(soon).contains(u"Thời gian chờ ước tính: dưới 9 phút"_s));
    Slip bare = usual();
    bare.ahead.reset();
    bare.wait.reset();
    bare.counters.clear();
    bare.bring.clear();
    const QStringList words = wordsOf(bare);
    QCOMPARE(words.size(), 7); // no label without an answer
    // Two rules with nothing between are one, and none stands at the top.
    const QVector<SlipBlock> sheet = composeSlip(slipTemplate(), bare);
    for (qsizetype i = 0; i + 1 < sheet.size(); ++i)
        QVERIFY(sheet[i].kind != SlipBlock::Kind::Rule ||
                sheet[i + 1].kind != SlipBlock::Kind::Rule);
}

void TestSlip::marksCopiesAndTrials()
{
    Slip slip = usual();
    slip.copy = 2;
    slip.priority = u"mang thai"_s;
    const QStringList words = wordsOf(slip);
    QVERIFY(words.contains(u"IN LẠI lần 2"_s));
    QVERIFY(words.contains(u"ƯU TIÊN: mang thai"_s));
    QVERIFY(!wordsOf(usual()).join(u'\n').contains(u"IN LẠI"_s));
    const Slip trial = trialSlip(slip.centreName, slip.issuedAt);
    QVERIFY(wordsOf(trial).join(u'\n').contains(u"IN THỬ"_s));
    QVERIFY(!ticketOfSlip(ticketsOfDay(), parsePayload(trial.code)));
}

void TestSlip::brokenTemplates_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"blocks\":[");
    QTest::newRow("no blocks") << QByteArray("{\"blocks\":[]}");
    QTest::newRow("odd block") << QByteArray(R"({"blocks":[{"block":"picture","text":"x"}]})");
    QTest::newRow("odd size") << QByteArray(
        R"({"blocks":[{"block":"line","size":"9","text":"x"}]})");
    QTest::newRow("open hole") << QByteArray(R"({"blocks":[{"block":"line","text":"{{number"}]})");
}

void TestSlip::brokenTemplates()
{
    QFETCH(QByteArray, json);
    QVERIFY_THROWS_EXCEPTION(Failure, (void)composeSlip(json, usual()));
}

void TestSlip::codesAreOpaqueAndFound()
{
    const QVector<Ticket> tickets = ticketsOfDay();
    QSet<QString> codes;
    for (const Ticket &ticket : tickets) {
        const QString payload = slipPayload(ticket.number, {2026, 11, 23}, ticket.id);
        for (const QChar c : payload)
            QVERIFY(c.unicode() < 0x7f);
        const Payload read = parsePayload(payload);
        QCOMPARE(read.error, QString());
        QCOMPARE(read.fields.value("code"_L1).toString(), followCode(ticket.id));
        const auto found = ticketOfSlip(tickets, read);
        QVERIFY(found);
        QCOMPARE(found->id, ticket.id);
        codes.insert(followCode(ticket.id));
    }
    QCOMPARE(codes.size(), tickets.size());
}

void TestSlip::codesThatFindNothing()
{
    const QVector<Ticket> tickets = ticketsOfDay();
    const Ticket &own = tickets.at(16);
    const Ticket &other = tickets.at(17);
    const QDate day(2026, 11, 23);
    const auto finds = [&tickets](const QString &payload) {
        return ticketOfSlip(tickets, parsePayload(payload)).has_value();
    };
    QVERIFY(finds(slipPayload(own.number, day, own.id)));
    QVERIFY(!finds(slipPayload(own.number, day, other.id)));           // a neighbour's code
    QVERIFY(!finds(slipPayload(own.number, day.addDays(-1), own.id))); // yesterday's slip
    QVERIFY(!finds(u"PASC1;T=A017;D=20261123"_s));                     // without a code
    QVERIFY(!finds(u"PASC1;T=A017;D=20261123;K=22222222"_s));
    QCOMPARE(parsePayload(u"PASC1;T=A017;D=20261123;K=0OIL1U22"_s).error, u"bad_ticket"_s);
}

void TestSlip::devicesAsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("again"); // empty: refused
    for (const char *good :
         {"none", "tcp:192.168.1.50:9100", "tcp:may-in:9101;384", "tcp:[fe80::1]:9100",
          "usb:/dev/usb/lp0", "usb:/dev/ttyUSB0;384", "system:", "system:XP-80C;384"})
        QTest::newRow(good) << QString::fromLatin1(good) << QString::fromLatin1(good);
    QTest::newRow("usual port") << u"tcp:may-in"_s << u"tcp:may-in:9100"_s;
    QTest::newRow("usual width") << u"usb:/dev/usb/lp1;576"_s << u"usb:/dev/usb/lp1"_s;
    for (const char *bad :
         {"tcp:", "tcp::9100", "tcp:a:0", "tcp:a:65536", "tcp:a:x", "tcp:a b:9100", "tcp:fe80::1",
          "tcp:a/b:9100", "usb:lp0", "usb:/etc/passwd", "usb:/dev/../etc/passwd", "usb:/dev/",
          "lpt:1", "usb", "tcp:a:9100;400", "usb:/dev/usb/lp0;"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << QString();
}

void TestSlip::devicesAsText()
{
    QFETCH(QString, text);
    QFETCH(QString, again);
    const auto device = slipDeviceFromText(text);
    QCOMPARE(device.has_value(), !again.isEmpty());
    if (device) {
        QCOMPARE(toText(*device), again);
        QCOMPARE(slipDeviceFromText(again), device);
    }
}

void TestSlip::everyTroubleHasWords()
{
    QSet<QString> headlines;
    int count = 0;
    for (int i = 0; i <= int(SlipTrouble::NotSetUp); ++i) {
        const auto trouble = SlipTrouble(i);
        QCOMPARE(slipTroubleFromCode(toCode(trouble)), trouble);
        if (trouble == SlipTrouble::None)
            continue;
        ++count;
        for (const auto kind : {SlipOutcome::Kind::Failed, SlipOutcome::Kind::Unknown}) {
            const Failure words = slipFailure(SlipOutcome{kind, trouble}, u"A024"_s);
            QVERIFY(words.headline().contains(u"A024"_s));
            QVERIFY(!words.headline().contains(u'%'));
            QVERIFY(!words.nextStep().isEmpty());
            headlines.insert(words.headline());
        }
    }
    QCOMPARE(headlines.size(), 2 * count);
    QVERIFY(!slipTroubleFromCode(u"jam"));
}

QTEST_APPLESS_MAIN(TestSlip)
#include "tst_core_slip.moc"
