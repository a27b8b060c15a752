// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace motcua {

/// The centre's settings of its kiosks, one JSON document (docs/kiosk.md). Changed while it runs, too.
struct KioskRules
{
    /// Whether the kiosk reads the card's QR to keep QueueRules::numbersPerPerson; without such a limit no card is read.
    enum class Card {
        Off,
        Offered, ///< who wants to hand in for others reads it; a number is given without it, too
        Needed   ///< no number without it; who has none asks at the desk
    } card = Card::Off;
    bool showCapacity = true; ///< how many dossiers of a group can still be received today
    bool numberWhenFull =
        true;          ///< a number is given though it may not be served today, after saying so
    bool guide = true; ///< components, fee and limit of the procedures
    bool appointments = true;
    bool largeText = false; ///< each citizen begins with it
    QString
        pickUpSeries; ///< where results are handed out; empty: the group with the parcel as its picture
    int idleSeconds = 45;   ///< without a touch, back to the start
    int failedSeconds = 20; ///< so long what went wrong stays to be read
    friend bool operator==(const KioskRules &a, const KioskRules &b) = default;
};
[[nodiscard]] QString toCode(KioskRules::Card card); ///< off | offered | needed
[[nodiscard]] QJsonObject toJson(const KioskRules &rules);
/// What is missing keeps its default, what is out of range is brought into it.
[[nodiscard]] KioskRules kioskRulesFrom(const QJsonObject &json);
inline const QString kKioskRulesSetting = QStringLiteral("kiosk.rules");

} // namespace motcua
