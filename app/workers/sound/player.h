// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/devices/voice/sound_lines.h"

#include <QAudioSink>
#include <QBuffer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace motcua::devices {

/// Plays one sound after another on the system's usual loudspeaker, chosen anew for each sound, so that one plugged in
/// later is heard. May block inside a driver: nobody waits for this process without a watch.
class SoundPlayer : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    void play(quint64 id, const QByteArray &wav);
    void stop();

Q_SIGNALS:
    void answered(const motcua::devices::SoundAnswer &answer);

private:
    void stateChanged(QAudio::State state);
    void end(SoundAnswer::Kind kind, const QByteArray &reason = {});
    std::unique_ptr<QAudioSink> m_sink;
    QBuffer m_samples;
    QTimer m_drain; ///< what the device still holds when everything was handed over
    quint64 m_id = 0;
    bool m_playing = false;
    bool m_started = false;
};

} // namespace motcua::devices
