// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/sync/sync_model.h"
#include "tests/gateway/gateway_process.h"
#include "tests/support/link/shaping_proxy.h"
#include "tests/support/postgres/private_postgres.h"

#include <QProcess>

#include <memory>
#include <vector>

namespace motcua::test {

/// Stations, the line, the gateway and its database, all of them real; what stations say goes to the model. One
/// thread; waits by running the event loop.
class SyncWorld
{
public:
    SyncWorld();
    ~SyncWorld();
    SyncWorld(const SyncWorld &) = delete;
    SyncWorld &operator=(const SyncWorld &) = delete;

    /// Empty when everything runs, else what went wrong.
    [[nodiscard]] QString begin(int stations);
    /// Takes from the province's tables what makes an operation count once. Before anything is sent.
    [[nodiscard]] QString weaken();

    [[nodiscard]] int stationCount() const { return int(m_stations.size()); }
    void accept(int station, qint64 bytes);
    void poison(int station);
    void sendNow(int station);
    void killStation(int station);
    /// Starts it (again), with its clock so many seconds wrong.
    [[nodiscard]] QString startStation(int station, qint64 clockOffset);
    [[nodiscard]] ShapingProxy &line() { return *m_line; }
    void killGateway();
    [[nodiscard]] QString stopGateway();
    [[nodiscard]] QString startGateway();
    [[nodiscard]] QString crashDatabase();

    /// Lets time pass while everything runs.
    void play(int ms);
    /// True when nothing waits anywhere within the time; asks the stations, tells them nothing.
    [[nodiscard]] bool drained(int withinMs);
    [[nodiscard]] QVector<QVector<HeldOperation>> lists();
    [[nodiscard]] ProvinceView province() const;
    [[nodiscard]] SyncModel &model() { return m_model; }

private:
    struct Station;
    void hear(int station);
    void tell(int station, const QByteArray &line);
    [[nodiscard]] QString enrol(int station);
    void makeLine();

    PrivatePostgres m_postgres{PrivatePostgres::Durability::Durable};
    GatewayProcess m_gateway;
    std::unique_ptr<ShapingProxy> m_line;
    quint16 m_linePort = 0;
    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<Station>> m_stations;
    SyncModel m_model;
    int m_number = 0;
};

} // namespace motcua::test
