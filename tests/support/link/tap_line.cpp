// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/link/tap_line.h"

#include <fcntl.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <poll.h>
#include <sched.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <mutex>
#include <random>
#include <stdexcept>
#include <thread>
#include <vector>

namespace motcua::test {

namespace {

using Time = std::chrono::steady_clock::time_point;

constexpr std::size_t kFrame = 2048;
constexpr std::size_t kQueue = 200; ///< frames a router holds back; what comes then is lost

[[noreturn]] void fail(const char *what)
{
    throw std::runtime_error(std::string(what) + ": " + std::strerror(errno));
}

int openTap(const char *name)
{
    const int fd = ::open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
    ifreq request{};
    std::strncpy(request.ifr_name, name, IFNAMSIZ - 1);
    request.ifr_flags = IFF_TAP | IFF_NO_PI;
    if (fd < 0 || ::ioctl(fd, TUNSETIFF, &request) != 0)
        fail("tap");
    return fd;
}

/// Through the `ip` of the system, which says in words what is meant.
void ip(const std::string &through, const std::string &arguments)
{
    const std::string command = through + "ip " + arguments;
    if (std::system(command.c_str()) != 0)
        throw std::runtime_error(command);
}

} // namespace

/// Carries frames from one tap to the other in a thread of its own.
class TapLine::Relay
{
public:
    Relay(int a, int b) : m_ends{End{a, {}, {}}, End{b, {}, {}}}, m_wake(::eventfd(0, EFD_CLOEXEC))
    {
        m_thread = std::thread([this] { run(); });
    }
    ~Relay()
    {
        m_stopping = true;
        const std::uint64_t one = 1;
        (void)!::write(m_wake, &one, sizeof one);
        m_thread.join();
        for (const End &end : m_ends)
            ::close(end.fd);
        ::close(m_wake);
    }
    Relay(const Relay &) = delete;
    Relay &operator=(const Relay &) = delete;
    void setWire(const Wire &wire)
    {
        const std::lock_guard lock(m_mutex);
        m_wire = wire;
    }
    [[nodiscard]] int64_t lost() const { return m_lost; }
    [[nodiscard]] int64_t carried() const { return m_carried; }

private:
    struct Frame
    {
        Time due;
        std::vector<char> bytes;
    };
    struct End
    {
        int fd;
        std::deque<Frame> coming; ///< towards this end, in order
        Time free;                ///< when the wire towards it has sent what it has
    };

    void run()
    {
        while (!m_stopping) {
            std::array<pollfd, 3> polled{pollfd{m_ends[0].fd, POLLIN, 0},
                                         pollfd{m_ends[1].fd, POLLIN, 0},
                                         pollfd{m_wake, POLLIN, 0}};
            (void)::poll(polled.data(), polled.size(), pause());
            take(0);
            take(1);
            deliver(m_ends[0]);
            deliver(m_ends[1]);
        }
    }
    [[nodiscard]] int pause() const
    {
        int ms = 1000;
        for (const End &end : m_ends) {
            if (!end.coming.empty()) {
                const auto left = end.coming.front().due - std::chrono::steady_clock::now();
                ms = std::clamp(
                    int(std::chrono::duration_cast<std::chrono::milliseconds>(left).count()) + 1, 0,
                    ms);
            }
        }
        return ms;
    }
    void take(std::size_t from)
    {
        std::array<char, kFrame> bytes{};
        End &to = m_ends.at(1 - from);
        for (;;) {
            const ssize_t size = ::read(m_ends.at(from).fd, bytes.data(), bytes.size());
            if (size <= 0)
                return;
            Wire wire;
            {
                const std::lock_guard lock(m_mutex);
                wire = m_wire;
            }
            const bool all = from == 0 ? wire.losesAllToB : wire.losesAllToA;
            const bool isLarge = wire.largestFrame > 0 && size > wire.largestFrame;
            const bool isChance = int(m_random() % 100) < wire.lossPercent;
            if (all || isLarge || isChance || to.coming.size() >= kQueue) {
                ++m_lost;
                continue;
            }
            const Time now = std::chrono::steady_clock::now();
            to.free = std::max(to.free, now);
            if (wire.bytesPerSecond > 0)
                to.free +=
                    std::chrono::microseconds(int64_t(1e6 * double(size) / wire.bytesPerSecond));
            to.coming.push_back({to.free + std::chrono::milliseconds(wire.delayMs),
                                 {bytes.data(), bytes.data() + size}});
        }
    }
    void deliver(End &end)
    {
        while (!end.coming.empty() && end.coming.front().due <= std::chrono::steady_clock::now()) {
            const std::vector<char> &bytes = end.coming.front().bytes;
            // An interface that is down takes nothing: lost, as behind a pulled plug.
            const bool ok = ::write(end.fd, bytes.data(), bytes.size()) > 0;
            ++(ok ? m_carried : m_lost);
            end.coming.pop_front();
        }
    }

