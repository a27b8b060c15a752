// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

#include <memory>
#include <optional>

struct evp_pkey_st;
struct x509_st;

/// Making certificates: what the province's authority and a centre's own one have in common. Keys are ECDSA P-256, all
/// texts PEM. Pure functions, any thread. They throw std::runtime_error("certificate") when OpenSSL refuses.
namespace motcua::pack {

/// A key with its certificate, both PEM.
struct KeyPair
{
    QByteArray certificate, key;
};

struct CertificateExtension
{
    int nid = 0;      ///< of OpenSSL
    QByteArray value; ///< as in openssl.cnf
};

/// What a certificate says. The names of the key (SKI, AKI) are added.
struct CertificateForm
{
    QString name;
    QString unit; ///< empty: none
    int days = 0; ///< from now on; it has been valid for 60 days already, since clocks are wrong
    QVector<CertificateExtension> extensions;
};

/// A request (PKCS#10) that was found in order.
struct CertificateRequest
{
    QByteArray publicKey; ///< DER, SubjectPublicKeyInfo
    QByteArray publicKeySha256;
};
/// Nothing unless it is one PEM PKCS#10 with a P-256 key, signed by that key.
[[nodiscard]] std::optional<CertificateRequest> readRequest(const QByteArray &pem);

/// A fresh key and the request for its certificate.
struct KeyRequest
{
    QByteArray
        key; ///< the traditional form: QSslKey of Qt 6.4 reads EC keys in it and in PKCS#8 alike
    QByteArray request;
};
[[nodiscard]] KeyRequest makeKeyRequest(const QString &commonName);

/// A fresh key.
[[nodiscard]] QByteArray newKey();
[[nodiscard]] QByteArray publicKeyOf(const QByteArray &key); ///< DER

/// An authority that signs itself.
[[nodiscard]] KeyPair makeAuthority(const CertificateForm &form);

/// Signs with the key of an authority. Thread-safe after construction, cheap to copy.
class Issuer
{
public:
    /// The two must belong together.
    explicit Issuer(const KeyPair &authority);
    /// A certificate for a key somebody else has.
    [[nodiscard]] QByteArray issue(const CertificateForm &form, const QByteArray &publicKey) const;
    /// A certificate for `key`; empty: for a fresh one.
    [[nodiscard]] KeyPair issuePair(const CertificateForm &form, const QByteArray &key = {}) const;
    /// The list (CRL) of those of its certificates that count no more, good for `days`.
    [[nodiscard]] QByteArray revocationList(const QVector<QByteArray> &revoked, int days) const;

private:
    std::shared_ptr<evp_pkey_st> m_key;
    std::shared_ptr<x509_st> m_certificate;
};

/// SHA-256 of the DER of the first certificate in a PEM.
[[nodiscard]] QByteArray certificateSha256(const QByteArray &pem);

/// Whether the text is an address as it stands in a certificate (IP:…).
[[nodiscard]] bool isAddress(const QByteArray &text);

} // namespace motcua::pack
