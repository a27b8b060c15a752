// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTcpServer>
#include <QThread>

namespace motcua {

/// A TCP relay on a thread of its own: the "link" between the station and the gateway. Cutting it resets what is open
/// and refuses what comes.
class Relay : public QObject
{
public:
    Relay(const QString &targetHost, quint16 targetPort);
    ~Relay() override;
    /// The port to connect to; the same before and after a cut.
    [[nodiscard]] quint16 port() const { return m_port; }
    void setUp(bool up);
    [[nodiscard]] bool isUp() const { return m_up; }

private:
    void accept();

    QString m_host;
    quint16 m_targetPort;
    quint16 m_port = 0;
    QThread m_thread;
    QObject *m_onThread;
    QTcpServer *m_server = nullptr; // on m_thread
    bool m_up = false;
};

} // namespace motcua
