// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/sign_in.h"
#include "app/core/queue/capacity.h"
#include "app/core/queue/check_in.h"
#include "app/core/queue/kiosk_rules.h"
#include "app/core/queue/person_mark.h"
#include "app/core/queue/slips.h"
#include "app/core/queue/wait_estimate.h"

namespace motcua {

class AuditLog;

/// Whether results are handed out under this group.
[[nodiscard]] bool isPickUp(const ServiceGroup &group, const KioskRules &rules);
/// The series of a field of the catalogue; empty: it belongs to no group.
[[nodiscard]] QString seriesOfField(const QVector<ServiceGroup> &groups, const QString &field);

/// What a kiosk does: numbers, appointments, what is still possible today, and who may close it. Desk thread.
class Kiosk
{
public:
    struct Facts
    {
        QVector<ServiceGroup> groups;
        QVector<Counter> counters;
        KioskRules rules;
    };
    /// @param keys, checkIn  none: no cards are read, no appointments taken
    Kiosk(CentreQueue &queue, SignIn &signIn, AuditLog &audit, const Clock &clock, Facts facts,
          DayKeys *keys, CheckIn *checkIn);

    struct View
    {
        QHash<QString, int> waiting; ///< by lane
        QHash<QString, Capacity> capacity;
        bool readsCards = false; ///< the setting, a limit, and a key for today
    };
    /// Now; also settles what a day leaves behind: once the centre has closed the key of the day goes and missed
    /// appointments are marked.
    [[nodiscard]] View view();

    struct Press
    {
        QString series, priorityReason;
        QString procedureCode, procedureName;
        int dossiers = 1;
        QString mark; ///< of markOf()
        TicketId request;
    };
    struct Number
    {
        Ticket ticket;
        WaitInterval wait;
        /// What its slip says of the wait (SlipDesk::print).
        [[nodiscard]] SlipFacts slipFacts() const;
    };
    /// Throws what CentreQueue::issue throws, and "card_needed".
    [[nodiscard]] Number take(const Press &press, const Actor &by);
    /// What stands for this person today; empty where no cards are read. The number is not kept.
    [[nodiscard]] QString markOf(const QString &personalId);

    struct Arrival
    {
        CheckIn::Outcome outcome;
        std::optional<Number> number;
    };
    [[nodiscard]] Arrival checkIn(const QString &code, const QString &series, TicketId request,
                                  const Actor &by);
    /// How long somebody waits from now on, as this kiosk's page would say it; for a number given at a counter.
    [[nodiscard]] WaitInterval waitOf(const Ticket &ticket);

    /// Who may close the kiosk.
    [[nodiscard]] QVector<Staff> keepers() const;
    /// Wrong secrets count and lock as at the sign-in; and since anybody can stand here, after two of them this kiosk
    /// asks nobody for a while that grows (Locked), so that nobody's account is locked from the hall by playing.
    /// Accepted is recorded ("kiosk.left").
    [[nodiscard]] SignIn::Outcome leave(StaffId id, const QString &secret, const Actor &kiosk);
    [[nodiscard]] const KioskRules &rules() const { return m_facts.rules; }
    void setRules(const KioskRules &rules) { m_facts.rules = rules; }

private:
    [[nodiscard]] bool readsCards();
    [[nodiscard]] QDateTime closesAt() const;
    [[nodiscard]] const ServiceTimes &times(const QueueState &today);
    [[nodiscard]] Number numberOf(const Ticket &ticket);
    void settle();

    CentreQueue &m_queue;
    SignIn &m_signIn;
    AuditLog &m_audit;
    const Clock &m_clock;
    Facts m_facts;
    DayKeys *m_keys;
    CheckIn *m_checkIn;
    QDate m_day;
    ServiceTimes m_past; ///< of the days before m_day
    ServiceTimes m_times;
    QDateTime m_timesAt;
    QDate m_settled, m_closed, m_keysClosed;
    int m_wrongInARow = 0; ///< to leave
    QDateTime m_asksAgainAt;
};

} // namespace motcua
