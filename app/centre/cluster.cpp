// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/centre/cluster.h"

#include "app/centre/account.h"
#include "app/centre/service_failures.h"
#include "storage/durable_file.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QThread>

#include <algorithm>

#include <csignal>

using namespace Qt::StringLiterals;

namespace motcua::centre {

namespace {

constexpr int kInitMs = 120'000;
constexpr int kStartMs = 90'000;
constexpr int kLoadMs = 3'600'000;
constexpr unsigned long kLookMs = 100;
constexpr QLatin1StringView kOwner("motcua");
const QString kDebian = u"/usr/lib/postgresql"_s;
/// Put into a new cluster last: without it a making was cut off.
const QString kMade = u"motcua-made"_s;

QByteArray quoted(const QString &text)
{
    QByteArray value = text.toUtf8();
    value.replace('\'', "''");
    return '\'' + value + '\'';
}

QByteArray configuration(const CentreFolder &folder, const CentreSettings &settings,
                         Cluster::Reach reach)
{
    const bool network = reach == Cluster::Reach::Network;
    QByteArray text = "# Written by motcua-centre before each start.\n";
    const auto set = [&text](const QByteArray &name, const QByteArray &value) {
        text += name + " = " + value + '\n';
    };
    set("listen_addresses", !network                     ? "''"
                            : settings.address.isEmpty() ? "'*'"
                                                         : quoted(settings.address));
    set("port", QByteArray::number(settings.databasePort));
    set("unix_socket_directories", quoted(folder.runFolder()));
    set("unix_socket_permissions", "0700");
    set("hba_file", quoted(folder.file(u"access.conf"_s)));
    set("ident_file", quoted(folder.file(u"names.conf"_s)));
    set("ssl", network ? "on" : "off");
    set("ssl_min_protocol_version", "'TLSv1.3'");
    set("ssl_cert_file", quoted(folder.file(u"server.pem"_s)));
    set("ssl_key_file", quoted(folder.file(u"server.key"_s)));
    set("ssl_ca_file", quoted(folder.file(u"ca.pem"_s)));
    set("ssl_crl_file", quoted(folder.file(u"crl.pem"_s)));
    // What a call says is true only when it is on the disk.
    set("fsync", "on");
    set("synchronous_commit", "on");
    set("full_page_writes", "on");
    set("wal_level", "minimal");
    set("max_wal_senders", "0");
    set("max_connections", "300"); // each program of a station has two, and some to spare
    set("shared_buffers", "64MB");
    set("temp_file_limit", "'256MB'"); // of one connection, which only its own question could need
    // A station that lost its network in a call must not hold the others up.
    set("idle_in_transaction_session_timeout", "'10s'");
    set("tcp_keepalives_idle", "10");
    set("tcp_keepalives_interval", "3");
    set("tcp_keepalives_count", "3");
    set("tcp_user_timeout", "15000");
    set("timezone", "'UTC'");
    // Names and numbers of people stay out of the log.
    set("logging_collector", "on");
    set("log_directory", quoted(folder.file(u"log"_s)));
    set("log_filename", "'postgresql-%a.log'");
    set("log_truncate_on_rotation", "on");
    set("log_rotation_size", "0");
    set("log_error_verbosity", "terse");
    set("log_min_error_statement", "panic");
    set("log_parameter_max_length_on_error", "0");
    return text;
}

QByteArray access(Cluster::Reach reach)
{
    // Nobody by password, nobody by trust: the owner by the account of the system, a station by its certificate, whose
    // name must be that of its role.
    QByteArray lines = "local all " + QByteArray(kOwner.data()) + " peer map=owner\n";
    if (reach == Cluster::Reach::Network) {
        lines += "hostssl " + QByteArray(storage::ClusterAdmin::kDatabase.data()) + " +" +
                 QByteArray(storage::ClusterAdmin::kStations.data()) +
                 " all cert clientcert=verify-full map=station\n";
    }
    return lines;
}

QByteArray names()
{
    QByteArray account = accountName().toUtf8();
    account.replace('"', "\"\"");
    return "owner \"" + account + "\" " + QByteArray(kOwner.data()) +
           "\n"
           "station /^([A-Za-z0-9][A-Za-z0-9_-]*)$ station_\\1\n";
}

int majorOf(const QString &dataFolder)
{
    QFile version(dataFolder + u"/PG_VERSION"_s);
    return version.open(QIODevice::ReadOnly) ? version.readAll().trimmed().toInt() : 0;
}

bool livesOn(qint64 process)
{
    QFile stat(u"/proc/%1/stat"_s.arg(process));
    if (process <= 0 || !stat.open(QIODevice::ReadOnly)) {
        return false;
    }
    // "pid (name) S …": one that nobody has waited for yet is a Z.
    const QByteArray text = stat.readAll();
    return text.contains("(postgres)") && text.mid(text.lastIndexOf(')') + 2, 1) != "Z";
}

} // namespace

QVector<PostgresPrograms> PostgresPrograms::all()
{
    QVector<PostgresPrograms> found;
    const QStringList versions = QDir(kDebian).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &version : versions) {
        const QString folder = kDebian + u'/' + version + u"/bin"_s;
        const int major = version.toInt();
        if (major > 0 && QFileInfo(folder + u"/initdb"_s).isExecutable()) {
            found.append({major, folder});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const auto &a, const auto &b) { return a.major > b.major; });
    return found;
}

