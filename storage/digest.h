// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace motcua::storage {

/// SHA-256 with the processor's own instructions where it has them: Qt's takes nine times as long, and each
/// acceptance waits for it. 32 bytes. Any thread.
[[nodiscard]] QByteArray sha256Of(QByteArrayView bytes);

} // namespace motcua::storage
