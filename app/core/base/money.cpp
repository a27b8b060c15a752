// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/money.h"

namespace motcua {

QString Money::text() const
{
    QString digits = QString::number(m_vnd);
    const qsizetype first = m_vnd < 0 ? 1 : 0;
    for (qsizetype at = digits.size() - 3; at > first; at -= 3)
        digits.insert(at, u'.');
    return digits + QStringLiteral(" đ");
}

} // namespace motcua
