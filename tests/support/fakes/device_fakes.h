// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/forms/printing.h"
#include "app/core/papers/scanner.h"
#include "ui/common/desk.h"

#include <QBuffer>
#include <QImage>
#include <QTimer>

// Devices that do what a test tells them, answering from the event loop as the real ones do.
namespace motcua::fakes {

class ScriptedScanner final : public Scanner
{
    Q_OBJECT
public:
    int pages = 1;                ///< that come before the end or the fault
    std::optional<Failure> fault; ///< once
    int scans = 0;
    Request last;

    void enumerate() override
    {
        Q_EMIT devicesFound({{QStringLiteral("fake:0"), QStringLiteral("Fake scanner")}});
    }
    void scan(const Request &request) override
    {
        ++scans;
        last = request;
        m_busy = true;
        QTimer::singleShot(0, this, [this] {
            const int count = pages;
            for (int i = 1; i <= count && m_busy; ++i) {
                Q_EMIT progress(i, 50);
                Q_EMIT pageScanned(page());
            }
            if (hold && m_busy)
                return;
            end();
        });
    }
    void cancel() override { end(); }
    [[nodiscard]] bool isBusy() const override { return m_busy; }
    bool hold = false; ///< stays busy until cancel()

private:
    void end()
    {
        if (!m_busy)
            return;
        m_busy = false;
        if (fault) {
            const Failure failure = *fault;
            fault.reset();
            Q_EMIT failed(failure, pages);
        } else {
            Q_EMIT finished(pages);
        }
    }
    static PageImage page()
    {
        QImage image(120, 170, QImage::Format_Grayscale8);
        image.fill(255);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return {bytes, QStringLiteral("image/png"), 120, 170, 300, true};
    }
    bool m_busy = false;
};

class ScriptedPrinter final : public FormPrinter
{
    Q_OBJECT
public:
    std::optional<Failure> fault; ///< once
    int jobs = 0;
    bool files = false; ///< as a folder that stands in for a printer
    [[nodiscard]] bool leavesFiles() const override { return files; }
    [[nodiscard]] QString printerName() const override { return QStringLiteral("Fake printer"); }
    void print(const FormDocument &document, const QString &jobName) override
    {
        Q_UNUSED(document);
        ++jobs;
        QTimer::singleShot(0, this, [this, jobName] {
            if (fault) {
                const Failure failure = *fault;
                fault.reset();
                Q_EMIT failed(jobName, failure);
            } else {
                Q_EMIT printed(jobName);
            }
        });
    }
};

class StillSync final : public ui::SyncMonitor
{
    Q_OBJECT
public:
    ui::SyncStatus now;
    int sent = 0;
    [[nodiscard]] ui::SyncStatus status() const override { return now; }
    void sendNow() override { ++sent; }
    void become(const ui::SyncStatus &status)
    {
        now = status;
        Q_EMIT changed();
    }
};

} // namespace motcua::fakes
