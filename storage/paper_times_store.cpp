// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/paper_times_store.h"

#include "storage/database.h"
#include "storage/station_setup.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

const QString kWhen = u"sync.papers"_s;
const QString kFrom = u"sync.night_from"_s;
const QString kTo = u"sync.night_to"_s;
const QString kTime = u"HH:mm"_s;

} // namespace

PaperTimes readPaperTimes(const Database &db)
{
    PaperTimes times;
    const QString said = readSetting(db, kWhen);
    for (const PaperTimes::When when :
         {PaperTimes::When::Always, PaperTimes::When::NotMetered, PaperTimes::When::Night}) {
        if (toCode(when) == said)
            times.when = when;
    }
    const QTime from = QTime::fromString(readSetting(db, kFrom), kTime);
    const QTime to = QTime::fromString(readSetting(db, kTo), kTime);
    if (from.isValid() && to.isValid()) {
        times.from = from;
        times.to = to;
    }
    return times;
}

void writePaperTimes(const Database &db, const PaperTimes &times)
{
    writeSetting(db, kWhen, toCode(times.when));
    writeSetting(db, kFrom, times.from.toString(kTime));
    writeSetting(db, kTo, times.to.toString(kTime));
}

PaperTimes SqlPaperTimes::times() const
{
    return readPaperTimes(m_db);
}

void SqlPaperTimes::change(const PaperTimes &times, const AuditEntry &entry)
{
    Transaction transaction(m_db);
    writePaperTimes(m_db, times);
    m_audit.append(entry);
    transaction.commit();
}

} // namespace motcua::storage
