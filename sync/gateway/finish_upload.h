// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua::gateway {

class BlobFiles;
class Connection;
class PartFile;
struct Upload;

enum class Finish {
    Done,     ///< in the content store, synced, row committed
    Mismatch, ///< other bytes than promised: the upload is gone
    Failed,   ///< the disk; may be tried again
};
/// The part has its full length: hash, sync, rename, row. Throws SqlError; calling it again is
/// safe.
[[nodiscard]] Finish finishUpload(Connection &connection, const BlobFiles &files,
                                  const PartFile &part, const Upload &upload);
/// After a crash between rename and row the file is in the content store and no part is left.
/// True when it was found whole and the row is now there.
[[nodiscard]] bool adoptStored(Connection &connection, const BlobFiles &files,
                               const Upload &upload);

} // namespace motcua::gateway
