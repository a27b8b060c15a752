// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/first_run/new_secret.h"

#include "app/core/access/secret_rules.h"
#include "app/core/base/text.h"

#include <QCoreApplication>
#include <QSet>

namespace motcua::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastDifferent = 6;

} // namespace

QString pinGap(const QString &pin)
{
    switch (faultOf(SecretKind::Pin, pin, {})) {
    case SecretFault::None: return {};
    case SecretFault::PinShape:
        return QCoreApplication::translate("NewSecret", "A PIN has six digits.");
    case SecretFault::PinRuns:
        return QCoreApplication::translate("NewSecret",
                                           "This PIN is a row of digits: choose another one.");
    case SecretFault::PinIsDate:
        return QCoreApplication::translate("NewSecret",
                                           "This PIN reads as a date: choose another one.");
    default: break; // what is left for a PIN; the other faults are those of passwords
    }
    return QCoreApplication::translate("NewSecret", "This PIN repeats itself: choose another one.");
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
