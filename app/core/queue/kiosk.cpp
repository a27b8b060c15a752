// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/kiosk.h"

#include "app/core/access/audit.h"
#include "app/core/access/permissions.h"
#include "app/core/base/clock.h"
#include "app/core/base/failure.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr int kWrongBeforePause = 2;
constexpr int kFirstPauseSeconds = 15 * 60;
constexpr int kMostDoublings = 4; ///< four hours

constexpr int kDaysMeasured = 14;
constexpr int kMeasureEverySeconds = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Kiosk)
};

Failure cardNeeded()
{
    return {"card_needed",
            Words::tr("No number was given: the QR of the identity card must be read first."),
            Words::tr("Read the card, or ask at the reception desk.")};
}

} // namespace

bool isPickUp(const ServiceGroup &group, const KioskRules &rules)
{
    return rules.pickUpSeries.isEmpty() ? group.icon == "package-check"_L1
                                        : group.series == rules.pickUpSeries;
}

QString seriesOfField(const QVector<ServiceGroup> &groups, const QString &field)
{
    const auto at = std::find_if(groups.cbegin(), groups.cend(), [&](const ServiceGroup &group) {
        return group.fields.contains(field);
    });
    return at == groups.cend() ? QString() : at->series;
}

Kiosk::Kiosk(CentreQueue &queue, SignIn &signIn, AuditLog &audit, const Clock &clock, Facts facts,
             DayKeys *keys, CheckIn *checkIn)
    : m_queue(queue),
      m_signIn(signIn),
      m_audit(audit),
      m_clock(clock),
      m_facts(std::move(facts)),
      m_keys(keys),
      m_checkIn(checkIn)
{}

QDateTime Kiosk::closesAt() const
{
    return centreTime(toCentre(m_clock.now()).date(), m_queue.rules().closesAt);
}

bool Kiosk::readsCards()
{
    return m_keys != nullptr && m_facts.rules.card != KioskRules::Card::Off &&
           m_queue.rules().numbersPerPerson > 0 && m_clock.now() < closesAt() &&
           !m_keys->keyOf(toCentre(m_clock.now()).date()).isEmpty();
}

SlipFacts Kiosk::Number::slipFacts() const
{
    SlipFacts facts;
    facts.ahead = wait.ahead;
    if (wait.known)
        facts.wait = SlipWait{wait.lowMinutes, wait.highMinutes};
    return facts;
}

const ServiceTimes &Kiosk::times(const QueueState &today)
{
    const QDateTime now = m_clock.now();
    const QDate day = toCentre(now).date();
    if (day != m_day) {
        m_day = day;
        m_past = ServiceTimes();
        for (int back = kDaysMeasured; back > 0; --back)
            m_past.add(m_queue.stateOf(day.addDays(-back)));
        m_timesAt = QDateTime();
    }
    if (!m_timesAt.isValid() || std::abs(m_timesAt.secsTo(now)) >= kMeasureEverySeconds) {
        m_timesAt = now;
        m_times = m_past;
        m_times.add(today);
    }
    return m_times;
}

void Kiosk::settle()
{
    const QDate day = toCentre(m_clock.now()).date();
    const bool closed = m_clock.now() >= closesAt();
    if (closed && m_keysClosed != day && (m_keys == nullptr || m_keys->close(day)))
        m_keysClosed = day;
    if (closed && m_closed != day) {
        if (m_checkIn != nullptr)
            (void)m_checkIn->settle(true);
        m_closed = day;
    }
    if (m_settled != day) {
        if (m_keys != nullptr)
            m_keys->keepOnly(day);
        if (m_checkIn != nullptr && !closed)
            (void)m_checkIn->settle(false);
        m_settled = day;
    }
}

Kiosk::View Kiosk::view()
{
    View view;
    const QueueState &state = m_queue.refresh();
    const QVector<Ticket> waiting = state.inState(TicketState::Waiting);
    for (const Ticket &ticket : waiting)
        ++view.waiting[ticket.lane];
    if (m_facts.rules.showCapacity) {
        const ServiceTimes &measured = times(state);
        for (const ServiceGroup &group : std::as_const(m_facts.groups))
            view.capacity.insert(
                group.series, capacityOf(group.series, state, measured, closesAt(), m_clock.now()));
    }
    try {
        settle();
        view.readsCards = readsCards();
    } catch (const Failure &) {
        // Numbers go on without it; it is tried again at the next look.
    }
    return view;
}

