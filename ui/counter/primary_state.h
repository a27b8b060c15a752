// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/intake_desk.h"
#include "ui/counter/queue_desk.h"

namespace motcua::ui {

/// What owns the filled button while it is open; the rail's primary turns soft and says so (design §1.1).
enum class SubTask {
    None,
    Scanning,
    ScanBroken, ///< a fault stopped the scan; going on is offered, not forced
    Signing,
};

/// Everything the primary button depends on.
struct Situation
{
    bool loaded = false;
    bool busy = false;
    std::optional<Ticket> ticket; ///< called or serving here
    std::optional<NextCall> next;
    QString nextGroup;    ///< name of its service group
    QString nextPriority; ///< name of its priority reason, may be empty
    IntakeDesk::Stage stage = IntakeDesk::Stage::None;
    IntakeDesk::Printing printing = IntakeDesk::Printing::NotPrinted;
    int gaps = 0;
    SubTask subTask = SubTask::None;
    Presence presence;
    bool quick = false; ///< `ticket` is a matter of a minute
    QDateTime now;
};

/// The one filled button: its meaning follows the state (table of design §6). It never refuses silently.
struct PrimaryState
{
    enum class Act { None, Open, Call, Arrived, Retry, GoToGap, Accept, Finish };
    enum class Look { Filled, Soft, Disabled };
    Act act = Act::None;
    Look look = Look::Disabled;
    QString title;
    QString line;
    QString key;             ///< "F2" | "F8"
    QString shortTitle = {}; ///< for the compact rail; empty: `title` is short enough
    QString shortLine = {};  ///< likewise
};

[[nodiscard]] PrimaryState primaryState(const Situation &situation);

} // namespace motcua::ui
