// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "storage/centre/centre_address.h"
#include "storage/centre/centre_way.h"
#include "storage/key_source.h"

#include <QString>

#include <chrono>
#include <memory>

namespace motcua::storage {

/// A station's way to the centre, in the background: copies what others do as soon as it is announced, notices that the
/// server is away (and then says so in the mirror: an island begins), tries again with growing pauses, and on return
/// tells what was done meanwhile and takes what others did. When it does not come back, it may have moved: the line
/// looks for it. A thread of its own with connections of its own.
class CentreLine
{
public:
    struct Setting
    {
        QString databaseFile; ///< of the data folder
        DatabaseKey key;
        QString station; ///< this one's name at the centre
        CentreAddress address;
        const Clock *clock = nullptr; ///< thread-safe; outlives the line
        std::shared_ptr<CentreWay> way =
            {}; ///< when set, says where the server is instead of `address`
    };
    explicit CentreLine(const Setting &setting);
    ~CentreLine();
    /// Where to connect to now; nullptr: nowhere.
    [[nodiscard]] static std::shared_ptr<const CentreAddress> addressOf(const Setting &setting);
    CentreLine(const CentreLine &) = delete;
    CentreLine &operator=(const CentreLine &) = delete;

    /// Whether the server answered the last time it was asked. Before the first answer waits for it, at most so long.
    /// Thread-safe.
    [[nodiscard]] bool isReachable(std::chrono::milliseconds wait);
    /// What the clock here lacks of the server's, ms, as far as it was asked; 0 when they agree to about two seconds.
    /// Thread-safe.
    [[nodiscard]] qint64 clockSkewMs() const;
    /// Somebody else found the server away: look at once, and begin with the short pauses. Thread-safe.
    void lookNow();

private:
    class Worker;
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    class Thread;
    std::unique_ptr<Thread> m_thread;
};

} // namespace motcua::storage
