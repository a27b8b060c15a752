// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/devices/voice/sound.h"

#include <QByteArray>

namespace motcua::devices {

/// Reads RIFF WAVE, PCM of 16 bits, one channel, 8–48 kHz, at most kLongestSeconds. Throws Failure: wav_not_a_recording,
/// wav_wrong_format (which, in words), wav_torn (shorter than it says), wav_too_long. Any thread.
/// @param streamed  the sizes in the head say nothing, as a program writes them that cannot seek back
[[nodiscard]] Sound readWav(const QByteArray &bytes, bool streamed = false);
[[nodiscard]] QByteArray writeWav(const Sound &sound);

constexpr int kLongestSeconds = 60;
constexpr int kLowestRate = 8000;
constexpr int kHighestRate = 48000;

} // namespace motcua::devices
