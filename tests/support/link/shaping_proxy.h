// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace motcua::test {

/// How good the line is. All connections share one line, as the PCs of a commune do.
struct LinkShape
{
    double upBytesPerSecond = 0;   ///< from the station; 0: as fast as it goes
    double downBytesPerSecond = 0; ///< towards the station; 0: as fast as it goes
    int roundTripMs = 0;           ///< half of it each way; a new connection waits one whole
    int receiveBuffer = 16384;     ///< of the kernel, so that the sender feels the rate
};

/// What goes wrong. Places are counted in bytes of one connection, ciphertext and handshake included; −1: nowhere.
struct LinkFaults
{
    int64_t cutAtUp = -1;       ///< both sides get a reset when this byte has gone up
    int64_t cutAtDown = -1;     ///< the same, of the bytes going down
    int cutEveryMs = 0;         ///< all connections get a reset that often
    int64_t blackHoleAtUp = -1; ///< from this byte on nothing goes either way, and nobody is told
    int64_t flipBitAtUp = -1;   ///< this byte arrives with one bit turned
    int64_t flipBitAtDown = -1;
    /// Once so many bytes have gone up, everything still goes up and nothing comes down any more: the request is
    /// received whole, the reply is lost, and the connection is cut when both have been quiet.
    int64_t swallowReplyAfterUp = -1;
    bool halfOpen = false;    ///< connections are taken, and nobody is behind them
    bool alienAnswer = false; ///< a login page for everyone, in clear text
    int64_t spread = 0;       ///< each place is moved on by chance, by up to so many bytes
    int connections = -1;     ///< so many new connections are struck, then no more; −1: all
};

/// A bad line between a station and the province: a TCP proxy of its own thread. It knows nothing of what travels,
/// so what it counts is what the wire carried. Thread-safe.
class ShapingProxy
{
public:
    struct Counts
    {
        int64_t up = 0;   ///< bytes taken from stations, those lost in a cut included
        int64_t down = 0; ///< bytes taken from the province's end
        int connections = 0;
        int cuts = 0; ///< connections that were reset by a fault or by cutAll()
    };

    /// Listens on a free port of 127.0.0.1, or on `listenPort`. Throws std::runtime_error.
    ShapingProxy(const std::string &address, uint16_t port, uint32_t seed = 1,
                 uint16_t listenPort = 0);
    ~ShapingProxy();
    ShapingProxy(const ShapingProxy &) = delete;
    ShapingProxy &operator=(const ShapingProxy &) = delete;
    ShapingProxy(ShapingProxy &&) = delete;
    ShapingProxy &operator=(ShapingProxy &&) = delete;

    [[nodiscard]] uint16_t port() const;
    void setShape(const LinkShape &shape);
    /// For connections from now on; `cutEveryMs` begins anew.
    void setFaults(const LinkFaults &faults);
    /// The replies that are on their way, and those to come on the connections there are, are lost as in
    /// LinkFaults::swallowReplyAfterUp.
    void swallowReplies();
    void cutAll();
    /// Away: all connections are reset, and new ones refused. Again on the same port after true.
    void setThere(bool there);
    [[nodiscard]] Counts counts() const;
    void resetCounts();

private:
    class Loop;
    std::unique_ptr<Loop> m_loop;
};

} // namespace motcua::test
