// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/devices/scanner/worker_protocol.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace motcua::devices::scan {

/// Reads the parent's commands on a thread of its own, so that a cancel is heard while the main
/// thread stands inside a driver. The end of the stream (the parent is gone) cancels everything,
/// and ends the process when the driver has not come back after a while.
class CommandInbox
{
public:
    explicit CommandInbox(int fd);
    ~CommandInbox();
    CommandInbox(const CommandInbox &) = delete;
    CommandInbox &operator=(const CommandInbox &) = delete;

    struct Item
    {
        Command command;
        int serial = 0;
    };
    /// The next command but cancel; nothing when there will be no more. Main thread.
    [[nodiscard]] std::optional<Item> take();
    /// Whether a cancel came after the scan of that serial was sent. Any thread.
    [[nodiscard]] bool isCancelled(int serial) const { return m_cancelledUpTo.load() >= serial; }
    /// Waits, unless cancelled before; false when it was.
    [[nodiscard]] bool pause(std::chrono::milliseconds time, int serial);

private:
    void readAll();
    void accept(const Command &command);
    void close();

    int m_fd;
    int m_stop[2] = {-1, -1};
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Item> m_items;
    bool m_closed = false;
    int m_lastSerial = 0;
    std::atomic<int> m_cancelledUpTo = 0;
    std::thread m_thread;
};

} // namespace motcua::devices::scan
