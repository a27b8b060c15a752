// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace motcua::storage {

/// Ends the wait for a server that has stopped answering: when the time is up the connection's socket is shut down, and
/// whoever reads from it gets an error. (A server that hangs keeps the connection alive in its kernel, so that neither
/// keepalives nor time-outs of the server help.) Thread-safe; has a thread of its own that sleeps while nothing is armed.
class Patience
{
public:
    using Clock = std::chrono::steady_clock;
    Patience();
    ~Patience();
    Patience(const Patience &) = delete;
    Patience &operator=(const Patience &) = delete;

    void arm(int socket, Clock::time_point until);
    /// False when the time was up before: the connection is gone.
    bool disarm();

private:
    void watch();
    std::mutex m_mutex;
    std::condition_variable m_changed;
    Clock::time_point m_until = Clock::time_point::max();
    Clock::time_point m_wakesAt = Clock::time_point::min(); ///< when the thread looks next
    int m_socket = -1;
    bool m_asleep = false; ///< the thread waits for arm() alone
    bool m_spent = false;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace motcua::storage
