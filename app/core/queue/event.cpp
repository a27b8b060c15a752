// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/event.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

using Kind = QueueEvent::Kind;

constexpr std::array kKindCodes = {
    std::pair{Kind::Issued, "issued"_L1},
    std::pair{Kind::Called, "called"_L1},
    std::pair{Kind::Recalled, "recalled"_L1},
    std::pair{Kind::Arrived, "arrived"_L1},
    std::pair{Kind::Held, "held"_L1},
    std::pair{Kind::Resumed, "resumed"_L1},
    std::pair{Kind::NoShow, "no_show"_L1},
    std::pair{Kind::Returned, "returned"_L1},
    std::pair{Kind::Finished, "finished"_L1},
    std::pair{Kind::Cancelled, "cancelled"_L1},
    std::pair{Kind::Undone, "undone"_L1},
    std::pair{Kind::Started, "started"_L1},
    std::pair{Kind::Transferred, "transferred"_L1},
    std::pair{Kind::Reopened, "reopened"_L1},
    std::pair{Kind::Left, "left"_L1},
    std::pair{Kind::Printed, "printed"_L1},
    std::pair{Kind::PrintFailed, "print_failed"_L1},
    std::pair{Kind::Reprinted, "reprinted"_L1},
    std::pair{Kind::CounterOpened, "counter_opened"_L1},
    std::pair{Kind::CounterPaused, "counter_paused"_L1},
    std::pair{Kind::CounterClosed, "counter_closed"_L1},
    std::pair{Kind::HelpWanted, "help_wanted"_L1},
    std::pair{Kind::HelpGiven, "help_given"_L1},
};

constexpr std::array kPlaces = {
    std::pair{LinePlace::OwnTime, "own_time"_L1},
    std::pair{LinePlace::First, "first"_L1},
    std::pair{LinePlace::AfterNext, "after_next"_L1},
    std::pair{LinePlace::Last, "last"_L1},
};

constexpr std::array kPurposes = {
    std::pair{Purpose::Service, "service"_L1},
    std::pair{Purpose::PickUp, "pick_up"_L1},
    std::pair{Purpose::CorrectedForm, "corrected_form"_L1},
};

template <typename Table, typename Value>
QString codeIn(const Table &table, Value value)
{
    const auto *found = std::find_if(table.begin(), table.end(),
                                     [value](const auto &entry) { return entry.first == value; });
    Q_ASSERT(found != table.end());
    return found->second;
}

template <typename Table>
auto valueIn(const Table &table, QStringView code)
{
    const auto *found = std::find_if(table.begin(), table.end(),
                                     [code](const auto &entry) { return code == entry.second; });
    return found == table.end() ? std::nullopt : std::optional(found->first);
}

const QString kPurpose = u"purpose"_s;
const QString kBooking = u"booking"_s;
const QString kBookedFor = u"booked_for"_s;
const QString kDossiers = u"dossiers"_s;
const QString kEstimated = u"estimated"_s;
const QString kPersonMark = u"person_mark"_s;
const QString kPersonLimit = u"person_limit"_s;
const QString kCarriedFrom = u"carried_from"_s;
const QString kRank = u"rank"_s;
const QString kLane = u"lane"_s;
const QString kToCounter = u"to_counter"_s;
const QString kUntil = u"until"_s;
const QString kLanes = u"lanes"_s;
const QString kLaneRun = u"lane_run"_s;
const QString kCounterRun = u"counter_run"_s;
const QString kGesture = u"gesture"_s;
const QString kIsland = u"island"_s;

constexpr int kMostDossiers = 999;

// JSON numbers are doubles: exact up to 2^53, and a time in ms is far below.
QDateTime timeOf(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC)
                            : QDateTime();
}

void putTime(QJsonObject &object, const QString &key, const QDateTime &time)
{
    if (time.isValid())
        object.insert(key, time.toMSecsSinceEpoch());
}

std::optional<Rank> rankOf(const QJsonValue &value)
{
    constexpr int kParts = 3;
    const QJsonArray parts = value.toArray();
    if (parts.size() != kParts)
        return std::nullopt;
    return Rank{parts.at(0).toInteger(), QUuid::fromString(parts.at(1).toString()),
                parts.at(2).toInt()};
}

QJsonObject unknownOf(const QJsonObject &details)
{
    static const QSet<QString> known{kPurpose,    kBooking,     kBookedFor, kDossiers,   kEstimated,
                                     kPersonMark, kCarriedFrom, kRank,      kLane,       kToCounter,
                                     kUntil,      kLanes,       kLaneRun,   kCounterRun, kIsland};
    QJsonObject unknown;
    for (auto it = details.begin(); it != details.end(); ++it) {
        if (!known.contains(it.key()))
            unknown.insert(it.key(), it.value());
    }
    return unknown;
}

