// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/journal.h"

#include <memory>

namespace motcua {
class Clock;
}

namespace motcua::storage {

struct CentreAddress;
class MemberAddress;
class SharedQueueJournal;
class Station;

/// The journal a station keeps its queue in: the centre's when it has joined one, else its own. Which of the two is
/// settled here once; joining and leaving count from the next start of the program. Thread of the station.
class MemberJournal
{
public:
    /// `station` and `clock` (thread-safe) outlive this. Throws what reading throws.
    MemberJournal(Station &station, const Clock &clock);
    ~MemberJournal();
    MemberJournal(const MemberJournal &) = delete;
    MemberJournal &operator=(const MemberJournal &) = delete;
    [[nodiscard]] QueueJournal &journal() const { return *m_journal; }
    /// Of the centre's server; null: this station works alone. As long as this lives.
    [[nodiscard]] const CentreAddress *centre() const;

private:
    std::unique_ptr<MemberAddress> m_address; ///< its memory files must outlive the connections
    std::unique_ptr<SharedQueueJournal> m_shared;
    QueueJournal *m_journal;
};

} // namespace motcua::storage
