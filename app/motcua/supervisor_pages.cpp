// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/supervisor_pages.h"

#include "app/core/access/permissions.h"
#include "ui/supervisor/audit_page.h"
#include "ui/supervisor/hall_page.h"
#include "ui/supervisor/people_page.h"
#include "ui/supervisor/safety_page.h"
#include "ui/supervisor/stations_page.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace motcua {

QVector<ui::CounterWindow::Page> supervisorPages(const ui::Desk &desk, const Actor &actor)
{
    QVector<ui::CounterWindow::Page> pages;
    const auto hall = [&] {
        return ui::CounterWindow::Page{u"navHall"_s, u"layout-panel-left"_s,
                                       QCoreApplication::translate("SupervisorPages", "Hall"),
                                       new ui::HallPage(desk, actor)};
    };
    // Who leads the hall sees it first; who looks after accounts has those first.
    const bool leads = may(actor.role, Act::ServeCitizens);
    const bool sees = may(actor.role, Act::ApproveSensitiveActs);
    if (sees && leads)
        pages.append(hall());
    if (may(actor.role, Act::ManagePeople))
        pages.append({u"navPeople"_s, u"users"_s,
                      QCoreApplication::translate("SupervisorPages", "People"),
                      new ui::PeoplePage(desk, actor)});
    if (may(actor.role, Act::BackUp))
        pages.append({u"navSafety"_s, u"shield-check"_s,
                      QCoreApplication::translate("SupervisorPages", "Safety"),
                      new ui::SafetyPage(desk, actor, {})});
    if (desk.stations != nullptr && may(actor.role, Act::BackUp))
        pages.append({u"navStations"_s, u"monitor"_s,
                      QCoreApplication::translate("SupervisorPages", "Stations"),
                      new ui::StationsPage(desk, actor)});
    if (may(actor.role, Act::ReadAudit))
        pages.append({u"navAudit"_s, u"history"_s,
                      QCoreApplication::translate("SupervisorPages", "Audit"),
                      new ui::AuditPage(desk, actor)});
    if (sees && !leads)
        pages.append(hall());
    return pages;
}

} // namespace motcua
