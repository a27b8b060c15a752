// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/pdf/form_text.h"

#include <QTextOption>

#include <algorithm>

namespace motcua::devices {

double SetText::widest() const
{
    double width = 0;
    for (int i = 0; i < lines; ++i)
        width = std::max(width, layout->lineAt(i).naturalTextWidth());
    return width / kUnitsPerMm;
}

SetText setText(const FormLine &line, const Style &style, double widthMm, Qt::Alignment alignment)
{
    const QFont font = formFont(style.face, qRound(style.size * kUnitsPerMm));
    QString text;
    QVector<QTextLayout::FormatRange> formats;
    for (const FormRun &run : line) {
        QTextLayout::FormatRange range;
        range.start = int(text.size());
        range.length = int(run.text.size());
        // The whole font, since a range's own weight would lose the pixel size.
        QFont runFont = font;
        runFont.setBold(run.bold);
        runFont.setItalic(run.italic);
        range.format.setFont(runFont);
        formats.append(range);
        text += run.text;
    }
    SetText set;
    set.layout = std::make_shared<QTextLayout>(text.replace(u'\n', u' '), font);
    set.layout->setFormats(formats);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    set.layout->setTextOption(option);
    constexpr double kBaseline = 0.75; ///< of the pitch, from its top
    set.layout->beginLayout();
    for (QTextLine row = set.layout->createLine(); row.isValid(); row = set.layout->createLine()) {
        row.setLineWidth(widthMm * kUnitsPerMm);
        row.setPosition({0, (set.lines + kBaseline) * style.pitch * kUnitsPerMm - row.ascent()});
        ++set.lines;
    }
    set.layout->endLayout();
    set.layout->setCacheEnabled(true);
    set.height = set.lines * style.pitch;
    return set;
}

} // namespace motcua::devices
