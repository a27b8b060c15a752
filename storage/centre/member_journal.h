// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/journal.h"
#include "storage/centre/centre_way.h"

#include <memory>

namespace motcua {
class Clock;
}

namespace motcua::storage {

class SharedQueueJournal;
class Station;

/// The journal a station keeps its queue in: the centre's when it has joined one, else its own. Which of the two is
/// settled here once: joining counts from the next start of the program, leaving and a new address of the server at once.
/// On the day it left a station goes on with what it knows of the day (QueueMirror::leave). Thread of the station.
class MemberJournal
{
public:
    /// `station` and `clock` (thread-safe) outlive this. Throws what reading throws.
    /// `finder` finds a server that has moved.
    MemberJournal(Station &station, const Clock &clock, CentreFinder finder = {});
    ~MemberJournal();
    MemberJournal(const MemberJournal &) = delete;
    MemberJournal &operator=(const MemberJournal &) = delete;
    [[nodiscard]] QueueJournal &journal() const { return *m_journal; }
    /// To the centre's server, followed when that moves or this PC leaves; null: this station works alone. As long as
    /// this lives.
    [[nodiscard]] const CentreWay *way() const { return m_way.get(); }

private:
    std::shared_ptr<CentreWay> m_way;
    std::unique_ptr<SharedQueueJournal> m_shared;
    QueueJournal *m_journal;
};

} // namespace motcua::storage
