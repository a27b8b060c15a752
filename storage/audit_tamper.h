// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/audit_store.h"

#include <QVector>

namespace motcua::storage {

/// Proof that meddling with the audit chain is seen, on a copy: the chain is copied into a database of its own, in a
/// private temporary folder and under a key that is never written down; each of the five kinds of meddling is done to
/// it, looked for, and taken back; the copy is removed.
struct TamperSelfTest
{
    struct Trial
    {
        AuditWrong kind = AuditWrong::Changed; ///< what was done …
        qint64 seq = 0;                        ///< … and at which entry it must be found
        std::optional<ChainedAuditLog::Finding> found;
        [[nodiscard]] bool isRight() const
        {
            return found && found->kind == kind && found->seq == seq;
        }
    };
    qint64 entries = 0;             ///< of the original that were copied: up to its first wrong one
    QVector<Trial> trials;          ///< five
    bool originalSound = false;     ///< before the test
    bool originalUntouched = false; ///< nothing that was there before is another now
    [[nodiscard]] bool allFound() const;

    /// Reads `original`, writes nothing to it. Throws Failure when the copy cannot be made.
    [[nodiscard]] static TamperSelfTest run(Database &original);
};

} // namespace motcua::storage
