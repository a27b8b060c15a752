// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/announcement.h"

#include <QSet>
#include <QTest>

using namespace motcua;
using namespace Qt::StringLiterals;

namespace {

// 1…99 written out by hand, as a teacher reads them.
const QStringList &belowHundred()
{
    static const QStringList words =
        u"một|hai|ba|bốn|năm|sáu|bảy|tám|chín|"
        "mười|mười một|mười hai|mười ba|mười bốn|mười lăm|mười sáu|mười bảy|mười tám|mười chín|"
        "hai mươi|hai mươi mốt|hai mươi hai|hai mươi ba|hai mươi tư|hai mươi lăm|hai mươi sáu|"
        "hai mươi bảy|hai mươi tám|hai mươi chín|"
        "ba mươi|ba mươi mốt|ba mươi hai|ba mươi ba|ba mươi tư|ba mươi lăm|ba mươi sáu|ba mươi bảy|"
        "ba mươi tám|ba mươi chín|"
        "bốn mươi|bốn mươi mốt|bốn mươi hai|bốn mươi ba|bốn mươi tư|bốn mươi lăm|bốn mươi sáu|"
        "bốn mươi bảy|bốn mươi tám|bốn mươi chín|"
        "năm mươi|năm mươi mốt|năm mươi hai|năm mươi ba|năm mươi tư|năm mươi lăm|năm mươi sáu|"
        "năm mươi bảy|năm mươi tám|năm mươi chín|"
        "sáu mươi|sáu mươi mốt|sáu mươi hai|sáu mươi ba|sáu mươi tư|sáu mươi lăm|sáu mươi sáu|"
        "sáu mươi bảy|sáu mươi tám|sáu mươi chín|"
        "bảy mươi|bảy mươi mốt|bảy mươi hai|bảy mươi ba|bảy mươi tư|bảy mươi lăm|bảy mươi sáu|"
        "bảy mươi bảy|bảy mươi tám|bảy mươi chín|"
        "tám mươi|tám mươi mốt|tám mươi hai|tám mươi ba|tám mươi tư|tám mươi lăm|tám mươi sáu|"
        "tám mươi bảy|tám mươi tám|tám mươi chín|"
        "chín mươi|chín mươi mốt|chín mươi hai|chín mươi ba|chín mươi tư|chín mươi lăm|"
        "chín mươi sáu|chín mươi bảy|chín mươi tám|chín mươi chín"_s.split(u'|');
    return words;
}

QString expected(int number)
{
    if (number == 0)
        return u"không"_s;
    if (number < 100)
        return belowHundred().at(number - 1);
    QString text = belowHundred().at(number / 100 - 1) + u" trăm"_s;
    const int rest = number % 100;
    if (rest > 0)
        text += (rest < 10 ? u" linh "_s : u" "_s) + belowHundred().at(rest - 1);
    return text;
}

// The words a pack's small fragments stand for.
QString textOfPiece(const QString &piece)
{
    static const QHash<QString, QString> words{{u"ten"_s, u"mười"_s},
                                               {u"tens"_s, u"mươi"_s},
                                               {u"one-after-tens"_s, u"mốt"_s},
                                               {u"four-after-tens"_s, u"tư"_s},
                                               {u"five-after-tens"_s, u"lăm"_s},
                                               {u"odd"_s, u"linh"_s},
                                               {u"hundred"_s, u"trăm"_s},
                                               {u"thousand"_s, u"nghìn"_s},
                                               {u"digit-0"_s, u"không"_s},
                                               {u"digit-1"_s, u"một"_s},
                                               {u"digit-2"_s, u"hai"_s},
                                               {u"digit-3"_s, u"ba"_s},
                                               {u"digit-4"_s, u"bốn"_s},
                                               {u"digit-5"_s, u"năm"_s},
                                               {u"digit-6"_s, u"sáu"_s},
                                               {u"digit-7"_s, u"bảy"_s},
                                               {u"digit-8"_s, u"tám"_s},
                                               {u"digit-9"_s, u"chín"_s}};
    return words.value(piece);
}

} // namespace

