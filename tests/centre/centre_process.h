// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"
#include "app/core/queue/centre_membership.h"
#include "sync/centre/join_client.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace motcua::test {

/// The real motcua-centre on a folder and ports of its own; its database dies with this object.
class CentreProcess
{
public:
    CentreProcess();
    ~CentreProcess();
    CentreProcess(const CentreProcess &) = delete;
    CentreProcess &operator=(const CentreProcess &) = delete;

    /// Empty when it serves, else what went wrong.
    [[nodiscard]] QString serve(const QStringList &more = {});
    [[nodiscard]] bool terminate(); ///< SIGTERM; true when it ended with 0
    void kill();                    ///< SIGKILL; its database goes on
    [[nodiscard]] bool isRunning() const
    {
        return m_process && m_process->state() != QProcess::NotRunning;
    }
    /// What the last serve said when it was ready, or its error.
    [[nodiscard]] const QJsonObject &said() const { return m_said; }

    /// Another verb of the program, to its end: its JSON.
    [[nodiscard]] QJsonObject run(const QString &verb, const QStringList &more = {},
                                  int *exitCode = nullptr) const;
    [[nodiscard]] QString code(int seconds = 0) const;
    [[nodiscard]] QJsonObject databaseStatus() const;
    [[nodiscard]] centre::JoinWish wish(const QString &station, const QString &code) const;
    [[nodiscard]] CentreMembership join(const QString &station, const QString &code) const;

    /// Everything of it lies here; anybody may enter, since the program gives root up.
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString folder() const { return m_folder; }
    void setFolder(const QString &folder) { m_folder = folder; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] quint16 databasePort() const { return m_databasePort; }
    [[nodiscard]] quint16 discoveryPort() const { return m_discoveryPort; }
    [[nodiscard]] static QString program();

private:
    void endDatabase(const QString &folder) const;
    QTemporaryDir m_dir;
    QString m_folder;
    quint16 m_port, m_databasePort, m_discoveryPort;
    std::unique_ptr<QProcess> m_process;
    QJsonObject m_said;
};

/// The name of the Failure `act` throws; empty: none.
template <typename Act>
[[nodiscard]] QByteArray failureOf(Act act)
{
    try {
        act();
    } catch (const Failure &failure) {
        return failure.name();
    }
    return {};
}

} // namespace motcua::test
