// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/rules_change.h"

#include "app/core/base/failure.h"

#include <QJsonDocument>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

QJsonObject changeOnce(SettingStore &store, const RulesDocument &document, const QJsonObject &patch,
                       const Actor &by, const QDateTime &at)
{
    const QJsonObject before = rulesIn(store, document);
    QJsonObject wanted = before;
    for (auto it = patch.begin(); it != patch.end(); ++it)
        wanted.insert(it.key(), it.value());
    const QJsonObject after = document.brought(wanted);
    if (before != after)
        store.change(document.setting,
                     QString::fromUtf8(QJsonDocument(after).toJson(QJsonDocument::Compact)),
                     {at,
                      by,
                      kRulesChanged,
                      document.setting,
                      {{u"changes"_s, rulesDifference(before, after)}}});
    return after;
}

} // namespace

QJsonObject rulesIn(const SettingStore &store, const RulesDocument &document)
{
    return document.brought(
        QJsonDocument::fromJson(store.value(document.setting).toUtf8()).object());
}

QJsonObject rulesPatch(const QJsonObject &shown, const QJsonObject &wanted)
{
    QJsonObject patch;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (shown.value(it.key()) != it.value())
            patch.insert(it.key(), it.value());
    }
    return patch;
}

QString rulesDifference(const QJsonObject &before, const QJsonObject &after)
{
    QStringList changes;
    const QJsonObject patch = rulesPatch(before, after);
    for (auto it = patch.begin(); it != patch.end(); ++it)
        changes.append(u"%1: %2 → %3"_s.arg(it.key(), before.value(it.key()).toVariant().toString(),
                                            it.value().toVariant().toString()));
    return changes.join(u", "_s);
}

QJsonObject changeRules(SettingStore &store, const RulesDocument &document,
                        const QJsonObject &patch, const Actor &by, const QDateTime &at)
{
    try {
        return changeOnce(store, document, patch, by, at);
    } catch (const Failure &failure) {
        if (failure.name() != "rules_overtaken")
            throw;
    }
    return changeOnce(store, document, patch, by, at);
}

} // namespace motcua
