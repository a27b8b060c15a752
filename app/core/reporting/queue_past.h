// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/queue_state.h"

namespace motcua {

/// Days of the queue that are over, as this computer's journal tells them; implemented by storage. Its methods throw
/// Failure from the store. The thread of its connection.
class QueuePast
{
public:
    QueuePast() = default;
    QueuePast(const QueuePast &) = delete;
    QueuePast &operator=(const QueuePast &) = delete;
    virtual ~QueuePast() = default;
    /// Days with events before `day`, the latest first.
    [[nodiscard]] virtual QVector<QDate> daysBefore(QDate day, int limit) const = 0;
    [[nodiscard]] virtual QueueState stateOf(QDate day) const = 0;
};

} // namespace motcua
