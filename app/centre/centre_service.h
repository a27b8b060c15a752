// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/centre/centre_backup.h"
#include "app/centre/centre_papers.h"
#include "app/centre/cluster.h"
#include "app/centre/discovery_service.h"
#include "app/centre/join_service.h"
#include "app/centre/open_code.h"
#include "app/centre/postmaster_watch.h"
#include "app/centre/station_book.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QProcess;

namespace motcua {
class Clock;
}

namespace motcua::centre {

struct ServeOptions
{
    QString folder;
    // Of a centre that is being made; one that is there keeps its own unless they are given.
    quint16 joinPort = 0, databasePort = 0; ///< 0: the usual ones
    QString address, name, backupFolder;
    quint16 discoveryPort = kDiscoveryPort;
    int patienceMs = 0;   ///< for what an earlier database left behind; 0: the usual
    bool announce = true; ///< answers who looks for a centre
};

/// The PC that serves a centre: everything from the start of the database to its orderly end. Main thread.
class CentreService : public QObject, private Admission
{
    Q_OBJECT
public:
    CentreService(ServeOptions options, const Clock &clock, QObject *parent = nullptr);
    ~CentreService() override;
    /// Makes the centre where there is none, and starts it. Throws Failure.
    void start();
    /// Ends in order; no connection is taken any more.
    void stop();

    using Reply = std::function<void(const QJsonObject &)>;
    /// A request of the control socket (sync/centre/centre_control.h).
    void handle(const QJsonObject &request, const Reply &reply);
    [[nodiscard]] QJsonObject status() const;
    [[nodiscard]] const CentreFolder &folder() const { return m_folder; }

private:
    [[nodiscard]] CentreSettings settled() const;
    void openAuthority(bool isNew);
    void openDatabase();
    void forgetDayKeys();
    void renewCertificate();
    void endHolders();
    void backUpIfDue();
    void backUp(const Reply &reply);
    void dumped(int code, const QString &file);
    void keepDump(const QString &file);
    [[nodiscard]] QString backupPlace() const;
    [[nodiscard]] QJsonObject stations() const;
    void remove(const QString &station);

    [[nodiscard]] Hello hello() const override;
    [[nodiscard]] Grant admit(const JoinRequest &request) override;
    bool leave(const QByteArray &certificateSha256) override;

    ServeOptions m_options;
    const Clock &m_clock;
    CentreFolder m_folder;
    CentreSettings m_settings;
    std::unique_ptr<storage::RoleLock> m_lock;
    std::unique_ptr<CentrePapers> m_papers;
    std::unique_ptr<StationBook> m_book;
    std::unique_ptr<Cluster> m_cluster;
    std::unique_ptr<PostmasterWatch> m_watch;
    std::unique_ptr<DiscoveryService> m_discovery;
    OpenCode m_code;
    std::unique_ptr<JoinService> m_join;
    QTimer m_addresses, m_backups, m_holders;
    QProcess *m_dump = nullptr;
    QVector<Reply> m_waiting; ///< for the backup under way
};

} // namespace motcua::centre
