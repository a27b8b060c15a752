// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/sign_in.h"

#include <QDateTime>
#include <QHash>
#include <QMutex>
#include <QString>
#include <QVector>

namespace motcua {

/// What nobody does alone: it takes the PIN of a supervisor or an administrator, given in place.
enum class SensitiveAct {
    VoidReceipt,
    Export,
    ChangeDueDate,
    UnmaskPersonalId,
    RecoverySheet,
    UndoQueueStep ///< a step of the queue, later than whoever did it may take it back
};
/// void_receipt | export | change_due_date | unmask_personal_id | recovery_sheet | undo_queue_step
[[nodiscard]] QString toCode(SensitiveAct act);
/// Everything but unmasking needs a reason in words.
[[nodiscard]] bool needsReason(SensitiveAct act);
[[nodiscard]] bool mayApprove(Role role);

/// The right to do one thing once. Made by Approvals alone; means nothing to any other Approvals.
class Grant
{
public:
    Grant() = default;
    [[nodiscard]] bool isNull() const { return m_token.isEmpty(); }

private:
    friend class Approvals;
    explicit Grant(QByteArray token) : m_token(std::move(token)) {}
    QByteArray m_token;
};

/// Who allowed what, as it goes into records. Names in it are those of staff.
struct Approval
{
    SensitiveAct act = SensitiveAct::Export;
    QString subject;
    Actor requester;
    Staff approver;
    QString reason; ///< identity numbers in it are masked
    QDateTime at;
};

/// Asks for a supervisor's PIN and gives grants for it. A grant is good for one act on one subject, for the person who
/// asked, once, for two minutes. Wrong PINs count as at the sign-in and lock the account there, too. Grants and
/// refusals go into the audit chain ("approval.granted", "approval.refused"). Desk thread; redeem() from any.
class Approvals
{
public:
    static constexpr int kGoodForSeconds = 120;
    Approvals(SignIn &signIn, AuditLog &audit, const Clock &clock)
        : m_signIn(signIn),
          m_audit(audit),
          m_clock(clock)
    {}

    /// The people whose PIN will do, in the order of the staff list.
    [[nodiscard]] QVector<Staff> approvers() const;

    struct Outcome
    {
        enum class Kind {
            Granted,
            WrongPin,
            Locked,
            NotAllowed,   ///< the approver's role does not do, or the account is closed
            ReasonMissing ///< nothing was tried, nothing is recorded
        };
        Kind kind = Kind::NotAllowed;
        int attemptsLeft = 0;
        QDateTime lockedUntil;
        Grant grant;
    };
    /// @param subject  code or name of the thing: the dossier code, "audit", "register"
    /// The approver may be the requester: the PIN is typed again all the same.
    [[nodiscard]] Outcome approve(SensitiveAct act, const QString &subject, const Actor &requester,
                                  StaffId approver, const QString &pin, const QString &reason);

    /// Spends the grant and says what was allowed. Throws Failure "approval_needed" for anything that is not
    /// a live grant for exactly this act, subject and person; the grant is spent then, too.
    [[nodiscard]] Approval redeem(const Grant &grant, SensitiveAct act, const QString &subject,
                                  const Actor &requester);

private:
    void forgetOld(const QDateTime &now);
    SignIn &m_signIn;
    AuditLog &m_audit;
    const Clock &m_clock;
    QMutex m_mutex; ///< over m_open
    QHash<QByteArray, Approval> m_open;
};

} // namespace motcua
