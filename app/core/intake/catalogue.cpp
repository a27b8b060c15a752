// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/intake/catalogue.h"

#include "app/core/base/text.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace motcua {

namespace {

// What was meant, from surest to vaguest. Within one rank the shorter name comes first, since it
// leaves the least unsaid.
enum Rank {
    NoMatch = 0,
    ByJoinedWords = 1,
    ByInitials = 2,
    ByWordsAnywhere = 3,
    ByWordsOfName = 4,
    ByPhraseInName = 5,
    ByStartOfName = 6,
    ByWholeName = 7,
    ByCode = 8,
};
constexpr int kRankStep = 1000;

constexpr qsizetype kJoinedLetters = 4; ///< fewer are in too many names

/// "khaisinh": the words typed without the blanks between them, from the beginning of one of them.
bool hasJoined(const QString &name, const QString &query)
{
    const QString sought = QString(query).remove(u' ');
    if (sought.size() < kJoinedLetters)
        return false;
    for (qsizetype at = 0; at >= 0 && at < name.size(); ++at) {
        if (QString(name.mid(at)).remove(u' ').startsWith(sought))
            return true;
        at = name.indexOf(u' ', at);
        if (at < 0)
            break;
    }
    return false;
}

bool hasWordStarting(const QString &padded, const QString &start)
{
    return padded.contains(u' ' + start);
}

bool isInForce(const Procedure &procedure, QDate day)
{
    return (!procedure.validFrom.isValid() || procedure.validFrom <= day) &&
           (!procedure.validTo.isValid() || day <= procedure.validTo);
}

} // namespace

Catalogue::Catalogue(QVector<Procedure> procedures)
{
    m_entries.reserve(procedures.size());
    for (Procedure &procedure : procedures) {
        Entry entry;
        entry.name = fold(procedure.name);
        entry.folded =
            u' ' + entry.name + u' ' + fold(procedure.field) + u' ' + fold(procedure.code) + u' ';
        const QStringList words = entry.name.split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words)
            entry.initials += word.front();
        entry.procedure = std::move(procedure);
        m_entries.append(std::move(entry));
    }
    // Listed by field, then name; of one code the newest version first.
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) {
        const QString fieldA = fold(a.procedure.field);
        const QString fieldB = fold(b.procedure.field);
        if (fieldA != fieldB)
            return fieldA < fieldB;
        if (a.name != b.name)
            return a.name < b.name;
        if (a.procedure.code != b.procedure.code)
            return a.procedure.code < b.procedure.code;
        return a.procedure.version > b.procedure.version;
    });
}

int Catalogue::score(const Entry &entry, const QString &query, const QStringList &words)
{
    Rank rank = NoMatch;
    const QString code = fold(entry.procedure.code);
    const QString paddedName = u' ' + entry.name + u' ';
    const auto allIn = [&words](const QString &padded) {
        return std::all_of(words.cbegin(), words.cend(), [&padded](const QString &word) {
            return hasWordStarting(padded, word);
        });
    };
    // "ks" and "dk ks": what is no word's beginning may be initials in a row.
    const auto byInitials = [&entry](const QString &word) {
        return hasWordStarting(entry.folded, word) ||
               (word.size() > 1 && entry.initials.contains(word));
    };
    if (code.startsWith(query) && query.size() > 2)
        rank = ByCode;
    else if (entry.name == query)
        rank = ByWholeName;
    else if (entry.name.startsWith(query))
        rank = ByStartOfName;
    else if (hasWordStarting(paddedName, query))
        rank = ByPhraseInName;
    else if (allIn(paddedName))
        rank = ByWordsOfName;
    else if (allIn(entry.folded))
        rank = ByWordsAnywhere;
    else if (std::all_of(words.cbegin(), words.cend(), byInitials))
        rank = ByInitials;
    else if (hasJoined(entry.name, query))
        rank = ByJoinedWords;
    if (rank == NoMatch)
        return 0;
    return int(rank) * kRankStep - int(qMin<qsizetype>(entry.name.size(), kRankStep - 1));
}

QVector<Catalogue::Hit> Catalogue::search(QStringView query, QDate day, int limit) const
{
    const QString folded = fold(query);
    const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    QVector<Hit> hits;
    QSet<QString> seen;
    for (const Entry &entry : m_entries) {
        if (!isInForce(entry.procedure, day))
            continue;
        const int value = words.isEmpty() ? 1 : score(entry, folded, words);
        if (value <= 0)
            continue;
        // Of two versions in force at once (a mistake of data) only the newer is offered.
        const qsizetype before = seen.size();
        seen.insert(entry.procedure.code);
        if (seen.size() != before)
            hits.append({entry.procedure, value});
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const Hit &a, const Hit &b) { return a.score > b.score; });
    if (hits.size() > qMax(0, limit))
        hits.resize(qMax(0, limit));
    return hits;
}

std::optional<Procedure> Catalogue::inForce(QStringView code, QDate day) const
{
    const Entry *best = nullptr;
    for (const Entry &entry : m_entries) {
        if (entry.procedure.code == code && isInForce(entry.procedure, day) &&
            (best == nullptr || entry.procedure.version > best->procedure.version))
            best = &entry;
    }
    return best == nullptr ? std::nullopt : std::optional<Procedure>(best->procedure);
}

std::optional<Procedure> Catalogue::version(QStringView code, int version) const
{
    for (const Entry &entry : m_entries) {
        if (entry.procedure.code == code && entry.procedure.version == version)
            return entry.procedure;
    }
    return std::nullopt;
}

} // namespace motcua
