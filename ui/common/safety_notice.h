// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "ui/common/safety_words.h"

#include <QWidget>

namespace motcua::ui {

class ErrorBanner;

/// The strip below the header that says when the data are not as safe as they should be. Empty (and without height)
/// while all is well. Its button does what helps: confirms the clock, or asks for the safety page.
class SafetyNotice : public QWidget
{
    Q_OBJECT
public:
    /// @param monitor      not owned; null: nothing is ever said
    /// @param hasSafetyPage  whether this person can be sent to the page of backups and checks
    SafetyNotice(SafetyMonitor *monitor, const Actor &actor, bool hasSafetyPage,
                 QWidget *parent = nullptr);
    /// While a citizen is served a reminder can wait.
    void setServing(bool serving);
    /// The safety page is on view: no button that leads to it.
    void setAtPage(bool at);

Q_SIGNALS:
    void safetyPageWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void act();
    SafetyMonitor *m_monitor;
    Actor m_actor;
    bool m_hasPage;
    bool m_serving = false;
    bool m_atPage = false;
    ErrorBanner *m_banner;
    std::optional<SafetyNoticeWords> m_said;
};

} // namespace motcua::ui
