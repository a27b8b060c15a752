// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/chip.h"
#include "ui/common/clock_label.h"
#include "ui/common/desk.h"
#include "ui/counter/pane.h"

namespace motcua::ui {

class Button;
class SearchButton;

/// The line over everything: which counter, search, the link's state, the time, who sits here.
class HeaderBar final : public Pane
{
    Q_OBJECT
public:
    HeaderBar(const Desk &desk, const Actor &actor, const Counter &counter,
              QWidget *parent = nullptr);
    /// Search as an icon, date and name in tooltips (design §7).
    void setCompact(bool compact);
    void setWide(bool wide);
    void setSearchable(bool on); ///< for roles that look nothing up

Q_SIGNALS:
    void searchWanted();
    void syncWanted();
    void lockWanted();

private:
    void refreshSync();

    const Clock &m_clock;
    SyncMonitor *m_sync;
    QWidget *m_lead;
    Label *m_centre;
    SearchButton *m_search;
    Chip *m_chip;
    ClockLabel *m_time;
    Label *m_date;
    QWidget *m_badge;
    Label *m_name;
    QString m_centreLong, m_centreShort, m_actorName;
};

} // namespace motcua::ui
