// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/sync/sync_world.h"

#include "sync/client/sync_engine.h"
#include "tests/faults/shim/trace_format.h"
#include "tests/faults/sync/sync_world_station.h"
#include "tests/storage/samples.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua::test {

namespace {

constexpr int kSerials = 2000; ///< a station's own range
constexpr int kAskEveryMs = 50;

QString programs()
{
    return qEnvironmentVariable("MOTCUA_TEST_DIR", u"build/tests"_s);
}

QString shim()
{
    return programs() + u"/libmotcua-fault-shim.so"_s;
}

} // namespace

SyncWorld::SyncWorld()
{
    m_folder.setAutoRemove(!qEnvironmentVariableIsSet("MOTCUA_SOAK_KEEP"));
}

SyncWorld::~SyncWorld()
{
    for (int i = 0; i < stationCount(); ++i)
        killStation(i);
}

QString SyncWorld::begin(int stations)
{
    m_postgres.preload(shim(), {{QString::fromLatin1(fault::kRootVariable), u"ROOT/data"_s},
                                {QString::fromLatin1(fault::kFullVariable), u"ROOT/full"_s}});
    if (!m_postgres.start())
        return m_postgres.error();
    if (const QString error = m_gateway.init(m_postgres.conninfo()); !error.isEmpty())
        return error;
    m_gateway.logTo(m_folder.filePath(u"gateway.log"_s));
    if (const QString error = startGateway(); !error.isEmpty())
        return error;
    for (int i = 0; i < stations; ++i) {
        m_stations.push_back(std::make_unique<Station>());
        if (const QString error = enrol(i); !error.isEmpty())
            return error;
        if (const QString error = startStation(i, 0); !error.isEmpty())
            return error;
    }
    return {};
}

QString SyncWorld::enrol(int station)
{
    Station &made = *m_stations.at(size_t(station));
    made.folder = m_folder.filePath(u"station%1"_s.arg(station + 1));
    storage::StationSetup setup = sampleSetup();
    setup.stationId = u"C%1"_s.arg(station + 1, 2, 10, QChar(u'0'));
    setup.firstSerial = station * kSerials + 1;
    setup.lastSerial = (station + 1) * kSerials;
    storage::Unlock unlock;
    unlock.passphrase = u"mật khẩu thử"_s;
    const auto opened = storage::Station::create(made.folder, setup, unlock);
    made.keyHex = opened->key().raw().toHex();
    const SystemClock clock;
    sync::Enrolment enrolment(*opened, clock);
    QSignalSpy done(&enrolment, &sync::Enrolment::done);
    QSignalSpy failed(&enrolment, &sync::Enrolment::failed);
    const QString host = m_place.host.isEmpty() ? u"127.0.0.1"_s : m_place.host;
    enrolment.start(u"https://%1:%2"_s.arg(host).arg(m_linePort), m_gateway.enrolCode());
    if (!QTest::qWaitFor([&] { return !done.isEmpty() || !failed.isEmpty(); }, kWorldPatience) ||
        done.isEmpty())
        return u"a station could not be enrolled"_s;
    return {};
}

QString SyncWorld::startStation(int station, qint64 clockOffset)
{
    Station &started = *m_stations.at(size_t(station));
    started.process = std::make_unique<QProcess>();
    started.pending.clear();
    started.ready = false;
    QProcess &process = *started.process;
    process.setProcessEnvironment(shimmed(started.folder, station));
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.setStandardErrorFile(m_folder.filePath(u"stations.log"_s), QIODevice::Append);
    QObject::connect(&process, &QProcess::readyReadStandardOutput, &process,
                     [this, station] { hear(station); });
    QStringList words = m_place.stationThrough;
    words << programs() + u"/sync-worker"_s << started.folder << QString::fromLatin1(started.keyHex)
          << QString::number(clockOffset);
    process.start(words.takeFirst(), words);
    return QTest::qWaitFor([&] { return started.ready; }, kWorldPatience)
               ? QString()
               : u"station %1 does not start"_s.arg(station + 1);
}

