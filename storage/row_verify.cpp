// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/row_verify.h"

#include "storage/digest.h"
#include "storage/row_witness.h"
#include "storage/station_setup.h"
#include "storage/values.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

using Wrong = RowCheck::Wrong;
using Finding = RowCheck::Finding;

constexpr qint64 kAskEvery = 4096;
constexpr QLatin1StringView kEntries{
    "SELECT seq, subject, detail, action = 'dossier.accepted' FROM audit NOT INDEXED WHERE action "
    "IN ('dossier.accepted', 'dossier.replayed', 'dossier.due_changed', 'dossier.receipt_voided') "
    "ORDER BY seq"};

/// An entry about a dossier.
struct Entry
{
    qint64 seq = 0;
    QString code;
    bool isAcceptance = false; ///< the dossier came to be by it, here or by a replay
    std::optional<RowWitness> witness;
};

Entry entryOf(const Rows &row)
{
    const QJsonObject detail = objectOf(row.value(2));
    Entry entry;
    entry.seq = row.value(0).toLongLong();
    entry.code = row.value(1).toString();
    entry.isAcceptance =
        row.value(3).toBool() || detail["kind"_L1].toString() == "dossier.create"_L1;
    entry.witness = RowWitness::of(detail);
    return entry;
}

class Walk
{
public:
    explicit Walk(const Database &db) : m_db(db) {}

    [[nodiscard]] std::optional<Finding> entry(const Entry &entry)
    {
        m_acceptances += entry.isAcceptance ? 1 : 0;
        m_changes += entry.isAcceptance ? 0 : 1;
        std::optional<Finding> wrong = entry.isAcceptance ? dossier(entry) : change(entry);
        if (!wrong && entry.witness)
            wrong = operation(entry);
        return wrong;
    }
    /// What no entry leads to.
    [[nodiscard]] std::optional<Finding> rest() const
    {
        for (const auto &look : {&Walk::unknownDossier, &Walk::unknownChange, &Walk::dueDates,
                                 &Walk::outbox, &Walk::staff}) {
            if (const auto wrong = (this->*look)())
                return wrong;
        }
        return {};
    }

private:
    [[nodiscard]] std::optional<Finding> dossier(const Entry &entry) const
    {
        // The date that was promised first; later ones are changes of their own.
        const QVariantList row = m_db.row(
            u"SELECT d.id, d.code, d.state, d.ticket, d.procedure_code, d.procedure_version, "
            "d.procedure_name, d.owner_name, d.personal_id, d.received_at, d.due_at, d.folded, "_s +
                kAttachmentsOfDossier +
                u", d.body, (SELECT c.body FROM dossier_change c WHERE c.dossier = d.number AND "
                "c.kind = 'due_date_changed' ORDER BY c.seq LIMIT 1) FROM dossier d WHERE d.code = ?"_s,
            {entry.code});
        if (row.isEmpty())
            return Finding{Wrong::DossierMissing, entry.seq, entry.code};
        if (!entry.witness)
            return {};
        constexpr int kDue = 10, kBody = 13, kFirstChange = 14;
        QStringList texts;
        for (int i = 0; i < kBody; ++i)
            texts.append(row.at(i).toString());
        texts[kDue] = row.at(kFirstChange).isNull()
                          ? toIso(instantOf(row.at(kDue)))
                          : objectOf(row.at(kFirstChange))["previous"_L1].toString();
        if (rowDigest(texts, row.at(kBody).toByteArray()) != entry.witness->row)
            return Finding{Wrong::DossierChanged, entry.seq, entry.code};
        return {};
    }

    [[nodiscard]] std::optional<Finding> change(const Entry &entry) const
    {
        const QString id = entry.witness ? entry.witness->change : QString();
        const QVariantList row =
            m_db.row(u"SELECT c.id, d.code, c.kind, c.at, c.staff, c.staff_name, c.approved_by, "
                     "c.reason, c.body FROM dossier_change c JOIN dossier d ON d.number = "
                     "c.dossier WHERE c.id = ?"_s,
                     {id});
        if (row.isEmpty())
            return Finding{Wrong::ChangeMissing, entry.seq, entry.code};
        QStringList texts;
        for (int i = 0; i < 8; ++i)
            texts.append(row.at(i).toString());
        if (rowDigest(texts, row.at(8).toByteArray()) != entry.witness->row)
            return Finding{Wrong::ChangeChanged, entry.seq, entry.code};
        return {};
    }

