// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/queue/queue_town.h"

#include "storage/centre/pg_queue_journal.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <csignal>

using namespace Qt::StringLiterals;

namespace motcua::test {

namespace {

constexpr int kStations = 4;
constexpr int kSettleMs = 60'000;
constexpr qint64 kDayMs = 24LL * 3600 * 1000;

void idle()
{
    QEventLoop loop;
    QTimer::singleShot(100, &loop, &QEventLoop::quit);
    loop.exec();
}

const SystemClock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

} // namespace

QueueTown::~QueueTown()
{
    for (const auto &program : m_programs)
        kill(*program);
}

QString QueueTown::begin()
{
    if (!m_centre.start(kStations))
        return m_centre.error();
    // PC 1: a kiosk and a counter; PCs 2 and 3: a counter each; PC 4: a kiosk. The last one is alone.
    const QVector<QVector<int>> counters{{0, 1}, {2}, {3}, {0}, {0, 1, 2}};
    for (int i = 0; i < counters.size(); ++i) {
        Place place;
        const bool alone = i == kStations;
        if (!alone)
            place.line = std::make_unique<ShapingProxy>("127.0.0.1", uint16_t(m_centre.port()),
                                                        unsigned(i + 1));
        place.pc =
            std::make_unique<TestPc>(m_centre, alone ? 9 : i + 1, alone ? 0 : place.line->port());
        for (const int counter : counters.at(i)) {
            auto program = std::make_unique<Program>();
            program->store = alone ? u"alone"_s : u"centre"_s;
            program->what.folder = place.pc->station().folder().path();
            program->what.key = QString::fromLatin1(place.pc->station().key().raw().toHex());
            program->what.station = place.pc->setting().station;
            program->what.counter = counter;
            program->what.weak = m_weak;
            if (!alone)
                program->what.address = place.pc->setting().address;
            m_programs.push_back(std::move(program));
        }
        m_places.push_back(std::move(place));
    }
    for (const auto &program : m_programs)
        start(*program);
    return {};
}

void QueueTown::start(Program &program)
{
    program.what.seed = unsigned(m_random());
    program.what.clockMs = m_daysOn * kDayMs;
    program.process = std::make_unique<QProcess>();
    program.process->setProcessChannelMode(QProcess::SeparateChannels);
    QObject::connect(program.process.get(), &QProcess::readyReadStandardOutput,
                     program.process.get(), [this, it = &program] { read(*it); });
    program.process->start(QCoreApplication::applicationDirPath() + u"/queue-worker"_s,
                           QStringList());
    program.process->write(program.what.toJson() + '\n');
}

void QueueTown::read(Program &program)
{
    program.rest += program.process->readAllStandardOutput();
    qsizetype end = 0;
    while ((end = program.rest.indexOf('\n')) >= 0) {
        m_heard.heard(program.store, QString::fromUtf8(program.rest.left(end)));
        program.rest.remove(0, end + 1);
    }
}

void QueueTown::kill(Program &program)
{
    program.process->kill();
    program.process->waitForFinished();
    read(program);
    program.rest.clear(); // half a line was not said
}

void QueueTown::playFor(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
    // One that ended by itself was not able to go on (a day that was left open): it begins again, as a person would.
    for (const auto &program : m_programs) {
        if (program->process->state() == QProcess::NotRunning) {
            read(*program);
            start(*program);
        }
    }
}

QueueTown::Program &QueueTown::anyProgram()
{
    return *m_programs.at(m_random() % m_programs.size());
}

QueueTown::Place &QueueTown::anyPlace()
{
    return m_places.at(m_random() % kStations);
}

void QueueTown::killProgram()
{
    Program &program = anyProgram();
    kill(program);
    start(program);
}

void QueueTown::stopProgram(int milliseconds)
{
    // The lock of the centre may be with it: the server takes it away.
    const auto pid = pid_t(anyProgram().process->processId());
    if (pid <= 0)
        return;
    ::kill(pid, SIGSTOP);
    playFor(milliseconds);
    ::kill(pid, SIGCONT);
}

void QueueTown::killServer(int milliseconds)
{
    (void)m_centre.postgres().kill();
    playFor(milliseconds);
    (void)m_centre.postgres().revive();
}

void QueueTown::crashServer()
{
    (void)m_centre.postgres().crash();
}

QVector<qint64> QueueTown::serverProcesses()
{
    QVector<qint64> found{m_centre.postgres().processId()};
    const QList<QByteArray> pids =
        m_centre.postgres()
            .query(u"SELECT pid FROM pg_stat_activity WHERE usename LIKE 'st_%'"_s)
            .split('\n');
    for (const QByteArray &pid : pids) {
        if (pid.toLongLong() > 0)
            found.append(pid.toLongLong());
    }
    return found;
}

void QueueTown::hangServer(int milliseconds)
{
    const QVector<qint64> processes = serverProcesses();
    for (const qint64 pid : processes)
        ::kill(pid_t(pid), SIGSTOP);
    playFor(milliseconds);
    for (const qint64 pid : processes)
        ::kill(pid_t(pid), SIGCONT);
}

void QueueTown::cutOne(int milliseconds)
{
    Place &place = anyPlace();
    place.line->setThere(false);
    playFor(milliseconds);
    place.line->setThere(true);
}

void QueueTown::cutSome(int milliseconds)
{
    QVector<ShapingProxy *> cut;
    for (int i = 0; i < kStations; ++i) {
        if (m_random() % 3 > 0)
            cut.append(m_places.at(size_t(i)).line.get());
    }
    for (ShapingProxy *line : std::as_const(cut))
        line->setThere(false);
    playFor(milliseconds);
    for (ShapingProxy *line : std::as_const(cut)) {
        line->setThere(true);
        playFor(int(m_random() % 500));
    }
}

void QueueTown::loseReplies()
{
    for (int i = 0; i < 5; ++i) {
        anyPlace().line->swallowReplies();
        playFor(int(m_random() % 300));
    }
}

void QueueTown::setClock()
{
    // Forth and back: by less than what is left of the day or was of it.
    Program &program = anyProgram();
    const int minutes = int(m_random() % 20) - 10;
    program.process->write("jump " + QByteArray::number(minutes * 60'000) + '\n');
    playFor(1500);
    program.process->write("jump " + QByteArray::number(-minutes * 60'000) + '\n');
}

void QueueTown::nextDay()
{
    ++m_daysOn;
    m_centre.setClock(m_daysOn * kDayMs / 1000);
    for (const auto &program : m_programs)
        program->process->write("jump " + QByteArray::number(kDayMs) + '\n');
    playFor(200);
}

QMap<QDate, QVector<QueueEvent>> QueueTown::journalOf(const QueueJournal &journal) const
{
    QMap<QDate, QVector<QueueEvent>> found;
    const QDate today = toCentre(systemClock().now()).date();
    for (int day = -2; day <= m_daysOn + 1; ++day) {
        const QVector<QueueEvent> events = journal.eventsSince(today.addDays(day), 0);
        if (!events.isEmpty())
            found.insert(today.addDays(day), events);
    }
    return found;
}

bool QueueTown::settle(TestPc::Program &station, const QByteArray &eventsThere) const
{
    QElapsedTimer waiting;
    waiting.start();
    while (waiting.elapsed() < kSettleMs) {
        qint64 here = 0;
        const auto journal = journalOf(station);
        for (const auto &day : journal)
            here += day.size();
        if (station.link().kind == QueueLink::Kind::Shared && here == eventsThere.toLongLong())
            return true;
        idle();
    }
    return false;
}

QString QueueTown::judge(QueueJudge &verdict)
{
    (void)m_centre.postgres().revive();
    for (const auto &program : m_programs)
        program->process->write("stop\n");
    for (const auto &program : m_programs) {
        if (!program->process->waitForFinished(kSettleMs))
            return u"a program does not end"_s;
        read(*program);
    }
    // Everybody has to have told what waited with him before anybody is compared.
    std::vector<std::unique_ptr<TestPc::Program>> stations;
    for (size_t i = 0; i < kStations; ++i)
        stations.push_back(m_places.at(i).pc->program());
    QElapsedTimer waiting;
    waiting.start();
    for (const auto &station : stations) {
        while (station->link().kind != QueueLink::Kind::Shared && waiting.elapsed() < kSettleMs)
            idle();
    }
    const QByteArray count = m_centre.postgres().query(u"SELECT count(*) FROM queue.event"_s);
    verdict = m_heard;
    const auto centre = journalOf(storage::PgQueueJournal(m_centre.station(1)));
    verdict.judge(u"centre"_s, centre);
    verdict.judge(u"alone"_s, journalOf(m_places.back().pc->station().journal()));
    for (size_t i = 0; i < kStations; ++i) {
        if (!settle(*stations.at(i), count))
            verdict.findings.append(stationName(int(i) + 1) + u" did not come to the end"_s);
        verdict.compare(stationName(int(i) + 1), centre, journalOf(*stations.at(i)));
    }
    return {};
}

} // namespace motcua::test