void SyncWorld::killStation(int station)
{
    Station &killed = *m_stations.at(size_t(station));
    if (!killed.process)
        return;
    killed.process->kill();
    killed.process->waitForFinished();
    hear(station); // what it had said before counts
    killed.process.reset();
}

void SyncWorld::hear(int station)
{
    Station &from = *m_stations.at(size_t(station));
    from.pending.append(from.process->readAllStandardOutput());
    for (qsizetype end = from.pending.indexOf('\n'); end >= 0; end = from.pending.indexOf('\n')) {
        const QStringList words = QString::fromUtf8(from.pending.first(end)).split(u' ');
        from.pending.remove(0, end + 1);
        const QString &what = words.constFirst();
        const QByteArray sha = words.value(2).toLatin1();
        if (what == "saved"_L1) {
            m_model.saved(station, words.value(1), sha, words.value(3).split(u','));
        } else if (what == "poisoned"_L1) {
            m_model.poisoned(station, words.value(1), sha);
        } else if (what == "op"_L1) {
            from.listing.append({words.value(1), sha, words.value(3)});
        } else if (what == "listed"_L1) {
            from.listed = true;
        } else if (what == "stands"_L1) {
            from.waiting = words.value(1).toInt();
            from.files = words.value(2).toInt();
            from.attention = words.value(3).toInt();
            from.stood = true;
        } else if (what == "asked"_L1) {
            m_model.asked(station, words.value(1), sha);
        } else if (what == "stick"_L1 || what == "receipt"_L1 || what == "failed"_L1) {
            from.word = words;
        } else if (what == "ready"_L1) {
            from.ready = true;
        }
    }
}

void SyncWorld::tell(int station, const QByteArray &line)
{
    if (QProcess *process = m_stations.at(size_t(station))->process.get())
        process->write(line + '\n');
}

void SyncWorld::accept(int station, qint64 bytes)
{
    tell(station, "accept " + QByteArray::number(++m_number) + ' ' + QByteArray::number(bytes));
}

void SyncWorld::poison(int station)
{
    tell(station, "poison " + QByteArray::number(++m_number));
}

void SyncWorld::ask(int station)
{
    tell(station, "ask " + QByteArray::number(++m_number));
}

void SyncWorld::leap(int station, qint64 seconds)
{
    tell(station, "leap " + QByteArray::number(seconds));
}

void SyncWorld::sendNow(int station)
{
    tell(station, "now");
}

void SyncWorld::makeLine()
{
    const quint16 port = m_linePort;
    if (m_line)
        m_strokes += m_line->counts().cuts - std::exchange(m_cutsBefore, 0);
    m_line.reset(); // its port is free again
    m_line = std::make_unique<ShapingProxy>("127.0.0.1", m_gateway.port(), 1, port);
    m_linePort = m_line->port();
}

QString SyncWorld::startGateway()
{
    return serve(GatewayProcess::program(), {});
}

QString SyncWorld::startOlderGateway(const QStringList &lacking)
{
    return serve(programs() + u"/older-gateway"_s, lacking);
}

QString SyncWorld::serve(const QString &program, const QStringList &more)
{
    GatewayProcess::Surroundings surroundings;
    surroundings.program = program;
    if (!m_place.address.isEmpty())
        surroundings.address = m_place.address;
    surroundings.environment = shimmed(m_gateway.file({}), kGateway);
    m_gateway.setSurroundings(surroundings);
    if (const QString error = m_gateway.serve(more); !error.isEmpty())
        return error;
    if (!m_place.address.isEmpty()) {
        m_linePort = m_gateway.port();
        return {};
    }
    makeLine(); // the gateway stands at another port now, the line where it stood
    return {};
}

void SyncWorld::killGateway()
{
    m_gateway.kill();
}

QString SyncWorld::stopGateway()
{
    return m_gateway.terminate() ? QString() : u"the gateway did not end in order"_s;
}

QString SyncWorld::crashDatabase()
{
    return m_postgres.crash() ? QString() : m_postgres.error();
}

