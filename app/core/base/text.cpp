// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/text.h"

#include <QFile>

#include <QChar>

namespace motcua {

QString fold(QStringView text)
{
    const QString decomposed = text.toString().toLower().normalized(QString::NormalizationForm_D);
    QString folded;
    folded.reserve(decomposed.size());
    bool gap = false;
    const QList<uint> points = decomposed.toUcs4();
    for (const uint point : points) {
        if (QChar::isMark(point))
            continue;
        if (!QChar::isLetterOrNumber(point)) {
            gap = true;
            continue;
        }
        if (gap && !folded.isEmpty())
            folded += u' ';
        gap = false;
        if (point == 0x0111) // đ has no decomposition in Unicode
            folded += u'd';
        else
            folded += QChar::fromUcs4(point);
    }
    return folded;
}

QString cleanText(QStringView text)
{
    QString kept;
    kept.reserve(text.size());
    const QList<uint> points = text.toUcs4();
    for (const uint point : points) {
        if (QChar::isSpace(point)) {
            kept += u' ';
            continue;
        }
        switch (QChar::category(point)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_Surrogate:
        case QChar::Other_NotAssigned: continue;
        default:
            // A lone surrogate arrives from toUcs4() as the replacement character.
            if (point != QChar::ReplacementCharacter)
                kept += QChar::fromUcs4(point);
        }
    }
    return kept.normalized(QString::NormalizationForm_C).simplified();
}

QString groupedNumber(QStringView digits)
{
    QString grouped;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 3 == 0)
            grouped += u' ';
        grouped += digits.at(i);
    }
    return grouped;
}

std::optional<QString> firstLineOf(const QString &file)
{
    constexpr qint64 kLongest = 4096;
    QFile opened(file);
    if (file.isEmpty() || !opened.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(opened.readLine(kLongest)).remove(u'\n').remove(u'\r');
}

} // namespace motcua
