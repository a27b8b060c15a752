// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/centre/centre_papers.h"

#include "app/centre/service_failures.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslKey>
#include <QSysInfo>

#include <openssl/obj_mac.h>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace motcua::centre {

namespace {

constexpr int kYear = 365;
constexpr int kAuthorityDays = 30 * kYear;
// The server's is renewed by itself; a station's lives until it is taken off the list.
constexpr int kServerDays = 2 * kYear;
constexpr int kStationDays = 20 * kYear;
constexpr int kRenewBefore = 30;

const QString kAuthority = u"ca.pem"_s;
const QString kAuthorityKey = u"ca.key"_s;
const QString kServer = u"server.pem"_s;
const QString kServerKey = u"server.key"_s;
const QString kRevoked = u"crl.pem"_s;

QString nameEntry(const QString &name)
{
    return (pack::isAddress(name.toLatin1()) ? u"IP:"_s : u"DNS:"_s) + name;
}

pack::CertificateForm authorityForm(const CentreSettings &settings)
{
    return {u"Centre "_s + settings.id,
            {},
            kAuthorityDays,
            {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
             {NID_key_usage, "critical,keyCertSign,cRLSign"}}};
}

bool names(const QSslCertificate &certificate, const QStringList &addresses)
{
    const auto stated = certificate.subjectAlternativeNames();
    QStringList all = stated.values(QSsl::DnsEntry);
    const QStringList ips = stated.values(QSsl::IpAddressEntry);
    for (const QString &ip : ips) {
        all.append(QHostAddress(ip).toString());
    }
    return std::all_of(addresses.cbegin(), addresses.cend(),
                       [&all](const QString &address) { return all.contains(address); });
}

} // namespace

CentrePapers::CentrePapers(const CentreFolder &folder, const CentreSettings &settings, bool mayMake)
    : m_folder(folder),
      m_centreId(settings.id)
{
    try {
        if (mayMake && folder.read(kAuthority).isEmpty()) {
            const pack::KeyPair made = pack::makeAuthority(authorityForm(settings));
            // The key first: a certificate alone would look like a centre whose key is lost.
            folder.writeSecret(kAuthorityKey, made.key);
            folder.writeSecret(kAuthority, made.certificate);
        }
        m_issuer.emplace(pack::KeyPair{folder.read(kAuthority), folder.read(kAuthorityKey)});
    } catch (const std::runtime_error &) {
        throw serviceFailure(ServiceTrouble::Authority);
    }
}

QString CentrePapers::verifyName(const QString &centreId)
{
    return centreId + u".centre.motcua"_s;
}

QStringList CentrePapers::ownAddresses(const QString &onlyAddress)
{
    QStringList names{u"127.0.0.1"_s, u"::1"_s};
    static const QRegularExpression hostForm(u"\\A[A-Za-z0-9-]{1,63}\\z"_s);
    const QString host = QSysInfo::machineHostName();
    if (hostForm.match(host).hasMatch()) {
        names << host << host + u".local"_s;
    }
    if (!onlyAddress.isEmpty()) {
        names << onlyAddress;
        names.removeDuplicates();
        return names;
    }
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (!address.isLoopback() && !address.isLinkLocal()) {
            names << address.toString();
        }
    }
    names.removeDuplicates();
    return names;
}

bool CentrePapers::renewServer(const QStringList &addresses, const QDateTime &now)
{
    const QStringList wanted = QStringList{verifyName(m_centreId)} + addresses;
    const pack::KeyPair present = server();
    const QSslCertificate certificate(present.certificate);
    try {
        const bool fits = !certificate.isNull() && !present.key.isEmpty() &&
                          pack::publicKeyOf(present.key) == certificate.publicKey().toDer() &&
                          certificate.expiryDate() > now.addDays(kRenewBefore) &&
                          names(certificate, wanted);
        if (fits) {
            return false;
        }
        QStringList entries;
        for (const QString &name : wanted) {
            entries << nameEntry(name);
        }
        const pack::KeyPair made =
            m_issuer->issuePair({verifyName(m_centreId),
                                 u"Server"_s,
                                 kServerDays,
                                 {{NID_basic_constraints, "critical,CA:FALSE"},
                                  {NID_key_usage, "critical,digitalSignature"},
                                  {NID_ext_key_usage, "serverAuth"},
                                  {NID_subject_alt_name, entries.join(u',').toLatin1()}}});
        m_folder.writeSecret(kServerKey, made.key);
        m_folder.writeSecret(kServer, made.certificate);
    } catch (const std::runtime_error &) {
        throw serviceFailure(ServiceTrouble::Authority);
    }
    return true;
}

pack::KeyPair CentrePapers::server() const
{
    return {m_folder.read(kServer), m_folder.read(kServerKey)};
}

QByteArray CentrePapers::authority() const
{
    return m_folder.read(kAuthority);
}

QByteArray CentrePapers::signStation(const pack::CertificateRequest &request,
                                     const QString &station) const
{
    return m_issuer->issue({station,
                            u"Station"_s,
                            kStationDays,
                            {{NID_basic_constraints, "critical,CA:FALSE"},
                             {NID_key_usage, "critical,digitalSignature"},
                             {NID_ext_key_usage, "clientAuth"}}},
                           request.publicKey);
}

void CentrePapers::writeRevocations(const QVector<QByteArray> &revoked) const
{
    try {
        m_folder.writeSecret(kRevoked, m_issuer->revocationList(revoked, kAuthorityDays));
    } catch (const std::runtime_error &) {
        throw serviceFailure(ServiceTrouble::Authority);
    }
}

} // namespace motcua::centre
