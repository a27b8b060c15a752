// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/sync/sync_model.h"
#include "tests/gateway/gateway_process.h"
#include "tests/support/link/shaping_proxy.h"
#include "tests/support/postgres/private_postgres.h"

#include <QMap>
#include <QProcess>

#include <memory>
#include <utility>
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

    /// Where the two sides stand when there is no bad line between them but a network of its own (tap_line.h).
    struct Place
    {
        QString address;            ///< the gateway listens there
        QString host;               ///< what stations call it
        QStringList stationThrough; ///< the words before a station's program
    };
    /// Before begin(). There is no line() then, and the gateway cannot be started again.
    void setPlace(const Place &place) { m_place = place; }

    /// Empty when everything runs, else what went wrong.
    [[nodiscard]] QString begin(int stations);
    /// Takes from the province's tables what makes an operation count once. Before anything is sent.
    [[nodiscard]] QString weaken();

    [[nodiscard]] int stationCount() const { return int(m_stations.size()); }
    void accept(int station, qint64 bytes);
    void poison(int station);
    void ask(int station);
    void sendNow(int station);
    /// Its own clock (of the records) leaps while it works.
    void leap(int station, qint64 seconds);
    void killStation(int station);
    /// Starts it (again), with its clock so many seconds wrong.
    [[nodiscard]] QString startStation(int station, qint64 clockOffset);
    [[nodiscard]] ShapingProxy &line() { return *m_line; }
    void killGateway();
    [[nodiscard]] QString stopGateway();
    [[nodiscard]] QString startGateway();
    /// The gateway as it was before it was brought up to date; what it does not know yet (older_gateway.cpp).
    [[nodiscard]] QString startOlderGateway(const QStringList &lacking);
    [[nodiscard]] QString crashDatabase();
    /// Starts it again when it ended by itself.
    [[nodiscard]] QString reviveDatabase();

    /// Whose disk, whose computer's clock.
    static constexpr int kGateway = -1, kDatabase = -2; ///< else a station
    /// From its next start on it dies right before its call of this number (tests/faults/shim: writes, syncs, names and,
    /// of the gateway, statements), 0: it does not; its calls are written down in `trace`.
    void setKilledAt(int whose, int call, const QString &trace);
    [[nodiscard]] bool isRunning(int whose) const;
    [[nodiscard]] QString rootOf(int whose) const;
    void setDiskFull(int whose, bool isFull);
    /// Of everything the computer's programs ask, TLS included; not of the database.
    void setClockWrong(int whose, qint64 seconds);

    /// Writes what waits to a new folder; empty when there was nothing to write.
    [[nodiscard]] QString exportStick(int station);
    /// True when the province took everything; the receipt lies in the folder then.
    bool importStick(const QString &folder);
    /// True when the station took it.
    bool takeReceipt(int station, const QString &path);

    /// Lets time pass while everything runs.
    void play(int ms);
    /// True when nothing waits anywhere within the time; asks the stations, tells them nothing.
    [[nodiscard]] bool drained(int withinMs);
    /// Nothing waits anywhere at this moment, as far as stations answer.
    [[nodiscard]] bool isQuiet();
    [[nodiscard]] QVector<QVector<HeldOperation>> lists();
    [[nodiscard]] ProvinceView province() const;
    [[nodiscard]] SyncModel &model() { return m_model; }
    /// Something that must not be and shows in no table.
    void complain(const QString &wrong) { m_complaints.append(wrong); }
    /// How often a fault was felt, where that can be counted: connections cut, calls refused.
    [[nodiscard]] int takeStrokes();
    /// Of a kind of record, at the province.
    [[nodiscard]] int countAtProvince(QLatin1StringView kind) const;
    [[nodiscard]] QStringList takeComplaints() { return std::exchange(m_complaints, {}); }

private:
    struct Station;
    [[nodiscard]] QProcessEnvironment shimmed(const QString &root, int whose) const;
    [[nodiscard]] QString fullFile(int whose) const;
    [[nodiscard]] QString clockFile(int whose) const;
    [[nodiscard]] QString serve(const QString &program, const QStringList &more);
    [[nodiscard]] bool waitForWord(int station);
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
    int m_sticks = 0;
    int m_strokes = 0;
    int m_cutsBefore = 0; ///< of the line there is now
    QStringList m_complaints;
    Place m_place;
    struct Death
    {
        int call = 0;
        QString trace;
    };
    QMap<int, Death> m_deaths;
};

} // namespace motcua::test
