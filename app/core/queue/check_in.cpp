// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/check_in.h"

#include "app/core/base/clock.h"
#include "app/core/base/failure.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr int kMinuteMs = 60'000;
constexpr int kLongestMinutes = 24 * 60;
const QString kEarliest = u"earliest_minutes"_s;
const QString kLapse = u"lapse_minutes"_s;
const QString kLapsedNumber = u"lapsed_gets_number"_s;

QString plain(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            out += c.toUpper();
    }
    return out;
}

// The last nine digits of a telephone number in this country; empty: it is none.
QString phoneOf(const QString &typed)
{
    constexpr qsizetype kDigits = 9;
    constexpr qsizetype kWithCountry = 11; // 84 and nine digits
    QString digits;
    for (const QChar c : typed) {
        if (c.isDigit())
            digits += c;
        else if (!c.isSpace() && !u"+.-"_s.contains(c))
            return {};
    }
    return digits.size() > kDigits && digits.size() <= kWithCountry ? digits.right(kDigits)
                                                                    : QString();
}

// The number an appointment got, if it stands.
std::optional<Ticket> ticketOf(const QueueState &state, const QString &bookingId)
{
    const QVector<Ticket> tickets = state.tickets();
    const auto at = std::find_if(tickets.cbegin(), tickets.cend(), [&](const Ticket &ticket) {
        return ticket.bookingId == bookingId && ticket.state != TicketState::Cancelled &&
               ticket.state != TicketState::Left;
    });
    return at == tickets.cend() ? std::nullopt : std::optional(*at);
}

} // namespace

QJsonObject toJson(const CheckInRules &rules)
{
    return {{kEarliest, rules.earliestMinutes},
            {kLapse, rules.lapseMinutes},
            {kLapsedNumber, rules.lapsedGetsNumber}};
}

CheckInRules checkInRulesFrom(const QJsonObject &json)
{
    CheckInRules rules;
    rules.earliestMinutes = std::clamp(json.value(kEarliest).toInt(), 0, kLongestMinutes);
    rules.lapseMinutes = std::clamp(json.value(kLapse).toInt(), 0, kLongestMinutes);
    rules.lapsedGetsNumber = json.value(kLapsedNumber).toBool(rules.lapsedGetsNumber);
    return rules;
}

QString appointmentCode(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.contains("://"_L1)) {
        const QUrl url(trimmed);
        const QUrlQuery query(url);
        for (const QString &name : {u"code"_s, u"booking"_s, u"id"_s}) {
            const QString value = plain(query.queryItemValue(name, QUrl::FullyDecoded));
            if (!value.isEmpty())
                return value;
        }
        return plain(url.path().section(u'/', -1, -1, QString::SectionSkipEmpty));
    }
    return plain(trimmed.section(u'/', -1));
}

CheckIn::CheckIn(AppointmentBook &book, CentreQueue &queue, const Clock &clock, PlaceOf placeOf,
                 CheckInRules rules)
    : m_book(book),
      m_queue(queue),
      m_clock(clock),
      m_placeOf(std::move(placeOf)),
      m_rules(rules)
{}

void CheckIn::tellTime(Outcome &outcome, const QDateTime &arrivedAt) const
{
    using Timing = Outcome::Timing;
    const CallPolicy &policy = m_queue.policy();
    const qint64 lateMs = outcome.bookedFor.msecsTo(arrivedAt);
    const QDateTime windowOpens = outcome.bookedFor.addSecs(-60LL * policy.appointmentEarlyMinutes);
    outcome.minutes = int((std::abs(lateMs) + kMinuteMs - 1) / kMinuteMs);
    if (arrivedAt < windowOpens) {
        outcome.timing = Timing::Early;
        outcome.calledAt = windowOpens;
    } else if (m_rules.lapseMinutes > 0 && lateMs > qint64(m_rules.lapseMinutes) * kMinuteMs) {
        outcome.timing = Timing::LapsedNumber;
    } else if (lateMs > qint64(policy.appointmentLateMinutes) * kMinuteMs) {
        outcome.timing = Timing::Late;
    } else {
        outcome.timing = Timing::OnTime;
    }
}

