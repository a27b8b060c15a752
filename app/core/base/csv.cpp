// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/csv.h"

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

// The full-width forms are read as formulas, too, where an East Asian locale is set.
bool startsFormula(QStringView text)
{
    static const QString kSigns = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20"_s;
    qsizetype first = 0;
    while (first < text.size() && (text.at(first).isSpace() || isControl(text.at(first))))
        ++first;
    return first < text.size() && kSigns.contains(text.at(first));
}

} // namespace

QByteArray csvMark()
{
    return "\xEF\xBB\xBF";
}

QByteArray csvLine(const QStringList &fields)
{
    QString line;
    for (const QString &field : fields) {
        if (!line.isEmpty())
            line += u',';
        line += u'"';
        if (startsFormula(field))
            line += u'\'';
        for (const QChar c : field) {
            if (c == u'"')
                line += u"\"\"";
            else
                line += isControl(c) ? QChar(u' ') : c;
        }
        line += u'"';
    }
    return (line + u"\r\n"_s).toUtf8();
}

} // namespace motcua
