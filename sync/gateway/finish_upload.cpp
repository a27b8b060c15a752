// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/finish_upload.h"

#include "sync/gateway/blob_files.h"
#include "sync/gateway/store/upload_store.h"

namespace motcua::gateway {

Finish finishUpload(Connection &connection, const BlobFiles &files, const PartFile &part,
                    const Upload &upload)
{
    const QByteArray digest = part.hash();
    if (digest.isEmpty())
        return Finish::Failed;
    if (digest != upload.sha256) {
        // The row first: a part without a row is litter, a row without its part begins at 0 again.
        UploadStore(connection).remove(upload.id);
        files.removePart(upload.id);
        return Finish::Mismatch;
    }
    UploadStore(connection).prove(upload);
    if (!files.keep(part, upload.id, upload.sha256))
        return Finish::Failed;
    UploadStore(connection).finish(upload);
    return Finish::Done;
}

bool adoptStored(Connection &connection, const BlobFiles &files, const Upload &upload)
{
    // Another's copy under this name proves nothing about this device.
    if (!upload.proven || !files.holds(upload.sha256))
        return false;
    UploadStore(connection).finish(upload);
    return true;
}

} // namespace motcua::gateway
