// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua::storage {

/// How a station reaches the centre's server. Empty fields are left to PostgreSQL's client library.
struct CentreAddress
{
    QString host;        ///< a name, an address, or the folder of a socket
    QString numericHost; ///< where it is, when `host` is only the name its certificate must bear
    int port = 0;        ///< 0: the usual one
    QString database = QStringLiteral("motcua");
    QString user;
    QString password;
    /// "verify-full" unless the way is a socket of this computer: the certificate must be the server's.
    QString tls = QStringLiteral("verify-full");
    QString authorityFile;   ///< PEM of who signed the server's certificate
    QString certificateFile; ///< PEM of this station, with keyFile; none: by password
    QString keyFile;
    QString title; ///< the server's name for people
};

} // namespace motcua::storage
