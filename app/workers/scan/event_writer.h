// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/devices/scanner/worker_protocol.h"

namespace motcua::devices::scan {

/// Writes events to the parent. Main thread only: a driver's thread never speaks to the parent.
class EventWriter
{
public:
    explicit EventWriter(int fd) : m_fd(fd) {}
    /// A parent that no longer listens is noticed by the inbox; writing into the void is harmless.
    void send(const Event &event);

private:
    int m_fd;
};

} // namespace motcua::devices::scan
