// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/person_mark.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace motcua {

namespace {

constexpr qsizetype kDigits = 12;

} // namespace

std::optional<QString> personMark(const QByteArray &dayKey, QStringView personalId)
{
    const bool fits =
        personalId.size() == kDigits && std::all_of(personalId.cbegin(), personalId.cend(),
                                                    [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (dayKey.isEmpty() || !fits)
        return std::nullopt;
    return QString::fromLatin1(
        QMessageAuthenticationCode::hash(personalId.toLatin1(), dayKey, QCryptographicHash::Sha256)
            .toHex());
}

} // namespace motcua
