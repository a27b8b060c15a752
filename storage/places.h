// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua::storage {

/// Whether a folder is the outer one or lies in it, links followed. Of a folder that is not there yet the nearest one
/// above counts.
[[nodiscard]] bool isInside(const QString &folder, const QString &outer);

/// Whether two folders lie on one disk, so that one failure takes both: two partitions of a disk are one, and so is an
/// encrypted volume with the disk under it. Where the system does not tell: whether they are on one file system.
[[nodiscard]] bool onSameDisk(const QString &a, const QString &b);

} // namespace motcua::storage
