// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace motcua::centre {

class CentreService;

/// The socket by which other programs of this PC ask (sync/centre/centre_control.h). Main thread.
class ControlServer : public QObject
{
    Q_OBJECT
public:
    explicit ControlServer(CentreService &service, QObject *parent = nullptr);
    /// The holder of the centre's lock alone: what a dead one left is removed. Throws "centre_folder_closed".
    void listen();

private:
    void take();
    CentreService &m_service;
    QLocalServer m_server;
};

} // namespace motcua::centre
