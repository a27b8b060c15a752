// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_hall/hall_roles.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua {

void HallDisplay::open()
{
    m_window = std::make_unique<ui::DisplayWindow>(desk());
    m_window->resize(1920, 1080);
    m_window->show();
}

void HallDisplay::act()
{
    if (m_window->isConnected() != m_connected) {
        m_connected = m_window->isConnected();
        write(m_connected ? u"connected"_s : u"disconnected"_s);
        photograph(m_connected ? u"connected"_s : u"disconnected"_s);
    }
    const QString shown = m_window->bigNumber();
    const QStringList listed = m_window->listedNumbers();
    const QString all = shown + u'|' + listed.join(u',');
    if (all != m_shown) {
        m_shown = all;
        write(u"shown"_s, {{u"big"_s, shown}, {u"listed"_s, QJsonArray::fromStringList(listed)}});
        if (listed.size() >= 4)
            photograph(u"full"_s);
    }
    if (isEndNear())
        end(0);
}

} // namespace motcua
