// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/papers/paper.h"
#include "storage/database.h"

#include <optional>

namespace motcua::storage {

/// Which files are to be fetched back from the province: those somebody wanted to open, and those that were found
/// missing or damaged here. Desk thread asks, sync thread fetches, each by its own connection.
class FetchQueue
{
public:
    explicit FetchQueue(Database &db) : m_db(db) {}

    /// Somebody wants to see this file. Asked for again it keeps its place.
    void ask(const QByteArray &sha256);
    /// In the order of asking, then the lost ones; only files the province has whole.
    [[nodiscard]] QVector<BlobRef> next(int limit) const;
    /// Those asked for and not come yet.
    [[nodiscard]] int asked() const;
    /// This file, when somebody waits for it or it was lost; nothing when nobody does.
    [[nodiscard]] std::optional<BlobRef> wanted(const QByteArray &sha256) const;
    /// It is here, or the province has it no more: nobody waits for it.
    void settle(const QByteArray &sha256);

private:
    Database &m_db;
};

} // namespace motcua::storage