    [[nodiscard]] std::optional<Finding> operation(const Entry &entry)
    {
        const qint64 seq = entry.witness->seq;
        m_firstSeq = m_witnessed == 0 ? seq : m_firstSeq;
        ++m_witnessed;
        const QVariantList row =
            m_db.row(u"SELECT body, body_sha256 FROM outbox WHERE seq = ?"_s, {seq});
        if (row.isEmpty())
            return Finding{Wrong::OperationMissing, entry.seq, entry.code};
        if (row.at(1).toByteArray() != entry.witness->operation ||
            sha256Of(row.at(0).toByteArray()) != entry.witness->operation)
            return Finding{Wrong::OperationChanged, entry.seq, entry.code};
        return {};
    }

    // Entries and rows were written two by two: where they part, the row was put in.
    [[nodiscard]] std::optional<Finding> unknownDossier() const
    {
        if (m_db.value(u"SELECT count(*) FROM dossier"_s).toLongLong() == m_acceptances)
            return {};
        Rows entries = m_db.exec(kEntries);
        Rows dossiers = m_db.exec(u"SELECT code FROM dossier ORDER BY number"_s);
        while (dossiers.next()) {
            bool more = entries.next();
            while (more && !entryOf(entries).isAcceptance)
                more = entries.next();
            if (!more || entryOf(entries).code != dossiers.value(0).toString())
                return Finding{Wrong::DossierUnknown, 0, dossiers.value(0).toString()};
        }
        return Finding{Wrong::DossierMissing, 0, {}}; // two entries of one dossier
    }

    [[nodiscard]] std::optional<Finding> unknownChange() const
    {
        if (m_db.value(u"SELECT count(*) FROM dossier_change"_s).toLongLong() == m_changes)
            return {};
        return Finding{Wrong::ChangeUnknown, 0, {}};
    }

    [[nodiscard]] std::optional<Finding> dueDates() const
    {
        Rows rows = m_db.exec(
            u"SELECT d.code, d.due_at, c.body FROM dossier_change c JOIN dossier d ON d.number = "
            "c.dossier WHERE c.kind = 'due_date_changed' AND NOT EXISTS (SELECT 1 FROM "
            "dossier_change l WHERE l.dossier = c.dossier AND l.kind = c.kind AND l.seq > c.seq)"_s);
        while (rows.next()) {
            if (objectOf(rows.value(2))["due_at"_L1].toString() != toIso(instantOf(rows.value(1))))
                return Finding{Wrong::DueDateChanged, 0, rows.value(0).toString()};
        }
        return {};
    }

    // Nothing is ever deleted from it, so its numbers have no gap.
    [[nodiscard]] std::optional<Finding> outbox() const
    {
        const QVariantList counts = m_db.row(
            u"SELECT count(*), coalesce(max(seq), 0), coalesce((SELECT seq FROM sqlite_sequence "
            "WHERE name = 'outbox'), 0) FROM outbox"_s);
        const qint64 all = counts.at(0).toLongLong();
        if (all != counts.at(1).toLongLong() || all != counts.at(2).toLongLong()) {
            const qint64 gap =
                m_db.value(u"SELECT min(n) FROM (SELECT seq + 1 AS n FROM outbox UNION ALL SELECT "
                           "1) WHERE n NOT IN (SELECT seq FROM outbox)"_s)
                    .toLongLong();
            return Finding{Wrong::OperationMissing, 0, QString::number(gap)};
        }
        const qint64 told =
            m_witnessed == 0
                ? 0
                : m_db.value(
                          u"SELECT count(*) FROM outbox WHERE seq >= ? AND kind IN "
                          "('dossier.create', 'dossier.due_changed', 'dossier.receipt_voided')"_s,
                          {m_firstSeq})
                      .toLongLong();
        return told == m_witnessed ? std::optional<Finding>()
                                   : Finding{Wrong::OperationUnknown, 0, {}};
    }

