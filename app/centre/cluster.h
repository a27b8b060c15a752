// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/centre/centre_folder.h"
#include "storage/centre_admin/cluster_admin.h"

#include <QStringList>

#include <optional>

namespace motcua::centre {

/// The programs of one PostgreSQL that is installed.
struct PostgresPrograms
{
    int major = 0;
    QString folder;
    [[nodiscard]] QString program(const QString &name) const { return folder + u'/' + name; }
    /// All that are installed as Debian does it, or by MOTCUA_POSTGRES (a folder with its programs), newest first.
    [[nodiscard]] static QVector<PostgresPrograms> all();
    /// Throws "centre_no_postgres".
    [[nodiscard]] static PostgresPrograms newest();
    [[nodiscard]] static PostgresPrograms ofMajor(int major);
};

/// The private PostgreSQL cluster of a centre: `initdb` with checksums, a configuration that is written anew before each
/// start, TLS with certificates to the outside and a socket for its owner, nobody without one. Blocking; one thread.
class Cluster
{
public:
    /// Of `data` in the folder; `part` names another one beside it (an upgrade's).
    Cluster(const CentreFolder &folder, CentreSettings settings, const QString &part = {});

    [[nodiscard]] bool exists() const;
    [[nodiscard]] int major() const; ///< of the cluster on the disk; 0: none
    /// Whether it may take connections from other PCs, or by its socket alone.
    enum class Reach { Network, SocketOnly };

    /// Throws "centre_no_postgres", "centre_cluster_not_made". What a crash left of a making is made anew.
    void make();
    /// Writes configuration and who may connect.
    void configure(Reach reach) const;
    /// Runs already as it was configured last, or is started and answers: what a killed motcua-centre left running goes
    /// on. What outlived its own first process is waited for (setPatience). Throws "centre_no_postgres",
    /// "centre_database_lingers", "centre_cluster_not_started".
    void start(Reach reach);
    void setPatience(int milliseconds) { m_patience = milliseconds; }
    /// The same without waiting: what to run. (program, arguments)
    [[nodiscard]] std::pair<QString, QStringList> startCommand() const;
    void stop() const;
    [[nodiscard]] bool isRunning() const; ///< its first process lives
    [[nodiscard]] qint64 processId() const;
    /// Certificates, list of revoked ones and configuration are read again.
    void reload() const;

    [[nodiscard]] storage::ClusterSocket socket() const;
    [[nodiscard]] storage::ClusterAdmin admin() const { return storage::ClusterAdmin(socket()); }
    /// The whole database in pg_dump's own format, made by the newest programs there are.
    [[nodiscard]] std::pair<QString, QStringList> dumpCommand(const QString &file) const;
    /// Into the empty database. Throws "centre_restore_failed".
    void load(const QString &dumpFile) const;

private:
    [[nodiscard]] PostgresPrograms programs() const;
    [[nodiscard]] bool runsAs(Reach reach) const;
    void waitForLeftovers() const;
    [[nodiscard]] QVector<qint64> leftovers() const;
    const CentreFolder &m_folder;
    CentreSettings m_settings;
    QString m_data;
    int m_patience = 20'000;
};

/// Runs a program to its end with nothing on its standard streams but `log`; its exit code, −1 when it did not start or
/// took too long.
int runProgram(const std::pair<QString, QStringList> &command, const QString &log, int timeoutMs);

} // namespace motcua::centre