class TestAnnouncement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryNumberBelowAThousand();
    void readsThousands_data();
    void readsThousands();
    void sentences_data();
    void sentences();
    void namesLettersOnce();
    void aCentresOwnNameOfALetterWins();
    void partsSayTheSentence();
    void codesOfTheStyle();
};

void TestAnnouncement::readsEveryNumberBelowAThousand()
{
    QCOMPARE(belowHundred().size(), 99);
    QSet<QString> seen;
    for (int n = 0; n < 1000; ++n) {
        const AnnouncementReader::Reading reading = AnnouncementReader::number(n);
        QCOMPARE(reading.text, expected(n));
        QStringList fromPieces;
        for (const QString &piece : reading.pieces)
            fromPieces << textOfPiece(piece);
        QCOMPARE(fromPieces.join(u' '), reading.text);
        seen.insert(reading.text);
        // The same number digit by digit.
        QStringList digits;
        const QString number = QString::number(n);
        for (const QChar digit : number)
            digits << expected(digit.digitValue());
        QCOMPARE(AnnouncementReader::digits(QString::number(n)).text, digits.join(u' '));
    }
    QCOMPARE(seen.size(), 1000); // no two numbers sound alike
}

void TestAnnouncement::readsThousands_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("1000") << 1000 << u"một nghìn"_s;
    QTest::newRow("1001") << 1001 << u"một nghìn không trăm linh một"_s;
    QTest::newRow("1005") << 1005 << u"một nghìn không trăm linh năm"_s;
    QTest::newRow("1010") << 1010 << u"một nghìn không trăm mười"_s;
    QTest::newRow("1021") << 1021 << u"một nghìn không trăm hai mươi mốt"_s;
    QTest::newRow("1100") << 1100 << u"một nghìn một trăm"_s;
    QTest::newRow("1115") << 1115 << u"một nghìn một trăm mười lăm"_s;
    QTest::newRow("2001") << 2001 << u"hai nghìn không trăm linh một"_s;
    QTest::newRow("2345") << 2345 << u"hai nghìn ba trăm bốn mươi lăm"_s;
    QTest::newRow("21000") << 21000 << u"hai mươi mốt nghìn"_s;
    QTest::newRow("999999") << 999999
                            << u"chín trăm chín mươi chín nghìn chín trăm chín mươi chín"_s;
}

void TestAnnouncement::readsThousands()
{
    QFETCH(int, number);
    QTEST(AnnouncementReader::number(number).text, "text");
}

void TestAnnouncement::sentences_data()
{
    QTest::addColumn<QString>("ticket");
    QTest::addColumn<int>("counter");
    QTest::addColumn<NumberStyle>("style");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("spoken");
    const auto row = [](const char *ticket, int counter, NumberStyle style, const QString &sentence,
                        const QString &spoken) {
        QTest::addRow("%s at %d, %s", ticket, counter, qPrintable(toCode(style)))
            << QString::fromLatin1(ticket) << counter << style << sentence << spoken;
    };
    const NumberStyle digits = NumberStyle::Digits;
    const NumberStyle number = NumberStyle::Number;
    row("A001", 3, digits, u"Mời số A không không một đến quầy số ba"_s,
        u"Mời số a, không không một, đến quầy số ba."_s);
    row("A021", 4, digits, u"Mời số A không hai một đến quầy số bốn"_s,
        u"Mời số a, không hai một, đến quầy số bốn."_s);
    row("A021", 4, number, u"Mời số A hai mươi mốt đến quầy số bốn"_s,
        u"Mời số a, hai mươi mốt, đến quầy số bốn."_s);
    row("B115", 15, digits, u"Mời số B một một năm đến quầy số mười lăm"_s,
        u"Mời số bê, một một năm, đến quầy số mười lăm."_s);
    row("B115", 15, number, u"Mời số B một trăm mười lăm đến quầy số mười lăm"_s,
        u"Mời số bê, một trăm mười lăm, đến quầy số mười lăm."_s);
    row("C504", 21, digits, u"Mời số C năm không bốn đến quầy số hai mươi mốt"_s,
        u"Mời số xê, năm không bốn, đến quầy số hai mươi mốt."_s);
    row("C504", 21, number, u"Mời số C năm trăm linh bốn đến quầy số hai mươi mốt"_s,
        u"Mời số xê, năm trăm linh bốn, đến quầy số hai mươi mốt."_s);
    row("D999", 10, digits, u"Mời số D chín chín chín đến quầy số mười"_s,
        u"Mời số đê, chín chín chín, đến quầy số mười."_s);
    row("A1000", 1, digits, u"Mời số A một không không không đến quầy số một"_s,
        u"Mời số a, một không không không, đến quầy số một."_s);
    row("A1000", 1, number, u"Mời số A một nghìn đến quầy số một"_s,
        u"Mời số a, một nghìn, đến quầy số một."_s);
    row("A2101", 24, number, u"Mời số A hai nghìn một trăm linh một đến quầy số hai mươi tư"_s,
        u"Mời số a, hai nghìn một trăm linh một, đến quầy số hai mươi tư."_s);
}

