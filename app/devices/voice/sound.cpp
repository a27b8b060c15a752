// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/voice/sound.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace motcua::devices {

namespace {

constexpr double kFullScale = 32767;
constexpr int kLimit = 32766; ///< some recorders stop one short of the limit
constexpr int kRun = 3;
constexpr double kSilentDb = -45;
constexpr int kFrameMs = 10;
constexpr int kMarginMs = 15;
constexpr int kFadeMs = 4;
constexpr double kNothing = -120;

double decibels(double amplitude)
{
    return amplitude > 0 ? std::max(kNothing, 20 * std::log10(amplitude / kFullScale)) : kNothing;
}

double meanSquare(const QVector<qint16> &samples, qsizetype from, qsizetype to)
{
    double sum = 0;
    for (qsizetype i = from; i < to; ++i)
        sum += double(samples[i]) * samples[i];
    return to > from ? sum / double(to - from) : 0;
}

bool isSilent(double meanSquare)
{
    return decibels(std::sqrt(meanSquare)) < kSilentDb;
}

// A struck bar: sine with its octave, quick attack, long fall.
void addTone(Sound &sound, double frequency, double fromSeconds, double gain)
{
    constexpr double kAttack = 0.008;
    constexpr double kFall = 0.28;
    const qsizetype first = qsizetype(fromSeconds * sound.rate);
    for (qsizetype i = first; i < sound.samples.size(); ++i) {
        const double t = double(i - first) / sound.rate;
        const double envelope = std::min(1.0, t / kAttack) * std::exp(-t / kFall);
        const double turn = 2 * std::numbers::pi * frequency * t;
        const double wave = 0.85 * std::sin(turn) + 0.15 * std::sin(2 * turn);
        const double value = sound.samples[i] + gain * kFullScale * envelope * wave;
        sound.samples[i] = qint16(std::clamp(value, -kFullScale, kFullScale));
    }
}

} // namespace

void Sound::appendSilence(int milliseconds)
{
    samples.resize(samples.size() + qsizetype(qint64{milliseconds} * rate / 1000));
}

Sound chime(int rate)
{
    constexpr int kLengthMs = 1150;
    constexpr double kFirst = 659.26;  // e″
    constexpr double kSecond = 523.25; // c″
    static thread_local Sound made;    // the same each time
    if (made.rate == rate)
        return made;
    Sound sound{rate, {}};
    sound.appendSilence(kLengthMs);
    addTone(sound, kFirst, 0, 0.34);
    addTone(sound, kSecond, 0.36, 0.34);
    made = trimmed(sound);
    return made;
}

Sound trimmed(const Sound &sound)
{
    const qsizetype frame = std::max<qsizetype>(1, qsizetype(sound.rate) * kFrameMs / 1000);
    const qsizetype size = sound.samples.size();
    const auto frameIsSilent = [&](qsizetype from) {
        return isSilent(meanSquare(sound.samples, from, std::min(from + frame, size)));
    };
    qsizetype from = 0;
    while (from < size && frameIsSilent(from))
        from += frame;
    if (from >= size)
        return {sound.rate, {}};
    qsizetype lastLoud = from;
    for (qsizetype at = from; at < size; at += frame) {
        if (!frameIsSilent(at))
            lastLoud = at;
    }
    const qsizetype margin = qsizetype(sound.rate) * kMarginMs / 1000;
    const qsizetype begin = std::max<qsizetype>(0, from - margin);
    const qsizetype end = std::min(size, lastLoud + frame + margin);
    Sound cut{sound.rate, sound.samples.mid(begin, end - begin)};
    const qsizetype fade = std::min(cut.samples.size() / 2, qsizetype(sound.rate) * kFadeMs / 1000);
    for (qsizetype i = 0; i < fade; ++i) {
        const double gain = double(i) / double(fade);
        qint16 &head = cut.samples[i];
        qint16 &tail = cut.samples[cut.samples.size() - 1 - i];
        head = qint16(head * gain);
        tail = qint16(tail * gain);
    }
    return cut;
}

Sound atVolume(Sound sound, int percent)
{
    constexpr int kFull = 100;
    const double part = std::clamp(percent, 0, kFull) / double(kFull);
    if (part >= 1)
        return sound;
    for (qint16 &sample : sound.samples)
        sample = qint16(std::lround(sample * part * part));
    return sound;
}

Loudness loudness(const Sound &sound)
{
    Loudness measured;
    int peak = 0;
    int run = 0;
    for (const qint16 sample : sound.samples) {
        const int amplitude = std::abs(int(sample));
        peak = std::max(peak, amplitude);
        run = amplitude >= kLimit ? run + 1 : 0;
        if (run == kRun)
            measured.clippedSamples += kRun;
        else if (run > kRun)
            ++measured.clippedSamples;
    }
    measured.peak = decibels(peak);
    const qsizetype frame = std::max<qsizetype>(1, qsizetype(sound.rate) * kFrameMs / 1000);
    double sum = 0;
    int frames = 0;
    for (qsizetype at = 0; at < sound.samples.size(); at += frame) {
        const double square =
            meanSquare(sound.samples, at, std::min(at + frame, sound.samples.size()));
        if (!isSilent(square)) {
            sum += square;
            ++frames;
        }
    }
    measured.silent = frames == 0;
    if (frames > 0)
        measured.mean = decibels(std::sqrt(sum / frames));
    return measured;
}

} // namespace motcua::devices
