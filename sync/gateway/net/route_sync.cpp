// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/batch_handler.h"
#include "sync/gateway/net/routes.h"
#include "sync/gateway/net/server.h"
#include "sync/gateway/store/operation_store.h"
#include "sync/protocol/names.h"

namespace motcua::gateway {

namespace {

Reply answer(Call &call, const BatchRequest &request, Connection &connection)
{
    const auto device = requireDevice(connection, call);
    if (const auto *refusal = std::get_if<Reply>(&device))
        return *refusal;
    auto result = handleBatch(connection, std::get<Device>(device), request);
    if (const auto *problem = std::get_if<protocol::Problem>(&result))
        return Reply::problem(*problem);
    auto &answer = std::get<protocol::SyncAnswer>(result);
    Metrics &metrics = call.server.metrics();
    ++metrics.batches;
    for (const protocol::SyncAnswer::Result &one : std::as_const(answer.results))
        metrics.verdict(one.verdict);
    for (protocol::SyncAnswer::Want &want : answer.want) {
        if (want.offset == OperationStore::kOffsetUnknown)
            want.offset = call.server.files().partSize(want.url.section(u'/', -1));
    }
    return Reply::json(protocol::toJson(answer));
}

} // namespace

awaitable<Reply> sync(Call &call)
{
    const Exchange &exchange = call.exchange;
    BatchRequest request;
    request.trouble = [&call](const char *what) { call.server.log().trouble(what); };
    request.messages = {call.server.limits().messagesPerDossierDay,
                        call.server.limits().messagesPerDeviceDay};
    request.understood = call.server.understood();
    request.contentDigest = exchange.header(protocol::kContentDigest);
    request.idempotencyKey = exchange.header(protocol::kIdempotencyKey);
    if (!exchange.headerIs(QLatin1StringView("Content-Type"), protocol::kBatchType) ||
        !exchange.headerIs(QLatin1StringView("Content-Encoding"), protocol::kZstd)) {
        co_return Reply::problem(415, protocol::problem::kMediaType,
                                 "A batch compressed by zstd is needed");
    }
    const BodyOutcome outcome =
        co_await readBody(call.exchange, protocol::kMaxBatchBody, &request.body);
    if (outcome != BodyOutcome::Whole)
        co_return bodyRefusal(outcome);
    std::function<Reply(Connection &)> job = [&call, &request](Connection &connection) {
        return answer(call, request, connection);
    };
    Reply reply = co_await call.server.inDatabase(std::move(job));
    co_return reply;
}

} // namespace motcua::gateway
