// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/first_run/first_run_port.h"

#include <QWidget>

class QVBoxLayout;

namespace motcua::ui {

class FilePicker;
class FolderPicker;
class Label;

/// What the pages share; owned by the window's maker.
struct FirstRunContext
{
    FirstRunPort &port;
    FilePicker &files;
    FolderPicker &folders;
    FirstRunPlan plan;
    PackFacts pack; ///< when the plan's source is a pack
    KeyRing keyRing = KeyRing::Unknown;
};

/// One step. What is typed goes into the plan at once, so that going back and forth loses nothing.
class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(FirstRunContext &context, QWidget *parent = nullptr);
    [[nodiscard]] virtual QString step() const = 0;  ///< in the list of steps
    [[nodiscard]] virtual QString title() const = 0; ///< over the page
    [[nodiscard]] virtual QString lead() const = 0;  ///< one or two sentences under it
    /// Shows the plan as it stands and puts the focus where the work begins.
    virtual void enter() = 0;
    /// What is still in the way, as a sentence; empty: the next step may come.
    [[nodiscard]] virtual QString gap() const = 0;
    virtual void focusGap() = 0;
    [[nodiscard]] virtual bool isBusy() const { return false; }
    [[nodiscard]] virtual QString nextTitle() const;
    /// Called when the person goes on; the last page does the work and emits advance() later.
    virtual bool leave() { return true; }
    /// A drop of a file on the window; false: not wanted here.
    virtual bool takeFile(const QString &) { return false; }

Q_SIGNALS:
    void changed();
    void advance(); ///< go on now
    void told(const motcua::Failure &failure);
    void untold();        ///< what was told is over
    void restoreWanted(); ///< there is a backup: no new centre

protected:
    /// A caption over an input, with the caption as its buddy and name.
    void addRow(const QString &caption, QWidget *input, const QString &hint = {});
    [[nodiscard]] Label *addNote(const QString &text);
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    FirstRunContext &m_context;

private:
    QVBoxLayout *m_column;
};

} // namespace motcua::ui
