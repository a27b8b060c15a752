// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace motcua::gateway {

/// `motcua-gateway import-bundle`.
struct BundleOrder
{
    QString data;
    QStringList files; ///< volumes, or folders of them
    QString
        receipt; ///< a file for the receipt of the one bundle, or a folder; empty: none is written
    bool takeRevoked = false; ///< a person has looked at what a revoked station sent
    bool json = false;
};
/// Takes the volumes, prints what became of them, writes receipts. @returns whether everything was taken and every
/// bundle is whole. Throws SqlError and std::runtime_error ("disk", "write", "not_initialised", "receipt_name").
[[nodiscard]] bool runImportBundle(const BundleOrder &order);

} // namespace motcua::gateway
