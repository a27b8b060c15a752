// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/ticket.h"

#include <QHash>
#include <QStringList>

namespace motcua {

/// How the digits of a ticket are said: "A021" is "a không hai một" or "a hai mươi mốt".
enum class NumberStyle { Digits, Number };
[[nodiscard]] QString toCode(NumberStyle style); ///< digits | number
[[nodiscard]] std::optional<NumberStyle> numberStyle(QStringView code);

/// A piece of an announcement that a voice pack may hold as one recording (docs/voice-packs.md).
struct SpokenPart
{
    QString fragment; ///< its name in a pack: call, letter-a, digit-0, number-21, to-counter
    QString text;     ///< what is said, in Vietnamese
    /// The same as smaller fragments, where a pack has no recording of the whole: number-21 is
    /// digit-2, tens, one-after-tens. Empty: it is not made of smaller ones.
    QStringList pieces;
    bool pauseBefore = false; ///< a new group of the sentence begins here
};

/// What is said for one call.
struct Announcement
{
    QVector<SpokenPart> parts;
    /// As the rule of the centre writes it: "Mời số A không không một đến quầy số ba".
    [[nodiscard]] QString sentence() const { return m_sentence; }
    /// For a synthesis: letters by their names, a comma where a speaker takes a breath.
    [[nodiscard]] QString spoken() const;

private:
    friend class AnnouncementReader;
    QString m_sentence;
};

/// The reading rules of Vietnamese as far as numbers and letters at a counter need them. Pure; any thread.
///
/// Numbers: không … chín; 10 mười, 11 mười một, 15 mười lăm; after a ten above ten 1 is "mốt", 4 "tư", 5 "lăm";
/// after hundreds an empty ten is "linh"; after thousands an empty hundred is "không trăm".
class AnnouncementReader
{
public:
    /// A number in words.
    struct Reading
    {
        QString text;       ///< "hai mươi mốt"
        QStringList pieces; ///< digit-2, tens, one-after-tens
    };
    static constexpr int kLargest = 999'999;
    /// @param number  0…kLargest; one outside (no program of ours gives it) digit by digit
    [[nodiscard]] static Reading number(int number);
    /// Each digit by itself: "không hai một". Digits are 0–9; other characters are left out.
    [[nodiscard]] static Reading digits(QStringView digits);
    /// The name of a letter A–Z, Ă, Â, Đ, Ê, Ô, Ơ, Ư; the letter itself for anything else. The names of the alphabet as taught
    /// at primary school, with one difference: D is "đê", as people say where a letter is a label ("vitamin đê"), Đ as well;
    /// no series bears a letter outside A–Z, so the two never meet.
    [[nodiscard]] static QString letter(QChar letter);

    /// @param letters  a centre's own names ("D" → "dê"), else those of letter()
    [[nodiscard]] static Announcement announce(const TicketNumber &ticket, int counter,
                                               NumberStyle style,
                                               const QHash<QString, QString> &letters = {});
};

} // namespace motcua
