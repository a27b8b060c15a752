// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/overlay_dialog.h"
#include "ui/counter/dossier_view.h"

#include <QElapsedTimer>
#include <QTimer>

class QHBoxLayout;
class QVBoxLayout;

namespace motcua::ui {

class ApprovalOverlay;
class Button;
class DueOverlay;
class ErrorBanner;
class Label;

/// What this station knows of an accepted dossier, opened from the palette or by scanning its receipt; and what is done
/// to it afterwards with a supervisor's approval: showing the identity numbers for a minute, another due date, voiding
/// the receipt.
class DossierOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    /// @param approval  the window's; asked over this one
    DossierOverlay(const Desk &desk, const Actor &actor, ApprovalOverlay &approval, QWidget *host);
    void begin(const QString &code);
    /// How long whole numbers stay; 60 s unless a test says otherwise.
    void setShownFor(int ms) { m_shownMs = ms; }

Q_SIGNALS:
    void failed(const motcua::Failure &failure);
    void notFound(const QString &code);
    void changed(const QString &code); ///< due date or receipt, after COMMIT

private:
    void load(const QString &code, const QString &said);
    void show(const DossierView &view, const QString &said);
    void addFact(QVBoxLayout *column, const QString &name, Label *value);
    void addChanges(QVBoxLayout *column);
    [[nodiscard]] QHBoxLayout *actions();
    void unmask();
    void mask();
    void countDown();
    void changeDue();
    void voidReceipt();
    void tell(const Failure &failure);

    Desk m_desk;
    Actor m_actor;
    DossierView m_view;
    ApprovalOverlay &m_approval;
    DueOverlay *m_due;
    QWidget *m_facts = nullptr;
    ErrorBanner *m_banner = nullptr;
    Label *m_ownerId = nullptr;
    Label *m_submitterId = nullptr;
    Button *m_unmask = nullptr;
    QTimer m_tick;
    int m_shownMs;
    qint64 m_hideAt = 0; ///< of m_running, ms
    QElapsedTimer m_running;
};

} // namespace motcua::ui
