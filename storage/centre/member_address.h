// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/centre_membership.h"
#include "storage/centre/centre_address.h"

namespace motcua::storage {

/// The server's address of a station that has joined. PostgreSQL's client library reads key and certificates from files
/// alone; they are kept in memory (memfd), so that the key is in no file of the disk. The address counts as long as this
/// lives, in this process alone; any thread.
class MemberAddress
{
public:
    /// Throws Failure "not_saved" when the system has no memory for it.
    explicit MemberAddress(const CentreMembership &membership);
    ~MemberAddress();
    MemberAddress(const MemberAddress &) = delete;
    MemberAddress &operator=(const MemberAddress &) = delete;
    [[nodiscard]] const CentreAddress &address() const { return m_address; }

private:
    int m_authority = -1, m_certificate = -1, m_key = -1;
    CentreAddress m_address;
};

} // namespace motcua::storage
