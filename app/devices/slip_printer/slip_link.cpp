// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/slip_printer/slip_link.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <linux/sockios.h>
#include <netdb.h>
#include <poll.h>
#include <pthread.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace motcua::devices {

namespace {

constexpr int kSliceMs = 50; ///< how long a wish to stop may go unheard

SlipTrouble troubleOf(int error)
{
    switch (error) {
    case EACCES:
    case EPERM: return SlipTrouble::Denied;
    case EBUSY: return SlipTrouble::Busy;
    case ENOTDIR:
    case EISDIR: return SlipTrouble::NotAPrinter;
    default: return SlipTrouble::Absent;
    }
}

/// Waits for one of `events`; 0: time over or stopped.
int waitFor(int fd, short events, int ms, const std::atomic_bool &stop)
{
    QElapsedTimer since;
    since.start();
    for (;;) {
        const int left = std::max(0, ms - int(since.elapsed()));
        pollfd line{fd, events, 0};
        const int ready = ::poll(&line, 1, std::min(left, kSliceMs));
        if (ready > 0)
            return line.revents;
        if ((ready < 0 && errno != EINTR) || stop || left == 0)
            return 0;
    }
}

/// A pipe that loses its reader must not end the program; a socket is told so at each call.
void silencePipes()
{
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
}

bool isConnected(int fd, int ms, const std::atomic_bool &stop)
{
    if (waitFor(fd, POLLOUT, ms, stop) == 0) {
        errno = ETIMEDOUT;
        return false;
    }
    int error = 0;
    socklen_t size = sizeof(error);
    if (::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) != 0)
        error = errno;
    errno = error;
    return error == 0;
}

struct AddressList
{
    addrinfo *first = nullptr;
    AddressList() = default;
    AddressList(const AddressList &) = delete;
    AddressList &operator=(const AddressList &) = delete;
    ~AddressList()
    {
        if (first != nullptr)
            ::freeaddrinfo(first);
    }
};

} // namespace

std::unique_ptr<SlipLink> SlipLink::open(const SlipDevice &device, int connectMs,
                                         const std::atomic_bool &stop, SlipTrouble &trouble)
{
    silencePipes();
    trouble = SlipTrouble::NotSetUp;
    if (device.kind == SlipDevice::Kind::Tcp)
        return openSocket(device, connectMs, stop, trouble);
    if (device.kind == SlipDevice::Kind::File)
        return openFile(device, stop, trouble);
    return nullptr;
}

std::unique_ptr<SlipLink> SlipLink::openSocket(const SlipDevice &device, int connectMs,
                                               const std::atomic_bool &stop, SlipTrouble &trouble)
{
    trouble = SlipTrouble::Absent;
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICSERV;
    AddressList list;
    if (::getaddrinfo(device.place.toUtf8().constData(),
                      QByteArray::number(device.port).constData(), &hints, &list.first) != 0)
        return nullptr;
    for (const addrinfo *address = list.first; address != nullptr; address = address->ai_next) {
        const int fd = ::socket(address->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        if (fd < 0)
            continue;
        // Small, so that a printer which takes nothing is noticed after a few bands.
        constexpr int kBuffer = 16 * 1024;
        ::setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &kBuffer, sizeof(kBuffer));
        const bool connected = ::connect(fd, address->ai_addr, address->ai_addrlen) == 0 ||
                               (errno == EINPROGRESS && isConnected(fd, connectMs, stop));
        if (connected)
            return std::unique_ptr<SlipLink>(new SlipLink(fd, true, false, stop));
        trouble = troubleOf(errno);
        ::close(fd);
    }
    return nullptr;
}

