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

void readKeeping(KeyKeeping &keeping, const QJsonObject &object)
{
    const QString key = object["key"_L1].toString();
    keeping.keyKind =
        key == "passphrase"_L1 ? KeyKeeping::KeyKind::Passphrase : KeyKeeping::KeyKind::Vault;
    keeping.account = object["account"_L1].toString();
    keeping.wrapped = bytesOf(object["wrapped_key"_L1]);
    keeping.keyCheck = bytesOf(object["key_check"_L1]);
    const QJsonObject kdf = object["kdf"_L1].toObject();
    keeping.kdf.salt = bytesOf(kdf["salt"_L1]);
    keeping.kdf.opsLimit = kdf["ops"_L1].toInteger();
    keeping.kdf.memLimit = kdf["memory"_L1].toInteger();
    const bool kdfMakesSense = keeping.kdf.salt.size() == 16 && keeping.kdf.opsLimit >= 1 &&
                               keeping.kdf.opsLimit <= kMaxOps && keeping.kdf.memLimit >= 8192 &&
                               keeping.kdf.memLimit <= kMaxMemory;
    if (keeping.keyCheck.size() != 16 || (key != "passphrase"_L1 && key != "vault"_L1) ||
        (keeping.keyKind == KeyKeeping::KeyKind::Passphrase && !kdfMakesSense))
        throw failure(Trouble::DataFolderUnreadable);
}

void writeKeeping(QJsonObject &object, const KeyKeeping &keeping)
{
    const bool passphrase = keeping.keyKind == KeyKeeping::KeyKind::Passphrase;
    object["key"_L1] = passphrase ? u"passphrase"_s : u"vault"_s;
    object["key_check"_L1] = base64(keeping.keyCheck);
    if (!keeping.account.isEmpty())
        object["account"_L1] = keeping.account;
    if (!keeping.wrapped.isEmpty())
        object["wrapped_key"_L1] = base64(keeping.wrapped);
    if (passphrase) {
        object["kdf"_L1] = QJsonObject{{"algorithm"_L1, "argon2id13"_L1},
                                       {"salt"_L1, base64(keeping.kdf.salt)},
                                       {"ops"_L1, keeping.kdf.opsLimit},
                                       {"memory"_L1, keeping.kdf.memLimit}};
    }
}

} // namespace

QString StationFile::vaultAccount(const KeyKeeping &keeping) const
{
    return keeping.account.isEmpty() ? QString("motcua/"_L1 + id) : keeping.account;
}

std::optional<StationFile> StationFile::read(const QString &path)
{
    QFile file(fileName(path));
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        throw failure(Trouble::DataFolderUnreadable);
    const QJsonObject object = QJsonDocument::fromJson(file.read(1 << 16)).object();
    StationFile station;
    readKeeping(station, object);
    station.id = object["id"_L1].toString();
    station.agencyId = object["centre"_L1].toString();
    station.demo = object["demo"_L1].toBool();
    station.instance = object["instance"_L1].toString();
    station.machine = bytesOf(object["machine"_L1]);
    station.folder = bytesOf(object["folder"_L1]);
    station.folderInstance = object["folder_instance"_L1].toString();
    station.restored = restoredDaysFromJson(object["restored"_L1].toArray());
    if (object.contains("next"_L1)) {
        station.next.emplace();
        readKeeping(*station.next, object["next"_L1].toObject());
    }
    if (object["format"_L1].toInt() != kFormat || station.id.isEmpty())
        throw failure(Trouble::DataFolderUnreadable);
    return station;
}

void StationFile::write(const QString &path) const
{
    QJsonObject object{{"format"_L1, kFormat},        {"id"_L1, id},
                       {"centre"_L1, agencyId},       {"demo"_L1, demo},
                       {"instance"_L1, instance},     {"machine"_L1, base64(machine)},
                       {"folder"_L1, base64(folder)}, {"folder_instance"_L1, folderInstance}};
    writeKeeping(object, *this);
    if (!restored.isEmpty())
        object["restored"_L1] = toJson(restored);
    if (next) {
        QJsonObject coming;
        writeKeeping(coming, *next);
        object["next"_L1] = coming;
    }
    writeDurably(fileName(path), QJsonDocument(object).toJson(QJsonDocument::Indented));
}

QByteArray keyCheckOf(const DatabaseKey &key)
{
    return subKey(key, SubKey::Check, 16);
}

} // namespace motcua::storage
