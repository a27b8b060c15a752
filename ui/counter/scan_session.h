// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/papers/scanner.h"
#include "ui/counter/intake_desk.h"

#include <QObject>

namespace motcua::ui {

/// Scans sheets into one component. Pages given before a fault are stored at once, so that what the banner
/// calls safe is safe; going on after the fault adds to them. Window's thread.
class ScanSession final : public QObject
{
    Q_OBJECT
public:
    ScanSession(Scanner *scanner, IntakeDesk &intake, QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int component() const { return m_component; }
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int percent() const { return m_percent; }
    [[nodiscard]] bool canResume() const { return !m_running && m_component >= 0 && m_broken; }

    /// Replaces what the component holds. False: no scanner, or busy.
    bool start(int component, Scanner::Source source);
    /// After a fault: scans on behind the pages that are safe.
    bool resume();
    void cancel();
    /// Another draft: forgets the pages of the old one.
    void reset();

Q_SIGNALS:
    void changed();
    void failed(const motcua::Failure &failure, int pagesSafe);
    void finished(int component, int pages);

private:
    bool run();
    void store();
    [[nodiscard]] QString deviceName() const;

    Scanner *m_scanner;
    IntakeDesk &m_intake;
    QVector<Scanner::Device> m_devices;
    QVector<PageImage> m_pages;
    Scanner::Source m_source = Scanner::Source::Flatbed;
    int m_component = -1;
    int m_page = 0;
    int m_percent = -1;
    bool m_running = false;
    bool m_broken = false;
};

} // namespace motcua::ui