void TestAnnouncement::sentences()
{
    QFETCH(QString, ticket);
    QFETCH(int, counter);
    QFETCH(NumberStyle, style);
    const Announcement said =
        AnnouncementReader::announce(*TicketNumber::parse(ticket), counter, style);
    QTEST(said.sentence(), "sentence");
    QTEST(said.spoken(), "spoken");
}

void TestAnnouncement::namesLettersOnce()
{
    QSet<QString> names;
    for (char16_t letter = u'A'; letter <= u'Z'; ++letter) {
        const QString name = AnnouncementReader::letter(letter);
        QVERIFY2(!name.isEmpty() && name == name.toLower(), qPrintable(name));
        names.insert(name);
        QCOMPARE(AnnouncementReader::letter(QChar(letter).toLower()), name);
    }
    QCOMPARE(names.size(), 26); // two series never sound alike
    QCOMPARE(AnnouncementReader::letter(u'B'), u"bê"_s);
    QCOMPARE(AnnouncementReader::letter(u'Đ'), u"đê"_s);
    QCOMPARE(AnnouncementReader::letter(u'?'), u"?"_s);
}

void TestAnnouncement::aCentresOwnNameOfALetterWins()
{
    const Announcement said = AnnouncementReader::announce({u"D"_s, 2}, 1, NumberStyle::Digits,
                                                           {{u"D"_s, u"dê"_s}, {u"E"_s, u"x"_s}});
    QCOMPARE(said.spoken(), u"Mời số dê, không không hai, đến quầy số một."_s);
    QCOMPARE(said.sentence(), u"Mời số D không không hai đến quầy số một"_s);
}

void TestAnnouncement::partsSayTheSentence()
{
    const Announcement digits =
        AnnouncementReader::announce({u"A"_s, 21}, 104, NumberStyle::Digits);
    QStringList names;
    for (const SpokenPart &part : digits.parts)
        names << part.fragment;
    QCOMPARE(names, (QStringList{u"call"_s, u"letter-a"_s, u"digit-0"_s, u"digit-2"_s, u"digit-1"_s,
                                 u"to-counter"_s, u"number-104"_s}));
    QCOMPARE(digits.parts.constLast().pieces,
             (QStringList{u"digit-1"_s, u"hundred"_s, u"odd"_s, u"digit-4"_s}));
    const Announcement number = AnnouncementReader::announce({u"A"_s, 21}, 5, NumberStyle::Number);
    QCOMPARE(number.parts[2].fragment, u"number-21"_s);
    QCOMPARE(number.parts[2].pieces, (QStringList{u"digit-2"_s, u"tens"_s, u"one-after-tens"_s}));
}

void TestAnnouncement::codesOfTheStyle()
{
    for (const NumberStyle style : {NumberStyle::Digits, NumberStyle::Number})
        QCOMPARE(numberStyle(toCode(style)), std::optional(style));
    QVERIFY(!numberStyle(u"loud").has_value());
}

QTEST_GUILESS_MAIN(TestAnnouncement)
#include "tst_core_announcement.moc"
