// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/approval.h"
#include "app/core/access/rights.h"
#include "app/core/base/failure.h"
#include "app/core/intake/reception.h"

#include <optional>

namespace motcua {

using DossierChangeId = Id<struct DossierChangeTag>;

/// One thing done to a dossier after its acceptance. The accepted body stays as it was.
struct DossierChange
{
    enum class Kind { DueDateChanged, ReceiptVoided };
    DossierChangeId id;
    Kind kind = Kind::DueDateChanged;
    QDateTime at;
    Actor by;
    StaffId approver;
    QString approvedBy; ///< the approver's name
    QString reason;
    QDateTime dueAt;    ///< DueDateChanged: the new one …
    QDateTime previous; ///< … and the one before
};
[[nodiscard]] QString toCode(DossierChange::Kind kind); ///< due_date_changed | receipt_voided
[[nodiscard]] std::optional<DossierChange::Kind> dossierChangeFromCode(QStringView code);

/// How a dossier stands with its changes applied.
struct DossierStanding
{
    DossierId id;
    QString code;
    QDateTime receivedAt;
    QDateTime dueAt; ///< the date that counts now; the one promised first is in the dossier's body
    BlobRef receipt;
    QVector<DossierChange> changes; ///< oldest first
    /// The change that voided the receipt; null: the receipt stands.
    [[nodiscard]] const DossierChange *voided() const;
};

/// Changes of dossiers; implemented by storage. Desk thread.
class DossierChangeStore
{
public:
    DossierChangeStore() = default;
    DossierChangeStore(const DossierChangeStore &) = delete;
    DossierChangeStore &operator=(const DossierChangeStore &) = delete;
    virtual ~DossierChangeStore() = default;
    /// Nothing when there is no such dossier here.
    [[nodiscard]] virtual std::optional<DossierStanding> standing(const QString &code) const = 0;
    /// One transaction: the change, the dossier's due date, the audit entry, the outbox operation. False, with
    /// nothing written, when the dossier no longer stands as `seen` says (another counter was faster).
    virtual bool add(const DossierStanding &seen, const DossierChange &change,
                     const AuditEntry &audit, const Operation &operation) = 0;
};

/// A new due date for a dossier, checked against the calendar.
struct DueProposal
{
    enum class Fault {
        None,
        NotADay, ///< no valid day
        Past,    ///< not after now
        DayOff,  ///< the centre is closed; `closed` says why
        Same     ///< the date it has already
    };
    Fault fault = Fault::NotADay;
    QDateTime dueAt;      ///< at the time of day of the present due date, moved into opening hours
    QString closed;       ///< "Chủ nhật", the name of the holiday
    bool earlier = false; ///< before the date the citizen was given: allowed, and worth a look
    bool calendarUnknown = false; ///< a year whose days off are not published
};

/// Changing the due date and voiding the receipt of an accepted dossier. Each needs a grant, is one transaction, and
/// travels to the province. Synchronous; desk thread; each answer comes after COMMIT.
class DossierChanges
{
public:
    struct Parts
    {
        DossierChangeStore &store;
        Approvals &approvals;
        const WorkingCalendar &calendar;
        const Clock &clock;
        IdSource &ids;
        const Rights &rights;
    };
    explicit DossierChanges(const Parts &parts) : m_p(parts) {}

    [[nodiscard]] std::optional<DossierStanding> standing(const QString &code) const
    {
        return m_p.store.standing(code);
    }
    [[nodiscard]] DueProposal propose(const DossierStanding &standing, QDate day) const;
    /// Throws "not_allowed", "account_closed", "dossier_unknown", "due_date_unfit", "receipt_voided", "dossier_changed_meanwhile", and
    /// "approval_needed". The reason is the one given with the approval.
    DossierStanding changeDue(const QString &code, QDate day, const Grant &grant, const Actor &by);
    /// For a dossier accepted by mistake. Throws the same but "due_date_unfit". The dossier stays in the register.
    DossierStanding voidReceipt(const QString &code, const Grant &grant, const Actor &by);
    /// Throws "receipt_voided" when this receipt must not be printed any more.
    void checkPrintable(const QString &code) const;

private:
    [[nodiscard]] DossierStanding current(const QString &code) const;
    DossierStanding write(const DossierStanding &seen, DossierChange change,
                          const Approval &approval, const Actor &by);
    Parts m_p;
};

/// What is written of a change besides its row: the audit entry and the operation that travels.
struct DossierChangeWords
{
    AuditEntry audit;
    Operation operation;
};
[[nodiscard]] DossierChangeWords wordsOf(const DossierStanding &seen, const DossierChange &change,
                                         OperationId operation);

/// The refusal to print or change a receipt that was voided.
[[nodiscard]] Failure receiptVoided();

} // namespace motcua
