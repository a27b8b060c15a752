// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/scanner/process_scanner.h"

#include "app/devices/scanner/device_spec.h"
#include "app/devices/scanner/scanner_failure.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

Q_LOGGING_CATEGORY(lcScanner, "motcua.devices.scanner", QtInfoMsg)

constexpr int kQuitGraceMs = 300;

} // namespace

ProcessScanner::ProcessScanner(QObject *parent) : ProcessScanner(Options(), parent) {}

ProcessScanner::ProcessScanner(Options options, QObject *parent)
    : Scanner(parent),
      m_options(std::move(options))
{
    m_watch.setSingleShot(true);
    m_cancelWatch.setSingleShot(true);
    m_cancelWatch.setInterval(m_options.cancelTimeout);
    connect(&m_watch, &QTimer::timeout, this, &ProcessScanner::timedOut);
    connect(&m_cancelWatch, &QTimer::timeout, this, [this] {
        qCWarning(lcScanner) << "cancel not obeyed in time, ending the worker";
        // A cancel that had to be enforced is a cancel all the same: the pages are safe.
        const int pages = m_pages;
        dropWorker();
        endScan();
        Q_EMIT finished(pages);
        startNext();
    });
    m_settleWatch.setSingleShot(true);
    m_settleWatch.setInterval(m_options.settleTimeout);
    connect(&m_settleWatch, &QTimer::timeout, this, [this] {
        qCWarning(lcScanner) << "the driver does not let go of the device, ending the worker";
        dropWorker();
        startNext();
    });
}

ProcessScanner::~ProcessScanner()
{
    if (m_worker != nullptr) {
        m_worker->disconnect(this);
        bool gone = false;
        if (m_task == Task::None && m_worker->state() == QProcess::Running) {
            send(scan::command::Quit{});
            m_worker->closeWriteChannel();
            gone = m_worker->waitForFinished(kQuitGraceMs);
        }
        if (!gone)
            m_worker->kill();
    }
    // Those dropped earlier too: killed, but perhaps not reaped yet.
    const QList<QProcess *> workers = findChildren<QProcess *>();
    for (QProcess *worker : workers)
        worker->waitForFinished(kQuitGraceMs);
}

void ProcessScanner::enumerate()
{
    m_enumerateWanted = true;
    startNext();
}

void ProcessScanner::scan(const Request &request)
{
    if (m_task == Task::Scanning || m_scanWanted) {
        qCWarning(lcScanner) << "a batch is running, the new one is ignored";
        return;
    }
    m_scanWanted = request;
    startNext();
}

void ProcessScanner::cancel()
{
    if (m_scanWanted) { // not started yet
        m_scanWanted.reset();
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT finished(0); }, Qt::QueuedConnection);
        return;
    }
    if (m_task != Task::Scanning || m_cancelling)
        return;
    m_cancelling = true;
    send(scan::command::Cancel{});
    m_cancelWatch.start();
}

bool ProcessScanner::isBusy() const
{
    return m_task != Task::None || m_scanWanted || m_enumerateWanted;
}

qint64 ProcessScanner::workerPid() const
{
    return m_worker != nullptr ? m_worker->processId() : 0;
}

void ProcessScanner::startNext()
{
    if (m_task != Task::None || isSettling() || (!m_scanWanted && !m_enumerateWanted))
        return;
    if (m_scanWanted) {
        const Request request = *std::exchange(m_scanWanted, std::nullopt);
        m_task = Task::Scanning;
        m_pages = 0;
        m_sheet = 0;
        m_cancelling = false;
        m_askedDevice = request.device;
        if (m_askedDevice.isEmpty())
            m_askedDevice = m_rememberedDevice;
        if (m_askedDevice.isEmpty())
            m_askedDevice = m_options.defaultDevice;
        if (!ensureWorker())
            return;
        const DeviceSpec spec = parseDeviceSpec(m_askedDevice);
        scan::command::Scan command;
        command.device = spec.device;
        command.options = spec.options;
        command.feeder = request.source == Source::Feeder;
        command.dpi = request.dpi;
        command.grey = request.grey;
        command.maxPages = request.maxPages;
        command.retryDelayMs = static_cast<int>(m_options.retryDelay.count());
        send(command);
        m_watch.start(m_options.openTimeout);
        return;
    }
    m_enumerateWanted = false;
    m_task = Task::Enumerating;
    if (!ensureWorker())
        return;
    send(scan::command::Enumerate{});
    m_watch.start(m_options.enumerateTimeout);
}

