// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/province_store.h"

#include "app/core/base/text.h"
#include "storage/failures.h"
#include "storage/station_setup.h"
#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

const QString kSigner = u"pack.signer"_s;
const QString kSerial = u"pack.serial"_s;
const QString kIssued = u"pack.issued"_s;
const QString kProvince = u"pack.province"_s;
const QString kProvinceCode = u"pack.province_code"_s;
const QString kGateway = u"pack.gateway_address"_s;
const QString kGatewayCa = u"pack.gateway_ca"_s;
const QString kArchive = u"pack.archive_certificate"_s;
const QString kTrust = u"pack.trust"_s;
const QString kTimeStamps = u"pack.tsa"_s;
const QString kFormPrefix = u"form."_s;

QString text(const QByteArray &pem)
{
    return QString::fromLatin1(pem);
}

QString trustToText(const QVector<QByteArray> &pems)
{
    QVector<QString> texts;
    for (const QByteArray &pem : pems)
        texts.append(text(pem));
    return stored(texts);
}

QString timeStampsToText(const QVector<TimeStampService> &services)
{
    QJsonArray array;
    for (const TimeStampService &service : services)
        array.append(
            QJsonObject{{"url"_L1, service.url}, {"certificate"_L1, text(service.certificatePem)}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

ProvinceStore::Pin ProvinceStore::pin() const
{
    return {QByteArray::fromHex(readSetting(m_db, kSigner).toLatin1()),
            readSetting(m_db, kSerial).toLongLong()};
}

void ProvinceStore::requireMayFollow(const QByteArray &signerSha256, qint64 serial,
                                     bool newSigner) const
{
    const Pin known = pin();
    if (known.signerSha256.isEmpty())
        return;
    const bool same = known.signerSha256 == signerSha256;
    if (!same && !newSigner)
        throw failure(Trouble::PackSignerOther);
    // A new signer counts on from the old one: the province's numbers go up whoever signs.
    if (serial <= known.serial)
        throw failure(Trouble::PackOlder);
}

void ProvinceStore::apply(const ProvinceData &data, const Actor &by, const QDateTime &now,
                          bool newSigner)
{
    Transaction transaction(m_db);
    requireMayFollow(data.signerSha256, data.serial, newSigner);
    const QByteArray before = pin().signerSha256;
    m_catalogue.addProcedures(data.procedures);
    const std::pair<QString, QString> settings[] = {
        {kSigner, text(data.signerSha256.toHex())},
        {kSerial, QString::number(data.serial)},
        {kIssued, stored(data.issued)},
        {kProvince, data.provinceName},
        {kProvinceCode, data.provinceCode},
        {kGateway, data.gatewayAddress},
        {kGatewayCa, text(data.gatewayCaPem)},
        {kArchive, text(data.archivePem)},
        {kTrust, trustToText(data.trustPem)},
        {kTimeStamps, timeStampsToText(data.timeStamps)},
    };
    for (const auto &[name, value] : settings)
        writeSetting(m_db, name, value);
    // A template the province took back gives way to the built-in one.
    m_db.run(u"DELETE FROM setting WHERE substr(name, 1, ?) = ?"_s,
             {kFormPrefix.size(), kFormPrefix});
    for (auto it = data.forms.begin(); it != data.forms.end(); ++it)
        writeSetting(m_db, kFormPrefix + it.key(), QString::fromUtf8(it.value()));
    if (data.range) {
        writeSetting(m_db, u"serial.first"_s, QString::number(data.range->first));
        writeSetting(m_db, u"serial.last"_s, QString::number(data.range->last));
    }
    keepCommunes(data.communes);
    m_audit.append({now,
                    by,
                    u"pack.applied"_s,
                    QString::number(data.serial),
                    {{"signer"_L1, text(data.signerSha256.toHex())},
                     {"issued"_L1, stored(data.issued)},
                     {"new_signer"_L1, before != data.signerSha256}}});
    transaction.commit();
}

void ProvinceStore::keepCommunes(const QVector<CommuneChange> &communes)
{
    m_db.run(u"DELETE FROM commune_map"_s);
    for (const CommuneChange &change : communes) {
        m_db.run(
            u"INSERT INTO commune_map (old_code, new_code, old_name, folded, new_name, decree) VALUES (?, ?, ?, ?, ?, ?)"_s,
            {change.oldCode, change.newCode, change.oldName, fold(change.oldName), change.newName,
             change.decree});
    }
}

QByteArray ProvinceStore::form(const QString &name) const
{
    return readSetting(m_db, kFormPrefix + name).toUtf8();
}

QString ProvinceStore::gatewayAddress() const
{
    return readSetting(m_db, kGateway);
}

QByteArray ProvinceStore::gatewayCaPem() const
{
    return readSetting(m_db, kGatewayCa).toLatin1();
}

QByteArray ProvinceStore::archivePem() const
{
    return readSetting(m_db, kArchive).toLatin1();
}

QVector<QByteArray> ProvinceStore::trustPem() const
{
    QVector<QByteArray> pems;
    const QVector<QString> texts = textsOf(readSetting(m_db, kTrust));
    for (const QString &pem : texts)
        pems.append(pem.toLatin1());
    return pems;
}

QVector<TimeStampService> ProvinceStore::timeStamps() const
{
    QVector<TimeStampService> services;
    const QJsonArray array =
        QJsonDocument::fromJson(readSetting(m_db, kTimeStamps).toUtf8()).array();
    for (const QJsonValue &entry : array) {
        services.append({entry.toObject().value("url"_L1).toString(),
                         entry.toObject().value("certificate"_L1).toString().toLatin1()});
    }
    return services;
}

QVector<CommuneChange> ProvinceStore::becameOf(const QString &oldCodeOrName) const
{
    QVector<CommuneChange> found;
    Rows rows = m_db.exec(
        u"SELECT old_code, old_name, new_code, new_name, decree FROM commune_map WHERE old_code = ? OR folded = ? ORDER BY old_code, new_code"_s,
        {oldCodeOrName, fold(oldCodeOrName)});
    while (rows.next()) {
        found.append({rows.value(0).toString(), rows.value(1).toString(), rows.value(2).toString(),
                      rows.value(3).toString(), rows.value(4).toString()});
    }
    return found;
}

} // namespace motcua::storage
