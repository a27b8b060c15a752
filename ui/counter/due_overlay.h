// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/dossier_changes.h"
#include "ui/common/desk.h"
#include "ui/common/overlay_dialog.h"

#include <functional>

class QLineEdit;

namespace motcua::ui {

class Label;
class PrimaryButton;

/// Another day for a result: typed, or up and down from working day to working day; says at once what it means.
class DueOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    DueOverlay(const Desk &desk, QWidget *host);
    /// `chosen` is called after the overlay has gone, with a day the calendar allows.
    void begin(const DossierStanding &standing,
               const std::function<void(QDate day, const DueProposal &proposal)> &chosen);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look(int step);
    void tell(const DueProposal &proposal);
    void submit();

    const Desk &m_desk;
    DossierStanding m_standing;
    std::function<void(QDate day, const DueProposal &proposal)> m_chosen;
    DueProposal m_proposal;
    QDate m_day;
    quint64 m_asked = 0;
    Label *m_now;
    QLineEdit *m_edit;
    Label *m_note;
    PrimaryButton *m_next;
};

} // namespace motcua::ui
