// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pack/pack_parts.h"

#include <QJsonDocument>
#include <QSet>
#include <QUrl>

namespace motcua::pack {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostCentres = 1000;
constexpr int kMostStations = 100;
constexpr int kMostProcedures = 20000;
constexpr int kMostForms = 200;
constexpr int kMostCommunes = 50000;
constexpr int kMostAuthorities = 200;
constexpr int kMostTimeStamps = 20;
constexpr int kMostSerial = 999999;
constexpr int kName = 300;
constexpr int kShort = 100;

Certificate certificateOf(const JsonPart &part, const QString &key)
{
    const QString pem = part.value(key).toString();
    const std::optional<Certificate> certificate = Certificate::fromPem(pem.toLatin1());
    if (!certificate || QString::fromLatin1(pem.toLatin1()) != pem)
        part.refuse(key);
    return *certificate;
}

// A web address without a person, a question or a fragment in it.
QString addressOf(const JsonPart &part, const QString &key, bool secureOnly)
{
    const QString text = part.text(key, kName);
    const QUrl url(text, QUrl::StrictMode);
    const bool scheme = url.scheme() == "https"_L1 || (!secureOnly && url.scheme() == "http"_L1);
    if (!url.isValid() || !scheme || url.host().isEmpty() || !url.userInfo().isEmpty() ||
        url.hasFragment())
        part.refuse(key);
    return text;
}

} // namespace

void readProvince(const JsonPart &document, ProvincePack *pack)
{
    static const QRegularExpression code(u"\\A\\d{2}\\z"_s);
    const JsonPart province = document.part(u"province"_s);
    pack->provinceName = province.text(u"name"_s, kName);
    pack->provinceCode = province.matching(u"code"_s, code);
}

void readGateway(const JsonPart &document, const QDateTime &now, ProvincePack *pack)
{
    const JsonPart gateway = document.part(u"gateway"_s);
    const QString address = addressOf(gateway, u"address"_s, true);
    const QUrl url(address);
    if (url.hasQuery() || (!url.path().isEmpty() && url.path() != "/"_L1))
        gateway.refuse(u"address"_s);
    pack->gatewayAddress = url.toString(QUrl::RemovePath);
    const Certificate authority = certificateOf(gateway, u"ca"_s);
    if (!authority.isAuthority() || !authority.isSignedBy(authority) || !authority.isValidAt(now))
        gateway.refuse(u"ca"_s);
    pack->gatewayAuthority = authority;
}

void readArchive(const JsonPart &document, const QDateTime &now, ProvincePack *pack)
{
    if (!document.has(u"archive"_s))
        return;
    const JsonPart archive = document.part(u"archive"_s);
    const Certificate certificate = certificateOf(archive, u"certificate"_s);
    if (!certificate.mayEncipher() || !certificate.isValidAt(now))
        archive.refuse(u"certificate"_s);
    pack->archive = certificate;
}

void readTrust(const JsonPart &document, ProvincePack *pack)
{
    const QVector<JsonPart> entries = document.parts(u"trust"_s, kMostAuthorities);
    for (const JsonPart &entry : entries) {
        const Certificate certificate = certificateOf(entry, u"certificate"_s);
        // An expired authority stays in the list: old signatures are still checked against it.
        if (!certificate.isAuthority())
            entry.refuse(u"certificate"_s);
        pack->trust.append(certificate);
    }
}

void readTimeStamps(const JsonPart &document, ProvincePack *pack)
{
    const QVector<JsonPart> entries = document.parts(u"tsa"_s, kMostTimeStamps);
    for (const JsonPart &entry : entries) {
        // Time-stamp services are often plain HTTP: the answer is signed, and its certificate stands here.
        const QString url = addressOf(entry, u"url"_s, false);
        const Certificate certificate = certificateOf(entry, u"certificate"_s);
        if (!certificate.maySignTime())
            entry.refuse(u"certificate"_s);
        pack->timeStamps.append({url, certificate});
    }
}

