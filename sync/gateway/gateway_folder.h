// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/limits.h"

#include <QByteArray>
#include <QString>

namespace motcua::gateway {

/// The gateway's own folder (0700): keys, settings, files on their way and files that are whole.
class GatewayFolder
{
public:
    explicit GatewayFolder(QString path) : m_path(std::move(path)) {}

    [[nodiscard]] QString file(const QString &name) const { return m_path + u'/' + name; }
    [[nodiscard]] QString caCertificate() const { return file(QStringLiteral("ca.pem")); }
    [[nodiscard]] QString caKey() const { return file(QStringLiteral("ca.key")); }
    [[nodiscard]] QString serverCertificate() const { return file(QStringLiteral("server.pem")); }
    [[nodiscard]] QString serverKey() const { return file(QStringLiteral("server.key")); }
    [[nodiscard]] QString packCertificate() const { return file(QStringLiteral("pack.pem")); }
    [[nodiscard]] QString packKey() const { return file(QStringLiteral("pack.key")); }
    [[nodiscard]] QString packSerial() const { return file(QStringLiteral("pack.serial")); }
    [[nodiscard]] QString bundleCertificate() const { return file(QStringLiteral("bundle.pem")); }
    /// The one before that, of the same key: volumes made for it still come.
    [[nodiscard]] QString bundleCertificateBefore() const
    {
        return file(QStringLiteral("bundle.before.pem"));
    }
    [[nodiscard]] QString bundleKey() const { return file(QStringLiteral("bundle.key")); }
    [[nodiscard]] QString receiptCertificate() const { return file(QStringLiteral("receipt.pem")); }
    [[nodiscard]] QString receiptKey() const { return file(QStringLiteral("receipt.key")); }
    /// Volumes of revoked stations, until a person decides.
    [[nodiscard]] QString heldBundles() const { return file(QStringLiteral("held")); }
    [[nodiscard]] QString uploads() const { return file(QStringLiteral("uploads")); }
    [[nodiscard]] QString blobs() const { return file(QStringLiteral("blobs")); }

    /// Makes the folder and its parts, all 0700. Throws std::runtime_error("folder").
    void create() const;
    struct Settings
    {
        QByteArray database; ///< libpq connection string
        Limits limits{};
    };
    /// Sets the connection string; what else stands in the file stays.
    void writeDatabase(const QByteArray &conninfo) const;
    /// Throws std::runtime_error("not_initialised").
    [[nodiscard]] Settings settings() const;

    /// Whole or not at all (QSaveFile); mode 0600. Throws std::runtime_error("write").
    static void writeFile(const QString &path, const QByteArray &bytes);
    /// Throws std::runtime_error("not_initialised").
    [[nodiscard]] static QByteArray readFile(const QString &path);

private:
    QString m_path;
};

} // namespace motcua::gateway
