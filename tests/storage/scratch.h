// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/key_vault.h"
#include "app/core/base/clock.h"
#include "app/core/base/failure.h"
#include "storage/database.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace motcua::test {

/// A database of its own in a folder that goes away.
struct ScratchDatabase
{
    QTemporaryDir dir;
    storage::DatabaseKey key = storage::DatabaseKey::random();
    QString file = dir.filePath(QStringLiteral("motcua.db"));

    [[nodiscard]] std::unique_ptr<storage::Database> open() const
    {
        auto db = std::make_unique<storage::Database>(file, key);
        db->migrate();
        return db;
    }
};

/// A key ring in memory that can be locked or away.
class MemoryVault final : public KeyVault
{
public:
    bool locked = false;
    bool away = false;
    QHash<QString, QByteArray> secrets;

    [[nodiscard]] Answer read(const QString &account) override
    {
        if (away)
            return {State::Unavailable, {}};
        if (locked)
            return {State::Locked, {}};
        if (!secrets.contains(account))
            return {State::NotFound, {}};
        return {State::Found, secrets.value(account)};
    }
    [[nodiscard]] bool write(const QString &account, const QByteArray &secret) override
    {
        if (away || locked)
            return false;
        secrets.insert(account, secret);
        return true;
    }
};

/// The name of the Failure an action throws; empty when it throws none.
template <typename Action>
[[nodiscard]] QByteArray failureOf(Action action)
{
    try {
        action();
    } catch (const Failure &failure) {
        return failure.name();
    }
    return {};
}

[[nodiscard]] inline QByteArray readFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

[[nodiscard]] inline bool writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

/// Flips one bit; true when that was possible.
[[nodiscard]] inline bool flipBit(const QString &name, qint64 byte)
{
    QByteArray bytes = readFile(name);
    if (byte < 0 || byte >= bytes.size())
        return false;
    bytes[byte] = char(bytes.at(byte) ^ 0x10);
    return writeFile(name, bytes);
}

[[nodiscard]] inline QDateTime noon()
{
    return centreTime(QDate(2026, 11, 23), QTime(12, 0));
}

} // namespace motcua::test
