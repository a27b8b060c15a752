// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/safeguards.h"

#include <QJsonObject>

namespace motcua {

/// Rules of the centre that are kept as one JSON document: of the queue, of its kiosks, of appointments.
struct RulesDocument
{
    QString setting; ///< where it is kept
    QJsonObject (*brought)(
        const QJsonObject &json); ///< everything there, each value within its bounds
};

/// How each change of such rules is called in the audit trail, whoever made it and by what.
inline const QString kRulesChanged = QStringLiteral("queue.rules_changed");

[[nodiscard]] QJsonObject rulesIn(const SettingStore &store, const RulesDocument &document);
/// What of `wanted` is other than in `shown`.
[[nodiscard]] QJsonObject rulesPatch(const QJsonObject &shown, const QJsonObject &wanted);
/// "card: off → needed, idle_seconds: 45 → 60"
[[nodiscard]] QString rulesDifference(const QJsonObject &before, const QJsonObject &after);

/// Puts the values of `patch` into the rules as they stand now, so that what somebody else changed meanwhile stays, and
/// records the difference as kRulesChanged of the document. The same again is no change. Throws what the store throws;
/// somebody who was faster ("rules_overtaken") is followed once.
/// @return what holds now
QJsonObject changeRules(SettingStore &store, const RulesDocument &document,
                        const QJsonObject &patch, const Actor &by, const QDateTime &at);

} // namespace motcua
