// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace motcua::storage {

/// Never carries values of statements or anything else of a person.
Q_DECLARE_LOGGING_CATEGORY(lcStorage)

} // namespace motcua::storage
