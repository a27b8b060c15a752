// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/scan_session.h"

namespace motcua::ui {

ScanSession::ScanSession(Scanner *scanner, IntakeDesk &intake, QObject *parent)
    : QObject(parent),
      m_scanner(scanner),
      m_intake(intake)
{
    if (!m_scanner)
        return;
    connect(m_scanner, &Scanner::devicesFound, this,
            [this](const QVector<Scanner::Device> &devices) { m_devices = devices; });
    connect(m_scanner, &Scanner::progress, this, [this](int page, int percent) {
        if (!m_running)
            return;
        m_page = page;
        m_percent = percent;
        Q_EMIT changed();
    });
    connect(m_scanner, &Scanner::pageScanned, this, [this](const PageImage &page) {
        // Half a page is not a page: the sheet comes again.
        if (m_running && page.complete)
            m_pages.append(page);
    });
    connect(m_scanner, &Scanner::finished, this, [this] {
        if (!m_running)
            return;
        m_running = false;
        m_broken = false;
        const int pages = int(m_pages.size());
        store();
        Q_EMIT finished(m_component, pages);
        Q_EMIT changed();
    });
    connect(m_scanner, &Scanner::failed, this, [this](const Failure &failure) {
        if (!m_running)
            return;
        m_running = false;
        m_broken = true;
        store();
        Q_EMIT failed(failure, int(m_pages.size()));
        Q_EMIT changed();
    });
}

bool ScanSession::start(int component, Scanner::Source source)
{
    if (m_running || !m_scanner || m_scanner->isBusy())
        return false;
    m_pages.clear();
    m_component = component;
    m_source = source;
    return run();
}

bool ScanSession::resume()
{
    return canResume() && m_scanner && !m_scanner->isBusy() && run();
}

bool ScanSession::run()
{
    m_running = true;
    m_broken = false;
    m_page = int(m_pages.size()) + 1;
    m_percent = -1;
    Q_EMIT changed();
    Scanner::Request request;
    request.source = m_source;
    m_scanner->scan(request);
    return true;
}

void ScanSession::cancel()
{
    if (m_running && m_scanner)
        m_scanner->cancel();
}

void ScanSession::reset()
{
    if (m_running && m_scanner)
        m_scanner->cancel();
    m_running = false;
    m_broken = false;
    m_component = -1;
    m_pages.clear();
    Q_EMIT changed();
}

void ScanSession::store()
{
    if (!m_pages.isEmpty())
        m_intake.addPaper(m_component, m_pages, deviceName());
}

QString ScanSession::deviceName() const
{
    return m_devices.isEmpty() ? QStringLiteral("scanner") : m_devices.first().label;
}

} // namespace motcua::ui
