// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/announcement.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr int kTen = 10;
constexpr int kHundred = 100;
constexpr int kThousand = 1000;

struct Word
{
    const char *piece;
    const char *text;
};
constexpr std::array<Word, kTen> kDigits{{{"digit-0", "không"},
                                          {"digit-1", "một"},
                                          {"digit-2", "hai"},
                                          {"digit-3", "ba"},
                                          {"digit-4", "bốn"},
                                          {"digit-5", "năm"},
                                          {"digit-6", "sáu"},
                                          {"digit-7", "bảy"},
                                          {"digit-8", "tám"},
                                          {"digit-9", "chín"}}};
constexpr Word kTenWord{"ten", "mười"};
constexpr Word kTens{"tens", "mươi"};
constexpr Word kOneAfterTens{"one-after-tens", "mốt"};
constexpr Word kFourAfterTens{"four-after-tens", "tư"};
constexpr Word kFiveAfterTens{"five-after-tens", "lăm"};
constexpr Word kOdd{"odd", "linh"};
constexpr Word kHundredWord{"hundred", "trăm"};
constexpr Word kThousandWord{"thousand", "nghìn"};

class Words
{
public:
    void add(const Word &word)
    {
        m_texts << QString::fromUtf8(word.text);
        m_pieces << QString::fromLatin1(word.piece);
    }
    void addDigit(int digit) { add(kDigits.at(static_cast<size_t>(digit))); }
    [[nodiscard]] AnnouncementReader::Reading reading() const
    {
        return {m_texts.join(u' '), m_pieces};
    }

private:
    QStringList m_texts, m_pieces;
};

// 1…99, or what follows hundreds.
void addBelowHundred(Words &words, int number)
{
    const int tens = number / kTen;
    const int ones = number % kTen;
    if (tens == 0) {
        words.addDigit(ones);
        return;
    }
    if (tens == 1) {
        words.add(kTenWord);
    } else {
        words.addDigit(tens);
        words.add(kTens);
    }
    switch (ones) {
    case 0: return;
    case 5: words.add(kFiveAfterTens); return;
    case 1:
        if (tens > 1)
            words.add(kOneAfterTens);
        else
            words.addDigit(1);
        return;
    case 4:
        if (tens > 1)
            words.add(kFourAfterTens);
        else
            words.addDigit(4);
        return;
    default: words.addDigit(ones);
    }
}

void addBelowThousand(Words &words, int number, bool sayEmptyHundred)
{
    const int hundreds = number / kHundred;
    const int rest = number % kHundred;
    if (hundreds > 0 || sayEmptyHundred) {
        words.addDigit(hundreds);
        words.add(kHundredWord);
        if (rest > 0 && rest < kTen)
            words.add(kOdd);
    }
    if (rest > 0)
        addBelowHundred(words, rest);
}

struct LetterName
{
    char16_t letter;
    const char16_t *name;
};
// The names of the alphabet in primary school (a, bê, xê, … i dài), and for F, J, W, Z those used with them.
constexpr std::array<LetterName, 33> kLetters{{
    {u'A', u"a"},      {u'Ă', u"á"},     {u'Â', u"ớ"},     {u'B', u"bê"},   {u'C', u"xê"},
    {u'D', u"đê"},     {u'Đ', u"đê"},    {u'E', u"e"},     {u'Ê', u"ê"},    {u'F', u"ép"},
    {u'G', u"giê"},    {u'H', u"hát"},   {u'I', u"i"},     {u'J', u"gi"},   {u'K', u"ca"},
    {u'L', u"e lờ"},   {u'M', u"em mờ"}, {u'N', u"en nờ"}, {u'O', u"o"},    {u'Ô', u"ô"},
    {u'Ơ', u"ơ"},      {u'P', u"pê"},    {u'Q', u"quy"},   {u'R', u"e rờ"}, {u'S', u"ét sì"},
    {u'T', u"tê"},     {u'U', u"u"},     {u'Ư', u"ư"},     {u'V', u"vê"},   {u'W', u"vê kép"},
    {u'X', u"ích xì"}, {u'Y', u"i dài"}, {u'Z', u"dét"},
}};

} // namespace

QString toCode(NumberStyle style)
{
    return style == NumberStyle::Digits ? u"digits"_s : u"number"_s;
}

std::optional<NumberStyle> numberStyle(QStringView code)
{
    if (code == u"digits")
        return NumberStyle::Digits;
    if (code == u"number")
        return NumberStyle::Number;
    return std::nullopt;
}

QString Announcement::spoken() const
{
    QString text;
    for (const SpokenPart &part : parts) {
        if (!text.isEmpty())
            text += part.pauseBefore ? u", "_s : u" "_s;
        text += part.text;
    }
    return text + u'.';
}

AnnouncementReader::Reading AnnouncementReader::number(int number)
{
    if (number < 0 || number > kLargest)
        return digits(QString::number(
            number)); // nobody gives such numbers; who reads them goes on all the same
    Words words;
    if (number == 0) {
        words.addDigit(0);
        return words.reading();
    }
    const int thousands = number / kThousand;
    const int rest = number % kThousand;
    if (thousands > 0) {
        addBelowThousand(words, thousands, false);
        words.add(kThousandWord);
    }
    if (rest > 0)
        addBelowThousand(words, rest, thousands > 0);
    return words.reading();
}

AnnouncementReader::Reading AnnouncementReader::digits(QStringView digits)
{
    Words words;
    for (const QChar digit : digits) {
        if (digit >= u'0' && digit <= u'9')
            words.addDigit(digit.unicode() - u'0');
    }
    return words.reading();
}

QString AnnouncementReader::letter(QChar letter)
{
    const char16_t capital = letter.toUpper().unicode();
    const auto *const found =
        std::find_if(kLetters.begin(), kLetters.end(),
                     [capital](const LetterName &name) { return name.letter == capital; });
    return found == kLetters.end() ? QString(letter) : QString::fromUtf16(found->name);
}

Announcement AnnouncementReader::announce(const TicketNumber &ticket, int counter,
                                          NumberStyle style, const QHash<QString, QString> &letters)
{
    Announcement said;
    said.parts.append({u"call"_s, u"Mời số"_s, {}, false});
    for (const QChar sign : ticket.series) {
        const QString own = letters.value(QString(sign));
        said.parts.append(
            {u"letter-"_s + sign.toLower(), own.isEmpty() ? letter(sign) : own, {}, false});
    }
    const QString digitText = ticket.text().sliced(ticket.series.size());
    const Reading ticketReading =
        style == NumberStyle::Digits ? digits(digitText) : number(ticket.number);
    if (style == NumberStyle::Digits) {
        const QStringList words = ticketReading.text.split(u' ');
        for (qsizetype i = 0; i < words.size(); ++i)
            said.parts.append({ticketReading.pieces[i], words[i], {}, i == 0});
    } else {
        said.parts.append(
            {u"number-%1"_s.arg(ticket.number), ticketReading.text, ticketReading.pieces, true});
    }
    const Reading where = number(counter);
    said.parts.append({u"to-counter"_s, u"đến quầy số"_s, {}, true});
    said.parts.append({u"number-%1"_s.arg(counter), where.text, where.pieces, false});
    said.m_sentence =
        u"Mời số %1 %2 đến quầy số %3"_s.arg(ticket.series, ticketReading.text, where.text);
    return said;
}

} // namespace motcua
