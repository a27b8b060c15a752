// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/health.h"

#include "sync/gateway/blob_files.h"
#include "sync/gateway/store/connection.h"
#include "sync/gateway/store/status.h"

namespace motcua::gateway {

bool isDatabaseSound(Connection &connection)
{
    try {
        return answers(connection);
    } catch (const std::exception &) {
        return false;
    }
}

bool areFilesSound(const BlobFiles &files)
{
    return files.takesAByte();
}

} // namespace motcua::gateway
