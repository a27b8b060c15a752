// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "app/core/base/worker.h"
#include "app/core/queue/centre_membership.h"
#include "storage/station.h"
#include "ui/common/centre_port.h"

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

namespace motcua {

/// The thread of joining and serving a centre, with a connection of its own. `motcua-centre` runs as a process of its own
/// that goes on when this program ends, on the folder `<data folder>-centre`; it is started again with the program.
class CentreRoom final : public ui::CentrePort
{
    Q_OBJECT
public:
    struct Options
    {
        QString program = {};            ///< empty: motcua-centre beside this program
        QStringList serveArguments = {}; ///< besides the folder: ports
        quint16 discoveryPort = 0;       ///< 0: the usual one
        bool startServing = false;       ///< what was chosen to be served starts with the program
    };
    CentreRoom(QString folder, const storage::DatabaseKey &key, const Clock &clock, Options options,
               QObject *parent = nullptr);
    ~CentreRoom() override;

    [[nodiscard]] Job job() const override { return m_job; }
    void look() override;
    void search() override;
    void serve(const Actor &by) override;
    void stopServing(const Actor &by) override;
    void showCode(const Actor &by) override;
    void join(const QString &address, const QString &code, const Actor &by) override;
    void leave(const Actor &by) override;
    void remove(const QString &station, const Actor &by) override;
    void restart() override { Q_EMIT restartWanted(); }
    void cancel() override { m_stop = true; }

Q_SIGNALS:
    void restartWanted();

private:
    using Done = std::function<void()>;
    /// Runs `work` on the room's thread unless a job is under way; what it gives back is done on the window's.
    void begin(Job job, std::function<Done()> work);
    void end();
    // On the room's thread:
    [[nodiscard]] storage::Station &station();
    void require(const Actor &by);
    [[nodiscard]] ui::CentreView viewNow();
    [[nodiscard]] bool answers(const CentreMembership &membership);
    void startProcess();
    void waitUntilServed(const QString &said);
    void joinAt(const QString &address, const QString &code, const Actor &by);
    [[nodiscard]] std::function<bool()> goOn() const;

    QString m_folder, m_centreFolder;
    storage::DatabaseKey m_key;
    const Clock &m_clock;
    Options m_options;
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_ending = false;
    Job m_job = Job::None; ///< of the window's thread
    bool m_lookAgain = false;
    std::pair<Job, std::function<Done()>> m_next; ///< wanted while it was only looked
    QString m_memberAtStart; ///< of the room's thread: its centre when the program began
    std::unique_ptr<storage::Station> m_station; ///< made, used and destroyed on the room's thread
    Worker m_worker;                             ///< last: joins before the rest goes
};

} // namespace motcua
