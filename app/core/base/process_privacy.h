// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua {

/// What this process has in memory (names, papers, keys) stays there: a crash leaves no image of it on the disk, and other
/// programs of the same account may not read it while it runs (Linux: RLIMIT_CORE 0, PR_SET_DUMPABLE 0). Children inherit
/// the limit alone and say the rest for themselves. First thing in main(). False when the system refused.
bool keepMemoryPrivate();

} // namespace motcua
