// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Disks that are full, clocks that are wrong as a whole, programs of another age.
#include "tests/faults/sync/sync_faults.h"

using namespace Qt::StringLiterals;

namespace motcua::test {

namespace {

constexpr QLatin1StringView kLater{"identity.check"}; ///< an older gateway does not know it
constexpr qint64 kDay = 86400;
constexpr qint64 kUntilDeferredGoes =
    601; ///< seconds: what was deferred is put off for ten minutes

QString fullFor(SyncWorld &world, QRandomGenerator &random, int whose)
{
    world.play(int(random.bounded(150)));
    world.setDiskFull(whose, true);
    for (int i = 0; i < world.stationCount(); ++i)
        world.accept(i, 2000 + random.bounded(300000));
    world.play(300 + int(random.bounded(700)));
    world.setDiskFull(whose, false);
    return {};
}

void askEverywhere(SyncWorld &world)
{
    for (int i = 0; i < world.stationCount(); ++i)
        world.ask(i);
}

/// The gateway of before, for a while; then it is brought up to date.
QString throughOlder(SyncWorld &world, QRandomGenerator &random, const QStringList &lacking)
{
    if (QString error = world.stopGateway(); !error.isEmpty())
        return error;
    if (QString error = world.startOlderGateway(lacking); !error.isEmpty())
        return error;
    const int before = world.countAtProvince(kLater);
    askEverywhere(world);
    world.play(400 + int(random.bounded(600)));
    if (world.countAtProvince(kLater) != before)
        world.complain(u"an older gateway took what it does not know"_s);
    if (QString error = world.stopGateway(); !error.isEmpty())
        return error;
    if (QString error = world.startGateway(); !error.isEmpty())
        return error;
    for (int i = 0; i < world.stationCount(); ++i)
        world.leap(i, kUntilDeferredGoes);
    return {};
}

QString withClockWrong(SyncWorld &world, QRandomGenerator &random, int whose)
{
    world.play(int(random.bounded(150)));
    world.setClockWrong(whose, random.bounded(2) == 0 ? 730 * kDay : -kDay);
    world.line().cutAll(); // connections are made under it, too
    world.play(300 + int(random.bounded(500)));
    world.setClockWrong(whose, 0);
    return {};
}

} // namespace

std::vector<SyncFault> machineFaults()
{
    return {
        {"disk full at the gateway",
         [](SyncWorld &world, QRandomGenerator &random) {
             return fullFor(world, random, SyncWorld::kGateway);
         }},
        {"disk full at the database",
         [](SyncWorld &world, QRandomGenerator &random) {
             QString error = fullFor(world, random, SyncWorld::kDatabase);
             return error.isEmpty() ? world.reviveDatabase() : error;
         }},
        {"disk full at a station",
         [](SyncWorld &world, QRandomGenerator &random) {
             const int station = anyStation(world, random);
             QString error = fullFor(world, random, station);
             world.sendNow(station); // somebody made room and goes on
             return error;
         }},
        {"gateway before a kind of record",
         [](SyncWorld &world, QRandomGenerator &random) {
             return throughOlder(world, random, {u"--without"_s, QString(kLater)});
         }},
        {"gateway before this schema",
         [](SyncWorld &world, QRandomGenerator &random) {
             return throughOlder(world, random, {u"--schema"_s, u"0"_s});
         }},
        {"gateway of another protocol",
         [](SyncWorld &world, QRandomGenerator &random) {
             return throughOlder(world, random, {u"--protocol"_s, u"0"_s});
         }},
        {"records' clock leaps under way",
         [](SyncWorld &world, QRandomGenerator &random) {
             const int station = anyStation(world, random);
             const qint64 leap = random.bounded(2) == 0 ? 730 * kDay : -kDay;
             world.leap(station, leap);
             world.play(200 + int(random.bounded(300)));
             world.leap(station, -leap);
             return QString();
         }},
        {"station's computer leaps in time",
         [](SyncWorld &world, QRandomGenerator &random) {
             return withClockWrong(world, random, anyStation(world, random));
         }},
        {"gateway's computer leaps in time",
         [](SyncWorld &world, QRandomGenerator &random) {
             return withClockWrong(world, random, SyncWorld::kGateway);
         }},
    };
}

} // namespace motcua::test
