// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_hall/hall_roles.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua {

void HallKiosk::open()
{
    m_window = std::make_unique<ui::KioskWindow>(desk(), options().number);
    m_window->resize(1080, 1920);
    m_window->show();
}

void HallKiosk::act()
{
    using Page = ui::KioskWindow::Page;
    switch (m_window->page()) {
    case Page::Home: {
        m_noted = false;
        if (m_taken >= options().tickets) {
            end(0);
            return;
        }
        photograph(u"home"_s);
        const QVector<ServiceGroup> &groups = desk().groups;
        const QString button =
            u"group"_s + groups.at(chance(std::min(3, int(groups.size())))).series;
        if (chance(5) == 0)
            (void)hands::click(m_window.get(), u"priority"_s);
        (void)hands::click(m_window.get(), button);
        // A finger that taps twice must not cost a number.
        if (hands::look(m_window.get(), button) != nullptr)
            (void)hands::click(m_window.get(), button);
        pause(150, 400);
        return;
    }
    case Page::Priority:
        photograph(u"priority"_s);
        (void)hands::click(m_window.get(), u"reason_"_s + desk().priorities.first().code);
        (void)hands::click(m_window.get(), u"takePriority"_s);
        pause(150, 400);
        return;
    case Page::Issued:
        if (!m_noted) {
            m_noted = true;
            ++m_taken;
            write(u"number"_s, {{u"number"_s, m_window->issuedNumber()}});
            pause(200, 700);
            return;
        }
        photograph(u"issued"_s);
        (void)hands::click(m_window.get(), u"done"_s);
        pause(100, 400);
        return;
    default:
        // "Try again", "take a number all the same", else back to the start.
        for (const QString &name : {u"messageAction"_s, u"messageClose"_s, u"back"_s}) {
            if (hands::look(m_window.get(), name) != nullptr) {
                (void)hands::click(m_window.get(), name);
                break;
            }
        }
        pause(300, 500);
        return;
    }
}

} // namespace motcua
