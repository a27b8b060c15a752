// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/reception.h"
#include "app/core/intake/serial_range.h"
#include "storage/database.h"
#include "storage/outbox_store.h"

namespace motcua::storage {

/// Drafts and dossiers. accept() is the one transaction everything else of the product rests on.
class SqlDossierStore final : public DossierStore
{
public:
    SqlDossierStore(Database &db, AuditLog &audit, OutboxStore &outbox)
        : m_db(db),
          m_audit(audit),
          m_outbox(outbox)
    {}

    /// Throws Failure "draft_ended" when the draft has become a dossier meanwhile.
    void saveDraft(const Draft &draft) override;
    [[nodiscard]] std::optional<Draft> draft(DraftId id) const override;
    [[nodiscard]] QVector<Draft> openDrafts() const override;
    void discardDraft(DraftId id, const AuditEntry &audit) override;
    [[nodiscard]] int reserveSerial(QDate day) override;
    bool accept(const Dossier &dossier, DraftId draft, const AuditEntry &audit,
                const Operation &operation) override;
    [[nodiscard]] std::optional<Dossier> byCode(const QString &code) const override;
    [[nodiscard]] std::optional<Dossier> ofTicket(TicketId ticket) const override;
    [[nodiscard]] QVector<Found> search(const QString &query, int limit) const override;
    void recordPrint(const QString &code, const Print &print, const AuditEntry &audit) override;
    [[nodiscard]] Print printOf(const QString &code) const override;

    /// The long texts of an acceptance. Making them needs no lock and no database: any thread.
    struct Texts
    {
        QString folded;
        QByteArray body;
        OutboxStore::Sealed sealed;
        QByteArray rowDigest; ///< of the row as it will stand (storage/row_witness.h)
    };
    [[nodiscard]] static Texts textsOf(const Dossier &dossier, const Operation &operation);
    /// accept() with its texts made beforehand; they must be of this very dossier and operation.
    bool accept(const Dossier &dossier, DraftId draft, const AuditEntry &audit,
                const Operation &operation, const Texts &texts);
    /// The rows alone of a dossier that the province gave back; in the caller's transaction (storage/replay_store.h).
    /// @returns the digest of its row, for the entry that tells of it
    QByteArray insertReplayed(const Dossier &dossier);

private:
    [[nodiscard]] SerialRange serialsFor(QDate day) const;
    void insertRows(const Dossier &dossier, DraftId draft, const Texts &texts);
    Database &m_db;
    AuditLog &m_audit;
    OutboxStore &m_outbox;
};

/// A dossier as it is kept: everything, unlike recordOf(), which is what the province gets. Compact JSON.
[[nodiscard]] QByteArray dossierText(const Dossier &dossier);
[[nodiscard]] Dossier dossierFromJson(const QJsonObject &object);

} // namespace motcua::storage
