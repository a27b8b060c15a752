// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/paper_rule.h"

#include "storage/station.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace motcua::sync {

namespace {

constexpr int kCentreOffsetS = 7 * 3600;
const QString kWhen = u"sync.papers"_s;
const QString kFrom = u"sync.night_from"_s;
const QString kTo = u"sync.night_to"_s;
const QString kTime = u"HH:mm"_s;

} // namespace

PaperRule::HeldBack PaperRule::holdsBack(const QDateTime &at, bool isMetered) const
{
    switch (when) {
    case When::Always: return HeldBack::No;
    case When::NotMetered: return isMetered ? HeldBack::Metered : HeldBack::No;
    case When::Night: break;
    }
    const QTime now = at.toOffsetFromUtc(kCentreOffsetS).time();
    // From eight to eight is the whole day, not none of it.
    const bool isNight =
        from == to || (from < to ? now >= from && now < to : now >= from || now < to);
    return isNight ? HeldBack::No : HeldBack::Night;
}

QString PaperRule::toCode(When when)
{
    switch (when) {
    case When::Always: return u"always"_s;
    case When::NotMetered: return u"not-metered"_s;
    case When::Night: break;
    }
    return u"night"_s;
}

std::optional<PaperRule::When> PaperRule::whenFromCode(const QString &code)
{
    for (const When when : {When::Always, When::NotMetered, When::Night}) {
        if (toCode(when) == code) {
            return when;
        }
    }
    return {};
}

PaperRule PaperRule::of(const storage::Station &station)
{
    PaperRule rule;
    rule.when = whenFromCode(station.setting(kWhen)).value_or(When::Always);
    const QTime from = QTime::fromString(station.setting(kFrom), kTime);
    const QTime to = QTime::fromString(station.setting(kTo), kTime);
    if (from.isValid() && to.isValid()) {
        rule.from = from;
        rule.to = to;
    }
    return rule;
}

void PaperRule::keepIn(storage::Station &station) const
{
    station.setSetting(kWhen, toCode(when));
    station.setSetting(kFrom, from.toString(kTime));
    station.setSetting(kTo, to.toString(kTime));
}

} // namespace motcua::sync
