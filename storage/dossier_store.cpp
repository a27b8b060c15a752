// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dossier_store.h"

#include "app/core/base/text.h"
#include "app/core/intake/dossier_changes.h"
#include "app/core/intake/serial_range.h"
#include "storage/failures.h"
#include "storage/file_state.h"
#include "storage/outbox_store.h"
#include "storage/row_witness.h"
#include "storage/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr int kFirstSerial = 1;
constexpr int kLastSerial = 9999;

QString foldedOf(const Dossier &dossier)
{
    const Citizen &owner = dossier.ownerOrSubmitter();
    return fold(QStringList{owner.name.value, dossier.submitter.name.value, dossier.code,
                            owner.personalId.value, dossier.submitter.personalId.value,
                            dossier.submitter.phone.value, dossier.ticketNumber}
                    .join(u' '));
}

// The columns in the order in which storage/row_verify.cpp reads them back; the draft's id is nothing to be proved.
QByteArray digestOf(const Dossier &dossier, const QString &folded, const QByteArray &body)
{
    return rowDigest(
        {storedId(dossier.id), dossier.code, toCode(dossier.state), storedId(dossier.ticket),
         dossier.procedure.code, QString::number(dossier.procedure.version), dossier.procedure.name,
         dossier.ownerOrSubmitter().name.value, dossier.ownerOrSubmitter().personalId.value,
         stored(dossier.receivedAt).toString(), toIso(dossier.due.dueAt), folded,
         attachmentsText(dossier.attachments())},
        body);
}

QString escapedForLike(const QString &word)
{
    QString escaped = word;
    escaped.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
    return escaped;
}

// Names match from the start of a word; a number may be known by its last digits.
QString patternOf(const QString &word)
{
    const bool digits = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    return (digits ? "%"_L1 : "% "_L1) + escapedForLike(word) + u'%';
}

QString toCode(DossierStore::PrintState state)
{
    switch (state) {
    case DossierStore::PrintState::Printing: return u"printing"_s;
    case DossierStore::PrintState::Printed: return u"printed"_s;
    case DossierStore::PrintState::Failed: return u"failed"_s;
    case DossierStore::PrintState::NotPrinted: break;
    }
    return u"not_printed"_s;
}

DossierStore::PrintState printStateOf(const QString &code)
{
    for (const auto state : {DossierStore::PrintState::Printing, DossierStore::PrintState::Printed,
                             DossierStore::PrintState::Failed}) {
        if (toCode(state) == code)
            return state;
    }
    return DossierStore::PrintState::NotPrinted;
}

} // namespace

void SqlDossierStore::saveDraft(const Draft &draft)
{
    Transaction transaction(m_db);
    // With the reserve alone left, what is open is finished and nothing new begins.
    if (m_db.fileState().isDiskNearlyFull() &&
        !m_db.value(u"SELECT 1 FROM draft WHERE id = ?"_s, {storedId(draft.id)}).isValid())
        throw failure(Trouble::DiskNearlyFull);
    // A save that was late must not bring a draft back beside the dossier it has become.
    if (m_db.value(u"SELECT 1 FROM dossier WHERE draft = ?"_s, {storedId(draft.id)}).isValid())
        throw failure(Trouble::DraftEnded);
    m_db.run(
        u"INSERT INTO draft (id, ticket, started_at, saved_at, body) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET ticket = excluded.ticket, saved_at = excluded.saved_at, body = excluded.body"_s,
        {storedId(draft.id), storedId(draft.ticket), draft.startedAt.toMSecsSinceEpoch(),
         draft.savedAt.toMSecsSinceEpoch(), storedText(jsonTextOf(draft))});
    transaction.commit();
}

std::optional<Draft> SqlDossierStore::draft(DraftId id) const
{
    const QVariant body = m_db.value(u"SELECT body FROM draft WHERE id = ?"_s, {storedId(id)});
    if (!body.isValid())
        return {};
    return draftFromJson(objectOf(body));
}

QVector<Draft> SqlDossierStore::openDrafts() const
{
    QVector<Draft> drafts;
    Rows rows = m_db.exec(u"SELECT body FROM draft ORDER BY rowid"_s);
    while (rows.next())
        drafts.append(draftFromJson(objectOf(rows.value(0))));
    return drafts;
}

