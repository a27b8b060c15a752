// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/papers/scanner.h"
#include "app/devices/scanner/worker_protocol.h"

#include <QProcess>
#include <QTimer>

#include <chrono>
#include <optional>

namespace motcua::devices {

/// Scans in motcua-scan-worker, so that neither a crash nor a hang of a driver reaches the window.
/// Lives on any thread with an event loop and never blocks it; the desktop and motcua-admin use
/// the same class. The worker is started at the first use, kept, and started anew after it died.
/// SANE_CONFIG_DIR and the rest of the environment are inherited.
///
/// Request::device may carry options of the driver, see device_spec.h. A batch asked for while
/// another one runs is ignored (ask isBusy()); an enumeration asked for meanwhile is done after it.
class ProcessScanner final : public Scanner
{
    Q_OBJECT
public:
    struct Options
    {
        std::chrono::milliseconds enumerateTimeout = std::chrono::seconds(90);
        std::chrono::milliseconds openTimeout = std::chrono::seconds(90);
        std::chrono::milliseconds silenceTimeout = std::chrono::seconds(60); ///< no byte at all
        std::chrono::milliseconds cancelTimeout = std::chrono::seconds(10);
        /// For the driver to let go of the device after a batch; the batch has ended before.
        std::chrono::milliseconds settleTimeout = std::chrono::seconds(10);
        std::chrono::milliseconds retryDelay = std::chrono::seconds(1); ///< busy device, 3 tries
        /// Hand over what a device that stopped in mid-page had sent (PageImage::complete false).
        /// Off: a torn page that nobody looks at must not end in a dossier.
        bool giveTornPages = false;
        QString worker;        ///< path; empty: MOTCUA_SCAN_WORKER, else beside this program
        QString defaultDevice; ///< for requests without one, until a device has worked
    };

    explicit ProcessScanner(QObject *parent = nullptr);
    explicit ProcessScanner(Options options, QObject *parent = nullptr);
    ~ProcessScanner() override;

    void enumerate() override;
    void scan(const Request &request) override;
    /// finished() follows, with the pages given before.
    void cancel() override;
    [[nodiscard]] bool isBusy() const override;
    /// For requests without a device, from now on; forgets which one worked last.
    void setDefaultDevice(const QString &device);

    /// For tests that kill it; 0: none runs.
    [[nodiscard]] qint64 workerPid() const;

private:
    enum class Task { None, Enumerating, Scanning };

    void startNext();
    [[nodiscard]] bool ensureWorker();
    void send(const scan::Command &command);
    void receive();
    void handle(const scan::Event &event);
    void handleDevices(const scan::event::Devices &found);
    void handlePage(const scan::event::Page &page);
    void workerGone();
    void timedOut();
    void dropWorker();
    [[nodiscard]] bool isSettling() const { return m_settleWatch.isActive(); }
    void endScan();
    void failScan(const QByteArray &name, int sheet);
    [[nodiscard]] QString workerPath() const;

    Options m_options;
    QProcess *m_worker = nullptr;
    scan::FrameParser m_parser;
    QTimer m_watch;       ///< silence of the worker
    QTimer m_cancelWatch; ///< a cancel not obeyed
    QTimer m_settleWatch; ///< runs from the end of a batch until the worker is idle again
    Task m_task = Task::None;
    bool m_enumerateWanted = false;
    std::optional<Request> m_scanWanted;
    QString m_rememberedDevice;
    QString m_askedDevice; ///< of the running batch, with its options
    int m_pages = 0;
    int m_sheet = 0;
    bool m_cancelling = false;
};

} // namespace motcua::devices
