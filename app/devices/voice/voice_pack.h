// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/announcement.h"
#include "app/devices/voice/sound.h"

#include <QMap>

namespace motcua::devices {

/// What manifest.json of a voice pack says (docs/voice-packs.md).
struct PackManifest
{
    QString language; ///< BCP 47: vi, tay, hmn
    QString name;     ///< "Giọng cô Lan"
    QString licence;
    int sampleRate = 0;
    int gapMs = 60;                   ///< between fragments
    int pauseMs = 180;                ///< where the sentence breathes
    QMap<QString, QString> fragments; ///< fragment → file in the same folder

    static constexpr qsizetype kLargestFile = 256 * 1024;
    static constexpr int kMostFragments = 2000;
    /// Throws Failure "pack_manifest_unfit" naming what is wrong. Any thread.
    [[nodiscard]] static PackManifest parse(const QByteArray &json);
    /// Whether numbers of this language are built as those of Vietnamese, so that "tens" and the like may stand for a whole.
    [[nodiscard]] bool buildsNumbers() const;
};

/// A folder with a manifest and recordings. One thread.
class VoicePack
{
public:
    /// Reads the manifest; recordings are read when first needed. Throws "pack_missing", "pack_manifest_unfit".
    explicit VoicePack(const QString &folder);
    [[nodiscard]] const PackManifest &manifest() const { return m_manifest; }
    /// Changes when the manifest or any recording does.
    [[nodiscard]] QByteArray fingerprint() const;

    /// The recordings that say a part, in order; empty when the pack cannot say it.
    [[nodiscard]] QStringList fragmentsFor(const SpokenPart &part) const;
    /// The whole sentence or nothing: throws "pack_incomplete" when a part has no recording and "pack_recording_unfit" when
    /// one cannot be used.
    [[nodiscard]] Sound say(const Announcement &announcement) const;
    /// As it was recorded, of the right rate. Throws Failure: recording_missing, wav_…, recording_wrong_rate.
    [[nodiscard]] Sound recording(const QString &fragment) const;

    static constexpr qint64 kLargestRecording = 8LL * 1024 * 1024;

private:
    QString m_folder;
    PackManifest m_manifest;
    QByteArray m_manifestDigest;
    mutable QHash<QString, Sound> m_recordings; ///< trimmed, ready to be joined
};

} // namespace motcua::devices
