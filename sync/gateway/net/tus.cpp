// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/net/tus.h"

#include "sync/protocol/names.h"

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

bool isUploads(QByteArrayView path)
{
    const QByteArrayView uploads(protocol::kUploadsPath.data(), protocol::kUploadsPath.size());
    return path.startsWith(uploads) &&
           (path.size() == uploads.size() || path.at(uploads.size()) == '/');
}

QByteArray version()
{
    return QByteArray(protocol::kTusVersion.data(), protocol::kTusVersion.size());
}

} // namespace

Reply checkTus(const Call &call)
{
    if (!isUploads(call.path))
        return Reply();
    if (call.method == "OPTIONS") {
        Reply reply(204);
        reply.with(protocol::kTusResumable, version())
            .with(protocol::kTusVersionHeader, version())
            .with("Tus-Extension"_L1, "creation,termination")
            .with("Tus-Max-Size"_L1, QByteArray::number(protocol::kMaxBlobBytes));
        return reply;
    }
    const QByteArray asked = call.exchange.header(protocol::kTusResumable);
    if (asked.isEmpty() || asked == version())
        return Reply();
    Reply reply = Reply::problem(412, protocol::problem::kTusVersionUnknown, "tus 1.0.0 needed");
    reply.with(protocol::kTusVersionHeader, version());
    return reply;
}

QByteArray methodOf(const Exchange &exchange, const QByteArray &method)
{
    const auto target = exchange.parser.get().target();
    if (method != "POST" || !isUploads(QByteArrayView(target.data(), qsizetype(target.size()))))
        return method;
    const QByteArray other = exchange.header("X-HTTP-Method-Override"_L1);
    return other == "PATCH" || other == "DELETE" || other == "HEAD" ? other : method;
}

} // namespace motcua::gateway