std::unique_ptr<SlipLink> SlipLink::openFile(const SlipDevice &device, const std::atomic_bool &stop,
                                             SlipTrouble &trouble)
{
    const QByteArray path = QFile::encodeName(device.place);
    struct stat kind
    {};
    if (::stat(path.constData(), &kind) != 0) {
        trouble = troubleOf(errno);
        return nullptr;
    }
    const bool pipe = S_ISFIFO(kind.st_mode);
    if (!pipe && !S_ISCHR(kind.st_mode)) {
        trouble =
            SlipTrouble::NotAPrinter; // a disk or a file: bytes for a printer would destroy it
        return nullptr;
    }
    constexpr int kFlags = O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    // A pipe opened for both would give us back what we sent.
    int fd = pipe ? -1 : ::open(path.constData(), O_RDWR | kFlags);
    const bool mute = fd < 0;
    if (fd < 0 && (pipe || errno == EACCES || errno == EINVAL))
        fd = ::open(path.constData(), O_WRONLY | kFlags);
    if (fd < 0) {
        trouble = troubleOf(errno);
        return nullptr;
    }
    termios line{};
    if (::isatty(fd) != 0 && ::tcgetattr(fd, &line) == 0) {
        ::cfmakeraw(&line); // a serial line: no echo, no line ends made of bytes of a picture
        ::tcsetattr(fd, TCSANOW, &line);
    }
    return std::unique_ptr<SlipLink>(new SlipLink(fd, false, mute, stop));
}

SlipLink::~SlipLink()
{
    ::close(m_fd);
}

SlipLink::Sent SlipLink::write(const QByteArray &bytes, int stallMs)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto rest = size_t(bytes.size() - done);
        const ssize_t taken = m_isSocket
                                  ? ::send(m_fd, bytes.constData() + done, rest, MSG_NOSIGNAL)
                                  : ::write(m_fd, bytes.constData() + done, rest);
        if (taken > 0) {
            done += taken;
            continue;
        }
        if (taken < 0 && errno == ENOSPC)
            return Sent::PaperOut; // how the driver of USB printers says it
        if (taken < 0 && errno != EAGAIN && errno != EINTR)
            return Sent::Broken;
        const int events = waitFor(m_fd, POLLOUT, stallMs, m_stop);
        if (events == 0)
            return Sent::TimedOut;
        if ((events & POLLOUT) == 0)
            return Sent::Broken;
    }
    return Sent::All;
}

SlipLink::Sent SlipLink::drain(int stallMs)
{
    const auto queued = [this] {
        int left = 0;
        const unsigned long ask = m_isSocket ? SIOCOUTQ : TIOCOUTQ;
        return ::ioctl(m_fd, ask, &left) == 0 ? left : 0;
    };
    QElapsedTimer since;
    since.start();
    for (int last = queued(), left = last; left > 0; left = queued()) {
        if (left < last)
            since.restart();
        last = left;
        if (since.elapsed() >= stallMs || m_stop)
            return Sent::TimedOut;
        constexpr int kLookMs = 10;
        // No event tells of an emptied queue: wait for a break of the line, and look.
        if ((waitFor(m_fd, 0, kLookMs, m_stop) & (POLLERR | POLLHUP)) != 0)
            return queued() == 0 ? Sent::All : Sent::Broken;
    }
    return Sent::All;
}

QByteArray SlipLink::read(int ms)
{
    if (isMute())
        return {};
    constexpr size_t kMost = 512;
    std::array<char, kMost> buffer{};
    if (waitFor(m_fd, POLLIN, ms, m_stop) == 0)
        return {};
    const ssize_t came = ::read(m_fd, buffer.data(), buffer.size());
    if (came > 0)
        return QByteArray(buffer.data(), came);
    m_mute = came == 0 || (errno != EAGAIN && errno != EINTR);
    return {};
}

void SlipLink::abandon()
{
    if (m_isSocket) {
        const linger none{1, 0};
        ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &none, sizeof(none));
    } else if (::isatty(m_fd) != 0) {
        ::tcflush(m_fd, TCOFLUSH);
    }
}

} // namespace motcua::devices
