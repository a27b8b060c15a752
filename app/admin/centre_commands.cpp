// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "app/core/base/clock.h"
#include "storage/centre/centre_failures.h"
#include "storage/centre/joining.h"
#include "storage/centre_membership_store.h"
#include "storage/station_file.h"
#include "sync/centre/centre_failures.h"
#include "sync/centre/discovery.h"
#include "sync/centre/find_again.h"
#include "sync/centre/join_client.h"
#include "sync/centre/join_words.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

constexpr int kMostPort = 65535;
constexpr int kSearchMs = 1500;

centre::DiscoveryOptions searchOf(const Invocation &call)
{
    centre::DiscoveryOptions options;
    options.milliseconds = kSearchMs;
    options.port = quint16(call.number(u"discovery-port"_s, centre::kDiscoveryPort, 1, kMostPort));
    return options;
}

QVector<centre::FoundCentre> found(const Invocation &call)
{
    return centre::discoverCentres(searchOf(call));
}

QString placeOf(const centre::FoundCentre &one)
{
    return (one.address.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(one.address).arg(one.port);
}

int discover(const Invocation &call)
{
    QJsonArray rows;
    QStringList lines;
    const QVector<centre::FoundCentre> centres = found(call);
    for (const centre::FoundCentre &one : centres) {
        rows.append(QJsonObject{{u"centre"_s, one.centreId},
                                {u"name"_s, one.name},
                                {u"address"_s, one.address},
                                {u"port"_s, one.port}});
        lines << placeOf(one) + u'\t' + one.name;
    }
    call.answer(QJsonObject{{u"centres"_s, rows}}, lines.join(u'\n'));
    return centres.isEmpty() ? NegativeAnswer : Ok;
}

int join(const Invocation &call)
{
    centre::JoinWish wish;
    wish.code = call.required(u"code"_s);
    wish.address = call.value(u"address"_s);
    const auto station = call.openStation();
    if (wish.address.isEmpty()) {
        const QVector<centre::FoundCentre> centres = found(call);
        if (centres.size() != 1) {
            throw centre::failure(centre::Trouble::AddressUnknown);
        }
        wish.address = placeOf(centres.first());
    }
    wish.station = station->stationId();
    const auto file = storage::StationFile::read(station->folder().path());
    wish.folderId = file ? file->id : QString();
    const CentreMembership membership = centre::joinCentre(wish, SystemClock().now());
    try {
        storage::joinCentreQueue(*station, membership, Invocation::program(*station));
    } catch (const Failure &) {
        (void)centre::leaveCentre(membership); // it has put us on its list
        throw;
    }
    call.answer(QJsonObject{{u"centre"_s, membership.centreId},
                            {u"name"_s, membership.name},
                            {u"address"_s, membership.address}},
                u"joined %1"_s.arg(membership.name));
    return Ok;
}

int leave(const Invocation &call)
{
    const auto station = call.openStation();
    storage::SqlCentreMemberships memberships(station->database());
    const std::optional<CentreMembership> membership = memberships.membership();
    if (!membership) {
        throw centre::failure(centre::Trouble::NotMember);
    }
    const QDateTime now = SystemClock().now();
    const int unsent = storage::centreStanding(*station, toCentre(now).date()).unsent;
    if (unsent > 0 && !call.options().isSet(u"unsent"_s)) {
        throw storage::centreUnsent(unsent);
    }
    const bool told = centre::leaveCentre(*membership);
    storage::leaveCentreQueue(*station, Invocation::program(*station), now);
    call.answer(
        QJsonObject{{u"left"_s, membership->name}, {u"told"_s, told}, {u"unsent"_s, unsent}},
        told ? u"left %1"_s.arg(membership->name)
             : u"left %1; take this station off its list there"_s.arg(membership->name));
    return Ok;
}

int status(const Invocation &call)
{
    const auto station = call.openStation();
    storage::SqlCentreMemberships memberships(station->database());
    const std::optional<CentreMembership> membership = memberships.membership();
    if (!membership) {
        call.answer(QJsonObject{{u"joined"_s, false}}, u"alone"_s);
        return Ok;
    }
    const QString address = centre::addressNow(*membership, searchOf(call));
    if (!address.isEmpty()) {
        memberships.moveTo(address, Invocation::program(*station), SystemClock().now());
    }
    call.answer(QJsonObject{{u"joined"_s, true},
                            {u"centre"_s, membership->centreId},
                            {u"name"_s, membership->name},
                            {u"address"_s, address.isEmpty() ? membership->address : address},
                            {u"answers"_s, !address.isEmpty()},
                            {u"since"_s, toIso(membership->joinedAt)}},
                membership->name + (address.isEmpty() ? u" away"_s : u" at "_s + address));
    return address.isEmpty() ? NegativeAnswer : Ok;
}

int centreVerb(const Invocation &call)
{
    const QStringList words = call.options().positionalArguments();
    const QString verb = words.value(0);
    if (verb == "discover"_L1) {
        return discover(call);
    }
    if (verb == "join"_L1) {
        return join(call);
    }
    if (verb == "status"_L1) {
        return status(call);
    }
    if (verb == "leave"_L1) {
        return leave(call);
    }
    throw UsageError{u"centre discover, join, status or leave"_s};
}

} // namespace

QList<Command> centreCommands()
{
    return {
        {u"centre"_s,
         u"The PC that serves the centre: finds it, joins it with a code, says how it stands, leaves it."_s,
         u"discover|join|status|leave"_s,
         {{u"code"_s, u"join: the one-time code on the centre's PC."_s, u"CODE"_s},
          {u"address"_s, u"join: its address; without it the one found on the network."_s,
           u"ADDRESS"_s},
          {u"unsent"_s,
           u"leave: also while the centre has not seen all steps of this station; they stay here alone."_s,
           {}},
          {u"discovery-port"_s, u"Where centres are asked for (47441)."_s, u"PORT"_s}},
         true,
         centreVerb},
    };
}

} // namespace motcua::admin
