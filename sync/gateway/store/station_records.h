// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/device_store.h"
#include "sync/protocol/records.h"

namespace motcua::gateway {

/// What a station has sent, for the station itself: for the same centre and station name, whatever device it was
/// enrolled as then, since a station that was restored is another device; and what the stations sent whom it succeeds
/// (DeviceStore::addCode).
class StationRecords
{
public:
    StationRecords(Connection &connection, const Device &device)
        : m_connection(connection),
          m_device(device)
    {}

    /// The size of a stored file one of the station's dossiers, or an online dossier for its centre, refers to; nothing for any other file, stored or not.
    [[nodiscard]] std::optional<qint64> blobSize(const QByteArray &sha256);
    /// What came after `cursor` (empty: from the beginning), at most `limit` operations and as many bodies as fit into
    /// a page, at least one. Nothing when the cursor is none of ours.
    [[nodiscard]] std::optional<protocol::RecordsPage> page(const QByteArray &cursor, int limit);

private:
    void addFiles(protocol::RecordsPage *page);

    Connection &m_connection;
    const Device &m_device;
};

} // namespace motcua::gateway
