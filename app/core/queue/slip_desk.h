// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/worker.h"
#include "app/core/queue/slips.h"

#include <QObject>
#include <QSet>

namespace motcua {

class SlipRules;

/// Slips for the windows: asks the desk thread what is to stand on one, hands it to the printer, and has the journal keep
/// what became of it. Nothing waits; nothing is printed twice by itself. Window's thread.
class SlipDesk : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Worker &desk;
        Slips &slips; ///< desk thread
        SlipRules &
            rules; ///< desk thread: asked before each slip, since another program may have changed them
        SlipPrinter &printer;
    };
    explicit SlipDesk(const Parts &parts, QObject *parent = nullptr);

    /// The first slip of a number just given. nothingToPrint() when one was tried already; while one is
    /// under way nothing happens.
    void print(TicketId id, const SlipFacts &facts, const Actor &by);
    /// One more, marked as such. While one of the same ticket is under way nothing happens.
    void reprint(TicketId id, const SlipFacts &facts, const Actor &by);
    /// Which slips somebody has to look after; answers with openSlips(). Nothing where no slip printer is set up.
    void readOpen();
    [[nodiscard]] bool isBusy() const { return !m_underWay.isEmpty(); }

Q_SIGNALS:
    /// What became of it, after the journal has kept it. Failed with NotSetUp: no slip printer here, and nothing is kept.
    void told(motcua::TicketId id, const QString &number, const motcua::SlipOutcome &outcome);
    /// The journal did not keep what became of a slip, or it could not be made; `outcome` was told all the same if there
    /// was one.
    void failed(motcua::TicketId id, const motcua::Failure &failure);
    void openSlips(const QVector<motcua::Slips::Open> &open);
    /// print(): one was tried before, or the ticket has ended. Nothing was printed now.
    void nothingToPrint(motcua::TicketId id);

private:
    struct Job
    {
        std::optional<Slip> slip;
        SlipDevice device;
    };
    using Make = std::function<std::optional<Slip>(Slips &)>;
    void begin(TicketId id, const Actor &by, const Make &make);
    void handOver(TicketId id, const Actor &by, const Job &job);
    void keep(TicketId id, const Actor &by, const Slip &slip, const SlipOutcome &outcome);
    Parts m_parts;
    QSet<TicketId> m_underWay;
};

} // namespace motcua
