// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/devices/voice/sound.h"

#include <QString>

#include <chrono>

namespace motcua::devices {

/// Vietnamese by espeak-ng, in a process for each sentence: some 10 ms, and neither a crash nor a hang of the synthesis
/// reaches the caller. Blocks until the process ends; a thread that may wait.
class EspeakSynthesis
{
public:
    struct Options
    {
        QString program = QStringLiteral("espeak-ng"); ///< found in PATH
        std::chrono::milliseconds timeout = std::chrono::seconds(3);
    };
    EspeakSynthesis() = default;
    explicit EspeakSynthesis(Options options) : m_options(std::move(options)) {}
    /// @param accent  a voice of espeak-ng: vi, vi-vn-x-central, vi-vn-x-south
    /// @param speed   words a minute
    /// Throws Failure voice_synthesis_missing (not installed), voice_synthesis_failed.
    [[nodiscard]] Sound say(const QString &text, const QString &accent, int speed) const;

private:
    Options m_options;
};

} // namespace motcua::devices
