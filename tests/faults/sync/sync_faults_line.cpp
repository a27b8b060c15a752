// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The line, and processes that die.
#include "tests/faults/sync/sync_faults.h"

#include <cstdint>

using namespace Qt::StringLiterals;

namespace motcua::test {

namespace {

LinkFaults at(int64_t LinkFaults::*place, int within)
{
    LinkFaults faults;
    faults.*place = 0;
    faults.spread = within;
    return faults;
}

/// A line with these faults for a while, then a good one.
QString throughFaults(SyncWorld &world, QRandomGenerator &random, const LinkFaults &faults)
{
    world.line().setFaults(faults);
    world.line().cutAll(); // kept connections are none of the new ones
    world.play(300 + int(random.bounded(900)));
    world.line().setFaults({});
    world.line().cutAll();
    return {};
}

} // namespace

std::vector<SyncFault> lineFaults()
{
    const auto line = [](const LinkFaults &faults) {
        return [faults](SyncWorld &world, QRandomGenerator &random) {
            return throughFaults(world, random, faults);
        };
    };
    LinkFaults often;
    often.cutEveryMs = 120;
    LinkFaults halfOpen;
    halfOpen.halfOpen = true;
    LinkFaults alien;
    alien.alienAnswer = true;
    return {
        {"cut at a byte going up", line(at(&LinkFaults::cutAtUp, 60000))},
        {"cut at a byte going down", line(at(&LinkFaults::cutAtDown, 6000))},
        {"cut again and again", line(often)},
        {"reply lost after the request", line(at(&LinkFaults::swallowReplyAfterUp, 30000))},
        {"replies lost on their way",
         [](SyncWorld &world, QRandomGenerator &random) {
             world.line().swallowReplies();
             world.play(300 + int(random.bounded(300)));
             world.line().cutAll();
             return QString();
         },
         true},
        {"black hole", line(at(&LinkFaults::blackHoleAtUp, 30000))},
        {"half-open connections", line(halfOpen)},
        {"bit turned going up", line(at(&LinkFaults::flipBitAtUp, 30000))},
        {"bit turned going down", line(at(&LinkFaults::flipBitAtDown, 6000))},
        {"login page instead", line(alien)},
        {"line away",
         [](SyncWorld &world, QRandomGenerator &random) {
             world.line().setThere(false);
             world.play(200 + int(random.bounded(800)));
             world.line().setThere(true);
             return QString();
         }},
        {"slow line",
         [](SyncWorld &world, QRandomGenerator &random) {
             LinkShape shape;
             shape.upBytesPerSecond = shape.downBytesPerSecond = 32000;
             shape.roundTripMs = 100;
             world.line().setShape(shape);
             world.play(400 + int(random.bounded(800)));
             world.line().setShape({});
             return QString();
         }},
        {"gateway killed",
         [](SyncWorld &world, QRandomGenerator &random) {
             world.play(int(random.bounded(150)));
             world.killGateway();
             world.play(int(random.bounded(200)));
             return world.startGateway();
         }},
        {"gateway stopped in order",
         [](SyncWorld &world, QRandomGenerator &random) {
             world.play(int(random.bounded(150)));
             const QString error = world.stopGateway();
             return error.isEmpty() ? world.startGateway() : error;
         }},
        {"database crashed",
         [](SyncWorld &world, QRandomGenerator &random) {
             world.play(int(random.bounded(150)));
             return world.crashDatabase();
         }},
        {"station killed",
         [](SyncWorld &world, QRandomGenerator &random) {
             const int station = anyStation(world, random);
             world.play(int(random.bounded(200)));
             world.killStation(station);
             return world.startStation(station, 0);
         }},
        {"clock leaps",
         [](SyncWorld &world, QRandomGenerator &random) {
             const int station = anyStation(world, random);
             const qint64 day = 86400;
             const qint64 leap = random.bounded(2) == 0 ? 730 * day : -day;
             world.killStation(station);
             return world.startStation(station, leap);
         }},
        {"record the province refuses",
         [](SyncWorld &world, QRandomGenerator &random) {
             world.poison(anyStation(world, random));
             world.play(200);
             return QString();
         }},
    };
}

} // namespace motcua::test
