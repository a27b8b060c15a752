// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QJsonObject>
#include <QKeySequence>
#include <QString>

#include <array>

namespace motcua::ui {

/// What the function keys of the counter do (design §6). Which key does it is a setting of this computer; buttons
/// print the key that is set.
enum class Gesture { Call, Recall, NoShow, Transfer, Hold, Done, Quick, More, Issue };
inline constexpr std::array kGestures{Gesture::Call,     Gesture::Recall, Gesture::NoShow,
                                      Gesture::Transfer, Gesture::Hold,   Gesture::Done,
                                      Gesture::Quick,    Gesture::More,   Gesture::Issue};
[[nodiscard]] QString toCode(Gesture gesture); ///< call | recall | no_show | …

class FunctionKeys
{
public:
    /// F2 F3 F4 F6 F7 F8 F9 F10, Ctrl+L.
    FunctionKeys();
    [[nodiscard]] QKeySequence key(Gesture gesture) const { return m_keys.value(gesture); }
    /// As printed on the button: "F2".
    [[nodiscard]] QString text(Gesture gesture) const;
    /// A sentence that names the usual keys, with those that are set.
    [[nodiscard]] QString said(const QString &text) const;
    /// Function keys and keys with Ctrl or Alt alone, each for one gesture: a letter would act while somebody types.
    /// False: nothing is changed.
    bool set(Gesture gesture, const QKeySequence &key);
    [[nodiscard]] QJsonObject toJson() const;
    /// What is missing, not allowed or given twice keeps its usual key.
    [[nodiscard]] static FunctionKeys fromJson(const QJsonObject &json);
    friend bool operator==(const FunctionKeys &a, const FunctionKeys &b) = default;

private:
    QHash<Gesture, QKeySequence> m_keys;
};

/// Lets one press through and keeps what follows within 400 ms away: the second tap of a double tap is no wish.
class Debounce
{
public:
    [[nodiscard]] bool passes();

private:
    QElapsedTimer m_last;
};

} // namespace motcua::ui
