// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

struct x509_st;

namespace motcua::pack {

/// An X.509 certificate that was read whole; an immutable value, cheap to copy, any thread.
class Certificate
{
public:
    /// Exactly one certificate and nothing else but white space, ≤ 32 KiB.
    [[nodiscard]] static std::optional<Certificate> fromPem(const QByteArray &pem);
    /// Exactly one certificate in its one DER form.
    [[nodiscard]] static std::optional<Certificate> fromDer(const QByteArray &der);

    [[nodiscard]] const QByteArray &der() const { return m_der; }
    [[nodiscard]] QByteArray pem() const;
    [[nodiscard]] QByteArray sha256() const; ///< of the DER, 32 bytes
    [[nodiscard]] QString commonName() const;
    [[nodiscard]] QDateTime notBefore() const;
    [[nodiscard]] QDateTime notAfter() const;
    [[nodiscard]] bool isValidAt(const QDateTime &at) const;

    [[nodiscard]] bool isAuthority() const; ///< CA:TRUE, and may sign certificates
    [[nodiscard]] bool isP256() const;
    [[nodiscard]] int rsaBits() const; ///< 0: no RSA key
    /// May sign packs: P-256, no authority, usage digitalSignature, extended usage codeSigning.
    [[nodiscard]] bool maySignPacks() const;
    /// CMS EnvelopedData can be made for it: RSA from 2048 bits or P-256, and its usage allows it.
    [[nodiscard]] bool mayEncipher() const;
    [[nodiscard]] bool maySignTime() const; ///< extended usage timeStamping, and no other
    /// Its signature was made with the key of `issuer` (which may be itself), whose name it states.
    [[nodiscard]] bool isSignedBy(const Certificate &issuer) const;

    [[nodiscard]] x509_st *handle() const { return m_x509.get(); }

private:
    Certificate(std::shared_ptr<x509_st> x509, QByteArray der);
    std::shared_ptr<x509_st> m_x509;
    QByteArray m_der;
};

} // namespace motcua::pack