PostgresPrograms PostgresPrograms::newest()
{
    const QVector<PostgresPrograms> found = all();
    if (found.isEmpty()) {
        throw serviceFailure(ServiceTrouble::NoPostgres);
    }
    return found.first();
}

PostgresPrograms PostgresPrograms::ofMajor(int major)
{
    const QVector<PostgresPrograms> found = all();
    for (const PostgresPrograms &programs : found) {
        if (programs.major == major) {
            return programs;
        }
    }
    qWarning("motcua-centre: the data are of PostgreSQL %d, which is not installed", major);
    throw serviceFailure(ServiceTrouble::NoPostgres);
}

int runProgram(const std::pair<QString, QStringList> &command, const QString &log, int timeoutMs)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    // Never a pipe: what a server writes into the pipe of a dead program would end it.
    process.setStandardOutputFile(log, QIODevice::Append);
    process.setStandardErrorFile(log, QIODevice::Append);
    process.start(command.first, command.second);
    if (!process.waitForFinished(timeoutMs) || process.exitStatus() != QProcess::NormalExit) {
        return -1;
    }
    return process.exitCode();
}

Cluster::Cluster(const CentreFolder &folder, CentreSettings settings, const QString &part)
    : m_folder(folder),
      m_settings(std::move(settings)),
      m_data(folder.dataFolder() + part)
{}

bool Cluster::exists() const
{
    return QFileInfo::exists(m_data + u'/' + kMade);
}

int Cluster::major() const
{
    return majorOf(m_data);
}

PostgresPrograms Cluster::programs() const
{
    return PostgresPrograms::ofMajor(major());
}

void Cluster::make()
{
    const PostgresPrograms programs = PostgresPrograms::newest();
    QDir(m_data).removeRecursively();
    const int code = runProgram({programs.program(u"initdb"_s),
                                 {u"-D"_s, m_data, u"-U"_s, QString(kOwner), u"--data-checksums"_s,
                                  u"-E"_s, u"UTF8"_s, u"--locale=C.UTF-8"_s, u"--auth-local=peer"_s,
                                  u"--auth-host=reject"_s, u"--no-instructions"_s}},
                                m_folder.file(u"log/make.log"_s), kInitMs);
    if (code != 0) {
        throw serviceFailure(ServiceTrouble::ClusterNotMade);
    }
    QFile own(m_data + u"/postgresql.conf"_s);
    const QByteArray include = "\ninclude " + quoted(m_folder.file(u"database.conf"_s)) + '\n';
    if (!own.open(QIODevice::Append) || own.write(include) != include.size()) {
        throw serviceFailure(ServiceTrouble::ClusterNotMade);
    }
    own.close();
    storage::syncFile(own.fileName());
    storage::writeDurably(m_data + u'/' + kMade, "1\n");
}

void Cluster::configure(Reach reach) const
{
    m_folder.writeSecret(u"database.conf"_s, configuration(m_folder, m_settings, reach));
    m_folder.writeSecret(u"access.conf"_s, access(reach));
    m_folder.writeSecret(u"names.conf"_s, names());
}

std::pair<QString, QStringList> Cluster::startCommand() const
{
    return {programs().program(u"pg_ctl"_s),
            {u"-D"_s, m_data, u"-w"_s, u"-t"_s, u"60"_s, u"-l"_s, m_folder.file(u"log/start.log"_s),
             u"start"_s}};
}

