// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/centre/open_code.h"

namespace motcua::centre {

namespace {
constexpr int kMsPerSecond = 1000;
}

const JoinCode &OpenCode::open(int seconds)
{
    m_code = JoinCode::random();
    m_until = QDeadlineTimer(qint64(qBound(1, seconds, kSeconds)) * kMsPerSecond);
    m_tries = kTries;
    return *m_code;
}

OpenCode::State OpenCode::state() const
{
    if (!m_code || m_until.hasExpired()) {
        return State::None;
    }
    return m_tries > 0 ? State::Open : State::Locked;
}

int OpenCode::secondsLeft() const
{
    return state() == State::None ? 0 : int(m_until.remainingTime() / kMsPerSecond);
}

void OpenCode::countWrong()
{
    m_tries = qMax(0, m_tries - 1);
}

} // namespace motcua::centre
