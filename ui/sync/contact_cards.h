// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dispatch/dispatch_board.h"
#include "app/core/papers/scanner.h"
#include "ui/common/card.h"
#include "ui/common/safety_monitor.h"
#include "ui/common/sync_monitor.h"

namespace motcua {
class Clock;
class FormPrinter;
} // namespace motcua

namespace motcua::ui {

class FactRow;

/// Who was spoken to last and how that stands: the province's server, the backup beside this computer.
class ContactCard final : public Card
{
    Q_OBJECT
public:
    explicit ContactCard(QWidget *parent = nullptr);
    void show(const SyncStatus &link, const DispatchView &view, const SafetyStatus *safety,
              const QDateTime &now);

private:
    void showFeed(const DispatchView &view, const QDateTime &now);
    FactRow *m_province;
    FactRow *m_feed; ///< what comes down from the province
    FactRow *m_backup;
};

/// What is plugged in at this counter. The scanners are asked for when look() is called; it takes seconds and holds
/// nothing up.
class DevicesCard final : public Card
{
    Q_OBJECT
public:
    /// Either may be null: then there is no such row.
    DevicesCard(const QString &counter, FormPrinter *printer, Scanner *scanner,
                QWidget *parent = nullptr);
    void look();

private:
    void showPrinter();
    void showScanners(const QVector<Scanner::Device> &devices);
    FormPrinter *m_printer;
    Scanner *m_scanner;
    FactRow *m_printerRow = nullptr;
    FactRow *m_scannerRow = nullptr;
    bool m_asking = false;
};

} // namespace motcua::ui
