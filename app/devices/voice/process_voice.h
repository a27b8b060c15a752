// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/voice_port.h"
#include "app/devices/voice/sentence_maker.h"

#include <QThread>

#include <chrono>

namespace motcua::devices {

class VoiceRoom;

/// Makes sentences on a thread of its own and plays them in motcua-sound-worker, so that neither a synthesis, a disk nor a
/// sound driver that crashes or hangs reaches the window. The worker is started at the first sound, kept, and started anew
/// after it died, was killed, or found no loudspeaker (one may have been plugged in since).
class ProcessVoice final : public VoicePort
{
    Q_OBJECT
public:
    struct Options
    {
        SentenceMaker::Options sentences;
        QString worker; ///< path; empty: MOTCUA_SOUND_WORKER, else beside this program
        /// Until the first sound is heard, and past the end of a sound, before the worker counts as hanging.
        std::chrono::milliseconds startTimeout = std::chrono::seconds(5);
        std::chrono::milliseconds endTimeout = std::chrono::seconds(3);
    };
    explicit ProcessVoice(Options options, QObject *parent = nullptr);
    /// Waits for a sentence that is being made (bounded by the synthesis' own watch).
    ~ProcessVoice() override;

    void prepare(const Utterance &utterance) override;
    void say(quint64 token, const Utterance &utterance) override;
    void stop() override;
    [[nodiscard]] QStringList packs() const override;

Q_SIGNALS:
    /// The whole sound of this token is ready to be played; for measuring.
    void ready(quint64 token);

private:
    QString m_packsFolder;
    VoiceRoom *m_room; ///< lives on m_thread
    QThread m_thread;
};

} // namespace motcua::devices
