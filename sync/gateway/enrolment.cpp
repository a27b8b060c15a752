// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/enrolment.h"

#include "sync/gateway/authority.h"
#include "sync/gateway/store/device_store.h"
#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace motcua::gateway {

using namespace Qt::StringLiterals;
using protocol::Problem;

std::variant<QByteArray, Problem> handleEnrolment(Connection &connection,
                                                  const Authority &authority, int days,
                                                  const QByteArray &body,
                                                  const QByteArray &bundleCertificate)
{
    static const QRegularExpression name(u"^[A-Za-z0-9._-]{1,32}\\z"_s);
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QString code = object.value("code"_L1).toString();
    EnrolmentRequest request;
    request.centre = object.value("centre"_L1).toString();
    request.station = object.value("station"_L1).toString();
    if (code.isEmpty() || code.size() > 200 || !name.match(request.centre).hasMatch() ||
        !name.match(request.station).hasMatch())
        return Problem{
            400, protocol::problem::kMalformed, u"code, centre and station needed"_s, {}};
    const auto csr = readRequest(object.value("csr"_L1).toString().toLatin1());
    if (!csr)
        return Problem{400, protocol::problem::kMalformed, u"A request with a P-256 key needed"_s,
                       u"csr"_s};
    request.codeSha256 = protocol::sha256(code.toUtf8());
    request.publicKeySha256 = csr->publicKeySha256;

    const auto issued = DeviceStore(connection).enrol(request, [&authority, &csr, &request, days] {
        IssuedCertificate result;
        result.device = QUuid::createUuid().toString(QUuid::WithoutBraces);
        result.pem = authority.signDevice(*csr, result.device, request.centre, days);
        result.fingerprint = certificateFingerprint(result.pem);
        return result;
    });
    // One answer for wrong, used and expired: who does not have the code learns nothing.
    if (!issued)
        return Problem{403, protocol::problem::kEnrolmentRefused, u"The code is not valid"_s, {}};
    return QJsonDocument(QJsonObject{{u"device"_s, issued->device},
                                     {u"certificate"_s, QString::fromLatin1(issued->pem)},
                                     {u"ca"_s, QString::fromLatin1(authority.certificate())},
                                     {u"bundle"_s, QString::fromLatin1(bundleCertificate)}})
        .toJson(QJsonDocument::Compact);
}

} // namespace motcua::gateway
