// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/permissions.h"

#include "app/core/base/failure.h"

#include <QCoreApplication>

namespace motcua {

namespace {

template <typename... Acts>
constexpr quint32 acts(Acts... act)
{
    return ((1U << unsigned(act)) | ...);
}

// Who is not named in a row may not: a new act is nobody's until somebody puts it here with a reason.
constexpr quint32 actsOf(Role role)
{
    switch (role) {
    // Receives, digitises, hands over and gives back: the officer of the one-stop unit (NĐ 118/2025).
    case Role::ReceptionOfficer:
        return acts(Act::SignIn, Act::IssueNumbers, Act::ServeCitizens, Act::FindDossiers);
    // A department's officer who handles dossiers; at commune level the same people take turns at a counter.
    case Role::CaseOfficer:
        return acts(Act::SignIn, Act::IssueNumbers, Act::ServeCitizens, Act::FindDossiers);
    // Signs what leaves the centre; does not work at a counter and gives nobody leave to work around one.
    case Role::Approver: return acts(Act::SignIn, Act::FindDossiers);
    // Money and reception in two hands: who takes the fee does not write the dossier it is for.
    case Role::Cashier: return acts(Act::SignIn, Act::FindDossiers, Act::TakePayment);
    // Văn thư: numbers, seals, files; sees dossiers, receives none.
    case Role::RecordsClerk: return acts(Act::SignIn, Act::FindDossiers, Act::WorkOnRecords);
    // Leads the hall: steps in at a counter, looks after people, reads the trace of access (NĐ 356/2025), approves
    // exceptions. Takes no money, since a supervisor approves voiding the receipt for it.
    case Role::Supervisor:
        return acts(Act::SignIn, Act::IssueNumbers, Act::ServeCitizens, Act::FindDossiers,
                    Act::ManagePeople, Act::ReadAudit, Act::BackUp, Act::ApproveSensitiveActs,
                    Act::ChangeSettings);
    // Keeps the computer and its accounts; the second person who can approve where a commune has one supervisor.
    // Citizens' data are no part of that (minimisation, Luật 91/2025): no search, no counter.
    case Role::Administrator:
        return acts(Act::SignIn, Act::ManagePeople, Act::ManageSupervisors, Act::ReadAudit,
                    Act::BackUp, Act::ApproveSensitiveActs, Act::ChangeSettings);
    // A machine in the hall: gives numbers, and nobody ever signs in as it.
    case Role::Kiosk: return acts(Act::IssueNumbers);
    }
    return 0;
}

} // namespace

bool may(Role role, Act act)
{
    return (actsOf(role) & acts(act)) != 0;
}

void require(Role role, Act act)
{
    if (!may(role, act))
        refuseAct();
}

void refuseAct()
{
    throw Failure(
        "not_allowed",
        QCoreApplication::translate("Access",
                                    "Your role here does not include this. Nothing was changed."),
        QCoreApplication::translate("Access", "Ask a supervisor or the administrator to do it."));
}

} // namespace motcua
