// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua::centre {

/// PostgreSQL refuses root. Started by root the program becomes for good whoever owns `folder`, else `wanted`, else
/// `motcua-centre`, else `postgres`; a folder that is missing is made for them (0700). Started by anybody else nothing
/// happens. Before there are threads. Throws Failure "centre_no_account", "centre_folder_closed".
void becomeServant(const QString &folder, const QString &wanted);

/// Name of the account this process runs as.
[[nodiscard]] QString accountName();

} // namespace motcua::centre
