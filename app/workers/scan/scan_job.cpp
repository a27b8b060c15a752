// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/scan/scan_job.h"

#include "app/workers/scan/page_encoder.h"
#include "app/workers/scan/sane_status.h"

#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace motcua::devices::scan {

namespace {
constexpr int kTries = 3;
constexpr int kChunk = 64 * 1024; ///< small, so that a cancel is heard soon
constexpr auto kProgressEvery = 200ms;
} // namespace

ScanJob::ScanJob(const SaneLibrary &library, command::Scan request, Surroundings surroundings)
    : m_library(library),
      m_request(std::move(request)),
      m_around(std::move(surroundings))
{}

void ScanJob::run()
{
    if (!open())
        return;
    if (configure())
        scanPages();
    // The end was told before: a driver that crashes only now has done its work all the same.
    m_device.cancel();
    restoreOptions();
}

void ScanJob::scanPages()
{
    for (;; ++m_page) {
        const Page page = scanPage();
        if (page == Page::Stopped)
            return;
        const bool enough = page == Page::FeederEmpty || !m_request.feeder ||
                            (m_request.maxPages > 0 && m_sent >= m_request.maxPages);
        if (enough) {
            finish(false);
            return;
        }
    }
}

bool ScanJob::open()
{
    QString name = m_request.device;
    if (name.isEmpty()) {
        const QVector<event::FoundDevice> devices = m_library.devices();
        if (devices.isEmpty()) {
            fail(u"scanner_absent"_s);
            return false;
        }
        name = devices.first().name;
    }
    SANE_Status status = SANE_STATUS_GOOD;
    for (int attempt = 1; attempt <= kTries; ++attempt) {
        if (m_around.isCancelled()) {
            finish(true);
            return false;
        }
        status = m_device.open(name);
        if (status == SANE_STATUS_GOOD) {
            m_around.send(event::Opened{name});
            return true;
        }
        if (!isWorthRetrying(status) || attempt == kTries)
            break;
        if (!m_around.pause(std::chrono::milliseconds(m_request.retryDelayMs))) {
            finish(true);
            return false;
        }
    }
    fail(failureName(status, Step::Open));
    return false;
}

bool ScanJob::configure()
{
    // Source first: it decides which area and resolutions there are.
    if (!m_device.chooseSource(m_request.feeder)) {
        fail(u"scanner_no_feeder"_s);
        return false;
    }
    m_device.chooseMode(m_request.grey);
    m_device.set(u"depth"_s, u"8"_s);
    m_device.chooseResolution(m_request.dpi);
    m_device.chooseArea();
    applyOptions(0);
    return true;
}

void ScanJob::applyOptions(int page)
{
    for (const DriverOption &option : m_request.options) {
        if (option.beforePage != page)
            continue;
        const QString before = m_device.value(option.name);
        if (m_device.set(option.name, option.value))
            m_before.append({option.name, before});
        else
            qWarning("the device did not take the option '%s'", qUtf8Printable(option.name));
    }
}

void ScanJob::restoreOptions()
{
    // Some drivers keep what they were set to for the next one who opens them.
    for (auto it = m_before.crbegin(); it != m_before.crend(); ++it)
        m_device.set(it->name, it->value);
}

SANE_Status ScanJob::startWithPatience()
{
    SANE_Status status = SANE_STATUS_GOOD;
    for (int attempt = 1; attempt <= kTries; ++attempt) {
        status = m_device.start();
        if (!isWorthRetrying(status) || attempt == kTries)
            break;
        if (!m_around.pause(std::chrono::milliseconds(m_request.retryDelayMs)))
            break;
    }
    return status;
}

ScanJob::Page ScanJob::scanPage()
{
    applyOptions(m_page);
    PageAssembler page;
    for (bool last = false; !last;) {
        if (m_around.isCancelled()) {
            finish(true);
            return Page::Stopped;
        }
        const SANE_Status started = startWithPatience();
        if (m_around.isCancelled()) {
            finish(true);
            return Page::Stopped;
        }
        if (started == SANE_STATUS_NO_DOCS && m_sent > 0 && !page.hasRows())
            return Page::FeederEmpty;
        FrameFormat format;
        SANE_Status status = started;
        if (status == SANE_STATUS_GOOD)
            status = m_device.frame(format, last);
        if (status != SANE_STATUS_GOOD) {
            fail(failureName(status, Step::Start));
            return Page::Stopped;
        }
        if (!page.beginFrame(format)) {
            fail(u"scanner_io"_s);
            return Page::Stopped;
        }
        progress(page.percent());

        status = readFrame(page);
        // The flag and the count decide, not the status: a cancelled driver may well say EOF.
        if (m_around.isCancelled()) {
            finish(true);
            return Page::Stopped;
        }
        // Some feeders find out that they are empty only when they are read from.
        if (status == SANE_STATUS_NO_DOCS && m_sent > 0 && !page.hasRows())
            return Page::FeederEmpty;
        if (status != SANE_STATUS_EOF || !page.isFrameWhole()) {
            if (page.hasRows())
                (void)sendPage(page, false);
            fail(failureName(status, Step::Read));
            return Page::Stopped;
        }
    }
    if (!sendPage(page, true)) {
        fail(u"scanner_io"_s);
        return Page::Stopped;
    }
    return Page::Whole;
}

SANE_Status ScanJob::readFrame(PageAssembler &page)
{
    std::vector<uchar> chunk(kChunk);
    for (;;) {
        if (m_around.isCancelled())
            return SANE_STATUS_CANCELLED;
        int size = 0;
        const SANE_Status status = m_device.read(chunk.data(), kChunk, size);
        if (status != SANE_STATUS_GOOD)
            return status;
        if (size == 0) {
            // Allowed by the standard; not a reason to burn a processor.
            (void)m_around.pause(5ms);
            continue;
        }
        if (!page.append(chunk.data(), size))
            return SANE_STATUS_NO_MEM;
        if (std::chrono::steady_clock::now() - m_lastProgress >= kProgressEvery)
            progress(page.percent());
    }
}

bool ScanJob::sendPage(const PageAssembler &page, bool complete)
{
    const QImage image = page.image();
    const int dpi = m_device.resolution(m_request.dpi);
    const EncodedPage encoded = encodePage(image, dpi, m_request.grey);
    if (encoded.bytes.isEmpty() || encoded.bytes.size() > kMaxPayload)
        return false;
    m_around.send(event::Page{m_page, encoded.mime, image.width(), image.height(), dpi, complete,
                              encoded.bytes});
    if (complete)
        ++m_sent;
    return true;
}

void ScanJob::progress(int percent)
{
    m_lastProgress = std::chrono::steady_clock::now();
    m_around.send(event::Progress{m_page, percent});
}

void ScanJob::fail(const QString &name)
{
    m_around.send(event::Failed{name, m_page, m_sent});
}

void ScanJob::finish(bool cancelled)
{
    m_around.send(event::Done{m_sent, cancelled});
}

} // namespace motcua::devices::scan
