// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/centre/stop_signal.h"

#include <QSocketNotifier>

#include <array>
#include <utility>

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace motcua::centre {

namespace {

std::array<int, 2> pipeEnds{-1, -1};

// Of what may be called in a handler, write() is enough.
extern "C" void tellPipe(int)
{
    const char byte = 1;
    (void)!::write(pipeEnds[1], &byte, 1);
}

} // namespace

StopSignal::StopSignal()
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        qFatal("motcua-centre: no pipe");
    }
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT asked();
    });
    struct sigaction action = {};
    action.sa_handler = tellPipe;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
    ::signal(SIGHUP, SIG_IGN);
}

StopSignal::~StopSignal()
{
    ::signal(SIGTERM, SIG_DFL);
    ::signal(SIGINT, SIG_DFL);
    m_notifier.reset();
    for (int &end : pipeEnds) {
        ::close(std::exchange(end, -1));
    }
}

} // namespace motcua::centre
