// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/connection.h"

namespace motcua::gateway {

struct Upload
{
    QString id;
    QByteArray sha256;
    qint64 size = 0;
    bool done = false;   ///< the file is in the content store, shown by a device of the same centre
    bool proven = false; ///< the device sent all of it; it may not have come to `done` (crash)
};

class UploadStore
{
public:
    explicit UploadStore(Connection &connection) : m_connection(connection) {}

    /// Nothing when there is none or it is another device's.
    [[nodiscard]] std::optional<Upload> find(const QString &id, const QString &device);
    /// The device's upload of this file, new or as it stands; nothing when no dossier of its centre refers
    /// to it.
    [[nodiscard]] std::optional<Upload> create(const QString &device, const QByteArray &sha256,
                                               qint64 size);
    /// Every byte came and the hash is right; before the file goes to the content store.
    void prove(const Upload &upload);
    /// The file lies in the content store, synced, and is the centre's. Committed when this returns.
    void finish(const Upload &upload);
    void remove(const QString &id);
    enum class Fate {
        Unknown,   ///< there is no such upload
        Stored,    ///< its file is in the content store
        Abandoned, ///< its device was revoked, or silent for so many days
        Wanted,
    };
    [[nodiscard]] Fate fate(const QString &id, int days);

private:
    Connection &m_connection;
};

} // namespace motcua::gateway
