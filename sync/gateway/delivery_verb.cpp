// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/delivery_verb.h"

#include "sync/gateway/gateway_folder.h"
#include "sync/gateway/store/delivery_store.h"

#include <QFile>
#include <QUrl>

#include <cstdio>
#include <stdexcept>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

void runAdapter(const QString &data, const AdapterOrder &order)
{
    if (!QStringList{u"message"_s, u"identity"_s, u"forward"_s}.contains(order.channel))
        throw std::runtime_error("adapter_channel");
    const QUrl url(order.url, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() ||
        (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        throw std::runtime_error("adapter_url");
    Adapter adapter;
    adapter.channel = order.channel;
    adapter.url = order.url;
    adapter.unit = order.unit;
    if (!order.retryBaseMs.isEmpty()) {
        bool ok = false;
        adapter.retryBaseMs = order.retryBaseMs.toInt(&ok);
        if (!ok || adapter.retryBaseMs < 1 || adapter.retryBaseMs > 900000)
            throw std::runtime_error("adapter_retry");
    }
    // From a file: what stands on a command line is seen by every user of the computer.
    if (!order.secretFile.isEmpty()) {
        QFile file(order.secretFile);
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("secret_unreadable");
        adapter.secret = QString::fromUtf8(file.readAll()).trimmed();
    }
    Connection connection(GatewayFolder(data).settings().database);
    DeliveryStore(connection).setAdapter(adapter);
}

void runRetryAside(const QString &data, const QString &channel)
{
    Connection connection(GatewayFolder(data).settings().database);
    std::printf("%d\n", DeliveryStore(connection).retryAside(channel));
}

} // namespace motcua::gateway
