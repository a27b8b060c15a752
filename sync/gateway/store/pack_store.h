// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/connection.h"

#include <QDate>

namespace motcua::gateway {

/// Province packs for the stations. The file of each lies in the content store.
class PackStore
{
public:
    explicit PackStore(Connection &connection) : m_connection(connection) {}

    /// One transaction: notes the pack and tells every station. False, with nothing done, when a serial as high was
    /// published before.
    [[nodiscard]] bool publish(qint64 serial, QDate issued, const QByteArray &sha256, qint64 size);
    /// Its size; nothing when no such pack was published.
    [[nodiscard]] std::optional<qint64> size(const QByteArray &sha256);

private:
    Connection &m_connection;
};

} // namespace motcua::gateway