void putIssue(QJsonObject &object, const QueueEvent &event)
{
    if (event.purpose != Purpose::Service)
        object.insert(kPurpose, toCode(event.purpose));
    if (!event.bookingId.isEmpty())
        object.insert(kBooking, event.bookingId);
    putTime(object, kBookedFor, event.bookedFor);
    if (event.dossiers != 1)
        object.insert(kDossiers, event.dossiers);
    if (!event.personMark.isEmpty())
        object.insert(kPersonMark, event.personMark);
    if (event.personLimit != 0)
        object.insert(kPersonLimit, event.personLimit);
    if (!event.carriedFrom.isNull())
        object.insert(kCarriedFrom, event.carriedFrom.toString());
}

} // namespace

QString toCode(Purpose purpose)
{
    return codeIn(kPurposes, purpose);
}

std::optional<Purpose> purposeFromCode(QStringView code)
{
    return valueIn(kPurposes, code);
}

QString toCode(LinePlace place)
{
    return codeIn(kPlaces, place);
}

std::optional<LinePlace> placeFromCode(QStringView code)
{
    return valueIn(kPlaces, code);
}

QString toCode(QueueEvent::Kind kind)
{
    if (kind == Kind::Later)
        return u"later"_s; // kindCode() knows which
    return codeIn(kKindCodes, kind);
}

std::optional<QueueEvent::Kind> queueEventKind(QStringView code)
{
    return valueIn(kKindCodes, code);
}

QString kindCode(const QueueEvent &event)
{
    return event.kind == Kind::Later ? event.laterKind : toCode(event.kind);
}

void setKind(QueueEvent &event, const QString &code)
{
    event.kind = queueEventKind(code).value_or(Kind::Later);
    event.laterKind = event.kind == Kind::Later ? code : QString();
}

QJsonObject detailsOf(const QueueEvent &event)
{
    QJsonObject object = event.laterDetails;
    if (event.kind == Kind::Later)
        return object;
    putIssue(object, event);
    if (event.estimated)
        object.insert(kEstimated, true);
    if (event.rank)
        object.insert(kRank,
                      QJsonArray{event.rank->atMs, event.rank->of.toString(QUuid::WithoutBraces),
                                 event.rank->step});
    if (!event.lane.isEmpty())
        object.insert(kLane, event.lane);
    if (event.toCounter != 0)
        object.insert(kToCounter, event.toCounter);
    putTime(object, kUntil, event.until);
    if (!event.lanes.isEmpty())
        object.insert(kLanes, QJsonArray::fromStringList(event.lanes));
    if (event.laneRun != 0)
        object.insert(kLaneRun, event.laneRun);
    if (event.counterRun != 0)
        object.insert(kCounterRun, event.counterRun);
    if (!event.gesture.isNull())
        object.insert(kGesture, event.gesture.toString());
    if (event.island) {
        object.insert(kIsland, QJsonObject{{u"station"_s, event.island->station},
                                           {u"since"_s, event.island->since.toMSecsSinceEpoch()},
                                           {u"base"_s, event.island->baseSeq}});
    }
    return object;
}

void setDetails(QueueEvent &event, const QJsonObject &details)
{
    event.laterDetails = event.kind == Kind::Later ? details : unknownOf(details);
    event.purpose = purposeFromCode(details.value(kPurpose).toString()).value_or(Purpose::Service);
    event.bookingId = details.value(kBooking).toString();
    event.bookedFor = timeOf(details.value(kBookedFor));
    event.dossiers = std::clamp(details.value(kDossiers).toInt(1), 1, kMostDossiers);
    event.personMark = details.value(kPersonMark).toString();
    event.personLimit = std::max(0, details.value(kPersonLimit).toInt());
    event.carriedFrom =
        TicketId::fromString(details.value(kCarriedFrom).toString()).value_or(TicketId());
    event.estimated = details.value(kEstimated).toBool();
    event.rank = rankOf(details.value(kRank));
    event.lane = details.value(kLane).toString();
    event.toCounter = details.value(kToCounter).toInt();
    event.until = timeOf(details.value(kUntil));
    event.lanes.clear();
    const QJsonArray lanes = details.value(kLanes).toArray();
    for (const QJsonValue &lane : lanes)
        event.lanes.append(lane.toString());
    event.laneRun = details.value(kLaneRun).toInt();
    event.counterRun = details.value(kCounterRun).toInt();
    event.gesture = EventId::fromString(details.value(kGesture).toString()).value_or(EventId());
    event.island.reset();
    if (details.contains(kIsland)) {
        const QJsonObject island = details.value(kIsland).toObject();
        event.island = QueueEvent::Island{island.value(u"station"_s).toString(),
                                          timeOf(island.value(u"since"_s)),
                                          island.value(u"base"_s).toInteger()};
    }
}

bool operator==(const QueueEvent &a, const QueueEvent &b)
{
    return a.id == b.id && a.day == b.day && a.ticket == b.ticket && kindCode(a) == kindCode(b) &&
           a.at == b.at && a.by.staff == b.by.staff && a.by.counter == b.by.counter &&
           a.by.station == b.by.station && a.reason == b.reason && a.number == b.number &&
           a.priorityReason == b.priorityReason && a.procedureCode == b.procedureCode &&
           a.procedureName == b.procedureName && a.undoes == b.undoes &&
           detailsOf(a) == detailsOf(b);
}

} // namespace motcua
