// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/centre/cluster.h"

#include <QObject>
#include <QTimer>

class QProcess;

namespace motcua::centre {

/// Looks every second whether PostgreSQL lives and starts it again: at once, then after a pause that doubles up to half a
/// minute, for as long as it does not stay. Main thread.
class PostmasterWatch : public QObject
{
    Q_OBJECT
public:
    PostmasterWatch(Cluster &cluster, QString log, QObject *parent = nullptr);
    ~PostmasterWatch() override;
    void start();
    void stop();
    [[nodiscard]] int restarts() const { return m_restarts; }
    [[nodiscard]] bool isUp() const { return m_up; }

Q_SIGNALS:
    /// It takes connections again.
    void restarted();

private:
    void look();
    void revive();
    Cluster &m_cluster;
    QString m_log;
    QTimer m_timer, m_pause;
    QProcess *m_starting = nullptr;
    int m_restarts = 0;
    int m_pauseMs = 0;
    bool m_up = true;
};

} // namespace motcua::centre
