// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/masking.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr QChar kDot(0x2022);
constexpr qsizetype kShown = 4;
constexpr qsizetype kShortest = 2 * kShown;

} // namespace

QString maskedPersonalId(QStringView number)
{
    QString bare;
    for (const QChar c : number) {
        if (!c.isSpace())
            bare += c;
    }
    const qsizetype shown = bare.size() < kShortest ? 0 : kShown;
    return QString(bare.size() - shown, kDot) + bare.right(shown);
}

QString withMaskedNumbers(const QString &text)
{
    // UUIDs first: the last group of one may be twelve digits. Nothing that hangs on letters, digits or a point with
    // digits behind it is a number of its own.
    static const QRegularExpression candidates(
        u"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
        u"|(?<![\\p{L}\\p{N}])(?<![\\p{N}][.,])(?<id>\\d{12}|\\d{9}|\\d{3}(?:[ "
        u"\\x{A0}]\\d{3}){2,3})"
        u"(?![\\p{L}\\p{N}])(?![.,]\\p{N})"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QString masked;
    qsizetype copied = 0;
    QRegularExpressionMatchIterator matches = candidates.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedStart(u"id") < 0)
            continue;
        masked += QStringView(text).mid(copied, match.capturedStart() - copied);
        masked += maskedPersonalId(match.captured(u"id"));
        copied = match.capturedEnd();
    }
    masked += QStringView(text).mid(copied);
    return masked;
}

} // namespace motcua
