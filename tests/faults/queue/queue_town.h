// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/queue/queue_judge.h"
#include "tests/faults/queue/queue_programs.h"
#include "tests/storage/centre/test_pc.h"
#include "tests/support/link/shaping_proxy.h"

#include <QProcess>

#include <memory>
#include <random>
#include <vector>

namespace motcua::test {

/// Four PCs of a centre, each behind a line of its own, and one PC that is alone with three programs; every program a
/// process. Whatever is done to them, judge() waits until all is in order again and says what was found.
class QueueTown
{
public:
    QueueTown(unsigned seed, bool weak) : m_random(seed), m_weak(weak) {}
    ~QueueTown();
    QueueTown(const QueueTown &) = delete;
    QueueTown &operator=(const QueueTown &) = delete;

    [[nodiscard]] QString begin(); ///< what went wrong; empty: nothing
    void playFor(int milliseconds);

    // What is done to them. Each leaves things so that they come right by themselves, or puts them right.
    void killProgram();
    void stopProgram(int milliseconds);
    void killServer(int milliseconds);
    void crashServer();
    void hangServer(int milliseconds);
    void cutOne(int milliseconds);
    void cutSome(int milliseconds);
    void loseReplies();
    void setClock();
    void nextDay();

    /// Ends all programs and compares everything.
    [[nodiscard]] QString judge(QueueJudge &verdict);

private:
    struct Program
    {
        QueueProgram what;
        QString store;
        std::unique_ptr<QProcess> process;
        QByteArray rest;
    };
    struct Place
    {
        std::unique_ptr<ShapingProxy> line; ///< none: this PC is alone
        std::unique_ptr<TestPc> pc;
    };
    void start(Program &program);
    void read(Program &program);
    void kill(Program &program);
    [[nodiscard]] Program &anyProgram();
    [[nodiscard]] Place &anyPlace();
    [[nodiscard]] QVector<qint64> serverProcesses();
    [[nodiscard]] QMap<QDate, QVector<QueueEvent>> journalOf(const QueueJournal &journal) const;
    [[nodiscard]] bool settle(TestPc::Program &station, const QByteArray &eventsThere) const;

    std::minstd_rand m_random;
    bool m_weak;
    TestCentre m_centre{PrivatePostgres::Durability::Durable};
    std::vector<Place> m_places;
    std::vector<std::unique_ptr<Program>> m_programs;
    QueueJudge m_heard;
    int m_daysOn = 0;
};

} // namespace motcua::test
