// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/paper_rule.h"

#include "storage/paper_times_store.h"
#include "storage/station.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace motcua::sync {

namespace {

constexpr int kCentreOffsetS = 7 * 3600;

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
    return motcua::toCode(when);
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

PaperRule PaperRule::of(storage::Station &station)
{
    return {storage::readPaperTimes(station.database())};
}

void PaperRule::keepIn(storage::Station &station) const
{
    storage::writePaperTimes(station.database(), *this);
}

} // namespace motcua::sync
