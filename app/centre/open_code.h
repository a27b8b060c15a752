// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/centre/join_code.h"

#include <QDeadlineTimer>

#include <optional>

namespace motcua::centre {

/// The one code a centre shows at a time. In memory alone: a restart ends it. Its time runs by the monotonic clock.
class OpenCode
{
public:
    static constexpr int kSeconds = 600;
    static constexpr int kTries = 5;
    enum class State { None, Open, Locked };

    /// A fresh one in place of the one before; `seconds` at most kSeconds.
    const JoinCode &open(int seconds = kSeconds);
    /// Ends it, used or not.
    void close() { m_code.reset(); }
    [[nodiscard]] State state() const;
    [[nodiscard]] const JoinCode &code() const { return *m_code; } ///< unless None
    [[nodiscard]] int secondsLeft() const;
    [[nodiscard]] int triesLeft() const { return m_tries; }
    /// Somebody proved another code.
    void countWrong();

private:
    std::optional<JoinCode> m_code;
    QDeadlineTimer m_until;
    int m_tries = 0;
};

} // namespace motcua::centre
