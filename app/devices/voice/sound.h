// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>

namespace motcua::devices {

/// Sound of one channel, 16 bits a sample. Values; any thread.
struct Sound
{
    int rate = 0; ///< samples a second
    QVector<qint16> samples;
    [[nodiscard]] int milliseconds() const
    {
        return rate > 0 ? static_cast<int>(qint64{1000} * samples.size() / rate) : 0;
    }
    [[nodiscard]] bool isEmpty() const { return samples.isEmpty(); }
    void append(const Sound &other) { samples.append(other.samples); } ///< of the same rate
    void appendSilence(int milliseconds);
    friend bool operator==(const Sound &a, const Sound &b) = default;
};

/// Two soft tones, the second a third lower: announces an announcement. Computed, so that no recording is needed.
[[nodiscard]] Sound chime(int rate);

/// Without what is silent at both ends but for a few milliseconds, and with the ends faded so that nothing clicks where
/// it is joined. Empty when all is silent.
[[nodiscard]] Sound trimmed(const Sound &sound);

/// @param percent  0…100; heard about evenly, so half is a quarter of the amplitude
[[nodiscard]] Sound atVolume(Sound sound, int percent);

/// How a recording measures, in dBFS (0 is the loudest there can be).
struct Loudness
{
    double peak = -120;
    double mean = -120;     ///< of the parts that are not silent
    int clippedSamples = 0; ///< in runs of three or more at the limit
    bool silent = true;
};
[[nodiscard]] Loudness loudness(const Sound &sound);

} // namespace motcua::devices
