// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/paper_purge.h"

#include "app/core/base/clock_guard.h"
#include "storage/station.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

QString toCode(PaperPurge::Held held)
{
    switch (held) {
    case PaperPurge::Held::No: return u"no"_s;
    case PaperPurge::Held::ClockDoubtful: return u"clock_doubtful"_s;
    case PaperPurge::Held::NoContact: return u"no_contact"_s;
    case PaperPurge::Held::ReadOnly: break;
    }
    return u"read_only"_s;
}

PaperPurge purgePapers(Station &station, const QDateTime &now)
{
    if (station.isReadOnly())
        return {PaperPurge::Held::ReadOnly, {}};
    if (!judgeClock(now, station.clockWitness().facts()).isFine())
        return {PaperPurge::Held::ClockDoubtful, {}};
    // By the same clock: one that leapt since makes the contact old, one set back makes it lie ahead.
    const QDateTime contact = station.outbox().summary().lastContact;
    const qint64 ago = contact.isValid() ? contact.secsTo(now) : -1;
    if (ago < 0 || ago > kContactHours * 3600LL)
        return {PaperPurge::Held::NoContact, {}};
    return {PaperPurge::Held::No, station.blobs().purge(now)};
}

} // namespace motcua::storage
