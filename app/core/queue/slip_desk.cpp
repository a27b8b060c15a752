// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/slip_desk.h"

#include "app/core/queue/slip_rules.h"

namespace motcua {

SlipDesk::SlipDesk(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts) {}

void SlipDesk::print(TicketId id, const SlipFacts &facts, const Actor &by)
{
    begin(id, by, [id, facts](Slips &slips) { return slips.first(id, facts); });
}

void SlipDesk::reprint(TicketId id, const SlipFacts &facts, const Actor &by)
{
    begin(id, by, [id, facts, by](Slips &slips) { return slips.again(id, facts, by); });
}

void SlipDesk::begin(TicketId id, const Actor &by, const Make &make)
{
    if (m_underWay.contains(id))
        return;
    m_underWay.insert(id);
    m_parts.desk.run(
        this,
        [slips = &m_parts.slips, rules = &m_parts.rules, make] {
            return Job{make(*slips), rules->device()};
        },
        [this, id, by](const Job &job) { handOver(id, by, job); },
        [this, id](const Failure &failure) {
            m_underWay.remove(id);
            Q_EMIT failed(id, failure);
        });
}

void SlipDesk::handOver(TicketId id, const Actor &by, const Job &job)
{
    if (!job.slip) {
        m_underWay.remove(id);
        Q_EMIT nothingToPrint(id);
        return;
    }
    const Slip slip = *job.slip;
    if (job.device.kind == SlipDevice::Kind::None) {
        m_underWay.remove(id);
        Q_EMIT told(id, slip.number.text(), {SlipOutcome::Kind::Failed, SlipTrouble::NotSetUp});
        return;
    }
    m_parts.printer.use(job.device);
    m_parts.printer.print(slip, this, [this, id, by, slip](const SlipOutcome &outcome) {
        keep(id, by, slip, outcome);
    });
}

void SlipDesk::keep(TicketId id, const Actor &by, const Slip &slip, const SlipOutcome &outcome)
{
    const QString number = slip.number.text();
    m_parts.desk.run(
        this,
        [slips = &m_parts.slips, id, slip, outcome, by] { slips->note(id, slip, outcome, by); },
        [this, id, number, outcome] {
            m_underWay.remove(id);
            Q_EMIT told(id, number, outcome);
        },
        [this, id, number, outcome](const Failure &failure) {
            m_underWay.remove(id);
            Q_EMIT told(id, number, outcome);
            Q_EMIT failed(id, failure);
        });
}

void SlipDesk::readOpen()
{
    m_parts.desk.run(
        this,
        [slips = &m_parts.slips, rules = &m_parts.rules] {
            return rules->device().kind == SlipDevice::Kind::None ? QVector<Slips::Open>()
                                                                  : slips->open();
        },
        [this](const QVector<Slips::Open> &open) { Q_EMIT openSlips(open); },
        [this](const Failure &failure) { Q_EMIT failed({}, failure); });
}

} // namespace motcua
