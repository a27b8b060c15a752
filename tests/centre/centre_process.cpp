// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/centre/centre_process.h"

#include "app/core/base/clock.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTcpServer>

#include <csignal>

using namespace Qt::StringLiterals;

namespace motcua::test {

namespace {

constexpr int kReadyMs = 60'000;
constexpr int kEndMs = 30'000;

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : quint16(0);
}

} // namespace

CentreProcess::CentreProcess()
    : m_dir(QDir::tempPath() + u"/centre-XXXXXX"_s),
      m_folder(m_dir.filePath(u"c"_s)),
      m_port(freePort()),
      m_databasePort(freePort()),
      m_discoveryPort(freePort())
{
    // Run by root the program becomes somebody else, who must be able to get there.
    QFile::setPermissions(m_dir.path(), QFile::permissions(m_dir.path()) | QFileDevice::ExeOther |
                                            QFileDevice::ExeGroup);
}

CentreProcess::~CentreProcess()
{
    if (isRunning()) {
        (void)terminate();
    }
    const QStringList folders = QDir(m_dir.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : folders) {
        endDatabase(m_dir.filePath(folder));
    }
}

void CentreProcess::endDatabase(const QString &folder) const
{
    QFile pid(folder + u"/data/postmaster.pid"_s);
    if (pid.open(QIODevice::ReadOnly)) {
        const qint64 process = pid.readLine().trimmed().toLongLong();
        if (process > 1) {
            ::kill(pid_t(process), SIGQUIT);
        }
    }
}

QString CentreProcess::program()
{
    return qEnvironmentVariable("MOTCUA_BIN_DIR") + u"/motcua-centre"_s;
}

QString CentreProcess::serve(const QStringList &more)
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(program(),
                     QStringList{u"serve"_s, u"--json"_s, u"--folder"_s, m_folder, u"--port"_s,
                                 QString::number(m_port), u"--db-port"_s,
                                 QString::number(m_databasePort), u"--discovery-port"_s,
                                 QString::number(m_discoveryPort), u"--name"_s, u"UBND xã Thử"_s} +
                         more);
    while (!m_process->canReadLine()) {
        if (!m_process->waitForReadyRead(kReadyMs)) {
            return u"no answer"_s;
        }
    }
    m_said = QJsonDocument::fromJson(m_process->readLine()).object();
    if (m_said.value("ready"_L1).toBool()) {
        return {};
    }
    m_process->waitForFinished(kEndMs);
    return m_said.value("error"_L1).toObject().value("name"_L1).toString();
}

bool CentreProcess::terminate()
{
    m_process->terminate();
    return m_process->waitForFinished(kEndMs) && m_process->exitStatus() == QProcess::NormalExit &&
           m_process->exitCode() == 0;
}

void CentreProcess::kill()
{
    m_process->kill();
    m_process->waitForFinished(kEndMs);
}

QJsonObject CentreProcess::run(const QString &verb, const QStringList &more, int *exitCode) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(program(), QStringList{verb, u"--json"_s, u"--folder"_s, m_folder} + more);
    process.waitForFinished(kReadyMs);
    if (exitCode != nullptr) {
        *exitCode = process.exitCode();
    }
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

QString CentreProcess::code(int seconds) const
{
    QStringList more;
    if (seconds > 0) {
        more << u"--seconds"_s << QString::number(seconds);
    }
    return run(u"code"_s, more).value("code"_L1).toString();
}

QJsonObject CentreProcess::databaseStatus() const
{
    return run(u"status"_s).value("database"_L1).toObject();
}

centre::JoinWish CentreProcess::wish(const QString &station, const QString &code) const
{
    return {u"127.0.0.1"_s, m_port, code, station, u"folder-of-"_s + station};
}

CentreMembership CentreProcess::join(const QString &station, const QString &code) const
{
    return centre::joinCentre(wish(station, code), SystemClock().now());
}

} // namespace motcua::test
