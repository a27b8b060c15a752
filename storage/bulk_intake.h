// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/audit_store.h"
#include "storage/dossier_store.h"
#include "storage/outbox_store.h"

namespace motcua::storage {

/// Takes in finished receptions by the thousand, for made-up data: the rows a counter writes for each of them, by the
/// same stores, many to a commit, their texts made on other threads. While it lives, the connection keeps more pages in
/// memory and moves the log into the database less often. On the thread of the connection.
class BulkIntake
{
public:
    explicit BulkIntake(Database &db);
    ~BulkIntake();
    BulkIntake(const BulkIntake &) = delete;
    BulkIntake &operator=(const BulkIntake &) = delete;

    struct Reception
    {
        Draft draft;
        Dossier dossier;
        AuditEntry audit;
        Operation operation;
        SqlDossierStore::Texts texts;
    };
    /// The texts of a reception whose other parts are there. Any thread.
    static void prepare(Reception &reception);

    /// The first of `count` serials of that day in a row, from the station's range, given once as reserveSerial() does.
    /// Throws Failure "code_range_used_up".
    [[nodiscard]] int reserveSerials(QDate day, int count);
    /// One transaction: each draft is saved and accepted. `acknowledgedAt`: as if the province had taken them all at
    /// that time; invalid: they wait.
    void take(const QVector<Reception> &receptions, const QDateTime &acknowledgedAt);

    /// The number of the last operation in the outbox, 0 when there is none.
    [[nodiscard]] qint64 lastOperation() const;
    /// Marks the operations after `seq` and their files as taken by the province.
    void acknowledgeAfter(qint64 seq, const QDateTime &at);

private:
    Database &m_db;
    ChainedAuditLog m_audit;
    OutboxStore m_outbox;
    SqlDossierStore m_dossiers;
};

} // namespace motcua::storage
