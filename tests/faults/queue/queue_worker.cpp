// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A program of a station that works the queue for ever, to be killed, stopped and cut off. Its setting comes as the first
// line on its standard input (tests/faults/queue/queue_programs.h); further lines are "jump MS" (the clock) and "stop".
// What it says it says after the commit, one line each, straight to the pipe:
//   issued NUMBER TICKET DAY
//   called COUNTER TICKET
//   acts N     at the end
#include "app/core/base/clock.h"
#include "app/core/base/failure.h"
#include "app/core/queue/centre_queue.h"
#include "storage/centre/pg_queue_journal.h"
#include "storage/centre/shared_queue_journal.h"
#include "storage/station.h"
#include "tests/core/queue/memory_journal.h"
#include "tests/faults/queue/queue_programs.h"
#include "tests/faults/queue/weak_journal.h"

#include <QCoreApplication>

#include <condition_variable>
#include <iostream>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (::write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size())) != bytes.size())
        ::_exit(3);
}

class Work
{
public:
    Work(const QueueProgram &program, QueueJournal &journal, const Clock &clock)
        : m_program(program),
          m_clock(clock),
          m_ids(clock),
          m_queue(journal, clock, m_ids),
          m_random(program.seed),
          m_counter(counterOf(program.counter, {u"A"_s, u"B"_s}))
    {}
    void act()
    {
        try {
            if (m_program.counter == 0)
                issue();
            else
                serve();
            ++m_acts;
        } catch (const Failure &failure) {
            // Told to a person, who tries again: the disk, a server that refuses (a weak journal gives numbers twice).
            std::cerr << failure.name().constData() << '\n';
        }
    }
    [[nodiscard]] int acts() const { return m_acts; }

private:
    [[nodiscard]] bool chance(int percent) { return int(m_random() % 100) < percent; }

    void issue()
    {
        const QueueState &state = m_queue.refresh();
        if (state.inState(TicketState::Waiting).size() > kLongLine)
            return;
        CentreQueue::IssueRequest request;
        request.series = chance(70) ? u"A"_s : u"B"_s;
        if (chance(15))
            request.priorityReason = u"elderly"_s;
        const Ticket ticket = m_queue.issue(request, at(0));
        say(u"issued %1 %2 %3"_s.arg(ticket.number.text(), ticket.id.toString(),
                                     isoDay(toCentre(m_clock.now()).date())));
    }

    void serve()
    {
        const QueueState &state = m_queue.refresh();
        const Actor me = at(m_program.counter);
        const auto here = state.atCounter(m_program.counter);
        if (!here) {
            QVector<Ticket> held = state.inState(TicketState::OnHold);
            held.removeIf(
                [&](const Ticket &ticket) { return !mayTakeUp(state, ticket, me, m_clock.now()); });
            if (!held.isEmpty() && chance(20)) {
                (void)m_queue.resume(held.first().id, me);
                return;
            }
            const auto called = m_queue.callNext(m_counter, me);
            if (called.kind == CentreQueue::CallOutcome::Kind::Called)
                say(u"called %1 %2"_s.arg(QString::number(m_program.counter),
                                          called.ticket->id.toString()));
            return;
        }
        if (here->state == TicketState::Called)
            (void)(chance(80) ? m_queue.arrived(here->id, me) : m_queue.noShow(here->id, me));
        else if (chance(10))
            (void)m_queue.hold(here->id, me, u"paper missing"_s);
        else
            (void)m_queue.finish(here->id, me);
        if (const auto last = m_queue.refresh().lastEventOf(here->id); last && chance(3))
            (void)m_queue.undo(last->id, me);
    }

    static constexpr int kLongLine = 40;
    QueueProgram m_program;
    const Clock &m_clock;
    RandomIdSource m_ids;
    CentreQueue m_queue;
    std::minstd_rand m_random;
    Counter m_counter;
    int m_acts = 0;
};

int run(const QueueProgram &program)
{
    SimulatedClock clock(SystemClock().now().addMSecs(program.clockMs),
                         SimulatedClock::Mode::Running);
    const auto station = Station::openAgain(
        program.folder, DatabaseKey(QByteArray::fromHex(program.key.toLatin1())));
    std::unique_ptr<QueueJournal> shared;
    if (!program.address.host.isEmpty())
        shared = std::make_unique<SharedQueueJournal>(
            station->database(),
            CentreLine::Setting{station->folder().databaseFile(), station->key(), program.station,
                                program.address, &clock});
    QueueJournal &journal = shared ? *shared : station->journal();
    WeakJournal weak(journal);
    Work work(program, program.weak ? static_cast<QueueJournal &>(weak) : journal, clock);
    std::mutex mutex;
    std::condition_variable told;
    bool stopped = false;
    std::thread commands([&] {
        std::string line;
        while (std::getline(std::cin, line)) {
            if (line.starts_with("jump "))
                clock.jump(std::stoll(line.substr(5)));
            else
                break;
        }
        const std::lock_guard lock(mutex);
        stopped = true;
        told.notify_one();
    });
    say(u"ready"_s);
    std::minstd_rand pace(program.seed + 1);
    std::unique_lock lock(mutex);
    while (!stopped) {
        lock.unlock();
        work.act();
        lock.lock();
        told.wait_for(lock, std::chrono::microseconds(pace() % program.paceUs),
                      [&] { return stopped; });
    }
    lock.unlock();
    commands.join();
    say(u"acts "_s + QString::number(work.acts()));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    std::string line;
    if (!std::getline(std::cin, line))
        return 2;
    try {
        return run(QueueProgram::fromJson(QByteArray::fromStdString(line)));
    } catch (const Failure &failure) {
        std::cerr << failure.name().constData() << '\n';
        return 1;
    }
}