    std::array<End, 2> m_ends; ///< A and B
    int m_wake;
    std::atomic<bool> m_stopping = false;
    std::atomic<int64_t> m_lost = 0, m_carried = 0;
    std::mutex m_mutex;
    Wire m_wire;
    std::minstd_rand m_random{1};
    std::thread m_thread;
};

std::string TapLine::enter()
{
    if (::geteuid() != 0)
        return "it needs root";
    if (::access("/dev/net/tun", R_OK | W_OK) != 0)
        return "there is no /dev/net/tun";
    if (std::system("ip -V >/dev/null 2>&1 && nsenter -V >/dev/null 2>&1") != 0)
        return "ip and nsenter are not installed";
    if (::unshare(CLONE_NEWNET | CLONE_NEWNS) != 0)
        return std::string("no namespaces: ") + std::strerror(errno);
    if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return std::string("no mounts of its own: ") + std::strerror(errno);
    return {};
}

TapLine::TapLine()
{
    std::array<int, 2> ready{};
    if (::pipe2(ready.data(), O_CLOEXEC) != 0)
        fail("pipe");
    m_holder = ::fork();
    if (m_holder == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        const bool ok = ::unshare(CLONE_NEWNET) == 0;
        (void)!::write(ready[1], ok ? "y" : "n", 1);
        for (;;)
            ::pause();
    }
    char word = 0;
    (void)!::read(ready[0], &word, 1);
    ::close(ready[0]);
    ::close(ready[1]);
    if (m_holder < 0 || word != 'y')
        fail("the second namespace");

    const int a = openTap("mca");
    int b = -1;
    std::string wrong;
    // A tap belongs to the namespace of the thread that opens it.
    std::thread([&] {
        try {
            const int space = ::open(namespaceB().c_str(), O_RDONLY | O_CLOEXEC);
            if (space < 0 || ::setns(space, CLONE_NEWNET) != 0)
                fail("setns");
            ::close(space);
            b = openTap("mcb");
        } catch (const std::exception &error) {
            wrong = error.what();
        }
    }).join();
    if (b < 0)
        throw std::runtime_error(wrong);
    const std::string inB = "nsenter --net=" + namespaceB() + " ";
    ip({}, "link set lo up");
    ip({}, "addr add 10.77.0.1/24 dev mca");
    ip({}, "link set mca up");
    ip(inB, "link set lo up");
    ip(inB, "addr add 10.77.0.2/24 dev mcb");
    ip(inB, "link set mcb up");
    m_relay = std::make_unique<Relay>(a, b);
}

TapLine::~TapLine()
{
    if (m_holder > 0) {
        ::kill(m_holder, SIGKILL);
        ::waitpid(m_holder, nullptr, 0);
    }
}

std::string TapLine::namespaceB() const
{
    return "/proc/" + std::to_string(m_holder) + "/ns/net";
}

void TapLine::setWire(const Wire &wire)
{
    m_relay->setWire(wire);
}

int64_t TapLine::lost() const
{
    return m_relay->lost();
}

int64_t TapLine::carried() const
{
    return m_relay->carried();
}

} // namespace motcua::test
