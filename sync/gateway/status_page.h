// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/commune_report.h"

#include <QByteArray>

namespace motcua::gateway {

/// The province's page: every commune with light, icon and word. Plain HTML in Vietnamese that needs
/// no script and says the same without its style. `now` is printed in the zone of Việt Nam.
[[nodiscard]] QByteArray statusPage(const QVector<CommuneState> &communes, const QDateTime &now);

} // namespace motcua::gateway
