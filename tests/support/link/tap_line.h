// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <sys/types.h>

namespace motcua::test {

/// What a wire between two computers does to frames.
struct Wire
{
    int delayMs = 0;           ///< each way
    int lossPercent = 0;       ///< by chance, each way
    double bytesPerSecond = 0; ///< each way; 0: as fast as it goes
    int largestFrame = 0;      ///< bytes; larger ones vanish and nobody is told; 0: all go
    bool losesAllToA = false;
    bool losesAllToB = false;
};

/// Two network namespaces and an Ethernet wire between them: the kernel's own TCP on both sides, and nothing but frames
/// in between. Needs root and /dev/net/tun. The caller's threads stay in A, `10.77.0.1` (interface `mca`); programs of
/// B, `10.77.0.2` (interface `mcb`), are started through `nsenter --net=` namespaceB().
class TapLine
{
public:
    /// Moves the process, which must have one thread yet, into network and mount namespaces of its own, so that
    /// nothing of the computer is touched. Empty, or why it cannot be done here.
    [[nodiscard]] static std::string enter();

    /// After enter(). Throws std::runtime_error.
    TapLine();
    ~TapLine();
    TapLine(const TapLine &) = delete;
    TapLine &operator=(const TapLine &) = delete;

    [[nodiscard]] std::string namespaceB() const;
    void setWire(const Wire &wire);
    /// Frames that vanished so far.
    [[nodiscard]] int64_t lost() const;
    [[nodiscard]] int64_t carried() const;

private:
    class Relay;
    std::unique_ptr<Relay> m_relay;
    pid_t m_holder = -1; ///< a process that does nothing but keep B
};

} // namespace motcua::test