bool Cluster::runsAs(Reach reach) const
{
    // Its lines: process, folder, start, port, folder of the socket, first address it listens at.
    constexpr qsizetype kPort = 3;
    constexpr qsizetype kAddress = 5;
    QFile file(m_data + u"/postmaster.pid"_s);
    if (!isRunning() || !file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    const QByteArray address = reach == Reach::SocketOnly     ? QByteArray()
                               : m_settings.address.isEmpty() ? QByteArray("*")
                                                              : m_settings.address.toUtf8();
    return lines.value(kPort).trimmed().toInt() == m_settings.databasePort &&
           lines.value(kAddress).trimmed() == address;
}

void Cluster::start(Reach reach)
{
    if (runsAs(reach) && admin().isUp()) {
        reload();
        return;
    }
    stop();
    waitForLeftovers();
    if (runProgram(startCommand(), m_folder.file(u"log/start.log"_s), kStartMs) != 0 ||
        !admin().isUp()) {
        throw serviceFailure(ServiceTrouble::ClusterNotStarted);
    }
}

// Whoever killed the first process left others behind; they notice and end by themselves, but as long as one lives the
// database does not start again, since it would write where that one does.
void Cluster::waitForLeftovers() const
{
    QDeadlineTimer patience(m_patience);
    while (!leftovers().isEmpty()) {
        if (patience.hasExpired()) {
            qWarning("motcua-centre: processes of the database that did not end: %lld",
                     static_cast<long long>(leftovers().size()));
            throw serviceFailure(ServiceTrouble::Lingers);
        }
        QThread::msleep(kLookMs);
    }
}

QVector<qint64> Cluster::leftovers() const
{
    QVector<qint64> found;
    const QString home = QFileInfo(m_data).canonicalFilePath();
    const QStringList processes = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &process : processes) {
        const qint64 id = process.toLongLong();
        // Each works in the cluster's folder; those of other accounts cannot be looked at, and are none of ours.
        if (livesOn(id) && QFileInfo(u"/proc/%1/cwd"_s.arg(id)).symLinkTarget() == home) {
            found.append(id);
        }
    }
    return found;
}

void Cluster::stop() const
{
    if (!isRunning()) {
        return;
    }
    const auto stopWith = [this](const QString &mode, const QString &seconds) {
        return runProgram({programs().program(u"pg_ctl"_s),
                           {u"-D"_s, m_data, u"-w"_s, u"-t"_s, seconds, u"-m"_s, mode, u"stop"_s}},
                          m_folder.file(u"log/start.log"_s), kStartMs) == 0;
    };
    if (!stopWith(u"fast"_s, u"20"_s)) {
        stopWith(u"immediate"_s, u"20"_s);
    }
}

qint64 Cluster::processId() const
{
    QFile file(m_data + u"/postmaster.pid"_s);
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

bool Cluster::isRunning() const
{
    return livesOn(processId());
}

void Cluster::reload() const
{
    if (isRunning()) {
        ::kill(pid_t(processId()), SIGHUP);
    }
}

storage::ClusterSocket Cluster::socket() const
{
    return {m_folder.runFolder(), m_settings.databasePort, QString(kOwner)};
}

std::pair<QString, QStringList> Cluster::dumpCommand(const QString &file) const
{
    const storage::ClusterSocket at = socket();
    return {PostgresPrograms::newest().program(u"pg_dump"_s),
            {u"--format=custom"_s, u"--no-password"_s, u"--host"_s, at.folder, u"--port"_s,
             QString::number(at.port), u"--username"_s, at.owner, u"--file"_s, file,
             // The key of a day outlives no day, in no backup either.
             u"--exclude-table-data=queue.day_key"_s, QString(storage::ClusterAdmin::kDatabase)}};
}

void Cluster::load(const QString &dumpFile) const
{
    const storage::ClusterSocket at = socket();
    const int code =
        runProgram({PostgresPrograms::newest().program(u"pg_restore"_s),
                    {u"--single-transaction"_s, u"--exit-on-error"_s, u"--no-password"_s,
                     u"--host"_s, at.folder, u"--port"_s, QString::number(at.port), u"--username"_s,
                     at.owner, u"--dbname"_s, QString(storage::ClusterAdmin::kDatabase), dumpFile}},
                   m_folder.file(u"log/restore.log"_s), kLoadMs);
    if (code != 0) {
        throw serviceFailure(ServiceTrouble::RestoreFailed);
    }
}

} // namespace motcua::centre
