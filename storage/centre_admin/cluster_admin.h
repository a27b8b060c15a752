// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"

#include <QMap>
#include <QString>

namespace motcua::storage {

/// How the owner of a cluster reaches it: by its unix socket, as the role named after nobody, which the cluster gives
/// to the account that runs it (peer).
struct ClusterSocket
{
    QString folder;
    int port = 0;
    QString owner; ///< role
};

/// "centre_database_away"
[[nodiscard]] Failure centreDatabaseAway();

/// Roles and database of a centre's own PostgreSQL. Each call connects anew; any thread.
/// All throw Failure "centre_database_away".
class ClusterAdmin
{
public:
    explicit ClusterAdmin(ClusterSocket socket) : m_socket(std::move(socket)) {}
    /// Every station's role is a member of this one, which may log in nowhere; the schema grants to it.
    static constexpr QLatin1StringView kStations{"motcua_station"};
    static constexpr QLatin1StringView kDatabase{"motcua_centre"};

    /// Whether it takes connections at this moment. Never throws.
    [[nodiscard]] bool isUp() const;
    /// Makes database and common role where they are missing, and lets nobody else into it.
    void prepare() const;
    /// The role may log in (by its certificate alone: it has no password). Made when missing.
    void admit(const QString &role) const;
    /// The role may log in no more and its connections end now. What it wrote stays. Nothing when there is none.
    void bar(const QString &role) const;
    /// A station that is gone: another one may have its block of numbers from the next day on.
    /// Again changes nothing.
    void dismiss(const QString &station) const;
    /// The block of numbers (number_blocks.h) of each station that is not dismissed and has said hello.
    [[nodiscard]] QMap<QString, int> slotOfStations() const;
    /// How many connections each station's role has now.
    [[nodiscard]] QMap<QString, int> connections() const;
    [[nodiscard]] qint64 databaseBytes() const;
    /// The newest step of storage/centre/schema that was applied; 0: none yet.
    [[nodiscard]] int schemaStep() const;
    /// Ends the connections that have held the lock of the queue for longer, as no gesture does. Their roles.
    QStringList endHolders(int seconds) const;
    /// After a restore: what is added from now on stands behind all the stations have seen.
    void liftJournal() const;

    /// Destroys what keys of days before today the stations left there.
    void forgetDayKeys() const;

private:
    ClusterSocket m_socket;
};

} // namespace motcua::storage
