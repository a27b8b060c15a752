// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/lookup/reader_faults.h"

#include "app/core/base/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace motcua {

using namespace Qt::StringLiterals;

namespace {

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool hasMojibake(QStringView text)
{
    // A lead byte of UTF-8 seen as a letter, followed by a continuation byte seen as a sign of
    // Windows-1252 or 1258 (the no-break space is left out: it may follow "Ã" in an honest "XÃ").
    static const QRegularExpression windows(
        u"[ÂÃÄÅÆĂ][\\x{80}-\\x{9f}\\x{a1}-\\x{bf}ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|á[º»]|â€"_s);
    // The same in DOS (box drawing) and Macintosh code pages, and what could not be decoded at all.
    static const QRegularExpression others(u"[\\x{2500}-\\x{257f}√∫\\x{fffd}]"_s);
    return windows.match(text).hasMatch() || others.match(text).hasMatch();
}

/// Letters and signs of Latin-1 that no Vietnamese name has: TCVN3 or VNI text shown in Latin-1,
/// or letters lost to "?".
bool hasForeignSign(QStringView name)
{
    static const QRegularExpression signs(u"[?¡-©«-³µ¶¸-¿×÷ÞþßÆæØø]"_s);
    return signs.match(name).hasMatch();
}

/// The sex field has two values only, so that a damaged "Nữ" betrays the reader.
bool isDamagedFemale(const QString &sex)
{
    static const QRegularExpression damaged(u"\\AN(|u|U|[^\\x{00}-\\x{7f}]{1,4}|\\?{1,3})\\z"_s);
    return sex.compare(u"Nữ"_s, Qt::CaseInsensitive) != 0 && damaged.match(sex).hasMatch();
}

} // namespace

bool isWrongCodePage(QStringView name, QStringView sex, QStringView address)
{
    return hasMojibake(name) || hasMojibake(sex) || hasMojibake(address) || hasForeignSign(name) ||
           isDamagedFemale(cleanText(sex));
}

bool isInputMethodText(QStringView name, QStringView sex, QStringView address)
{
    // "Nữ" in Telex (any order of its keys), VNI and VIQR.
    static const QRegularExpression female(u"\\AN(uwx|uxw|wux|wx|u74|u47|u\\+~|u~\\+|u\\*~)\\z"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (female.match(cleanText(sex)).hasMatch())
        return true;
    // Minority names keep w and j ("Y Wang"), so a key sequence counts only where nothing in the
    // name and the address shows a Vietnamese letter.
    static const QRegularExpression telex(
        u"aa|ee|oo|dd|[aou]w|[aeiouy](ch|nh|ng|[cmnpt])?[sfrxj]\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression vniOrViqr(
        u"[A-Za-z][1-9]|[A-Za-z][+^(*'`?~.][+^(*'`?~.A-Za-z]"_s);
    if (!isAscii(name) || !isAscii(address))
        return false;
    return telex.match(name).hasMatch() || vniOrViqr.match(name).hasMatch();
}

} // namespace motcua
