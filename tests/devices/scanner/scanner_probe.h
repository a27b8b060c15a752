// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/devices/scanner/process_scanner.h"

#include <QTest>

namespace motcua::test {

/// A scanner and everything it said. The worker is the one just built.
class ScannerProbe
{
public:
    static devices::ProcessScanner::Options usual()
    {
        devices::ProcessScanner::Options options;
        options.worker =
            qEnvironmentVariable("MOTCUA_BIN_DIR") + QStringLiteral("/motcua-scan-worker");
        options.retryDelay = std::chrono::milliseconds(20);
        // The test backend of sane-backends 1.2.1 sometimes hangs in sane_cancel: it cancels its
        // thread inside malloc.
        options.settleTimeout = std::chrono::seconds(2);
        return options;
    }

    explicit ScannerProbe(const devices::ProcessScanner::Options &options = usual())
        : scanner(options)
    {
        using S = Scanner;
        QObject::connect(&scanner, &S::devicesFound, &scanner, [this](const QVector<S::Device> &d) {
            devices = d;
            ++enumerations;
        });
        QObject::connect(&scanner, &S::progress, &scanner, [this](int page, int percent) {
            progressPage = page;
            progressPercent = percent;
            ++progresses;
        });
        QObject::connect(&scanner, &S::pageScanned, &scanner,
                         [this](const PageImage &page) { pages.append(page); });
        QObject::connect(&scanner, &S::finished, &scanner, [this](int count) {
            finishedPages = count;
            ++ends;
        });
        QObject::connect(&scanner, &S::failed, &scanner, [this](const Failure &f, int safe) {
            failures.append(f);
            pagesSafe = safe;
            ++ends;
        });
    }

    /// One batch to its end; false when it does not end.
    [[nodiscard]] bool run(const Scanner::Request &request)
    {
        const int before = ends;
        pages.clear();
        failures.clear();
        finishedPages = -1;
        pagesSafe = -1;
        scanner.scan(request);
        return QTest::qWaitFor([&] { return ends > before; }, 15'000);
    }
    [[nodiscard]] QByteArray failureName() const
    {
        return failures.isEmpty() ? QByteArray() : failures.last().name();
    }

    devices::ProcessScanner scanner;
    QVector<Scanner::Device> devices;
    QVector<PageImage> pages;
    QVector<Failure> failures;
    int enumerations = 0;
    int progresses = 0;
    int progressPage = 0;
    int progressPercent = -2;
    int finishedPages = -1;
    int pagesSafe = -1;
    int ends = 0;
};

} // namespace motcua::test
