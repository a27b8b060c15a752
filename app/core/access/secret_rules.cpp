// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/secret_rules.h"

#include "app/core/base/text.h"

#include <QCoreApplication>
#include <QDate>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// The same block over and over, or doubled digits that run: 121212, 123123, 112233.
bool repeats(const QString &pin)
{
    for (const int block : {1, 2, 3}) {
        if (pin == pin.left(block).repeated(kPinLength / block))
            return true;
    }
    return pin[0] == pin[1] && pin[2] == pin[3] && pin[4] == pin[5];
}

// Each digit one above (or below) the one before, round the end too: 890123.
bool runs(const QString &text)
{
    for (const int step : {1, 9}) {
        bool all = true;
        for (qsizetype i = 1; i < text.size(); ++i)
            all = all && isDigit(text[i]) && isDigit(text[i - 1]) &&
                  (text[i - 1].digitValue() + step) % 10 == text[i].digitValue();
        if (all)
            return true;
    }
    return false;
}

bool isDay(int day, int month)
{
    return month >= 1 && month <= 12 && day >= 1 && day <= QDate(2000, month, 1).daysInMonth();
}

// A life's dates: born, married, a child's birthday. Somebody who knows the person tries these first.
bool readsAsDate(const QString &pin)
{
    const auto two = [&pin](int at) { return QStringView(pin).mid(at, 2).toInt(); };
    const auto isYear = [](int year) { return year >= 1930 && year <= 2049; };
    if (isDay(two(0), two(2)) || isDay(two(4), two(2)))
        return true; // ddmmyy, yymmdd
    const bool monthFirst = two(0) >= 1 && two(0) <= 12 && isYear(QStringView(pin).mid(2).toInt());
    const bool yearFirst = two(4) >= 1 && two(4) <= 12 && isYear(QStringView(pin).left(4).toInt());
    return monthFirst || yearFirst;
}

QString words(const char *text)
{
    return QCoreApplication::translate("Access", text);
}

SecretFault faultOfPin(const QString &pin)
{
    if (pin.size() != kPinLength || !std::all_of(pin.begin(), pin.end(), isDigit))
        return SecretFault::PinShape;
    if (repeats(pin))
        return SecretFault::PinRepeats;
    if (runs(pin))
        return SecretFault::PinRuns;
    return readsAsDate(pin) ? SecretFault::PinIsDate : SecretFault::None;
}

bool isPoor(const QString &password)
{
    const QString folded = fold(password);
    if (QSet<QChar>(folded.begin(), folded.end()).size() < 5 || runs(password))
        return true;
    static const QStringList known{u"qwertyui"_s, u"asdfghjk"_s, u"password"_s, u"matkhau"_s,
                                   u"mat khau"_s, u"motcua"_s,   u"mot cua"_s,  u"12345678"_s};
    return std::any_of(known.begin(), known.end(), [&](const QString &word) {
        return folded.contains(word) && folded.size() < word.size() + 6;
    });
}

SecretFault faultOfPassword(const QString &password, const QString &name)
{
    if (password.size() < kShortestPassword)
        return SecretFault::PasswordShort;
    if (password.size() > kLongestPassword)
        return SecretFault::PasswordLong;
    if (isPoor(password))
        return SecretFault::PasswordPoor;
    // Two parts of the own name: one short one ("An", "Anh") is in many a sentence.
    QString joined = fold(password);
    joined.remove(u' ');
    const QStringList parts = fold(name).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (joined.contains(QString(parts[i - 1] + parts[i])))
            return SecretFault::PasswordHasName;
    }
    return SecretFault::None;
}

} // namespace

SecretFault faultOf(SecretKind kind, const QString &secret, const QString &name,
                    const QString &before)
{
    const QString normal = secret.normalized(QString::NormalizationForm_C);
    const SecretFault fault =
        kind == SecretKind::Pin ? faultOfPin(normal) : faultOfPassword(normal, name);
    if (fault != SecretFault::None)
        return fault;
    return !before.isEmpty() && normal == before.normalized(QString::NormalizationForm_C)
               ? SecretFault::SameAsBefore
               : SecretFault::None;
}

Failure failureOf(SecretFault fault)
{
    const auto pin = [](const QString &headline) {
        return Failure(
            "secret_refused", headline,
            words(QT_TRANSLATE_NOOP(
                "Access", "Choose six digits that nobody who knows you would try first.")));
    };
    const auto password = [](const QString &headline) {
        return Failure(
            "secret_refused", headline,
            words(QT_TRANSLATE_NOOP(
                "Access",
                "Three or four words that do not belong together are easy to remember.")));
    };
    switch (fault) {
    case SecretFault::PinShape:
        return pin(
            words(QT_TRANSLATE_NOOP("Access", "A PIN has six digits. Nothing was changed.")));
    case SecretFault::PinRepeats:
        return pin(words(QT_TRANSLATE_NOOP(
            "Access", "This PIN repeats itself and is tried first. Nothing was changed.")));
    case SecretFault::PinRuns:
        return pin(words(QT_TRANSLATE_NOOP(
            "Access", "This PIN counts up or down and is tried first. Nothing was changed.")));
    case SecretFault::PinIsDate:
        return pin(words(QT_TRANSLATE_NOOP(
            "Access", "This PIN reads as a date, like a birthday. Nothing was changed.")));
    case SecretFault::PasswordShort:
        return password(words(QT_TRANSLATE_NOOP(
            "Access", "A password has at least ten characters. Nothing was changed.")));
    case SecretFault::PasswordLong:
        return password(words(QT_TRANSLATE_NOOP(
            "Access", "A password has at most 128 characters. Nothing was changed.")));
    case SecretFault::PasswordPoor:
        return password(words(QT_TRANSLATE_NOOP(
            "Access", "This password is among the first to be tried. Nothing was changed.")));
    case SecretFault::PasswordHasName:
        return password(words(QT_TRANSLATE_NOOP(
            "Access", "The password holds the person's name. Nothing was changed.")));
    case SecretFault::SameAsBefore:
    case SecretFault::None: break;
    }
    return {"secret_refused",
            words(QT_TRANSLATE_NOOP("Access", "This is the one in use now. Nothing was changed.")),
            words(QT_TRANSLATE_NOOP("Access", "Choose another one."))};
}

void requireGoodSecret(SecretKind kind, const QString &secret, const QString &name,
                       const QString &before)
{
    if (const SecretFault fault = faultOf(kind, secret, name, before); fault != SecretFault::None)
        throw failureOf(fault);
}

void requireGoodPassphrase(const QString &passphrase)
{
    requireGoodSecret(SecretKind::Password, passphrase, {});
}

QString temporarySecret(SecretKind kind)
{
    const bool pin = kind == SecretKind::Pin;
    const QString letters = pin ? u"0123456789"_s : u"abcdefghkmnpqrstuvwxyz23456789"_s;
    QString secret;
    do {
        secret.clear();
        for (int i = 0; i < (pin ? kPinLength : 14); ++i)
            secret += !pin && i % 5 == 4
                          ? QChar(u'-')
                          : letters.at(QRandomGenerator::system()->bounded(int(letters.size())));
    } while (faultOf(kind, secret, {}) != SecretFault::None);
    return secret;
}

} // namespace motcua
