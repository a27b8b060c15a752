// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/replay_store.h"

#include "storage/blob_store.h"
#include "storage/digest.h"
#include "storage/dossier_change_store.h"
#include "storage/dossier_store.h"
#include "storage/log.h"
#include "storage/outbox_store.h"
#include "storage/row_witness.h"
#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr QLatin1StringView kChanged{"due_date_changed"};
constexpr QLatin1StringView kVoided{"receipt_voided"};

// When it was done, as far as anybody knows: its own word, else when the province took it.
std::optional<QDateTime> timeOf(const ReplayedOperation &operation, const QJsonObject &body)
{
    for (const QLatin1StringView key : {"voided_at"_L1, "changed_at"_L1}) {
        const QDateTime said = fromIso(body[key].toString());
        if (said.isValid())
            return said;
    }
    return operation.at.isValid() ? std::optional(operation.at) : std::nullopt;
}

} // namespace

ReplayStore::Outcome ReplayStore::apply(const ReplayedOperation &operation, const QDateTime &now)
{
    const QJsonObject body = QJsonDocument::fromJson(operation.body).object();
    Transaction transaction(m_db);
    const bool isKnown =
        m_db.value(u"SELECT 1 FROM outbox WHERE op = ?"_s, {storedId(operation.op)}).isValid();
    const bool isThere =
        operation.kind == "dossier.create"_L1 &&
        m_db.value(u"SELECT 1 FROM dossier WHERE id = ?"_s, {operation.subject}).isValid();
    if (isKnown || isThere) {
        for (const BlobRef &blob : operation.blobs) {
            if (operation.missing && operation.missing->contains(blob.sha256))
                m_blobs.notAtProvince(blob, now);
        }
        transaction.commit(); // giving up here would undo what surrounds us
        return Outcome::AlreadyThere;
    }
    QString code;
    RowWitness witness;
    const bool done = operation.kind == "dossier.create"_L1
                          ? create(operation, body, now, code, witness)
                          : change(operation, body, now, code, witness);
    if (!done) {
        qCWarning(lcStorage) << "an operation of the province was not understood:"
                             << operation.kind;
        transaction.commit(); // likewise
        return Outcome::NotUnderstood;
    }
    for (const BlobRef &blob : operation.blobs)
        placeFile(operation, blob, now);
    Operation sent;
    sent.id = operation.op;
    sent.kind = operation.kind;
    sent.subject = operation.subject;
    sent.at = now;
    sent.blobs = operation.blobs;
    witness.operation = sha256Of(operation.body);
    const qint64 seq = witness.seq = m_outbox.add(sent, {operation.body, witness.operation});
    // Who does not say which files are there is told of them once more, and asks for what is not.
    if (operation.missing || operation.blobs.isEmpty())
        m_db.run(u"UPDATE outbox SET state = 'acknowledged', settled_at = ? WHERE seq = ?"_s,
                 {stored(now), seq});
    m_audit.append(
        {now, {}, u"dossier.replayed"_s, code, witness.in({{"kind"_L1, operation.kind}})});
    transaction.commit();
    return Outcome::Applied;
}

void ReplayStore::placeFile(const ReplayedOperation &operation, const BlobRef &blob,
                            const QDateTime &now)
{
    if (!operation.missing)
        m_blobs.addLost(blob, now);
    else if (operation.missing->contains(blob.sha256))
        m_blobs.notAtProvince(blob, now);
    else
        m_blobs.addStub(blob, now);
}

bool ReplayStore::create(const ReplayedOperation &operation, const QJsonObject &body,
                         const QDateTime &now, QString &code, RowWitness &witness)
{
    const std::optional<Dossier> dossier = dossierFromRecord(body);
    if (!dossier || dossier->id.toString() != operation.subject)
        return false;
    if (m_db.value(u"SELECT 1 FROM dossier WHERE code = ?"_s, {dossier->code}).isValid())
        return false;
    code = dossier->code;
    const QVector<Dossier::Attachment> attachments = dossier->attachments();
    for (const Dossier::Attachment &attachment : attachments)
        placeFile(operation, attachment.blob, now);
    witness.row = m_dossiers.insertReplayed(*dossier);
    return true;
}

bool ReplayStore::change(const ReplayedOperation &operation, const QJsonObject &body,
                         const QDateTime &now, QString &code, RowWitness &witness)
{
    const bool isVoided = operation.kind == "dossier.receipt_voided"_L1;
    if (!isVoided && operation.kind != "dossier.due_changed"_L1)
        return false;
    const QVariantList row =
        m_db.row(u"SELECT number, code FROM dossier WHERE id = ?"_s, {operation.subject});
    const QDateTime due = fromIso(body["due_at"_L1].toString());
    if (row.isEmpty() || (!isVoided && !due.isValid()))
        return false;
    code = row.at(1).toString();
    const QJsonObject staff = body["staff"_L1].toObject();
    const QJsonObject approver = body["approved_by"_L1].toObject();
    QJsonObject kept{{"approver_name"_L1, approver["name"_L1]}};
    if (!isVoided) {
        kept.insert("due_at"_L1, toIso(due));
        kept.insert("previous"_L1, body["previous"_L1]);
        m_db.run(u"UPDATE dossier SET due_at = ? WHERE number = ?"_s, {stored(due), row.at(0)});
    }
    witness.change = storedId(operation.op);
    witness.row = insertChange(
        m_db, row.at(0).toLongLong(),
        {witness.change, code, isVoided ? QString(kVoided) : QString(kChanged),
         stored(timeOf(operation, body).value_or(now)).toString(), staff["id"_L1].toString(),
         staff["name"_L1].toString(), approver["id"_L1].toString(), body["reason"_L1].toString()},
        stored(kept));
    return true;
}

} // namespace motcua::storage
