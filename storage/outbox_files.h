// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/outbox_store.h"

namespace motcua::storage {

/// The files that wait for the province: in which order, how many, how much. Beside OutboxStore, of the same tables.
class OutboxFiles
{
public:
    explicit OutboxFiles(Database &db) : m_db(db) {}

    /// What the gateway has asked for: files of dossiers whose record it has before others, small ones before large
    /// ones, so that most dossiers are whole soonest.
    [[nodiscard]] QVector<OutboxStore::WantedBlob> next(int limit) const;

    struct Amount
    {
        int files = 0;
        qint64 bytes = 0;
    };
    /// Of operations that are not in need of attention; whether asked for already or not.
    [[nodiscard]] Amount waiting() const;
    /// The file is there whole, and it was the gateway that said so. One transaction.
    void arrived(const QByteArray &sha256, const QDateTime &at);

private:
    Database &m_db;
};

} // namespace motcua::storage
