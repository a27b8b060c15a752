// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_controller.h"
#include "ui/counter/gesture_overlay.h"

namespace motcua::ui {

class ApprovalOverlay;

/// The gestures that ask something first: each is a sheet over the window, all of it by keys. What they decide is done
/// by QueueDesk.
class CounterGestures final : public QObject
{
    Q_OBJECT
public:
    /// @param approval  the window's
    CounterGestures(CounterController &controller, ApprovalOverlay &approval, QWidget *window);

    void transfer(); ///< F6
    void hold();     ///< F7; a draft without a number is put aside without a question
    void quick();    ///< F9
    void more();     ///< F10
    // From the menu (counter_menu.cpp):
    void callThis();
    void addService();
    void left();
    void cancel();
    void reopen();
    void undoLate();
    // From the menu and the primary button (counter_presence.cpp):
    void pause();
    void close();
    /// The same when the window is to be closed; windowMayGo() comes once nobody is at the counter.
    void closeWindow();
    /// What was chosen for it could not be done: it is not asked a second time.
    [[nodiscard]] bool closingFailed() const { return m_closingFailed; }
    void open();
    /// The counter this person has elsewhere still has somebody: what to do with them.
    void freeOther(int counter, const Ticket &ticket);

Q_SIGNALS:
    void slipsWanted();
    void paperWanted();
    void crossingsWanted();
    void windowMayGo();
    /// closingFailed() from now on, and the window stays so that somebody sees why.
    void closingRefused(const motcua::Failure &failure);
    void yesterdayWanted();

private:
    using Wanted = std::function<bool(const Ticket &)>;
    [[nodiscard]] std::function<QVector<GestureForm::Line>(const QString &)>
    ticketLines(const Wanted &wanted) const;
    [[nodiscard]] std::function<QVector<GestureForm::Line>(const QString &)>
    procedureLines(const QVector<GestureForm::Line> &first) const;
    [[nodiscard]] QueueDesk &queue() const { return m_controller.queue(); }
    [[nodiscard]] bool any(const Wanted &wanted) const;
    [[nodiscard]] bool isIdle() const;
    [[nodiscard]] QVector<ActMenu::Act> acts();
    void askWhatBecomesOf(const Ticket &ticket, const QString &title, const QString &hint);
    [[nodiscard]] ActMenu::Act closing(const QString &id, const QString &icon, const QString &text,
                                       const std::function<void()> &act);

    CounterController &m_controller;
    GestureOverlay *m_form;
    ActMenu *m_menu;
    ApprovalOverlay &m_approval;
    bool m_windowGoes = false; ///< the window waits for what was chosen
    bool m_closingFailed = false;
};

} // namespace motcua::ui
