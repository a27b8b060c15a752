// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/pack/issue.h"

#include <QByteArray>
#include <QString>

namespace motcua::gateway {

using pack::CertificateRequest;
using pack::KeyPair;
using pack::readRequest;

/// SHA-256 of the DER of the first certificate in a PEM.
[[nodiscard]] QByteArray certificateFingerprint(const QByteArray &pem);

/// The gateway's own certificate authority: it signs the server, the stations and the signer of
/// packs, nothing else does. Thread-safe after construction. Throws std::runtime_error("certificate") when OpenSSL
/// refuses.
class Authority
{
public:
    [[nodiscard]] static KeyPair create();
    explicit Authority(const KeyPair &pair);

    /// For `host` (name or address), localhost, 127.0.0.1 and ::1.
    [[nodiscard]] KeyPair makeServer(const QString &host) const;
    /// For the key that signs province packs, and nothing else (extended usage codeSigning).
    [[nodiscard]] KeyPair makePackSigner() const;
    /// For the key that opens bundles, and nothing else (sync/bundle/purpose.h). 20 years. `oldKey`: a new certificate
    /// for this key; empty: for a new one.
    [[nodiscard]] KeyPair makeBundleRecipient(const QByteArray &oldKey = {}) const;
    /// For the key that signs receipts of bundles, and nothing else. As above.
    [[nodiscard]] KeyPair makeReceiptSigner(const QByteArray &oldKey = {}) const;
    /// A client certificate for the request's key, good for `days` from now on; the subject is ours,
    /// never the request's.
    [[nodiscard]] QByteArray signDevice(const CertificateRequest &request, const QString &device,
                                        const QString &centre, int days) const;
    [[nodiscard]] const QByteArray &certificate() const { return m_pem; }
    /// What follows the dot of an enrolment code: base64url of the SHA-256 of the CA's DER.
    [[nodiscard]] QByteArray pin() const;

private:
    QByteArray m_pem;
    pack::Issuer m_issuer;
};

} // namespace motcua::gateway