QString SyncWorld::reviveDatabase()
{
    return m_postgres.revive() ? QString() : m_postgres.error();
}

QString SyncWorld::fullFile(int whose) const
{
    return whose == kDatabase ? m_postgres.folder() + u"/full"_s
                              : m_folder.filePath(u"full%1"_s.arg(whose));
}

QString SyncWorld::clockFile(int whose) const
{
    return m_folder.filePath(u"clock%1"_s.arg(whose));
}

QProcessEnvironment SyncWorld::shimmed(const QString &root, int whose) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, shim());
    environment.insert(QString::fromLatin1(fault::kRootVariable), root);
    environment.insert(QString::fromLatin1(fault::kFullVariable), fullFile(whose));
    environment.insert(QString::fromLatin1(fault::kClockVariable), clockFile(whose));
    if (const Death death = m_deaths.value(whose); !death.trace.isEmpty()) {
        environment.insert(QString::fromLatin1(fault::kKillVariable), QString::number(death.call));
        environment.insert(QString::fromLatin1(fault::kTraceVariable), death.trace);
        environment.insert(QString::fromLatin1(fault::kDatabaseVariable), u"1"_s);
    }
    return environment;
}

void SyncWorld::setKilledAt(int whose, int call, const QString &trace)
{
    m_deaths.insert(whose, {call, trace});
}

bool SyncWorld::isRunning(int whose) const
{
    if (whose == kGateway)
        return m_gateway.isRunning();
    const auto &process = m_stations.at(size_t(whose))->process;
    return process && process->state() != QProcess::NotRunning;
}

QString SyncWorld::rootOf(int whose) const
{
    return whose == kGateway ? QDir::cleanPath(m_gateway.file({}))
                             : m_stations.at(size_t(whose))->folder;
}

void SyncWorld::setDiskFull(int whose, bool isFull)
{
    QFile file(fullFile(whose));
    m_strokes += isFull ? 0 : int(file.size());
    // The database's processes are another user's.
    if (!(isFull
              ? file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::Permissions(0x6666))
              : file.remove()))
        qFatal("the disk cannot be made full or empty");
}

void SyncWorld::setClockWrong(int whose, qint64 seconds)
{
    QFile file(clockFile(whose));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::number(seconds)) <= 0)
        qFatal("the clock cannot be set");
}

QString SyncWorld::weaken()
{
    const QByteArray done = m_postgres.query(
        u"ALTER TABLE motcua.operation DROP CONSTRAINT operation_pkey CASCADE; "
        "ALTER TABLE motcua.dossier DROP CONSTRAINT dossier_pkey CASCADE; "
        "ALTER TABLE motcua.dossier DROP CONSTRAINT dossier_code_key CASCADE; "
        "ALTER TABLE motcua.dossier DROP CONSTRAINT dossier_operation_key CASCADE; "
        "ALTER TABLE motcua.attachment DROP CONSTRAINT attachment_pkey CASCADE"_s);
    return done.startsWith("ERROR") ? QString::fromUtf8(done) : QString();
}

void SyncWorld::play(int ms)
{
    const QDeadlineTimer end(ms);
    (void)QTest::qWaitFor([&end] { return end.hasExpired(); }, ms + kWorldPatience);
}

bool SyncWorld::isQuiet()
{
    bool isEmpty = true;
    for (int i = 0; i < stationCount(); ++i) {
        Station &asked = *m_stations.at(size_t(i));
        asked.stood = false;
        tell(i, "stand");
        const bool answered = QTest::qWaitFor(
            [this, &asked, i] { return asked.stood || !isRunning(i); }, kWorldPatience);
        isEmpty = isEmpty && answered && asked.stood && asked.waiting == 0 && asked.files == 0;
    }
    return isEmpty;
}

bool SyncWorld::drained(int withinMs)
{
    const QDeadlineTimer end(withinMs);
    while (!end.hasExpired()) {
        if (isQuiet())
            return true;
        play(kAskEveryMs);
    }
    return false;
}

} // namespace motcua::test
