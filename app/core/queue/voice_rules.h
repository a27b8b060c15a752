// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/rights.h"
#include "app/core/access/safeguards.h"
#include "app/core/queue/announcement.h"

#include <QJsonObject>
#include <QTime>

namespace motcua {

/// How calls are announced in the hall: a setting of the centre, kept as one JSON document ("voice.rules").
struct VoiceRules
{
    /// Part of the day with a volume of its own. Over midnight when it ends before it begins.
    struct Hours
    {
        QTime from, to; ///< by the centre's clock; `to` does not belong to it
        int volume = 0; ///< per cent
        friend bool operator==(const Hours &a, const Hours &b) = default;
    };
    bool voice = true; ///< voice and chime are switched apart
    bool chime = true;
    NumberStyle style = NumberStyle::Digits;
    int times = 2;    ///< how often the sentence is said, 1…kMostTimes; once while others wait
    int volume = 100; ///< per cent, 0…100, outside the hours below
    QVector<Hours> hours{{QTime(11, 30), QTime(13, 30), 60}, {QTime(17, 0), QTime(7, 0), 40}};
    int speed = 140;                       ///< words a minute of the synthesis, kSlowest…kFastest
    QString accent = QStringLiteral("vi"); ///< vi (northern) | vi-vn-x-central | vi-vn-x-south
    QString pack; ///< folder of a voice pack below the data folder's "voices"; empty: the synthesis
    QHash<QString, QString> letters; ///< own names of letters ("D" → "dê")
    bool showsPrecedence =
        false; ///< the display marks calls that had precedence, without saying which

    static constexpr int kMostTimes = 3;
    static constexpr int kSlowest = 80;
    static constexpr int kFastest = 260;
    static constexpr int kMostHours = 6;

    /// The volume now; the first hours that hold this time win.
    [[nodiscard]] int volumeAt(QTime time) const;
    [[nodiscard]] QJsonObject toJson() const;
    /// Throws Failure "voice_rules_unfit" that says which value; a missing value is the usual one.
    [[nodiscard]] static VoiceRules fromJson(const QJsonObject &json);
    friend bool operator==(const VoiceRules &a, const VoiceRules &b) = default;
};

/// Reads and sets them. Desk thread.
class VoiceSettings
{
public:
    VoiceSettings(SettingStore &store, const Clock &clock, const Rights &rights)
        : m_store(store),
          m_clock(clock),
          m_rights(rights)
    {}
    /// What is kept and cannot be understood counts as not set.
    [[nodiscard]] VoiceRules rules() const;
    /// Act::ChangeSettings; an entry "voice.rules_changed". Throws "not_allowed", "account_closed", "voice_rules_unfit", and
    /// what writing throws. The same again is no change.
    void setRules(const VoiceRules &rules, const Actor &by);

private:
    SettingStore &m_store;
    const Clock &m_clock;
    const Rights &m_rights;
};

} // namespace motcua
