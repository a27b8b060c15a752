// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/rights.h"

#include "app/core/base/failure.h"

#include <QCoreApplication>

#include <algorithm>

namespace motcua {

Failure accountClosed()
{
    return {"account_closed",
            QCoreApplication::translate("Access", "This account was closed on this computer, so "
                                                  "the step was not done. What was typed before "
                                                  "is saved."),
            QCoreApplication::translate("Access", "Let somebody else sign in; ask a supervisor "
                                                  "why the account was closed.")};
}

Staff Rights::require(const Actor &by, Act act) const
{
    if (by.staff.isNull()) {
        if (by.role != Role::Kiosk)
            refuseAct();
        motcua::require(by.role, act);
        Staff machine;
        machine.role = by.role;
        return machine;
    }
    const QVector<Staff> all = m_staff.staff();
    const auto found = std::find_if(all.cbegin(), all.cend(),
                                    [&by](const Staff &staff) { return staff.id == by.staff; });
    if (found == all.cend() || !found->active) {
        if (m_closed)
            m_closed(by.staff);
        throw accountClosed();
    }
    motcua::require(found->role, act);
    return *found;
}

} // namespace motcua
