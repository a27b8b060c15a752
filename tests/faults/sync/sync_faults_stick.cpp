// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sticks and the network at the same time. What a stick brings and what the network brings may be the same, in either
// order and more than once; what is cut off or changed must count for nothing.
#include "tests/faults/sync/sync_faults.h"

#include <QDir>
#include <QFile>

#include <memory>

using namespace Qt::StringLiterals;

namespace motcua::test {

namespace {

/// Sticks that came back and lie in a drawer.
struct Drawer
{
    struct Stick
    {
        int station = 0;
        QString folder;
    };
    QVector<Stick> sticks;
};

QStringList filesOf(const QString &folder, const QString &ending)
{
    return QDir(folder).entryList({u"*."_s + ending}, QDir::Files, QDir::Name);
}

bool rewrite(const QString &path, const std::function<void(QByteArray &)> &change)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QByteArray bytes = file.readAll();
    file.close();
    change(bytes);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
           file.write(bytes) == bytes.size();
}

void takeReceipts(SyncWorld &world, const Drawer::Stick &stick)
{
    for (const QString &name : filesOf(stick.folder, u"motcua-receipt"_s))
        (void)world.takeReceipt(stick.station, QDir(stick.folder).filePath(name));
}

/// A station and the stick it wrote, while the line is away; no folder when nothing waited.
Drawer::Stick written(SyncWorld &world, QRandomGenerator &random, int bytes)
{
    const int station = anyStation(world, random);
    world.accept(station, 2000 + random.bounded(bytes));
    return {station, world.exportStick(station)};
}

/// Carried while the line is there or not; the receipt comes back at once, later, or never.
void carry(SyncWorld &world, QRandomGenerator &random, Drawer &drawer)
{
    const bool isAway = random.bounded(2) == 0;
    world.line().setThere(!isAway);
    const Drawer::Stick stick = written(world, random, 500000); // more than one volume now and then
    const bool networkFirst = random.bounded(2) == 0;
    if (networkFirst) {
        world.line().setThere(true);
        world.play(int(random.bounded(400)));
    }
    if (!stick.folder.isEmpty()) {
        const int times = 1 + int(random.bounded(2));
        for (int i = 0; i < times; ++i) {
            // What the network is just sending is left to it, and said; without a network everything is taken.
            if (!world.importStick(stick.folder) && isAway && !networkFirst)
                world.complain(u"a whole stick was not taken"_s);
        }
        if (random.bounded(2) == 0)
            takeReceipts(world, stick);
        drawer.sticks.append(stick);
    }
    world.line().setThere(true);
}

/// Pulled at a byte of any of its files: what is there is carried all the same, and once more when it is whole.
void pull(SyncWorld &world, QRandomGenerator &random, Drawer &drawer)
{
    world.line().setThere(false);
    const Drawer::Stick stick = written(world, random, 500000);
    if (!stick.folder.isEmpty()) {
        const QStringList volumes = filesOf(stick.folder, u"p7m"_s);
        const QString path =
            QDir(stick.folder).filePath(volumes.at(random.bounded(int(volumes.size()))));
        QByteArray whole;
        (void)rewrite(path, [&](QByteArray &bytes) {
            whole = bytes;
            bytes.truncate(random.bounded(bytes.size()));
        });
        if (world.importStick(stick.folder))
            world.complain(u"a stick that was cut off was taken as whole"_s);
        takeReceipts(world, stick); // of what was whole, or of nothing
        (void)rewrite(path, [&whole](QByteArray &bytes) { bytes = whole; });
        if (random.bounded(2) == 0 && !world.importStick(stick.folder))
            world.complain(u"a whole stick was not taken after a part of it"_s);
        drawer.sticks.append(stick);
    }
    world.line().setThere(true);
}

/// One bit of a volume or of a receipt.
void tamper(SyncWorld &world, QRandomGenerator &random)
{
    const auto turnBit = [&random](QByteArray &bytes) {
        const qsizetype at = random.bounded(bytes.size());
        bytes[at] = char(bytes.at(at) ^ (1 << random.bounded(8)));
    };
    world.line().setThere(false);
    const Drawer::Stick stick = written(world, random, 100000);
    if (!stick.folder.isEmpty()) {
        const bool changesVolume = random.bounded(2) == 0;
        const QString volume =
            QDir(stick.folder).filePath(filesOf(stick.folder, u"p7m"_s).constFirst());
        if (changesVolume)
            (void)rewrite(volume, turnBit);
        if (world.importStick(stick.folder) == changesVolume)
            world.complain(changesVolume ? u"a stick that was changed was taken"_s
                                         : u"a whole stick was not taken"_s);
        for (const QString &name : filesOf(stick.folder, u"motcua-receipt"_s)) {
            const QString receipt = QDir(stick.folder).filePath(name);
            (void)rewrite(receipt, turnBit);
            if (world.takeReceipt(stick.station, receipt))
                world.complain(u"a receipt that was changed was taken"_s);
        }
    }
    world.line().setThere(true);
}

/// What lay in the drawer: imported once more, its receipts given to the wrong station and, late, to the right one.
void again(SyncWorld &world, QRandomGenerator &random, Drawer &drawer)
{
    if (drawer.sticks.isEmpty())
        carry(world, random, drawer);
    if (drawer.sticks.isEmpty())
        return;
    const Drawer::Stick stick = drawer.sticks.at(random.bounded(int(drawer.sticks.size())));
    (void)world.importStick(stick.folder);
    const int other = (stick.station + 1) % world.stationCount();
    for (const QString &name : filesOf(stick.folder, u"motcua-receipt"_s)) {
        const QString receipt = QDir(stick.folder).filePath(name);
        if (other != stick.station && world.takeReceipt(other, receipt))
            world.complain(u"a receipt of another station was taken"_s);
        if (!world.takeReceipt(stick.station, receipt))
            world.complain(u"a late receipt was not taken"_s);
    }
}

} // namespace

std::vector<SyncFault> stickFaults()
{
    const auto drawer = std::make_shared<Drawer>();
    const auto with = [drawer](void (*play)(SyncWorld &, QRandomGenerator &, Drawer &)) {
        return [drawer, play](SyncWorld &world, QRandomGenerator &random) {
            play(world, random, *drawer);
            return QString();
        };
    };
    return {
        {"stick beside the network", with(carry)},
        {"stick pulled at a byte", with(pull)},
        {"bit turned on a stick",
         [](SyncWorld &world, QRandomGenerator &random) {
             tamper(world, random);
             return QString();
         }},
        {"old stick, receipts of others", with(again)},
    };
}

} // namespace motcua::test
