// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/centre/centre_database.h"

#include "app/centre/service_failures.h"
#include "app/core/queue/number_blocks.h"
#include "storage/centre/centre_schema.h"
#include "storage/centre/centre_session.h"
#include "sync/centre/join_words.h"

#include <QCoreApplication>

namespace motcua::centre {

namespace {

Failure newer()
{
    return {"centre_schema_newer",
            QCoreApplication::translate("Centre",
                                        "A newer program has worked with this centre's data; this "
                                        "one does not touch it."),
            QCoreApplication::translate("Centre", "Install the newer program on this computer.")};
}

} // namespace

storage::CentreAddress ownerAddress(const Cluster &cluster)
{
    const storage::ClusterSocket socket = cluster.socket();
    storage::CentreAddress address;
    address.host = socket.folder;
    address.port = socket.port;
    address.database = QString(storage::ClusterAdmin::kDatabase);
    address.user = socket.owner;
    address.tls = QStringLiteral("disable"); // a socket of this computer
    return address;
}

void prepareDatabase(const Cluster &cluster)
{
    cluster.admin().prepare();
    try {
        storage::upgradeCentreSchema(ownerAddress(cluster));
    } catch (const storage::CentreTrouble &trouble) {
        throw trouble.state() == "newer" ? newer() : storage::centreDatabaseAway();
    }
}

bool schemaIsOlder(const Cluster &cluster)
{
    const int step = cluster.admin().schemaStep();
    return step > 0 && !storage::centreSchemaStep(step + 1).isEmpty();
}

namespace {

void admit(const Cluster &cluster, const QString &station, bool joins)
{
    cluster.admin().admit(roleOf(station));
    try {
        storage::admitStation(ownerAddress(cluster), roleOf(station), {}, station, station);
        if (joins)
            storage::hearAnew(ownerAddress(cluster), station);
    } catch (const storage::CentreTrouble &) {
        throw storage::centreDatabaseAway();
    }
}

} // namespace

void admitMember(const Cluster &cluster, const QString &station)
{
    admit(cluster, station, true);
}

void admitAll(const Cluster &cluster, const StationBook &book)
{
    const QVector<Member> &members = book.members();
    for (const Member &member : members) {
        if (!member.isRemoved()) {
            admit(cluster, member.station, false);
        }
    }
}

void dismissRemoved(const Cluster &cluster, const StationBook &book)
{
    const QVector<Member> &members = book.members();
    for (const Member &member : members) {
        if (member.isRemoved()) {
            cluster.admin().dismiss(member.station);
        }
    }
}

QMap<QString, QString> numberBlocks(const Cluster &cluster)
{
    QMap<QString, QString> numbers;
    const QMap<QString, int> slotOf = cluster.admin().slotOfStations();
    for (auto each = slotOf.cbegin(); each != slotOf.cend(); ++each) {
        const NumberBlock block = NumberBlock::ofSlot(each.value());
        numbers.insert(each.key(), QStringLiteral("%1-%2").arg(block.first).arg(block.last));
    }
    return numbers;
}

} // namespace motcua::centre
