// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit.h"
#include "app/core/access/masking.h"
#include "app/core/forms/form_document.h"
#include "app/core/intake/catalogue.h"
#include "app/core/intake/dossier.h"

#include <QVector>

namespace motcua {

class Clock;
class ClockWatch;
class Rights;
class IdSource;

/// An operation for the outbox: what the province will get, in the words of docs/protocol.md.
struct Operation
{
    OperationId id;
    QString kind;    ///< "dossier.create"
    QString subject; ///< id of the dossier: operations of one subject apply in order
    QDateTime at;
    CompactJson body;
    QVector<BlobRef> blobs;
};

/// Drafts and dossiers; implemented by storage. Desk thread. Every writing method returns after COMMIT
/// with fsync, or throws a Failure that says nothing was saved.
class DossierStore
{
public:
    DossierStore() = default;
    DossierStore(const DossierStore &) = delete;
    DossierStore &operator=(const DossierStore &) = delete;
    virtual ~DossierStore() = default;

    virtual void saveDraft(const Draft &draft) = 0;
    [[nodiscard]] virtual std::optional<Draft> draft(DraftId id) const = 0;
    [[nodiscard]] virtual QVector<Draft> openDrafts() const = 0;
    virtual void discardDraft(DraftId id, const AuditEntry &audit) = 0;

    /// The next free serial of that day from the station's reserved range; never given twice, even
    /// across a crash. Throws Failure "code_range_used_up".
    [[nodiscard]] virtual int reserveSerial(QDate day) = 0;

    /// One transaction: dossier rows, audit entry, outbox operation, end of the draft. Accepting a draft
    /// that is no longer open (accepted or discarded meanwhile) returns false and changes nothing.
    virtual bool accept(const Dossier &dossier, DraftId draft, const AuditEntry &audit,
                        const Operation &operation) = 0;

    [[nodiscard]] virtual std::optional<Dossier> byCode(const QString &code) const = 0;
    /// The newest dossier accepted on this ticket: after a crash between acceptance and the end of the turn the
    /// counter must come up with "accepted", not with an empty form.
    [[nodiscard]] virtual std::optional<Dossier> ofTicket(TicketId ticket) const
    {
        Q_UNUSED(ticket);
        return {};
    }
    /// Accent-insensitive by owner, submitter, code or number; newest first.
    struct Found
    {
        DossierId id;
        QString code, ownerName, procedureName;
        MaskedId personalId; ///< never the number itself: this is what lists are made of
        QDateTime receivedAt, dueAt;
        bool receiptVoided = false;
    };
    [[nodiscard]] virtual QVector<Found> search(const QString &query, int limit) const = 0;

    enum class PrintState { NotPrinted, Printing, Printed, Failed };
    struct Print
    {
        PrintState state = PrintState::NotPrinted;
        int copies = 0;
        QDateTime at;
    };
    /// Throws Failure "receipt_voided" when printing begins on a receipt that was voided.
    virtual void recordPrint(const QString &code, const Print &print, const AuditEntry &audit) = 0;
    [[nodiscard]] virtual Print printOf(const QString &code) const = 0;
};

/// What stands above every sheet the centre prints.
struct CentreIdentity
{
    QString agencyId;     ///< "H24.123"
    QString parentAgency; ///< "ỦY BAN NHÂN DÂN XÃ VĨNH BẢO"
    QString name;         ///< "Trung tâm Phục vụ hành chính công xã Vĩnh Bảo"
    QString shortName;    ///< "Trung tâm PVHCC xã Vĩnh Bảo"
    QString province;     ///< "TP Hải Phòng"
    QString place;        ///< "Vĩnh Bảo"
    QString hotline;
    QString openingHours; ///< "07:30–11:30, 13:30–17:00"
    bool demo = false;
};

/// What still stands between the clerk and F8, in the order of the page.
struct Gap
{
    enum class Kind {
        CitizenMissing,
        CitizenIncomplete,
        OwnerMissing,
        ProcedureMissing,
        NoTimeLimit,
        ComponentUnchecked,
        ComponentMissing,
        ComponentNotScanned,
        ReceiptNotPrepared,
        NotSigned
    };
    Kind kind = Kind::CitizenMissing;
    int component = -1;
    QString field; ///< e.g. "personal_id", "name"
};

/// Reception of a dossier at the counter. Synchronous; desk thread; each answer comes after COMMIT.
class Reception
{
public:
    struct Parts
    {
        DossierStore &store;
        BlobStore &blobs;
        const PaperWriter &paperWriter;
        const FormRenderer &renderer;
        const WorkingCalendar &calendar;
        const Clock &clock;
        IdSource &ids;
        CentreIdentity centre;
        QByteArray receiptTemplate; ///< JSON of resources/forms
        ClockWatch *clockWatch =
            nullptr; ///< none: the clock is never doubted (tests, the demo centre)
        const Rights *rights = nullptr; ///< none: whoever acts is believed their role (tests)
    };
    explicit Reception(Parts parts) : m_p(std::move(parts)) {}

    [[nodiscard]] Draft begin(TicketId ticket, const QString &ticketNumber, const Actor &by);
    /// Saves what was typed. Changing anything the receipt says voids receipt and ink; the reserved code stays.
    /// Code, times, receipt and ink of the argument are ignored: the stored ones count. Choosing another
    /// procedure drops the ticks and papers of the one before. Throws "draft_gone" once it has ended.
    [[nodiscard]] Draft save(Draft draft);
    [[nodiscard]] static QVector<Gap> gaps(const Draft &draft);
    /// The due date as it would be now; for the day strip before acceptance.
    [[nodiscard]] std::optional<DueDate> previewDue(const Procedure &procedure) const;
    /// Makes a PDF of the pages, stores it, puts it into the component slot (replacing an earlier one) and ticks
    /// the component as complete. Throws "component_unknown", "page_unreadable".
    [[nodiscard]] Draft addPaper(Draft draft, int component, const QVector<PageImage> &pages,
                                 const QString &device);
    /// Reserves the code, fixes reception time and due date, renders and freezes the receipt.
    /// Throws Failure "no_time_limit", "draft_incomplete" or "clock_doubtful". Called again with nothing changed it gives
    /// the same receipt, unless that is unsigned and of another day.
    [[nodiscard]] Draft prepare(Draft draft);
    /// Binds the citizen's ink. Throws Failure "ink_of_other_document" unless it signs exactly the frozen receipt,
    /// "ink_too_little" for less than a signature.
    [[nodiscard]] Draft attachInk(Draft draft, const InkSignature &ink);
    /// The whole dossier, once: rows, audit, outbox in one transaction. Throws "draft_incomplete". Accepting
    /// again gives the dossier that is there.
    [[nodiscard]] Dossier accept(const Draft &draft, const Actor &by);
    [[nodiscard]] FormDocument receiptOf(const Draft &draft,
                                         const std::optional<InkSignature> &ink) const;
    /// The same for paper. Throws Failure "clock_doubtful".
    [[nodiscard]] FormDocument receiptToPrint(const Draft &draft) const;

private:
    [[nodiscard]] Draft write(Draft draft);

    Parts m_p;
};

} // namespace motcua
