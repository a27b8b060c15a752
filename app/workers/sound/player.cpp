// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/sound/player.h"

#include "app/core/base/failure.h"
#include "app/devices/voice/wav.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QMediaDevices>

namespace motcua::devices {

void SoundPlayer::play(quint64 id, const QByteArray &wav)
{
    stop();
    m_id = id;
    m_playing = true;
    m_started = false;
    Sound sound;
    try {
        sound = readWav(wav);
    } catch (const Failure &) {
        end(SoundAnswer::Kind::Failed, "bad_sound");
        return;
    }
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull()) {
        end(SoundAnswer::Kind::Failed, "no_device");
        return;
    }
    QAudioFormat format;
    format.setSampleRate(sound.rate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    m_samples.close();
    m_samples.setData(QByteArray(reinterpret_cast<const char *>(sound.samples.constData()),
                                 sound.samples.size() * qsizetype(sizeof(qint16))));
    m_samples.open(QIODevice::ReadOnly);
    m_sink = std::make_unique<QAudioSink>(device, format);
    connect(m_sink.get(), &QAudioSink::stateChanged, this, &SoundPlayer::stateChanged);
    m_drain.setSingleShot(true);
    m_drain.disconnect(this);
    connect(&m_drain, &QTimer::timeout, this, [this] { end(SoundAnswer::Kind::Done); });
    m_sink->start(&m_samples);
    if (m_sink && m_sink->error() != QAudio::NoError && m_sink->error() != QAudio::UnderrunError)
        end(SoundAnswer::Kind::Failed, "device_failed");
}

void SoundPlayer::stop()
{
    if (m_playing)
        end(SoundAnswer::Kind::Done);
}

void SoundPlayer::stateChanged(QAudio::State state)
{
    if (!m_playing)
        return;
    switch (state) {
    case QAudio::ActiveState:
        if (!m_started) {
            m_started = true;
            Q_EMIT answered({SoundAnswer::Kind::Started, m_id, {}});
        }
        break;
    case QAudio::IdleState:
        if (m_samples.atEnd()) {
            const QAudioFormat format = m_sink->format();
            m_drain.start(static_cast<int>(
                format.durationForBytes(static_cast<qint32>(m_sink->bufferSize())) / 1000));
        }
        break;
    case QAudio::StoppedState:
        // Also a device that was pulled out, or a sound server that ended.
        end(SoundAnswer::Kind::Failed, "device_failed");
        break;
    case QAudio::SuspendedState: break;
    }
}

void SoundPlayer::end(SoundAnswer::Kind kind, const QByteArray &reason)
{
    if (!m_playing)
        return;
    m_playing = false;
    m_drain.stop();
    if (m_sink) {
        m_sink->disconnect(this);
        m_sink->stop();
        // It may be the one that is telling us.
        m_sink.release()->deleteLater();
    }
    Q_EMIT answered({kind, m_id, reason});
}

} // namespace motcua::devices
