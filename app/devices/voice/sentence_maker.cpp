// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/voice/sentence_maker.h"

#include "app/devices/voice/voice_pack.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {
constexpr int kUsualRate = 22050;
constexpr int kAfterChimeMs = 200;
constexpr int kBetweenMs = 800;
/// Part of every key: what was made by other rules is not heard again.
const QByteArray kMadeBy = "1";
} // namespace

SentenceMaker::SentenceMaker(Options options)
    : m_options(std::move(options)),
      m_cache(m_options.cacheFolder),
      m_synthesis(m_options.espeak)
{}

SentenceMaker::~SentenceMaker() = default;

// A recording that was replaced while the program runs is heard from the next sentence on.
const VoicePack &SentenceMaker::pack(const QString &name)
{
    auto now = std::make_unique<VoicePack>(QDir(m_options.packsFolder).filePath(name));
    QByteArray fingerprint = now->fingerprint();
    if (!m_pack || m_packName != name || m_packFingerprint != fingerprint) {
        m_pack = std::move(now);
        m_packName = name;
        m_packFingerprint = std::move(fingerprint);
    }
    return *m_pack;
}

SentenceMaker::Made SentenceMaker::make(const Utterance &utterance)
{
    Made made;
    const QString text = utterance.words.spoken();
    if (!utterance.pack.isEmpty()) {
        try {
            const VoicePack &spoken = pack(utterance.pack);
            made.key = kMadeBy + "\npack\n" + m_packFingerprint.toHex() + '\n' + text.toUtf8();
            if (std::optional<Sound> kept = m_cache.find(made.key)) {
                made.sound = std::move(*kept);
                return made;
            }
            made.sound = spoken.say(utterance.words);
            made.fresh = true;
            return made;
        } catch (const Failure &failure) {
            made.remark = failure;
        }
    }
    made.key = kMadeBy + "\nespeak\n" + utterance.accent.toUtf8() + '\n' +
               QByteArray::number(utterance.speed) + '\n' + text.toUtf8();
    if (std::optional<Sound> kept = m_cache.find(made.key)) {
        made.sound = std::move(*kept);
        return made;
    }
    made.sound = m_synthesis.say(text, utterance.accent, utterance.speed);
    made.fresh = true;
    return made;
}

void SentenceMaker::keep(const Made &made) const
{
    if (made.fresh)
        m_cache.keep(made.key, made.sound);
}

Sound SentenceMaker::compose(const Utterance &utterance, const Sound &sentence)
{
    Sound whole{sentence.isEmpty() ? kUsualRate : sentence.rate, {}};
    if (utterance.chime)
        whole.append(chime(whole.rate));
    if (utterance.voice && !sentence.isEmpty()) {
        for (int i = 0; i < utterance.times; ++i) {
            if (!whole.isEmpty())
                whole.appendSilence(i == 0 ? kAfterChimeMs : kBetweenMs);
            whole.append(sentence);
        }
    }
    return atVolume(std::move(whole), utterance.volume);
}

QStringList SentenceMaker::packs(const QString &packsFolder)
{
    QStringList found;
    const QStringList folders =
        QDir(packsFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &folder : folders) {
        if (QFileInfo::exists(packsFolder + u'/' + folder + u"/manifest.json"_s))
            found << folder;
    }
    return found;
}

} // namespace motcua::devices