void SqlDossierStore::discardDraft(DraftId id, const AuditEntry &audit)
{
    Transaction transaction(m_db);
    if (m_db.run(u"DELETE FROM draft WHERE id = ?"_s, {storedId(id)}) > 0)
        m_audit.append(audit);
    transaction.commit();
}

SerialRange SqlDossierStore::serialsFor(QDate day) const
{
    const QVariant first = m_db.value(u"SELECT value FROM setting WHERE name = 'serial.first'"_s);
    const QVariant last = m_db.value(u"SELECT value FROM setting WHERE name = 'serial.last'"_s);
    const QVariant restored =
        m_db.value(u"SELECT value FROM setting WHERE name = 'serial.restored'"_s);
    const SerialRange whole{first.isValid() ? first.toInt() : kFirstSerial,
                            last.isValid() ? last.toInt() : kLastSerial};
    return serialsOf(
        day, whole,
        restoredDaysFromJson(QJsonDocument::fromJson(restored.toString().toUtf8()).array()));
}

int SqlDossierStore::reserveSerial(QDate day)
{
    Transaction transaction(m_db);
    const SerialRange range = serialsFor(day);
    const QVariant used = m_db.value(u"SELECT last FROM serial WHERE day = ?"_s, {stored(day)});
    const int serial = used.isValid() ? std::max(used.toInt() + 1, range.first) : range.first;
    if (serial > range.last)
        throw failure(Trouble::CodeRangeUsedUp);
    m_db.run(
        u"INSERT INTO serial (day, last) VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET last = excluded.last"_s,
        {stored(day), serial});
    transaction.commit();
    return serial;
}

SqlDossierStore::Texts SqlDossierStore::textsOf(const Dossier &dossier, const Operation &operation)
{
    Texts texts{foldedOf(dossier), dossierText(dossier), OutboxStore::seal(operation), {}};
    texts.rowDigest = digestOf(dossier, texts.folded, texts.body);
    return texts;
}

bool SqlDossierStore::accept(const Dossier &dossier, DraftId draft, const AuditEntry &audit,
                             const Operation &operation)
{
    // What takes time and needs no lock comes first: the other programs on this folder wait for the rest alone.
    return accept(dossier, draft, audit, operation, textsOf(dossier, operation));
}

bool SqlDossierStore::accept(const Dossier &dossier, DraftId draft, const AuditEntry &audit,
                             const Operation &operation, const Texts &texts)
{
    Transaction transaction(m_db);
    // A dossier comes of an open draft alone: accepted or discarded, here or by another program, it is gone.
    if (m_db.run(u"DELETE FROM draft WHERE id = ?"_s, {storedId(draft)}) == 0) {
        transaction.commit(); // nothing was written; giving up here would undo what surrounds us
        return false;
    }
    insertRows(dossier, draft, texts);
    const qint64 seq = m_outbox.add(operation, texts.sealed);
    AuditEntry told = audit;
    told.detail = RowWitness{texts.rowDigest, seq, texts.sealed.sha256, {}}.in(audit.detail);
    m_audit.append(told);
    transaction.commit();
    return true;
}

QByteArray SqlDossierStore::insertReplayed(const Dossier &dossier)
{
    // Its draft is not known any more: the dossier's own id stands in for it.
    const Texts texts{foldedOf(dossier), dossierText(dossier), {}, {}};
    insertRows(dossier, DraftId(dossier.id.uuid()), texts);
    // Its number is given, also on a day that a wrong clock made up and no restore reckons with.
    const QStringList parts = dossier.code.split(u'-');
    const QDate day = QDate::fromString(u"20"_s + parts.value(1), u"yyyyMMdd"_s);
    const int serial = parts.value(2).toInt();
    const SerialRange range = serialsFor(day);
    if (day.isValid() && serial >= range.first && serial <= range.last) {
        m_db.run(u"INSERT INTO serial (day, last) VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET "
                 "last = max(last, excluded.last)"_s,
                 {stored(day), serial});
    }
    return digestOf(dossier, texts.folded, texts.body);
}

