// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "app/core/base/worker.h"
#include "storage/station.h"
#include "sync/client/network_watch.h"
#include "sync/client/sync_engine.h"
#include "ui/common/desk.h"

#include <QThread>

#include <memory>

namespace motcua {

/// The sync thread: a connection of its own and the engine on it, and the monitor the windows look at. Starts only
/// in the one process of the data folder that holds the sync role; elsewhere it reports what the outbox says.
class SyncRoom final : public ui::SyncMonitor
{
    Q_OBJECT
public:
    SyncRoom(const QString &folder, const storage::DatabaseKey &key, const Clock &clock,
             const sync::SyncEngine::Options &options, QObject *parent = nullptr);
    ~SyncRoom() override;

    [[nodiscard]] ui::SyncStatus status() const override { return m_status; }
    void sendNow() override;
    /// Registers this PC with the province; answers by enrolled() or enrolmentFailed(). The engine starts after it.
    void enrol(const QString &gatewayUrl, const QString &code);

Q_SIGNALS:
    void enrolled(const QString &deviceId);
    void enrolmentFailed(const motcua::Failure &failure);

private:
    struct Parts;
    void startEngine();
    [[nodiscard]] bool beginToSend();
    void lookAtOutbox();
    void report(const sync::SyncState &state, bool isEnrolled);
    void takeOver();
    void take(const sync::SyncState &state, bool isEnrolled);

    const Clock &m_clock;
    sync::SyncEngine::Options m_options;
    QString m_folder;
    storage::DatabaseKey m_key;
    ui::SyncStatus m_status;
    sync::NetworkWatch m_network;
    QObject *m_onThread = nullptr;  // lives on m_thread: context for everything posted there
    bool m_isMetered = false;       // of m_thread
    std::unique_ptr<Parts> m_parts; // made, used and destroyed on m_thread
    QThread m_thread;
};

} // namespace motcua
