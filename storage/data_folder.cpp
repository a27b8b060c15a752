// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/data_folder.h"

#include "storage/durable_file.h"
#include "storage/failures.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>

#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

QString roleText(const StationRole &role)
{
    switch (role.kind) {
    case StationRole::Kind::Counter:
        return QCoreApplication::translate("Storage", "Counter %1").arg(role.number);
    case StationRole::Kind::Kiosk:
        return QCoreApplication::translate("Storage", "Kiosk %1").arg(role.number);
    case StationRole::Kind::Display:
        return QCoreApplication::translate("Storage", "Display %1").arg(role.number);
    case StationRole::Kind::Admin: break;
    }
    return QCoreApplication::translate("Storage", "Administration");
}

Failure roleTaken(const StationRole &role)
{
    return Failure("role_taken",
                   QCoreApplication::translate(
                       "Storage", "%1 is open already on this data. It goes on undisturbed.")
                       .arg(roleText(role)),
                   QCoreApplication::translate(
                       "Storage", "Go on in the window that is open, or choose another number."));
}

constexpr std::chrono::milliseconds kTurnPatience{10'000};
constexpr std::chrono::milliseconds kTurnLook{2};

/// The file of a lock that many share; empty where the disk lets none be made.
QString sharedLock(const QString &folder, const QString &name)
{
    const QString locks = folder + "/locks"_L1;
    try {
        if (!QFileInfo(locks).isDir())
            makePrivateFolder(locks);
    } catch (const Failure &) {
        return {};
    }
    return locks + u'/' + name + ".lock"_L1;
}

std::unique_ptr<RoleLock> tryLock(const QString &folder, const QString &name)
{
    const QString locks = folder + "/locks"_L1;
    makePrivateFolder(locks);
    return RoleLock::tryTake(locks + u'/' + name + ".lock"_L1);
}

} // namespace

QString StationRole::lockName() const
{
    switch (kind) {
    case Kind::Counter: return u"counter-%1"_s.arg(number);
    case Kind::Kiosk: return u"kiosk-%1"_s.arg(number);
    case Kind::Display: return u"display-%1"_s.arg(number);
    case Kind::Admin: break;
    }
    return u"admin-%1"_s.arg(number);
}

DataFolder::DataFolder(const QString &path) : m_path(QDir(path).absolutePath())
{
    const QFileInfo info(m_path);
    if (info.exists() && (!info.isDir() || !info.isReadable() || !info.isExecutable()))
        throw failure(Trouble::DataFolderUnreadable);
}

QString DataFolder::databaseFile() const
{
    return m_path + "/motcua.db"_L1;
}

QString DataFolder::blobFolder() const
{
    return m_path + "/blobs"_L1;
}

bool DataFolder::hasDatabase() const
{
    return QFileInfo::exists(databaseFile());
}

std::optional<Damage> DataFolder::damage() const
{
    return FileState::of(databaseFile())->damage();
}

void DataFolder::markDamaged(const QString &finding) const
{
    FileState::of(databaseFile())->markDamaged(finding);
}

void DataFolder::clearDamage() const
{
    FileState::of(databaseFile())->clearDamage();
}

std::unique_ptr<DataFolder::RoleLock> DataFolder::claim(const StationRole &role) const
{
    std::unique_ptr<RoleLock> lock = tryLock(m_path, role.lockName());
    if (!lock)
        throw roleTaken(role);
    return lock;
}

std::unique_ptr<DataFolder::RoleLock> DataFolder::tryMakeRole() const
{
    return tryLock(m_path, u"make"_s);
}

std::unique_ptr<DataFolder::RoleLock> DataFolder::trySyncRole() const
{
    return tryLock(m_path, u"sync"_s);
}

std::unique_ptr<DataFolder::RoleLock> DataFolder::tryBackupRole() const
{
    return tryLock(m_path, u"backup"_s);
}

std::unique_ptr<DataFolder::RoleLock> DataFolder::share() const
{
    const QString lock = sharedLock(m_path, u"open"_s);
    bool refused = false;
    std::unique_ptr<RoleLock> shared =
        lock.isEmpty() ? nullptr : RoleLock::tryShare(lock, &refused);
    if (refused)
        throw failure(Trouble::DataInUse);
    return shared;
}

std::unique_ptr<DataFolder::RoleLock> DataFolder::askForTurn() const
{
    const QString lock = sharedLock(m_path, u"turn"_s);
    const QDeadlineTimer patience(kTurnPatience);
    bool refused = !lock.isEmpty();
    std::unique_ptr<RoleLock> turn;
    // Refused only for the moment in which somebody looks whether anyone waits.
    while (!turn && refused && !patience.hasExpired()) {
        turn = RoleLock::tryShare(lock, &refused);
        if (!turn && refused)
            std::this_thread::sleep_for(kTurnLook);
    }
    return turn;
}

void DataFolder::letOthersWrite() const
{
    const QString lock = sharedLock(m_path, u"turn"_s);
    if (lock.isEmpty())
        return;
    const QDeadlineTimer patience(kTurnPatience);
    while (!RoleLock::tryTake(lock) && !patience.hasExpired())
        std::this_thread::sleep_for(kTurnLook);
}

std::unique_ptr<DataFolder::RoleLock> DataFolder::tryAlone() const
{
    return tryLock(m_path, u"open"_s);
}

} // namespace motcua::storage
