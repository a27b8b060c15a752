// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/station_report.h"

#include "storage/outbox_files.h"
#include "storage/stations_store.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace motcua::sync {

QJsonObject stationReport(storage::Station &station)
{
    const storage::OutboxStore::Summary records = station.outbox().summary();
    const storage::OutboxFiles::Amount papers = storage::OutboxFiles(station.database()).waiting();
    QJsonObject report{{u"version"_s, QCoreApplication::applicationVersion()},
                       {u"records"_s, records.waiting},
                       {u"papers"_s, papers.files},
                       {u"bytes"_s, papers.bytes},
                       {u"attention"_s, records.needsAttention}};
    if (records.oldestWaiting.isValid())
        report.insert(u"oldest"_s, toIso(records.oldestWaiting));
    const QString counter = storage::lastCounter(station.database());
    if (!counter.isEmpty())
        report.insert(u"counter"_s, counter);
    return report;
}

} // namespace motcua::sync
