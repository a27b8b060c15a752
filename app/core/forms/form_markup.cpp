// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/forms/form_markup.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr int kDots = 30;
constexpr int kMostDots = 200;

bool isKey(QStringView key)
{
    return !key.isEmpty() && std::all_of(key.cbegin(), key.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

std::optional<QString> fillHole(const QString &hole, const QHash<QString, QString> &values)
{
    constexpr qsizetype kOptionalParts = 3;
    const QStringList parts = hole.split(u'|');
    if (parts.size() == kOptionalParts) {
        if (!isKey(parts[1]))
            return std::nullopt;
        const QString value = values.value(parts[1]).trimmed();
        return value.isEmpty() ? QString() : parts[0] + value + parts[2];
    }
    const qsizetype colon = hole.indexOf(u':');
    const QString key = hole.left(colon);
    bool isNumber = true;
    const int dots = colon < 0 ? kDots : hole.sliced(colon + 1).toInt(&isNumber);
    if (!isKey(key) || !isNumber || dots < 1 || dots > kMostDots)
        return std::nullopt;
    const QString value = values.value(key).trimmed();
    return value.isEmpty() ? QString(dots, u'.') : value;
}

} // namespace

std::optional<FormLine> fillLine(const QString &markup, const QHash<QString, QString> &values)
{
    constexpr auto kOpen = "{{"_L1;
    constexpr auto kClose = "}}"_L1;
    FormLine line;
    FormRun run;
    const auto flush = [&line, &run] {
        if (!run.text.isEmpty())
            line.append(run);
        run.text.clear();
    };
    const QStringView all(markup);
    for (qsizetype i = 0; i < all.size();) {
        const QStringView rest = all.sliced(i);
        if (rest.startsWith(kOpen)) {
            const qsizetype end = rest.indexOf(kClose);
            const auto text =
                end < 0 ? std::nullopt : fillHole(rest.sliced(2, end - 2).toString(), values);
            if (!text)
                return std::nullopt;
            run.text += *text;
            i += end + 2;
        } else if (rest.startsWith("**"_L1)) {
            flush();
            run.bold = !run.bold;
            i += 2;
        } else if (rest.front() == u'*') {
            flush();
            run.italic = !run.italic;
            ++i;
        } else {
            run.text += rest.front();
            ++i;
        }
    }
    flush();
    if (run.bold || run.italic)
        return std::nullopt;
    return line;
}

QVector<FormLine> splitLines(const FormLine &line)
{
    QVector<FormLine> lines(1);
    for (const FormRun &run : line) {
        const QStringList pieces = run.text.split(u'\n');
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            if (i > 0)
                lines.append(FormLine());
            if (!pieces[i].isEmpty())
                lines.last().append({pieces[i], run.bold, run.italic});
        }
    }
    return lines;
}

QString plainText(const FormLine &line)
{
    QString text;
    for (const FormRun &run : line)
        text += run.text;
    return text;
}

} // namespace motcua
