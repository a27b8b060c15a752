// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/first_run/new_secret.h"

#include "app/core/base/text.h"

#include <QCoreApplication>
#include <QDate>
#include <QSet>

namespace motcua::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastDifferent = 6;

bool repeats(const QString &pin)
{
    for (qsizetype length = 1; length <= 3; ++length) {
        if (pin == pin.left(length).repeated(pin.size() / length))
            return true;
    }
    return pin[0] == pin[1] && pin[2] == pin[3] && pin[4] == pin[5];
}

bool isRow(const QString &pin)
{
    const QString rows = u"012345678901234 987654321098765"_s;
    return rows.contains(pin);
}

bool isDate(const QString &pin)
{
    for (const QLatin1StringView form : {"ddMMyy"_L1, "yyMMdd"_L1, "MMyyyy"_L1, "yyyyMM"_L1}) {
        const QDate day = QDate::fromString(pin, QString(form));
        if (day.isValid() && (form.size() != 6 || !QString(form).contains(u"yyyy"_s) ||
                              (day.year() >= 1900 && day.year() <= 2100)))
            return true;
    }
    return false;
}

} // namespace

QString pinGap(const QString &pin)
{
    if (pin.size() != 6)
        return QCoreApplication::translate("NewSecret", "A PIN has six digits.");
    if (repeats(pin))
        return QCoreApplication::translate("NewSecret",
                                           "This PIN repeats itself: choose another one.");
    if (isRow(pin))
        return QCoreApplication::translate("NewSecret",
                                           "This PIN is a row of digits: choose another one.");
    return isDate(pin) ? QCoreApplication::translate(
                             "NewSecret", "This PIN reads as a date: choose another one.")
                       : QString();
}

QString passphraseGap(const QString &passphrase, const QString &centreName)
{
    if (passphrase.size() < kLeastPassphrase)
        return QCoreApplication::translate(
                   "NewSecret", "The passphrase needs at least %1 characters; four words are good.")
            .arg(kLeastPassphrase);
    const QString folded = fold(passphrase);
    const QSet<QChar> different(folded.begin(), folded.end());
    if (different.size() < kLeastDifferent)
        return QCoreApplication::translate(
            "NewSecret", "The passphrase repeats itself too much: use other words.");
    if (!centreName.isEmpty() && fold(centreName).contains(folded))
        return QCoreApplication::translate(
            "NewSecret", "The passphrase is part of the centre's name: use words nobody expects.");
    if (folded.contains("123456"_L1) || folded.contains("qwerty"_L1) ||
        folded.contains("mat khau"_L1) || folded.contains("password"_L1))
        return QCoreApplication::translate(
            "NewSecret",
            "The passphrase has one of the first words anybody tries: use other words.");
    return {};
}

} // namespace motcua::ui
