// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace motcua::sync {

/// A fresh ECDSA P-256 key and the request for its certificate (PKCS#10), both PEM.
struct DeviceKey
{
    QByteArray privateKeyPem;
    QByteArray requestPem;
    /// Throws Failure "key_not_made".
    [[nodiscard]] static DeviceKey make(const QString &station);
};

/// Whether the certificate is for this key, both PEM.
[[nodiscard]] bool fits(const QByteArray &certificatePem, const QByteArray &privateKeyPem);

} // namespace motcua::sync
