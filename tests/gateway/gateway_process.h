// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/postgres/private_postgres.h"

#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

namespace motcua::test {

/// An enrolled station.
struct Identity
{
    QString device;
    QSslCertificate certificate;
    QSslKey key;
};

/// The real motcua-gateway on a folder of its own.
class GatewayProcess
{
public:
    ~GatewayProcess();
    GatewayProcess() = default;
    GatewayProcess(const GatewayProcess &) = delete;
    GatewayProcess &operator=(const GatewayProcess &) = delete;

    /// Empty when it runs, else what went wrong.
    [[nodiscard]] QString init(const QString &conninfo);
    /// `more`: further arguments of the verb.
    [[nodiscard]] QString serve(const QStringList &more = {});
    /// What `serve` wrote to stderr goes to this file from the next start on.
    void logTo(const QString &path) { m_logFile = path; }
    /// From the next start on: another program than motcua-gateway, run through others (`ip netns exec …`), in another
    /// environment, at another address.
    struct Surroundings
    {
        QString program = GatewayProcess::program();
        QStringList through;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        QString address = QStringLiteral("127.0.0.1");
    };
    void setSurroundings(const Surroundings &surroundings) { m_surroundings = surroundings; }
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// Waits for an end that somebody else brought about.
    [[nodiscard]] bool waitForEnd(int ms) { return !isRunning() || m_process.waitForFinished(ms); }
    /// Puts an entry into "limits" of gateway.json, for the next start.
    [[nodiscard]] bool setLimit(const QString &key, double value) const;
    [[nodiscard]] static QString program();
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    void kill();                    ///< SIGKILL
    [[nodiscard]] bool terminate(); ///< SIGTERM; true when it ended with 0
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString file(const QString &name) const
    {
        return m_folder.filePath(QStringLiteral("data/") + name);
    }
    [[nodiscard]] QSslCertificate authority() const;
    /// Runs a verb on the folder and gives what it prints; empty when it fails.
    [[nodiscard]] QByteArray run(const QStringList &arguments) const;
    [[nodiscard]] QString enrolCode(const QString &centre = QStringLiteral("H24.123")) const;

    /// A fresh P-256 key and its request.
    struct Request
    {
        QSslKey key;
        QByteArray csr;
    };
    [[nodiscard]] Request makeRequest() const;
    /// Enrols a new station; a null certificate when refused.
    /// `succeeds`: the station whose place it takes.
    [[nodiscard]] Identity enrol(const QString &station,
                                 const QString &centre = QStringLiteral("H24.123"),
                                 const QString &succeeds = {}) const;
    /// Another certificate of the gateway's own authority for the same key, good until yesterday.
    [[nodiscard]] Identity expired(const Identity &identity) const;
    /// A certificate of nobody we know.
    [[nodiscard]] Identity foreign() const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    Surroundings m_surroundings;
    QString m_logFile;
    quint16 m_port = 0;
};

} // namespace motcua::test
