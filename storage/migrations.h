// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QVector>

namespace motcua::storage {

class Database;
enum class OpenOutcome;

/// One numbered step of the schema. A released step is never edited; a change is a further step.
struct SchemaStep
{
    int number = 0;
    QByteArray name; ///< "0001_centre"
    /// The lowest step count a program must know to work on a database that has this step: a program older
    /// than that refuses, one between may go on.
    int oldestProgram = 0;
    QByteArray sql;
};

/// The steps compiled into this program, from storage/schema, in order.
[[nodiscard]] QVector<SchemaStep> builtInSteps();

/// Applies the steps the database lacks, each in a transaction of its own together with the new version number. One
/// with rows in it is checked whole first; damage found there is marked, nothing is applied, and it stays readable.
/// Throws Failure "upgrade_failed"; the steps before the broken one stay, the broken one leaves no trace.
OpenOutcome applySteps(Database &db, const QVector<SchemaStep> &steps);

} // namespace motcua::storage
