// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/renewal.h"

#include "sync/gateway/authority.h"
#include "sync/gateway/store/device_store.h"
#include "sync/pack/certificate.h"
#include "sync/protocol/names.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace motcua::gateway {

using namespace Qt::StringLiterals;
using protocol::Problem;

std::variant<QByteArray, Problem> handleRenewal(Connection &connection, const Authority &authority,
                                                const Device &device, const RenewalCaller &caller,
                                                const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const auto csr = readRequest(object.value("csr"_L1).toString().toLatin1());
    if (!csr)
        return Problem{400, protocol::problem::kMalformed, u"A request with a P-256 key needed"_s,
                       u"csr"_s};
    // By our clock: a station whose clock leapt two years ahead would renew for ever.
    const qint64 left = caller.expiresAt - QDateTime::currentSecsSinceEpoch();
    const auto now = pack::Certificate::fromPem(DeviceStore(connection).certificate(device.id));
    // One of before keys were for parcels, too, is renewed at any time.
    const bool isOlder = now && !now->mayEncipher();
    if (left > caller.days * 86400LL / 2 && !isOlder)
        return Problem{
            409, protocol::problem::kRenewalEarly, u"The certificate is good for long"_s, {}};
    const auto issued =
        DeviceStore(connection)
            .renew(device.id, csr->publicKeySha256, [&authority, &csr, &device, &caller] {
                IssuedCertificate result;
                result.device = device.id;
                result.pem = authority.signDevice(*csr, device.id, device.centre, caller.days);
                result.fingerprint = certificateFingerprint(result.pem);
                return result;
            });
    if (!issued)
        return Problem{400, protocol::problem::kMalformed, u"A new key is needed"_s, u"csr"_s};
    return QJsonDocument(QJsonObject{{u"device"_s, issued->device},
                                     {u"certificate"_s, QString::fromLatin1(issued->pem)},
                                     {u"ca"_s, QString::fromLatin1(authority.certificate())}})
        .toJson(QJsonDocument::Compact);
}

} // namespace motcua::gateway
