// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/centre/station_book.h"

#include "app/centre/service_failures.h"
#include "sync/pack/certificate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::centre {

namespace {

const QString kFile = u"stations.json"_s;

QJsonObject jsonOf(const Member &member)
{
    return {{"station"_L1, member.station},
            {"folder"_L1, member.folderId},
            {"certificate"_L1, QString::fromLatin1(member.certificate)},
            {"joined_at"_L1, member.joinedAt.toUTC().toString(Qt::ISODateWithMs)},
            {"removed_at"_L1, member.removedAt.toUTC().toString(Qt::ISODateWithMs)}};
}

Member memberOf(const QJsonObject &object)
{
    return {object["station"_L1].toString(), object["folder"_L1].toString(),
            object["certificate"_L1].toString().toLatin1(),
            QDateTime::fromString(object["joined_at"_L1].toString(), Qt::ISODateWithMs),
            QDateTime::fromString(object["removed_at"_L1].toString(), Qt::ISODateWithMs)};
}

} // namespace

StationBook::StationBook(const CentreFolder &folder) : m_folder(folder)
{
    const QByteArray text = folder.read(kFile);
    const QJsonObject book = QJsonDocument::fromJson(text).object();
    // Taken for empty, a book that cannot be read would let those back in who were taken off.
    if (!text.isEmpty() && !book["stations"_L1].isArray()) {
        throw serviceFailure(ServiceTrouble::Authority);
    }
    const QJsonArray members = book["stations"_L1].toArray();
    for (const QJsonValue &member : members) {
        m_members.append(memberOf(member.toObject()));
    }
    const QJsonArray revoked = book["revoked"_L1].toArray();
    for (const QJsonValue &certificate : revoked) {
        m_revoked.append(certificate.toString().toLatin1());
    }
}

std::optional<Member> StationBook::find(const QString &station) const
{
    const auto found = std::find_if(m_members.cbegin(), m_members.cend(),
                                    [&station](const Member &m) { return m.station == station; });
    return found == m_members.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Member> StationBook::findCertificate(const QByteArray &sha256) const
{
    for (const Member &member : m_members) {
        const auto certificate = pack::Certificate::fromPem(member.certificate);
        if (!member.isRemoved() && certificate && certificate->sha256() == sha256) {
            return member;
        }
    }
    return std::nullopt;
}

void StationBook::put(const Member &member)
{
    for (Member &known : m_members) {
        if (known.station == member.station) {
            if (!known.isRemoved()) {
                m_revoked.append(known.certificate);
            }
            known = member;
            write();
            return;
        }
    }
    m_members.append(member);
    write();
}

void StationBook::remove(const QString &station, const QDateTime &at)
{
    for (Member &known : m_members) {
        if (known.station == station && !known.isRemoved()) {
            known.removedAt = at;
            m_revoked.append(known.certificate);
            write();
            return;
        }
    }
    throw serviceFailure(ServiceTrouble::StationUnknown);
}

void StationBook::write() const
{
    QJsonArray members;
    for (const Member &member : m_members) {
        members.append(jsonOf(member));
    }
    QJsonArray revoked;
    for (const QByteArray &certificate : m_revoked) {
        revoked.append(QString::fromLatin1(certificate));
    }
    m_folder.writeSecret(
        kFile,
        QJsonDocument(QJsonObject{{"stations"_L1, members}, {"revoked"_L1, revoked}}).toJson());
}

} // namespace motcua::centre
