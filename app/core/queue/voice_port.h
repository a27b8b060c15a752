// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"
#include "app/core/queue/announcement.h"

#include <QObject>

namespace motcua {

/// One thing to be heard in the hall.
struct Utterance
{
    Announcement words;
    bool voice = true;
    bool chime = true;
    int times = 1;    ///< the sentence; the chime is heard once
    int volume = 100; ///< per cent
    QString accent;   ///< of the synthesis
    int speed = 0;    ///< of the synthesis, words a minute
    QString pack;     ///< folder below "voices"; empty: the synthesis
};

/// Says announcements through a loudspeaker; implemented by app/devices/voice. Window's thread. Every call returns at
/// once, and whatever happens to device, synthesis or driver, each say() is answered by finished() or failed().
class VoicePort : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Makes the sound ready, so that say() of the same need not wait. No answer.
    virtual void prepare(const Utterance &utterance) = 0;
    /// One at a time: a second say() before the answer to the first is a mistake of the caller.
    /// @param token  comes back with the answers
    virtual void say(quint64 token, const Utterance &utterance) = 0;
    /// Silence; answered by finished().
    virtual void stop() = 0;
    /// The packs that lie below "voices", by folder.
    [[nodiscard]] virtual QStringList packs() const = 0;

Q_SIGNALS:
    /// The first sound leaves the loudspeaker about now.
    void started(quint64 token);
    void finished(quint64 token);
    /// Names: no_sound_device, sound_device_failed, sound_stopped_answering, voice_synthesis_missing, voice_synthesis_failed.
    void failed(quint64 token, const motcua::Failure &failure);
    /// Something is not as it was set, though it was heard: a pack that cannot be used (the synthesis spoke).
    void remark(const motcua::Failure &failure);
};

} // namespace motcua
