// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/first_run/first_run_page.h"

#include <QVector>
#include <QWidget>

class QScrollArea;
class QStackedWidget;

namespace motcua::ui {

class Button;
class ErrorBanner;
class Label;
class PrimaryButton;
class StepPanel;

/// The assistant of the first start: welcome, pack, centre, administrator, key, recovery sheet, backup, summary.
/// Enter goes on, Alt+← back. The filled button says what is missing and goes there; only the last one writes.
class FirstRunWindow : public QWidget
{
    Q_OBJECT
public:
    FirstRunWindow(FirstRunPort &port, FilePicker &files, FolderPicker &folders,
                   QWidget *parent = nullptr);
    ~FirstRunWindow() override;
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] FirstRunContext &context() { return m_context; } ///< for tests and pictures
    void showStep(int index);

Q_SIGNALS:
    void finished();      ///< the centre is made
    void restoreWanted(); ///< there is a backup of a centre: bring that back instead

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void next();
    void back();
    void refresh();
    void place();
    [[nodiscard]] FirstRunPage *page() const { return m_pages.value(m_current); }
    FirstRunContext m_context;
    StepPanel *m_panel;
    QWidget *m_right = nullptr;
    Label *m_title = nullptr;
    Label *m_lead = nullptr;
    ErrorBanner *m_banner = nullptr;
    QScrollArea *m_scroll = nullptr;
    QStackedWidget *m_stack = nullptr;
    Button *m_back = nullptr;
    PrimaryButton *m_next = nullptr;
    QVector<FirstRunPage *> m_pages;
    int m_current = 0;
};

} // namespace motcua::ui
