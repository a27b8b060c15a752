// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua::gateway {

struct AdapterOrder
{
    QString channel, url, secretFile, unit, retryBaseMs;
};

/// Says where a channel hands things on, from now on and on every node. Throws std::runtime_error with "adapter_channel",
/// "adapter_url" (http or https), "adapter_retry", "secret_unreadable".
void runAdapter(const QString &data, const AdapterOrder &order);
/// What was set aside waits again; prints how many.
void runRetryAside(const QString &data, const QString &channel);

} // namespace motcua::gateway
