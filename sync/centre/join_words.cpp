// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/centre/join_words.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace motcua::centre {

namespace {

constexpr QLatin1StringView kVersionKey("motcua_centre");
constexpr qsizetype kMaxText = 200;
constexpr int kMaxPort = 65535;

QByteArray line(QJsonObject object)
{
    object.insert(kVersionKey, kJoinVersion);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<QJsonObject> objectOf(const QByteArray &text)
{
    if (text.size() > kMaxLine) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object.value(kVersionKey).toInt() != kJoinVersion) {
        return std::nullopt;
    }
    return object;
}

QString coded(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray decoded(const QJsonObject &object, QLatin1StringView key)
{
    const auto result = QByteArray::fromBase64Encoding(object.value(key).toString().toLatin1(),
                                                       QByteArray::AbortOnBase64DecodingErrors);
    return result ? *result : QByteArray();
}

QString textOf(const QJsonObject &object, QLatin1StringView key)
{
    const QString text = object.value(key).toString();
    return text.size() <= kMaxText ? text : QString();
}

quint16 portOf(const QJsonObject &object, QLatin1StringView key)
{
    const int port = object.value(key).toInt();
    return port > 0 && port <= kMaxPort ? quint16(port) : quint16(0);
}

} // namespace

QByteArray Hello::toLine() const
{
    return line({{"centre"_L1, centreId}, {"name"_L1, name}, {"salt"_L1, coded(salt)}});
}

std::optional<Hello> Hello::read(const QByteArray &text)
{
    const auto object = objectOf(text);
    if (!object) {
        return std::nullopt;
    }
    Hello hello{textOf(*object, "centre"_L1), textOf(*object, "name"_L1),
                decoded(*object, "salt"_L1)};
    if (hello.centreId.isEmpty() || hello.salt.isEmpty()) {
        return std::nullopt;
    }
    return hello;
}

QByteArray JoinRequest::signedPart() const
{
    return QJsonDocument(QJsonObject{{"folder"_L1, folderId},
                                     {"request"_L1, coded(request)},
                                     {"station"_L1, station}})
        .toJson(QJsonDocument::Compact);
}

QByteArray JoinRequest::toLine() const
{
    return line(
        {{"join"_L1, coded(signedPart())}, {"salt"_L1, coded(salt)}, {"proof"_L1, coded(proof)}});
}

std::optional<JoinRequest> JoinRequest::read(const QByteArray &text)
{
    const auto object = objectOf(text);
    if (!object) {
        return std::nullopt;
    }
    const QJsonObject inner = QJsonDocument::fromJson(decoded(*object, "join"_L1)).object();
    JoinRequest request{decoded(*object, "salt"_L1), textOf(inner, "station"_L1),
                        textOf(inner, "folder"_L1), decoded(inner, "request"_L1),
                        decoded(*object, "proof"_L1)};
    if (request.salt.isEmpty() || request.proof.isEmpty() || request.request.isEmpty() ||
        request.folderId.isEmpty() || request.signedPart() != decoded(*object, "join"_L1)) {
        return std::nullopt;
    }
    return request;
}

QByteArray leaveLine()
{
    return line({{"leave"_L1, true}});
}

bool isLeaveLine(const QByteArray &text)
{
    const auto object = objectOf(text);
    return object && object->value("leave"_L1).toBool();
}

QByteArray Grant::toBytes() const
{
    return QJsonDocument(QJsonObject{{"centre"_L1, centreId},
                                     {"name"_L1, name},
                                     {"join_port"_L1, joinPort},
                                     {"database_port"_L1, databasePort},
                                     {"database"_L1, database},
                                     {"user"_L1, user},
                                     {"verify_name"_L1, verifyName},
                                     {"authority"_L1, QString::fromLatin1(authority)},
                                     {"certificate"_L1, QString::fromLatin1(certificate)}})
        .toJson(QJsonDocument::Compact);
}

std::optional<Grant> Grant::read(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    Grant grant{textOf(object, "centre"_L1),
                textOf(object, "name"_L1),
                portOf(object, "join_port"_L1),
                portOf(object, "database_port"_L1),
                textOf(object, "database"_L1),
                textOf(object, "user"_L1),
                textOf(object, "verify_name"_L1),
                object.value("authority"_L1).toString().toLatin1(),
                object.value("certificate"_L1).toString().toLatin1()};
    if (grant.centreId.isEmpty() || grant.joinPort == 0 || grant.databasePort == 0 ||
        grant.database.isEmpty() || grant.user.isEmpty() || grant.verifyName.isEmpty() ||
        grant.authority.isEmpty() || grant.certificate.isEmpty()) {
        return std::nullopt;
    }
    return grant;
}

QByteArray Answer::toLine() const
{
    if (!refusal.isEmpty()) {
        return line({{"refused"_L1, refusal}, {"tries"_L1, tries}});
    }
    return line({{"grant"_L1, coded(grant)}, {"proof"_L1, coded(proof)}});
}

std::optional<Answer> Answer::read(const QByteArray &text)
{
    const auto object = objectOf(text);
    if (!object) {
        return std::nullopt;
    }
    Answer answer{decoded(*object, "grant"_L1), decoded(*object, "proof"_L1),
                  textOf(*object, "refused"_L1), object->value("tries"_L1).toInt()};
    if (answer.refusal.isEmpty() && (answer.grant.isEmpty() || answer.proof.isEmpty())) {
        return std::nullopt;
    }
    return answer;
}

bool isStationName(const QString &station)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9][A-Za-z0-9_-]{0,23}\\z"_s);
    return form.match(station).hasMatch();
}

QString roleOf(const QString &station)
{
    return u"station_"_s + station;
}

} // namespace motcua::centre
