// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/exports.h"

namespace motcua::storage {

/// Files for people outside the program: written beside their place under another name, synced, readable by this
/// account alone (where the medium knows such a thing), and renamed last.
class DurableExportFiles final : public ExportFiles
{
public:
    [[nodiscard]] std::unique_ptr<ExportFile> begin(const QString &path) override;
};

} // namespace motcua::storage
