// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/authority.h"

#include "sync/bundle/purpose.h"

#include <openssl/obj_mac.h>

#include <stdexcept>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

constexpr int kYear = 365; // days

} // namespace

QByteArray certificateFingerprint(const QByteArray &text)
{
    return pack::certificateSha256(text);
}

KeyPair Authority::create()
{
    return pack::makeAuthority({u"Gateway CA"_s,
                                {},
                                20 * kYear,
                                {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                                 {NID_key_usage, "critical,keyCertSign,cRLSign"}}});
}

Authority::Authority(const KeyPair &pair) : m_pem(pair.certificate), m_issuer(pair) {}

KeyPair Authority::makeServer(const QString &host) const
{
    QByteArray names = "DNS:localhost,IP:127.0.0.1,IP:::1";
    const QByteArray given = host.toLatin1();
    if (given.isEmpty() || given.contains(',') || given.contains(':') ||
        QString::fromLatin1(given) != host)
        throw std::runtime_error("host");
    if (given != "localhost" && given != "127.0.0.1")
        names += (pack::isAddress(given) ? ",IP:" : ",DNS:") + given;
    const pack::CertificateForm form{host,
                                     u"Gateway"_s,
                                     5 * kYear,
                                     {{NID_basic_constraints, "critical,CA:FALSE"},
                                      {NID_key_usage, "critical,digitalSignature"},
                                      {NID_ext_key_usage, "serverAuth"},
                                      {NID_subject_alt_name, names}}};
    return m_issuer.issuePair(form);
}

KeyPair Authority::makePackSigner() const
{
    const pack::CertificateForm form{u"Province pack"_s,
                                     u"Gateway"_s,
                                     10 * kYear,
                                     {{NID_basic_constraints, "critical,CA:FALSE"},
                                      {NID_key_usage, "critical,digitalSignature"},
                                      {NID_ext_key_usage, "codeSigning"}}};
    return m_issuer.issuePair(form);
}

KeyPair Authority::makeBundleRecipient(const QByteArray &oldKey) const
{
    const pack::CertificateForm form{u"Bundles"_s,
                                     u"Gateway"_s,
                                     20 * kYear,
                                     {{NID_basic_constraints, "critical,CA:FALSE"},
                                      {NID_key_usage, "critical,keyAgreement"},
                                      {NID_ext_key_usage, bundle::kRecipientUsage}}};
    return m_issuer.issuePair(form, oldKey);
}

KeyPair Authority::makeReceiptSigner(const QByteArray &oldKey) const
{
    const pack::CertificateForm form{u"Receipts"_s,
                                     u"Gateway"_s,
                                     20 * kYear,
                                     {{NID_basic_constraints, "critical,CA:FALSE"},
                                      {NID_key_usage, "critical,digitalSignature"},
                                      {NID_ext_key_usage, bundle::kReceiptUsage}}};
    return m_issuer.issuePair(form, oldKey);
}

QByteArray Authority::signDevice(const CertificateRequest &request, const QString &device,
                                 const QString &centre, int days) const
{
    const pack::CertificateForm form{
        device,
        centre,
        days,
        {{NID_basic_constraints, "critical,CA:FALSE"},
         // keyAgreement: what goes down by stick is enciphered for the station.
         {NID_key_usage, "critical,digitalSignature,keyAgreement"},
         {NID_ext_key_usage, "clientAuth"}}};
    return m_issuer.issue(form, request.publicKey);
}

QByteArray Authority::pin() const
{
    return pack::certificateSha256(m_pem).toBase64(QByteArray::Base64UrlEncoding |
                                                   QByteArray::OmitTrailingEquals);
}

} // namespace motcua::gateway
