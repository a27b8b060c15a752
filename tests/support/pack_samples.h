// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace motcua::test {

struct SampleKey
{
    QByteArray certificate, key; ///< PEM
};

/// How a certificate of a test differs from a plain one.
struct SampleForm
{
    QString name = QStringLiteral("sample");
    QByteArray usage = "critical,digitalSignature"; ///< empty: no such extension
    QByteArray extendedUsage;                       ///< empty: no such extension
    bool authority = false;
    int rsaBits = 0;                   ///< 0: P-256
    int daysFrom = -10, daysTo = 3650; ///< from today
};
/// Signed by `issuer`, or by itself where there is none.
[[nodiscard]] SampleKey makeSampleKey(const SampleForm &form, const SampleKey *issuer = nullptr);

/// A made-up province: its authority, its pack signer, and documents that hold.
struct SampleProvince
{
    SampleProvince();
    [[nodiscard]] QJsonObject document(qint64 serial = 1) const;
    /// The document signed by `signer` (usually ours).
    [[nodiscard]] QByteArray pack(const QJsonObject &document, const SampleKey &by) const;
    [[nodiscard]] QByteArray pack(qint64 serial = 1) const;
    [[nodiscard]] QByteArray fingerprint() const; ///< SHA-256 of the signer's certificate
    SampleKey authority, signer, archive, trust, timeStamp;
};

} // namespace motcua::test
