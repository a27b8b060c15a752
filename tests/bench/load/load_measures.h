// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace motcua::test {

/// Processor time of a process, in seconds; `withChildren`: of those it has waited for, and of those that live, too.
[[nodiscard]] double processorSeconds(qint64 process, bool withChildren = false);
/// The most memory it has held (VmHWM), and what it holds (VmRSS), in MiB.
[[nodiscard]] double peakMib(qint64 process);
[[nodiscard]] double residentMib(qint64 process);
/// As many open files as this user may have, for this process and those it starts.
void raiseFileLimit();

} // namespace motcua::test
