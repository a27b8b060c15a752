// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"

namespace motcua {

/// What a person can do here, as far as roles differ in it.
enum class Act {
    SignIn,               ///< by hand, with a PIN or a password
    IssueNumbers,         ///< put a citizen into the queue
    ServeCitizens,        ///< sit at a counter: call, receive, digitise, accept
    FindDossiers,         ///< search and open what is in the store
    TakePayment,          ///< fees and charges
    WorkOnRecords,        ///< number, seal, file
    ManagePeople,         ///< add, change, close accounts; give a new PIN
    ManageSupervisors,    ///< the same with accounts of supervisors and administrators
    ReadAudit,            ///< the audit trail
    BackUp,               ///< backup, restore, keys
    ApproveSensitiveActs, ///< with an own PIN, in place, what somebody else asks for
    ChangeSettings,       ///< settings of the computer that guard it (others are anybody's)
};
inline constexpr int kActs = int(Act::ChangeSettings) + 1;

/// The table of who may do what; permissions.cpp gives the ground of each row. Any thread.
[[nodiscard]] bool may(Role role, Act act);

/// Throws Failure "not_allowed" unless the role may. Use cases ask rights.h, which takes the role from the store.
void require(Role role, Act act);

/// The one sentence pair for what a role does not allow, for rules finer than the table.
[[noreturn]] void refuseAct();

} // namespace motcua