bool ProcessScanner::ensureWorker()
{
    if (m_worker != nullptr)
        return true;
    m_worker = new QProcess(this);
    m_parser = scan::FrameParser();
    // What drivers say goes where our own messages go; it is never parsed.
    m_worker->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_worker, &QProcess::readyReadStandardOutput, this, &ProcessScanner::receive);
    connect(m_worker, &QProcess::finished, this, &ProcessScanner::workerGone);
    connect(
        m_worker, &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
            // A crash also comes as finished(), after which the last pages have been read.
            if (error == QProcess::FailedToStart)
                workerGone();
        },
        Qt::QueuedConnection);
    m_worker->start(workerPath(), QStringList());
    return true;
}

QString ProcessScanner::workerPath() const
{
    if (!m_options.worker.isEmpty())
        return m_options.worker;
    const QString fromEnvironment = qEnvironmentVariable("MOTCUA_SCAN_WORKER");
    if (!fromEnvironment.isEmpty())
        return fromEnvironment;
    return QDir(QCoreApplication::applicationDirPath()).filePath(u"motcua-scan-worker"_s);
}

void ProcessScanner::send(const scan::Command &command)
{
    // Buffered by QProcess while the worker is still starting.
    m_worker->write(scan::toBytes(scan::toFrame(command)));
}

void ProcessScanner::receive()
{
    if (m_worker == nullptr)
        return;
    if (m_parser.isBroken()) {
        m_worker->readAllStandardOutput(); // until the kill arrives
        return;
    }
    if (m_watch.isActive()) {
        // A byte is a sign of life, except while a device is being opened: only Opened ends that.
        if (m_task == Task::Scanning && m_sheet > 0)
            m_watch.start(m_options.silenceTimeout);
    }
    m_parser.feed(m_worker->readAllStandardOutput());
    QProcess *const worker = m_worker;
    while (const std::optional<scan::Frame> frame = m_parser.next()) {
        const std::optional<scan::Event> event = scan::toEvent(*frame);
        if (!event) {
            qCWarning(lcScanner) << "the worker said something unknown";
            m_worker->kill();
            return;
        }
        handle(*event);
        if (m_worker != worker) // dropped by what it said, or by a listener
            return;
    }
    if (m_parser.isBroken()) {
        qCWarning(lcScanner) << "the worker's words cannot be read";
        m_worker->kill();
    }
}

void ProcessScanner::handle(const scan::Event &event)
{
    namespace e = scan::event;
    std::visit(scan::Overloaded{
                   [this](const e::Ready &ready) {
                       if (ready.protocol != scan::kProtocolVersion) {
                           qCWarning(lcScanner) << "worker of protocol" << ready.protocol;
                           m_worker->kill();
                       }
                   },
                   [this](const e::Devices &found) { handleDevices(found); },
                   [this](const e::Opened &opened) {
                       if (m_task != Task::Scanning)
                           return;
                       // With the options it was asked for: they belong to the device.
                       m_rememberedDevice = m_askedDevice.isEmpty() ? opened.device : m_askedDevice;
                       m_sheet = 1;
                       m_watch.start(m_options.silenceTimeout);
                   },
                   [this](const e::Progress &p) {
                       if (m_task != Task::Scanning)
                           return;
                       m_sheet = p.page;
                       Q_EMIT progress(p.page, p.percent);
                   },
                   [this](const e::Page &page) { handlePage(page); },
                   [this](const e::Done &) {
                       if (m_task != Task::Scanning)
                           return;
                       const int pages = m_pages;
                       m_settleWatch.start();
                       endScan();
                       Q_EMIT finished(pages);
                       startNext();
                   },
                   [this](const e::Failed &failed) {
                       if (m_task != Task::Scanning)
                           return;
                       m_settleWatch.start();
                       failScan(failed.name.toLatin1(), failed.page);
                   },
                   [this](const e::Idle &) {
                       m_settleWatch.stop();
                       startNext();
                   },
               },
               event);
}

