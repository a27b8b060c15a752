// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/patience.h"

#include <sys/socket.h>

#include <utility>

namespace motcua::storage {

Patience::Patience() : m_thread([this] { watch(); }) {}

Patience::~Patience()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void Patience::arm(int socket, Clock::time_point until)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        m_socket = socket;
        m_until = until;
        m_spent = false;
        wake = std::exchange(m_asleep, false) || until < m_wakesAt;
    }
    // Awake it is already when the last wait was short ago: two switches less for each gesture.
    if (wake)
        m_changed.notify_one();
}

bool Patience::disarm()
{
    const std::lock_guard lock(m_mutex);
    m_socket = -1;
    return !m_spent;
}

void Patience::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        if (m_socket < 0) {
            m_asleep = true;
            m_changed.wait(lock, [this] { return !m_asleep || m_ending; });
            continue;
        }
        m_wakesAt = m_until;
        m_changed.wait_until(lock, m_wakesAt, [this] { return m_ending || m_until < m_wakesAt; });
        // Of a later gesture by now, or of none: then this was not its time.
        if (m_socket >= 0 && m_until <= Clock::now()) {
            m_spent = true;
            ::shutdown(std::exchange(m_socket, -1), SHUT_RDWR);
        }
    }
}

} // namespace motcua::storage
