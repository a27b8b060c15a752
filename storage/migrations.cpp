// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include "app/core/base/clock.h"
#include "storage/database.h"
#include "storage/failures.h"
#include "storage/file_state.h"
#include "storage/log.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

int declaredOldest(const QByteArray &sql, int fallback)
{
    static const QByteArray kMark = QByteArrayLiteral("-- oldest-program:");
    const qsizetype at = sql.indexOf(kMark);
    if (at < 0)
        return fallback;
    const qsizetype start = at + kMark.size();
    return sql.mid(start, sql.indexOf('\n', start) - start).trimmed().toInt();
}

/// A step of a later program may allow us to go on; only what is written beside it can say so.
bool laterProgramAllows(const Database &db, int known)
{
    return db.value(u"SELECT max(oldest_program) FROM schema_step"_s).toInt() <= known;
}

// A step rewrites what it finds: on a damaged file it would carry the damage on, or make more of it.
bool isWhole(const Database &db)
{
    try {
        return db.value(u"PRAGMA integrity_check(1)"_s).toString() == "ok"_L1;
    } catch (const Failure &problem) {
        if (problem.name() == "database_damaged")
            return false;
        throw;
    }
}

void apply(Database &db, const SchemaStep &step)
{
    Transaction transaction(db);
    // Another process may have been here while we waited for the writer's lock.
    if (db.schemaVersion() >= step.number)
        return;
    db.runScript(step.sql);
    db.run(
        u"INSERT INTO schema_step (number, name, oldest_program, applied_at) VALUES (?, ?, ?, ?)"_s,
        {step.number, QString::fromUtf8(step.name), step.oldestProgram,
         SystemClock().now().toMSecsSinceEpoch()});
    db.runScript("PRAGMA user_version = " + QByteArray::number(step.number));
    transaction.commit();
}

} // namespace

QVector<SchemaStep> builtInSteps()
{
    QVector<SchemaStep> steps;
    const QDir folder(u":/motcua/schema"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        SchemaStep step;
        step.name = name.chopped(4).toUtf8();
        step.number = QStringView(name).left(4).toInt();
        step.sql = file.readAll();
        step.oldestProgram = declaredOldest(step.sql, step.number);
        Q_ASSERT(step.number == steps.size() + 1);
        steps.append(step);
    }
    Q_ASSERT(!steps.isEmpty());
    return steps;
}

OpenOutcome applySteps(Database &db, const QVector<SchemaStep> &steps)
{
    const int found = db.schemaVersion();
    const int known = int(steps.size());
    if (found > known && !laterProgramAllows(db, known))
        return OpenOutcome::Newer;
    if (db.isReadOnly())
        return OpenOutcome::Damaged;
    if (found > known)
        return OpenOutcome::NewerCompatible;
    if (found > 0 && found < known && !isWhole(db)) {
        db.fileState().markDamaged(u"integrity_check"_s);
        return OpenOutcome::Damaged;
    }
    for (int next = found; next < known; ++next) {
        try {
            apply(db, steps.at(next));
        } catch (const Failure &) {
            qCWarning(lcStorage) << "schema step failed:" << steps.at(next).name;
            throw failure(Trouble::UpgradeFailed);
        }
    }
    if (found == known)
        return OpenOutcome::Current;
    return found == 0 ? OpenOutcome::Fresh : OpenOutcome::Upgraded;
}

} // namespace motcua::storage
