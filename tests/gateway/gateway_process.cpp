// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/gateway_process.h"

#include "tests/gateway/https_client.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace motcua::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QString GatewayProcess::program()
{
    return qEnvironmentVariable("MOTCUA_BIN_DIR", u"build/bin"_s) + u"/motcua-gateway"_s;
}

GatewayProcess::~GatewayProcess()
{
    kill();
}

QByteArray GatewayProcess::run(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program(), arguments + QStringList{u"--data"_s, m_folder.filePath(u"data"_s)});
    if (!process.waitForFinished(30000) || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput() + ' ';
}

QString GatewayProcess::init(const QString &conninfo)
{
    const QStringList arguments{u"init"_s, u"--db"_s, conninfo, u"--host"_s, u"gateway.example"_s};
    return run(arguments).isEmpty() ? u"init failed"_s : QString();
}

bool GatewayProcess::setLimit(const QString &key, double value) const
{
    QFile settings(file(u"gateway.json"_s));
    QJsonObject object = QJsonDocument::fromJson(content(settings.fileName())).object();
    QJsonObject limits = object.value("limits"_L1).toObject();
    limits.insert(key, value);
    object.insert(u"limits"_s, limits);
    return settings.open(QIODevice::WriteOnly) &&
           settings.write(QJsonDocument(object).toJson()) > 0;
}

QString GatewayProcess::serve(const QStringList &more)
{
    const QString portFile = m_folder.filePath(u"port"_s);
    QFile::remove(portFile);
    if (m_logFile.isEmpty()) {
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    } else {
        m_process.setProcessChannelMode(QProcess::ForwardedOutputChannel);
        m_process.setStandardErrorFile(m_logFile, QIODevice::Append);
    }
    QStringList words = m_surroundings.through;
    words << m_surroundings.program << u"serve"_s << u"--data"_s << m_folder.filePath(u"data"_s)
          << u"--listen"_s << m_surroundings.address + u":0"_s << u"--port-file"_s << portFile
          << more;
    m_process.setProcessEnvironment(m_surroundings.environment);
    m_process.start(words.takeFirst(), words);
    QDeadlineTimer deadline(90000); // an upper bound: a disk kept busy by others is slow to sync
    while (!deadline.hasExpired()) {
        const QByteArray port = content(portFile);
        if (port.endsWith('\n')) {
            m_port = port.trimmed().toUShort();
            return m_port ? QString() : u"no port"_s;
        }
        if (m_process.waitForFinished(10))
            return u"serve ended"_s;
    }
    return u"serve gave no port"_s;
}

void GatewayProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

bool GatewayProcess::terminate()
{
    m_process.terminate();
    return m_process.waitForFinished(15000) && m_process.exitStatus() == QProcess::NormalExit &&
           m_process.exitCode() == 0;
}

QSslCertificate GatewayProcess::authority() const
{
    return QSslCertificate(content(file(u"ca.pem"_s)));
}

QString GatewayProcess::enrolCode(const QString &centre) const
{
    return QString::fromLatin1(run({u"enrol-code"_s, u"--centre"_s, centre})).trimmed();
}

GatewayProcess::Request GatewayProcess::makeRequest() const
{
    const QString key = m_folder.filePath(u"station.key"_s);
    const QString csr = m_folder.filePath(u"station.csr"_s);
    QProcess process;
    process.start(u"openssl"_s, {u"req"_s, u"-new"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                 u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-subj"_s, u"/CN=x"_s,
                                 u"-keyout"_s, key, u"-out"_s, csr});
    if (!process.waitForFinished(20000) || process.exitCode() != 0)
        return Request();
    return {QSslKey(content(key), QSsl::Ec), content(csr)};
}

Identity GatewayProcess::enrol(const QString &station, const QString &centre,
                               const QString &succeeds) const
{
    const Request request = makeRequest();
    const QString code =
        succeeds.isEmpty()
            ? enrolCode(centre)
            : QString::fromLatin1(run({u"enrol-code"_s, u"--centre"_s, centre, u"--station"_s,
                                       station, u"--succeeds"_s, succeeds}))
                  .trimmed();
    HttpsClient client(*this);
    const QJsonObject body{{u"code"_s, code.section(u'.', 0, 0)},
                           {u"csr"_s, QString::fromLatin1(request.csr)},
                           {u"station"_s, station},
                           {u"centre"_s, centre}};
    const Answer answer =
        client.request("POST", "/v1/enrol", {}, QJsonDocument(body).toJson(QJsonDocument::Compact));
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    return {object.value("device"_L1).toString(),
            QSslCertificate(object.value("certificate"_L1).toString().toLatin1()), request.key};
}

Identity GatewayProcess::expired(const Identity &identity) const
{
    const QString key = m_folder.filePath(u"expired.key"_s);
    const QString csr = m_folder.filePath(u"expired.csr"_s);
    const QString pem = m_folder.filePath(u"expired.pem"_s);
    QFile file(key);
    if (!file.open(QIODevice::WriteOnly) || file.write(identity.key.toPem()) <= 0)
        return Identity();
    file.close();
    const auto openssl = [](const QStringList &arguments) {
        QProcess process;
        process.start(u"openssl"_s, arguments);
        return process.waitForFinished(20000) && process.exitCode() == 0;
    };
    // The days of `x509 -req` may be negative: then the end lies before now.
    if (!openssl({u"req"_s, u"-new"_s, u"-key"_s, key, u"-subj"_s, u"/CN=x"_s, u"-out"_s, csr}) ||
        !openssl({u"x509"_s, u"-req"_s, u"-in"_s, csr, u"-CA"_s, this->file(u"ca.pem"_s),
                  u"-CAkey"_s, this->file(u"ca.key"_s), u"-set_serial"_s, u"77"_s, u"-days"_s,
                  u"-1"_s, u"-out"_s, pem}))
        return Identity();
    return {identity.device, QSslCertificate(content(pem)), identity.key};
}

Identity GatewayProcess::foreign() const
{
    const QString key = m_folder.filePath(u"foreign.key"_s);
    const QString pem = m_folder.filePath(u"foreign.pem"_s);
    QProcess process;
    process.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                 u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-subj"_s, u"/CN=x"_s,
                                 u"-keyout"_s, key, u"-out"_s, pem});
    if (!process.waitForFinished(20000) || process.exitCode() != 0)
        return Identity();
    return {u"foreign"_s, QSslCertificate(content(pem)), QSslKey(content(key), QSsl::Ec)};
}

} // namespace motcua::test
