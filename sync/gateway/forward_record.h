// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace motcua::gateway {

/// What the province's own system is told of one operation: a DongBoHoSoMC request for dossier.create, a
/// CapNhatTienDoHoSoMC for what happened afterwards. All values are texts, times yyyyMMddHHmmss in Asia/Ho_Chi_Minh
/// (UTC+7 all year). `unit` is the province's code of the sender, `session` tells a repeat (the operation's id).
/// Empty for a kind that is not forwarded, or a body that is no object.
[[nodiscard]] QByteArray forwardRecord(const QString &kind, const QByteArray &body,
                                       const QString &unit, const QString &session);

} // namespace motcua::gateway
