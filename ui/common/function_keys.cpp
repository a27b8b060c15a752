// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/function_keys.h"

#include "ui/common/tokens.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

QKeySequence usual(Gesture gesture)
{
    switch (gesture) {
    case Gesture::Call: return Qt::Key_F2;
    case Gesture::Recall: return Qt::Key_F3;
    case Gesture::NoShow: return Qt::Key_F4;
    case Gesture::Transfer: return Qt::Key_F6;
    case Gesture::Hold: return Qt::Key_F7;
    case Gesture::Done: return Qt::Key_F8;
    case Gesture::Quick: return Qt::Key_F9;
    case Gesture::More: return Qt::Key_F10;
    case Gesture::Issue: break;
    }
    return Qt::CTRL | Qt::Key_L;
}

// What the window uses for other things, and what types.
bool isFree(const QKeySequence &key)
{
    if (key.count() != 1)
        return false;
    const QKeyCombination pressed = key[0];
    if (pressed.key() == Qt::Key_F5)
        return false;
    const bool function = pressed.key() >= Qt::Key_F1 && pressed.key() <= Qt::Key_F12;
    const bool letter = pressed.key() >= Qt::Key_A && pressed.key() <= Qt::Key_Z;
    const bool held = pressed.keyboardModifiers().testFlag(Qt::ControlModifier) ||
                      pressed.keyboardModifiers().testFlag(Qt::AltModifier);
    if (letter && held) {
        // Copying and pasting, search, printing, lock and the rest of the window keep theirs.
        static const QString kTaken = u"ACVXZYKNPQRU"_s;
        return !kTaken.contains(QChar(pressed.key()));
    }
    return function;
}

} // namespace

QString toCode(Gesture gesture)
{
    switch (gesture) {
    case Gesture::Call: return u"call"_s;
    case Gesture::Recall: return u"recall"_s;
    case Gesture::NoShow: return u"no_show"_s;
    case Gesture::Transfer: return u"transfer"_s;
    case Gesture::Hold: return u"hold"_s;
    case Gesture::Done: return u"done"_s;
    case Gesture::Quick: return u"quick"_s;
    case Gesture::More: return u"more"_s;
    case Gesture::Issue: break;
    }
    return u"issue"_s;
}

FunctionKeys::FunctionKeys()
{
    for (const Gesture gesture : kGestures)
        m_keys.insert(gesture, usual(gesture));
}

QString FunctionKeys::text(Gesture gesture) const
{
    return key(gesture).toString(QKeySequence::PortableText);
}

QString FunctionKeys::said(const QString &text) const
{
    static const QRegularExpression kName(u"\\bF(?:10|[2-9])\\b|\\bCtrl\\+L\\b"_s);
    QString said;
    qsizetype from = 0;
    for (auto it = kName.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        said += QStringView(text).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const auto gesture =
            std::find_if(kGestures.begin(), kGestures.end(), [&match](Gesture one) {
                return usual(one).toString(QKeySequence::PortableText) == match.captured();
            });
        said += gesture == kGestures.end() ? match.captured() : this->text(*gesture);
    }
    said += QStringView(text).mid(from);
    return said;
}

bool FunctionKeys::set(Gesture gesture, const QKeySequence &key)
{
    const bool twice = std::any_of(kGestures.begin(), kGestures.end(), [&](Gesture other) {
        return other != gesture && m_keys.value(other) == key;
    });
    if (twice || !isFree(key))
        return false;
    m_keys.insert(gesture, key);
    return true;
}

QJsonObject FunctionKeys::toJson() const
{
    QJsonObject json;
    for (const Gesture gesture : kGestures)
        json.insert(toCode(gesture), text(gesture));
    return json;
}

FunctionKeys FunctionKeys::fromJson(const QJsonObject &json)
{
    // Two that change places would each be refused on the way; what is wanted is judged as a whole.
    FunctionKeys keys;
    for (const Gesture gesture : kGestures) {
        const auto wanted = QKeySequence::fromString(json.value(toCode(gesture)).toString(),
                                                     QKeySequence::PortableText);
        if (isFree(wanted))
            keys.m_keys.insert(gesture, wanted);
    }
    for (const Gesture gesture : kGestures) {
        const auto same = std::count_if(kGestures.begin(), kGestures.end(), [&](Gesture other) {
            return keys.key(other) == keys.key(gesture);
        });
        if (same > 1)
            return {};
    }
    return keys;
}

bool Debounce::passes()
{
    if (m_last.isValid() && !m_last.hasExpired(kCallDebounceMs))
        return false;
    m_last.start();
    return true;
}

} // namespace motcua::ui
