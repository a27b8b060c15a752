// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/net/http_io.h"
#include "sync/gateway/net/reply.h"
#include "sync/gateway/store/device_store.h"

#include <variant>

namespace motcua::gateway {

class Server;

/// A request on its way to a handler.
class Call
{
public:
    Call(Server &s, Exchange &e, QByteArray m, QByteArray p)
        : server(s),
          exchange(e),
          method(std::move(m)),
          path(std::move(p))
    {}
    [[nodiscard]] const QByteArray &fingerprint() const { return exchange.peer.fingerprint; }

    Server &server;
    Exchange &exchange;
    const QByteArray method;
    const QByteArray path;
    QString device; ///< for the log, once it is known
};

awaitable<Reply> healthz(Call &call);
awaitable<Reply> hello(Call &call);
awaitable<Reply> enrol(Call &call);
awaitable<Reply> renew(Call &call);
awaitable<Reply> sync(Call &call);
awaitable<Reply> createUpload(Call &call);
awaitable<Reply> headUpload(Call &call, QByteArray id);
awaitable<Reply> patchUpload(Call &call, QByteArray id);
awaitable<Reply> deleteUpload(Call &call, QByteArray id);
awaitable<Reply> getBlob(Call &call, QByteArray name);
awaitable<Reply> getPack(Call &call, QByteArray name);
awaitable<Reply> getRecords(Call &call);
awaitable<Reply> bundles(Call &call); ///< everything below /v1/bundles/
/// Everything under /v1/portal/.
awaitable<Reply> portal(Call &call);

/// The device behind the certificate, looked up at each request so that a revocation holds at once.
[[nodiscard]] std::variant<Device, Reply> requireDevice(Connection &connection,
                                                        const QByteArray &fingerprint);
/// The same, noted for the log.
[[nodiscard]] std::variant<Device, Reply> requireDevice(Connection &connection, Call &call);
/// What to answer when a body could not be read; status 0 when there is nobody left to answer.
[[nodiscard]] Reply bodyRefusal(BodyOutcome outcome);

} // namespace motcua::gateway
