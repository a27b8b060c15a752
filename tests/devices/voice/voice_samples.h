// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/devices/voice/pack_check.h"
#include "app/devices/voice/wav.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <numbers>

namespace motcua::test {

/// A hum with silence before and after, as somebody records a word.
[[nodiscard]] inline devices::Sound hum(int rate, int milliseconds, double amplitude = 6000,
                                        int silenceMs = 120)
{
    devices::Sound sound{rate, {}};
    sound.appendSilence(silenceMs);
    const int count = rate * milliseconds / 1000;
    for (int i = 0; i < count; ++i) {
        const double wave = amplitude * std::sin(2 * std::numbers::pi * 220 * i / rate);
        sound.samples.append(qint16(std::clamp(wave, -32767.0, 32767.0)));
    }
    sound.appendSilence(silenceMs);
    return sound;
}

inline void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

[[nodiscard]] inline QJsonObject packHead(const QString &language = QStringLiteral("vi"))
{
    return {{QStringLiteral("format"), QStringLiteral("motcua-voice-pack")},
            {QStringLiteral("version"), 1},
            {QStringLiteral("language"), language},
            {QStringLiteral("name"), QStringLiteral("Giọng thử")},
            {QStringLiteral("licence"), QStringLiteral("CC0-1.0")},
            {QStringLiteral("sample_rate"), 16000}};
}

inline void writeManifest(const QString &folder, const QJsonObject &manifest)
{
    writeFile(QDir(folder).filePath(QStringLiteral("manifest.json")),
              QJsonDocument(manifest).toJson());
}

/// A whole pack of hums: the small set, each fragment of another length.
inline void writePack(const QString &folder, const QVector<devices::FragmentToRecord> &set,
                      const QString &language = QStringLiteral("vi"))
{
    QDir().mkpath(folder);
    QJsonObject fragments;
    int length = 150;
    for (const devices::FragmentToRecord &one : set) {
        const QString file = one.fragment + QStringLiteral(".wav");
        writeFile(QDir(folder).filePath(file), devices::writeWav(hum(16000, length)));
        fragments.insert(one.fragment, file);
        length += 5;
    }
    QJsonObject manifest = packHead(language);
    manifest.insert(QStringLiteral("fragments"), fragments);
    writeManifest(folder, manifest);
}

} // namespace motcua::test
