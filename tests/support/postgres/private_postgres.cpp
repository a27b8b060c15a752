// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgres/private_postgres.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>

namespace motcua::test {

using namespace Qt::StringLiterals;

namespace {

QString script()
{
    return qEnvironmentVariable("MOTCUA_SOURCE_DIR", u"."_s) +
           u"/scripts/support/private-postgres"_s;
}

} // namespace

PrivatePostgres::~PrivatePostgres()
{
    stop();
}

bool PrivatePostgres::start()
{
    // Not below the test's own TMPDIR: the database's user must get in, and a socket's path is short.
    m_folder = u"/tmp/motcua-pg-%1"_s.arg(QRandomGenerator::system()->generate64(), 16, 16,
                                          QLatin1Char('0'));
    QStringList arguments{u"start"_s, m_folder, u"--watch"_s,
                          QString::number(QCoreApplication::applicationPid())};
    if (m_durability == Durability::Durable)
        arguments.append(u"--durable"_s);
    for (const QString &setting : std::as_const(m_settings))
        arguments << u"--set"_s << setting;
    QByteArray output;
    if (!runScript(arguments, &output))
        return false;
    m_conninfo = QString::fromUtf8(output).trimmed();
    return true;
}

bool PrivatePostgres::runScript(const QStringList &arguments, QByteArray *output)
{
    QProcess process;
    if (!m_library.isEmpty()) {
        // In its own folder, where its user can read it.
        const QString copy = m_folder + u"/preload.so"_s;
        QDir().mkpath(m_folder);
        if (!QFile::exists(copy) && !QFile::copy(m_library, copy)) {
            m_error = u"the library cannot be copied"_s;
            return false;
        }
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s, copy);
        for (auto it = m_variables.cbegin(); it != m_variables.cend(); ++it)
            environment.insert(it.key(), QString(it.value()).replace("ROOT"_L1, m_folder));
        process.setProcessEnvironment(environment);
    }
    process.start(script(), arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0) {
        m_error = process.errorString() + u' ' + QString::fromUtf8(process.readAllStandardError());
        return false;
    }
    *output = process.readAllStandardOutput();
    return true;
}

bool PrivatePostgres::revive()
{
    QByteArray output;
    return runScript({u"revive"_s, m_folder}, &output);
}

void PrivatePostgres::stop()
{
    if (m_folder.isEmpty())
        return;
    QProcess::execute(script(), {u"stop"_s, m_folder});
    m_folder.clear();
}

bool PrivatePostgres::crash()
{
    QByteArray output;
    return runScript({u"crash"_s, m_folder}, &output);
}

bool PrivatePostgres::kill()
{
    QByteArray output;
    return runScript({u"kill"_s, m_folder}, &output);
}

qint64 PrivatePostgres::processId() const
{
    QFile file(m_folder + u"/data/postmaster.pid"_s);
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

QByteArray PrivatePostgres::query(const QString &sql) const
{
    QProcess process;
    process.start(u"psql"_s, {u"-X"_s, u"-At"_s, u"-d"_s, m_conninfo, u"-c"_s, sql});
    if (!process.waitForFinished(30000) || process.exitCode() != 0)
        return "ERROR " + process.readAllStandardError();
    return process.readAllStandardOutput().trimmed();
}

} // namespace motcua::test
