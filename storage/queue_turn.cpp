// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/queue_turn.h"

#include "app/core/base/failure.h"
#include "storage/durable_file.h"
#include "storage/queue_rows.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>

#include <chrono>
#include <thread>
#include <utility>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace motcua::storage {

#ifdef Q_OS_LINUX

namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 4s; ///< shorter than SQLite's own
/// Drawing a number takes microseconds: whoever is longer about it was stopped in the middle, and stays so.
constexpr auto kDrawPatience = 250ms;
/// The one before is writing: it takes less than a millisecond.
constexpr std::chrono::microseconds kLookWhenNext = 60us;
constexpr std::chrono::microseconds kLook = 500us;

/// One byte of the file for each number, locked by who has drawn it; the byte 0 guards the drawing. A lock of an open
/// file: freed by the system when the process dies, and known to other threads of this process.
bool lockByte(int file, qint64 byte, short kind)
{
    struct flock lock = {};
    lock.l_type = kind;
    lock.l_whence = SEEK_SET;
    lock.l_start = byte;
    lock.l_len = 1;
    return ::fcntl(file, F_OFD_SETLK, &lock) == 0;
}

/// Never by the system's own waiting, which has no end when the holder stands still.
bool lockToDraw(int file)
{
    const QDeadlineTimer patience(kDrawPatience);
    while (!lockByte(file, 0, F_WRLCK)) {
        if ((errno != EAGAIN && errno != EACCES) || patience.hasExpired())
            return false;
        std::this_thread::sleep_for(kLookWhenNext);
    }
    return true;
}

bool isHeld(int file, qint64 byte)
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = byte;
    lock.l_len = 1;
    return ::fcntl(file, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

} // namespace

void QueueTurn::open(const QString &databaseFile)
{
    try {
        const QString locks = QFileInfo(databaseFile).path() + "/locks"_L1;
        if (!QFileInfo(locks).isDir())
            makePrivateFolder(locks);
        m_file = ::open(QFile::encodeName(locks + "/queue.turns"_L1).constData(),
                        O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    } catch (const Failure &) {
        m_file = -1; // a disk that cannot be written: the transaction says so
    }
}

QueueTurn::~QueueTurn()
{
    if (m_file >= 0)
        ::close(m_file);
}

void QueueTurn::take(const std::function<void()> &whenNext)
{
    if (m_file < 0 || m_mine > 0 || !lockToDraw(m_file))
        return;
    // A number that was half written by a process that died is any number: the one before it is then nobody.
    qint64 last = 0;
    if (::pread(m_file, &last, sizeof last, 0) != ssize_t(sizeof last) || last < 0)
        last = 0;
    const qint64 mine = last + 1;
    const bool drawn = ::pwrite(m_file, &mine, sizeof mine, 0) == ssize_t(sizeof mine) &&
                       lockByte(m_file, mine, F_WRLCK);
    lockByte(m_file, 0, F_UNLCK);
    if (!drawn)
        return;
    m_mine = mine;
    const QDeadlineTimer patience(kPatience);
    bool prepared = !whenNext;
    while (last > 0 && isHeld(m_file, last) && !patience.hasExpired()) {
        const bool isNext = !isHeld(m_file, last - 1);
        if (isNext && !std::exchange(prepared, true))
            whenNext();
        else
            std::this_thread::sleep_for(isNext ? kLookWhenNext : kLook);
    }
}

void QueueTurn::giveBack()
{
    if (const qint64 mine = std::exchange(m_mine, 0); mine > 0)
        lockByte(m_file, mine, F_UNLCK);
}

#else

void QueueTurn::open(const QString &databaseFile)
{
    Q_UNUSED(databaseFile);
}
QueueTurn::~QueueTurn() = default;
void QueueTurn::take(const std::function<void()> &) {}
void QueueTurn::giveBack() {}

#endif

QueueTurn::Held::Held(QueueTurn &turns, const Database &db, const std::function<void()> &whenNext)
    : m_turns(turns)
{
    if (!std::exchange(turns.m_opened, true))
        turns.open(fileOf(db));
    take(whenNext);
}

QueueTurn::Held::Held(QueueTurn &turns, const QString &databaseFile,
                      const std::function<void()> &whenNext)
    : m_turns(turns)
{
    if (!std::exchange(turns.m_opened, true))
        turns.open(databaseFile);
    take(whenNext);
}

void QueueTurn::Held::take(const std::function<void()> &whenNext)
{
    try {
        m_turns.take(whenNext);
    } catch (...) {
        m_turns.giveBack();
        throw;
    }
}

QueueTurn::Held::~Held()
{
    m_turns.giveBack();
}

} // namespace motcua::storage
