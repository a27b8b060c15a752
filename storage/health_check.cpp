// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/health_check.h"

#include "storage/keyed_connection.h"
#include "storage/log.h"
#include "storage/station_file.h"

#include <QElapsedTimer>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

HealthReport::Outcome outcomeOf(int code)
{
    using Outcome = HealthReport::Outcome;
    switch (code & 0xff) {
    case SQLITE_OK: return Outcome::Good;
    case SQLITE_INTERRUPT: return Outcome::Cancelled;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Outcome::Damaged;
    // A page the disk does not give back: a bad sector.
    case SQLITE_IOERR:
        return code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ ||
                       code == SQLITE_IOERR_CORRUPTFS || code == SQLITE_IOERR_DATA
                   ? Outcome::Damaged
                   : Outcome::NotDone;
    default: return Outcome::NotDone;
    }
}

} // namespace

HealthReport checkConnection(const KeyedConnection &connection, CheckDepth depth)
{
    QElapsedTimer timer;
    timer.start();
    HealthReport report;
    const bool quick = depth == CheckDepth::Quick;
    int code = SQLITE_OK;
    const QString words =
        connection.text(quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)", &code);
    report.outcome = outcomeOf(code);
    if (report.outcome == HealthReport::Outcome::Good && words != "ok"_L1) {
        report.outcome = HealthReport::Outcome::Damaged;
        report.finding = quick ? u"quick_check"_s : u"integrity_check"_s;
        report.detail = words.simplified().left(200);
    } else if (report.outcome == HealthReport::Outcome::Damaged) {
        report.finding = u"unreadable"_s;
        report.detail = u"SQLite %1"_s.arg(code);
    } else if (report.outcome == HealthReport::Outcome::Good) {
        const QString count =
            connection.text("SELECT count(*) FROM pragma_foreign_key_check", &code);
        report.outcome = outcomeOf(code);
        report.foreignKeys = count.toInt();
        if (report.outcome == HealthReport::Outcome::Good && report.foreignKeys > 0) {
            report.outcome = HealthReport::Outcome::Damaged;
            report.finding = u"foreign_keys"_s;
        } else if (report.outcome == HealthReport::Outcome::Damaged) {
            report.finding = u"unreadable"_s;
        }
    }
    report.seconds = double(timer.nsecsElapsed()) / 1e9;
    return report;
}

HealthReport checkHealth(const DataFolder &folder, const DatabaseKey &key, CheckDepth depth,
                         const std::function<bool()> &goOn)
{
    HealthReport report;
    try {
        KeyedConnection connection(folder.databaseFile(), key, KeyedConnection::Use::Read);
        if (goOn)
            connection.setGoOn(goOn);
        // One view of the file for the whole walk.
        connection.run("BEGIN");
        report = checkConnection(connection, depth);
    } catch (const Failure &problem) {
        const std::optional<StationFile> station = StationFile::read(folder.path());
        const bool rightKey = station && station->keyCheck == keyCheckOf(key);
        if (problem.name() == "database_damaged" || (problem.name() == "wrong_key" && rightKey))
            folder.markDamaged(u"unreadable"_s);
        throw;
    }
    if (report.outcome == HealthReport::Outcome::Damaged) {
        qCWarning(lcStorage) << "the check found:" << report.finding << report.detail;
        folder.markDamaged(report.finding);
    }
    return report;
}

} // namespace motcua::storage
