// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/bundle_keys.h"
#include "sync/gateway/enrolment.h"
#include "sync/gateway/net/routes.h"
#include "sync/gateway/net/server.h"
#include "sync/gateway/renewal.h"
#include "sync/protocol/names.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

awaitable<Reply> hello(Call &)
{
    const QJsonObject limits{{u"batch_bytes"_s, protocol::kBatchBytes},
                             {u"chunk"_s, protocol::kChunkBytes}};
    const QJsonObject object{
        {u"protocol"_s, protocol::protocolRange()},
        {u"schema"_s, protocol::schemaRange()},
        {u"limits"_s, limits},
        {u"now"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}};
    co_return Reply::json(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

awaitable<Reply> enrol(Call &call)
{
    QByteArray body;
    const BodyOutcome outcome = co_await readBody(call.exchange, 16 * 1024, &body);
    if (outcome != BodyOutcome::Whole)
        co_return bodyRefusal(outcome);
    std::function<Reply(Connection &)> job = [&call, &body](Connection &connection) {
        const auto answer =
            handleEnrolment(connection, call.server.authority(), call.server.limits().deviceDays,
                            body, bundleRecipientPem(call.server.folder()));
        if (const auto *problem = std::get_if<protocol::Problem>(&answer))
            return Reply::problem(*problem);
        return Reply::json(std::get<QByteArray>(answer));
    };
    Reply reply = co_await call.server.inDatabase(std::move(job));
    co_return reply;
}

awaitable<Reply> renew(Call &call)
{
    QByteArray body;
    const BodyOutcome outcome = co_await readBody(call.exchange, 16 * 1024, &body);
    if (outcome != BodyOutcome::Whole)
        co_return bodyRefusal(outcome);
    std::function<Reply(Connection &)> job = [&call, &body](Connection &connection) {
        const auto device = requireDevice(connection, call);
        if (const auto *refusal = std::get_if<Reply>(&device))
            return *refusal;
        const RenewalCaller caller{call.exchange.peer.expiresAt, call.server.limits().deviceDays};
        const auto answer = handleRenewal(connection, call.server.authority(),
                                          std::get<Device>(device), caller, body);
        if (const auto *problem = std::get_if<protocol::Problem>(&answer))
            return Reply::problem(*problem);
        return Reply::json(std::get<QByteArray>(answer));
    };
    Reply reply = co_await call.server.inDatabase(std::move(job));
    co_return reply;
}

} // namespace motcua::gateway
