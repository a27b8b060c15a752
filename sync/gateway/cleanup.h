// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace motcua::gateway {

class BlobFiles;
class Connection;

/// Removes what uploads that never ended left behind, once nobody touched it for `days`:
/// bytes of an upload whose file has come otherwise, bytes no upload belongs to, and the uploads of
/// devices that were revoked or were silent as long. Never a whole file, and never the upload of a
/// device that still talks to us: who comes back later begins the file anew. Any node may run it, at
/// the same time as others and as uploads. Throws SqlError.
struct Cleanup
{
    int uploads = 0;   ///< begun and given up
    int leftovers = 0; ///< bytes alone
    qint64 bytes = 0;
};
Cleanup cleanUp(Connection &connection, const BlobFiles &files, int days);

} // namespace motcua::gateway
