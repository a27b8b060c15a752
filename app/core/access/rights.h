// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/permissions.h"
#include "app/core/base/failure.h"

#include <functional>

namespace motcua {

/// What whoever acts may do now, asked of the store and not of the sign-in: somebody demoted a minute ago still has the
/// window open, and so has somebody whose account was closed. For the beginning of a use case. The thread of the store.
class Rights
{
public:
    /// Told, on the thread of the store, whose account an act found closed: that session is over.
    using Closed = std::function<void(StaffId)>;
    explicit Rights(const StaffStore &staff, Closed closed = {})
        : m_staff(staff),
          m_closed(std::move(closed))
    {}

    /// The account as it stands. Throws Failure "account_closed" when it is closed or gone, "not_allowed" unless its
    /// role includes the act. A machine has no account: the kiosk's own role counts, and nothing else without a name.
    Staff require(const Actor &by, Act act) const;

private:
    const StaffStore &m_staff;
    Closed m_closed;
};

/// The sentence for somebody whose account was closed while the window was open.
[[nodiscard]] Failure accountClosed();

} // namespace motcua
