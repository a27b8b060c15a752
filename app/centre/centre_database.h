// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/centre/cluster.h"
#include "app/centre/station_book.h"
#include "storage/centre/centre_address.h"

namespace motcua::centre {

/// The database's owner, by the cluster's socket.
[[nodiscard]] storage::CentreAddress ownerAddress(const Cluster &cluster);

/// Database, common role and schema as this program knows them. Throws "centre_database_away", "centre_schema_newer".
void prepareDatabase(const Cluster &cluster);
/// Whether prepareDatabase() would change the schema of a database that has one: a backup comes first.
[[nodiscard]] bool schemaIsOlder(const Cluster &cluster);
/// The station joins and may speak. Throws "centre_database_away".
void admitMember(const Cluster &cluster, const QString &station);
/// Who was taken off the list needs no block of numbers; what the database did not hear of then it hears now. Throws
/// "centre_database_away".
void dismissRemoved(const Cluster &cluster, const StationBook &book);
/// The numbers each station has for the time in which it is alone: "2001-2100". Throws "centre_database_away".
[[nodiscard]] QMap<QString, QString> numberBlocks(const Cluster &cluster);
/// Roles as the book says, after a restore.
void admitAll(const Cluster &cluster, const StationBook &book);

} // namespace motcua::centre
