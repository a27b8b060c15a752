// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/devices/voice/process_voice.h"
#include "app/devices/voice/sound_lines.h"

#include <QProcess>
#include <QTimer>

namespace motcua::devices {

/// The inside of ProcessVoice, on its thread.
class VoiceRoom : public QObject
{
    Q_OBJECT
public:
    explicit VoiceRoom(ProcessVoice::Options options);
    ~VoiceRoom() override;
    void prepare(const Utterance &utterance);
    void say(quint64 token, const Utterance &utterance);
    void stop();

Q_SIGNALS:
    void ready(quint64 token);
    void started(quint64 token);
    void finished(quint64 token);
    void failed(quint64 token, const motcua::Failure &failure);
    void remark(const motcua::Failure &failure);

private:
    [[nodiscard]] Sound soundOf(const Utterance &utterance, SentenceMaker::Made &made);
    void startWorker();
    void dropWorker();
    void read();
    void take(const SoundAnswer &answer);
    void end();
    void endWith(const Failure &failure);

    ProcessVoice::Options m_options;
    SentenceMaker m_maker;
    QProcess *m_worker = nullptr;
    QTimer m_watch;
    quint64 m_token = 0;
    int m_milliseconds = 0;
    bool m_speaking = false;
};

} // namespace motcua::devices
