// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/device_store.h"
#include "sync/protocol/feed.h"

namespace motcua::gateway {

/// How the stations of a centre stand, told to each other (docs/protocol.md, scope "stations"). Made from the rows of
/// the devices when it is asked for: nothing is published, nothing grows.
class StationStands
{
public:
    explicit StationStands(Connection &connection) : m_connection(connection) {}

    /// Keeps what of it is known and in order; the rest is dropped. Texts are cut at 80 characters.
    void note(const QString &device, const QJsonObject &stands);
    /// The stations of this device's centre, all of them, or those that follow a page that did not hold all.
    [[nodiscard]] protocol::PullPage page(const Device &device, const QString &from);

private:
    Connection &m_connection;
};

} // namespace motcua::gateway
