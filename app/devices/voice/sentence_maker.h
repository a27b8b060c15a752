// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/voice_port.h"
#include "app/devices/voice/espeak_synthesis.h"
#include "app/devices/voice/sentence_cache.h"

#include <memory>

namespace motcua::devices {

class VoicePack;

/// Makes the sound of a sentence: from the cache, else from the pack, else from the synthesis. A sentence comes whole from
/// one of them, never half from each. Blocks; one thread, which may wait.
class SentenceMaker
{
public:
    struct Options
    {
        QString packsFolder; ///< holds a folder for each pack
        QString cacheFolder; ///< empty: nothing is kept
        EspeakSynthesis::Options espeak;
    };
    explicit SentenceMaker(Options options);
    ~SentenceMaker();

    struct Made
    {
        Sound sound;
        QByteArray key;                ///< of the cache
        bool fresh = false;            ///< not from the cache: worth keep()
        std::optional<Failure> remark; ///< a pack could not be used
    };
    /// The sentence alone, once, at full volume. Throws what the synthesis throws.
    [[nodiscard]] Made make(const Utterance &utterance);
    /// Apart from make(), so that a sentence is heard before the disk is waited for.
    void keep(const Made &made) const;
    /// All of it: chime, sentence as often as wanted, volume. What it has to say may be the chime alone.
    [[nodiscard]] static Sound compose(const Utterance &utterance, const Sound &sentence);
    /// Folders below `packsFolder` that hold a manifest.
    [[nodiscard]] static QStringList packs(const QString &packsFolder);

private:
    [[nodiscard]] const VoicePack &pack(const QString &name);
    Options m_options;
    SentenceCache m_cache;
    EspeakSynthesis m_synthesis;
    std::unique_ptr<VoicePack> m_pack;
    QString m_packName;
    QByteArray m_packFingerprint;
};

} // namespace motcua::devices
