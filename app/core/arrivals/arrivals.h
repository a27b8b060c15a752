// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/rights.h"
#include "app/core/base/clock.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace motcua {

/// One thing that came down from the province (docs/protocol.md, "What comes down"). Personal data; identity numbers in
/// it are masked before it leaves the desk thread.
struct Arrival
{
    enum class Kind { Online, Booking, Result, Identity };
    enum class State {
        New,       ///< online: nobody has opened it here
        Seen,      ///< online: somebody has
        Accepted,  ///< online: received here as `code`
        Returned,  ///< online: sent back
        Withdrawn, ///< online: taken back by whoever filed it
        Booked,    ///< booking: stands
        Arrived,   ///< booking: the citizen is here
        Served,    ///< booking: done
        Missed,    ///< booking: nobody came
        Cancelled, ///< booking: taken back
        Answered   ///< result, answer: `outcome` says what
    };
    Kind kind = Kind::Online;
    State state = State::New;
    QString id;                           ///< the portal's; one of each kind
    QString name;                         ///< whose it is; empty: not known here
    QString procedureCode, procedureName; ///< either may be empty
    QString
        code; ///< online: the portal's, or the dossier's once accepted; result: the dossier's; else empty
    QDateTime at;    ///< filed; booked for; answered
    QString outcome; ///< result: "1" to "10" of the national record; answer: "match", "differs", …
    int papers = 0, papersHere = 0;

    friend bool operator==(const Arrival &a, const Arrival &b) = default;
};

/// Online and bookings with the next one first, the rest with the newest first.
struct ArrivalsView
{
    QVector<Arrival> online;   ///< nobody has decided on yet
    QVector<Arrival> bookings; ///< of today and later
    QVector<Arrival> results, identity;
    int unseen = 0;    ///< online ones that stand and that nobody has opened
    QDateTime takenAt; ///< when anything of this came last; invalid: nothing ever did
    [[nodiscard]] bool isEmpty() const
    {
        return online.isEmpty() && bookings.isEmpty() && results.isEmpty() && identity.isEmpty();
    }
};

struct ArrivalDetail
{
    struct Fact
    {
        QString key;   ///< as the portal names it: "date_of_birth", "child.name"
        QString value; ///< never empty
        friend bool operator==(const Fact &a, const Fact &b) = default;
    };
    struct Paper
    {
        QString name; ///< numbers in it are masked
        QString mime;
        qint64 bytes = 0;
        bool here = false; ///< false: the province keeps it, it is asked for
        friend bool operator==(const Paper &a, const Paper &b) = default;
    };
    Arrival item;
    QVector<Fact> person;   ///< of the applicant, or whoever booked
    QVector<Fact> declared; ///< what was filled in, by the alphabet of the keys
    bool more = false;      ///< more was said than the facts here: too deep, or too many
    QVector<Paper> papers;
    friend bool operator==(const ArrivalDetail &a, const ArrivalDetail &b) = default;
};

/// Where it is kept; implemented by storage. Desk thread.
class ArrivalsBoard
{
public:
    ArrivalsBoard() = default;
    ArrivalsBoard(const ArrivalsBoard &) = delete;
    ArrivalsBoard &operator=(const ArrivalsBoard &) = delete;
    virtual ~ArrivalsBoard() = default;

    /// At most `limit` of each kind.
    [[nodiscard]] virtual ArrivalsView view(const QDateTime &now, int limit) const = 0;
    [[nodiscard]] virtual int unseen() const = 0;
    /// Nothing: there is none of this id any more. Identity numbers are masked.
    [[nodiscard]] virtual std::optional<ArrivalDetail> find(Arrival::Kind kind,
                                                            const QString &id) const = 0;
    /// Of an online dossier that is New; any other is left alone.
    virtual void markSeen(const QString &id, const QDateTime &at) = 0;
};

/// Looking at it, for whoever may find dossiers (Act::FindDossiers). Desk thread.
class Arrivals
{
public:
    static constexpr int kShown = 500; ///< of each kind
    Arrivals(ArrivalsBoard &board, const Clock &clock, const Rights &rights)
        : m_board(board),
          m_clock(clock),
          m_rights(rights)
    {}
    /// All throw "not_allowed", "account_closed".
    [[nodiscard]] ArrivalsView view(const Actor &by) const;
    [[nodiscard]] int unseen(const Actor &by) const;
    /// What was declared and which papers are here. From now on it counts as seen, where that can be written; looking
    /// goes on when the store is read-only.
    [[nodiscard]] std::optional<ArrivalDetail> open(Arrival::Kind kind, const QString &id,
                                                    const Actor &by);

private:
    ArrivalsBoard &m_board;
    const Clock &m_clock;
    const Rights &m_rights;
};

} // namespace motcua