QString Kiosk::markOf(const QString &personalId)
{
    if (!readsCards())
        return {};
    return personMark(m_keys->keyOf(toCentre(m_clock.now()).date()), personalId)
        .value_or(QString());
}

WaitInterval Kiosk::waitOf(const Ticket &ticket)
{
    const QueueState &state = m_queue.refresh();
    return estimateWait(state, ticket, m_facts.counters, m_queue.policy(), times(state),
                        m_clock.now());
}

Kiosk::Number Kiosk::numberOf(const Ticket &ticket)
{
    Number number;
    number.ticket = ticket;
    number.wait = waitOf(ticket);
    return number;
}

Kiosk::Number Kiosk::take(const Press &press, const Actor &by)
{
    CentreQueue::IssueRequest request;
    if (readsCards()) {
        request.personMark = press.mark;
        if (m_facts.rules.card == KioskRules::Card::Needed && press.mark.isEmpty())
            throw cardNeeded();
    }
    request.series = press.series;
    request.priorityReason = press.priorityReason;
    request.procedureCode = press.procedureCode;
    request.procedureName = press.procedureName;
    request.dossiers = press.dossiers;
    request.request = press.request;
    for (const ServiceGroup &group : std::as_const(m_facts.groups)) {
        if (group.series == press.series && isPickUp(group, m_facts.rules))
            request.purpose = Purpose::PickUp;
    }
    return numberOf(m_queue.issue(request, by));
}

Kiosk::Arrival Kiosk::checkIn(const QString &code, const QString &series, TicketId request,
                              const Actor &by)
{
    Arrival arrival;
    if (m_checkIn == nullptr)
        return arrival;
    arrival.outcome = m_checkIn->checkIn(code, by, series, request);
    if (arrival.outcome.ticket)
        arrival.number = numberOf(*arrival.outcome.ticket);
    return arrival;
}

QVector<Staff> Kiosk::keepers() const
{
    QVector<Staff> all = m_signIn.staff();
    all.removeIf([](const Staff &person) {
        return !person.active || !may(person.role, Act::SignIn) ||
               !may(person.role, Act::ChangeSettings);
    });
    return all;
}

SignIn::Outcome Kiosk::leave(StaffId id, const QString &secret, const Actor &kiosk)
{
    const QVector<Staff> allowed = keepers();
    const bool known = std::any_of(allowed.cbegin(), allowed.cend(),
                                   [id](const Staff &person) { return person.id == id; });
    if (!known)
        return {};
    SignIn::Outcome outcome;
    if (m_asksAgainAt.isValid() && m_clock.now() < m_asksAgainAt) {
        outcome.kind = SignIn::Outcome::Kind::Locked;
        outcome.lockedUntil = m_asksAgainAt;
        return outcome;
    }
    outcome = m_signIn.tryPin(id, secret, 0, SignIn::Purpose::Confirm);
    if (outcome.kind == SignIn::Outcome::Kind::WrongPin) {
        const int left = kWrongBeforePause - ++m_wrongInARow % kWrongBeforePause;
        if (left == kWrongBeforePause) {
            const int pauses = m_wrongInARow / kWrongBeforePause - 1;
            m_asksAgainAt =
                m_clock.now().addSecs(kFirstPauseSeconds << std::min(pauses, kMostDoublings));
            outcome.kind = SignIn::Outcome::Kind::Locked;
            outcome.lockedUntil = m_asksAgainAt;
        }
        outcome.attemptsLeft = std::min(outcome.attemptsLeft, left);
    }
    if (outcome.kind == SignIn::Outcome::Kind::Accepted) {
        m_wrongInARow = 0;
        m_asksAgainAt = {};
        Actor by;
        by.staff = outcome.staff.id;
        by.name = outcome.staff.name;
        by.role = outcome.staff.role;
        by.station = kiosk.station;
        m_audit.append({m_clock.now(), by, u"kiosk.left"_s, kiosk.name, {}});
    }
    return outcome;
}

} // namespace motcua
