// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/centre/postmaster_watch.h"

#include <QProcess>

namespace motcua::centre {

namespace {
constexpr int kLookMs = 1000;
constexpr int kFirstPauseMs = 500;
constexpr int kLongestPauseMs = 30'000;
// One that lived this long is not falling over and over.
constexpr int kSteadyMs = 60'000;
} // namespace

PostmasterWatch::PostmasterWatch(Cluster &cluster, QString log, QObject *parent)
    : QObject(parent),
      m_cluster(cluster),
      m_log(std::move(log))
{
    m_timer.setInterval(kLookMs);
    m_pause.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PostmasterWatch::look);
    connect(&m_pause, &QTimer::timeout, this, &PostmasterWatch::revive);
}

PostmasterWatch::~PostmasterWatch()
{
    stop();
}

void PostmasterWatch::start()
{
    m_timer.start();
}

void PostmasterWatch::stop()
{
    m_timer.stop();
    m_pause.stop();
    if (m_starting != nullptr) {
        // A start that is cut off may leave a server; whoever stops us stops that as well.
        disconnect(m_starting, nullptr, this, nullptr);
        m_starting->waitForFinished(-1);
        m_starting = nullptr;
    }
}

void PostmasterWatch::look()
{
    if (m_starting != nullptr || m_pause.isActive() || m_cluster.isRunning()) {
        return;
    }
    m_up = false;
    m_pause.start(m_pauseMs);
    m_pauseMs = qBound(kFirstPauseMs, m_pauseMs * 2, kLongestPauseMs);
}

void PostmasterWatch::revive()
{
    try {
        const auto [program, arguments] = m_cluster.startCommand();
        m_starting = new QProcess(this);
        m_starting->setStandardInputFile(QProcess::nullDevice());
        m_starting->setStandardOutputFile(m_log, QIODevice::Append);
        m_starting->setStandardErrorFile(m_log, QIODevice::Append);
        connect(m_starting, &QProcess::finished, this, [this](int code) {
            m_starting->deleteLater();
            m_starting = nullptr;
            if (code != 0) {
                return; // the next look sees it is not there, and waits longer
            }
            ++m_restarts;
            m_up = true;
            const int restarts = m_restarts;
            QTimer::singleShot(kSteadyMs, this, [this, restarts] {
                if (restarts == m_restarts) {
                    m_pauseMs = 0;
                }
            });
            Q_EMIT restarted();
        });
        connect(m_starting, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart) {
                m_starting->deleteLater();
                m_starting = nullptr;
            }
        });
        m_starting->start(program, arguments);
    } catch (const Failure &failure) {
        qWarning("motcua-centre: %s", failure.name().constData());
    }
}

} // namespace motcua::centre
