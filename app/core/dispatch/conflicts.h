// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/rights.h"
#include "app/core/base/clock.h"
#include "app/core/intake/dossier_changes.h"

#include <optional>

namespace motcua {

/// One of the two dates that crossed, with what was said of it.
struct DueVersion
{
    QDateTime dueAt; ///< invalid: the dossier has no limit there
    QDateTime changedAt;
    QString by; ///< the person's name; empty: not told
    QString approvedBy;
    QString reason;
    QString station; ///< theirs: where it was done; empty: not told
};

/// A due date that was changed here and elsewhere, neither knowing of the other. Both are kept until a person decides.
struct DueConflict
{
    OperationId op; ///< of this station, refused by the province
    QString dossierCode, procedureName, ownerName;
    DueVersion ours; ///< as it counts here now
    DueVersion theirs;
};

enum class Keep { Ours, Theirs };

/// Where conflicts stand; implemented by storage. Desk thread.
class ConflictBook
{
public:
    ConflictBook() = default;
    ConflictBook(const ConflictBook &) = delete;
    ConflictBook &operator=(const ConflictBook &) = delete;
    virtual ~ConflictBook() = default;
    /// Nothing: it is none, or was decided.
    [[nodiscard]] virtual std::optional<DueConflict> find(OperationId op) const = 0;
    /// What is written when somebody decides.
    struct Decision
    {
        Keep keep = Keep::Ours;
        DossierStanding seen;
        DossierChange change;
        AuditEntry audit;
        Operation operation;
    };
    /// One transaction: the change as DossierChangeStore::add does it, and everything of this dossier's due date that
    /// was not sent is settled by it. False, with nothing written, when it does not stand as it was seen.
    virtual bool decide(const DueConflict &seen, const Decision &decision) = 0;
};

/// Deciding between two dates. Both were approved where they were made, so no new approval is asked for; who decided, and
/// how, stands in the audit chain. Synchronous; desk thread; the answer comes after COMMIT.
class Conflicts
{
public:
    struct Parts
    {
        ConflictBook &book;
        DossierChangeStore &changes;
        const Clock &clock;
        IdSource &ids;
        const Rights &rights;
    };
    explicit Conflicts(const Parts &parts) : m_p(parts) {}
    [[nodiscard]] std::optional<DueConflict> find(OperationId op) const
    {
        return m_p.book.find(op);
    }
    /// The date that was kept counts here from now on and travels to the province as a change of its date. Throws
    /// "not_allowed", "account_closed", "conflict_settled" (somebody was faster), "receipt_voided" and what storage throws.
    void decide(OperationId op, Keep keep, const Actor &by);

private:
    Parts m_p;
};

} // namespace motcua
