// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/voice/wav.h"

#include "app/core/base/failure.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

constexpr qsizetype kRiffHead = 12;
constexpr qsizetype kChunkHead = 8;
constexpr qsizetype kFormatSize = 16;
constexpr quint16 kPcm = 1;
constexpr quint16 kBits = 16;
constexpr int kSampleBytes = 2;

quint32 wordAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

quint16 shortAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

QString again()
{
    return QCoreApplication::translate("VoicePack",
                                       "Record it again as WAV: one channel, 16 bits, PCM.");
}

Failure notARecording()
{
    return Failure("wav_not_a_recording",
                   QCoreApplication::translate("VoicePack", "This file is not a WAV recording."),
                   again());
}

Failure wrongFormat(const QString &what)
{
    return Failure(
        "wav_wrong_format",
        QCoreApplication::translate("VoicePack", "This recording is of another kind: %1.")
            .arg(what),
        again());
}

Failure torn()
{
    return Failure(
        "wav_torn",
        QCoreApplication::translate("VoicePack", "This recording is shorter than its head says."),
        QCoreApplication::translate("VoicePack", "Copy or record it again."));
}

Failure tooLong()
{
    return Failure(
        "wav_too_long",
        QCoreApplication::translate("VoicePack", "This recording is longer than a minute."),
        QCoreApplication::translate("VoicePack", "Cut it to the words alone."));
}

// The rate; throws when the format is another one.
int checkFormat(const QByteArray &bytes, qsizetype at)
{
    constexpr qsizetype kChannelsAt = 2;
    constexpr qsizetype kRateAt = 4;
    constexpr qsizetype kBitsAt = 14;
    const quint16 kind = shortAt(bytes, at);
    const quint16 channels = shortAt(bytes, at + kChannelsAt);
    const quint32 rate = wordAt(bytes, at + kRateAt);
    const quint16 bits = shortAt(bytes, at + kBitsAt);
    if (kind != kPcm)
        throw wrongFormat(QCoreApplication::translate("VoicePack", "compressed or floating point"));
    if (channels != 1)
        throw wrongFormat(QCoreApplication::translate("VoicePack", "%1 channels").arg(channels));
    if (bits != kBits)
        throw wrongFormat(QCoreApplication::translate("VoicePack", "%1 bits").arg(bits));
    if (rate < kLowestRate || rate > kHighestRate)
        throw wrongFormat(
            QCoreApplication::translate("VoicePack", "%1 samples a second").arg(rate));
    return static_cast<int>(rate);
}

void put(QByteArray &bytes, quint32 value)
{
    char raw[sizeof value];
    qToLittleEndian(value, raw);
    bytes.append(raw, sizeof raw);
}

void put(QByteArray &bytes, quint16 value)
{
    char raw[sizeof value];
    qToLittleEndian(value, raw);
    bytes.append(raw, sizeof raw);
}

} // namespace

Sound readWav(const QByteArray &bytes, bool streamed)
{
    if (bytes.size() < kRiffHead || !bytes.startsWith("RIFF") || bytes.mid(8, 4) != "WAVE")
        throw notARecording();
    int rate = 0;
    qsizetype at = kRiffHead;
    while (at + kChunkHead <= bytes.size()) {
        const QByteArray name = bytes.mid(at, 4);
        qint64 size = wordAt(bytes, at + 4);
        at += kChunkHead;
        const qint64 left = bytes.size() - at;
        if (name == "data") {
            if (rate == 0)
                throw notARecording(); // sound before it is said what kind
            if (streamed && size > left)
                size = left;
            if (size > left)
                throw torn();
            if (size > qint64{kLongestSeconds} * rate * kSampleBytes)
                throw tooLong();
            Sound sound{rate, QVector<qint16>(size / kSampleBytes)};
            qFromLittleEndian<qint16>(bytes.constData() + at, sound.samples.size(),
                                      sound.samples.data());
            return sound;
        }
        if (size > left)
            throw torn();
        if (name == "fmt ") {
            if (size < kFormatSize)
                throw notARecording();
            rate = checkFormat(bytes, at);
        }
        at += static_cast<qsizetype>(size + (size & 1)); // chunks stand at even places
    }
    throw rate == 0 ? notARecording() : torn();
}

QByteArray writeWav(const Sound &sound)
{
    const quint32 size = static_cast<quint32>(sound.samples.size() * kSampleBytes);
    const quint32 rate = static_cast<quint32>(sound.rate);
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(size) + 44);
    bytes.append("RIFF");
    put(bytes, quint32(36 + size));
    bytes.append("WAVEfmt ");
    put(bytes, quint32(kFormatSize));
    put(bytes, kPcm);
    put(bytes, quint16(1));
    put(bytes, rate);
    put(bytes, quint32(rate * kSampleBytes));
    put(bytes, quint16(kSampleBytes));
    put(bytes, kBits);
    bytes.append("data");
    put(bytes, size);
    const qsizetype head = bytes.size();
    bytes.resize(head + static_cast<qsizetype>(size));
    qToLittleEndian<qint16>(sound.samples.constData(), sound.samples.size(), bytes.data() + head);
    return bytes;
}

} // namespace motcua::devices
