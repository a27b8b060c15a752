// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "storage/station.h"
#include "sync/client/sync_engine.h"
#include "tests/support/gateway_double.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace motcua::test {

inline constexpr int kQuick = 20000; // an upper bound for QTRY, not a wait

/// A real data folder, the real engine and a scripted gateway for one test.
class SyncFixture : public QObject
{
protected:
    void setUp();
    void tearDown();
    void addOperation(int files = 1, int fileBytes = 1000);
    void makeEngine();
    [[nodiscard]] bool allArrived() const;

    static const TestAuthority &authority();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatedClock> m_clock;
    std::unique_ptr<RandomIdSource> m_ids;
    std::unique_ptr<GatewayDouble> m_gateway;
    std::unique_ptr<storage::Station> m_station;
    std::unique_ptr<sync::SyncEngine> m_engine;
    sync::SyncEngine::Options m_options;
    QVector<OperationId> m_sent;
    QVector<QByteArray> m_files;
};

} // namespace motcua::test
