// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/paper_roll.h"
#include "app/core/queue/slip_desk.h"
#include "app/core/queue/slip_rules.h"
#include "tests/ui/counter/acts_bench.h"

#include <QTimer>

namespace motcua::ui::bench {

/// Tells what a test wants, and keeps what was given to it.
class ScriptedSlips final : public SlipPrinter
{
public:
    SlipOutcome outcome{SlipOutcome::Kind::Printed, SlipTrouble::None, false};
    QVector<Slip> slips;
    [[nodiscard]] QString printerName() const override { return QStringLiteral("fake"); }
    void print(const Slip &slip, QObject *context, const Told &told) override
    {
        slips.append(slip);
        QTimer::singleShot(0, context, [this, told] { told(outcome); });
    }
    void askStatus(QObject *, const StatusTold &) override {}
};

class SlipSettings final : public SettingStore
{
public:
    QString printer = QStringLiteral("tcp:192.168.1.50:9100");
    [[nodiscard]] QString value(const QString &) const override { return printer; }
    void change(const QString &, const QString &value, const AuditEntry &) override
    {
        printer = value;
    }
};

/// A counter with a slip printer and paper numbers.
struct SlipBench : ActsBench
{
    SlipBench()
    {
        desk.slips = &slipDesk;
        desk.paperRoll = &roll;
    }
    ~SlipBench()
    {
        close();
        [this] { QTRY_COMPARE(worker.pending(), 0); }();
    }
    [[nodiscard]] Ticket ticket(const QString &series, int number) const
    {
        return window->controller()
            .queue()
            .state()
            .ticket(TicketNumber{series, number})
            .value_or(Ticket());
    }
    ScriptedSlips paper;
    SlipSettings slipSettings;
    SlipRules slipRules{slipSettings, clock, rights};
    Slips slips{
        queue,
        clock,
        {desk.centre.name, desk.groups, desk.priorities, desk.counters, QStringLiteral("C01")}};
    SlipDesk slipDesk{{worker, slips, slipRules, paper}};
    PaperRoll roll{journal, clock, ids, {desk.groups, desk.priorities, QStringLiteral("Q")}};
};

} // namespace motcua::ui::bench
