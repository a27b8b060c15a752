// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/approval.h"

#include "app/core/access/audit.h"
#include "app/core/access/masking.h"
#include "app/core/access/permissions.h"
#include "app/core/base/clock.h"
#include "app/core/base/failure.h"
#include "app/core/base/text.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

Failure approvalNeeded()
{
    return {"approval_needed",
            QCoreApplication::translate(
                "Approvals", "This needs a supervisor's approval, and there is none that is still "
                             "good. Nothing was changed."),
            QCoreApplication::translate("Approvals",
                                        "Ask a supervisor to enter the PIN, then try again.")};
}

// 128 bits of the system's random source: a grant cannot be guessed.
QByteArray newToken()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return {reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words)};
}

// A clock that was set back makes no grant last longer.
bool isGood(const Approval &approval, const QDateTime &now)
{
    return now >= approval.at && approval.at.secsTo(now) <= Approvals::kGoodForSeconds;
}

} // namespace

QString toCode(SensitiveAct act)
{
    switch (act) {
    case SensitiveAct::VoidReceipt: return u"void_receipt"_s;
    case SensitiveAct::Export: return u"export"_s;
    case SensitiveAct::ChangeDueDate: return u"change_due_date"_s;
    case SensitiveAct::UnmaskPersonalId: return u"unmask_personal_id"_s;
    case SensitiveAct::RecoverySheet: return u"recovery_sheet"_s;
    case SensitiveAct::UndoQueueStep: return u"undo_queue_step"_s;
    }
    return {};
}

bool needsReason(SensitiveAct act)
{
    return act != SensitiveAct::UnmaskPersonalId;
}

bool mayApprove(Role role)
{
    return may(role, Act::ApproveSensitiveActs);
}

QVector<Staff> Approvals::approvers() const
{
    QVector<Staff> able = m_signIn.staff();
    able.removeIf([](const Staff &staff) { return !staff.active || !mayApprove(staff.role); });
    return able;
}

Approvals::Outcome Approvals::approve(SensitiveAct act, const QString &subject,
                                      const Actor &requester, StaffId approver, const QString &pin,
                                      const QString &reason)
{
    const QString said = withMaskedNumbers(cleanText(reason));
    if (needsReason(act) && said.isEmpty())
        return {Outcome::Kind::ReasonMissing, 0, {}, {}};

    const QDateTime now = m_clock.now();
    forgetOld(now);
    const QVector<Staff> able = approvers();
    const auto found = std::find_if(able.cbegin(), able.cend(), [approver](const Staff &staff) {
        return staff.id == approver;
    });
    const auto record = [&](const QString &action, QJsonObject detail) {
        detail.insert(u"act"_s, toCode(act));
        detail.insert(u"approver"_s, approver.toString());
        if (found != able.cend())
            detail.insert(u"approver_name"_s, found->name);
        if (!said.isEmpty())
            detail.insert(u"reason"_s, said);
        m_audit.append({now, requester, action, subject, detail});
    };
    const auto refused = [&](const QString &why) {
        record(u"approval.refused"_s, {{u"why"_s, why}});
    };
    if (found == able.cend()) {
        refused(u"not_allowed"_s);
        return {Outcome::Kind::NotAllowed, 0, {}, {}};
    }

    const SignIn::Outcome tried =
        m_signIn.tryPin(approver, pin, requester.counter, SignIn::Purpose::Approval);
    switch (tried.kind) {
    case SignIn::Outcome::Kind::Accepted:
        if (!tried.staff.mustChange)
            break;
        // Somebody else knows this PIN: it does not say who types it.
        refused(u"must_change"_s);
        return {Outcome::Kind::NotAllowed, 0, {}, {}};
    case SignIn::Outcome::Kind::WrongPin:
        refused(u"wrong_pin"_s);
        return {Outcome::Kind::WrongPin, tried.attemptsLeft, {}, {}};
    case SignIn::Outcome::Kind::Locked:
        refused(u"locked"_s);
        return {Outcome::Kind::Locked, 0, tried.lockedUntil, {}};
    default: refused(u"not_allowed"_s); return {Outcome::Kind::NotAllowed, 0, {}, {}};
    }
    // Only what stands in the chain is allowed.
    record(u"approval.granted"_s, {});
    const QByteArray token = newToken();
    const QMutexLocker lock(&m_mutex);
    m_open.insert(token, {act, subject, requester, *found, said, now});
    return {Outcome::Kind::Granted, SignIn::kMaxWrong, {}, Grant(token)};
}

Approval Approvals::redeem(const Grant &grant, SensitiveAct act, const QString &subject,
                           const Actor &requester)
{
    const QMutexLocker lock(&m_mutex);
    if (grant.isNull() || !m_open.contains(grant.m_token))
        throw approvalNeeded();
    const Approval approval = m_open.take(grant.m_token); // good for one time, also a vain one
    if (!isGood(approval, m_clock.now()) || approval.act != act || approval.subject != subject ||
        approval.requester.staff != requester.staff)
        throw approvalNeeded();
    return approval;
}

void Approvals::forgetOld(const QDateTime &now)
{
    const QMutexLocker lock(&m_mutex);
    m_open.removeIf([&now](const auto &entry) { return !isGood(entry.value(), now); });
}

} // namespace motcua
