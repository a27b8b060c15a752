// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace motcua::gateway {

// Anybody may have written the stick: links on it lead nowhere, and only plain files are read.

/// Nothing when it is no plain file or cannot be read. One byte more than `limit` at most.
[[nodiscard]] std::optional<QByteArray> readStickFile(const QString &path, qint64 limit);
/// Under a new name, synced, then renamed; what stood there, a link too, is replaced and not written through.
/// Throws std::runtime_error("write").
void writeStickFile(const QString &path, const QByteArray &bytes);

} // namespace motcua::gateway
