// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The wall clock of the whole process, libraries included, wrong by what a file says at this moment. Uptime and timers
// are left alone: nobody can set those.
#include "tests/faults/shim/trace_format.h"

#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

long offset()
{
    static const char *const path = ::getenv(motcua::fault::kClockVariable);
    if (path == nullptr)
        return 0;
    const int kept = errno;
    const long file = ::syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC);
    char text[32] = {};
    if (file >= 0) {
        ::syscall(SYS_read, file, text, sizeof text - 1);
        ::syscall(SYS_close, file);
    }
    errno = kept;
    return ::strtol(text, nullptr, 10);
}

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec *out) noexcept
{
    const int result = int(::syscall(SYS_clock_gettime, clock, out));
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        out->tv_sec += offset();
    return result;
}

int gettimeofday(timeval *__restrict out, void *__restrict) noexcept
{
    timespec now = {};
    (void)clock_gettime(CLOCK_REALTIME, &now);
    out->tv_sec = now.tv_sec;
    out->tv_usec = now.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *out) noexcept
{
    timespec now = {};
    (void)clock_gettime(CLOCK_REALTIME, &now);
    if (out != nullptr)
        *out = now.tv_sec;
    return now.tv_sec;
}

} // extern "C"
