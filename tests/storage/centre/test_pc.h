// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "storage/centre/shared_queue_journal.h"
#include "storage/station.h"
#include "tests/storage/centre/test_centre.h"
#include "tests/storage/scratch.h"

#include <memory>

namespace motcua::test {

/// A PC of the centre: a data folder of its own. Each program() is a connection to it with its own line to the server.
class TestPc
{
public:
    /// @param port  of a proxy on the way to the server; 0: by its socket
    TestPc(const TestCentre &centre, int number, int port = 0);
    class Program;
    [[nodiscard]] std::unique_ptr<Program> program() const; ///< of the thread that asks
    [[nodiscard]] storage::Station &station() { return *m_station; }
    [[nodiscard]] const storage::CentreLine::Setting &setting() const { return m_setting; }
    void setClock(const Clock &clock) { m_setting.clock = &clock; }

private:
    QTemporaryDir m_dir;
    MemoryVault m_vault;
    std::unique_ptr<storage::Station> m_station;
    storage::CentreLine::Setting m_setting;
};

class TestPc::Program final : public QueueJournal
{
public:
    Program(const QString &folder, const storage::CentreLine::Setting &setting);
    [[nodiscard]] QVector<QueueEvent> eventsSince(QDate day, qint64 seq) const override
    {
        return m_journal.eventsSince(day, seq);
    }
    QVector<QueueEvent>
    append(QDate day, qint64 seenSeq,
           const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide) override
    {
        return m_journal.append(day, seenSeq, decide);
    }
    [[nodiscard]] qint64 generation() const override { return m_journal.generation(); }
    [[nodiscard]] QueueLink link() const override { return m_journal.link(); }
    [[nodiscard]] QVector<RefusedStep> refusedOn(QDate day) const override
    {
        return m_journal.refusedOn(day);
    }
    [[nodiscard]] int blockSlot() const override { return m_journal.blockSlot(); }
    [[nodiscard]] qint64 clockSkewMs() const override { return m_journal.clockSkewMs(); }
    [[nodiscard]] bool hasNews() override { return m_journal.hasNews(); }

private:
    std::unique_ptr<storage::Station> m_station;
    storage::SharedQueueJournal m_journal;
};

} // namespace motcua::test
