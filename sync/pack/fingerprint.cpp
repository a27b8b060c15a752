// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pack/fingerprint.h"

#include <QStringList>

namespace motcua::pack {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kGroup = 8;
constexpr QLatin1StringView kScheme{"MC-PACK:1:"};

// Only hex digits, or nothing at all.
QString digitsOf(const QString &text)
{
    QString digits;
    QString body = text.trimmed().toUpper();
    if (body.startsWith(kScheme))
        body.remove(0, kScheme.size());
    for (const QChar c : std::as_const(body)) {
        if ((c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F'))
            digits += c;
        else if (!c.isSpace() && c != u'-' && c != u':' && c != u'…' && c != u'.')
            return {};
    }
    return digits;
}

} // namespace

QString fingerprintText(const QByteArray &sha256)
{
    const QString hex = QString::fromLatin1(sha256.toHex()).toUpper();
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += kGroup)
        groups.append(hex.mid(at, kGroup));
    return groups.join(u' ');
}

std::optional<QByteArray> fingerprintFromText(const QString &text)
{
    const QString digits = digitsOf(text);
    if (digits.size() != 64)
        return std::nullopt;
    return QByteArray::fromHex(digits.toLatin1());
}

QString fingerprintQrText(const QByteArray &sha256)
{
    return kScheme + QString::fromLatin1(sha256.toHex()).toUpper();
}

bool fingerprintAnswers(const QByteArray &sha256, const QString &typed)
{
    if (sha256.size() != 32)
        return false;
    if (const auto whole = fingerprintFromText(typed))
        return *whole == sha256;
    const QString hex = QString::fromLatin1(sha256.toHex()).toUpper();
    return digitsOf(typed) == hex.left(kGroup) + hex.right(kGroup);
}

} // namespace motcua::pack
