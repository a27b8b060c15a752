// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/rights.h"
#include "app/core/base/worker.h"
#include "storage/station.h"
#include "ui/common/desk.h"

#include <memory>

namespace motcua {

/// The archive's thread: a further connection to the open data folder for long reads, the audit trail and exports, so
/// that they never hold the desk up. The connection is opened when somebody first asks.
class ArchiveRoom
{
public:
    /// `approvals` and `clock` must outlive the room.
    ArchiveRoom(QString folder, const storage::DatabaseKey &key, Approvals &approvals,
                const Clock &clock, Rights::Closed closed);
    ~ArchiveRoom();
    ArchiveRoom(const ArchiveRoom &) = delete;
    ArchiveRoom &operator=(const ArchiveRoom &) = delete;
    [[nodiscard]] Worker &worker() { return m_worker; }
    /// On the archive's thread alone; throws what opening a station throws.
    [[nodiscard]] ui::Archive open();

private:
    struct Parts;
    QString m_folder;
    storage::DatabaseKey m_key;
    Approvals &m_approvals;
    const Clock &m_clock;
    Rights::Closed m_closed;
    std::unique_ptr<Parts> m_parts; // made, used and destroyed on the archive's thread
    Worker m_worker;                // last: joins before the rest goes
};

} // namespace motcua
