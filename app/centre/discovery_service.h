// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/centre/discovery.h"

#include <QObject>
#include <QUdpSocket>

namespace motcua::centre {

/// Answers stations that look for a centre on the local network. Where the port is taken it is silent: the address can
/// be typed. Main thread.
class DiscoveryService : public QObject
{
    Q_OBJECT
public:
    DiscoveryService(FoundCentre self, quint16 port, QObject *parent = nullptr);
    [[nodiscard]] bool isHeard() const { return m_v4.state() == QAbstractSocket::BoundState; }

private:
    void answer(QUdpSocket &socket) const;
    FoundCentre m_self;
    QUdpSocket m_v4, m_v6;
};

} // namespace motcua::centre
