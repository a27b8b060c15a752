// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pack/envelope.h"
#include "sync/pack/pack_parts.h"
#include "sync/pack/province_pack.h"
#include "sync/protocol/compression.h"

#include <QJsonDocument>

namespace motcua::pack {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostSerial = 1LL << 53; // what a JSON number still counts exactly

PackReading refused(Problem problem, const std::optional<Signer> &signer = {},
                    const QString &where = {})
{
    PackReading reading;
    reading.problem = problem;
    reading.signer = signer;
    reading.where = where;
    return reading;
}

// Somebody vouches for the signer's certificate: itself, the gateway's authority, or one of the trust list.
// It cannot make a stranger trusted (the fingerprint does that), but no bit of it can be changed either.
bool isVouchedFor(const Certificate &signer, const ProvincePack &pack)
{
    if (signer.isSignedBy(signer) || signer.isSignedBy(*pack.gatewayAuthority))
        return true;
    return std::any_of(
        pack.trust.begin(), pack.trust.end(),
        [&signer](const Certificate &authority) { return signer.isSignedBy(authority); });
}

} // namespace

const PackCentre *ProvincePack::centre(const QString &agencyId) const
{
    for (const PackCentre &centre : centres) {
        if (centre.agencyId == agencyId)
            return &centre;
    }
    return nullptr;
}

const StationRange *ProvincePack::range(const QString &agencyId, const QString &station) const
{
    const PackCentre *place = centre(agencyId);
    if (place == nullptr)
        return nullptr;
    for (const StationRange &range : place->stations) {
        if (range.station == station)
            return &range;
    }
    return nullptr;
}

PackReading readDocument(const QByteArray &json, const QDateTime &now)
{
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !parsed.isObject())
        return refused(Problem::ContentMalformed);
    const JsonPart document(parsed.object(), {});
    const QJsonValue format = document.value(u"format"_s);
    if (!format.isDouble())
        return refused(Problem::ContentMalformed);
    if (format.toInt() != kFormat)
        return refused(Problem::FormatUnknown);
    PackReading reading;
    try {
        ProvincePack pack;
        pack.serial = document.number(u"serial"_s, 1, kMostSerial);
        pack.issued = QDate::fromString(document.value(u"issued"_s).toString(), Qt::ISODate);
        if (!pack.issued.isValid())
            document.refuse(u"issued"_s);
        readProvince(document, &pack);
        readGateway(document, now, &pack);
        readArchive(document, now, &pack);
        readTrust(document, &pack);
        readTimeStamps(document, &pack);
        readCentres(document, &pack);
        readCatalogue(document, &pack);
        readForms(document, &pack);
        readCommunes(document, &pack);
        reading.pack = std::move(pack);
    } catch (const PartError &wrong) {
        return refused(Problem::PartWrong, {}, wrong.where);
    }
    return reading;
}

PackReading readPack(const QByteArray &file, const QDateTime &now)
{
    if (file.size() > kMaxFileBytes)
        return refused(Problem::TooLarge);
    const EnvelopeReading opened = openEnvelope(file);
    if (!opened.envelope)
        return refused(opened.fault == EnvelopeFault::SignatureWrong ? Problem::SignatureWrong
                                                                     : Problem::NotAPack);
    const Certificate &certificate = opened.envelope->signer;
    const Signer signer{certificate.sha256(), certificate.commonName(), certificate.notAfter()};
    if (!certificate.maySignPacks())
        return refused(Problem::SignerUnfit, signer);
    if (now < certificate.notBefore())
        return refused(Problem::SignerNotYet, signer);
    if (!certificate.isValidAt(now))
        return refused(Problem::SignerExpired, signer);

    QByteArray plain;
    switch (protocol::decompress(opened.envelope->content, kMaxPlainBytes, &plain)) {
    case protocol::Decompression::Ok: break;
    case protocol::Decompression::Malformed: return refused(Problem::ContentMalformed, signer);
    case protocol::Decompression::TooLarge: return refused(Problem::TooLarge, signer);
    }
    PackReading reading = readDocument(plain, now);
    reading.signer = signer;
    if (reading.pack && !isVouchedFor(certificate, *reading.pack))
        return refused(Problem::SignerUnfit, signer);
    return reading;
}

} // namespace motcua::pack
