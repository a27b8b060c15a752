// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/gateway_folder.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <stdexcept>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

constexpr QFileDevice::Permissions kOwnerOnly =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

void makeFolder(const QString &path)
{
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, kOwnerOnly))
        throw std::runtime_error("folder");
}

} // namespace

void GatewayFolder::create() const
{
    makeFolder(m_path);
    makeFolder(uploads());
    makeFolder(blobs());
}

void GatewayFolder::writeDatabase(const QByteArray &conninfo) const
{
    QFile before(file(u"gateway.json"_s));
    QJsonObject object;
    if (before.open(QIODevice::ReadOnly))
        object = QJsonDocument::fromJson(before.readAll()).object();
    object.insert(u"database"_s, QString::fromUtf8(conninfo));
    writeFile(file(u"gateway.json"_s), QJsonDocument(object).toJson());
}

GatewayFolder::Settings GatewayFolder::settings() const
{
    const QJsonObject object = QJsonDocument::fromJson(readFile(file(u"gateway.json"_s))).object();
    if (!object.contains("database"_L1))
        throw std::runtime_error("not_initialised");
    return {object.value("database"_L1).toString().toUtf8(),
            Limits::fromJson(object.value("limits"_L1).toObject())};
}

void GatewayFolder::writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.commit())
        throw std::runtime_error("write");
}

QByteArray GatewayFolder::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("not_initialised");
    return file.readAll();
}

} // namespace motcua::gateway
