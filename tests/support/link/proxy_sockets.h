// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace motcua::test {

/// Listens on 127.0.0.1; −1 when it cannot. Port 0: any free one, told in `port`. Segments are those of an Ethernet, and
/// the buffer small, so that a sender on the loopback feels what it would feel on a real line.
[[nodiscard]] int listenAt(uint16_t wanted, int receiveBuffer, uint16_t *port);
/// Begins to connect, does not wait; −1 when it cannot.
[[nodiscard]] int connectTo(const std::string &address, uint16_t port, int receiveBuffer);
void makePrompt(int socket);
/// −1 is allowed. With `reset` the peer gets an RST instead of a FIN.
void closeNow(int socket, bool reset);

} // namespace motcua::test
