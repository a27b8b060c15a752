// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/delivery_store.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace motcua::gateway {

/// Hands one thing on over HTTP (docs/protocol.md, "Handing on"): at least once, always with the same Idempotency-Key.
/// A refusal that will not change is set aside; everything else is tried again. Blocks for half a minute at most, and
/// for a second once `isStopping` says so.
[[nodiscard]] DeliveryStore::Outcome handOn(const Adapter &adapter, const Delivery &delivery,
                                            const std::function<bool()> &isStopping);

/// The thread of a serving gateway that hands on what waits, one thing after the other, with a connection of its own.
/// Ends with this object; the request under way is given up, and made again by whoever serves next.
class DeliveryWorker
{
public:
    /// `trouble` gets stable names of what went wrong, for the log; called on the thread.
    DeliveryWorker(QByteArray database, std::function<void(const char *)> trouble);
    ~DeliveryWorker();
    DeliveryWorker(const DeliveryWorker &) = delete;
    DeliveryWorker &operator=(const DeliveryWorker &) = delete;

private:
    void run();
    /// One of each channel. @returns how long to pause now: nothing at all while there is more
    [[nodiscard]] std::chrono::milliseconds workAll(Connection &connection);
    [[nodiscard]] bool isStopping();

    const QByteArray m_database;
    const std::function<void(const char *)> m_trouble;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace motcua::gateway
