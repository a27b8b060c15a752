// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/conflict_store.h"

#include "storage/database.h"
#include "storage/values.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

DueVersion theirsOf(const QJsonObject &server)
{
    DueVersion version;
    version.dueAt = QDateTime::fromString(server["due_at"_L1].toString(), Qt::ISODateWithMs);
    version.changedAt = fromIso(server["changed_at"_L1].toString());
    version.by = server["staff"_L1]["name"_L1].toString();
    version.approvedBy = server["approved_by"_L1]["name"_L1].toString();
    version.reason = server["reason"_L1].toString();
    version.station = server["station"_L1].toString();
    return version;
}

DueVersion oursOf(const DossierStanding &standing)
{
    DueVersion version;
    version.dueAt = standing.dueAt;
    for (const DossierChange &change : standing.changes) {
        if (change.kind != DossierChange::Kind::DueDateChanged)
            continue;
        version.changedAt = change.at;
        version.by = change.by.name;
        version.approvedBy = change.approvedBy;
        version.reason = change.reason;
    }
    return version;
}

} // namespace

std::optional<DueConflict> SqlConflictBook::find(OperationId op) const
{
    const QVariantList row =
        m_db.row(u"SELECT d.code, d.procedure_name, d.owner_name, c.theirs FROM outbox o "
                 "JOIN outbox_conflict c ON c.seq = o.seq JOIN dossier d ON d.id = o.subject "
                 "WHERE o.op = ? AND o.state = 'needs_attention' AND c.resolved = '' "
                 "AND o.kind = 'dossier.due_changed'"_s,
                 {storedId(op)});
    if (row.isEmpty())
        return {};
    const std::optional<DossierStanding> standing = m_changes.standing(row.at(0).toString());
    if (!standing)
        return {};
    return DueConflict{op,
                       row.at(0).toString(),
                       row.at(1).toString(),
                       row.at(2).toString(),
                       oursOf(*standing),
                       theirsOf(objectOf(row.at(3)))};
}

bool SqlConflictBook::decide(const DueConflict &seen, const Decision &decision)
{
    Transaction transaction(m_db);
    const QVariantList row = m_db.row(
        u"SELECT o.subject, c.noted_at, c.theirs FROM outbox o JOIN outbox_conflict c ON "
        "c.seq = o.seq WHERE o.op = ? AND o.state = 'needs_attention' AND c.resolved = ''"_s,
        {storedId(seen.op)});
    // Looked at under the writer's lock: nobody has decided, and the province has said nothing newer.
    const bool stands = !row.isEmpty() && theirsOf(objectOf(row.at(2))).dueAt == seen.theirs.dueAt;
    if (!stands ||
        !m_changes.add(decision.seen, decision.change, decision.audit, decision.operation)) {
        transaction.commit(); // nothing was written; giving up here would undo what surrounds us
        return false;
    }
    const QString kept = decision.keep == Keep::Ours ? u"ours"_s : u"theirs"_s;
    const QVariant at = stored(decision.change.at);
    // Everything that was done to this date before and has not arrived: its place is taken by the decision.
    m_db.run(u"INSERT INTO outbox_conflict (seq, theirs, noted_at, resolved, resolved_at) "
             "SELECT seq, ?, ?, ?, ? FROM outbox WHERE subject = ? AND kind = "
             "'dossier.due_changed' AND op <> ? AND state IN ('needs_attention', 'waiting', "
             "'deferred') ON CONFLICT (seq) DO UPDATE SET resolved = excluded.resolved, "
             "resolved_at = excluded.resolved_at"_s,
             {row.at(2), row.at(1), kept, at, row.at(0), storedId(decision.operation.id)});
    m_db.run(
        u"UPDATE outbox SET state = 'acknowledged', last_problem = 'resolved', settled_at = ? "
        "WHERE seq IN (SELECT seq FROM outbox_conflict WHERE resolved_at = ?) AND subject = ?"_s,
        {at, at, row.at(0)});
    transaction.commit();
    return true;
}

} // namespace motcua::storage
