// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/disk_model.h"

namespace motcua::test {

/// What a power cut may leave, and what had been confirmed by then.
struct CrashState
{
    DiskTree tree;
    QStringList confirmed; ///< the words after "confirmed "
    QString name;          ///< "before call 17 (sync motcua.db-wal): change 3 of 12 missing"
};

struct CrashPlan
{
    int subsets =
        200; ///< seeded ones at a point; when there are no more combinations than that, each of them
    quint32 seed = 1;
    /// Instead of at each sync: only right after words were said, and there only "nothing left" (what is safe only
    /// grows, so that is where a promise is weakest); not before so many calls of the trace.
    bool afterWords = false;
    qsizetype from = 0;
    /// Not the last write alone is torn, but each one: by itself and with all the others there.
    bool tearAll = false;
};

/// The states at each sync of the trace and at its end: nothing of what was not yet safe, all of it, each change
/// missing alone, each one there alone, seeded subsets, and the last write torn at each 512 bytes of the file. Each
/// state once. `problem` says why the model could not follow.
struct CrashStates
{
    QVector<CrashState> states;
    int points = 0; ///< syncs, and the end
    QString problem;
    DiskTree end; ///< as the program saw it last: must be the real folder
};
[[nodiscard]] CrashStates crashStates(const QString &before, const QVector<TraceCall> &calls,
                                      const CrashPlan &plan);

/// The words after "confirmed " in what a program said.
[[nodiscard]] QStringList confirmedIn(const QStringList &lines);

} // namespace motcua::test