CheckIn::Outcome CheckIn::judge(const std::optional<Appointment> &found) const
{
    using Kind = Outcome::Kind;
    Outcome outcome;
    if (!found)
        return outcome;
    const QDateTime now = m_clock.now();
    outcome.bookedFor = found->startsAt;
    if (const auto before = ticketOf(m_queue.refresh(), found->id)) {
        outcome.ticket = before;
        outcome.kind = before->state == TicketState::Finished ? Kind::Served : Kind::Again;
        tellTime(outcome, before->issuedAt);
        return outcome;
    }
    tellTime(outcome, now);
    outcome.opensAt = found->startsAt.addSecs(-60LL * m_rules.earliestMinutes);
    if (found->cancelled)
        outcome.kind = Kind::Cancelled;
    else if (toCentre(found->startsAt).date() != toCentre(now).date())
        outcome.kind = Kind::OtherDay;
    else if (found->state == Appointment::State::Served)
        outcome.kind = Kind::Served;
    else if (m_rules.earliestMinutes > 0 && now < outcome.opensAt)
        outcome.kind = Kind::TooEarly;
    else if (outcome.timing == Outcome::Timing::LapsedNumber && !m_rules.lapsedGetsNumber)
        outcome.kind = Kind::Lapsed;
    else
        outcome.kind = Kind::CheckedIn;
    return outcome;
}

QString CheckIn::codeOf(const QString &typed) const
{
    const QDateTime now = m_clock.now();
    const QString code = appointmentCode(typed);
    const QString phone = phoneOf(typed);
    if (phone.isEmpty() || m_book.find(code, now))
        return code;
    const auto found = m_book.findByPhone(phone, now);
    return found ? appointmentCode(found->id) : code;
}

CheckIn::Outcome CheckIn::look(const QString &code) const
{
    return judge(m_book.find(appointmentCode(code), m_clock.now()));
}

CheckIn::Outcome CheckIn::checkIn(const QString &code, const Actor &by, const QString &series,
                                  TicketId request)
{
    const auto found = m_book.find(appointmentCode(code), m_clock.now());
    Outcome outcome = judge(found);
    if (outcome.kind != Outcome::Kind::CheckedIn)
        return outcome;
    const Place place = m_placeOf(found->procedureCode);
    CentreQueue::IssueRequest wanted;
    wanted.series = series.isEmpty() ? place.series : series;
    if (wanted.series.isEmpty()) {
        outcome.kind = Outcome::Kind::NoGroup;
        return outcome;
    }
    wanted.procedureCode = found->procedureCode;
    wanted.procedureName = place.procedureName;
    wanted.bookingId = found->id;
    // Who lapsed waits like everybody else, but the number still knows whose it is.
    if (outcome.timing != Outcome::Timing::LapsedNumber)
        wanted.bookedFor = found->startsAt;
    wanted.request = request;
    outcome.ticket = m_queue.issue(wanted, by);
    try {
        note(*found, *outcome.ticket);
    } catch (const Failure &) {
        // The number is given and stands; settle() finds it by the journal.
    }
    return outcome;
}

void CheckIn::note(const Appointment &appointment, const Ticket &ticket)
{
    const auto state = ticket.state == TicketState::Finished ? Appointment::State::Served
                                                             : Appointment::State::Arrived;
    m_book.setState(appointment.id, state, ticket.number.text(), m_clock.now());
}

int CheckIn::settle(bool closed)
{
    const QDateTime now = m_clock.now();
    const QDate today = toCentre(now).date();
    const QVector<Appointment> open =
        m_book.openBefore(centreTime(closed ? today.addDays(1) : today, QTime(0, 0)));
    int missed = 0;
    QHash<QDate, QueueState> days; // read once each
    for (const Appointment &appointment : open) {
        const QDate day = toCentre(appointment.startsAt).date();
        if (!days.contains(day))
            days.insert(day, day == today ? m_queue.refresh() : m_queue.stateOf(day));
        if (const auto ticket = ticketOf(days[day], appointment.id)) {
            note(appointment, *ticket);
        } else {
            m_book.setState(appointment.id, Appointment::State::Missed, {}, now);
            ++missed;
        }
    }
    return missed;
}

} // namespace motcua
