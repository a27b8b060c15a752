// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/centre/join_code.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace motcua::centre {

namespace {
constexpr QLatin1StringView kAlphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

QChar meant(QChar typed)
{
    const QChar upper = typed.toUpper();
    if (upper == u'O') {
        return u'0';
    }
    return upper == u'I' || upper == u'L' ? u'1' : upper;
}
} // namespace

JoinCode JoinCode::random()
{
    QByteArray characters;
    for (int i = 0; i < kCharacters; ++i) {
        characters += kAlphabet.at(randombytes_uniform(quint32(kAlphabet.size()))).toLatin1();
    }
    return JoinCode(characters);
}

std::optional<JoinCode> JoinCode::read(const QString &typed)
{
    QByteArray characters;
    // What a Vietnamese input method makes of wide characters is brought to its usual form.
    const QString usual = typed.normalized(QString::NormalizationForm_KC);
    for (const QChar c : usual) {
        if (c.isSpace() || c == u'-' || c == u'.') {
            continue;
        }
        const QChar one = meant(c);
        if (!kAlphabet.contains(one) || characters.size() == kCharacters) {
            return std::nullopt;
        }
        characters += one.toLatin1();
    }
    if (characters.size() != kCharacters) {
        return std::nullopt;
    }
    return JoinCode(characters);
}

QString JoinCode::text() const
{
    const QString all = QString::fromLatin1(m_characters);
    return all.left(kCharacters / 2) + u'-' + all.mid(kCharacters / 2);
}

} // namespace motcua::centre