void ProcessScanner::handleDevices(const scan::event::Devices &found)
{
    if (m_task != Task::Enumerating)
        return;
    m_watch.stop();
    m_task = Task::None;
    QVector<Device> devices;
    for (const scan::event::FoundDevice &device : found.devices)
        devices.append({device.name, device.label});
    Q_EMIT devicesFound(devices);
    startNext();
}

void ProcessScanner::handlePage(const scan::event::Page &page)
{
    // After a cancel a page may still be on its way: it is whole, so it counts.
    if (m_task != Task::Scanning)
        return;
    if (page.complete)
        ++m_pages;
    else if (!m_options.giveTornPages)
        return;
    Q_EMIT pageScanned(
        PageImage{page.encoded, page.mime, page.widthPx, page.heightPx, page.dpi, page.complete});
}

void ProcessScanner::workerGone()
{
    if (m_worker == nullptr)
        return;
    receive(); // pages that were on their way when it died
    if (m_worker == nullptr)
        return;
    const int sheet = qMax(m_sheet, m_pages + 1);
    const bool cancelled = m_cancelling;
    dropWorker();
    switch (m_task) {
    case Task::None: // died in its sleep, or while it let go of the device
        startNext();
        break;
    case Task::Enumerating:
        m_task = Task::None;
        Q_EMIT failed(scannerFailure("scanner_died", 0, 0), 0);
        startNext();
        break;
    case Task::Scanning:
        if (cancelled) {
            const int pages = m_pages;
            endScan();
            Q_EMIT finished(pages);
            startNext();
        } else {
            failScan("scanner_died", sheet);
        }
        break;
    }
}

void ProcessScanner::timedOut()
{
    qCWarning(lcScanner) << "no sign of life from the worker, ending it";
    dropWorker();
    if (m_task == Task::Enumerating) {
        m_task = Task::None;
        Q_EMIT failed(scannerFailure("scanner_timeout", 0, 0), 0);
        startNext();
    } else if (m_task == Task::Scanning) {
        failScan("scanner_timeout", qMax(m_sheet, m_pages + 1));
    }
}

void ProcessScanner::dropWorker()
{
    m_watch.stop();
    m_cancelWatch.stop();
    m_settleWatch.stop();
    if (m_worker == nullptr)
        return;
    QProcess *worker = std::exchange(m_worker, nullptr);
    worker->disconnect(this);
    if (worker->state() == QProcess::NotRunning) {
        worker->deleteLater();
        return;
    }
    // Not waited for: QProcess reaps it, and what it still says is nobody's.
    connect(worker, &QProcess::finished, worker, &QObject::deleteLater);
    worker->kill();
}

void ProcessScanner::endScan()
{
    m_watch.stop();
    m_cancelWatch.stop();
    m_task = Task::None;
    m_cancelling = false;
}

void ProcessScanner::failScan(const QByteArray &name, int sheet)
{
    const int pages = m_pages;
    endScan();
    Q_EMIT failed(scannerFailure(name, sheet, pages), pages);
    startNext();
}

void ProcessScanner::setDefaultDevice(const QString &device)
{
    m_options.defaultDevice = device;
    m_rememberedDevice.clear();
}

} // namespace motcua::devices
