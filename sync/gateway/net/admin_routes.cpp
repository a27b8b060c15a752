// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/net/admin_routes.h"

#include "sync/gateway/net/routes.h"
#include "sync/gateway/net/server.h"
#include "sync/gateway/status_page.h"
#include "sync/protocol/names.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

Reply healthReply(const Health &health, bool withParts)
{
    QJsonObject object{{u"status"_s, health.isSound() ? u"ok"_s : u"failing"_s}};
    if (withParts) {
        object.insert(u"database"_s, health.database);
        object.insert(u"files"_s, health.files);
    }
    const QByteArray body = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    Reply reply = Reply::bytes("application/json", body);
    reply.setStatus(health.isSound() ? 200 : 503);
    return reply;
}

Reply methodRefusal()
{
    Reply reply = Reply::problem(405, protocol::problem::kMethod, "This path has no such method");
    reply.with("Allow"_L1, "GET, HEAD");
    return reply;
}

} // namespace

awaitable<Reply> healthz(Call &call)
{
    if (call.method != "GET" && call.method != "HEAD")
        co_return methodRefusal();
    const Health health = co_await call.server.health();
    co_return healthReply(health, false);
}

awaitable<Reply> serveAdmin(Call &call)
{
    if (call.method != "GET" && call.method != "HEAD")
        co_return methodRefusal();
    if (call.path == "/metrics") {
        const QByteArray text = call.server.metricsText();
        co_return Reply::bytes("text/plain; version=0.0.4; charset=utf-8", text);
    }
    if (call.path == "/healthz") {
        const Health health = co_await call.server.health();
        co_return healthReply(health, true);
    }
    if (call.path == "/") {
        std::function<Reply(Connection &)> job = [](Connection &connection) {
            const QVector<CommuneState> communes = readCommunes(connection);
            const QDateTime now = QDateTime::currentDateTimeUtc();
            Reply page = Reply::bytes("text/html; charset=utf-8", statusPage(communes, now));
            page.with("Content-Security-Policy"_L1,
                      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .with("X-Content-Type-Options"_L1, "nosniff");
            return page;
        };
        Reply reply = co_await call.server.inDatabase(std::move(job));
        co_return reply;
    }
    co_return Reply::problem(404, protocol::problem::kNotFound, "There is no such path");
}

} // namespace motcua::gateway
