// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/overlay_dialog.h"

class QLineEdit;

namespace motcua::ui {

class ApprovalOverlay;
class CellTable;
class Label;
class PrimaryButton;

/// A counter whose clerk is gone: says what happens to whoever is there, asks why.
class ReleaseOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    explicit ReleaseOverlay(QWidget *host);
    /// @param ticket  who is at the counter; empty: nobody
    void begin(int counter, const QString &clerk, const QString &ticket);

Q_SIGNALS:
    void wanted(int counter, const QString &reason);

private:
    void submit();
    int m_counter = 0;
    Label *m_title;
    Label *m_words;
    QLineEdit *m_reason;
    PrimaryButton *m_do;
};

/// A step of the journal that can still be taken back: the last one of its number.
struct LastStep
{
    EventId event;
    QString number;
    QueueEvent::Kind kind = QueueEvent::Kind::Called;
    QDateTime at;
    int counter = 0;
    QString who;
};
/// The latest first. Desk thread.
[[nodiscard]] QVector<LastStep> lastSteps(const QueueState &state);

/// The last step of each number, the latest first, to choose one to take back; typing part of a number narrows it.
class StepsOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    explicit StepsOverlay(QWidget *host);
    void begin(const QVector<LastStep> &steps);

Q_SIGNALS:
    void wanted(const motcua::ui::LastStep &step);

private:
    void fill();
    QVector<LastStep> m_steps, m_shown;
    QLineEdit *m_number;
    CellTable *m_table;
    Label *m_more;
};

} // namespace motcua::ui
