// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_controller.h"
#include "ui/counter/form_section.h"

namespace motcua::ui {

class Button;
class Chip;
class ComponentRow;
class ErrorBanner;
class ScanSession;
class SegmentButton;

/// Step 3: which papers are here, and their pages.
class ComponentsCard final : public FormSection
{
    Q_OBJECT
public:
    explicit ComponentsCard(CounterController &controller, QWidget *parent = nullptr);
    void load();
    void focusGap(const Gap &gap);
    /// F5: goes on after a fault, else scans into the row that has the focus or the first one without pages.
    void scanNext();
    void cancelScan();
    [[nodiscard]] bool isScanning() const;
    void setWide(bool wide);

private:
    void rebuild();
    void refresh();
    void refreshScan();
    void startScan(int component);
    void setState(int component, ComponentState state);
    [[nodiscard]] const Paper *paperOf(int component) const;
    [[nodiscard]] bool wantsScan(int component) const;

    CounterController &m_controller;
    IntakeDesk &m_intake;
    ScanSession *m_scan;
    Chip *m_missing;
    SegmentButton *m_source;
    ErrorBanner *m_banner;
    QWidget *m_running;
    Label *m_progress;
    QWidget *m_rowsBox;
    QVector<ComponentRow *> m_rows;
    QString m_builtFor; ///< code and version the rows were made for
    bool m_wide = false;
};

} // namespace motcua::ui
