// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

class QString;

namespace motcua::storage {

class Database;

/// Who came first writes first. SQLite lets writers of several programs meet by chance and sleep between two tries, so
/// that one of eight busy kiosks and counters can wait for seconds. A turn is a number drawn from a file; its holder
/// waits for the one before, who may also have died. It is courtesy alone: what keeps the journal right is SQLite's lock,
/// and where no turn can be had, or the one before takes too long, one goes on without. Linux; elsewhere nothing.
class QueueTurn
{
public:
    QueueTurn() = default;
    ~QueueTurn();
    QueueTurn(const QueueTurn &) = delete;
    QueueTurn &operator=(const QueueTurn &) = delete;

    /// Held until it goes. Of one thread at a time.
    class Held
    {
    public:
        /// The turns lie in `locks` beside the database's file, which is kept open.
        /// @param whenNext  called once while waiting, when only one is before this: for what can be done before the turn.
        ///                  What it throws is thrown here, without the turn.
        Held(QueueTurn &turns, const Database &db, const std::function<void()> &whenNext = {});
        Held(QueueTurn &turns, const QString &databaseFile,
             const std::function<void()> &whenNext = {});
        ~Held();
        Held(const Held &) = delete;
        Held &operator=(const Held &) = delete;

    private:
        void take(const std::function<void()> &whenNext);
        QueueTurn &m_turns;
    };

private:
    void open(const QString &databaseFile);
    void take(const std::function<void()> &whenNext);
    void giveBack();
    bool m_opened = false;
    int m_file = -1;
    qint64 m_mine = 0; ///< 0: none
};

} // namespace motcua::storage
