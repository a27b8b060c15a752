// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/voice/sentence_cache.h"

#include "app/core/base/failure.h"
#include "app/devices/voice/wav.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {
constexpr qsizetype kDigest = 32;

QByteArray digest(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}
} // namespace

QString SentenceCache::fileOf(const QByteArray &key) const
{
    return QDir(m_folder).filePath(QString::fromLatin1(digest(key).toHex()) + u".wav"_s);
}

std::optional<Sound> SentenceCache::find(const QByteArray &key) const
{
    QFile file(fileOf(key));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QByteArray bytes = file.readAll();
    const QByteArray mark = bytes.right(kDigest);
    bytes.chop(kDigest);
    if (mark.size() == kDigest && digest(bytes) == mark) {
        try {
            Sound sound = readWav(bytes);
            file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
            return sound;
        } catch (const Failure &) {
            // Written by a program that counted otherwise: made anew below.
        }
    }
    file.close();
    QFile::remove(fileOf(key));
    return std::nullopt;
}

void SentenceCache::keep(const QByteArray &key, const Sound &sound) const
{
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder))
        return;
    const QByteArray bytes = writeWav(sound);
    QSaveFile file(fileOf(key));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(bytes);
    file.write(digest(bytes));
    (void)file.commit();
    tidy();
}

void SentenceCache::tidy() const
{
    const QFileInfoList files =
        QDir(m_folder).entryInfoList({u"*.wav"_s}, QDir::Files, QDir::Time); // newest first
    qint64 bytes = 0;
    int count = 0;
    for (const QFileInfo &file : files) {
        bytes += file.size();
        if (++count > m_limits.files || bytes > m_limits.bytes)
            QFile::remove(file.filePath());
    }
}

} // namespace motcua::devices
