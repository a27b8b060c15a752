// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/devices/scanner/worker_protocol.h"
#include "app/workers/scan/sane_device.h"

#include <chrono>
#include <functional>

namespace motcua::devices::scan {

/// One batch: opens the device, scans page after page and sends each as soon as it is whole.
class ScanJob
{
public:
    struct Surroundings
    {
        std::function<void(const Event &)> send;
        std::function<bool()> isCancelled;
        /// false: cancelled meanwhile
        std::function<bool(std::chrono::milliseconds)> pause;
    };
    ScanJob(const SaneLibrary &library, command::Scan request, Surroundings surroundings);
    /// Ends with exactly one Done or Failed.
    void run();

private:
    enum class Page { Whole, Stopped, FeederEmpty };

    [[nodiscard]] bool open();
    [[nodiscard]] bool configure();
    void applyOptions(int page);
    void restoreOptions();
    [[nodiscard]] SANE_Status startWithPatience();
    void scanPages();
    [[nodiscard]] Page scanPage();
    [[nodiscard]] SANE_Status readFrame(PageAssembler &page);
    [[nodiscard]] bool sendPage(const PageAssembler &page, bool complete);
    void progress(int percent);
    void fail(const QString &name);
    void finish(bool cancelled);

    const SaneLibrary &m_library;
    const command::Scan m_request;
    const Surroundings m_around;
    SaneDevice m_device;
    struct Before
    {
        QString name;
        QString value;
    };
    QVector<Before> m_before; ///< what options were, in the order they were changed
    int m_page = 1;
    int m_sent = 0;
    std::chrono::steady_clock::time_point m_lastProgress;
};

} // namespace motcua::devices::scan
