// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/slip_device.h"
#include "app/core/queue/slip_printer.h"

#include <QByteArray>

#include <atomic>
#include <memory>

namespace motcua::devices {

/// The line to a printer: a TCP connection or a device file, never blocking longer than told. One thread.
/// `stop`, when it becomes true, ends every wait at once as if the time were over.
class SlipLink
{
public:
    /// Null: could not be opened, and `trouble` says why (Absent, Busy, Denied, NotAPrinter).
    /// The name of a host is looked up by the system, which has time limits of its own.
    [[nodiscard]] static std::unique_ptr<SlipLink> open(const SlipDevice &device, int connectMs,
                                                        const std::atomic_bool &stop,
                                                        SlipTrouble &trouble);
    ~SlipLink();
    SlipLink(const SlipLink &) = delete;
    SlipLink &operator=(const SlipLink &) = delete;

    enum class Sent { All, TimedOut, PaperOut, Broken };
    /// Hands bytes over; `stallMs` counts from the last byte that was taken.
    [[nodiscard]] Sent write(const QByteArray &bytes, int stallMs);
    /// Waits until what was written has left this computer (TCP: the other end has confirmed it).
    [[nodiscard]] Sent drain(int stallMs);
    /// What has come, at once when something has, else what comes first within `ms`. Empty: nothing.
    [[nodiscard]] QByteArray read(int ms);
    /// The other end says no more (closed, half-closed, gone), this kind of line never says anything, or we are to stop.
    [[nodiscard]] bool isMute() const { return m_mute || m_stop; }
    /// Closing throws away what has not left this computer yet, so that half a slip is not printed an hour later.
    void abandon();

private:
    SlipLink(int fd, bool socket, bool mute, const std::atomic_bool &stop)
        : m_fd(fd),
          m_isSocket(socket),
          m_mute(mute),
          m_stop(stop)
    {}
    static std::unique_ptr<SlipLink> openSocket(const SlipDevice &device, int connectMs,
                                                const std::atomic_bool &stop, SlipTrouble &trouble);
    static std::unique_ptr<SlipLink> openFile(const SlipDevice &device,
                                              const std::atomic_bool &stop, SlipTrouble &trouble);
    int m_fd;
    bool m_isSocket;
    bool m_mute;
    const std::atomic_bool &m_stop;
};

} // namespace motcua::devices
