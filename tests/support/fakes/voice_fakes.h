// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/voice_port.h"

namespace motcua::fakes {

/// Remembers what it was to say; speaks until the test lets it finish or fail.
class RecordingVoice final : public VoicePort
{
public:
    void prepare(const Utterance &utterance) override { prepared << utterance.words.sentence(); }
    void say(quint64 token, const Utterance &utterance) override
    {
        said << utterance.words.sentence();
        last = utterance;
        m_token = token;
        if (finishesAtOnce)
            Q_EMIT finished(token);
    }
    void stop() override
    {
        ++stops;
        Q_EMIT finished(m_token);
    }
    [[nodiscard]] QStringList packs() const override { return {}; }

    void finish() { Q_EMIT finished(m_token); }
    void fail()
    {
        Q_EMIT failed(m_token, Failure("no_sound_device", QStringLiteral("Không có loa."),
                                       QStringLiteral("Cắm loa.")));
    }

    QStringList prepared, said;
    Utterance last;
    int stops = 0;
    bool finishesAtOnce = false;

private:
    quint64 m_token = 0;
};

} // namespace motcua::fakes