void SqlDossierStore::insertRows(const Dossier &dossier, DraftId draft, const Texts &texts)
{
    m_db.run(
        u"INSERT INTO dossier (id, code, draft, state, ticket, procedure_code, procedure_version, "
        u"procedure_name, "
        "owner_name, personal_id, received_at, due_at, folded, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {storedId(dossier.id), dossier.code, storedId(draft), toCode(dossier.state),
         storedId(dossier.ticket), dossier.procedure.code, dossier.procedure.version,
         dossier.procedure.name, dossier.ownerOrSubmitter().name.value,
         dossier.ownerOrSubmitter().personalId.value, stored(dossier.receivedAt),
         stored(dossier.due.dueAt), texts.folded, storedText(texts.body)});
    const qint64 number = m_db.lastInsertedRow();
    const qsizetype components =
        std::min(dossier.components.size(), dossier.procedure.components.size());
    for (qsizetype i = 0; i < components; ++i) {
        m_db.run(
            u"INSERT INTO dossier_component (dossier, position, name, state) VALUES (?, ?, ?, ?)"_s,
            {number, qint64(i), dossier.procedure.components.at(i).name,
             toCode(dossier.components.at(i))});
    }
    const QVector<Dossier::Attachment> attachments = dossier.attachments();
    for (qsizetype i = 0; i < attachments.size(); ++i) {
        const Dossier::Attachment &attachment = attachments.at(i);
        m_db.run(
            u"INSERT INTO attachment (dossier, position, role, component, blob) VALUES (?, ?, ?, ?, ?)"_s,
            {number, qint64(i), attachment.role, attachment.component, attachment.blob.sha256});
    }
}

std::optional<Dossier> SqlDossierStore::byCode(const QString &code) const
{
    const QVariant body = m_db.value(u"SELECT body FROM dossier WHERE code = ?"_s, {code});
    if (!body.isValid())
        return {};
    return dossierFromJson(objectOf(body));
}

std::optional<Dossier> SqlDossierStore::ofTicket(TicketId ticket) const
{
    if (ticket.isNull())
        return {};
    const QVariant body = m_db.value(
        u"SELECT body FROM dossier WHERE ticket = ? AND ticket <> '' ORDER BY number DESC LIMIT 1"_s,
        {storedId(ticket)});
    if (!body.isValid())
        return {};
    return dossierFromJson(objectOf(body));
}

QVector<DossierStore::Found> SqlDossierStore::search(const QString &query, int limit) const
{
    // The narrow index is walked from the newest; the wide rows are touched for what is shown alone.
    QString condition = u"1"_s;
    QVariantList values;
    const QStringList words = fold(query).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        condition += u" AND ' ' || folded LIKE ? ESCAPE '\\'"_s;
        values.append(patternOf(word));
    }
    values.append(limit);
    Rows rows = m_db.exec(
        u"SELECT id, code, owner_name, procedure_name, personal_id, received_at, due_at, "
        u"EXISTS (SELECT 1 FROM dossier_change c WHERE c.dossier = dossier.number AND c.kind = "
        u"'receipt_voided') "
        u"FROM dossier WHERE number IN "
        "(SELECT number FROM dossier INDEXED BY dossier_search WHERE "_s +
            condition + u" ORDER BY number DESC LIMIT ?) ORDER BY number DESC"_s,
        values);
    QVector<Found> found;
    while (rows.next()) {
        found.append({idOf<DossierId>(rows.value(0)), rows.value(1).toString(),
                      rows.value(2).toString(), rows.value(3).toString(),
                      MaskedId::of(rows.value(4).toString()), instantOf(rows.value(5)),
                      instantOf(rows.value(6)), rows.value(7).toBool()});
    }
    return found;
}

void SqlDossierStore::recordPrint(const QString &code, const Print &print, const AuditEntry &audit)
{
    Transaction transaction(m_db);
    // A voided receipt is not printed again; what came of a print under way is still written down.
    if (print.state == PrintState::Printing &&
        m_db.value(u"SELECT 1 FROM dossier_change c JOIN dossier d ON d.number = c.dossier WHERE "
                   u"d.code = ? AND c.kind = 'receipt_voided'"_s,
                   {code})
            .isValid())
        throw receiptVoided();
    m_db.run(
        u"INSERT INTO print (code, state, copies, at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (code) DO UPDATE SET state = excluded.state, copies = excluded.copies, at = excluded.at"_s,
        {code, toCode(print.state), print.copies, stored(print.at)});
    m_audit.append(audit);
    transaction.commit();
}

DossierStore::Print SqlDossierStore::printOf(const QString &code) const
{
    const QVariantList row =
        m_db.row(u"SELECT state, copies, at FROM print WHERE code = ?"_s, {code});
    if (row.isEmpty())
        return {};
    return {printStateOf(row.at(0).toString()), row.at(1).toInt(), instantOf(row.at(2))};
}

} // namespace motcua::storage