void readCentres(const JsonPart &document, ProvincePack *pack)
{
    static const QRegularExpression agency(
        u"\\A(?:\\d{3}\\.\\d{2}\\.\\d{2}\\.)?[A-Z]\\d{2}(?:\\.\\d{1,5}){0,3}\\z"_s);
    static const QRegularExpression stationId(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,15}\\z"_s);
    QSet<QString> known;
    const QVector<JsonPart> entries = document.parts(u"centres"_s, kMostCentres);
    if (entries.isEmpty())
        document.refuse(u"centres"_s);
    for (const JsonPart &entry : entries) {
        PackCentre centre;
        centre.agencyId = entry.matching(u"id"_s, agency);
        if (known.contains(centre.agencyId))
            entry.refuse(u"id"_s);
        known.insert(centre.agencyId);
        centre.name = entry.text(u"name"_s, kName);
        centre.shortName = entry.textOrEmpty(u"short_name"_s, kShort);
        if (centre.shortName.isEmpty())
            centre.shortName = centre.name;
        centre.parent = entry.textOrEmpty(u"parent"_s, kName);
        centre.place = entry.textOrEmpty(u"place"_s, kName);
        centre.hotline = entry.textOrEmpty(u"hotline"_s, kShort);
        centre.openingHours = entry.textOrEmpty(u"opening_hours"_s, kShort);
        const QVector<JsonPart> stations = entry.parts(u"stations"_s, kMostStations);
        if (stations.isEmpty())
            entry.refuse(u"stations"_s);
        for (const JsonPart &part : stations) {
            StationRange range;
            range.station = part.matching(u"id"_s, stationId);
            range.firstSerial = int(part.number(u"first_serial"_s, 1, kMostSerial));
            range.lastSerial = int(part.number(u"last_serial"_s, range.firstSerial, kMostSerial));
            for (const StationRange &other : std::as_const(centre.stations)) {
                if (other.station.compare(range.station, Qt::CaseInsensitive) == 0)
                    part.refuse(u"id"_s);
                // Two stations of one centre with one number would be two dossiers with one code.
                if (range.firstSerial <= other.lastSerial && other.firstSerial <= range.lastSerial)
                    part.refuse(u"first_serial"_s);
            }
            centre.stations.append(range);
        }
        pack->centres.append(centre);
    }
}

void readCatalogue(const JsonPart &document, ProvincePack *pack)
{
    static const QRegularExpression code(u"\\A\\d\\.\\d{6}\\z"_s);
    if (!document.has(u"catalogue"_s))
        return;
    const JsonPart catalogue = document.part(u"catalogue"_s);
    const QVector<JsonPart> procedures = catalogue.parts(u"procedures"_s, kMostProcedures);
    if (procedures.isEmpty())
        catalogue.refuse(u"procedures"_s);
    QSet<QString> known;
    for (const JsonPart &procedure : procedures) {
        const QString name = procedure.matching(u"code"_s, code) + u' ' +
                             QString::number(procedure.number(u"version"_s, 1, 1000000));
        if (known.contains(name))
            procedure.refuse(u"version"_s);
        known.insert(name);
        (void)procedure.text(u"name"_s, 1000);
        (void)procedure.text(u"field"_s, kName);
        if (!QDate::fromString(procedure.value(u"valid_from"_s).toString(), Qt::ISODate).isValid())
            procedure.refuse(u"valid_from"_s);
        (void)procedure.part(u"time_limit"_s);
        (void)procedure.part(u"fee"_s);
        (void)procedure.parts(u"components"_s, 200);
    }
    pack->catalogue =
        QJsonDocument(document.value(u"catalogue"_s).toObject()).toJson(QJsonDocument::Compact);
}

void readForms(const JsonPart &document, ProvincePack *pack)
{
    static const QRegularExpression name(
        u"\\A[A-Za-z0-9][A-Za-z0-9_-]{0,40}/[A-Za-z0-9][A-Za-z0-9_-]{0,40}\\z"_s);
    if (!document.has(u"forms"_s))
        return;
    const JsonPart forms = document.part(u"forms"_s);
    const QJsonObject object = document.value(u"forms"_s).toObject();
    if (object.size() > kMostForms)
        document.refuse(u"forms"_s);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!name.match(it.key()).hasMatch() || !it.value().isObject())
            forms.refuse(it.key());
        pack->forms.insert(it.key(),
                           QJsonDocument(it.value().toObject()).toJson(QJsonDocument::Compact));
    }
}

void readCommunes(const JsonPart &document, ProvincePack *pack)
{
    static const QRegularExpression code(u"\\A\\d{5}\\z"_s);
    QSet<QString> known;
    const QVector<JsonPart> entries = document.parts(u"communes"_s, kMostCommunes);
    pack->communes.reserve(entries.size());
    for (const JsonPart &entry : entries) {
        CommuneChange change;
        change.oldCode = entry.matching(u"old_code"_s, code);
        change.oldName = entry.text(u"old_name"_s, kName);
        change.newCode = entry.matching(u"new_code"_s, code);
        change.newName = entry.text(u"new_name"_s, kName);
        change.decree = entry.textOrEmpty(u"decree"_s, kName);
        const QString pair = change.oldCode + u' ' + change.newCode;
        if (known.contains(pair))
            entry.refuse(u"old_code"_s);
        known.insert(pair);
        pack->communes.append(change);
    }
}

} // namespace motcua::pack
