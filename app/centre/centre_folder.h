// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/role_lock.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace motcua::centre {

/// What a centre is called and where it listens; `centre.json`, nothing secret.
struct CentreSettings
{
    QString id;   ///< a UUID, for good, also on another PC
    QString name; ///< as people know this PC
    quint16 joinPort = 0, databasePort = 0;
    QString address;      ///< empty: every address of the PC
    QString backupFolder; ///< empty: `backups` in the centre's folder
};

/// The folder of a centre: `centre.json`, `ca.pem`, `ca.key`, `server.pem`, `server.key`, `crl.pem`, `stations.json`,
/// `backup.key`, `data/` (PostgreSQL), `log/`, `backups/`, `serve.lock`; 0700. Any thread.
class CentreFolder
{
public:
    explicit CentreFolder(const QString &path);
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString file(const QString &name) const;
    [[nodiscard]] QString dataFolder() const { return file(QStringLiteral("data")); }
    [[nodiscard]] bool isEmpty() const;
    /// Makes the folder with its parts. Throws "centre_folder_closed".
    void make() const;

    /// Nothing when there is no centre in it. Throws "centre_not_made" for a file that cannot be read.
    [[nodiscard]] std::optional<CentreSettings> settings() const;
    void write(const CentreSettings &settings) const;
    [[nodiscard]] QByteArray read(const QString &name) const; ///< empty: not there
    /// 0600 and durable. Throws "not_saved".
    void writeSecret(const QString &name, const QByteArray &content) const;

    /// Where the sockets are, private (sync/centre/centre_control.h says where). Throws "centre_folder_closed" when
    /// somebody else has that folder.
    [[nodiscard]] QString runFolder() const;
    /// One motcua-centre at a time; nothing while another one is at it.
    [[nodiscard]] std::unique_ptr<storage::RoleLock> tryServe() const;

private:
    QString m_path;
};

} // namespace motcua::centre
