// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/process_privacy.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace motcua {

bool keepMemoryPrivate()
{
    bool done = true;
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    done = setrlimit(RLIMIT_CORE, &none) == 0;
#endif
#ifdef Q_OS_LINUX
    // A core_pattern that is a pipe does not ask for the limit; it does ask whether the process may be dumped.
    done = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 &&
           done; // NOLINT(cppcoreguidelines-pro-type-vararg)
#endif
    return done;
}

} // namespace motcua
