// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/voice/voice_pack.h"

#include "app/core/base/failure.h"
#include "app/devices/voice/wav.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

constexpr int kLongestGap = 2000;
constexpr int kLongestText = 120;
const QString kManifest = u"manifest.json"_s;

Failure unfit(const QString &what)
{
    return Failure("pack_manifest_unfit",
                   QCoreApplication::translate("VoicePack",
                                               "The voice pack cannot be used: %1. The computer's "
                                               "own voice speaks instead.")
                       .arg(what),
                   QCoreApplication::translate("VoicePack",
                                               "Mend manifest.json as docs/voice-packs.md says."));
}

Failure packMissing()
{
    return Failure(
        "pack_missing",
        QCoreApplication::translate("VoicePack", "The voice pack is not where it was; the "
                                                 "computer's own voice speaks instead."),
        QCoreApplication::translate("VoicePack",
                                    "Copy the folder back, or choose another voice in Settings."));
}

QString text(const QJsonObject &json, const QString &name, bool needed)
{
    const QJsonValue value = json.value(name);
    if (value.isUndefined() && !needed)
        return {};
    const QString found = value.toString().trimmed();
    if (found.isEmpty() || found.size() > kLongestText)
        throw unfit(QCoreApplication::translate("VoicePack", "“%1” is missing or unfit").arg(name));
    return found;
}

int number(const QJsonObject &json, const QString &name, int usual, int least, int most)
{
    if (!json.contains(name) && usual >= 0)
        return usual;
    const double value = json.value(name).toDouble(std::nan(""));
    if (!(value >= least && value <= most) || value != std::floor(value))
        throw unfit(QCoreApplication::translate("VoicePack", "“%1” is missing or unfit").arg(name));
    return static_cast<int>(value);
}

Failure missingRecording(const QString &fragment)
{
    return Failure(
        "recording_missing",
        QCoreApplication::translate("VoicePack", "The recording of “%1” is missing.").arg(fragment),
        QCoreApplication::translate("VoicePack", "Record it and put it into the pack."));
}

} // namespace

PackManifest PackManifest::parse(const QByteArray &json)
{
    if (json.size() > kLargestFile)
        throw unfit(QCoreApplication::translate("VoicePack", "manifest.json is too large"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        throw unfit(QCoreApplication::translate("VoicePack", "manifest.json is not JSON (byte %1)")
                        .arg(error.offset));
    const QJsonObject object = document.object();
    if (object.value("format"_L1).toString() != "motcua-voice-pack"_L1)
        throw unfit(
            QCoreApplication::translate("VoicePack", "“%1” is missing or unfit").arg(u"format"_s));
    (void)number(object, u"version"_s, -1, 1, 1);
    PackManifest manifest;
    manifest.language = text(object, u"language"_s, true);
    manifest.name = text(object, u"name"_s, true);
    manifest.licence = text(object, u"licence"_s, true);
    manifest.sampleRate = number(object, u"sample_rate"_s, -1, kLowestRate, kHighestRate);
    manifest.gapMs = number(object, u"gap_ms"_s, manifest.gapMs, 0, kLongestGap);
    manifest.pauseMs = number(object, u"pause_ms"_s, manifest.pauseMs, 0, kLongestGap);
    const QJsonObject fragments = object.value("fragments"_L1).toObject();
    if (fragments.isEmpty() || fragments.size() > kMostFragments)
        throw unfit(QCoreApplication::translate("VoicePack", "“%1” is missing or unfit")
                        .arg(u"fragments"_s));
    // A name of a file in the folder and nothing else.
    static const QRegularExpression fileName(u"^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}\\.wav$"_s);
    static const QRegularExpression fragmentName(u"^[a-z][a-z0-9-]{0,39}$"_s);
    for (auto it = fragments.begin(); it != fragments.end(); ++it) {
        const QString file = it.value().toString();
        if (!fragmentName.match(it.key()).hasMatch() || !fileName.match(file).hasMatch())
            throw unfit(
                QCoreApplication::translate("VoicePack", "the fragment “%1” has no fitting file")
                    .arg(it.key().left(kLongestText)));
        manifest.fragments.insert(it.key(), file);
    }
    return manifest;
}

bool PackManifest::buildsNumbers() const
{
    return language == "vi"_L1 || language.startsWith("vi-"_L1);
}

VoicePack::VoicePack(const QString &folder) : m_folder(folder)
{
    QFile file(QDir(folder).filePath(kManifest));
    if (!file.open(QIODevice::ReadOnly))
        throw packMissing();
    const QByteArray bytes = file.read(PackManifest::kLargestFile + 1);
    m_manifest = PackManifest::parse(bytes);
    m_manifestDigest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray VoicePack::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_manifestDigest);
    for (const QString &name : m_manifest.fragments) {
        const QFileInfo file(QDir(m_folder).filePath(name));
        hash.addData(QByteArray::number(file.size()) + ' ' +
                     QByteArray::number(file.lastModified().toMSecsSinceEpoch()) + '\n');
    }
    return hash.result();
}

QStringList VoicePack::fragmentsFor(const SpokenPart &part) const
{
    if (m_manifest.fragments.contains(part.fragment))
        return {part.fragment};
    const bool built =
        m_manifest.buildsNumbers() && !part.pieces.isEmpty() &&
        std::all_of(part.pieces.cbegin(), part.pieces.cend(),
                    [this](const QString &piece) { return m_manifest.fragments.contains(piece); });
    return built ? part.pieces : QStringList();
}

Sound VoicePack::recording(const QString &fragment) const
{
    const QString name = m_manifest.fragments.value(fragment);
    QFile file(QDir(m_folder).filePath(name));
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
        throw missingRecording(fragment);
    const Sound sound = readWav(file.read(kLargestRecording));
    if (sound.rate != m_manifest.sampleRate)
        throw Failure(
            "recording_wrong_rate",
            QCoreApplication::translate("VoicePack",
                                        "This recording has %1 samples a second, the pack says %2.")
                .arg(sound.rate)
                .arg(m_manifest.sampleRate),
            QCoreApplication::translate("VoicePack", "Save it again at the pack's rate."));
    return sound;
}

Sound VoicePack::say(const Announcement &announcement) const
{
    Sound whole{m_manifest.sampleRate, {}};
    for (const SpokenPart &part : announcement.parts) {
        const QStringList fragments = fragmentsFor(part);
        if (fragments.isEmpty())
            throw Failure("pack_incomplete",
                          QCoreApplication::translate(
                              "VoicePack", "The voice pack has no recording of “%1”; the "
                                           "computer's own voice said the sentence.")
                              .arg(part.fragment),
                          QCoreApplication::translate(
                              "VoicePack", "Record what is missing: motcua-admin voice check."));
        bool first = true;
        for (const QString &fragment : fragments) {
            if (!m_recordings.contains(fragment)) {
                try {
                    m_recordings.insert(fragment, trimmed(recording(fragment)));
                } catch (const Failure &failure) {
                    throw Failure("pack_recording_unfit",
                                  QCoreApplication::translate("VoicePack",
                                                              "The recording of “%1” cannot be "
                                                              "used; the computer's own voice "
                                                              "said the sentence.")
                                      .arg(fragment),
                                  failure.nextStep());
                }
            }
            if (!whole.isEmpty())
                whole.appendSilence(first && part.pauseBefore ? m_manifest.pauseMs
                                                              : m_manifest.gapMs);
            whole.append(m_recordings.value(fragment));
            first = false;
        }
    }
    return whole;
}

} // namespace motcua::devices
