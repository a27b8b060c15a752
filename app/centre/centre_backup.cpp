// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/centre/centre_backup.h"

#include "app/centre/service_failures.h"
#include "storage/blob_cipher.h"
#include "storage/durable_file.h"

#include <QCborMap>
#include <QCborValue>
#include <QDir>
#include <QFile>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace motcua::centre {

namespace {

constexpr qsizetype kIdPart = 8;
const QByteArray kContext = "motcua-centre-backup-1";
const QString kKeyFile = u"backup.key"_s;
const QString kSuffix = u".mcbackup"_s;
const QString kStamp = u"yyyyMMdd-HHmmss-zzz"_s;
const QStringList kParts{u"centre.json"_s, u"ca.pem"_s, u"ca.key"_s, u"stations.json"_s};

} // namespace

QByteArray BackupContent::seal(const QByteArray &key) const
{
    QCborMap parts;
    for (auto part = files.cbegin(); part != files.cend(); ++part) {
        parts.insert(part.key(), part.value());
    }
    const QCborMap all{{u"files"_s, parts},
                       {u"dump"_s, dump},
                       {u"made_at"_s, madeAt.toUTC().toString(Qt::ISODateWithMs)},
                       {u"major"_s, major}};
    return storage::BlobCipher(key).seal(all.toCborValue().toCbor(), kContext);
}

std::optional<BackupContent> BackupContent::open(const QByteArray &sealed, const QByteArray &key)
{
    const std::optional<QByteArray> plain = storage::BlobCipher(key).open(sealed, kContext);
    if (!plain) {
        return std::nullopt;
    }
    const QCborMap all = QCborValue::fromCbor(*plain).toMap();
    BackupContent content;
    const QCborMap parts = all.value(u"files"_s).toMap();
    for (const QString &name : kParts) {
        content.files.insert(name, parts.value(name).toByteArray());
    }
    content.dump = all.value(u"dump"_s).toByteArray();
    content.madeAt = QDateTime::fromString(all.value(u"made_at"_s).toString(), Qt::ISODateWithMs);
    content.major = int(all.value(u"major"_s).toInteger());
    if (content.dump.isEmpty() || content.files.value(u"centre.json"_s).isEmpty() ||
        content.files.value(u"ca.key"_s).isEmpty()) {
        return std::nullopt;
    }
    return content;
}

CentreBackups::CentreBackups(QString place, const QString &centreId)
    : m_place(std::move(place)),
      m_prefix(u"motcua-centre-"_s + centreId.left(kIdPart) + u'-')
{}

QStringList CentreBackups::files() const
{
    const QDir place(m_place);
    QStringList names =
        place.entryList({m_prefix + u'*' + kSuffix}, QDir::Files, QDir::Name | QDir::Reversed);
    for (QString &name : names) {
        name = place.filePath(name);
    }
    return names;
}

QDateTime CentreBackups::lastMade() const
{
    const QStringList all = files();
    if (all.isEmpty()) {
        return {};
    }
    const QString name = all.first().section(u'/', -1);
    QDateTime at = QDateTime::fromString(
        name.mid(m_prefix.size(), name.size() - m_prefix.size() - kSuffix.size()), kStamp);
    at.setTimeSpec(Qt::UTC);
    return at;
}

QString CentreBackups::keep(const BackupContent &content, const QByteArray &key) const
{
    const QString path =
        m_place + u'/' + m_prefix + content.madeAt.toUTC().toString(kStamp) + kSuffix;
    try {
        storage::makePrivateFolder(m_place);
        storage::writeDurably(path, content.seal(key));
        QFile back(path);
        if (!back.open(QIODevice::ReadOnly) || !BackupContent::open(back.readAll(), key)) {
            QFile::remove(path);
            throw serviceFailure(ServiceTrouble::BackupNotMade);
        }
    } catch (const Failure &) {
        throw serviceFailure(ServiceTrouble::BackupNotMade);
    }
    const QStringList all = files();
    for (qsizetype i = kKept; i < all.size(); ++i) {
        QFile::remove(all.at(i));
    }
    return path;
}

QByteArray backupKey(const CentreFolder &folder, bool mayMake)
{
    QByteArray key = QByteArray::fromHex(folder.read(kKeyFile).trimmed());
    if (key.isEmpty() && mayMake) {
        key = QByteArray(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0');
        randombytes_buf(key.data(), size_t(key.size()));
        folder.writeSecret(kKeyFile, key.toHex() + '\n');
    }
    if (key.size() != crypto_secretstream_xchacha20poly1305_KEYBYTES) {
        throw serviceFailure(ServiceTrouble::Authority);
    }
    return key;
}

BackupContent backupGround(const CentreFolder &folder, const QDateTime &now)
{
    BackupContent content;
    content.madeAt = now;
    for (const QString &name : kParts) {
        content.files.insert(name, folder.read(name));
    }
    if (content.files.value(u"ca.key"_s).isEmpty()) {
        throw serviceFailure(ServiceTrouble::Authority);
    }
    return content;
}

} // namespace motcua::centre
