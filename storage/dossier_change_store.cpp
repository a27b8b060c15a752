// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dossier_change_store.h"

#include "storage/outbox_store.h"
#include "storage/row_witness.h"
#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

QJsonObject bodyOf(const DossierChange &change)
{
    QJsonObject body{{u"approver_name"_s, change.approvedBy},
                     {u"counter"_s, change.by.counter},
                     {u"station"_s, change.by.station}};
    if (change.kind == DossierChange::Kind::DueDateChanged) {
        body.insert(u"due_at"_s, toIso(change.dueAt));
        body.insert(u"previous"_s, toIso(change.previous));
    }
    return body;
}

} // namespace

QByteArray insertChange(Database &db, qint64 dossier, const QStringList &texts, const QString &body)
{
    QVariantList values{texts.at(0), dossier, texts.at(2), texts.at(3).toLongLong()};
    for (int i = 4; i < 8; ++i)
        values.append(texts.at(i));
    values.append(body);
    db.run(u"INSERT INTO dossier_change (id, dossier, kind, at, staff, staff_name, approved_by, "
           u"reason, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
           values);
    return rowDigest(texts, body.toUtf8());
}

std::optional<DossierStanding> SqlDossierChangeStore::standing(const QString &code) const
{
    const QVariantList row =
        m_db.row(u"SELECT d.number, d.id, d.received_at, d.due_at, b.sha256, b.size, b.mime "
                 u"FROM dossier d LEFT JOIN attachment a ON a.dossier = d.number AND a.role = "
                 u"'receipt' LEFT JOIN blob b ON b.sha256 = a.blob WHERE d.code = ?"_s,
                 {code});
    if (row.isEmpty())
        return {};
    DossierStanding standing;
    standing.id = idOf<DossierId>(row.at(1));
    standing.code = code;
    standing.receivedAt = instantOf(row.at(2));
    standing.dueAt = instantOf(row.at(3));
    standing.receipt = {row.at(4).toByteArray(), row.at(5).toLongLong(), row.at(6).toString()};
    Rows rows = m_db.exec(
        u"SELECT id, kind, at, staff, staff_name, approved_by, reason, body FROM dossier_change "
        "WHERE dossier = ? ORDER BY seq"_s,
        {row.at(0)});
    while (rows.next()) {
        const auto kind = dossierChangeFromCode(rows.value(1).toString());
        if (!kind)
            continue; // of a later program: it changes nothing this one knows of
        const QJsonObject body = objectOf(rows.value(7));
        DossierChange change;
        change.id = idOf<DossierChangeId>(rows.value(0));
        change.kind = *kind;
        change.at = instantOf(rows.value(2));
        change.by = {idOf<StaffId>(rows.value(3)), rows.value(4).toString(),
                     body[u"counter"_s].toInt(), body[u"station"_s].toString()};
        change.approver = idOf<StaffId>(rows.value(5));
        change.approvedBy = body[u"approver_name"_s].toString();
        change.reason = rows.value(6).toString();
        change.dueAt = fromIso(body[u"due_at"_s].toString());
        change.previous = fromIso(body[u"previous"_s].toString());
        standing.changes.append(change);
    }
    return standing;
}

bool SqlDossierChangeStore::add(const DossierStanding &seen, const DossierChange &change,
                                const AuditEntry &audit, const Operation &operation)
{
    const OutboxStore::Sealed sealed = OutboxStore::seal(operation);
    Transaction transaction(m_db);
    // As it was seen: the same due date, and nothing voided. Decided under the writer's lock.
    const QVariantList row = m_db.row(
        u"SELECT number FROM dossier WHERE code = ? AND due_at IS ? AND NOT EXISTS "
        "(SELECT 1 FROM dossier_change c WHERE c.dossier = number AND c.kind = 'receipt_voided')"_s,
        {seen.code, stored(seen.dueAt)});
    if (row.isEmpty()) {
        transaction.commit(); // nothing was written; giving up here would undo what surrounds us
        return false;
    }
    if (change.kind == DossierChange::Kind::DueDateChanged)
        m_db.run(u"UPDATE dossier SET due_at = ? WHERE number = ?"_s,
                 {stored(change.dueAt), row.at(0)});
    const QByteArray digest = insertChange(
        m_db, row.at(0).toLongLong(),
        {storedId(change.id), seen.code, toCode(change.kind), stored(change.at).toString(),
         storedId(change.by.staff), change.by.name, storedId(change.approver), change.reason},
        stored(bodyOf(change)));
    const qint64 seq = m_outbox.add(operation, sealed);
    AuditEntry told = audit;
    told.detail = RowWitness{digest, seq, sealed.sha256, storedId(change.id)}.in(audit.detail);
    m_audit.append(told);
    transaction.commit();
    return true;
}

} // namespace motcua::storage
