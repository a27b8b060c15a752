// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua::gateway {

class BlobFiles;
class Connection;

/// Whether a node can do its work.
struct Health
{
    bool database = false; ///< answers
    bool files = false;    ///< the folder of uploads takes a byte and gives it back
    [[nodiscard]] bool isSound() const { return database && files; }
};

[[nodiscard]] bool isDatabaseSound(Connection &connection); ///< throws nothing
[[nodiscard]] bool areFilesSound(const BlobFiles &files);

} // namespace motcua::gateway
