// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/station_file.h"

#include "storage/durable_file.h"
#include "storage/failures.h"
#include "storage/sub_keys.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr int kFormat = 1;
// Beyond these a file was not written by this program; deriving with them could take the machine down.
constexpr qint64 kMaxOps = 64;
constexpr qint64 kMaxMemory = 1LL << 30;

QString fileName(const QString &folder)
{
    return folder + "/station.json"_L1;
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesOf(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

} // namespace

QString StationFile::vaultAccount() const
{
    return "motcua/"_L1 + id;
}

std::optional<StationFile> StationFile::read(const QString &folder)
{
    QFile file(fileName(folder));
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        throw failure(Trouble::DataFolderUnreadable);
    const QJsonObject object = QJsonDocument::fromJson(file.read(1 << 16)).object();
    const QString key = object["key"_L1].toString();
    StationFile station;
    station.id = object["id"_L1].toString();
    station.agencyId = object["centre"_L1].toString();
    station.keyKind = key == "passphrase"_L1 ? KeyKind::Passphrase : KeyKind::Vault;
    station.keyCheck = bytesOf(object["key_check"_L1]);
    station.demo = object["demo"_L1].toBool();
    const QJsonObject kdf = object["kdf"_L1].toObject();
    station.kdf.salt = bytesOf(kdf["salt"_L1]);
    station.kdf.opsLimit = kdf["ops"_L1].toInteger();
    station.kdf.memLimit = kdf["memory"_L1].toInteger();
    const bool kdfMakesSense = station.kdf.salt.size() == 16 && station.kdf.opsLimit >= 1 &&
                               station.kdf.opsLimit <= kMaxOps && station.kdf.memLimit >= 8192 &&
                               station.kdf.memLimit <= kMaxMemory;
    if (object["format"_L1].toInt() != kFormat || station.id.isEmpty() ||
        station.keyCheck.size() != 16 || (key != "passphrase"_L1 && key != "vault"_L1) ||
        (station.keyKind == KeyKind::Passphrase && !kdfMakesSense))
        throw failure(Trouble::DataFolderUnreadable);
    return station;
}

void StationFile::write(const QString &folder) const
{
    QJsonObject object{{"format"_L1, kFormat},
                       {"id"_L1, id},
                       {"centre"_L1, agencyId},
                       {"key"_L1, keyKind == KeyKind::Passphrase ? "passphrase"_L1 : "vault"_L1},
                       {"key_check"_L1, base64(keyCheck)},
                       {"demo"_L1, demo}};
    if (keyKind == KeyKind::Passphrase) {
        object["kdf"_L1] = QJsonObject{{"algorithm"_L1, "argon2id13"_L1},
                                       {"salt"_L1, base64(kdf.salt)},
                                       {"ops"_L1, kdf.opsLimit},
                                       {"memory"_L1, kdf.memLimit}};
    }
    writeDurably(fileName(folder), QJsonDocument(object).toJson(QJsonDocument::Indented));
}

QByteArray keyCheckOf(const DatabaseKey &key)
{
    return subKey(key, SubKey::Check, 16);
}

} // namespace motcua::storage
