// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/scan/command_inbox.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <limits>

#include <poll.h>
#include <unistd.h>

namespace motcua::devices::scan {

namespace {
/// A driver that has not come back this long after the parent died never will.
constexpr int kOrphanGraceMs = 10'000;
} // namespace

CommandInbox::CommandInbox(int fd) : m_fd(fd)
{
    if (::pipe(m_stop) != 0)
        std::abort();
    m_thread = std::thread([this] { readAll(); });
}

CommandInbox::~CommandInbox()
{
    ::close(m_stop[1]);
    m_thread.join();
    ::close(m_stop[0]);
}

std::optional<CommandInbox::Item> CommandInbox::take()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_closed || !m_items.empty(); });
    if (m_closed)
        return std::nullopt;
    const Item item = m_items.front();
    m_items.pop_front();
    return item;
}

bool CommandInbox::pause(std::chrono::milliseconds time, int serial)
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, time, [this, serial] { return isCancelled(serial); });
}

void CommandInbox::readAll()
{
    FrameParser parser(0); // no command has a payload
    std::array<char, 4096> chunk{};
    for (;;) {
        std::array<pollfd, 2> fds{{{m_fd, POLLIN, 0}, {m_stop[0], POLLIN, 0}}};
        if (::poll(fds.data(), fds.size(), -1) < 0 && errno != EINTR)
            break;
        if (fds[1].revents != 0)
            return; // the process ends in good order
        if (fds[0].revents == 0)
            continue;
        const ssize_t size = ::read(m_fd, chunk.data(), chunk.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            break;
        parser.feed(QByteArray(chunk.data(), size));
        while (const std::optional<Frame> frame = parser.next()) {
            // A command we do not know is not obeyed and not fatal: the parent's watchdog speaks.
            if (const std::optional<Command> command = toCommand(*frame))
                accept(*command);
        }
        if (parser.isBroken())
            break;
    }
    close();
    pollfd stop{m_stop[0], POLLIN, 0};
    if (::poll(&stop, 1, kOrphanGraceMs) == 0)
        std::_Exit(EXIT_FAILURE);
}

void CommandInbox::accept(const Command &command)
{
    const std::lock_guard lock(m_mutex);
    if (std::holds_alternative<command::Cancel>(command))
        m_cancelledUpTo = m_lastSerial;
    else
        m_items.push_back({command, ++m_lastSerial});
    m_changed.notify_all();
}

void CommandInbox::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_cancelledUpTo = std::numeric_limits<int>::max();
    m_changed.notify_all();
}

} // namespace motcua::devices::scan