    [[nodiscard]] std::optional<Finding> staff() const
    {
        struct Told
        {
            qint64 role = 0, active = 0; ///< the entries that say so
            QString roleCode;
            bool isActive = true;
        };
        QHash<QString, Told> told;
        Rows entries = m_db.exec(u"SELECT seq, action, subject, detail FROM audit WHERE action >= "
                                 "'staff.' AND action < 'staff/' ORDER BY seq"_s);
        while (entries.next()) {
            const QString action = entries.value(1).toString();
            const QJsonObject detail = objectOf(entries.value(3));
            Told &last = told[entries.value(2).toString()];
            const qint64 seq = entries.value(0).toLongLong();
            if (action == "staff.added"_L1 || action == "staff.role_changed"_L1) {
                last.role = seq;
                last.roleCode = detail[action == "staff.added"_L1 ? "role"_L1 : "to"_L1].toString();
            }
            if (action == "staff.added"_L1 || action == "staff.activated"_L1 ||
                action == "staff.deactivated"_L1 || action == "staff.pin_reset_offline"_L1) {
                last.active = seq;
                last.isActive = action != "staff.deactivated"_L1;
            }
        }
        // A made-up centre gets its people without anybody who adds them.
        const bool isDemo = readCentre(m_db).demo;
        Rows people = m_db.exec(u"SELECT id, role, active FROM staff ORDER BY position"_s);
        while (people.next()) {
            const QString id = people.value(0).toString();
            const Told last = told.value(id);
            if (last.role == 0 && !isDemo)
                return Finding{Wrong::StaffUnknown, 0, id};
            if (last.role != 0 && last.roleCode != people.value(1).toString())
                return Finding{Wrong::StaffRole, last.role, id};
            if (last.active != 0 && last.isActive != people.value(2).toBool())
                return Finding{Wrong::StaffActive, last.active, id};
        }
        return {};
    }

    const Database &m_db;
    qint64 m_acceptances = 0, m_changes = 0;
    qint64 m_witnessed = 0, m_firstSeq = 0;
};

} // namespace

QString toCode(RowCheck::Wrong wrong)
{
    switch (wrong) {
    case Wrong::DossierMissing: return u"dossier_missing"_s;
    case Wrong::DossierChanged: return u"dossier_changed"_s;
    case Wrong::DossierUnknown: return u"dossier_unknown"_s;
    case Wrong::DueDateChanged: return u"due_date_changed"_s;
    case Wrong::ChangeMissing: return u"change_missing"_s;
    case Wrong::ChangeChanged: return u"change_changed"_s;
    case Wrong::ChangeUnknown: return u"change_unknown"_s;
    case Wrong::OperationMissing: return u"operation_missing"_s;
    case Wrong::OperationChanged: return u"operation_changed"_s;
    case Wrong::OperationUnknown: return u"operation_unknown"_s;
    case Wrong::StaffUnknown: return u"staff_unknown"_s;
    case Wrong::StaffRole: return u"staff_role"_s;
    case Wrong::StaffActive: break;
    }
    return u"staff_active"_s;
}

RowCheck RowCheck::run(const Database &db, const std::function<bool(qint64)> &goOn)
{
    RowCheck check;
    Walk walk(db);
    // The half-read entries hold the view of one moment; everything asked meanwhile belongs to it.
    Rows entries = db.exec(kEntries);
    while (!check.firstWrong && entries.next()) {
        check.firstWrong = walk.entry(entryOf(entries));
        if (++check.checked % kAskEvery == 0 && goOn && !goOn(check.checked)) {
            check.cancelled = true;
            check.ok = false;
            return check;
        }
    }
    if (!check.firstWrong)
        check.firstWrong = walk.rest();
    check.ok = !check.firstWrong;
    return check;
}

} // namespace motcua::storage
