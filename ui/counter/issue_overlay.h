// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/overlay_dialog.h"
#include "ui/counter/queue_desk.h"

class QButtonGroup;
class QGridLayout;
class QLineEdit;

namespace motcua::ui {

class GestureOverlay;
class Label;
class PrimaryButton;

/// Ctrl+L: a number for a citizen who cannot use the kiosk.
class IssueOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    IssueOverlay(QueueDesk &queue, QWidget *host);
    void begin();
    /// With an appointment's code, as a code reader read it; checks it in at once.
    void beginWith(const QString &code);
    /// What a code reader read while the sheet is open.
    void takeCode(const QString &code);
    [[nodiscard]] bool takesCodes() const { return m_booking != nullptr; }
    /// Who was not served on the day before, to be given a number that keeps the place.
    void beginYesterday();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void issue();
    void checkIn();
    void answered(const CheckIn::Outcome &outcome);
    void say(const QString &text);
    void addBooking();
    void follow();
    void showYesterday(const QVector<Ticket> &left);
    void addPurposes();
    void addPriorities();
    [[nodiscard]] QGridLayout *grid(const QString &label);
    /// The number of today that a corrected form continues; nothing of the kind typed: none.
    [[nodiscard]] std::optional<Ticket> continued() const;
    QueueDesk &m_queue;
    QButtonGroup *m_groups;
    QButtonGroup *m_reasons;
    QButtonGroup *m_purposes;
    QWidget *m_firstBox = nullptr;
    QLineEdit *m_first = nullptr;
    QLineEdit *m_booking = nullptr; ///< null: no appointments come here
    Label *m_hint = nullptr;
    GestureOverlay *m_yesterday;
    PrimaryButton *m_issue;
    bool m_asking = false;     ///< an appointment is being looked for
    bool m_groupAsked = false; ///< its group is the one that is chosen here
};

} // namespace motcua::ui
