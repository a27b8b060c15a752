// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/centre_queue.h"

#include <QJsonObject>

namespace motcua {

/// A time booked on the province's portal, as far as the queue needs it: no name, no telephone.
struct Appointment
{
    enum class State { Booked, Arrived, Served, Missed };
    QString id; ///< the portal's
    QDateTime startsAt;
    QString procedureCode; ///< empty: not said
    State state = State::Booked;
    bool cancelled = false;
    QString ticket; ///< number in the queue ("A024"), once arrived
};

/// Where appointments are kept; implemented by storage. Desk thread.
class AppointmentBook
{
public:
    AppointmentBook() = default;
    AppointmentBook(const AppointmentBook &) = delete;
    AppointmentBook &operator=(const AppointmentBook &) = delete;
    virtual ~AppointmentBook() = default;
    /// The one a citizen means: case, blanks and punctuation of the code do not matter, nor what stands before the
    /// last '/' (the portal's source). Of several that are spelled alike the one nearest to `now`.
    [[nodiscard]] virtual std::optional<Appointment> find(const QString &code,
                                                          const QDateTime &now) const = 0;
    /// The one of today that was booked with this telephone: nine digits, what stands before them in a number (0, +84)
    /// left out. Of several that were not cancelled the one nearest to `now`.
    [[nodiscard]] virtual std::optional<Appointment> findByPhone(const QString &nineDigits,
                                                                 const QDateTime &now) const = 0;
    /// Still Booked and not cancelled, starting before `until`, by time.
    [[nodiscard]] virtual QVector<Appointment> openBefore(const QDateTime &until) const = 0;
    virtual void setState(const QString &id, Appointment::State state, const QString &ticket,
                          const QDateTime &at) = 0;
};

/// Settings of the centre for those who come with an appointment, one JSON document. How early and how late an
/// appointment is called with precedence is CallPolicy's.
struct CheckInRules
{
    int earliestMinutes = 0; ///< so long before its time one can check in; 0: all day
    int lapseMinutes = 0;    ///< so long after its time an appointment lapses; 0: never on its day
    bool lapsedGetsNumber = true; ///< who lapsed gets an ordinary number, else is sent to the desk
    friend bool operator==(const CheckInRules &a, const CheckInRules &b) = default;
};
[[nodiscard]] QJsonObject toJson(const CheckInRules &rules);
/// What is missing keeps its default, what is out of range is brought into it.
[[nodiscard]] CheckInRules checkInRulesFrom(const QJsonObject &json);
inline const QString kCheckInRulesSetting = QStringLiteral("checkin.rules");

/// The code in what a citizen typed or scanned: the text itself, or of an address the item code, booking or id, else its
/// last part. Upper case without blanks and punctuation; empty: no code is in it.
[[nodiscard]] QString appointmentCode(const QString &text);

/// Checking in with an appointment, at the kiosk or at a counter. Desk thread.
class CheckIn
{
public:
    /// The series and the name for a procedure; an empty series: it belongs to no group.
    struct Place
    {
        QString series;
        QString procedureName;
    };
    using PlaceOf = std::function<Place(const QString &procedureCode)>;
    CheckIn(AppointmentBook &book, CentreQueue &queue, const Clock &clock, PlaceOf placeOf,
            CheckInRules rules = {});

    struct Outcome
    {
        /// Again: this appointment had its number before, `ticket` is it. TooEarly: from `opensAt` on. Lapsed: too late, no
        /// number given. NoGroup: nobody knows which counters do this; choose a group. Served: that visit is over.
        enum class Kind {
            CheckedIn,
            Again,
            Unknown,
            Cancelled,
            OtherDay,
            TooEarly,
            Lapsed,
            NoGroup,
            Served
        };
        Kind kind = Kind::Unknown;
        std::optional<Ticket> ticket;
        QDateTime bookedFor; ///< invalid: Unknown
        /// Against the window of the appointment, when a ticket was given. LapsedNumber: late beyond the
        /// centre's rule, an ordinary number.
        enum class Timing { OnTime, Early, Late, LapsedNumber } timing = Timing::OnTime;
        int minutes = 0;    ///< Early, Late: against the booked time
        QDateTime opensAt;  ///< TooEarly: from when one can check in
        QDateTime calledAt; ///< Early: called with precedence from here on
    };
    /// One number for an appointment, however often and wherever it checks in.
    /// @param series   chosen by a person; empty: by the procedure that was booked
    /// @param request  of the press; null: made here
    /// Throws what CentreQueue::issue throws.
    [[nodiscard]] Outcome checkIn(const QString &code, const Actor &by, const QString &series = {},
                                  TicketId request = {});
    /// What a clerk typed for a citizen who stands there: the code, or, where no appointment has it, the telephone the
    /// booking was made with; the code of the appointment either way. Not for a kiosk, which nobody watches.
    [[nodiscard]] QString codeOf(const QString &typed) const;
    /// What checking in would say now, without doing it.
    [[nodiscard]] Outcome look(const QString &code) const;
    /// Settles what is over: appointments of earlier days, and of today once the centre has `closed`. Whoever has a
    /// number is Arrived or Served, the rest is Missed. The number of missed ones.
    int settle(bool closed);
    [[nodiscard]] const CheckInRules &rules() const { return m_rules; }
    void setRules(const CheckInRules &rules) { m_rules = rules; }

private:
    void note(const Appointment &appointment, const Ticket &ticket);
    [[nodiscard]] Outcome judge(const std::optional<Appointment> &found) const;
    void tellTime(Outcome &outcome, const QDateTime &arrivedAt) const;
    AppointmentBook &m_book;
    CentreQueue &m_queue;
    const Clock &m_clock;
    PlaceOf m_placeOf;
    CheckInRules m_rules;
};

} // namespace motcua
