// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/link/proxy_sockets.h"

#include <cerrno>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace motcua::test {

namespace {

constexpr int kSegment = 1448;
constexpr int kBacklog = 256;

void capReceiving(int socket, int receiveBuffer)
{
    setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    setsockopt(socket, IPPROTO_TCP, TCP_MAXSEG, &kSegment, sizeof kSegment);
}

sockaddr_in placeOf(const char *address, uint16_t port)
{
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(port);
    inet_pton(AF_INET, address, &place.sin_addr);
    return place;
}

} // namespace

int listenAt(uint16_t wanted, int receiveBuffer, uint16_t *port)
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (listener < 0) {
        return -1;
    }
    const int on = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    capReceiving(listener, receiveBuffer);
    sockaddr_in place = placeOf("127.0.0.1", wanted);
    socklen_t size = sizeof place;
    if (bind(listener, reinterpret_cast<sockaddr *>(&place), size) < 0 ||
        listen(listener, kBacklog) < 0 ||
        getsockname(listener, reinterpret_cast<sockaddr *>(&place), &size) < 0) {
        close(listener);
        return -1;
    }
    if (port != nullptr) {
        *port = ntohs(place.sin_port);
    }
    return listener;
}

int connectTo(const std::string &address, uint16_t port, int receiveBuffer)
{
    const int peer = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (peer < 0) {
        return -1;
    }
    capReceiving(peer, receiveBuffer);
    makePrompt(peer);
    const sockaddr_in place = placeOf(address.c_str(), port);
    if (connect(peer, reinterpret_cast<const sockaddr *>(&place), sizeof place) < 0 &&
        errno != EINPROGRESS) {
        close(peer);
        return -1;
    }
    return peer;
}

void makePrompt(int socket)
{
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

void closeNow(int socket, bool reset)
{
    if (socket < 0) {
        return;
    }
    if (reset) {
        const linger hard{1, 0};
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    }
    close(socket);
}

} // namespace motcua::test
