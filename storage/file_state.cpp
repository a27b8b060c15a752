// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/file_state.h"

#include "app/core/base/clock.h"
#include "storage/disk_room.h"
#include "storage/durable_file.h"
#include "storage/failures.h"
#include "storage/log.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

struct Registry
{
    QMutex guard;
    QHash<QString, std::weak_ptr<FileState>> states;
};

// The one thing of this library that is shared without being handed in: a file is the same file for whoever opens
// it, so its writer's lock has to be found by the file's own name. It holds nothing but weak references, and two
// different files never share anything.
Registry &registry()
{
    static Registry files;
    return files;
}

// The file may not be there yet; its folder is.
QString canonicalName(const QString &file)
{
    const QFileInfo info(file);
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return (folder.isEmpty() ? info.absolutePath() : folder) + u'/' + info.fileName();
}

std::optional<Damage> readMark(const QString &mark)
{
    QFile file(mark);
    if (!file.exists())
        return {};
    QJsonObject object;
    if (file.open(QIODevice::ReadOnly))
        object = QJsonDocument::fromJson(file.read(1 << 12)).object();
    // A mark nobody can read is still a mark.
    return Damage{object["finding"_L1].toString(u"unknown"_s), fromIso(object["at"_L1].toString())};
}

} // namespace

std::shared_ptr<FileState> FileState::of(const QString &databaseFile)
{
    const QString name = canonicalName(databaseFile);
    Registry &files = registry();
    const QMutexLocker locker(&files.guard);
    std::shared_ptr<FileState> state = files.states.value(name).lock();
    if (!state) {
        files.states.removeIf([](const auto &entry) { return entry.value().expired(); });
        state = std::make_shared<FileState>(QFileInfo(name).path());
        files.states.insert(name, state);
    }
    return state;
}

FileState::FileState(const QString &folder) : m_folder(folder), m_mark(folder + "/damaged.json"_L1)
{
    refresh();
}

void FileState::refresh()
{
    const bool marked =
        QFileInfo::exists(m_mark) || m_unwrittenMark.load(std::memory_order_relaxed);
    if (marked != m_readOnly.load(std::memory_order_relaxed))
        m_readOnly.store(marked, std::memory_order_release);
}

std::optional<Damage> FileState::damage() const
{
    if (const std::optional<Damage> marked = readMark(m_mark))
        return marked;
    if (!isReadOnly())
        return {};
    const QMutexLocker locker(&m_guard);
    return Damage{m_finding.isEmpty() ? u"unknown"_s : m_finding, m_foundAt};
}

void FileState::markDamaged(const QString &finding)
{
    const QMutexLocker locker(&m_guard);
    const bool wasReadOnly = m_readOnly.exchange(true, std::memory_order_acq_rel);
    if (wasReadOnly && QFileInfo::exists(m_mark))
        return;
    m_finding = finding;
    m_foundAt = SystemClock().now();
    qCWarning(lcStorage) << "the data file is damaged:" << finding;
    try {
        writeDurably(
            m_mark, QJsonDocument(QJsonObject{{"finding"_L1, finding}, {"at"_L1, toIso(m_foundAt)}})
                        .toJson());
        m_unwrittenMark = false;
    } catch (const Failure &problem) {
        m_unwrittenMark = true;
        qCWarning(lcStorage, "the mark of damage cannot be written: %s", problem.what());
    }
}

void FileState::beforeTheFirst(const std::function<void()> &look)
{
    const QMutexLocker locker(&m_first);
    if (!m_wasLookedAt)
        look();
    m_wasLookedAt = true;
}

void FileState::clearDamage()
{
    const QMutexLocker locker(&m_guard);
    if (QFileInfo::exists(m_mark) && !QFile::remove(m_mark))
        throw failure(Trouble::ReadOnly);
    syncFolder(m_folder);
    m_unwrittenMark = false;
    m_readOnly.store(false, std::memory_order_release);
}

qint64 FileState::freeBytes() const
{
    std::function<qint64(const QString &)> probe;
    {
        const QMutexLocker locker(&m_guard);
        probe = m_probe;
    }
    return probe ? probe(m_folder) : DiskRoom::freeBytesOf(m_folder);
}

void FileState::makeRoomForAWrite()
{
    if (freeBytes() < DiskRoom::kLowWater)
        giveUpReserve();
}

void FileState::giveUpReserve()
{
    if (DiskRoom::removeReserve(m_folder))
        qCWarning(lcStorage) << "the disk is full: the reserve was given up";
}

bool FileState::isDiskNearlyFull() const
{
    return DiskRoom::onlyReserveLeft(freeBytes(), DiskRoom::reserveBytes(m_folder));
}

void FileState::setFreeBytesProbe(std::function<qint64(const QString &)> probe)
{
    const QMutexLocker locker(&m_guard);
    m_probe = std::move(probe);
}

} // namespace motcua::storage
