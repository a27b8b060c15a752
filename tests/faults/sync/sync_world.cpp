// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/sync/sync_world.h"

#include "sync/client/sync_engine.h"
#include "tests/storage/samples.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua::test {

namespace {

constexpr int kPatience = 30000;
constexpr int kSerials = 2000; ///< a station's own range
constexpr int kAskEveryMs = 50;

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex()
                                                                 : QByteArray();
}

} // namespace

struct SyncWorld::Station
{
    QString folder;
    QByteArray keyHex;
    std::unique_ptr<QProcess> process;
    QByteArray pending;
    QVector<HeldOperation> listing;
    bool ready = false, listed = false, stood = false;
    int waiting = 0, files = 0, attention = 0;
    int poisons = 0;
};

SyncWorld::SyncWorld() = default;

SyncWorld::~SyncWorld()
{
    for (int i = 0; i < stationCount(); ++i)
        killStation(i);
}

QString SyncWorld::begin(int stations)
{
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
    enrolment.start(u"https://127.0.0.1:%1"_s.arg(m_linePort), m_gateway.enrolCode());
    if (!QTest::qWaitFor([&] { return !done.isEmpty() || !failed.isEmpty(); }, kPatience) ||
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
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.setStandardErrorFile(m_folder.filePath(u"stations.log"_s), QIODevice::Append);
    QObject::connect(&process, &QProcess::readyReadStandardOutput, &process,
                     [this, station] { hear(station); });
    const QString program = qEnvironmentVariable("MOTCUA_TEST_DIR", u"build/tests"_s);
    process.start(program + u"/sync-worker"_s, {started.folder, QString::fromLatin1(started.keyHex),
                                                QString::number(clockOffset)});
    return QTest::qWaitFor([&] { return started.ready; }, kPatience)
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

void SyncWorld::sendNow(int station)
{
    tell(station, "now");
}

void SyncWorld::makeLine()
{
    const quint16 port = m_linePort;
    m_line.reset(); // its port is free again
    m_line = std::make_unique<ShapingProxy>("127.0.0.1", m_gateway.port(), 1, port);
    m_linePort = m_line->port();
}

QString SyncWorld::startGateway()
{
    if (const QString error = m_gateway.serve(); !error.isEmpty())
        return error;
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
    (void)QTest::qWaitFor([&end] { return end.hasExpired(); }, ms + kPatience);
}

bool SyncWorld::drained(int withinMs)
{
    const QDeadlineTimer end(withinMs);
    while (!end.hasExpired()) {
        bool empty = true;
        for (int i = 0; i < stationCount(); ++i) {
            Station &asked = *m_stations.at(size_t(i));
            asked.stood = false;
            tell(i, "stand");
            if (!QTest::qWaitFor([&asked] { return asked.stood; }, kPatience))
                return false;
            empty = empty && asked.waiting == 0 && asked.files == 0;
        }
        if (empty)
            return true;
        play(kAskEveryMs);
    }
    return false;
}

QVector<QVector<HeldOperation>> SyncWorld::lists()
{
    QVector<QVector<HeldOperation>> all;
    for (int i = 0; i < stationCount(); ++i) {
        Station &asked = *m_stations.at(size_t(i));
        asked.listing.clear();
        asked.listed = false;
        tell(i, "list");
        (void)QTest::qWaitFor([&asked] { return asked.listed; }, kPatience);
        all.append(asked.listing);
    }
    return all;
}

ProvinceView SyncWorld::province() const
{
    ProvinceView view;
    const auto lines = [this](const QString &sql) {
        const QByteArray text = m_postgres.query(sql);
        if (text.startsWith("ERROR"))
            qFatal("the province cannot be read: %s", text.constData());
        return text.isEmpty() ? QList<QByteArray>() : text.split('\n');
    };
    // What is told as complete is read before the folder: files only come.
    for (const QByteArray &line :
         lines(u"SELECT d.operation FROM motcua.dossier d JOIN report.dossiers r ON r.dossier_code "
               "= d.code WHERE r.complete"_s))
        view.complete.insert(QString::fromLatin1(line));
    for (const QByteArray &line :
         lines(u"SELECT op, encode(body_sha256, 'hex') FROM motcua.operation"_s)) {
        const QList<QByteArray> columns = line.split('|');
        view.operations.append({QString::fromLatin1(columns.at(0)), columns.value(1), {}});
    }
    for (const QByteArray &line : lines(u"SELECT code FROM motcua.dossier"_s))
        ++view.dossiers[QString::fromLatin1(line)];
    const QDir blobs(m_gateway.file(u"blobs"_s));
    for (const QString &shelf : blobs.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir folder(blobs.filePath(shelf));
        for (const QString &name : folder.entryList(QDir::Files)) {
            if (hashOf(folder.filePath(name)) == name.toLatin1())
                view.files.insert(name);
        }
    }
    return view;
}

} // namespace motcua::test
